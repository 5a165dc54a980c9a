// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/zip_source.h"

#include "core/packs/media.h"

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return false;
    constexpr zip_uint32_t type_mask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & type_mask) == link;
}

}

bool looksLikeZip(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

bool isContainer(const Source &source)
{
    return source.around && (source.bytes.isEmpty() || looksLikeZip(source.bytes));
}

void ZipSource::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<std::unique_ptr<ZipSource>, Finding> ZipSource::open(const QByteArray &bytes, const ZipLimits &limits)
{
    if (bytes.size() > limits.zip_size)
        return Failed{Finding{NoteCode::FileTooLarge, QString::number(limits.zip_size)}};
    std::unique_ptr<ZipSource> opened(new ZipSource);
    opened->m_bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        opened->m_bytes.constData(), static_cast<zip_uint64_t>(opened->m_bytes.size()), 0, &error);
    if (source) {
        opened->m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!opened->m_archive)
            zip_source_free(source);
    }
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!opened->m_archive)
        return Failed{Finding{NoteCode::ZipDamaged, reason}};
    if (const auto finding = opened->check(limits))
        return Failed{*finding};
    return opened;
}

std::optional<Finding> ZipSource::check(const ZipLimits &limits)
{
    const zip_int64_t entries = zip_get_num_entries(m_archive.get(), 0);
    if (entries < 0)
        return Finding{NoteCode::ZipDamaged, {}};
    if (entries > limits.files)
        return Finding{NoteCode::ZipTooManyFiles, QString::number(limits.files)};
    for (quint64 index = 0; index < static_cast<quint64>(entries); ++index) {
        if (auto finding = checkEntry(index, limits))
            return finding;
    }
    return std::nullopt;
}

std::optional<Finding> ZipSource::checkEntry(quint64 index, const ZipLimits &limits)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                    ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_GUESS, &stat) != 0 ||
        (stat.valid & needed) != needed)
        return Finding{NoteCode::ZipDamaged, {}};
    QString name = QString::fromUtf8(stat.name);
    name.replace(u'\\', u'/'); // some programs write the separators of Windows
    const bool folder = name.endsWith(u'/');
    if (folder)
        name.chop(1);
    // A name beyond the limit is no attack by itself: percent signs make six letters of one.
    const bool long_name = name.size() > kMaxPath;
    if (!staysInside(name))
        return Finding{NoteCode::ZipPathOutside, name};
    if (stat.encryption_method != ZIP_EM_NONE || isLink(m_archive.get(), index) ||
        (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
        return Finding{NoteCode::ZipNotSupported, name};
    if (stat.size > static_cast<quint64>(limits.file_size))
        return Finding{NoteCode::ZipTooLarge, name};
    const auto size = static_cast<qint64>(stat.size);
    const quint64 packed = std::max<quint64>(stat.comp_size, 1);
    if (size > limits.ratio_from && stat.size / packed >= static_cast<quint64>(limits.ratio))
        return Finding{NoteCode::ZipBomb, name};
    m_total += size;
    if (m_total > limits.total_size)
        return Finding{NoteCode::ZipTooLarge, {}};
    if (folder)
        return std::nullopt;
    if (m_entries.contains(name) || m_left_out.contains(name))
        return Finding{NoteCode::ZipNotSupported, name};
    if (long_name || !isPackFile(name)) {
        m_left_out.append(name);
        return std::nullopt;
    }
    m_names.append(name);
    m_entries.insert(name, {index, size});
    return std::nullopt;
}

Result<QByteArray, SourceFault> ZipSource::read(const QString &path, qint64 limit) const
{
    const auto entry = m_entries.constFind(path);
    if (entry == m_entries.constEnd())
        return Failed{SourceFault::NotThere};
    if (entry->size > limit)
        return Failed{SourceFault::TooLarge};
    zip_file_t *file = zip_fopen_index(m_archive.get(), entry->index, 0);
    if (!file)
        return Failed{SourceFault::Unreadable};
    // In steps, so that a file that says it is large but holds little takes no memory for it.
    constexpr qint64 step = 256 * 1024;
    QByteArray bytes;
    zip_int64_t got = 0;
    QByteArray part(step, Qt::Uninitialized);
    while ((got = zip_fread(file, part.data(), static_cast<zip_uint64_t>(step))) > 0) {
        bytes.append(part.constData(), static_cast<qsizetype>(got));
        if (bytes.size() > entry->size)
            break; // more than the directory says: not what was checked
    }
    const bool closed = zip_fclose(file) == 0;
    if (got != 0 || !closed || bytes.size() != entry->size)
        return Failed{SourceFault::Unreadable};
    return bytes;
}

}
