// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export.h"
#include "core/packs/zip_source.h"

#include <QHash>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

struct ZipFile
{
    QString path;
    QByteArray bytes;
    bool packed = false; ///< media are compressed as they are
};

Failed<Finding> damaged(zip_error_t &error)
{
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return Failed{Finding{NoteCode::ZipDamaged, reason}};
}

bool add(zip_t *archive, const ZipFile &file)
{
    zip_source_t *source =
        zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, file.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    // one moment for all, so that the same pack gives the same bytes
    constexpr zip_uint16_t noTime = 0;
    constexpr zip_uint16_t firstDay = (1U << 5U) | 1U; // 1 January 1980, where zip's calendar begins
    zip_file_set_dostime(archive, place, noTime, firstDay, 0);
    return zip_set_file_compression(archive, place, file.packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
}

Result<QByteArray, Finding> zipped(const QList<ZipFile> &files)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return damaged(error);
    zip_source_keep(target); // read after the archive is closed
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(target);
        zip_source_free(target);
        return damaged(error);
    }
    bool good = true;
    for (const ZipFile &file : files)
        good = good && add(archive, file);
    if (!good || zip_close(archive) != 0) {
        zip_discard(archive);
        zip_source_free(target);
        return damaged(error);
    }
    QByteArray bytes;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0) {
        bytes.resize(static_cast<qsizetype>(stat.size));
        const zip_int64_t got = zip_source_read(target, bytes.data(), stat.size);
        good = got == static_cast<zip_int64_t>(stat.size);
        zip_source_close(target);
    }
    zip_source_free(target);
    if (!good || bytes.isEmpty())
        return damaged(error);
    zip_error_fini(&error);
    return bytes;
}

/// Gives files of one path and different content different paths.
void parted(Pack &pack)
{
    QHash<QString, QString> names; // by path
    forEachQuestion(pack, [&](Question &question) {
        for (Media &media : question.media) {
            if (!media.kept)
                continue;
            const QString first = names.value(media.file, media.kept->name);
            if (first != media.kept->name)
                media.file = u"media/"_s + media.kept->name;
            names.insert(media.file, media.kept->name);
        }
    });
}

}

Result<QByteArray, Finding> exportZip(const Pack &pack, const KeptBytes &bytesOf)
{
    Pack written = pack;
    parted(written);
    QHash<QString, QString> names; // by path
    forEachQuestion(written, [&](const Question &question) {
        for (const Media &media : question.media)
            names.insert(media.file, media.kept ? media.kept->name : QString());
    });
    QList<ZipFile> files{{u"quizaar.json"_s, exportPack(written)}};
    const ZipLimits limits;
    qint64 total = files.first().bytes.size();
    const QList<QString> paths = mediaFilesOf(written);
    for (const QString &path : paths) {
        const auto bytes = bytesOf(names.value(path));
        if (!bytes)
            return Failed{Finding{NoteCode::MediaMissing, path}};
        total += bytes->size();
        if (total > limits.zip_size)
            return Failed{Finding{NoteCode::ZipTooLarge, path}};
        files.append({path, *bytes, true});
    }
    return zipped(files);
}

}
