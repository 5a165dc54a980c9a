// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened to the session record. Events carry results: the parts as they now are, tiers included.
#pragma once

#include "core/night/events.h"
#include "core/session/session.h"

namespace quizaar::session {

/// What an update leaves behind; a part that is not there is as it was.
struct Change
{
    qint64 version = 0;
    std::optional<qint64> offset_seconds;
    std::optional<QJsonObject> flags;
    std::optional<QJsonObject> relationships;
    template <class Of>
    static void fields(Of &of)
    {
        of("version", &Change::version);
        of("offset_seconds", &Change::offset_seconds);
        of("flags", &Change::flags);
        of("relationships", &Change::relationships);
    }
};

struct SessionUpdated
{
    static constexpr const char *name = "session_updated";
    static constexpr int format = 1;
    Change change;
    template <class Of>
    static void fields(Of &of)
    {
        of("change", &SessionUpdated::change);
    }
};

struct SessionAdvanced
{
    static constexpr const char *name = "session_advanced";
    static constexpr int format = 1;
    Change change;
    qint64 seconds = 0;
    QString note;
    template <class Of>
    static void fields(Of &of)
    {
        of("change", &SessionAdvanced::change);
        of("seconds", &SessionAdvanced::seconds);
        of("note", &SessionAdvanced::note);
    }
};

using Event = std::variant<SessionUpdated, SessionAdvanced>;

/// Applies one event. Never fails.
void apply(Session &session, const Event &event, const night::Moment &moment);

}
