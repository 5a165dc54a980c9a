// SPDX-License-Identifier: GPL-3.0-or-later
// Nights as things: taken out as a file, taken in from one, put away, deleted. Host thread.
#pragma once

#include "app/host/night_replay.h"
#include "app/storage/media_store.h"
#include "app/storage/rows.h"

#include <QString>

#include <memory>

namespace quizaar {

/// What has become of it: `trouble` is empty where all went well, else one sentence for people.
struct ShelfOutcome
{
    QString trouble;
    GameId game; // of what was taken in
};

class NightShelf final
{
public:
    /// `databasePath`, `media`: of a data folder that this process has locked.
    NightShelf(QString databasePath, storage::MediaStore media)
        : m_database(std::move(databasePath))
        , m_media(std::move(media))
    {}

    /// Writes a file of night_file.h; one that is there is replaced once the new one is whole. Media that are
    /// not to be had are told of, the file is written all the same.
    ShelfOutcome exportTo(const QString &path, GameId game) const;
    /// Takes in such a file, its media first. A night that is here already is not taken twice; one whose
    /// number is taken by another night gets a new one.
    ShelfOutcome importFrom(const QString &path) const;
    ShelfOutcome archive(GameId game, bool archived) const;
    /// For good, names and all.
    ShelfOutcome remove(GameId game) const;
    bool isArchived(GameId game) const;
    /// Null where it cannot be read.
    std::shared_ptr<const NightReplay> replayOf(GameId game) const;

private:
    QString m_database;
    storage::MediaStore m_media;
};

/// By its ending.
bool isNightFile(const QString &path);

}
