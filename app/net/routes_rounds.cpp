// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of rounds as a whole: their rules, jokers, collected answers; tie-breaks and appeals.
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;
using Need = RequestBody::Need;

namespace {

/// A word of the body, where it is there; `fault` says which one is none of the words.
template <class E>
std::optional<E> wordIn(RequestBody &body, const char *field, const char *&fault)
{
    const auto text = body.text(field);
    const auto known = text ? enumOf<E>(*text) : std::nullopt;
    if (text && !known)
        fault = field;
    return known;
}

/// `times` of the body: what is named there, the rest as it is. Milliseconds; null where the question says.
std::optional<night::RoundTimes> timesIn(RequestBody &body, night::RoundTimes times, const char *&fault)
{
    if (!body.has("times"))
        return std::nullopt;
    const QJsonObject said = body.object().value("times"_L1).toObject();
    const auto spanIn = [&](QLatin1StringView key) -> std::optional<GameSpan> {
        const auto ms = fromJson<qint64>(said.value(key));
        if (!ms && !said.value(key).isNull())
            fault = "times";
        return ms ? std::optional(GameSpan{*ms}) : std::nullopt;
    };
    if (said.contains("reading_ms"_L1))
        times.reading = spanIn("reading_ms"_L1);
    if (said.contains("answering_ms"_L1))
        times.answering = spanIn("answering_ms"_L1);
    if (said.contains("result_ms"_L1))
        times.result = spanIn("result_ms"_L1).value_or(GameSpan{});
    if (said.contains("choosing_ms"_L1))
        times.choosing = spanIn("choosing_ms"_L1).value_or(GameSpan{});
    return times;
}

HttpResponse badField(const char *field)
{
    return responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, QLatin1StringView(field)}}});
}

/// The asker's own part of the night comes back.
std::function<Reply(const engine::State &, const QList<engine::Recorded> &)> ownReply(const ApiCall &call)
{
    return [viewer = engine::Viewer{call.actor.role, call.actor.device}](const engine::State &after,
                                                                         const QList<engine::Recorded> &) {
        return Reply{200, {{"you"_L1, engine::you(after, viewer)}, {"game_version"_L1, after.version}}};
    };
}

}

void HttpApi::runRound(ApiCall &call, const quiz::Command &command, RoundId round)
{
    run(call, command,
        [round, role = call.actor.role](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{
                200,
                {{"round"_L1, engine::roundView(after, round, role)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::setRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const char *fault = nullptr;
    quiz::SetRound set{RoundId{*round}, {}, {}, {}, {}, {}, {}};
    set.wrong_cost = wordIn<night::WrongCost>(call.body, "wrong_cost", fault);
    set.reveal = wordIn<night::Reveal>(call.body, "reveal", fault);
    set.scoreboard = wordIn<night::Scoreboard>(call.body, "scoreboard", fault);
    if (const auto weight = call.body.integer("weight")) {
        // out of range either way, whatever an int can hold
        const qint64 most = night::mostWeight + 1;
        set.weight = static_cast<int>(std::clamp<qint64>(*weight, -1, most));
    }
    set.jokers = call.body.boolean("jokers");
    set.chooser_picks = call.body.boolean("chooser_picks");
    set.by_itself = call.body.boolean("by_itself");
    set.times = timesIn(call.body, m_host.durable().night.rounds.value(set.round).times, fault);
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (fault)
        call.responder.send(badField(fault));
    else
        runRound(call, set, set.round);
}

void HttpApi::collectAnswers(ApiCall &call)
{
    if (const auto round = pathId(call, "round", "unknown_round"_L1))
        runRound(call, quiz::CollectAnswers{RoundId{*round}}, RoundId{*round});
}

void HttpApi::holdRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const auto hold = call.body.boolean("hold", Need::Must);
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        runRound(call, quiz::HoldRound{RoundId{*round}, hold}, RoundId{*round});
}

void HttpApi::playJoker(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto play = call.body.boolean("play", Need::Must);
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        run(call, quiz::Command(quiz::PlayJoker{*player, RoundId{*round}, *play}), ownReply(call));
}

void HttpApi::chooseQuestion(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    if (!question)
        return;
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        runLive(call, quiz::ChooseQuestion{*player, QuestionId{*question}});
}

void HttpApi::askTieBreak(ApiCall &call)
{
    quiz::AskTieBreak ask;
    ask.text = call.body.text("text", Need::Must).value_or(QString());
    ask.answer = call.body.text("answer").value_or(QString());
    const QJsonValue sides = call.body.object().value("sides"_L1);
    bool whole = sides.isUndefined() || sides.isNull() || sides.isArray();
    for (const QJsonValue &side : sides.toArray()) {
        const auto number = fromJson<qint64>(side);
        whole = whole && number;
        ask.sides.append(SideId{number.value_or(0)});
    }
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (!whole)
        call.responder.send(badField("sides"));
    else
        runLive(call, ask);
}

void HttpApi::makeAppeal(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    if (!question)
        return;
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto text = call.body.text("text");
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        run(call, quiz::Command(quiz::MakeAppeal{*player, QuestionId{*question}, text.value_or(QString())}),
            ownReply(call));
}

void HttpApi::decideAppeal(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    const auto side = question ? pathId(call, "side", "unknown_appeal"_L1) : std::nullopt;
    if (!question || !side)
        return;
    const auto upheld = call.body.boolean("upheld", Need::Must);
    const auto word = call.body.text("word");
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else
        runLive(call,
                quiz::DecideAppeal{QuestionId{*question}, SideId{*side}, *upheld, word.value_or(QString())});
}

}
