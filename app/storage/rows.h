// SPDX-License-Identifier: GPL-3.0-or-later
// What storage keeps, as values. It knows bytes and versions, not the rules of any game.
#pragma once

#include "core/base/game_time.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace quizaar::storage {

/// One event of a game's journal. Texts are UTF-8.
struct StoredEvent
{
    qint64 version = 0; // 1, 2, 3, … per game, without a gap
    QByteArray type;
    int format = 1; // of `data`, from 1
    GameTime game_time;
    WallTime wall_time;
    qint64 action = 0; // groups the events of one command
    QByteArray actor;  // JSON
    QByteArray data;   // JSON
    bool operator==(const StoredEvent &) const = default;
};

struct TokenRow
{
    QByteArray hash; // 32 bytes
    DeviceId device;
    QByteArray purpose;
    WallTime created;
    bool operator==(const TokenRow &) const = default;
};

/// The answer to a request that carried an idempotency key. (scope, key) is unique in the data folder.
struct ReplyRow
{
    QByteArray scope;
    QByteArray key;
    QByteArray body_hash; // of the request
    int status = 0;
    QByteArray body; // of the answer, without secrets
    bool operator==(const ReplyRow &) const = default;
};

/// What events 1..version of a game add up to.
struct SnapshotRow
{
    qint64 version = 0;
    int format = 1;
    QByteArray data;
    bool operator==(const SnapshotRow &) const = default;
};

struct GameRow
{
    QString code;
    QString name;
    QByteArray status;
    WallTime created; // kept from the first time the game was stored
    bool operator==(const GameRow &) const = default;
};

/// A value that stands in no event: a PIN and the like. Without a value: forget it.
struct SecretRow
{
    QByteArray name;
    std::optional<QByteArray> value;
    bool operator==(const SecretRow &) const = default;
};

/// What one command changes; stored whole or not at all. `game` may be null (the data folder itself) only if
/// the entry holds secrets and nothing else.
struct Entry
{
    GameId game;
    std::optional<GameRow> game_row; // stored first; needed in the first entry of a game
    QList<StoredEvent> events;       // versions go on from the game's last one
    QList<TokenRow> tokens_added;    // after tokens_removed
    QList<QByteArray> tokens_removed;
    std::optional<ReplyRow> reply;
    QList<SecretRow> secrets;
};

}
