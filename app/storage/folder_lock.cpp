// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/folder_lock.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace quizaar::storage {

using namespace Qt::StringLiterals;

FolderLock::FolderLock(qintptr handle)
    : m_handle(handle)
{}

#ifdef Q_OS_WIN

Result<std::unique_ptr<FolderLock>, StorageFailure> FolderLock::take(const QString &folder)
{
    const QString path = QDir::toNativeSeparators(QDir(folder).filePath(u"quizaar.lock"_s));
    // Opened without sharing: nobody else can open the file until this handle is closed, by us or by the
    // system.
    HANDLE handle =
        ::CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                      nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE)
        return std::unique_ptr<FolderLock>(new FolderLock(reinterpret_cast<qintptr>(handle)));
    const DWORD code = ::GetLastError();
    const QString detail = u"%1 (Windows %2)"_s.arg(path).arg(code);
    if (code == ERROR_SHARING_VIOLATION || code == ERROR_LOCK_VIOLATION)
        return Failed{StorageFailure{StorageError::InUse, detail}};
    if (code == ERROR_ACCESS_DENIED || code == ERROR_WRITE_PROTECT)
        return Failed{StorageFailure{StorageError::NotWritable, detail}};
    if (code == ERROR_DISK_FULL)
        return Failed{StorageFailure{StorageError::DiskFull, detail}};
    return Failed{StorageFailure{StorageError::Other, detail}};
}

FolderLock::~FolderLock()
{
    ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

#else

namespace {

StorageFailure failureOf(int code, const QString &path)
{
    const QString detail = u"%1: %2"_s.arg(path, qt_error_string(code));
    if (code == EWOULDBLOCK)
        return {StorageError::InUse, detail};
    if (code == EACCES || code == EPERM || code == EROFS)
        return {StorageError::NotWritable, detail};
    if (code == ENOSPC || code == EDQUOT)
        return {StorageError::DiskFull, detail};
    return {StorageError::Other, detail};
}

}

Result<std::unique_ptr<FolderLock>, StorageFailure> FolderLock::take(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"quizaar.lock"_s);
    // Close on exec: a program that we start (a browser, say) would hold the lock beyond our end.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Failed{failureOf(errno, path)};
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        ::close(file);
        return Failed{failureOf(code, path)};
    }
    return std::unique_ptr<FolderLock>(new FolderLock(file));
}

FolderLock::~FolderLock()
{
    ::close(static_cast<int>(m_handle));
}

#endif

}
