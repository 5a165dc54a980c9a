// SPDX-License-Identifier: GPL-3.0-or-later
// Who joins after the beginning, where the host wants to be asked. Rules: evening rules, "Getting in".
#include "core/engine/view.h"
#include "core/report/results.h"
#include "tests/support/engine_driver.h"
#include "tests/support/sheet_evening.h"

#include <QJsonArray>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using night::TeamMode;
using test::Evening;

namespace {

/// Ana and Ben play a list of choices; whoever comes once it runs has to wait.
struct Late : Evening
{
    explicit Late(TeamMode mode = TeamMode::Singles)
        : Evening(settingsFor(mode))
    {
        if (mode != TeamMode::Singles)
            red = addTeam(u"Red"_s);
        ana = join(u"Ana"_s, red);
        ben = join(u"Ben"_s, red);
        packs::Pack pack;
        pack.title = u"Pub"_s;
        const auto choice = test::SheetEvening::asked(packs::QuestionKind::Choice, u"Ask?"_s, u"b"_s,
                                                      {{u"a"_s, false}, {u"b"_s, true}});
        pack.lists = {{u"Round"_s, {choice, choice}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    }
    static night::Settings settingsFor(TeamMode mode)
    {
        night::Settings settings;
        settings.team_mode = mode;
        settings.approves_late = true;
        return settings;
    }
    void start()
    {
        ask(quiz::StartRound{round(0)});
        open(0);
    }
    void open(int index)
    {
        ask(quiz::SelectQuestion{question(index)});
        ask(quiz::SetBuzzers{true});
    }
    /// Dan, at whatever his phone asks for.
    PlayerId come(const std::optional<TeamId> &team = {}, const std::optional<QString> &newTeam = {})
    {
        night::JoinAsPlayer join;
        join.name = u"Dan"_s;
        join.team = team;
        join.new_team = newTeam;
        if (ask(join, night::Actor::phone({}, Role::Spectator)) != "ok")
            return {};
        for (const engine::Recorded &recorded : newest()) {
            if (const auto *joined = std::get_if<night::PlayerJoined>(&recorded.event))
                return joined->player.id;
        }
        return {};
    }
    QByteArray letIn(PlayerId who) { return ask(night::LetIn{who}); }
    QByteArray tick(PlayerId who) { return ask(quiz::SubmitAnswer{who, {}, {}, {1}}, phoneOf(who)); }
    bool listed(PlayerId who, Role role) const
    {
        for (const QJsonValue &one :
             engine::sharedSnapshot(state(), role, {}).value("players"_L1).toArray()) {
            if (one.toObject().value("id"_L1).toInteger() == who.number)
                return true;
        }
        return false;
    }
    QJsonArray waitingOn(PlayerId who) const
    {
        return engine::you(state(), {Role::Player, *player(who).buzzer}).value("waiting"_L1).toArray();
    }
    std::optional<TeamId> red;
    PlayerId ana;
    PlayerId ben;
};

}

class LatecomersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaitsUnlessTheHostWantsIt();
    void nobodyWaitsBeforeTheBeginning();
    void whoIsLateWaits();
    void whoWaitsDoesNothing();
    void staffCannotPlayForHimEither();
    void letInHePlays();
    void aLateJoinerIsNotTimedOut();
    void turnedAway();
    void goneByHimself();
    void theTeamHeAskedFor();
    void theTeamHeWantedToFound();
    void theTeamIsGoneMeanwhile();
    void staffAddsWithoutAsking();
    void switchedOffThoseWhoWaitStayVisible();
    void aSecondSeatOnAPhoneWaitsAlone();
    void hisSeatIsNotFree();
    void playersOfOldJournals();
};

void LatecomersTest::nobodyWaitsUnlessTheHostWantsIt()
{
    Late evening;
    QCOMPARE(evening.ask(night::ChangeSettings{}), "ok");
    evening.start();
    QVERIFY(!evening.player(evening.come()).waiting);
}

void LatecomersTest::nobodyWaitsBeforeTheBeginning()
{
    Late evening;
    QCOMPARE(evening.ask(night::StartClock{}), "ok"); // no round yet
    QVERIFY(!evening.player(evening.come()).waiting);
}

void LatecomersTest::whoIsLateWaits()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    QVERIFY(evening.player(dan).waiting);
    QVERIFY(!night::sides(evening.night()).contains(night::sideOf(evening.player(dan))));
    QVERIFY(!evening.listed(dan, Role::Player));
    QVERIFY(!evening.listed(dan, Role::CoHost));
    QCOMPARE(evening.waitingOn(dan).size(), 1);
    const QJsonObject own = engine::you(evening.state(), {Role::Player, *evening.player(dan).buzzer});
    QVERIFY(own.value("seats"_L1).toArray().isEmpty());
    QCOMPARE(engine::sharedSnapshot(evening.state(), Role::CoHost, {}).value("waiting"_L1).toArray().size(),
             1);
    QVERIFY(!engine::sharedSnapshot(evening.state(), Role::Player, {}).contains("waiting"_L1));
    QVERIFY(evening.restart());
    QVERIFY(evening.player(dan).waiting);
}

void LatecomersTest::whoWaitsDoesNothing()
{
    Late evening(TeamMode::GuestTeams);
    evening.start();
    const PlayerId dan = evening.come();
    const auto tries = [&](const auto &command) { return evening.ask(command, evening.phoneOf(dan)); };
    QCOMPARE(tries(quiz::SubmitAnswer{dan, {}, {}, {1}}), "waiting_for_host");
    QCOMPARE(tries(quiz::PressBuzzer{dan, {}, 1}), "waiting_for_host");
    QCOMPARE(tries(quiz::PlayJoker{dan, evening.round(0), true}), "waiting_for_host");
    QCOMPARE(tries(quiz::ChooseQuestion{dan, evening.question(1)}), "waiting_for_host");
    QCOMPARE(tries(quiz::MakeAppeal{dan, evening.question(0), {}}), "waiting_for_host");
    QCOMPARE(tries(night::RenamePlayer{dan, u"Dave"_s}), "waiting_for_host");
    QCOMPARE(tries(night::MovePlayer{dan, evening.red, {}}), "waiting_for_host");
    QCOMPARE(tries(night::AddTeam{u"Green"_s}), "waiting_for_host");
    QCOMPARE(tries(night::LetIn{dan}), "forbidden");
}

void LatecomersTest::staffCannotPlayForHimEither()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    QCOMPARE(evening.ask(quiz::SubmitAnswer{dan, {}, {}, {1}}), "waiting_for_host");
    QCOMPARE(evening.ask(quiz::RecordAnswer{dan, evening.question(0), true, {}}), "waiting_for_host");
    QCOMPARE(evening.ask(night::MovePlayer{dan, {}, {}}), "waiting_for_host");
    QCOMPARE(evening.ask(night::RenamePlayer{dan, u"Dave"_s}), "ok"); // a rude name need not wait
}

void LatecomersTest::letInHePlays()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    const auto helper = night::Actor::phone(evening.joinStaff(Role::CoHost), Role::CoHost);
    QCOMPARE(evening.ask(night::LetIn{dan}, helper), "ok");
    QCOMPARE(evening.letIn(dan), "not_waiting");
    QVERIFY(evening.listed(dan, Role::Player));
    QVERIFY(evening.waitingOn(dan).isEmpty());
    QCOMPARE(evening.tick(dan), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.player(dan).score, 100);
}

void LatecomersTest::aLateJoinerIsNotTimedOut()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    QCOMPARE(evening.tick(evening.ana), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QVERIFY(!evening.night().ledger.contains(dan));
    evening.open(1);
    QCOMPARE(evening.letIn(dan), "ok"); // this one was asked before he was in, too
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    const report::Results results = report::resultsOf(evening.state());
    QCOMPARE(results.questions.size(), 2);
    QCOMPARE(results.questions.at(0).none, 1); // Ben
    QCOMPARE(results.questions.at(1).none, 2); // Ana and Ben
    QVERIFY(std::any_of(results.players.begin(), results.players.end(),
                        [dan](const report::PlayerResult &player) { return player.id == dan; }));
}

void LatecomersTest::turnedAway()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    const DeviceId phone = *evening.player(dan).buzzer;
    QCOMPARE(evening.ask(night::RemovePlayer{dan}), "ok");
    QVERIFY(evening.night().devices.value(phone).retired);
    QCOMPARE(evening.letIn(dan), "unknown_player");
    QVERIFY(!evening.come().isNull()); // he may ask again
}

void LatecomersTest::goneByHimself()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    QCOMPARE(evening.ask(night::RemovePlayer{dan}, evening.phoneOf(dan)), "ok");
    QVERIFY(engine::sharedSnapshot(evening.state(), Role::Host, {}).value("waiting"_L1).toArray().isEmpty());
}

void LatecomersTest::theTeamHeAskedFor()
{
    Late evening(TeamMode::HostTeams);
    evening.start();
    const PlayerId dan = evening.come(evening.red);
    QVERIFY(!evening.player(dan).team);
    QCOMPARE(night::membersOf(evening.night(), *evening.red).size(), 2);
    QCOMPARE(evening.waitingOn(dan).first().toObject().value("team"_L1).toString(), u"Red"_s);
    QCOMPARE(evening.letIn(dan), "ok");
    QCOMPARE(evening.player(dan).team, evening.red);
}

void LatecomersTest::theTeamHeWantedToFound()
{
    Late evening(TeamMode::GuestTeams);
    evening.start();
    const PlayerId dan = evening.come({}, u"Green"_s);
    QCOMPARE(evening.night().teams.size(), 1); // nobody sees it before he is in
    QCOMPARE(evening.letIn(dan), "ok");
    const night::Team green = evening.night().teams.last();
    QCOMPARE(green.name, u"Green"_s);
    QCOMPARE(green.captain, dan);
    QCOMPARE(evening.player(dan).team, green.id);

    Late other(TeamMode::GuestTeams);
    other.start();
    const PlayerId second = other.come({}, u"Green"_s);
    const TeamId made = other.addTeam(u"green"_s); // somebody was faster
    QCOMPARE(other.letIn(second), "ok");
    QCOMPARE(other.player(second).team, made);
}

void LatecomersTest::theTeamIsGoneMeanwhile()
{
    Late evening(TeamMode::HostTeams);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    evening.start();
    const PlayerId dan = evening.come(blue);
    QCOMPARE(evening.ask(night::RemoveTeam{blue}), "ok");
    QCOMPARE(evening.letIn(dan), "ok");
    QCOMPARE(evening.player(dan).team, evening.red);
}

void LatecomersTest::staffAddsWithoutAsking()
{
    Late evening;
    evening.start();
    night::JoinAsPlayer seat;
    seat.name = u"Nora"_s;
    seat.without_phone = true;
    QCOMPARE(evening.ask(seat), "ok");
    QVERIFY(!std::get<night::PlayerJoined>(evening.newest().last().event).player.waiting);
}

void LatecomersTest::switchedOffThoseWhoWaitStayVisible()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    QCOMPARE(evening.ask(night::ChangeSettings{}), "ok");
    QVERIFY(evening.player(dan).waiting);
    QCOMPARE(evening.letIn(dan), "ok");
}

void LatecomersTest::aSecondSeatOnAPhoneWaitsAlone()
{
    Late evening;
    evening.start();
    night::JoinAsPlayer seat;
    seat.name = u"Kim"_s;
    seat.device = evening.player(evening.ana).buzzer;
    QCOMPARE(evening.ask(seat, evening.phoneOf(evening.ana)), "ok");
    const PlayerId kim = std::get<night::PlayerJoined>(evening.newest().last().event).player.id;
    QCOMPARE(evening.tick(kim), "waiting_for_host");
    QCOMPARE(evening.tick(evening.ana), "ok");
}

void LatecomersTest::hisSeatIsNotFree()
{
    Late evening;
    evening.start();
    const PlayerId dan = evening.come();
    for (const QJsonValue &seat : engine::frontPage(evening.state(), {}).value("free_seats"_L1).toArray())
        QVERIFY(seat.toObject().value("player_id"_L1).toInteger() != dan.number);
    QCOMPARE(evening.ask(night::ClaimSeat{dan, false}, night::Actor::phone({}, Role::Spectator)),
             "waiting_for_host");
}

void LatecomersTest::playersOfOldJournals()
{
    Late evening;
    QJsonObject json = toJson(evening.player(evening.ana)).toObject();
    json.remove(u"waiting"_s);
    const auto read = fromJson<night::Player>(json);
    QVERIFY(read);
    QVERIFY(!read->waiting);
    const auto settings = fromJson<night::Settings>(QJsonObject{{u"opens_by_itself"_s, true}});
    QVERIFY(settings && !settings->approves_late);
}

}

QTEST_APPLESS_MAIN(quizaar::LatecomersTest)
#include "engine_latecomers.moc"
