// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export_zip.h"

#include "core/packs/export.h"
#include "core/packs/zip_bytes.h"
#include "core/packs/zip_source.h"

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

Finding whyNot(SourceFault fault, const QString &file)
{
    switch (fault) {
    case SourceFault::NotThere:
        return {NoteCode::MediaMissing, file};
    case SourceFault::TooLarge:
        return {NoteCode::FileTooLarge, file};
    case SourceFault::Unreadable:
        break;
    }
    return {NoteCode::Unreadable, file};
}

}

Result<QByteArray, Finding> exportZip(const Pack &pack, const SourceReader &media)
{
    const ZipLimits limits;
    QList<ZipFile> files{{u"quizaar.json"_s, exportPack(pack)}};
    qint64 total = 0;
    const QList<QString> paths = mediaFilesOf(pack);
    for (const QString &path : paths) {
        const auto bytes = media.read(path, limits.file_size);
        if (!bytes)
            return Failed{whyNot(bytes.error(), path)};
        total += bytes->size();
        if (total > limits.zip_size)
            return Failed{Finding{NoteCode::ZipTooLarge, path}};
        files.append({path, *bytes, true});
    }
    const auto zipped = zipBytes(files);
    if (!zipped)
        return Failed{Finding{NoteCode::Unreadable, {}}};
    return *zipped;
}

}
