// SPDX-License-Identifier: GPL-3.0-or-later
// Between the engine's events and the rows that the journal keeps.
#pragma once

#include "app/storage/rows.h"
#include "core/engine/engine.h"

namespace quizaar {

storage::StoredEvent storedFrom(const engine::Recorded &recorded);
/// Nothing where this program does not know the event or its format.
std::optional<engine::Recorded> recordedFrom(const storage::StoredEvent &event);
storage::GameRow gameRowOf(const night::Night &night);

}
