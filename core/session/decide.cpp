// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/commands.h"

namespace quizaar::session {

using namespace Qt::StringLiterals;

namespace {

using enum RefusalCode;

std::optional<Refusal> refusal(RefusalCode code, const QString &field)
{
    return Refusal{code, {{"field"_L1, field}}};
}

std::optional<Refusal> checkSize(const QJsonObject &part, QLatin1String name)
{
    if (depthOf(part) > maxDepth || sizeOf(part) > maxPartBytes)
        return refusal(SessionTooLarge, name);
    return std::nullopt;
}

std::optional<Refusal> checkRelationships(const QJsonObject &relationships)
{
    for (auto it = relationships.begin(); it != relationships.end(); ++it) {
        const QString where = "relationships."_L1 + it.key().left(100);
        if (!isRelationKey(it.key()) || !it.value().isObject())
            return refusal(RelationshipInvalid, where);
        const QJsonObject relationship = it.value().toObject();
        for (const QLatin1String key : {"affinity"_L1, "trust"_L1, "chemistry"_L1, "tension"_L1}) {
            const QJsonValue value = relationship.value(key);
            if (value.isUndefined())
                continue;
            const auto number = fromJson<int>(value);
            if (!number || *number < 0 || *number > maxRelationValue)
                return refusal(RelationshipInvalid, where + u'.' + key);
        }
        const QJsonValue flags = relationship.value("flags"_L1);
        if (!flags.isUndefined() && !flags.isArray())
            return refusal(RelationshipInvalid, where + ".flags"_L1);
    }
    return std::nullopt;
}

/// Puts the tiers in and checks what comes of it; leaves a part out that would stay as it is.
std::optional<Refusal> settleRelationships(Change &change, const Session &session, const Tiers &tiers)
{
    const QJsonObject settled = allWithTiers(change.relationships.value_or(session.relationships), tiers);
    if (change.relationships) {
        if (const auto refused = checkSize(settled, "relationships"_L1))
            return refused;
    }
    if (change.relationships || settled != session.relationships)
        change.relationships = settled;
    return std::nullopt;
}

bool isWorldTime(qint64 seconds)
{
    return seconds >= 0 && seconds <= maxWorldTime;
}

Result<Event, Refusal> update(const Session &session, const UpdateSession &command,
                              const night::Context &context, const Tiers &tiers)
{
    Change change{session.version + 1, std::nullopt, command.flags, command.relationships};
    if (command.world_time) {
        if (!isWorldTime(*command.world_time))
            return Failed{*refusal(WorldTimeOutOfRange, u"world_time"_s)};
        change.offset_seconds = *command.world_time - context.now.ms / 1000;
    }
    if (command.flags) {
        if (const auto refused = checkSize(*command.flags, "flags"_L1))
            return Failed{*refused};
    }
    if (command.relationships) {
        // depth before anything walks through it entry by entry
        if (const auto refused = checkSize(*command.relationships, "relationships"_L1))
            return Failed{*refused};
        if (const auto refused = checkRelationships(*command.relationships))
            return Failed{*refused};
    }
    if (const auto refused = settleRelationships(change, session, tiers))
        return Failed{*refused};
    return Event(SessionUpdated{change});
}

/// The flags with the note among their events; nothing where `events` is something else than a list.
std::optional<QJsonObject> flagsWithNote(const Session &session, const QString &note, qint64 worldTime)
{
    const QJsonValue there = session.flags.value("events"_L1);
    if (!there.isUndefined() && !there.isArray())
        return std::nullopt;
    QJsonArray events = there.toArray();
    events.append(QJsonObject{{"world_time"_L1, worldTime}, {"note"_L1, note}});
    QJsonObject flags = session.flags;
    flags.insert("events"_L1, events);
    return flags;
}

Result<Event, Refusal> advance(const Session &session, const AdvanceSession &command,
                               const night::Context &context, const Tiers &tiers)
{
    if (command.seconds < 0 || command.seconds > maxWorldTime)
        return Failed{*refusal(WorldTimeOutOfRange, u"seconds"_s)};
    if (command.note.size() > maxNoteLength)
        return Failed{*refusal(NoteTooLong, u"note"_s)};
    const qint64 shown = worldTime(session, context.now) + command.seconds;
    if (!isWorldTime(shown))
        return Failed{*refusal(WorldTimeOutOfRange, u"seconds"_s)};
    Change change{session.version + 1, session.offset_seconds + command.seconds, std::nullopt, std::nullopt};
    if (!command.note.isEmpty()) {
        change.flags = flagsWithNote(session, command.note, shown);
        if (change.flags) {
            if (const auto refused = checkSize(*change.flags, "flags"_L1))
                return Failed{*refused};
        }
    }
    if (const auto refused = settleRelationships(change, session, tiers))
        return Failed{*refused};
    return Event(SessionAdvanced{change, command.seconds, command.note});
}

}

Result<Event, Refusal> decide(const Session &session, const Command &command, const night::Context &context,
                              const Tiers &tiers)
{
    return std::visit(Overloaded{
                          [&](const UpdateSession &c) { return update(session, c, context, tiers); },
                          [&](const AdvanceSession &c) { return advance(session, c, context, tiers); },
                      },
                      command);
}

}
