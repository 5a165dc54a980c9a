// SPDX-License-Identifier: GPL-3.0-or-later
// The small frames that tell of single events. docs/protocol.md, "The socket".
#pragma once

#include "core/engine/view.h"

namespace quizaar {

struct EventFrame
{
    QJsonObject frame;
    std::optional<DeviceId> only; // none: for every socket of the game
};

/// Frames for one durable event, in order. `after`: a durable state that includes it.
QList<EventFrame> framesFor(const engine::Recorded &recorded, const engine::State &after);

/// For commands that came without a coordination frame of their own: the one that tells pages of it.
QList<QJsonObject> coordinationFor(const engine::Recorded &recorded);

}
