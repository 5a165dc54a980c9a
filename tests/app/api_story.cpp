// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_story.h"

#include "core/packs/media_intake.h"
#include "tests/support/engine_driver.h"
#include "tests/support/media_bytes.h"

#include <QTest>

namespace quizaar::test {

using namespace Qt::StringLiterals;

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
    packs::Media picture = packs::mediaFrom(u"a.png"_s, pngBytes()).value();
    picture.on_phones = true;
    quick[0].media = {picture};
    quick[2].options = {{u"one"_s, false}, {u"two"_s, false}, {u"three"_s, false}};
    return std::make_shared<const packs::Pack>(pack);
}

namespace {

qint64 roundOf(const HostRig &rig, night::RoundKind kind)
{
    for (const RoundId id : rig.state().night.round_order) {
        if (rig.state().night.rounds.value(id).kind == kind)
            return id.number;
    }
    return 0;
}

}

ApiStory::ApiStory(HostRig &rig, ApiDescription &api)
    : m_rig(rig)
    , m_api(api)
    , m_laptop(rig.laptop())
    , m_nobody(rig.stranger())
{}

HttpAnswer ApiStory::ask(const Person &person, const QByteArray &method, const QString &path,
                         const QJsonObject &body, const QList<QByteArray> &headers)
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
        worked.insert(operation->name());
    return answer;
}

HttpAnswer ApiStory::good(const Person &person, const QByteArray &method, const QString &path,
                          const QJsonObject &body, const QList<QByteArray> &headers)
{
    const HttpAnswer answer = ask(person, method, path, body, headers);
    if (answer.status >= 400 || answer.status == 0)
        faults.append(u"%1 %2: %3 %4"_s.arg(QString::fromLatin1(method), path)
                          .arg(answer.status)
                          .arg(QString::fromUtf8(answer.body)));
    return answer;
}

void ApiStory::refused(const Person &person, const QByteArray &method, const QString &path,
                       const QJsonObject &body, int status)
{
    const HttpAnswer answer = ask(person, method, path, body, {});
    if (answer.status != status)
        faults.append(u"%1 %2: %3 instead of %4"_s.arg(QString::fromLatin1(method), path)
                          .arg(answer.status)
                          .arg(status));
}

void ApiStory::expect(bool holds, const char *what)
{
    if (!holds)
        faults.append(u"not so: "_s + QLatin1StringView(what));
}

Person ApiStory::joined(const QJsonObject &body)
{
    Person person = m_nobody;
    const HttpAnswer answer = good(m_nobody, "POST", u"players"_s, body);
    person.token = answer.json.value("token"_L1).toString().toLatin1();
    person.player = answer.part("player").value("id"_L1).toInteger();
    person.device = m_rig.deviceOf(person.player);
    return person;
}

SocketClient &ApiStory::socketOf(const Person &person) const
{
    const auto found = std::find_if(m_lines.rbegin(), m_lines.rend(),
                                    [&](const Line &line) { return line.token == person.token; });
    return found == m_lines.rend() ? *m_lines.front().socket : *found->socket;
}

void ApiStory::open()
{
    good(m_co, "POST", u"buzzers"_s, {{"open"_L1, true}});
}

void ApiStory::move(const char *action)
{
    good(m_co, "POST", u"live"_s, {{"action"_L1, QLatin1StringView(action)}});
}

void ApiStory::type(const Person &person, const char *said)
{
    good(person, "POST", u"live/answer"_s,
         {{"player_id"_L1, person.player}, {"text"_L1, QLatin1StringView(said)}});
}

void ApiStory::rule(qint64 question, const char *spelling, const char *credit)
{
    good(m_laptop, "POST", u"questions/%1/spellings"_s.arg(question),
         {{"spelling"_L1, QLatin1StringView(spelling)}, {"credit"_L1, QLatin1StringView(credit)}});
}

QList<QuestionId> ApiStory::questionsOf(qint64 round) const
{
    return m_rig.state().quiz.plans.value(RoundId{round}).list;
}

void ApiStory::connectSockets()
{
    const QList<std::pair<Person, QString>> people{{m_laptop, u"host"_s},   {m_co, u"co_host"_s},
                                                   {m_banker, u"banker"_s}, {m_ana, u"player"_s},
                                                   {m_ben, u"player"_s},    {m_watcher, u"spectator"_s}};
    for (const auto &[person, role] : people) {
        for (const bool frames : {false, true}) {
            auto socket = std::make_unique<SocketClient>(person);
            expect(frames ? socket->wantFrames() : socket->awaitFirst(), "a socket opens");
            m_lines.push_back({person.token, role, std::move(socket)});
        }
    }
    good(m_laptop, "PATCH", u"players/%1"_s.arg(m_ben.player), {{"name"_L1, "Benno"_L1}});
}

QList<ApiStory::Heard> ApiStory::heard() const
{
    QList<Heard> all;
    for (const Line &line : m_lines) {
        for (const QJsonObject &frame : std::as_const(line.socket->frames))
            all.append({frame, line.role});
    }
    return all;
}

void ApiStory::getIn()
{
    for (const QString &path :
         {u"/healthz"_s, u"/api/live"_s, u"/api/games/1"_s, u"/api/openapi.json"_s, u"/api/asyncapi.json"_s,
          u"/api/docs"_s, u"/api/docs/page.js"_s, u"/metrics"_s})
        good(m_nobody, "GET", path);
    good(m_laptop, "PATCH", u"settings"_s, {{"team_mode"_L1, "host_teams"_L1}});
    const qint64 team =
        good(m_laptop, "POST", u"teams"_s, {{"name"_L1, "Foxes"_L1}}).part("team").value("id"_L1).toInteger();
    const qint64 spare =
        good(m_laptop, "POST", u"teams"_s, {{"name"_L1, "Owls"_L1}}).part("team").value("id"_L1).toInteger();
    good(m_laptop, "PATCH", u"teams/%1"_s.arg(team), {{"name"_L1, "Red foxes"_L1}});
    good(m_laptop, "DELETE", u"teams/%1"_s.arg(spare));
    m_ana = joined({{"name"_L1, "Ana"_L1}, {"team"_L1, team}});
    m_ben = joined({{"name"_L1, "Ben"_L1}});
    m_dora = joined({{"name"_L1, "Dora"_L1}}); // has no socket: her seat may be claimed
    m_watcher = joined({{"role"_L1, "spectator"_L1}});
    m_co = joined({{"role"_L1, "co_host"_L1}, {"pin"_L1, "111111"_L1}});
    m_banker = joined({{"role"_L1, "banker"_L1}, {"pin"_L1, "222222"_L1}});
    good(m_ana, "POST", u"players"_s, {{"name"_L1, "Ana again"_L1}}); // the same seat
    good(m_ana, "POST", u"players"_s, {{"name"_L1, "Cleo"_L1}, {"also_on_this_device"_L1, true}});
    refused(m_nobody, "POST", u"players"_s, {{"name"_L1, "ANA"_L1}}, 409);
    refused(m_nobody, "POST", u"players"_s, {{"role"_L1, "banker"_L1}, {"pin"_L1, "0"_L1}}, 403);
    refused(m_nobody, "POST", u"players"_s, {{"name"_L1, " "_L1}}, 422);
    for (const Person &person : {m_laptop, m_ana, m_watcher})
        good(person, "GET", u"me"_s);
    for (const char *path : {"/api/ws/token", "/api/ws-token"}) {
        good(m_ana, "GET", QString::fromLatin1(path));
        good(m_ana, "POST", QString::fromLatin1(path));
    }
}

void ApiStory::playBoard()
{
    const qint64 board = m_rig.round(0);
    const QList<quiz::Board> boards = m_rig.state().quiz.plans.value(RoundId{board}).boards;
    const qint64 first = m_rig.question(0);
    const qint64 second = m_rig.question(1);
    refused(m_ana, "POST", u"rounds/%1/start"_s.arg(board), {}, 403);
    good(m_laptop, "POST", u"rounds/%1/rules"_s.arg(board),
         {{"jokers"_L1, true}, {"chooser_picks"_L1, true}, {"weight"_L1, 120}});
    refused(m_laptop, "POST", u"rounds/%1/rules"_s.arg(board), {{"reveal"_L1, "round"_L1}}, 409);
    refused(m_laptop, "POST", u"rounds/%1/rules"_s.arg(board), {{"weight"_L1, 1e12}}, 422);
    good(m_watcher, "GET", u"snapshot"_s); // a round that can be doubled is known before it starts
    good(m_ana, "POST", u"rounds/%1/joker"_s.arg(board), {{"player_id"_L1, m_ana.player}, {"play"_L1, true}});
    good(m_co, "POST", u"rounds/%1/start"_s.arg(board));
    refused(m_ana, "POST", u"rounds/%1/joker"_s.arg(board),
            {{"player_id"_L1, m_ana.player}, {"play"_L1, true}}, 409);
    good(m_co, "POST", u"boards/%1/select"_s.arg(boards.last().id.number));
    good(m_co, "POST", u"boards/%1/select"_s.arg(boards.first().id.number));
    good(m_co, "POST", u"categories/%1/reveal"_s.arg(boards.first().categories.first().id.number));
    chooseAndTakeBack(board, m_rig.question(3));
    refused(m_co, "POST", u"tie-break"_s, {{"text"_L1, "How many?"_L1}}, 409); // one team is alone
    good(m_co, "POST", u"questions/%1/select"_s.arg(first));
    good(m_co, "POST", u"buzzers"_s, {{"open"_L1, true}});
    SocketClient &anas = socketOf(m_ana);
    anas.say({{"type"_L1, "buzz"_L1},
              {"question_id"_L1, first},
              {"player_id"_L1, m_ana.player},
              {"p"_L1, 1000.5},
              {"n"_L1, 1}});
    expect(anas.await(u"buzz_won"_s), "the buzz is told");
    good(m_watcher, "GET", u"snapshot"_s);
    good(m_banker, "GET", u"snapshot"_s);
    good(m_co, "POST", u"rulings"_s,
         {{"player_id"_L1, m_ana.player}, {"question_id"_L1, first}, {"correct"_L1, true}});
    good(m_co, "POST", u"live"_s, {{"action"_L1, "dismiss"_L1}});
    good(m_laptop, "POST", u"answers"_s,
         {{"playerId"_L1, m_ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, false}});
    const QString appeals = u"questions/%1/appeals"_s.arg(second);
    good(m_ben, "POST", appeals, {{"player_id"_L1, m_ben.player}, {"text"_L1, "It has two names."_L1}});
    refused(m_ben, "POST", appeals, {{"player_id"_L1, m_ben.player}}, 409);
    good(m_ben, "GET", u"snapshot"_s);
    const SideId bens = night::sideOf(m_rig.state().night.players.value(PlayerId{m_ben.player}));
    good(m_co, "POST", u"%1/%2"_s.arg(appeals).arg(bens.number),
         {{"upheld"_L1, false}, {"word"_L1, "No."_L1}});
    good(m_laptop, "POST", u"rounds/%1/rules"_s.arg(board), {{"scoreboard"_L1, "frozen"_L1}});
    good(m_watcher, "GET", u"snapshot"_s);
    refused(m_laptop, "POST", u"answers"_s,
            {{"playerId"_L1, 999'999}, {"questionId"_L1, second}, {"isCorrect"_L1, false}}, 404);
    good(m_laptop, "PATCH", u"/api/questions/%1"_s.arg(second), {{"answered"_L1, true}});
    refused(m_laptop, "PATCH", u"/api/questions/%1"_s.arg(second),
            {{"answered"_L1, true}, {"expected_version"_L1, 77}}, 409);
}

void ApiStory::hostByMessages()
{
    SocketClient &host = socketOf(m_co);
    host.say({{"type"_L1, "select_question"_L1}, {"questionId"_L1, m_rig.question(2)}});
    expect(host.await(u"select_question"_s, 2), "the selection is told");
    host.say({{"type"_L1, "toggle_buzzers"_L1}});
    expect(host.await(u"toggle_buzzers"_s), "the buzzers are told");
    host.say({{"type"_L1, "record_answer"_L1}});
    host.say({{"type"_L1, "nonsense"_L1}});
    expect(host.await(u"error"_s, 2), "two messages are refused");
    good(m_co, "POST", u"live"_s, {{"action"_L1, "skip"_L1}});
}

void ApiStory::takeBack()
{
    const qint64 board = m_rig.round(0);
    const qint64 second = m_rig.question(1);
    good(m_co, "POST", u"clock"_s, {{"action"_L1, "pause"_L1}});
    refused(m_co, "POST", u"clock"_s, {{"action"_L1, "pause"_L1}}, 409);
    good(m_co, "POST", u"clock"_s, {{"action"_L1, "resume"_L1}});
    good(m_laptop, "POST", u"answers"_s,
         {{"playerId"_L1, m_ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, true}});
    const qint64 mark = m_rig.version();
    good(m_co, "POST", u"answers"_s,
         {{"playerId"_L1, m_ben.player}, {"questionId"_L1, second}, {"isCorrect"_L1, false}});
    refused(m_laptop, "POST", u"undo-to"_s, {{"version"_L1, 100'000}}, 422);
    good(m_laptop, "POST", u"undo"_s, {{"confirm"_L1, true}});
    good(m_laptop, "POST", u"redo"_s, {{"confirm"_L1, true}});
    good(m_laptop, "POST", u"undo-to"_s, {{"version"_L1, mark}, {"confirm"_L1, true}});
    good(m_co, "POST", u"rounds/%1/finish"_s.arg(board));
    good(m_banker, "GET", u"log?limit=1000"_s);
    for (const QString &path : {u"results"_s, u"results.html"_s, u"results/people.csv"_s,
                                u"results/questions.csv"_s, u"results/buzzes.csv"_s})
        good(m_co, "GET", path);
    const HttpAnswer seen = good(m_ana, "GET", u"snapshot"_s);
    const HttpAnswer known = good(m_ana, "GET", u"snapshot"_s, {}, {"If-None-Match: " + seen.header("ETag")});
    expect(known.status == 304, "what is known is not sent again");
}

void ApiStory::playFinal()
{
    const qint64 final = roundOf(m_rig, night::RoundKind::Final);
    good(m_co, "POST", u"rounds/%1/start"_s.arg(final));
    const qint64 lastQuestion = questionsOf(final).first().number;
    play(lastQuestion);
    good(m_ana, "POST", u"live/bet"_s, {{"player_id"_L1, m_ana.player}, {"amount"_L1, 100}});
    refused(m_ana, "POST", u"live/bet"_s, {{"player_id"_L1, m_ana.player}, {"amount"_L1, 1'000'000}}, 422);
    open();
    type(m_ana, "fox");
    for (const Person &person : {m_ana, m_watcher, m_banker})
        good(person, "GET", u"snapshot"_s);
    move("reveal");
    rule(lastQuestion, "fox", "half");
    move("next");
    move("next");
    good(m_watcher, "GET", u"snapshot"_s);
    move("dismiss");
    good(m_co, "POST", u"rounds/%1/finish"_s.arg(final));
}

void ApiStory::chooseAndTakeBack(qint64 board, qint64 question)
{
    const auto chooser = m_rig.state().quiz.courses.value(RoundId{board}).chooser.value_or(SideId{});
    for (const night::Player &player : m_rig.state().night.players) {
        if (player.removed || night::sideOf(player) != chooser)
            continue;
        good(m_laptop, "POST", u"questions/%1/choose"_s.arg(question), {{"player_id"_L1, player.id.number}});
        good(m_laptop, "POST", u"undo"_s, {{"confirm"_L1, true}});
        return;
    }
    expect(false, "somebody chooses");
}

void ApiStory::collectList(qint64 list)
{
    const qint64 before = m_rig.version();
    good(m_laptop, "POST", u"rounds/%1/rules"_s.arg(list), {{"reveal"_L1, "round"_L1}});
    good(m_co, "POST", u"rounds/%1/start"_s.arg(list));
    const QList<QuestionId> quick = questionsOf(list);
    play(quick.at(0).number);
    play(quick.at(1).number);
    good(m_ana, "POST", u"live/answer"_s,
         {{"player_id"_L1, m_ana.player}, {"question_id"_L1, quick.at(0).number}, {"text"_L1, "owl"_L1}});
    good(m_ana, "GET", u"snapshot"_s);
    refused(m_co, "POST", u"live"_s, {{"action"_L1, "next"_L1}}, 409);
    for (int press = 0; press < 2; ++press) {
        good(m_co, "POST", u"rounds/%1/collect"_s.arg(list));
        good(m_watcher, "GET", u"snapshot"_s);
    }
    rule(quick.at(0).number, "owl", "half");
    move("next");
    good(m_banker, "GET", u"snapshot"_s);
    // the round goes on below as if this had not been
    good(m_laptop, "POST", u"undo-to"_s, {{"version"_L1, before}, {"confirm"_L1, true}});
    good(m_co, "POST", u"clock"_s, {{"action"_L1, "resume"_L1}});
}

void ApiStory::playList()
{
    const qint64 list = roundOf(m_rig, night::RoundKind::List);
    collectList(list);
    good(m_co, "POST", u"rounds/%1/start"_s.arg(list));
    leaveAlone(list);
    const QList<QuestionId> quick = questionsOf(list);
    const QString name = packs::mediaFrom(u"a.png"_s, pngBytes())->kept->name;
    expect(m_rig.media().put(name, pngBytes()).ok(), "the picture is stored");
    play(quick.at(0).number);
    const QJsonObject live = good(m_ana, "GET", u"snapshot"_s).part("live");
    const QString url = live.value("media"_L1).toArray().at(0).toObject().value("url"_L1).toString();
    expect(good(m_ana, "GET", url).body == pngBytes(), "the picture is served");
    ask(m_ana, "GET", url, {}, {"Range: bytes=0-3"});
    ask(m_ana, "GET", url, {}, {"Range: bytes=9999-"});
    open();
    type(m_ana, "owl");
    type(m_ben, "OWL");
    move("reveal");
    rule(quick.at(0).number, "owl", "full");
    good(m_watcher, "GET", u"snapshot"_s);
    for (const qsizetype place : {1, 2}) {
        if (!m_rig.state().quiz.live || m_rig.state().quiz.live->phase != quiz::Phase::Closed)
            move("reveal");
        move("dismiss");
        play(quick.at(place).number);
        open();
        const QJsonArray chosen = place == 1 ? QJsonArray{0} : QJsonArray{2, 0, 1};
        good(m_ana, "POST", u"live/answer"_s, {{"player_id"_L1, m_ana.player}, {"options"_L1, chosen}});
        good(m_ana, "GET", u"me"_s);
        move("reveal");
        good(m_watcher, "GET", u"snapshot"_s);
    }
}

void ApiStory::answerInstead(qint64 challenge)
{
    packs::Question choice;
    choice.kind = packs::QuestionKind::Choice;
    choice.text = u"Which?"_s;
    choice.options = {{u"this"_s, true}, {u"that"_s, false}};
    packs::Pack pack;
    pack.title = u"For challenges"_s;
    pack.lists = {{u"Questions"_s, {choice}}};
    bool there = false;
    m_rig.submit(quiz::Command(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}),
                 [&there](const SubmitOutcome &) { there = true; });
    expect(QTest::qWaitFor([&there] { return there; }), "a pack for challenges");
    const QString path = u"/api/v2/challenges/1/%1/"_s.arg(challenge);
    good(m_banker, "POST", path + u"assign"_s, {{"challenge_type"_L1, u"quiz_question"_s}});
    const auto card = m_rig.state().trading.challenges.value(ChallengeId{challenge}).card;
    expect(card.has_value(), "a quiz challenge has a question");
    const QJsonObject said{{"question_id"_L1, card ? card->question.number : 1},
                           {"options"_L1, QJsonArray{0}},
                           {"text"_L1, u"1"_s}};
    refused(m_ben, "POST", path + u"answer"_s, said, 403);
    good(m_ana, "GET", u"snapshot"_s);
    good(m_ana, "POST", path + u"answer"_s, said);
    if (m_rig.state().trading.challenges.value(ChallengeId{challenge}).card) // it was another, and wrong
        good(m_banker, "POST", path + u"cancel"_s);
}

void ApiStory::trade()
{
    move("dismiss");
    good(m_co, "POST", u"rounds/%1/finish"_s.arg(roundOf(m_rig, night::RoundKind::List)));
    good(m_laptop, "PATCH", u"settings"_s, {{"team_mode"_L1, u"host_teams"_s}});
    const qint64 team =
        good(m_co, "POST", u"teams"_s, {{"name"_L1, u"Nation"_s}}).part("team").value("id"_L1).toInteger();
    const qint64 other = good(m_co, "POST", u"teams"_s, {{"name"_L1, u"Neighbours"_s}})
                             .part("team")
                             .value("id"_L1)
                             .toInteger();
    good(m_co, "PATCH", u"players/%1"_s.arg(m_ana.player), {{"team"_L1, team}});
    good(m_co, "PATCH", u"players/%1"_s.arg(m_ben.player), {{"team"_L1, other}});
    good(m_co, "POST", u"tie-break"_s,
         {{"text"_L1, "How many?"_L1}, {"answer"_L1, "12"_L1}, {"sides"_L1, QJsonArray{team, other}}});
    good(m_ana, "GET", u"snapshot"_s);
    move("skip");
    move("dismiss");
    refused(m_co, "POST", u"rounds"_s, {{"kind"_L1, u"trading"_s}, {"rules"_L1, u"none"_s}}, 400);
    good(m_co, "POST", u"rounds"_s, {{"kind"_L1, u"trading"_s}, {"duration"_L1, 30}});
    const qint64 round = roundOf(m_rig, night::RoundKind::Trading);
    refused(m_ana, "PATCH", u"rounds/%1"_s.arg(round), {{"difficulty"_L1, u"easy"_s}}, 403);
    good(m_co, "PATCH", u"rounds/%1"_s.arg(round), {{"difficulty"_L1, u"easy"_s}});
    const QString exchange = u"rounds/%1/exchange"_s.arg(roundOf(m_rig, night::RoundKind::List));
    refused(m_ana, "POST", exchange, {}, 403);
    good(m_co, "POST", exchange, {{"points_per_currency"_L1, 1}});
    refused(m_co, "POST", exchange, {}, 409);
    const auto challenges = [](const QString &rest) { return u"/api/v2/challenges/1/"_s + rest; };
    const QJsonObject wish{{"player_id"_L1, m_ana.player}, {"building_type"_L1, u"farm"_s}};
    refused(m_ana, "POST", challenges(u"request"_s), wish, 409);
    good(m_co, "POST", u"trading/start"_s);
    const auto asked = [&] {
        return good(m_ana, "POST", challenges(u"request"_s), wish).json.value("id"_L1).toInteger();
    };
    const QJsonObject pushUps{{"challenge_type"_L1, u"push_ups"_s}};
    const qint64 first = asked();
    refused(m_ana, "POST", challenges(u"%1/assign"_s.arg(first)), pushUps, 403);
    good(m_banker, "POST", challenges(u"%1/assign"_s.arg(first)), pushUps);
    for (const Person &person : {m_ana, m_watcher, m_banker}) {
        good(person, "GET", u"snapshot"_s);
        good(person, "GET", challenges(u"active?include_time_remaining=true"_s));
    }
    good(m_ana, "POST", challenges(u"%1/complete"_s.arg(first)));
    refused(m_ana, "POST", challenges(u"%1/complete"_s.arg(first)), {}, 409);
    good(m_banker, "POST", challenges(u"%1/cancel"_s.arg(asked())));
    answerInstead(asked());
    market(team, other);
    good(m_co, "POST", u"rounds/%1/extend"_s.arg(round), {{"minutes"_L1, 5}});
    refused(m_co, "POST", u"rounds/%1/extend"_s.arg(round), {{"minutes"_L1, 0}}, 422);
    good(m_co, "POST", u"rounds/%1/finish"_s.arg(round));
    good(m_watcher, "GET", u"snapshot"_s);
    good(m_watcher, "GET", u"night-score"_s);
    good(m_watcher, "GET", u"trading/prices?round=%1"_s.arg(round));
}

void ApiStory::market(qint64 team, qint64 other)
{
    // a phone with seats in several teams says which of them acts
    const auto of = [](const Person &who, QJsonObject body) {
        body.insert("player_id"_L1, who.player);
        return body;
    };
    good(m_watcher, "GET", u"trading/rulesets"_s);
    keepRules();
    const QJsonObject food{{"deal"_L1, u"buy"_s}, {"good"_L1, u"food"_s}, {"amount"_L1, 2}};
    good(m_ana, "POST", u"trading/bank"_s, of(m_ana, food));
    refused(m_ana, "POST", u"trading/bank"_s,
            of(m_ana, {{"deal"_L1, u"buy"_s}, {"good"_L1, u"food"_s}, {"amount"_L1, -2}}), 422);
    refused(m_watcher, "POST", u"trading/bank"_s, food, 403);
    refused(m_ana, "POST", u"trading/build"_s, of(m_ana, {{"building"_L1, u"hospital"_s}}), 409);
    refused(m_ana, "POST", u"trading/prices"_s, {{"good"_L1, u"food"_s}, {"baseline"_L1, 2.5}}, 403);
    good(m_banker, "POST", u"trading/prices"_s, {{"good"_L1, u"raw_materials"_s}, {"baseline"_L1, 0.5}});
    good(m_banker, "POST", u"trading/bank"_s,
         {{"deal"_L1, u"buy"_s}, {"good"_L1, u"raw_materials"_s}, {"amount"_L1, 30}, {"team_id"_L1, team}});
    good(m_banker, "POST", u"trading/prices"_s, {{"good"_L1, u"raw_materials"_s}, {"baseline"_L1, 3}});
    good(m_watcher, "GET", u"trading/prices"_s);
    const auto offer = [&](int amount) {
        return good(m_ana, "POST", u"trading/offers"_s,
                    of(m_ana, {{"to"_L1, other},
                               {"offered"_L1, QJsonObject{{"food"_L1, amount}}},
                               {"wanted"_L1, QJsonObject{{"currency"_L1, 1}}}}))
            .part("trade")
            .value("id"_L1)
            .toInteger();
    };
    refused(m_ana, "POST", u"trading/offers"_s,
            {{"to"_L1, other}, {"offered"_L1, QJsonObject{{"food"_L1, 1.5}}}}, 400);
    const auto about = [](qint64 id, const char *what) {
        return u"trading/offers/%1/%2"_s.arg(id).arg(QLatin1StringView(what));
    };
    const qint64 first = offer(1);
    good(m_ben, "POST", about(first, "counter"),
         of(m_ben,
            {{"gives"_L1, QJsonObject{{"currency"_L1, 2}}}, {"wants"_L1, QJsonObject{{"food"_L1, 1}}}}));
    refused(m_ana, "POST", about(first, "accept"), of(m_ana, {{"terms"_L1, 1}}), 409);
    for (const Person &person : {m_ana, m_ben, m_banker})
        good(person, "GET", u"snapshot"_s);
    good(m_ana, "POST", about(first, "accept"), of(m_ana, {{"terms"_L1, 2}}));
    good(m_ben, "POST", about(offer(2), "reject"), of(m_ben, {}));
    good(m_ana, "POST", about(offer(3), "cancel"), of(m_ana, {}));
    good(m_banker, "POST", u"trading/spoken-deals"_s,
         {{"from"_L1, team}, {"to"_L1, other}, {"offered"_L1, QJsonObject{{"food"_L1, 1}}}});
    good(m_banker, "POST", u"trading/preview"_s, {{"event"_L1, u"earthquake"_s}, {"severity"_L1, 5}});
    const QJsonObject plague{{"event"_L1, u"plague"_s}, {"team_id"_L1, team}};
    refused(m_ana, "POST", u"trading/events"_s, plague, 403);
    const qint64 event =
        good(m_banker, "POST", u"trading/events"_s, plague).part("event").value("id"_L1).toInteger();
    refused(m_ana, "POST", u"trading/events/%1/respond"_s.arg(event), of(m_ana, {}), 409); // no medicine yet
    good(m_banker, "POST", u"trading/prices"_s, {{"good"_L1, u"medical_goods"_s}, {"baseline"_L1, 0.5}});
    good(m_ana, "POST", u"trading/bank"_s,
         of(m_ana, {{"deal"_L1, u"buy"_s}, {"good"_L1, u"medical_goods"_s}, {"amount"_L1, 5}}));
    good(m_ana, "POST", u"trading/events/%1/respond"_s.arg(event), of(m_ana, {}));
    good(m_co, "POST", u"trading/scores"_s, {{"shown"_L1, true}});
    good(m_watcher, "GET", u"snapshot"_s);
    // what is needed for a farm is not there; the banker sells it to them
    good(m_banker, "POST", u"trading/prices"_s, {{"good"_L1, u"food"_s}, {"baseline"_L1, 1000}});
    good(m_ana, "POST", u"trading/bank"_s,
         of(m_ana, {{"deal"_L1, u"sell"_s}, {"good"_L1, u"food"_s}, {"amount"_L1, 1}}));
    good(m_ana, "POST", u"trading/build"_s, of(m_ana, {{"building"_L1, u"farm"_s}}));
    good(m_banker, "POST", u"trading/tax"_s);
}

void ApiStory::keepRules()
{
    const QString all = u"/api/v2/rulesets"_s;
    const QString ours = all + u"/ours"_s;
    refused(m_watcher, "GET", all, {}, 403);
    QJsonObject rules = good(m_banker, "GET", all + u"/default"_s).json;
    rules.insert("title"_L1, u"Ours"_s);
    refused(m_co, "PUT", ours, rules, 403);
    good(m_laptop, "PUT", ours, rules);
    good(m_laptop, "PUT", ours, rules);
    expect(good(m_banker, "GET", ours).json == rules, "the rules are kept as they were sent");
    refused(m_laptop, "PUT", all + u"/default"_s, rules, 409);
    refused(m_laptop, "PUT", all + u"/Ours!"_s, rules, 422);
    rules.insert("bank_stock"_L1, -1);
    refused(m_laptop, "PUT", ours, rules, 422);
    good(m_co, "GET", all);
    refused(m_laptop, "DELETE", all + u"/default"_s, {}, 409);
    good(m_laptop, "DELETE", ours);
    refused(m_laptop, "DELETE", ours, {}, 404);
    refused(m_laptop, "GET", ours, {}, 404);
}

void ApiStory::keepSession()
{
    for (const QString &session : {u"/api/v1/game-sessions/1"_s, u"/api/v1/game/sessions/1"_s}) {
        const HttpAnswer told = good(m_watcher, "GET", session);
        good(m_banker, "PATCH", session,
             {{"expectedVersion"_L1, told.json.value("version"_L1)},
              {"flags"_L1, QJsonObject{{"mood"_L1, "good"_L1}}},
              {"relationships"_L1, QJsonObject{{"npc:7"_L1, QJsonObject{{"affinity"_L1, 61}}}}}});
        refused(m_banker, "PATCH", session, {{"expected_version"_L1, 1000}, {"world_time"_L1, 5}}, 409);
        refused(m_banker, "PATCH", session, {{"version"_L1, 3}}, 422);
        refused(m_banker, "PATCH", session, {{"flags"_L1, "none"_L1}}, 400);
        refused(m_ana, "PATCH", session, {{"world_time"_L1, 5}}, 403);
        good(m_co, "POST", session + u"/advance"_s, {{"seconds"_L1, 60}, {"note"_L1, "Supper"_L1}});
    }
}

void ApiStory::leaveAlone(qint64 list)
{
    const QString rules = u"rounds/%1/rules"_s.arg(list);
    const QString hold = u"rounds/%1/hold"_s.arg(list);
    refused(m_laptop, "POST", u"rounds/%1/rules"_s.arg(m_rig.round(0)), {{"by_itself"_L1, true}}, 409);
    refused(m_co, "POST", hold, {{"hold"_L1, true}}, 409); // the host leads it
    refused(m_co, "POST", rules, {{"times"_L1, QJsonObject{{"result_ms"_L1, 1}}}}, 400);
    refused(m_co, "POST", rules, {{"times"_L1, QJsonObject{{"result_ms"_L1, "long"_L1}}}}, 400);
    good(m_co, "POST", rules,
         {{"by_itself"_L1, true},
          {"times"_L1, QJsonObject{{"reading_ms"_L1, 60'000}, {"answering_ms"_L1, QJsonValue()}}}});
    good(m_co, "POST", hold, {{"hold"_L1, true}});
    refused(m_co, "POST", hold, {{"hold"_L1, true}}, 409);
    refused(m_ana, "POST", hold, {{"hold"_L1, false}}, 403);
    good(m_watcher, "GET", u"snapshot"_s);
    good(m_co, "POST", hold, {{"hold"_L1, false}});
    good(m_co, "POST", rules, {{"by_itself"_L1, false}});
}

void ApiStory::comeLate()
{
    good(m_laptop, "PATCH", u"settings"_s, {{"approves_late"_L1, true}});
    const Person late = joined({{"name"_L1, "Late"_L1}});
    good(late, "GET", u"me"_s);
    good(late, "GET", u"snapshot"_s);
    good(m_co, "GET", u"snapshot"_s);
    refused(late, "PATCH", u"players/%1"_s.arg(late.player), {{"name"_L1, "Later"_L1}}, 403);
    refused(late, "POST", u"players/%1/let-in"_s.arg(late.player), {}, 403);
    good(m_co, "POST", u"players/%1/let-in"_s.arg(late.player));
    refused(m_co, "POST", u"players/%1/let-in"_s.arg(late.player), {}, 409);
    good(m_laptop, "PATCH", u"settings"_s, {{"approves_late"_L1, false}});
}

void ApiStory::moveSeats()
{
    comeLate();
    good(m_co, "POST", u"seats/let-back"_s, {{"minutes"_L1, 0}});
    const HttpAnswer claim = good(m_nobody, "POST", u"seats/%1/claim"_s.arg(m_dora.player));
    good(m_co, "POST", u"seats/%1/deny"_s.arg(m_dora.player), {{"device"_L1, claim.json.value("device"_L1)}});
    const HttpAnswer again = good(m_nobody, "POST", u"seats/%1/claim"_s.arg(m_dora.player));
    good(m_laptop, "POST", u"seats/%1/give"_s.arg(m_dora.player),
         {{"device"_L1, again.json.value("device"_L1)}});
    good(m_laptop, "DELETE", u"players/%1"_s.arg(m_ana.player));
    good(m_laptop, "DELETE", u"devices/%1"_s.arg(m_ben.device));
    good(m_laptop, "POST", u"end"_s);
    good(m_laptop, "POST", u"reopen"_s);
    for (const Line &line : m_lines) // what was on its way has come
        expect(line.socket->closed || line.socket->roundTrip(), "a socket lives on");
}

}
