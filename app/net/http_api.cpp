// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_api.h"

#include "app/net/refusal_response.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKeyLength = 200;

HttpResponse unauthorized(QLatin1StringView code)
{
    return errorResponse(401, code,
                         code == "no_token"_L1 ? u"Please join the game first."_s
                                               : u"This ticket is not valid any more; please join again."_s);
}

}

HttpApi::HttpApi(ApiParts parts, ApiSettings settings, HostPolicy policy)
    : m_host(parts.host)
    , m_access(parts.access)
    , m_hub(parts.hub)
    , m_snapshots(parts.snapshots)
    , m_assets(parts.assets)
    , m_metrics(parts.metrics)
    , m_media(parts.media)
    , m_settings(std::move(settings))
    , m_policy(std::move(policy))
    , m_router(table())
{}

HttpApi::~HttpApi() = default;

Router<RouteRule>::Route HttpApi::row(Method method, const char *pattern, RouteRule rule, Handler handler)
{
    return {method, QString::fromLatin1(pattern),
            [this, rule, handler](const Router<RouteRule>::Call &call, const Responder &responder) {
                dispatch(call, responder, rule, handler);
            },
            rule};
}

std::vector<Router<RouteRule>::Route> HttpApi::table()
{
    using enum Method;
    using Needs = RouteRule::Needs;
    using Game = RouteRule::Game;
    const RouteRule open{Needs::Nobody, engine::may::everybody, Game::InPath};
    const RouteRule openNoGame{Needs::Nobody, engine::may::everybody, Game::None};
    const RouteRule anyToken{Needs::Token, engine::may::everybody, Game::InPath};
    const RouteRule anyTokenNoGame{Needs::Token, engine::may::everybody, Game::None};
    const RouteRule players{Needs::Token, engine::may::players, Game::InPath};
    const RouteRule hosts{Needs::Token, engine::may::hosts, Game::InPath};
    const RouteRule hostsNoGame{Needs::Token, engine::may::hosts, Game::None};
    const RouteRule staff{Needs::Token, engine::may::staff, Game::InPath};
    const RouteRule playing{
        Needs::Token,
        engine::RoleSet{night::Role::Host, night::Role::CoHost, night::Role::Banker, night::Role::Player},
        Game::InPath};
    const RouteRule hostOnly{Needs::Token, engine::may::hostOnly, Game::InPath};
    const RouteRule staffNoGame{Needs::Token, engine::may::staff, Game::None};
    const RouteRule hostOnlyNoGame{Needs::Token, engine::may::hostOnly, Game::None};
    const RouteRule hostOnlyFile{Needs::Token, engine::may::hostOnly, Game::None, RouteRule::Body::File};
    return {
        row(Get, "/healthz", openNoGame, &HttpApi::healthz),
        row(Get, "/metrics", openNoGame, &HttpApi::metrics),
        row(Get, "/api/live", openNoGame, &HttpApi::live),
        row(Get, "/api/games/{game}", open, &HttpApi::frontPage),
        row(Post, "/api/games/{game}/players", open, &HttpApi::join),
        row(Patch, "/api/games/{game}/players/{player}", players, &HttpApi::changePlayer),
        row(Delete, "/api/games/{game}/players/{player}", players, &HttpApi::removePlayer),
        row(Get, "/api/games/{game}/me", anyToken, &HttpApi::me),
        row(Post, "/api/games/{game}/seats/{player}/claim", open, &HttpApi::claimSeat),
        row(Post, "/api/games/{game}/seats/{player}/give", hosts, &HttpApi::giveSeat),
        row(Post, "/api/games/{game}/seats/{player}/deny", hosts, &HttpApi::denySeat),
        row(Post, "/api/games/{game}/seats/let-back", hosts, &HttpApi::letBack),
        row(Post, "/api/games/{game}/players/{player}/let-in", hosts, &HttpApi::letIn),
        row(Post, "/api/games/{game}/teams", players, &HttpApi::addTeam),
        row(Patch, "/api/games/{game}/teams/{team}", hosts, &HttpApi::changeTeam),
        row(Delete, "/api/games/{game}/teams/{team}", hosts, &HttpApi::removeTeam),
        row(Delete, "/api/games/{game}/devices/{device}", hostOnly, &HttpApi::removeDevice),
        row(Patch, "/api/games/{game}/settings", hostOnly, &HttpApi::settings),
        row(Get, "/api/games/{game}/snapshot", anyToken, &HttpApi::snapshot),
        row(Get, "/api/games/{game}/log", staff, &HttpApi::log),
        row(Get, "/api/games/{game}/results", hosts, &HttpApi::results),
        row(Get, "/api/games/{game}/results.html", hosts, &HttpApi::resultsPage),
        row(Get, "/api/games/{game}/results/people.csv", hosts, &HttpApi::resultsOfPeople),
        row(Get, "/api/games/{game}/results/questions.csv", hosts, &HttpApi::resultsOfQuestions),
        row(Get, "/api/games/{game}/results/buzzes.csv", hosts, &HttpApi::resultsOfBuzzes),
        row(Post, "/api/games/{game}/answers", hosts, &HttpApi::answers),
        row(Patch, "/api/questions/{question}", hostsNoGame, &HttpApi::toggleQuestion),
        row(Post, "/api/games/{game}/rounds/{round}/start", hosts, &HttpApi::startRound),
        row(Post, "/api/games/{game}/rounds/{round}/finish", hosts, &HttpApi::finishRound),
        row(Post, "/api/games/{game}/boards/{board}/select", hosts, &HttpApi::selectBoard),
        row(Post, "/api/games/{game}/categories/{category}/reveal", hosts, &HttpApi::revealCategory),
        row(Post, "/api/games/{game}/questions/{question}/select", hosts, &HttpApi::selectQuestion),
        row(Post, "/api/games/{game}/buzzers", hosts, &HttpApi::buzzers),
        row(Post, "/api/games/{game}/rulings", hosts, &HttpApi::rulings),
        row(Post, "/api/games/{game}/live", hosts, &HttpApi::liveAction),
        row(Post, "/api/games/{game}/live/answer", players, &HttpApi::giveAnswer),
        row(Post, "/api/games/{game}/live/bet", players, &HttpApi::placeBet),
        row(Post, "/api/games/{game}/questions/{question}/spellings", hosts, &HttpApi::ruleSpelling),
        row(Post, "/api/games/{game}/questions/{question}/choose", players, &HttpApi::chooseQuestion),
        row(Post, "/api/games/{game}/questions/{question}/appeals", players, &HttpApi::makeAppeal),
        row(Post, "/api/games/{game}/questions/{question}/appeals/{side}", hosts, &HttpApi::decideAppeal),
        row(Post, "/api/games/{game}/rounds/{round}/rules", hosts, &HttpApi::setRound),
        row(Post, "/api/games/{game}/rounds/{round}/joker", players, &HttpApi::playJoker),
        row(Post, "/api/games/{game}/rounds/{round}/collect", hosts, &HttpApi::collectAnswers),
        row(Post, "/api/games/{game}/rounds/{round}/hold", hosts, &HttpApi::holdRound),
        row(Post, "/api/games/{game}/tie-break", hosts, &HttpApi::askTieBreak),
        row(Post, "/api/games/{game}/clock", hosts, &HttpApi::clock),
        row(Post, "/api/games/{game}/undo", hosts, &HttpApi::undo),
        row(Post, "/api/games/{game}/redo", hosts, &HttpApi::redo),
        row(Post, "/api/games/{game}/undo-to", hosts, &HttpApi::undoTo),
        row(Post, "/api/games/{game}/end", hostOnly, &HttpApi::end),
        row(Post, "/api/games/{game}/reopen", hostOnly, &HttpApi::reopen),
        row(Post, "/api/games/{game}/rounds", hosts, &HttpApi::addRound),
        row(Patch, "/api/games/{game}/rounds/{round}", hosts, &HttpApi::changeRound),
        row(Post, "/api/games/{game}/trading/start", hosts, &HttpApi::startTrading),
        row(Post, "/api/games/{game}/trading/build", playing, &HttpApi::build),
        row(Post, "/api/games/{game}/trading/bank", playing, &HttpApi::tradeWithBank),
        row(Post, "/api/games/{game}/trading/prices", staff, &HttpApi::setPrice),
        row(Get, "/api/games/{game}/trading/prices", anyToken, &HttpApi::prices),
        row(Post, "/api/games/{game}/trading/offers", playing, &HttpApi::offerTrade),
        row(Post, "/api/games/{game}/trading/spoken-deals", staff, &HttpApi::recordTrade),
        row(Post, "/api/games/{game}/trading/offers/{trade}/counter", playing, &HttpApi::counterTrade),
        row(Post, "/api/games/{game}/trading/offers/{trade}/accept", playing, &HttpApi::acceptTrade),
        row(Post, "/api/games/{game}/trading/offers/{trade}/reject", playing, &HttpApi::rejectTrade),
        row(Post, "/api/games/{game}/trading/offers/{trade}/cancel", playing, &HttpApi::cancelTrade),
        row(Post, "/api/games/{game}/trading/tax", staff, &HttpApi::collectTax),
        row(Post, "/api/games/{game}/trading/events", staff, &HttpApi::triggerEvent),
        row(Post, "/api/games/{game}/trading/preview", staff, &HttpApi::previewEvent),
        row(Post, "/api/games/{game}/trading/events/{event}/respond", playing, &HttpApi::respondToEvent),
        row(Post, "/api/games/{game}/trading/scores", hosts, &HttpApi::showScores),
        row(Get, "/api/games/{game}/trading/rulesets", anyToken, &HttpApi::rulesets),
        row(Post, "/api/games/{game}/rounds/{round}/extend", hosts, &HttpApi::extendRound),
        row(Post, "/api/games/{game}/rounds/{round}/exchange", hosts, &HttpApi::exchangePoints),
        row(Get, "/api/games/{game}/night-score", anyToken, &HttpApi::nightScore),
        row(Post, "/api/v2/challenges/{game}/request", playing, &HttpApi::requestChallenge),
        row(Post, "/api/v2/challenges/{game}/{challenge}/assign", staff, &HttpApi::assignChallenge),
        row(Post, "/api/v2/challenges/{game}/{challenge}/answer", playing, &HttpApi::answerCard),
        row(Post, "/api/v2/challenges/{game}/{challenge}/complete", playing, &HttpApi::completeChallenge),
        row(Post, "/api/v2/challenges/{game}/{challenge}/cancel", playing, &HttpApi::cancelChallenge),
        row(Get, "/api/v2/challenges/{game}/active", anyToken, &HttpApi::activeChallenges),
        row(Get, "/api/v2/rulesets", staffNoGame, &HttpApi::rulesetFiles),
        row(Get, "/api/v2/rulesets/{ruleset}", staffNoGame, &HttpApi::readRuleset),
        row(Put, "/api/v2/rulesets/{ruleset}", hostOnlyFile, &HttpApi::writeRuleset),
        row(Delete, "/api/v2/rulesets/{ruleset}", hostOnlyNoGame, &HttpApi::removeRuleset),
        row(Get, "/api/v1/game-sessions/{game}", anyToken, &HttpApi::session),
        row(Patch, "/api/v1/game-sessions/{game}", staff, &HttpApi::changeSession),
        row(Post, "/api/v1/game-sessions/{game}/advance", staff, &HttpApi::advanceSession),
        row(Get, "/api/v1/game/sessions/{game}", anyToken, &HttpApi::session),
        row(Patch, "/api/v1/game/sessions/{game}", staff, &HttpApi::changeSession),
        row(Post, "/api/v1/game/sessions/{game}/advance", staff, &HttpApi::advanceSession),
        row(Get, "/api/ws/token", anyTokenNoGame, &HttpApi::socketToken),
        row(Post, "/api/ws/token", anyTokenNoGame, &HttpApi::socketToken),
        row(Get, "/api/ws-token", anyTokenNoGame, &HttpApi::socketToken),
        row(Post, "/api/ws-token", anyTokenNoGame, &HttpApi::socketToken),
        row(Get, "/media/{name}", anyTokenNoGame, &HttpApi::media),
        row(Get, "/api/openapi.json", openNoGame, &HttpApi::openApi),
        row(Get, "/api/asyncapi.json", openNoGame, &HttpApi::asyncApi),
        row(Get, "/api/docs", openNoGame, &HttpApi::docs),
        row(Get, "/api/docs/{file}", openNoGame, &HttpApi::docsFile),
    };
}

std::optional<HttpResponse> HttpApi::refuseStranger(const HttpRequest &request) const
{
    const QByteArray host = request.header("Host");
    if (!isAllowedHost(host, m_policy))
        return errorResponse(403, "foreign_host"_L1, u"This address does not belong to the game's laptop."_s);
    const QByteArray origin = request.header("Origin");
    if (!origin.isNull() && !isAllowedOrigin(origin, host, m_policy))
        return errorResponse(403, "foreign_origin"_L1, u"That page belongs to another site."_s);
    return std::nullopt;
}

void HttpApi::addCors(const HttpRequest &request, HttpResponse &response) const
{
    const QByteArray origin = request.header("Origin");
    if (origin.isNull() || !m_policy.extraOrigins.contains(QString::fromLatin1(origin)))
        return;
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    response.setHeader("Access-Control-Allow-Headers",
                       "Authorization, Content-Type, Idempotency-Key, If-None-Match");
    response.setHeader("Access-Control-Expose-Headers", "ETag");
    response.addHeader("Vary", "Origin");
}

void HttpApi::handle(const HttpRequest &request, const Responder &responder)
{
    if (auto refused = refuseStranger(request)) {
        counted(request, "refused", responder).send(*std::move(refused));
        return;
    }
    const QString area = request.segments.value(0);
    const QStringList routed{u"api"_s, u"healthz"_s, u"metrics"_s, u"media"_s};
    if (!routed.contains(area)) {
        serveStatic(request, counted(request, "static", responder));
        return;
    }
    Responder withCors = responder;
    if (!request.header("Origin").isNull() && !m_policy.extraOrigins.isEmpty()) {
        const HttpRequest asked = request;
        withCors = Responder(
            [this, asked, responder](HttpResponse response) {
                addCors(asked, response);
                responder.send(std::move(response));
            },
            request.methodToken + ' ' + request.rawPath);
        if (request.method == Method::Options) {
            HttpResponse allowed;
            allowed.status = 204;
            withCors.send(std::move(allowed));
            return;
        }
    }
    const auto match = m_router.find(request.method, request.segments);
    const auto *found = std::get_if<Router<RouteRule>::Found>(&match);
    m_router.dispatch(match, request,
                      counted(request, found ? found->route->pattern.toLatin1() : "unmatched", withCors));
}

Responder HttpApi::counted(const HttpRequest &request, const QByteArray &route,
                           const Responder &responder) const
{
    return Responder(
        [this, route, responder](HttpResponse response) {
            m_metrics.requestAnswered(route, response.status);
            responder.send(std::move(response));
        },
        request.methodToken + ' ' + request.rawPath);
}

void HttpApi::serveStatic(const HttpRequest &request, const Responder &responder) const
{
    const bool page = request.segments.isEmpty() || request.segments == QStringList{QString()} ||
                      (request.segments.size() == 2 && request.segments.at(0) == "j"_L1);
    if (request.method != Method::Get && request.method != Method::Head) {
        responder.send(methodNotAllowedResponse("GET, HEAD"));
        return;
    }
    if (page) {
        responder.send(m_assets.index(request));
        return;
    }
    if (auto asset = m_assets.asset(request.segments.join('/'_L1), request)) {
        responder.send(*std::move(asset));
        return;
    }
    responder.send(notFoundResponse());
}

bool HttpApi::isOpenGame(const QString &game) const
{
    const night::Night &night = m_host.durable().night;
    return parseId(game) == night.id.number || game.compare(night.code, Qt::CaseInsensitive) == 0;
}

HttpResponse HttpApi::otherGame(const QString &game, const HttpRequest &request) const
{
    const auto games = m_host.reader().games();
    if (games) {
        for (const storage::GameSummary &summary : *games) {
            if (parseId(game) != summary.game.number &&
                game.compare(summary.row.code, Qt::CaseInsensitive) != 0)
                continue;
            if (request.method != Method::Get && request.method != Method::Head)
                return responseFor(Refusal{RefusalCode::GameNotOpen, {}});
            return errorResponse(
                404, "game_not_open"_L1, u"That game night is not open now."_s,
                {{"game"_L1, QJsonObject{{"id"_L1, summary.game.number},
                                         {"code"_L1, summary.row.code},
                                         {"name"_L1, summary.row.name},
                                         {"status"_L1, QString::fromUtf8(summary.row.status)}}}});
        }
    }
    return errorResponse(404, "unknown_game"_L1, u"There is no such game night here."_s);
}

void HttpApi::dispatch(const Router<RouteRule>::Call &call, const Responder &responder, RouteRule rule,
                       Handler handler)
{
    if (rule.game == RouteRule::Game::InPath) {
        const QString game = call.params.value(u"game");
        if (!isOpenGame(game)) {
            responder.send(otherGame(game, call.request));
            return;
        }
    }
    const Credentials credentials = m_access.credentialsOf(call.request, m_host.durable());
    if (const auto *bad = std::get_if<BadCredential>(&credentials)) {
        responder.send(unauthorized(bad->code));
        return;
    }
    ApiCall api{call.request, call.params, night::Actor::phone({}, night::Role::Spectator),
                {},           {},          RequestBody::of(call.request),
                responder};
    if (const auto *credential = std::get_if<Credential>(&credentials)) {
        api.actor = credential->actor;
        api.token = credential->token;
        api.scope = credential->scope;
    } else if (rule.needs == RouteRule::Needs::Token) {
        responder.send(unauthorized("no_token"_L1));
        return;
    }
    if (rule.needs == RouteRule::Needs::Token && !rule.roles.contains(api.actor.role)) {
        responder.send(responseFor(Refusal{RefusalCode::Forbidden, {}}));
        return;
    }
    if (rule.body == RouteRule::Body::Fields) {
        if (api.body.fault()) {
            responder.send(*api.body.fault());
            return;
        }
        if (auto refused = m_document.checkBody(call.route.method, call.route.pattern, api.body.object())) {
            responder.send(*std::move(refused));
            return;
        }
    }
    if (call.request.header("Idempotency-Key").size() > maxKeyLength) {
        responder.send(errorResponse(400, "bad_request"_L1, u"The idempotency key is too long."_s));
        return;
    }
    (this->*handler)(api);
}

Submission HttpApi::submissionFor(ApiCall &call, const engine::Command &command) const
{
    Submission submission;
    submission.request.command = command;
    submission.request.expected_version = call.body.integer("expected_version");
    submission.actor = call.actor;
    const QByteArray key = call.request.header("Idempotency-Key");
    if (!key.isEmpty() && call.request.method == Method::Post) {
        // Somebody without a token is known by the secret that he drew: it is scope and key in one.
        const QByteArray scope =
            call.scope.isEmpty() ? "anonymous " + Access::hashOf(key).toHex() : call.scope;
        const QByteArray what = call.request.rawPath + '\n' + call.request.body;
        submission.key = ReplyKey{QByteArray::number(m_host.durable().night.id.number) + ' ' + scope, key,
                                  QCryptographicHash::hash(what, QCryptographicHash::Sha256)};
    }
    return submission;
}

HttpResponse HttpApi::refusalResponse(const Refusal &refusal) const
{
    Refusal told = refusal;
    if (refusal.code == RefusalCode::NameTaken) {
        const PlayerId holder{refusal.facts.value("player_id"_L1).toInteger()};
        told.facts.insert("seat_free"_L1, !m_hub.livePlayers().contains(holder));
    }
    return responseFor(told);
}

void HttpApi::answer(const Responder &responder, const SubmitOutcome &outcome, int storageStatus) const
{
    std::visit(
        Overloaded{
            [&](const Accepted &accepted) {
                responder.send(jsonResponse(accepted.reply.status, accepted.reply.body));
            },
            [&](const Refused &refused) { responder.send(refusalResponse(refused.refusal)); },
            [&](const KeyReused &) {
                responder.send(errorResponse(422, "key_reused"_L1,
                                             u"This idempotency key has been used for something else."_s));
            },
            [&](const NotStored &lost) {
                responder.send(errorResponse(storageStatus,
                                             lost.busy ? "storage_busy"_L1 : "storage_failed"_L1,
                                             lost.busy ? u"The laptop cannot keep up; please try again."_s
                                                       : u"That could not be stored; please try again."_s));
            },
        },
        outcome);
}

void HttpApi::run(ApiCall &call, const engine::Command &command, MakeReply reply, int storageStatus)
{
    Submission submission = submissionFor(call, command);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    submission.reply = std::move(reply);
    submission.done = [this, responder = call.responder, storageStatus](const SubmitOutcome &outcome) {
        answer(responder, outcome, storageStatus);
    };
    m_host.submit(std::move(submission));
}

std::optional<qint64> HttpApi::pathId(ApiCall &call, const char *name, QLatin1StringView unknown) const
{
    const auto id = parseId(call.params.value(QString::fromLatin1(name)));
    if (!id)
        call.responder.send(errorResponse(404, unknown, u"There is no such thing in this night."_s));
    return id;
}

}
