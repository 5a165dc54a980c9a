// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/challenges.h"

#include "core/trading/acting.h"
#include "core/trading/draft.h"
#include "core/trading/effects.h"
#include "core/trading/scenario.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace quizaar::trading {

using namespace Qt::StringLiterals;
using enum RefusalCode;
using night::Context;
using night::Night;

namespace {

/// A player acts for his own seats; staff and the program for everybody.
bool mayAct(const Night &night, const Challenge &challenge, const Context &context)
{
    return mayActFor(night, challenge.player, context);
}

Failed<Refusal> wrongStatus(QLatin1StringView current)
{
    return refuse(ChallengeWrongStatus, {{"current"_L1, current}});
}
Failed<Refusal> wrongStatus(const Challenge &challenge)
{
    return wrongStatus(QLatin1StringView(wordOf(challenge.status)));
}

/// Past its deadline, whether the scheduler has been there or not.
bool isOver(const Challenge &challenge, GameTime now)
{
    return challenge.status == ChallengeStatus::Assigned && challenge.deadline && now >= *challenge.deadline;
}

/// Whether a scenario's rule keeps this type from producing for a while.
bool isStopped(const Game &game, const Nation &nation, const BuildingType &type, GameTime now)
{
    const EventType *part = partOf(*game.rules, Rule::Factories);
    return part && part->buildings.contains(type.id) && nation.stopped_until && now < *nation.stopped_until;
}

/// What completing a challenge of this type moves now; refused where something has become short.
Result<QList<Move>, Refusal> production(const Game &game, TeamId team, const BuildingType &type, GameTime now)
{
    const Nation nation = game.position.nations.value(team);
    if (isStopped(game, nation, type, now))
        return refuse(ProductionStopped,
                      {{"building"_L1, type.label}, {"until_ms"_L1, nation.stopped_until->ms}});
    const Amounts uses = inputOf(game, nation, type);
    const Amounts makes = outputOf(game, nation, type);
    if (makes.isEmpty() && nation.buildings.value(type.id) > 0 && !type.makes.isEmpty())
        return refuse(ProductionStopped, {{"building"_L1, type.label}});
    const QJsonArray missing = shortages(*game.rules, uses, nation.holdings);
    if (!missing.isEmpty())
        return refuse(GoodsShort, {{"short"_L1, missing}});
    const QJsonArray lacking = shortages(*game.rules, makes, game.position.stock);
    if (!lacking.isEmpty())
        return refuse(BankShort, {{"short"_L1, lacking}});
    return moved(uses, with(team), outside()) + moved(makes, bank(), with(team));
}

/// The running game that the challenge is of, or why nobody can go on with it.
Result<const Game *, Refusal> gameOf(const Night &night, const Trading &trading, const Challenge *challenge)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    if (!challenge)
        return refuse(UnknownChallenge);
    if (challenge->round != (*on)->round) // an undo can bring back one of a round that is over
        return refuse(TradingNotRunning);
    return *on;
}

/// The running game of a challenge that is assigned, for somebody who may act in it.
Result<const Game *, Refusal> openOne(const Night &night, const Trading &trading, const Challenge *challenge,
                                      const Context &context)
{
    if (challenge && !mayAct(night, *challenge, context))
        return refuse(Forbidden);
    const auto on = gameOf(night, trading, challenge);
    if (!on)
        return Failed{on.error()};
    if (challenge->status != ChallengeStatus::Assigned)
        return wrongStatus(*challenge);
    if (isOver(*challenge, context.now))
        return wrongStatus("expired"_L1);
    return *on;
}

/// A question that this night has not seen in a challenge yet; where there is none left, one of those seen.
std::optional<Card> drawnCard(Draft &draft, const QList<Card> &cards)
{
    QSet<QuestionId> asked;
    for (const Challenge &challenge : draft.trading().challenges)
        asked.unite(QSet<QuestionId>(challenge.asked.begin(), challenge.asked.end()));
    QList<Card> fresh;
    std::copy_if(cards.begin(), cards.end(), std::back_inserter(fresh),
                 [&](const Card &card) { return !asked.contains(card.question); });
    const QList<Card> &from = fresh.isEmpty() ? cards : fresh;
    return from.isEmpty() ? std::nullopt : std::optional(from.at(draft.below(from.size())));
}

/// What ends a challenge well, for whoever may say so.
Decision completed(const Game &game, const Challenge &challenge, Draft draft)
{
    const BuildingType *type = findBuilding(*game.rules, challenge.building_type);
    if (!type)
        return refuse(UnknownBuilding);
    const auto moves = production(game, challenge.team, *type, draft.now());
    if (!moves)
        return Failed{moves.error()};
    draft.add(Event(ChallengeCompleted{challenge.id, *moves, game.setup.challenge_gates_build}));
    stopFactories(draft, game.round, challenge.team, type->id);
    return draft.events();
}

/// A client's words: cleaned, and never longer than a name.
QString wordsOr(const QString &said, const QString &otherwise)
{
    const QString clean = night::cleanName(said).left(night::maxNameLength);
    return clean.isEmpty() ? otherwise : clean;
}

}

Decision requestChallenge(const Night &night, const Trading &trading, const RequestChallenge &command,
                          const Context &context)
{
    const auto on = gameOn(night, trading);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    const night::Player *player = night::livePlayer(night, command.player);
    if (!player)
        return refuse(UnknownPlayer);
    const night::Team *team = player->team ? night::liveTeam(night, *player->team) : nullptr;
    if (!team || !game.position.nations.contains(team->id))
        return refuse(TeamMissing);
    if (command.team_number && *command.team_number != team->number)
        return refuse(OtherTeam, {{"field"_L1, "team_number"_L1}, {"current"_L1, team->number}});
    const BuildingType *type = findBuilding(*game.rules, command.building_type);
    if (!type)
        return refuse(UnknownBuilding, {{"field"_L1, "building_type"_L1}});
    const bool gated = game.setup.challenge_gates_build;
    if (!gated && game.position.nations.value(team->id).buildings.value(type->id) < 1)
        return refuse(BuildingMissing, {{"building"_L1, type->label}});
    if (!gated && type->makes.isEmpty())
        return refuse(BuildingMakesNothing, {{"building"_L1, type->label}});
    if (const Challenge *lock = lockOf(trading, game, team->id, player->id)) {
        return refuse(ChallengeLocked,
                      {{"challenge_id"_L1, lock->id.number}, {"player_id"_L1, lock->player.number}});
    }
    const auto moves = production(game, team->id, *type, context.now);
    if (!moves)
        return Failed{moves.error()};
    const auto number = night::nextNumber(night, 0);
    if (!number)
        return refuse(NumbersExhausted);
    Challenge challenge;
    challenge.id = ChallengeId{*number};
    challenge.round = game.round;
    challenge.player = player->id;
    challenge.team = team->id;
    challenge.building_type = type->id;
    challenge.building_name = wordsOr(command.building_name, type->label);
    challenge.has_school = perPlayer(game, team->id);
    challenge.version = 1;
    return Events{Event(ChallengeRequested{challenge})};
}

Decision assignChallenge(const Night &night, const Trading &trading, const AssignChallenge &command,
                         const Context &context)
{
    const Challenge *challenge = findChallenge(trading, command.challenge);
    const auto on = gameOf(night, trading, challenge);
    if (!on)
        return Failed{on.error()};
    if (challenge->status != ChallengeStatus::Requested)
        return wrongStatus(*challenge);
    const Ruleset &rules = *(*on)->rules;
    const ChallengeType *known = findChallengeType(rules, command.type);
    const QString type = wordsOr(command.type, {});
    if (type.isEmpty())
        return refuse(BadRequest, {{"field"_L1, "challenge_type"_L1}});
    const auto target = command.target ? command.target : known ? std::optional(known->target) : std::nullopt;
    if (!target)
        return refuse(BadRequest, {{"field"_L1, "target_number"_L1}});
    if (*target < 1 || *target > mostTarget)
        return refuse(TargetOutOfRange, {{"field"_L1, "target_number"_L1}});
    QString description = command.description.simplified().left(200);
    if (description.isEmpty())
        description = known ? known->label : type;
    ChallengeAssigned assigned{challenge->id, type, description, *target,
                               context.now + GameSpan{rules.challenge_seconds * 1000}, {}, {}};
    if (known && known->unit == Unit::Question) {
        Draft draft(night, trading, context);
        assigned.card = drawnCard(draft, command.cards);
        if (!assigned.card)
            return refuse(NoQuestions);
        assigned.draws = draft.draws();
    }
    return Events{Event(assigned)};
}

Decision answerCard(const Night &night, const Trading &trading, const AnswerCard &command,
                    const Context &context)
{
    const Challenge *challenge = findChallenge(trading, command.challenge);
    const auto on = openOne(night, trading, challenge, context);
    if (!on)
        return Failed{on.error()};
    if (!challenge->card || challenge->card->question != command.question)
        return refuse(OtherQuestionLive);
    if (challenge->wait && context.now < *challenge->wait)
        return refuse(AnswerTooSoon, {{"until_ms"_L1, challenge->wait->ms}});
    if (command.misfit)
        return refuse(*command.misfit, {{"field"_L1, "answer"_L1}});
    const Game &game = **on;
    Draft draft(night, trading, context);
    CardAnswered answered{challenge->id, command.question, command.right, {}, {}, 0};
    const bool done = command.right && challenge->right + 1 >= challenge->target;
    if (!done)
        answered.next = drawnCard(draft, command.cards);
    if (!command.right)
        answered.wait = context.now + wrongAnswerWait;
    answered.draws = draft.draws();
    draft.add(Event(answered));
    if (!done)
        return draft.events();
    if (!isGuest(context) || game.setup.self_complete)
        return completed(game, *challenge, draft);
    draft.add(Event(ChallengeClaimed{challenge->id}));
    return draft.events();
}

Decision completeChallenge(const Night &night, const Trading &trading, const CompleteChallenge &command,
                           const Context &context)
{
    const Challenge *challenge = findChallenge(trading, command.challenge);
    const auto on = openOne(night, trading, challenge, context);
    if (!on)
        return Failed{on.error()};
    const Game &game = **on;
    if (isGuest(context) && challenge->card)
        return refuse(ChallengeUnanswered);
    if (isGuest(context) && !game.setup.self_complete)
        return Events{Event(ChallengeClaimed{challenge->id})};
    return completed(game, *challenge, Draft(night, trading, context));
}

Decision cancelChallenge(const Night &night, const Trading &trading, const CancelChallenge &command,
                         const Context &context)
{
    const Challenge *challenge = findChallenge(trading, command.challenge);
    if (challenge && !mayAct(night, *challenge, context))
        return refuse(Forbidden);
    const auto on = gameOf(night, trading, challenge);
    if (!on)
        return Failed{on.error()};
    if (!isOpen(challenge->status))
        return wrongStatus(*challenge);
    if (isOver(*challenge, context.now))
        return wrongStatus("expired"_L1);
    return Events{Event(ChallengeCancelled{challenge->id})};
}

}
