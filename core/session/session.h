// SPDX-License-Identifier: GPL-3.0-or-later
// The session record: what a host and his helpers keep beside the game (contract, rows S3). One per night,
// never undone and never rewound; no rule of play reads it.
#pragma once

#include "core/base/record.h"

namespace quizaar::session {

/// Sizes in bytes of compact JSON, of flags and of relationships each; a request body holds no more than
/// twice that.
inline constexpr qsizetype maxPartBytes = 32 * 1024;
inline constexpr int maxDepth = 32; // arrays and objects inside each other
inline constexpr qsizetype maxNoteLength = 1000;
inline constexpr qint64 maxWorldTime = 1'000'000'000'000; // seconds
inline constexpr int maxRelationValue = 100;              // affinity, trust, chemistry, tension

struct Session
{
    qint64 version = 1;        // +1 with each update
    qint64 offset_seconds = 0; // shown time minus the game clock
    QJsonObject flags;         // as they came
    QJsonObject relationships; // "kind:id" -> object, with tierId and intimacyLevelId
    WallTime updated;          // 0: never

    template <class Of>
    static void fields(Of &of)
    {
        of("version", &Session::version);
        of("offset_seconds", &Session::offset_seconds);
        of("flags", &Session::flags);
        of("relationships", &Session::relationships);
        of("updated", &Session::updated, Hashing::Left);
    }
};

/// The shown time in whole seconds when the game clock reads `at`.
qint64 worldTime(const Session &session, GameTime at);

/// Whether that may be a key of `relationships`: "kind:id" of letters, digits, `_` and `-` (an id may hold
/// dots), 32 and 64 characters at most.
bool isRelationKey(QStringView key);

/// Bytes as compact JSON.
qsizetype sizeOf(const QJsonObject &object);
/// Arrays and objects inside each other: 1 for one that holds none.
int depthOf(const QJsonObject &object);

}
