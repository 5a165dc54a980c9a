// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/stored_events.h"

#include "core/base/json_text.h"

#include <QJsonDocument>

namespace quizaar {

storage::StoredEvent storedFrom(const engine::Recorded &recorded)
{
    storage::StoredEvent event;
    event.version = recorded.version;
    event.type = engine::nameOf(recorded.event);
    event.format = engine::formatOf(recorded.event);
    event.game_time = recorded.moment.at;
    event.wall_time = recorded.moment.wall;
    event.action = recorded.action;
    event.actor = jsonText(toJson(recorded.actor).toObject());
    event.data = jsonText(engine::eventToJson(recorded.event));
    return event;
}

std::optional<engine::Recorded> recordedFrom(const storage::StoredEvent &event)
{
    auto data = engine::eventFromJson(event.type, event.format, QJsonDocument::fromJson(event.data).object());
    auto actor = fromJson<night::Actor>(QJsonDocument::fromJson(event.actor).object());
    if (!data || !actor)
        return std::nullopt;
    return engine::Recorded{event.version, event.action, {event.game_time, event.wall_time}, *actor, *data};
}

storage::GameRow gameRowOf(const night::Night &night)
{
    return {night.code, night.name, QByteArray(wordOf(night::statusOf(night))), night.created};
}

}
