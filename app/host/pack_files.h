// SPDX-License-Identifier: GPL-3.0-or-later
// Question packs on disk: what core/packs may not touch itself.
#pragma once

#include "app/storage/media_store.h"
#include "core/packs/importer.h"

namespace quizaar {

/// The pack files of one folder and its subfolders. Looks when it is asked, so a folder that is large and of
/// no use costs nothing. Hidden files, links that lead out of the folder and types that no pack holds are
/// never read. To be used from one thread at a time; reads block.
class FolderSource final : public packs::SourceReader
{
public:
    /// `folder` may be missing; then nothing is in it.
    explicit FolderSource(const QString &folder);

    /// At most 2,000 files, at most 8 folders deep, sorted; what lies beyond is not listed.
    QList<QString> list() const override;
    bool has(const QString &path) const override;
    Result<QByteArray, packs::SourceFault> read(const QString &path, qint64 limit) const override;
    QList<QString> leftOut() const override;

private:
    struct Listing
    {
        QList<QString> files;
        QList<QString> left_out;
    };
    Listing walk() const;
    /// The real path of a file that may be read; empty: there is none.
    QString realPath(const QString &path) const;

    QString m_root; ///< canonical, without a slash at its end; empty: no such folder
};

/// Imports a file, a zip or a folder. A file that is missing, or cannot be read, gives a report too
/// (Unreadable), as does one above the limits (FileTooLarge), of which no more than the first bytes are read.
/// Media that questions name are in `media` when it returns. Blocks.
packs::ImportReport importPackFile(const QString &path, const storage::MediaStore &media);
/// The same for a pack that is not for a night yet: its media are checked, and stay where they are.
packs::ImportReport importPackFile(const QString &path);

/// One more medium for a pack that is being made: checked, and in `media` when it returns; `file` is
/// "media/" and the file's name. Not taken: Unreadable, or what packs::mediaFrom() or MediaNotKept say.
/// Blocks.
Result<packs::Media, packs::Finding> addMediaFile(const QString &path, const storage::MediaStore &media);

/// Writes a pack with its media as one zip (packs::exportZip), whole or not at all. Unreadable with the path:
/// the file could not be written. Blocks.
Result<Done, packs::Finding> writePackFile(const QString &path, const packs::Pack &pack,
                                           const storage::MediaStore &media);

}
