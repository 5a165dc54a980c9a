// SPDX-License-Identifier: GPL-3.0-or-later
// The engine: decide says what follows from a command, evolve applies it. Both are pure.
#pragma once

#include "core/base/one_of.h"
#include "core/engine/state.h"

namespace quizaar::engine {

namespace detail {
template <class... Variants>
struct Concat;
template <class... A>
struct Concat<std::variant<A...>>
{
    using Type = std::variant<A...>;
};
template <class... A, class... B, class... Rest>
struct Concat<std::variant<A...>, std::variant<B...>, Rest...>
{
    using Type = typename Concat<std::variant<A..., B...>, Rest...>::Type;
};
}

/// Every event there is, flat: a new module adds its own here and nowhere else.
using EventKinds = detail::Concat<night::EventKinds, quiz::EventKinds, session::Event, trading::EventKinds,
                                  HistoryEvent>::Type;
struct Event : OneOf<EventKinds>
{
    using OneOf::OneOf;
};

using CommandKinds =
    std::variant<night::Command, quiz::Command, session::Command, trading::Command, HistoryCommand>;
struct Command : OneOf<CommandKinds>
{
    using OneOf::OneOf;
};

/// A command as it comes in.
struct Request
{
    Command command;
    std::optional<qint64> expected_version; // of the entity the command names
};

/// An event with its place in the journal.
struct Recorded
{
    qint64 version = 0;
    qint64 action = 0; // version of the first event of the same command
    night::Moment moment;
    night::Actor actor;
    Event event;
};

using Decision = Result<QList<Event>, Refusal>;

/// What follows from `request` in `state`, or why nothing does. May be asked of any state, changes none.
Decision decide(const State &state, const Request &request, const night::Context &context);

/// The state after `recorded`. Never fails.
State evolve(State state, const Recorded &recorded);

/// Numbers and stamps the events of one decision as the next ones of `state`.
QList<Recorded> record(const State &state, const QList<Event> &events, const night::Context &context);

/// The version that `expected_version` is held against: that of the entity the command names, else the
/// game's.
qint64 entityVersion(const State &state, const Command &command);

/// The instant on the game clock at which the scheduler has something to do; nothing if it has not.
std::optional<GameTime> nextDeadline(const State &state);

/// The instant on the host's monotonic clock, in microseconds, at which the scheduler has something to do
/// whether the game clock runs or not; nothing if it has not. One that is more than a second away stems from
/// before a restart of the machine and is due.
std::optional<qint64> nextRealDeadlineUs(const State &state);

/// Name and JSON of an event, as the journal keeps it.
const char *nameOf(const Event &event);
int formatOf(const Event &event);
QJsonObject eventToJson(const Event &event);
/// Older formats are brought up to date on the way; nothing where the name is unknown or the data does not
/// fit.
std::optional<Event> eventFromJson(const QByteArray &name, int format, const QJsonObject &data);

/// Who and what, for the log's words: ids and names, never an answer's text.
QJsonObject argsOf(const State &before, const Event &event);

}

extern template class quizaar::OneOf<quizaar::engine::CommandKinds>;
extern template class quizaar::OneOf<quizaar::engine::EventKinds>;
