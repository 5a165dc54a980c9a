// SPDX-License-Identifier: GPL-3.0-or-later
// A night as one file that another machine opens: a zip with quizaar-night.json (what it is) and events.json
// (the journal). The journal holds the packs and rules that were played; tokens, PINs and the Wi-Fi are in no
// event and so not in there.
#pragma once

#include "app/host/stored_events.h"

namespace quizaar {

inline constexpr int nightFileVersion = 1;

/// A zip of the night's events, which must be all of them, in order. Nothing where there are none.
std::optional<QByteArray> writeNightFile(const QList<storage::StoredEvent> &events);

enum class NightFileFault
{
    NotANight, // another kind of file
    Newer,     // of a later version of this program
    Damaged    // or made by somebody who means harm: nothing of it is used
};

struct NightFile
{
    QList<engine::Recorded> events; // complete: versions 1, 2, 3, …
    engine::State state;            // what they add up to
};

/// Reads any bytes. All of it is checked before anything is given.
Result<NightFile, NightFileFault> readNightFile(const QByteArray &bytes);

/// The same night with the ids of another game, as its own may be taken in this data folder.
NightFile renumbered(const NightFile &file, GameId game);

}
