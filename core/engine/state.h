// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of a night as one value. Copies share their parts; the journal of events adds up to exactly this.
#pragma once

#include "core/engine/history.h"
#include "core/quiz/commands.h"
#include "core/session/commands.h"
#include "core/trading/commands.h"

namespace quizaar::engine {

struct State
{
    qint64 version = 0; // events applied: the game_version
    night::Night night;
    quiz::Quiz quiz;
    session::Session session;
    trading::Trading trading;
    Steps steps; // newest first

    template <class Of>
    static void fields(Of &of)
    {
        of("version", &State::version);
        of("night", &State::night);
        of("quiz", &State::quiz);
        of("session", &State::session);
        of("trading", &State::trading);
    }
};

/// SHA-256, hex. Equal for equal journals; wall times and measurements are left out.
QByteArray stateHash(const State &state);

/// The state with its steps as bytes, and back. Bytes of a program with other fields read as nothing, and the
/// night is then built from its events; `format` is stored beside them and changes with the way of writing.
inline constexpr int snapshotFormat = 2;
QByteArray toBytes(const State &state);
std::optional<State> stateFromBytes(const QByteArray &bytes);

}
