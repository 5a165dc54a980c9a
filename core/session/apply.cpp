// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/session/events.h"

namespace quizaar::session {

void apply(Session &session, const Event &event, const night::Moment &moment)
{
    const Change &change = std::visit([](const auto &e) -> const Change & { return e.change; }, event);
    session.version = change.version;
    session.offset_seconds = change.offset_seconds.value_or(session.offset_seconds);
    if (change.flags)
        session.flags = *change.flags;
    if (change.relationships)
        session.relationships = *change.relationships;
    session.updated = moment.wall;
}

}
