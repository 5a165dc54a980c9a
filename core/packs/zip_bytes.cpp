// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/zip_bytes.h"

#include <memory>
#include <zip.h>

namespace quizaar::packs {

namespace {

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Release
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

std::optional<QByteArray> contentsOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return got == static_cast<zip_int64_t>(stat.size) ? std::optional(bytes) : std::nullopt;
}

bool add(zip_t *archive, const ZipFile &file)
{
    zip_source_t *source =
        zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index =
        zip_file_add(archive, file.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t noTime = 0;
    constexpr zip_uint16_t firstDay = (1U << 5U) | 1U; // 1 January 1980, where zip's calendar begins
    return zip_set_file_compression(archive, place, file.packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, place, noTime, firstDay, 0) == 0;
}

}

std::optional<QByteArray> zipBytes(const QList<ZipFile> &files)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Release> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_error_fini(&error);
    if (!target)
        return std::nullopt;
    zip_source_keep(target.get()); // closing the archive gives up its own share only
    constexpr int flags = ZIP_CREATE | ZIP_TRUNCATE;
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), flags, nullptr));
    if (!archive) {
        zip_source_free(target.get());
        return std::nullopt;
    }
    for (const ZipFile &file : files) {
        if (!add(archive.get(), file))
            return std::nullopt;
    }
    if (zip_close(archive.get()) != 0)
        return std::nullopt;
    static_cast<void>(archive.release()); // closed, so gone
    return contentsOf(target.get());
}

}
