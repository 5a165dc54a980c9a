// SPDX-License-Identifier: GPL-3.0-or-later
// A night in short: every reply and every frame fits what the documents say, strictly, and every route and
// frame has had its turn.
#include "api_agreement.h"
#include "tests/support/engine_driver.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// Asks, and compares what comes back with the description.
class Asker
{
public:
    Asker(HostRig &rig, ApiDescription &api)
        : m_rig(rig)
        , m_api(api)
    {}

    HttpAnswer ask(const Person &person, const QByteArray &method, const QString &path,
                   const QJsonObject &body = {}, const QList<QByteArray> &headers = {})
    {
        const QString whole = person.fullPath(path);
        const HttpAnswer answer =
            HttpCall(m_rig.port(), method, whole, method == "GET" ? QByteArray() : json(body),
                     {person.token, {}, headers, {}})
                .answer();
        const QStringList segments = whole.section('?'_L1, 0, 0).sliced(1).split('/'_L1);
        const auto match = m_rig.api().router().find(methodOf(method), segments);
        const auto *found = std::get_if<Router<RouteRule>::Found>(&match);
        if (!found) {
            faults.append(u"%1: no row"_s.arg(whole));
            return answer;
        }
        const Operation *operation = m_api.operation(method, found->route->pattern);
        if (!operation) {
            faults.append(u"%1: not described"_s.arg(found->route->pattern));
            return answer;
        }
        if (!operation->statuses.contains(answer.status))
            faults.append(u"%1: status %2 is not described"_s.arg(operation->name()).arg(answer.status));
        const QString schema = m_api.replySchema(*operation, answer.status);
        const QString fault = schema.isEmpty() ? QString() : m_api.faultIn(answer.json, schema);
        if (!fault.isEmpty())
            faults.append(u"%1 %2: %3"_s.arg(operation->name()).arg(answer.status).arg(fault));
        if (answer.status < 400)
            done.insert(operation->name());
        return answer;
    }
    /// As above, and it must succeed.
    HttpAnswer good(const Person &person, const QByteArray &method, const QString &path,
                    const QJsonObject &body = {}, const QList<QByteArray> &headers = {})
    {
        const HttpAnswer answer = ask(person, method, path, body, headers);
        if (answer.status >= 400 || answer.status == 0)
            faults.append(u"%1 %2: %3 %4"_s.arg(QString::fromLatin1(method), path)
                              .arg(answer.status)
                              .arg(QString::fromUtf8(answer.body)));
        return answer;
    }
    void refused(const Person &person, const QByteArray &method, const QString &path, const QJsonObject &body,
                 int status)
    {
        const HttpAnswer answer = ask(person, method, path, body);
        if (answer.status != status)
            faults.append(u"%1 %2: %3 instead of %4"_s.arg(QString::fromLatin1(method), path)
                              .arg(answer.status)
                              .arg(status));
    }

    QStringList faults;
    QSet<QString> done;

private:
    HostRig &m_rig;
    ApiDescription &m_api;
};

/// The sample, with a final and with questions that are answered on phones.
std::shared_ptr<const packs::Pack> manyKinds()
{
    packs::Pack pack = *samplePack();
    packs::FinalQuestion last;
    last.category = u"The end"_s;
    last.question = pack.lists.first().questions.first();
    last.question.kind = packs::QuestionKind::Text;
    pack.boards.first().final_question = last;
    QList<packs::Question> &quick = pack.lists.first().questions;
    quick[0].kind = packs::QuestionKind::Text;
    quick[1].kind = packs::QuestionKind::Choice;
    quick[1].options = {{u"a"_s, true}, {u"b"_s, false}};
    quick[2].kind = packs::QuestionKind::Order;
    quick[2].options = {{u"one"_s, false}, {u"two"_s, false}, {u"three"_s, false}};
    return std::make_shared<const packs::Pack>(pack);
}

qint64 roundOf(const HostRig &rig, night::RoundKind kind)
{
    for (const RoundId id : rig.state().night.round_order) {
        if (rig.state().night.rounds.value(id).kind == kind)
            return id.number;
    }
    return 0;
}

}

void ApiAgreementTest::aNightIsToldAsDescribed()
{
    RigOptions options;
    options.pack = manyKinds();
    HostRig rig(options);
    QVERIFY(rig.isReady());
    Asker asker(rig, m_api);
    const Person laptop = rig.laptop();
    const Person nobody = rig.stranger();

    // ---- getting in
    for (const QString &path :
         {u"/healthz"_s, u"/api/live"_s, u"/api/games/1"_s, u"/api/openapi.json"_s, u"/api/asyncapi.json"_s,
          u"/api/docs"_s, u"/api/docs/page.js"_s, u"/metrics"_s})
        asker.good(nobody, "GET", path);
    asker.good(laptop, "PATCH", u"settings"_s, {{"team_mode"_L1, "host_teams"_L1}});
    const qint64 team = asker.good(laptop, "POST", u"teams"_s, {{"name"_L1, "Foxes"_L1}})
                            .part("team")
                            .value("id"_L1)
                            .toInteger();
    const qint64 spare = asker.good(laptop, "POST", u"teams"_s, {{"name"_L1, "Owls"_L1}})
                             .part("team")
                             .value("id"_L1)
                             .toInteger();
    asker.good(laptop, "PATCH", u"teams/%1"_s.arg(team), {{"name"_L1, "Red foxes"_L1}});
    asker.good(laptop, "DELETE", u"teams/%1"_s.arg(spare));
    const auto joined = [&](const QJsonObject &body) {
        Person person = nobody;
        const HttpAnswer answer = asker.good(nobody, "POST", u"players"_s, body);
        person.token = answer.json.value("token"_L1).toString().toLatin1();
        person.player = answer.part("player").value("id"_L1).toInteger();
        person.device = rig.deviceOf(person.player);
        return person;
    };
    const Person ana = joined({{"name"_L1, "Ana"_L1}, {"team"_L1, team}});
    const Person ben = joined({{"name"_L1, "Ben"_L1}});
    const Person dora = joined({{"name"_L1, "Dora"_L1}}); // has no socket: her seat may be claimed
    const Person watcher = joined({{"role"_L1, "spectator"_L1}});
    const Person co = joined({{"role"_L1, "co_host"_L1}, {"pin"_L1, "111111"_L1}});
    const Person banker = joined({{"role"_L1, "banker"_L1}, {"pin"_L1, "222222"_L1}});
    asker.good(ana, "POST", u"players"_s, {{"name"_L1, "Ana again"_L1}}); // the same seat
    asker.good(ana, "POST", u"players"_s, {{"name"_L1, "Cleo"_L1}, {"also_on_this_device"_L1, true}});
    asker.refused(nobody, "POST", u"players"_s, {{"name"_L1, "ANA"_L1}}, 409);
    asker.refused(nobody, "POST", u"players"_s, {{"role"_L1, "banker"_L1}, {"pin"_L1, "0"_L1}}, 403);
    asker.refused(nobody, "POST", u"players"_s, {{"name"_L1, " "_L1}}, 422);
    for (const Person &person : {laptop, ana, watcher})
        asker.good(person, "GET", u"me"_s);
    for (const char *path : {"/api/ws/token", "/api/ws-token"}) {
        asker.good(ana, "GET", QString::fromLatin1(path));
        asker.good(ana, "POST", QString::fromLatin1(path));
    }

    // ---- sockets
    const QList<Person> people{laptop, co, banker, ana, ben, watcher};
    std::vector<std::unique_ptr<SocketClient>> sockets;
    for (const Person &person : people) {
        for (const bool frames : {false, true}) {
            auto socket = std::make_unique<SocketClient>(person);
            QVERIFY(frames ? socket->wantFrames() : socket->awaitFirst());
            sockets.push_back(std::move(socket));
        }
    }
    const auto socketOf = [&](const Person &person) -> SocketClient & {
        for (qsizetype i = 0; i < people.size(); ++i) {
            if (people.at(i).token == person.token)
                return *sockets.at(static_cast<std::size_t>(2 * i + 1));
        }
        return *sockets.front();
    };
    asker.good(laptop, "PATCH", u"players/%1"_s.arg(ben.player), {{"name"_L1, "Benno"_L1}});

    // ---- a board
    const qint64 board = rig.round(0);
    const QList<quiz::Board> boards = rig.state().quiz.plans.value(RoundId{board}).boards;
    const qint64 first = rig.question(0);
    const qint64 second = rig.question(1);
    asker.refused(ana, "POST", u"rounds/%1/start"_s.arg(board), {}, 403);
    asker.good(co, "POST", u"rounds/%1/start"_s.arg(board));
    asker.good(co, "POST", u"boards/%1/select"_s.arg(boards.last().id.number));
    asker.good(co, "POST", u"boards/%1/select"_s.arg(boards.first().id.number));
    asker.good(co, "POST", u"categories/%1/reveal"_s.arg(boards.first().categories.first().id.number));
    asker.good(co, "POST", u"questions/%1/select"_s.arg(first));
    asker.good(co, "POST", u"buzzers"_s, {{"open"_L1, true}});
    SocketClient &anas = socketOf(ana);
    anas.say({{"type"_L1, "buzz"_L1},
              {"question_id"_L1, first},
              {"player_id"_L1, ana.player},
              {"p"_L1, 1000.5},
              {"n"_L1, 1}});
    QVERIFY(anas.await(u"buzz_won"_s));
    asker.good(watcher, "GET", u"snapshot"_s);
    asker.good(banker, "GET", u"snapshot"_s);
    asker.good(co, "POST", u"rulings"_s,
               {{"player_id"_L1, ana.player}, {"question_id"_L1, first}, {"correct"_L1, true}});
    asker.good(co, "POST", u"live"_s, {{"action"_L1, "dismiss"_L1}});
    asker.good(laptop, "POST", u"answers"_s,
               {{"playerId"_L1, ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, false}});
    asker.refused(laptop, "POST", u"answers"_s,
                  {{"playerId"_L1, 999'999}, {"questionId"_L1, second}, {"isCorrect"_L1, false}}, 404);
    asker.good(laptop, "PATCH", u"/api/questions/%1"_s.arg(second), {{"answered"_L1, true}});
    asker.refused(laptop, "PATCH", u"/api/questions/%1"_s.arg(second),
                  {{"answered"_L1, true}, {"expected_version"_L1, 77}}, 409);
    // the host's page, over its socket
    SocketClient &host = socketOf(co);
    host.say({{"type"_L1, "select_question"_L1}, {"questionId"_L1, rig.question(2)}});
    QVERIFY(host.await(u"select_question"_s, 2));
    host.say({{"type"_L1, "toggle_buzzers"_L1}});
    QVERIFY(host.await(u"toggle_buzzers"_s));
    host.say({{"type"_L1, "record_answer"_L1}});
    host.say({{"type"_L1, "nonsense"_L1}});
    QVERIFY(host.await(u"error"_s, 2));
    asker.good(co, "POST", u"live"_s, {{"action"_L1, "skip"_L1}});
    asker.good(co, "POST", u"clock"_s, {{"action"_L1, "pause"_L1}});
    asker.refused(co, "POST", u"clock"_s, {{"action"_L1, "pause"_L1}}, 409);
    asker.good(co, "POST", u"clock"_s, {{"action"_L1, "resume"_L1}});
    asker.good(laptop, "POST", u"answers"_s,
               {{"playerId"_L1, ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, true}});
    const qint64 mark = rig.version();
    asker.good(co, "POST", u"answers"_s,
               {{"playerId"_L1, ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, false}});
    asker.refused(laptop, "POST", u"undo-to"_s, {{"version"_L1, 100'000}}, 422);
    asker.good(laptop, "POST", u"undo"_s, {{"confirm"_L1, true}});
    asker.good(laptop, "POST", u"redo"_s, {{"confirm"_L1, true}});
    asker.good(laptop, "POST", u"undo-to"_s, {{"version"_L1, mark}, {"confirm"_L1, true}});
    asker.good(co, "POST", u"rounds/%1/finish"_s.arg(board));
    asker.good(banker, "GET", u"log?limit=1000"_s);
    const HttpAnswer seen = asker.good(ana, "GET", u"snapshot"_s);
    QCOMPARE(asker.good(ana, "GET", u"snapshot"_s, {}, {"If-None-Match: " + seen.header("ETag")}).status,
             304);

    // ---- a final: bets, typed answers, shown one by one
    const qint64 final = roundOf(rig, night::RoundKind::Final);
    const auto questionsOf = [&](qint64 round) { return rig.state().quiz.plans.value(RoundId{round}).list; };
    const auto play = [&](qint64 question) {
        asker.good(co, "POST", u"questions/%1/select"_s.arg(question));
    };
    const auto open = [&] { asker.good(co, "POST", u"buzzers"_s, {{"open"_L1, true}}); };
    const auto move = [&](const char *action) {
        asker.good(co, "POST", u"live"_s, {{"action"_L1, QLatin1StringView(action)}});
    };
    const auto type = [&](const Person &person, const char *said) {
        asker.good(person, "POST", u"live/answer"_s,
                   {{"player_id"_L1, person.player}, {"text"_L1, QLatin1StringView(said)}});
    };
    const auto rule = [&](qint64 question, const char *spelling, const char *credit) {
        asker.good(laptop, "POST", u"questions/%1/spellings"_s.arg(question),
                   {{"spelling"_L1, QLatin1StringView(spelling)}, {"credit"_L1, QLatin1StringView(credit)}});
    };
    asker.good(co, "POST", u"rounds/%1/start"_s.arg(final));
    const qint64 lastQuestion = questionsOf(final).first().number;
    play(lastQuestion);
    asker.good(ana, "POST", u"live/bet"_s, {{"player_id"_L1, ana.player}, {"amount"_L1, 100}});
    asker.refused(ana, "POST", u"live/bet"_s, {{"player_id"_L1, ana.player}, {"amount"_L1, 1'000'000}}, 422);
    open();
    type(ana, "fox");
    for (const Person &person : {ana, watcher, banker})
        asker.good(person, "GET", u"snapshot"_s);
    move("reveal");
    rule(lastQuestion, "fox", "half");
    move("next");
    move("next");
    asker.good(watcher, "GET", u"snapshot"_s);
    move("dismiss");
    asker.good(co, "POST", u"rounds/%1/finish"_s.arg(final));

    // ---- a list that is answered on phones
    const qint64 list = roundOf(rig, night::RoundKind::List);
    asker.good(co, "POST", u"rounds/%1/start"_s.arg(list));
    const QList<QuestionId> quick = questionsOf(list);
    play(quick.at(0).number);
    open();
    type(ana, "owl");
    type(ben, "OWL");
    move("reveal");
    rule(quick.at(0).number, "owl", "full");
    asker.good(watcher, "GET", u"snapshot"_s);
    for (const qsizetype place : {1, 2}) {
        if (!rig.state().quiz.live || rig.state().quiz.live->phase != quiz::Phase::Closed)
            move("reveal");
        move("dismiss");
        play(quick.at(place).number);
        open();
        const QJsonArray chosen = place == 1 ? QJsonArray{0} : QJsonArray{2, 0, 1};
        asker.good(ana, "POST", u"live/answer"_s, {{"player_id"_L1, ana.player}, {"options"_L1, chosen}});
        asker.good(ana, "GET", u"me"_s);
        move("reveal");
        asker.good(watcher, "GET", u"snapshot"_s);
    }

    // ---- the session record
    for (const QString &session : {u"/api/v1/game-sessions/1"_s, u"/api/v1/game/sessions/1"_s}) {
        const HttpAnswer told = asker.good(watcher, "GET", session);
        asker.good(banker, "PATCH", session,
                   {{"expectedVersion"_L1, told.json.value("version"_L1)},
                    {"flags"_L1, QJsonObject{{"mood"_L1, "good"_L1}}},
                    {"relationships"_L1, QJsonObject{{"npc:7"_L1, QJsonObject{{"affinity"_L1, 61}}}}}});
        asker.refused(banker, "PATCH", session, {{"expected_version"_L1, 1000}, {"world_time"_L1, 5}}, 409);
        asker.refused(banker, "PATCH", session, {{"version"_L1, 3}}, 422);
        asker.refused(banker, "PATCH", session, {{"flags"_L1, "none"_L1}}, 400);
        asker.refused(ana, "PATCH", session, {{"world_time"_L1, 5}}, 403);
        asker.good(co, "POST", session + u"/advance"_s, {{"seconds"_L1, 60}, {"note"_L1, "Supper"_L1}});
    }

    // ---- seats
    asker.good(co, "POST", u"seats/let-back"_s, {{"minutes"_L1, 0}});
    const HttpAnswer claim = asker.good(nobody, "POST", u"seats/%1/claim"_s.arg(dora.player));
    asker.good(co, "POST", u"seats/%1/deny"_s.arg(dora.player),
               {{"device"_L1, claim.json.value("device"_L1)}});
    const HttpAnswer again = asker.good(nobody, "POST", u"seats/%1/claim"_s.arg(dora.player));
    asker.good(laptop, "POST", u"seats/%1/give"_s.arg(dora.player),
               {{"device"_L1, again.json.value("device"_L1)}});
    asker.good(laptop, "DELETE", u"players/%1"_s.arg(ana.player));
    asker.good(laptop, "DELETE", u"devices/%1"_s.arg(ben.device));
    asker.good(laptop, "POST", u"end"_s);
    asker.good(laptop, "POST", u"reopen"_s);
    QVERIFY2(asker.faults.isEmpty(), qPrintable(asker.faults.join('\n'_L1)));

    QStringList untold;
    for (const Operation &operation : std::as_const(m_api.operations)) {
        if (!asker.done.contains(operation.name()))
            untold.append(operation.name());
    }
    QVERIFY2(untold.isEmpty(),
             qPrintable(u"described, but this night never uses:\n"_s + untold.join('\n'_L1)));

    // ---- what the sockets heard
    for (const auto &socket : sockets) {
        if (!socket->closed)
            QVERIFY(socket->roundTrip());
    }
    QSet<QString> heard;
    QStringList faults;
    for (const auto &socket : sockets) {
        for (const QJsonObject &frame : std::as_const(socket->frames)) {
            const QString kindOf = frame.value("type"_L1).toString();
            heard.insert(kindOf);
            const auto kind = std::find_if(m_api.toClients.begin(), m_api.toClients.end(),
                                           [&](const FrameKind &one) { return one.type == kindOf; });
            const QString fault = kind == m_api.toClients.end() ? u"not described: "_s + kindOf
                                                                : m_api.faultIn(frame, kind->schema);
            if (!fault.isEmpty() && !faults.contains(fault))
                faults.append(fault + u' ' + QString::fromUtf8(json(frame)).left(300));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n'_L1)));
    QStringList silent;
    for (const FrameKind &kind : std::as_const(m_api.toClients)) {
        if (!heard.contains(kind.type) && kind.type != "sync"_L1) // those go by a timer, not by what is done
            silent.append(kind.type);
    }
    QVERIFY2(silent.isEmpty(), qPrintable(u"described, but never heard: "_s + silent.join(' '_L1)));
}
