// SPDX-License-Identifier: GPL-3.0-or-later
// The packs that are kept: one folder each in the data folder's `packs/`.
//
//   packs/NAME/quizaar.json   the pack as it was saved last, own JSON form
//   packs/NAME/draft.json     the same form: edits since then; there as long as they are not saved
//   packs/NAME/media/         its pictures, sounds and videos
//
// A folder without quizaar.json is a pack that was never saved. Each file is written whole or not at all. All
// calls block; one thread at a time.
#pragma once

#include "core/base/result.h"
#include "core/packs/pack_edit.h"

#include <QDateTime>

namespace quizaar {

struct LibraryPack
{
    QString id; ///< the folder's name
    packs::Header header;
    packs::PackCounts counts;
    QDateTime changed;
    bool saved = false;   ///< there is a quizaar.json
    bool draft = false;   ///< there are edits that were not saved; header and counts are theirs
    bool damaged = false; ///< neither file can be read; nothing else is known

    bool operator==(const LibraryPack &) const = default;
};

struct StoredPack
{
    std::optional<packs::Pack> saved;
    std::optional<packs::Pack> draft;
    QDateTime drafted;
};

enum class LibraryFault
{
    NotThere,
    Damaged,
    NotWritten
};

/// `detail`: what the system says; may be empty.
struct LibraryTrouble
{
    LibraryFault fault = LibraryFault::NotThere;
    QString detail;
};

enum class Removal
{
    ToTrash,
    ForGood
};

class PackLibrary final
{
    Q_DISABLE_COPY_MOVE(PackLibrary)

public:
    /// `folder` is made when something is first put into it.
    explicit PackLibrary(const QString &folder)
        : m_folder(folder)
    {}

    /// By title. Hidden folders and files are passed over.
    QList<LibraryPack> list() const;
    QString folderOf(const QString &id) const { return m_folder + u'/' + id; }

    /// NotThere: no such folder. Damaged: there are files, and none can be read.
    Result<StoredPack, LibraryTrouble> open(const QString &id) const;

    /// A new folder, named after the title; gives its name. As a draft, too, where it was never saved.
    Result<QString, LibraryTrouble> add(const packs::Pack &pack);
    Result<QString, LibraryTrouble> addDraft(const packs::Pack &pack);
    /// Another pack with the same content and media, under another title. What is not saved comes along.
    Result<QString, LibraryTrouble> duplicate(const QString &id, const QString &title);

    /// Takes the draft's place, if there is one.
    Result<Done, LibraryTrouble> save(const QString &id, const packs::Pack &pack);
    Result<Done, LibraryTrouble> keepDraft(const QString &id, const packs::Pack &pack);
    /// A pack that was never saved goes with its draft.
    void dropDraft(const QString &id);

    /// Into the system's trash, where there is one. `ForGood`: without it, not to be had again.
    Result<Done, LibraryTrouble> remove(const QString &id, Removal removal);

private:
    Result<QString, LibraryTrouble> makeFolder(const QString &title) const;
    Result<QString, LibraryTrouble> put(const packs::Pack &pack, const char *file);
    Result<Done, LibraryTrouble> write(const QString &id, const char *file, const packs::Pack &pack);
    LibraryPack read(const QString &id) const;

    QString m_folder;
};

}
