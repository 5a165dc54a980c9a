// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of the game itself: reads, the scoring contract, rounds, the question in play, clock, undo.
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;
using Need = RequestBody::Need;

namespace {

constexpr int notStoredOnContractRoutes = 500; // contract, row (S0): elsewhere 503

HttpResponse otherGameFault(QLatin1StringView field)
{
    return errorResponse(400, "other_game"_L1, u"That belongs to another game night."_s,
                         {{"field"_L1, field}});
}

Reply liveReply(const engine::State &after, night::Role role, const engine::ViewContext &context)
{
    return {200, {{"live"_L1, engine::liveView(after, role, context)}, {"game_version"_L1, after.version}}};
}

}

void HttpApi::healthz(ApiCall &call)
{
    call.responder.send(
        jsonResponse(200, QJsonObject{{"status"_L1, "ok"_L1},
                                      {"storage"_L1, m_host.storageFailing() ? "failing"_L1 : "ok"_L1}}));
}

void HttpApi::metrics(ApiCall &call)
{
    if (call.actor.role != night::Role::Host && !call.request.isLoopback()) {
        call.responder.send(responseFor(Refusal{RefusalCode::Forbidden, {}}));
        return;
    }
    HttpResponse response;
    response.body = m_metrics.text();
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.setHeader("Cache-Control", "no-store");
    call.responder.send(std::move(response));
}

void HttpApi::snapshot(ApiCall &call)
{
    const engine::Viewer viewer{call.actor.role, call.actor.device};
    const QByteArray etag = m_snapshots.etag(viewer);
    HttpResponse response;
    if (matchesIfNoneMatch(call.request, etag))
        response.status = 304;
    else
        response = jsonResponse(200, m_snapshots.data(viewer));
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", "Authorization, Cookie");
    response.setHeader("X-Server-Time", QByteArray::number(wallNow().ms));
    call.responder.send(std::move(response));
}

void HttpApi::log(ApiCall &call)
{
    const auto before = call.request.queryValue(u"before");
    const qint64 top = before ? parseId(*before).value_or(0) : m_host.durable().version + 1;
    const int limit = std::clamp(call.request.queryValue(u"limit").value_or(u"100"_s).toInt(), 1, 1000);
    const QList<qint64> gone = engine::takenBack(m_host.durable().steps);
    const QSet<qint64> takenBack(gone.begin(), gone.end());
    QJsonArray entries;
    for (const engine::Step *step = m_host.durable().steps.get(); step && entries.size() < limit;
         step = step->previous.get()) {
        if (step->version >= top)
            continue;
        QJsonObject entry = engine::logEntry(*step);
        entry.insert("undone"_L1, takenBack.contains(step->action));
        entries.append(entry);
    }
    call.responder.send(jsonResponse(200, QJsonObject{{"entries"_L1, entries}}));
}

bool HttpApi::isOfOtherGame(GameId game) const
{
    if (game.isNull() || game == m_host.durable().night.id)
        return false;
    const auto games = m_host.reader().games();
    return games && std::any_of(games->begin(), games->end(),
                                [game](const storage::GameSummary &summary) { return summary.game == game; });
}

void HttpApi::answers(ApiCall &call)
{
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto question = call.body.id<QuestionId>("question_id", Need::Must);
    const auto correct = call.body.boolean("is_correct", Need::Must);
    const auto points = call.body.integer("points");
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    // what belongs to another night is a 400, what is known nowhere a 404
    if (isOfOtherGame(gameOf(*player))) {
        call.responder.send(otherGameFault("player_id"_L1));
        return;
    }
    if (isOfOtherGame(gameOf(*question))) {
        call.responder.send(otherGameFault("question_id"_L1));
        return;
    }
    const PlayerId id = *player;
    run(
        call, quiz::Command(quiz::RecordAnswer{*player, *question, *correct, points}),
        [id](const engine::State &after, const QList<engine::Recorded> &) {
            const night::Player scored = after.night.players.value(id);
            return Reply{200,
                         {{"playerId"_L1, id.number},
                          {"score"_L1, scored.score},
                          {"version"_L1, scored.score_version}}};
        },
        notStoredOnContractRoutes);
}

void HttpApi::toggleQuestion(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    if (!question)
        return;
    const auto answered = call.body.boolean("answered", Need::Must);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    const QuestionId id{*question};
    run(
        call, quiz::Command(quiz::SetAnswered{id, *answered}),
        [id](const engine::State &after, const QList<engine::Recorded> &) {
            const quiz::QuestionState state = after.quiz.states.value(id);
            return Reply{200,
                         {{"questionId"_L1, id.number},
                          {"answered"_L1, state.answered},
                          {"version"_L1, state.version}}};
        },
        notStoredOnContractRoutes);
}

void HttpApi::startRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    run(call, quiz::Command(quiz::StartRound{RoundId{*round}}),
        [id = RoundId{*round}, role = call.actor.role](const engine::State &after,
                                                       const QList<engine::Recorded> &) {
            return Reply{
                200, {{"round"_L1, engine::roundView(after, id, role)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::finishRound(ApiCall &call)
{
    const auto round = pathId(call, "round", "unknown_round"_L1);
    if (!round)
        return;
    run(call, quiz::Command(quiz::FinishRound{RoundId{*round}}),
        [id = RoundId{*round}, role = call.actor.role](const engine::State &after,
                                                       const QList<engine::Recorded> &) {
            return Reply{
                200, {{"round"_L1, engine::roundView(after, id, role)}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::selectBoard(ApiCall &call)
{
    const auto board = pathId(call, "board", "unknown_board"_L1);
    if (!board)
        return;
    run(call, quiz::Command(quiz::SelectBoard{BoardId{*board}}),
        [id = *board](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"board_id"_L1, id}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::revealCategory(ApiCall &call)
{
    const auto category = pathId(call, "category", "unknown_category"_L1);
    if (!category)
        return;
    run(call, quiz::Command(quiz::RevealCategory{CategoryId{*category}}),
        [id = *category](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"category_id"_L1, id}, {"game_version"_L1, after.version}}};
        });
}

void HttpApi::runLive(ApiCall &call, const quiz::Command &command)
{
    run(call, command,
        [role = call.actor.role, context = m_host.viewContext()](const engine::State &after,
                                                                 const QList<engine::Recorded> &) {
            return liveReply(after, role, context);
        });
}

void HttpApi::selectQuestion(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    if (question)
        runLive(call, quiz::SelectQuestion{QuestionId{*question}});
}

void HttpApi::buzzers(ApiCall &call)
{
    runLive(call, quiz::SetBuzzers{call.body.boolean("open", Need::Must)});
}

void HttpApi::rulings(ApiCall &call)
{
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto question = call.body.id<QuestionId>("question_id", Need::Must);
    const auto correct = call.body.boolean("correct", Need::Must);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    runLive(call, quiz::RuleAnswer{*player, *question, *correct});
}

void HttpApi::liveAction(ApiCall &call)
{
    const QString action = call.body.text("action", Need::Must).value_or(QString());
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (action == "reopen"_L1)
        runLive(call, quiz::ReopenQuestion{});
    else if (action == "skip"_L1)
        runLive(call, quiz::SkipQuestion{});
    else if (action == "reveal"_L1)
        runLive(call, quiz::RevealAnswer{});
    else if (action == "dismiss"_L1)
        runLive(call, quiz::DismissQuestion{});
    else if (action == "next"_L1)
        runLive(call, quiz::ShowNext{});
    else
        call.responder.send(responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "action"_L1}}}));
}

void HttpApi::giveAnswer(ApiCall &call)
{
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto question = call.body.id<QuestionId>("question_id");
    quiz::SubmitAnswer answer;
    answer.text = call.body.text("text").value_or(QString());
    answer.options = call.body.places("options");
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    answer.player = *player;
    answer.question = question;
    runOwnPart(call, answer);
}

void HttpApi::placeBet(ApiCall &call)
{
    const auto player = call.body.id<PlayerId>("player_id", Need::Must);
    const auto question = call.body.id<QuestionId>("question_id");
    const auto amount = call.body.integer("amount", Need::Must);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    runOwnPart(call, quiz::PlaceBet{*player, question, *amount});
}

/// The asker's own answers and bets come back, as in `you`.
void HttpApi::runOwnPart(ApiCall &call, const quiz::Command &command)
{
    run(call, command,
        [viewer = engine::Viewer{call.actor.role, call.actor.device}](const engine::State &after,
                                                                      const QList<engine::Recorded> &) {
            const QJsonObject you = engine::you(after, viewer);
            return Reply{200,
                         {{"answers"_L1, you.value("answers"_L1)},
                          {"bets"_L1, you.value("bets"_L1)},
                          {"game_version"_L1, after.version}}};
        });
}

void HttpApi::ruleSpelling(ApiCall &call)
{
    const auto question = pathId(call, "question", "unknown_question"_L1);
    if (!question)
        return;
    const auto spelling = call.body.text("spelling", Need::Must);
    const auto credit = enumOf<quiz::Credit>(call.body.text("credit", Need::Must).value_or(QString()));
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (!credit)
        call.responder.send(responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "credit"_L1}}}));
    else
        runLive(call, quiz::RuleSpelling{QuestionId{*question}, *spelling, *credit});
}

void HttpApi::clock(ApiCall &call)
{
    const QString action = call.body.text("action", Need::Must).value_or(QString());
    const auto reply = [this](const engine::State &after, const QList<engine::Recorded> &) {
        return Reply{200,
                     {{"clock"_L1, engine::clockView(after, m_host.viewContext())},
                      {"game_version"_L1, after.version}}};
    };
    if (call.body.fault())
        call.responder.send(*call.body.fault());
    else if (action == "start"_L1 || action == "resume"_L1)
        run(call, night::Command(night::StartClock{}), reply);
    else if (action == "pause"_L1)
        run(call, night::Command(night::PauseClock{}), reply);
    else
        call.responder.send(responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "action"_L1}}}));
}

namespace {

engine::Confirm confirmOf(RequestBody &body)
{
    return body.boolean("confirm").value_or(false) ? engine::Confirm::Yes : engine::Confirm::No;
}

Reply undoReply(const engine::State &after, const QList<engine::Recorded> &events)
{
    qint64 of = 0;
    if (const auto *undone = std::get_if<engine::Undone>(&events.last().event))
        of = undone->of;
    else if (const auto *redone = std::get_if<engine::Redone>(&events.last().event))
        of = redone->of;
    return {200, {{"undone"_L1, of}, {"game_version"_L1, after.version}}};
}

}

void HttpApi::undo(ApiCall &call)
{
    run(call, engine::HistoryCommand(engine::Undo{confirmOf(call.body)}), undoReply);
}

void HttpApi::redo(ApiCall &call)
{
    run(call, engine::HistoryCommand(engine::Redo{confirmOf(call.body)}), undoReply);
}

void HttpApi::undoTo(ApiCall &call)
{
    const auto version = call.body.integer("version", Need::Must);
    run(call, engine::HistoryCommand(engine::UndoTo{version.value_or(-1), confirmOf(call.body)}),
        [to = version.value_or(-1)](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200, {{"restored_to"_L1, to}, {"game_version"_L1, after.version}}};
        });
}

namespace {

Reply statusReply(const engine::State &after, const QList<engine::Recorded> &)
{
    return {200,
            {{"status"_L1, QLatin1StringView(wordOf(night::statusOf(after.night)))},
             {"game_version"_L1, after.version}}};
}

}

void HttpApi::end(ApiCall &call)
{
    run(call, night::Command(night::EndNight{}), statusReply);
}

void HttpApi::reopen(ApiCall &call)
{
    run(call, night::Command(night::ReopenNight{}), statusReply);
}

void HttpApi::settings(ApiCall &call)
{
    night::Settings settings = m_host.durable().night.settings;
    if (const auto mode = call.body.text("team_mode")) {
        const auto known = enumOf<night::TeamMode>(*mode);
        if (!known) {
            call.responder.send(
                responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, "team_mode"_L1}}}));
            return;
        }
        settings.team_mode = *known;
    }
    settings.opens_by_itself = call.body.boolean("opens_by_itself").value_or(settings.opens_by_itself);
    settings.approves_late = call.body.boolean("approves_late").value_or(settings.approves_late);
    run(call, night::Command(night::ChangeSettings{settings}),
        [](const engine::State &after, const QList<engine::Recorded> &) {
            return Reply{200,
                         {{"settings"_L1, toJson(after.night.settings).toObject()},
                          {"game_version"_L1, after.version}}};
        });
}

}
