// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export_zip.h"

#include "core/packs/export.h"
#include "core/packs/zip_source.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

// The first day that a zip can tell, so that equal packs give equal bytes wherever they are written.
constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;

struct ZipCloser
{
    void operator()(zip *archive) const { zip_discard(archive); }
};
struct SourceCloser
{
    void operator()(zip_source *source) const { zip_source_free(source); }
};

/// A zip that grows in memory.
class ZipWriter final
{
public:
    ZipWriter()
        : m_bytes(zip_source_buffer_create(nullptr, 0, 0, nullptr))
        , m_archive(m_bytes ? zip_open_from_source(m_bytes.get(), ZIP_TRUNCATE, nullptr) : nullptr)
    {
        if (m_archive)
            zip_source_keep(m_bytes.get()); // the archive frees its own hold
    }

    /// `bytes` lives until finish().
    bool add(const QString &name, const QByteArray &bytes, zip_int32_t packing)
    {
        if (!m_archive)
            return false;
        zip_source *source =
            zip_source_buffer(m_archive.get(), bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (!source)
            return false;
        const zip_int64_t index =
            zip_file_add(m_archive.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        const auto at = static_cast<zip_uint64_t>(index);
        return zip_set_file_compression(m_archive.get(), at, packing, 0) == 0 &&
               zip_file_set_dostime(m_archive.get(), at, kNoTime, kFirstDay, 0) == 0;
    }

    /// None: it could not be written.
    std::optional<QByteArray> finish()
    {
        if (!m_archive || zip_close(m_archive.get()) != 0)
            return std::nullopt;
        static_cast<void>(m_archive.release()); // closed
        if (zip_source_open(m_bytes.get()) != 0)
            return std::nullopt;
        QByteArray all;
        QByteArray part(1024 * 1024, '\0');
        for (;;) {
            const zip_int64_t read =
                zip_source_read(m_bytes.get(), part.data(), static_cast<zip_uint64_t>(part.size()));
            if (read < 0)
                return std::nullopt;
            if (read == 0)
                break;
            all.append(part.constData(), static_cast<qsizetype>(read));
        }
        zip_source_close(m_bytes.get());
        return all;
    }

private:
    std::unique_ptr<zip_source, SourceCloser> m_bytes; // before m_archive, which writes to it
    std::unique_ptr<zip, ZipCloser> m_archive;
};

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
    QList<QByteArray> held; // until the zip is finished
    ZipWriter writer;
    held.append(exportPack(pack));
    if (!writer.add(u"quizaar.json"_s, held.last(), ZIP_CM_DEFLATE))
        return Failed{Finding{NoteCode::Unreadable, u"quizaar.json"_s}};
    qint64 total = 0;
    const QList<QString> files = mediaFilesOf(pack);
    held.reserve(files.size() + 1);
    for (const QString &file : files) {
        const auto bytes = media.read(file, limits.file_size);
        if (!bytes)
            return Failed{whyNot(bytes.error(), file)};
        total += bytes->size();
        if (total > limits.zip_size)
            return Failed{Finding{NoteCode::ZipTooLarge, file}};
        held.append(*bytes);
        if (!writer.add(file, held.last(), ZIP_CM_STORE)) // pictures and sounds are packed already
            return Failed{Finding{NoteCode::Unreadable, file}};
    }
    const auto zipped = writer.finish();
    if (!zipped)
        return Failed{Finding{NoteCode::Unreadable, {}}};
    return *zipped;
}

}
