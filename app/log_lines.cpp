// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log_lines.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "error"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "info"_L1;
}

void write(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void plain(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    write(QByteArray(word(type).data(), word(type).size()) + ": " + message.toUtf8() + '\n');
}

void json(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QJsonObject object{{"time"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                       {"level"_L1, word(type)},
                       {"message"_L1, message}};
    if (context.category)
        object.insert("category"_L1, QString::fromLatin1(context.category));
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

}

void logToStderr(LogForm form)
{
    qInstallMessageHandler(form == LogForm::Json ? json : plain);
}

}
