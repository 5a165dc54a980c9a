// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export.h"
#include "core/packs/zip_bytes.h"
#include "core/packs/zip_source.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

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
    const auto zipped = zipBytes(files);
    if (!zipped)
        return Failed{Finding{NoteCode::ZipDamaged, {}}};
    return *zipped;
}

}
