// SPDX-License-Identifier: GPL-3.0-or-later
// A night as one file that another machine opens: a zip with quizaar-night.json (what it is), events.json
// (the journal) and media/ (pictures, sounds and videos of the questions, named after their content). The
// journal holds the packs and rules that were played; tokens, PINs and the Wi-Fi are in no event and so not
// in there.
#pragma once

#include "app/host/stored_events.h"
#include "core/packs/export.h"

namespace quizaar {

inline constexpr int nightFileVersion = 1;

struct WrittenNight
{
    QByteArray bytes;
    int media_left_out = 0; // not to be had, or more than an import takes
};

/// A zip of the night's events, which must be all of them, in order, and of the media that their questions
/// name, as far as `bytesOf` has them. Nothing where there are no events.
std::optional<WrittenNight> writeNightFile(const QList<storage::StoredEvent> &events,
                                           const packs::KeptBytes &bytesOf);

enum class NightFileFault
{
    NotANight, // another kind of file
    Newer,     // of a later version of this program
    Damaged    // or made by somebody who means harm: nothing of it is used
};

struct NightFile
{
    QList<engine::Recorded> events;  // complete: versions 1, 2, 3, …
    engine::State state;             // what they add up to
    QMap<QString, QByteArray> media; // by kept name: what the file brings of what its questions name
};

/// Reads any bytes. All of it is checked before anything is given: media as every import checks them, by
/// name, size, type and content.
Result<NightFile, NightFileFault> readNightFile(const QByteArray &bytes);

/// The same night with the ids of another game, as its own may be taken in this data folder.
NightFile renumbered(const NightFile &file, GameId game);

}
