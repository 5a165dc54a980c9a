// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of the trading game (contract, rows S4). docs/protocol.md, "Trading".
#include "app/host/ruleset_files.h"
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"

#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;
using Need = RequestBody::Need;

namespace {

/// What the body chooses for a trading round; nothing where it names a difficulty that there is not.
std::optional<trading::Choices> choicesOf(RequestBody &body)
{
    trading::Choices choices;
    if (const auto word = body.text("difficulty")) {
        choices.difficulty = enumOf<trading::Difficulty>(*word);
        if (!choices.difficulty)
            return std::nullopt;
    }
    choices.minutes = body.integer("duration");
    choices.self_complete = body.boolean("self_complete");
    choices.challenge_gates_build = body.boolean("challenge_gates_build");
    choices.quiz_challenges = body.boolean("quiz_challenges");
    return choices;
}

/// The rules that the body names among those that come with the program and the host's own; without a name,
/// the usual ones. Null where there are none of that name that can be played.
std::shared_ptr<const trading::Ruleset> rulesOf(RequestBody &body, const ApiSettings &settings)
{
    const auto id = body.text("rules");
    if (!id)
        return settings.rules;
    const auto file = rulesetFile(settings.rules_folder, *id);
    if (!file)
        return nullptr;
    const auto rules = trading::readRuleset(file->contents);
    return rules ? std::make_shared<const trading::Ruleset>(*rules) : nullptr;
}

/// The round that the newest events speak of.
RoundId roundIn(const QList<engine::Recorded> &events)
{
    for (const engine::Recorded &recorded : events) {
        if (const auto *added = std::get_if<trading::TradingRoundAdded>(&recorded.event))
            return added->round.id;
        if (const auto *started = std::get_if<night::RoundStarted>(&recorded.event))
            return started->round;
    }
    return {};
}

Reply roundReply(const engine::State &after, RoundId round, night::Role role, int status)
{
    return {status,
            {{"round"_L1, engine::roundView(after, round, role)}, {"game_version"_L1, after.version}}};
}

}

void HttpApi::addRound(ApiCall &call)
{
    const QString kind = call.body.text("kind", Need::Must).value_or(QString());
    const QString title = call.body.text("title").value_or(QString());
    const auto choices = choicesOf(call.body);
    const auto rules = rulesOf(call.body, m_settings);
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (!rules)
        call.responder.send(badField("rules"_L1));
    else if (kind != "trading"_L1)
        call.responder.send(badField("kind"_L1));
    else if (!choices)
        call.responder.send(badField("difficulty"_L1));
    else
        run(call, trading::Command(trading::AddTradingRound{title, rules, *choices}),
            [role = call.actor.role](const engine::State &after, const QList<engine::Recorded> &events) {
                return roundReply(after, roundIn(events), role, 201);
            });
}

void HttpApi::changeRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const auto choices = choicesOf(call.body);
    if (!choices)
        call.responder.send(badField("difficulty"_L1));
    else
        run(call, trading::Command(trading::SetRules{RoundId{*round}, *choices}),
            [id = RoundId{*round}, role = call.actor.role](const engine::State &after,
                                                           const QList<engine::Recorded> &) {
                return roundReply(after, id, role, 200);
            });
}

void HttpApi::startTrading(ApiCall &call)
{
    const QString title = call.body.text("title").value_or(QString());
    const auto choices = choicesOf(call.body);
    const auto rules = rulesOf(call.body, m_settings);
    if (!choices)
        call.responder.send(badField("difficulty"_L1));
    else if (!rules)
        call.responder.send(badField("rules"_L1));
    else
        run(call, trading::Command(trading::StartTrading{trading::AddTradingRound{title, rules, *choices}}),
            [role = call.actor.role](const engine::State &after, const QList<engine::Recorded> &events) {
                return roundReply(after, roundIn(events), role, 200);
            });
}

void HttpApi::runChallenge(ApiCall &call, const trading::Command &command, ChallengeId challenge)
{
    run(call, command, [challenge](const engine::State &after, const QList<engine::Recorded> &events) {
        ChallengeId id = challenge;
        for (const engine::Recorded &recorded : events) {
            if (const auto *asked = std::get_if<trading::ChallengeRequested>(&recorded.event))
                id = asked->challenge.id;
        }
        return Reply{
            200, engine::challengeView(after, after.trading.challenges.value(id), events.last().moment.at)};
    });
}

void HttpApi::requestChallenge(ApiCall &call)
{
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto building = call.body.text("building_type", Need::Must);
    trading::RequestChallenge request;
    request.building_name = call.body.text("building_name").value_or(QString());
    request.team_number = call.body.integer("team_number");
    call.body.boolean("has_school"); // its kind is checked; the host program knows better
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    request.player = *player;
    request.building_type = *building;
    runChallenge(call, request, {});
}

void HttpApi::assignChallenge(ApiCall &call)
{
    const auto challenge = pathId(call, "challenge", "unknown_challenge"_L1);
    if (!challenge)
        return;
    trading::AssignChallenge assign;
    assign.challenge = ChallengeId{*challenge};
    assign.type = call.body.text("challenge_type", Need::Must).value_or(QString());
    assign.description = call.body.text("challenge_description").value_or(QString());
    assign.target = call.body.integer("target_number");
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        runChallenge(call, assign, assign.challenge);
}

void HttpApi::answerCard(ApiCall &call)
{
    const auto challenge = pathId(call, "challenge", "unknown_challenge"_L1);
    if (!challenge)
        return;
    trading::AnswerCard answer;
    answer.challenge = ChallengeId{*challenge};
    answer.question = call.body.id<QuestionId>("question_id", Need::Must).value_or(QuestionId{});
    answer.text = call.body.text("text").value_or(QString());
    answer.options = call.body.places("options");
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        runChallenge(call, answer, answer.challenge);
}

void HttpApi::completeChallenge(ApiCall &call)
{
    if (const auto id = pathId(call, "challenge", "unknown_challenge"_L1))
        runChallenge(call, trading::CompleteChallenge{ChallengeId{*id}}, ChallengeId{*id});
}

void HttpApi::cancelChallenge(ApiCall &call)
{
    if (const auto id = pathId(call, "challenge", "unknown_challenge"_L1))
        runChallenge(call, trading::CancelChallenge{ChallengeId{*id}}, ChallengeId{*id});
}

void HttpApi::activeChallenges(ApiCall &call)
{
    const bool timed = call.request.queryValue(u"include_time_remaining").value_or(QString()) == "true"_L1;
    const QJsonArray active =
        engine::activeChallenges(m_host.durable(), timed ? std::optional(m_host.now()) : std::nullopt);
    call.responder.send(jsonResponse(200, QJsonDocument(active).toJson(QJsonDocument::Compact)));
}

}
