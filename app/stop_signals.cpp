// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signals.h"

#include <QMetaObject>
#include <QObject>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace quizaar {

#ifdef Q_OS_WIN

namespace {
QObject *stopContext = nullptr;
std::function<void()> stopFunction;

BOOL WINAPI onConsole(DWORD)
{
    QMetaObject::invokeMethod(
        stopContext, [] { stopFunction(); }, Qt::QueuedConnection);
    return TRUE;
}
}

void onStopSignal(QObject *context, std::function<void()> stop)
{
    stopContext = context;
    stopFunction = std::move(stop);
    SetConsoleCtrlHandler(onConsole, TRUE);
}

void raiseFileLimit() {}

#else

namespace {

// A handler may touch nothing but a descriptor; the event loop hears the other end.
int stopPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(stopPipe[0], &byte, 1);
}

}

void onStopSignal(QObject *context, std::function<void()> stop)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, stopPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, stop = std::move(stop)] {
        char byte = 0;
        [[maybe_unused]] const ssize_t read = ::read(stopPipe[1], &byte, 1);
        notifier->setEnabled(false);
        stop();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void raiseFileLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

#endif

}
