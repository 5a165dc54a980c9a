// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/pack_media.h"

#include "app/host/pack_files.h"
#include "core/packs/export.h"
#include "core/packs/export_zip.h"
#include "core/packs/media.h"
#include "core/packs/zip_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestStem = 60;

/// Letters, digits, dashes: a name that every system and every zip takes.
QString plainStem(const QString &name)
{
    QString stem;
    for (const QChar c : QFileInfo(name).completeBaseName().left(longestStem)) {
        const bool plain = c.isLetterOrNumber() || c == u'-' || c == u'_';
        stem += plain ? c : QChar(u'-');
    }
    return stem.isEmpty() || isDeviceName(stem) ? u"file"_s : stem;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path under which the source has a file that the pack names: as it is, or one folder deep, as in a zip
/// that was made of a folder.
QString foundIn(const packs::SourceReader &source, const QString &file)
{
    if (source.has(file))
        return file;
    const QList<QString> all = source.list();
    for (const QString &path : all) {
        if (path.endsWith(u'/' + file) && path.indexOf(u'/') == path.size() - file.size() - 1)
            return path;
    }
    return {};
}

QList<QString> copyFrom(const packs::SourceReader &source, const QList<QString> &files, const QString &folder)
{
    QList<QString> missing;
    for (const QString &file : files) {
        const QString path = packs::isInsidePath(file) ? foundIn(source, file) : QString();
        const auto bytes = source.read(path, packs::ZipLimits{}.file_size);
        const QString target = folder + u'/' + file;
        if (path.isEmpty() || !bytes || !QDir().mkpath(QFileInfo(target).path()) ||
            !writeWhole(target, *bytes).isEmpty())
            missing.append(file);
    }
    return missing;
}

}

bool isDeviceName(const QString &stem)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com\\d|lpt\\d)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(stem).hasMatch();
}

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString().isEmpty() ? path : file.errorString();
    return {};
}

Result<QString, packs::Finding> takeMediaFile(const QString &folder, const QString &file)
{
    const QFileInfo info(file);
    if (!packs::mediaKindOf(info.fileName()))
        return Failed{packs::Finding{packs::NoteCode::MediaUnknownType, info.fileName()}};
    const qint64 limit = packs::ZipLimits{}.file_size;
    if (info.size() > limit)
        return Failed{packs::Finding{packs::NoteCode::FileTooLarge, QString::number(limit)}};
    QFile chosen(file);
    if (!info.isFile() || !chosen.open(QIODevice::ReadOnly))
        return Failed{packs::Finding{packs::NoteCode::Unreadable, info.fileName()}};
    const QByteArray bytes = chosen.readAll();
    const QString stem = plainStem(info.fileName());
    const QString suffix = info.suffix().toLower();
    if (!QDir().mkpath(folder + u"/media"_s))
        return Failed{packs::Finding{packs::NoteCode::Unreadable, folder}};
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? stem : stem + u'-' + QString::number(number);
        const QString path = u"media/"_s + name + u'.' + suffix;
        const QString target = folder + u'/' + path;
        if (QFileInfo::exists(target)) {
            if (bytesOf(target) == bytes)
                return path;
            continue;
        }
        if (const QString trouble = writeWhole(target, bytes); !trouble.isEmpty())
            return Failed{packs::Finding{packs::NoteCode::Unreadable, trouble}};
        return path;
    }
}

QList<QString> copyMedia(const packs::Pack &pack, const QString &imported, const QString &folder)
{
    const QList<QString> files = packs::mediaFilesOf(pack);
    if (files.isEmpty())
        return {};
    const QFileInfo info(imported);
    if (info.isDir())
        return copyFrom(FolderSource(imported), files, folder);
    const QByteArray bytes = bytesOf(imported);
    if (!packs::looksLikeZip(bytes))
        return copyFrom(FolderSource(info.path()), files, folder);
    const auto zip = packs::ZipSource::open(bytes, packs::ZipLimits{});
    return zip ? copyFrom(**zip, files, folder) : files;
}

bool hasMedia(const QString &folder, const QString &file)
{
    return FolderSource(folder).has(file);
}

Result<Done, packs::Finding> exportWithMedia(const packs::Pack &pack, const QString &folder,
                                             const QString &path)
{
    QByteArray bytes;
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive) && packs::mediaFilesOf(pack).isEmpty()) {
        bytes = packs::exportPack(pack);
    } else {
        const auto zipped = packs::exportZip(pack, FolderSource(folder));
        if (!zipped)
            return Failed{zipped.error()};
        bytes = *zipped;
    }
    if (const QString trouble = writeWhole(path, bytes); !trouble.isEmpty())
        return Failed{packs::Finding{packs::NoteCode::Unreadable, trouble}};
    return Done{};
}

}
