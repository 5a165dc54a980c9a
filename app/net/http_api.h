// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP side: one table of routes with the roles that may use each. Host thread. docs/protocol.md,
// "Routes".
#pragma once

#include "app/host/night_host.h"
#include "app/net/access.h"
#include "app/net/api_document.h"
#include "app/net/metrics.h"
#include "app/net/origin_check.h"
#include "app/net/phone_hub.h"
#include "app/net/request_body.h"
#include "app/net/router.h"
#include "app/net/snapshot_cache.h"
#include "app/net/static_assets.h"
#include "app/storage/media_store.h"
#include "core/engine/permissions.h"

namespace quizaar {

namespace report {
struct CsvTable;
}

/// What the table says of a route beside its handler.
struct RouteRule
{
    enum class Needs
    {
        Nobody,
        Token
    };
    Needs needs = Needs::Token;
    engine::RoleSet roles = engine::may::everybody;
    enum class Game
    {
        InPath,
        None
    };
    Game game = Game::InPath; // {game} must be the night that is open
    enum class Body
    {
        Fields, // an object as the document says
        File    // any bytes, which the handler reads
    };
    Body body = Body::Fields;
};

/// One request on its way through a handler.
struct ApiCall
{
    const HttpRequest &request;
    const PathParams &params;
    night::Actor actor; // a spectator without a device, where there is no token
    QByteArray token;   // as presented; empty: none
    QByteArray scope;   // for idempotency keys; empty: none
    RequestBody body;
    Responder responder;
};

struct ApiParts
{
    NightHost &host;
    Access &access;
    PhoneHub &hub;
    SnapshotCache &snapshots;
    const StaticAssets &assets;
    Metrics &metrics;
    const storage::MediaStore &media;
};

struct ApiSettings
{
    bool sockets = true;
    QString ws_url; // empty: pages work it out
    std::shared_ptr<const trading::Ruleset> rules =
        trading::shippedRules(); // of trading rounds that are added
    QString rules_folder;        // of the host's own rulesets; empty: he has none and makes none
};

class HttpApi final
{
public:
    HttpApi(ApiParts parts, ApiSettings settings, HostPolicy policy);
    ~HttpApi();
    Q_DISABLE_COPY_MOVE(HttpApi)

    void handle(const HttpRequest &request, const Responder &responder);
    /// Refusals that concern upgrades as well: a foreign Host or Origin.
    std::optional<HttpResponse> refuseStranger(const HttpRequest &request) const;
    void setPolicy(HostPolicy policy) { m_policy = std::move(policy); }

    /// The table, for tests and documents.
    const Router<RouteRule> &router() const { return m_router; }

private:
    using Handler = void (HttpApi::*)(ApiCall &);
    Router<RouteRule>::Route row(Method method, const char *pattern, RouteRule rule, Handler handler);
    std::vector<Router<RouteRule>::Route> table();
    void dispatch(const Router<RouteRule>::Call &call, const Responder &responder, RouteRule rule,
                  Handler handler);
    bool isOpenGame(const QString &game) const;
    HttpResponse otherGame(const QString &game, const HttpRequest &request) const;
    /// Whether that is another night that is stored here.
    bool isOfOtherGame(GameId game) const;
    void serveStatic(const HttpRequest &request, const Responder &responder) const;
    void addCors(const HttpRequest &request, HttpResponse &response) const;
    /// Passes the answer on, and counts it.
    Responder counted(const HttpRequest &request, const QByteArray &route, const Responder &responder) const;

    // people (routes_people.cpp)
    void live(ApiCall &call);
    void frontPage(ApiCall &call);
    void join(ApiCall &call);
    void joinStaff(ApiCall &call, night::Role role);
    void changePlayer(ApiCall &call);
    void removePlayer(ApiCall &call);
    void me(ApiCall &call);
    void claimSeat(ApiCall &call);
    void giveSeat(ApiCall &call);
    void denySeat(ApiCall &call);
    void letBack(ApiCall &call);
    void letIn(ApiCall &call);
    void addTeam(ApiCall &call);
    void changeTeam(ApiCall &call);
    void removeTeam(ApiCall &call);
    void removeDevice(ApiCall &call);
    void socketToken(ApiCall &call);

    // the game (routes_game.cpp)
    void healthz(ApiCall &call);
    void metrics(ApiCall &call);
    void snapshot(ApiCall &call);
    void log(ApiCall &call);
    void answers(ApiCall &call);
    void toggleQuestion(ApiCall &call);
    void startRound(ApiCall &call);
    void finishRound(ApiCall &call);
    void selectBoard(ApiCall &call);
    void revealCategory(ApiCall &call);
    void selectQuestion(ApiCall &call);
    void buzzers(ApiCall &call);
    void rulings(ApiCall &call);
    void liveAction(ApiCall &call);
    void giveAnswer(ApiCall &call);
    void placeBet(ApiCall &call);
    void ruleSpelling(ApiCall &call);
    void clock(ApiCall &call);
    void undo(ApiCall &call);
    void redo(ApiCall &call);
    void undoTo(ApiCall &call);
    void end(ApiCall &call);
    void reopen(ApiCall &call);
    void settings(ApiCall &call);

    // rounds as a whole, tie-breaks, appeals (routes_rounds.cpp)
    void setRound(ApiCall &call);
    void collectAnswers(ApiCall &call);
    void holdRound(ApiCall &call);
    void playJoker(ApiCall &call);
    void chooseQuestion(ApiCall &call);
    void askTieBreak(ApiCall &call);
    void makeAppeal(ApiCall &call);
    void decideAppeal(ApiCall &call);
    void runRound(ApiCall &call, const quiz::Command &command, RoundId round);

    // what the night has come to (routes_results.cpp)
    void results(ApiCall &call);
    void resultsPage(ApiCall &call);
    void resultsOfPeople(ApiCall &call);
    void resultsOfQuestions(ApiCall &call);
    void resultsOfBuzzes(ApiCall &call);
    void sendTable(ApiCall &call, const report::CsvTable &table) const;

    // what questions show (routes_media.cpp)
    void media(ApiCall &call);

    // the session record (routes_session.cpp)
    void session(ApiCall &call);
    void changeSession(ApiCall &call);
    void advanceSession(ApiCall &call);
    void runSession(ApiCall &call, const session::Command &command);

    // the trading game (routes_trading.cpp)
    void addRound(ApiCall &call);
    void changeRound(ApiCall &call);
    void startTrading(ApiCall &call);
    void requestChallenge(ApiCall &call);
    void assignChallenge(ApiCall &call);
    void answerCard(ApiCall &call);
    void completeChallenge(ApiCall &call);
    void cancelChallenge(ApiCall &call);
    void activeChallenges(ApiCall &call);
    void runChallenge(ApiCall &call, const trading::Command &command, ChallengeId challenge);

    // its market (routes_market.cpp)
    void build(ApiCall &call);
    void tradeWithBank(ApiCall &call);
    void setPrice(ApiCall &call);
    void prices(ApiCall &call);
    void offerTrade(ApiCall &call);
    void recordTrade(ApiCall &call);
    void counterTrade(ApiCall &call);
    void acceptTrade(ApiCall &call);
    void rejectTrade(ApiCall &call);
    void cancelTrade(ApiCall &call);
    void collectTax(ApiCall &call);
    void triggerEvent(ApiCall &call);
    void previewEvent(ApiCall &call);
    void respondToEvent(ApiCall &call);
    void extendRound(ApiCall &call);
    void exchangePoints(ApiCall &call);
    void showScores(ApiCall &call);
    void nightScore(ApiCall &call);
    void runTrade(ApiCall &call, const trading::Command &command, TradeId trade, int status);

    // its rulesets (routes_rulesets.cpp)
    void rulesets(ApiCall &call);
    void rulesetFiles(ApiCall &call);
    void readRuleset(ApiCall &call);
    void writeRuleset(ApiCall &call);
    void removeRuleset(ApiCall &call);

    // what describes the interface (routes_about.cpp)
    void openApi(ApiCall &call);
    void asyncApi(ApiCall &call);
    void docs(ApiCall &call);
    void docsFile(ApiCall &call);
    void sendDescription(const ApiCall &call, const QString &file) const;

    // how handlers go on
    using MakeReply = std::function<Reply(const engine::State &, const QList<engine::Recorded> &)>;
    Submission submissionFor(ApiCall &call, const engine::Command &command) const;
    /// Answers 200 (or what `reply` says) or the refusal; storage failures with `storageStatus`.
    void run(ApiCall &call, const engine::Command &command, MakeReply reply, int storageStatus = 503);
    void answer(const Responder &responder, const SubmitOutcome &outcome, int storageStatus) const;
    HttpResponse refusalResponse(const Refusal &refusal) const;
    void runLive(ApiCall &call, const quiz::Command &command);
    void runOwnPart(ApiCall &call, const quiz::Command &command);
    /// A join or claim: stores a token for the device that the command draws.
    void runWithToken(ApiCall &call, Submission submission);
    std::optional<qint64> pathId(ApiCall &call, const char *name, QLatin1StringView unknown) const;

    NightHost &m_host;
    Access &m_access;
    PhoneHub &m_hub;
    SnapshotCache &m_snapshots;
    const StaticAssets &m_assets;
    Metrics &m_metrics;
    const storage::MediaStore &m_media;
    const StaticAssets m_description{QStringLiteral(":/api")};
    ApiDocument m_document;
    const ApiSettings m_settings;
    HostPolicy m_policy;
    Router<RouteRule> m_router;
};

}
