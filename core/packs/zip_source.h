// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"
#include "core/packs/source.h"

#include <QHash>
#include <QList>

#include <memory>

struct zip;

namespace quizaar::packs {

/// Checked on what the zip's directory says before anything is unpacked, and again while unpacking. Sizes in
/// bytes.
struct ZipLimits
{
    qint64 zip_size = 512LL * 1024 * 1024;
    qint64 total_size = 1024LL * 1024 * 1024; ///< of all files, unpacked
    qint64 file_size = 256LL * 1024 * 1024;   ///< of one file, unpacked
    qint64 files = 2000;                      ///< folders count, too
    qint64 ratio = 200;                       ///< unpacked to packed size, for files above ratio_from
    qint64 ratio_from = 1024 * 1024;
};

/// By the first bytes.
bool looksLikeZip(const QByteArray &bytes);

/// Whether the source is a folder or a zip with a way to its files, not a single file that lies in a folder.
bool isContainer(const Source &source);

/// A zip in memory. Nothing of it ever reaches a disk. To be used from one thread at a time.
class ZipSource final : public SourceReader
{
public:
    /// Refused whole: damaged, beyond a limit, a path outside, encrypted files, links, two files of one name,
    /// compressions other than none and deflate. Files of types that no pack holds are only left out.
    static Result<std::unique_ptr<ZipSource>, Finding> open(const QByteArray &bytes, const ZipLimits &limits);

    QList<QString> list() const override { return m_names; }
    bool has(const QString &path) const override { return m_entries.contains(path); }
    Result<QByteArray, SourceFault> read(const QString &path, qint64 limit) const override;
    QList<QString> leftOut() const override { return m_left_out; }

private:
    struct Entry
    {
        quint64 index = 0;
        qint64 size = 0;
    };
    struct Closer
    {
        void operator()(zip *archive) const;
    };

    ZipSource() = default;
    std::optional<Finding> check(const ZipLimits &limits);
    std::optional<Finding> checkEntry(quint64 index, const ZipLimits &limits);

    QByteArray m_bytes; ///< before m_archive, which reads from it
    std::unique_ptr<zip, Closer> m_archive;
    qint64 m_total = 0;
    QList<QString> m_names;
    QHash<QString, Entry> m_entries;
    QList<QString> m_left_out;
};

}
