// SPDX-License-Identifier: GPL-3.0-or-later
// Whole nights put into the database, marked and taken out. Each call is a transaction of its own on a
// connection of its own: beside the journal of an open night, for which it waits like any other writer.
#pragma once

#include "app/storage/rows.h"
#include "app/storage/storage_error.h"
#include "core/base/result.h"

namespace quizaar::storage {

/// A night that is not there yet: its row, and its events from version 1 on. Errors: Rejected where its
/// number is taken, and what the system said.
Result<Done, StorageFailure> insertNight(const QString &databasePath, GameId game, const GameRow &row,
                                         const QList<StoredEvent> &events);

/// All of it: events, tokens, replies, PINs. The pages it stood on are overwritten.
Result<Done, StorageFailure> deleteNight(const QString &databasePath, GameId game);

/// Out of the way on the start page, or back. Not an event: it is about the folder, not about the night.
Result<Done, StorageFailure> setNightArchived(const QString &databasePath, GameId game, bool archived);
inline constexpr const char *archivedSecret = "archived";

}
