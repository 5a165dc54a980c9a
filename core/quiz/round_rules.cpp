// SPDX-License-Identifier: GPL-3.0-or-later
// What the host says of a round, what sides stake on it. Rules: evening rules, "Rounds".
#include "core/quiz/deciding.h"

namespace quizaar::quiz {

namespace {

using enum RefusalCode;
using night::Context;
using night::Night;
using night::Player;
using night::Round;
using night::RoundKind;
using night::RoundStatus;

QMap<SideId, qint64> scoresNow(const Night &night)
{
    QMap<SideId, qint64> scores;
    for (const SideId side : night::sides(night))
        scores.insert(side, night::scoreOf(night, side));
    return scores;
}

Failed<Refusal> started(const char *field)
{
    return refuse(RoundNotPlanned, {{QLatin1String("field"), QLatin1String(field)}});
}

/// What may not be said of this round, whatever it was before.
std::optional<Refusal> misfitOf(const Round &round)
{
    if (round.reveal == night::Reveal::Round && round.kind != RoundKind::List)
        return Refusal{RevealNeedsList, {}};
    if (round.jokers && round.kind != RoundKind::List && round.kind != RoundKind::Board)
        return Refusal{JokerNotAllowed, {}};
    if (round.weight < 0 || round.weight > night::mostWeight)
        return Refusal{WeightOutOfRange, {{QLatin1String("most"), night::mostWeight}}};
    const auto outside = [](GameSpan span) {
        return span < night::leastRoundTime || span > night::mostRoundTime;
    };
    const night::RoundTimes &times = round.times;
    if (outside(times.result) || outside(times.choosing) || (times.reading && outside(*times.reading)) ||
        (times.answering && outside(*times.answering)))
        return Refusal{BadRequest, {{QLatin1String("field"), QLatin1String("times")}}};
    return std::nullopt;
}

}

Decision setRound(const Night &night, const Quiz &quiz, const SetRound &command)
{
    const Round *known = night::findRound(night, command.round);
    if (!known)
        return refuse(UnknownRound);
    Round round = *known;
    round.wrong_cost = command.wrong_cost.value_or(round.wrong_cost);
    round.reveal = command.reveal.value_or(round.reveal);
    round.scoreboard = command.scoreboard.value_or(round.scoreboard);
    round.weight = command.weight.value_or(round.weight);
    round.jokers = command.jokers.value_or(round.jokers);
    round.chooser_picks = command.chooser_picks.value_or(round.chooser_picks);
    round.by_itself = command.by_itself.value_or(round.by_itself);
    round.times = command.times.value_or(round.times);
    if (const auto misfit = misfitOf(round))
        return Failed{*misfit};
    if (const auto unfit = round.by_itself ? needsHost(quiz, round) : std::nullopt)
        return Failed{*unfit};
    if (round.status != RoundStatus::Planned) {
        // what has been booked stands on these
        if (round.wrong_cost != known->wrong_cost)
            return started("wrong_cost");
        if (round.reveal != known->reveal)
            return started("reveal");
        if (round.jokers != known->jokers)
            return started("jokers");
    }
    ++round.version;
    RoundSet event{round, {}};
    if (round.scoreboard == night::Scoreboard::Frozen && round.status != RoundStatus::Planned)
        event.frozen = known->scoreboard == night::Scoreboard::Frozen ? quiz.courses.value(round.id).frozen
                                                                      : scoresNow(night);
    return Events{Event(event)};
}

std::optional<RoundSet> frozenAtStart(const Night &night, const Round &round)
{
    if (round.scoreboard != night::Scoreboard::Frozen)
        return std::nullopt;
    RoundSet event{round, scoresNow(night)};
    event.round.status = RoundStatus::Running;
    event.round.version += 2; // it has started, too
    return event;
}

Decision playJoker(const Night &night, const Quiz &quiz, const PlayJoker &command)
{
    const Player *player = night::livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    const Round *round = night::findRound(night, command.round);
    if (!round)
        return refuse(UnknownRound);
    if (!round->jokers)
        return refuse(JokerNotAllowed);
    if (round->status != RoundStatus::Planned)
        return refuse(RoundNotPlanned);
    const SideId side = night::sideOf(*player);
    if (!command.play)
        return Events{Event(JokerSet{round->id, side, {}})};
    for (const Round &other : night.rounds) {
        if (other.id != round->id && other.jokers && quiz.courses.value(other.id).jokers.contains(side))
            return refuse(JokerUsed, {{QLatin1String("round_id"), other.id.number}});
    }
    return Events{Event(JokerSet{round->id, side, player->id})};
}

Decision chooseQuestion(const Night &night, const Quiz &quiz, const ChooseQuestion &command,
                        const Context &context)
{
    const auto found = named(night, quiz, command.player, command.question);
    if (!found)
        return Failed{found.error()};
    const auto [player, question] = *found;
    if (!night.clock.running)
        return refuse(Paused);
    const Course course = quiz.courses.value(question->round);
    const Round round = night.rounds.value(question->round);
    if (!round.chooser_picks || course.chooser != night::sideOf(*player))
        return refuse(NotChooser);
    if (round.by_itself && course.held)
        return wrongPhase("held");
    if (round.by_itself && quiz.live) // the result stands its time; the next chooser comes after it
        return wrongPhase(*quiz.live);
    const Plan plan = quiz.plans.value(question->round);
    const Board *board = course.board ? findBoard(plan, *course.board) : nullptr;
    bool shown = false;
    for (qsizetype i = 0; board && i < board->categories.size(); ++i)
        shown = shown || board->categories.at(i).questions.contains(question->id);
    if (!shown)
        return refuse(UnknownQuestion);
    return selectQuestion(night, quiz, SelectQuestion{question->id}, context);
}

}
