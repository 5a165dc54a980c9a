// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/trading/apply_market.h"

namespace quizaar::trading {

namespace {

/// Hands the challenge to `change` if there is one of that id; it has then changed.
template <class Change>
void change(Trading &trading, ChallengeId id, const night::Moment &moment, Change with)
{
    const auto found = trading.challenges.find(id);
    if (found == trading.challenges.end())
        return;
    found->changed_at = moment.wall;
    ++found->version;
    with(*found);
}

/// Puts the next question, or none, before whoever has the challenge.
void show(Challenge &challenge, const std::optional<Card> &card)
{
    challenge.card = card;
    if (card)
        challenge.asked.append(card->question);
}

void end(Trading &trading, ChallengeId id, const night::Moment &moment, ChallengeStatus status)
{
    change(trading, id, moment, [&](Challenge &challenge) {
        challenge.status = status;
        challenge.claimed = false;
        challenge.card.reset();
    });
}

}

void apply(night::Night &night, Trading &trading, const Event &event, const night::Moment &moment)
{
    std::visit(
        Overloaded{
            [&](const TradingRoundAdded &e) {
                noteSerial(night, e.round.id);
                night.rounds[e.round.id] = e.round;
                night.round_order.append(e.round.id);
                trading.games[e.round.id] = Game{e.round.id, e.rules, e.setup, {}};
            },
            [&](const RulesSet &e) {
                trading.games[e.round].setup = e.setup;
                ++night.rounds[e.round].version;
            },
            [&](const TradingStarted &e) {
                for (const Occurrence &news : e.position.occurrences)
                    noteSerial(night, news.id);
                trading.games[e.round].position = e.position;
            },
            [&](const NationJoined &e) {
                Position &position = trading.games[e.round].position;
                position.nations[e.nation.team] = e.nation;
                carryOut(position, e.moves);
            },
            [&](const ChallengeRequested &e) {
                noteSerial(night, e.challenge.id);
                Challenge challenge = e.challenge;
                challenge.requested_at = challenge.changed_at = moment.wall;
                trading.challenges[challenge.id] = challenge;
            },
            [&](const ChallengeAssigned &e) {
                change(trading, e.challenge, moment, [&](Challenge &challenge) {
                    challenge.status = ChallengeStatus::Assigned;
                    challenge.type = e.type;
                    challenge.description = e.description;
                    challenge.target = e.target;
                    challenge.deadline = e.deadline;
                    challenge.assigned_at = moment.wall;
                    show(challenge, e.card);
                });
                if (e.draws)
                    night.draws = *e.draws;
            },
            [&](const CardAnswered &e) {
                change(trading, e.challenge, moment, [&](Challenge &challenge) {
                    challenge.right += e.right ? 1 : 0;
                    challenge.wait = e.wait;
                    show(challenge, e.next);
                });
                night.draws = e.draws;
            },
            [&](const ChallengeClaimed &e) {
                change(trading, e.challenge, moment, [](Challenge &challenge) { challenge.claimed = true; });
            },
            [&](const ChallengeCompleted &e) {
                end(trading, e.challenge, moment, ChallengeStatus::Completed);
                Challenge &challenge = trading.challenges[e.challenge];
                challenge.completed_at = moment.wall;
                challenge.granted = e.moves;
                challenge.earns_right = e.earns_right;
                carryOut(trading.games[challenge.round].position, e.moves);
            },
            [&](const ChallengeCancelled &e) {
                end(trading, e.challenge, moment, ChallengeStatus::Cancelled);
            },
            [&](const ChallengeExpired &e) { end(trading, e.challenge, moment, ChallengeStatus::Expired); },
            MarketChange{night, trading, moment},
        },
        event);
}

}
