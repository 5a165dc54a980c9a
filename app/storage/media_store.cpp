// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/media_store.h"

#include "app/storage/data_folder.h"
#include "core/packs/media.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace quizaar::storage {

using namespace Qt::StringLiterals;

namespace {

StorageFailure failureOf(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError || errno == ENOSPC;
    const bool refused =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    return {full      ? StorageError::DiskFull
            : refused ? StorageError::NotWritable
                      : StorageError::Other,
            file.errorString()};
}

/// QSaveFile hands the bytes to the disk as well, but does not tell whether that went well.
bool reachesDisk(QSaveFile &file)
{
#ifdef Q_OS_UNIX
    return file.flush() && ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

/// A name is on the disk when its folder is.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY);
    if (handle < 0)
        return;
    ::fsync(handle); // some file systems know no such thing and say so
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

bool says(const QString &name, const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return packs::isKeptName(name) && name.startsWith(QString::fromLatin1(hash));
}

}

MediaStore::MediaStore(const QString &folder)
    : m_folder(folder)
{}

Result<Done, StorageFailure> MediaStore::put(const QString &name, const QByteArray &bytes) const
{
    if (!says(name, bytes))
        return Failed{StorageFailure{StorageError::Rejected, name}};
    const QFileInfo there(pathOf(name));
    if (there.isFile() && there.size() == bytes.size())
        return Done{};
    const QString path = m_folder.filePath(packs::keptPath(name));
    const QString folder = QFileInfo(path).path();
    for (const QString &needed : {m_folder.path(), folder}) {
        if (auto made = makePrivateFolder(needed); !made)
            return made;
    }
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !reachesDisk(file)) {
        const StorageFailure failure = failureOf(file);
        file.cancelWriting();
        return Failed{failure};
    }
    if (!file.commit())
        return Failed{failureOf(file)};
    syncFolder(folder);
    return Done{};
}

QString MediaStore::pathOf(const QString &name) const
{
    const QString below = packs::keptPath(name);
    const QString path = m_folder.filePath(below);
    return !below.isEmpty() && QFileInfo(path).isFile() ? path : QString();
}

Result<QByteArray, StorageFailure> MediaStore::read(const QString &name) const
{
    QFile file(pathOf(name));
    if (file.fileName().isEmpty())
        return Failed{StorageFailure{StorageError::Missing, name}};
    if (!file.open(QIODevice::ReadOnly))
        return Failed{StorageFailure{StorageError::Other, file.errorString()}};
    const QByteArray bytes = file.readAll();
    if (!says(name, bytes))
        return Failed{StorageFailure{StorageError::Corrupt, name}};
    return bytes;
}

void MediaStore::sweep() const
{
    // QSaveFile writes under the name with a dot and six letters behind it
    constexpr qsizetype tail = 7;
    const QDir folder(m_folder.filePath(u"media"_s));
    const QStringList files = folder.entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden);
    for (const QString &file : files) {
        const bool cut = file.size() > tail && file.at(file.size() - tail) == u'.';
        if (cut && packs::isKeptName(file.chopped(tail)))
            QFile::remove(folder.filePath(file));
    }
}

}
