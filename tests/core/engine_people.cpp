// SPDX-License-Identifier: GPL-3.0-or-later
// People: evening rules, "Getting in" and "Staff".
#include "core/engine/permissions.h"
#include "tests/core/engine_test.h"

#include <QSet>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using night::TeamMode;
using test::BoardEvening;
using test::commandOf;
using test::Evening;

namespace {

const night::Actor stranger = night::Actor::phone({}, Role::Spectator);

night::JoinAsPlayer joining(const QString &name)
{
    night::JoinAsPlayer command;
    command.name = name;
    return command;
}

DeviceId claimant(const Evening &evening)
{
    for (const night::Device &device : evening.night().devices) {
        if (device.claim && !device.retired)
            return device.id;
    }
    return {};
}

/// Each command once, as somebody would give it in a board evening with teams, for Ana where it names a seat.
QList<std::pair<const char *, engine::Command>> oneOfEach(const BoardEvening &evening)
{
    const PlayerId ana = evening.ana;
    const QuestionId one = evening.question(0);
    night::JoinAsPlayer seat = joining(u"Nora"_s);
    seat.without_phone = true;
    return {
        {"join_as_player", commandOf(joining(u"Dan"_s))},
        {"join_without_phone", commandOf(seat)},
        {"join_as_staff", commandOf(night::JoinAsStaff{Role::Spectator, {}})},
        {"rename_player", commandOf(night::RenamePlayer{ana, u"Anna"_s})},
        {"move_player", commandOf(night::MovePlayer{ana, {}, u"Green"_s})},
        {"remove_player", commandOf(night::RemovePlayer{ana})},
        {"remove_device", commandOf(night::RemoveDevice{*evening.player(ana).buzzer})},
        {"claim_seat", commandOf(night::ClaimSeat{ana, false})},
        {"give_seat", commandOf(night::GiveSeat{ana, *evening.player(ana).buzzer})},
        {"deny_claim", commandOf(night::DenyClaim{*evening.player(ana).buzzer})},
        {"let_back", commandOf(night::LetBack{5})},
        {"add_team", commandOf(night::AddTeam{u"Red"_s})},
        {"change_team", commandOf(night::ChangeTeam{TeamId{5}, u"Rose"_s, {}})},
        {"remove_team", commandOf(night::RemoveTeam{TeamId{5}})},
        {"change_settings", commandOf(night::ChangeSettings{})},
        {"start_clock", commandOf(night::StartClock{})},
        {"pause_clock", commandOf(night::PauseClock{})},
        {"recover_clock", commandOf(night::RecoverClock{})},
        {"end_night", commandOf(night::EndNight{})},
        {"reopen_night", commandOf(night::ReopenNight{})},
        {"add_pack", commandOf(quiz::AddPack{test::samplePack()})},
        {"start_round", commandOf(quiz::StartRound{evening.round(0)})},
        {"finish_round", commandOf(quiz::FinishRound{evening.round(0)})},
        {"select_board", commandOf(quiz::SelectBoard{evening.board(0)})},
        {"reveal_category", commandOf(quiz::RevealCategory{evening.category(0)})},
        {"set_chooser", commandOf(quiz::SetChooser{evening.round(0), SideId{ana.number}})},
        {"select_question", commandOf(quiz::SelectQuestion{one})},
        {"set_buzzers", commandOf(quiz::SetBuzzers{true})},
        {"press_buzzer", commandOf(quiz::PressBuzzer{ana, {}, 1})},
        {"rule_answer", commandOf(quiz::RuleAnswer{ana, one, true})},
        {"reopen_question", commandOf(quiz::ReopenQuestion{})},
        {"skip_question", commandOf(quiz::SkipQuestion{})},
        {"reveal_answer", commandOf(quiz::RevealAnswer{})},
        {"dismiss_question", commandOf(quiz::DismissQuestion{})},
        {"record_answer", commandOf(quiz::RecordAnswer{ana, one, true, {}})},
        {"set_answered", commandOf(quiz::SetAnswered{one, true})},
        {"pass_time", commandOf(quiz::PassTime{})},
        {"decide_buzz", commandOf(quiz::DecideBuzz{})},
        {"submit_answer", commandOf(quiz::SubmitAnswer{ana, {}, u"7"_s, {}})},
        {"place_bet", commandOf(quiz::PlaceBet{ana, {}, 5})},
        {"rule_spelling", commandOf(quiz::RuleSpelling{one, u"7"_s, quiz::Credit::Full})},
        {"show_next", commandOf(quiz::ShowNext{})},
        {"set_round",
         commandOf(quiz::SetRound{evening.round(0), {}, {}, night::Scoreboard::Hidden, {}, {}, {}})},
        {"play_joker", commandOf(quiz::PlayJoker{ana, evening.round(1), true})},
        {"collect_answers", commandOf(quiz::CollectAnswers{evening.round(0)})},
        {"choose_question", commandOf(quiz::ChooseQuestion{ana, one})},
        {"ask_tie_break", commandOf(quiz::AskTieBreak{{}, u"How many?"_s, u"7"_s})},
        {"make_appeal", commandOf(quiz::MakeAppeal{ana, one, {}})},
        {"decide_appeal", commandOf(quiz::DecideAppeal{one, SideId{ana.number}, true, {}})},
        {"hold_round", commandOf(quiz::HoldRound{evening.round(0), true})},
        {"let_in", commandOf(night::LetIn{ana})},
        {"undo", commandOf(engine::Undo{})},
        {"redo", commandOf(engine::Redo{})},
        {"undo_to", commandOf(engine::UndoTo{1, engine::Confirm::Yes})},
    };
}

/// Who may: h host, c co-host, b banker, p player for his own seat, s spectator.
const QMap<QByteArray, QByteArray> &whoMay()
{
    static const QMap<QByteArray, QByteArray> table{{"join_as_player", "hcbps"},
                                                    {"join_without_phone", "hc"},
                                                    {"join_as_staff", "hcbps"},
                                                    {"rename_player", "hcp"},
                                                    {"move_player", "hcp"},
                                                    {"remove_player", "hcp"},
                                                    {"remove_device", "h"},
                                                    {"claim_seat", "hcbps"},
                                                    {"give_seat", "hc"},
                                                    {"deny_claim", "hc"},
                                                    {"let_back", "hc"},
                                                    {"add_team", "hcp"},
                                                    {"change_team", "hc"},
                                                    {"remove_team", "hc"},
                                                    {"change_settings", "h"},
                                                    {"start_clock", "hc"},
                                                    {"pause_clock", "hc"},
                                                    {"recover_clock", ""},
                                                    {"end_night", "h"},
                                                    {"reopen_night", "h"},
                                                    {"add_pack", "hc"},
                                                    {"start_round", "hc"},
                                                    {"finish_round", "hc"},
                                                    {"select_board", "hc"},
                                                    {"reveal_category", "hc"},
                                                    {"set_chooser", "hc"},
                                                    {"select_question", "hc"},
                                                    {"set_buzzers", "hc"},
                                                    {"press_buzzer", "hcp"},
                                                    {"rule_answer", "hc"},
                                                    {"reopen_question", "hc"},
                                                    {"skip_question", "hc"},
                                                    {"reveal_answer", "hc"},
                                                    {"dismiss_question", "hc"},
                                                    {"record_answer", "hc"},
                                                    {"set_answered", "hc"},
                                                    {"pass_time", ""},
                                                    {"decide_buzz", ""},
                                                    {"submit_answer", "hcp"},
                                                    {"place_bet", "hcp"},
                                                    {"rule_spelling", "hc"},
                                                    {"show_next", "hc"},
                                                    {"set_round", "hc"},
                                                    {"play_joker", "hcp"},
                                                    {"collect_answers", "hc"},
                                                    {"choose_question", "hcp"},
                                                    {"ask_tie_break", "hc"},
                                                    {"make_appeal", "hcp"},
                                                    {"decide_appeal", "hc"},
                                                    {"hold_round", "hc"},
                                                    {"let_in", "hc"},
                                                    {"undo", "hc"},
                                                    {"redo", "hc"},
                                                    {"undo_to", "hc"}};
    return table;
}

}

void EnginePeopleTest::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QString &typed, const char *outcome,
                        const QString &name = {}) {
        QTest::newRow(what) << typed << QByteArray(outcome) << name;
    };
    row("plain", u"Ana"_s, "ok", u"Ana"_s);
    row("folded and trimmed", u"  Ana \t\n B  "_s, "ok", u"Ana B"_s);
    row("empty", {}, "name_empty");
    row("blank", u" \t\u00A0\u2003 "_s, "name_empty");
    row("zero width space", u"\u200B\uFEFF"_s, "name_empty");
    row("control characters", QString(QChar(0)) + QChar(7) + QChar(0x9F), "name_empty");
    row("joiners alone", u"\u200D\u200C"_s, "name_empty");
    row("variation selectors alone", u"\uFE0F\uFE0E"_s, "name_empty");
    row("filler letters", u"\u3164\u115F"_s, "name_empty");
    row("direction override", u"\u202EAna\u2066"_s, "ok", u"Ana"_s);
    row("line separator", u"A\u2028B"_s, "ok", u"A B"_s);
    row("markup stays text", u"<b>&amp;'\"\\"_s, "ok", u"<b>&amp;'\"\\"_s);
    row("a path", u"../../etc"_s, "ok", u"../../etc"_s);
    row("forty", QString(40, u'x'), "ok", QString(40, u'x'));
    row("forty-one", QString(41, u'x'), "name_too_long");
    row("forty emoji", u"\U0001F600"_s.repeated(40), "ok", u"\U0001F600"_s.repeated(40));
    row("sixty emoji", u"\U0001F600"_s.repeated(60), "name_too_long");
    row("family", u"\U0001F469\u200D\U0001F467"_s, "ok", u"\U0001F469\u200D\U0001F467"_s);
    row("accents", u"Zo\u00EB Šárka"_s, "ok", u"Zo\u00EB Šárka"_s);
    row("right to left", u"\u05D0\u05E0\u05D4"_s, "ok", u"\u05D0\u05E0\u05D4"_s);
    row("half a character", u"A"_s + QChar(0xD83D), "ok", u"A\uFFFD"_s);
}

void EnginePeopleTest::names()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, outcome);
    QFETCH(QString, name);
    Evening evening;
    QCOMPARE(evening.ask(joining(typed), stranger), outcome);
    if (outcome == "ok") {
        QCOMPARE(evening.night().players.first().name, name);
        QVERIFY(evening.night().players.first().name.isValidUtf16());
    } else {
        QCOMPARE(evening.refusal()->facts.value("field"_L1).toString(), u"name"_s);
        QVERIFY(evening.night().players.isEmpty());
    }
    // the same holds for renaming
    const PlayerId other = evening.join(u"Somebody else"_s);
    QCOMPARE(evening.ask(night::RenamePlayer{other, typed}), outcome == "ok" ? "name_taken" : outcome);
}

void EnginePeopleTest::unwantedWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("the word") << u"Toad"_s << "name_not_allowed"_ba;
    QTest::newRow("case") << u"tOAD"_s << "name_not_allowed"_ba;
    QTest::newRow("among others") << u"the toad 2"_s << "name_not_allowed"_ba;
    QTest::newRow("inside another") << u"Toadstool"_s << "name_not_allowed"_ba;
    QTest::newRow("width") << u"T\uFF4Fad"_s << "name_not_allowed"_ba;
    QTest::newRow("joiner inside") << u"To\u200Dad"_s << "name_not_allowed"_ba;
    QTest::newRow("two words") << u"Big  frog"_s << "name_not_allowed"_ba;
    QTest::newRow("half of two words") << u"Frog"_s << "ok"_ba;
    QTest::newRow("another") << u"Tod"_s << "ok"_ba;
}

void EnginePeopleTest::unwantedWords()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, outcome);
    night::Settings settings;
    settings.team_mode = night::TeamMode::GuestTeams;
    Evening evening(settings);
    const PlayerId ben = evening.join(u"Ben"_s);
    evening.setUnwanted(std::make_shared<const QList<QString>>(
        QList<QString>{night::nameKey(u"Toad"_s), night::nameKey(u"big frog"_s)}));
    QCOMPARE(evening.ask(joining(typed), stranger), outcome);
    const auto phone = evening.phoneOf(ben);
    QCOMPARE(evening.ask(night::RenamePlayer{ben, typed + u'x'}, phone), outcome);
    QCOMPARE(evening.ask(night::AddTeam{typed}, phone), outcome);
    night::JoinAsPlayer founder = joining(u"Cem"_s);
    founder.new_team = typed + u'y';
    QCOMPARE(evening.ask(founder, stranger), outcome);
}

void EnginePeopleTest::unwantedWordsAreForGuests()
{
    Evening evening;
    const PlayerId ben = evening.join(u"Ben"_s);
    evening.setUnwanted(std::make_shared<const QList<QString>>(QList<QString>{u"toad"_s}));
    QCOMPARE(evening.ask(night::RenamePlayer{ben, u"Toad"_s}), "ok"); // the host knows what he does
    QCOMPARE(evening.ask(night::RenamePlayer{ben, u"Toad"_s}, evening.phoneOf(ben)), "name_not_allowed");
}

void EnginePeopleTest::lookAlikes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("same") << u"Ána"_s << true;
    QTest::newRow("case") << u"áNA"_s << true;
    QTest::newRow("composition") << u"A\u0301na"_s << true;
    QTest::newRow("width") << u"Á\uFF4Ea"_s << true;
    QTest::newRow("spaces") << u"  Ána "_s << true;
    QTest::newRow("joiner inside") << u"Á\u200Dna"_s << true;
    QTest::newRow("variation selector") << u"Ána\uFE0F"_s << true;
    QTest::newRow("zero width space") << u"Án\u200Ba"_s << true;
    QTest::newRow("without accent is another") << u"Ana"_s << false;
    QTest::newRow("longer is another") << u"Ána 2"_s << false;
}

void EnginePeopleTest::lookAlikes()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    Evening evening;
    const PlayerId first = evening.join(u"Ána"_s);
    QCOMPARE(evening.ask(joining(typed), stranger), taken ? "name_taken" : "ok");
    if (taken)
        QCOMPARE(evening.refusal()->facts.value("player_id"_L1).toInteger(), first.number);
    QCOMPARE(evening.ask(night::RenamePlayer{first, typed}),
             taken ? "ok" : "name_taken"); // his own is not taken
}

void EnginePeopleTest::labelsOfStaff()
{
    Evening evening;
    const QString label = QString(39, u'x') + u"\U0001F600\U0001F600"_s;
    QCOMPARE(evening.ask(night::JoinAsStaff{Role::Banker, label}, stranger), "ok");
    QCOMPARE(evening.night().devices.first().label, QString(39, u'x') + u"\U0001F600"_s);
    const QByteArray hash = engine::stateHash(evening.state());
    QVERIFY(evening.restart());
    QCOMPARE(engine::stateHash(evening.state()), hash);
    QCOMPARE(evening.ask(night::JoinAsStaff{Role::Host, {}}, stranger), "bad_request");
    QCOMPARE(evening.ask(night::JoinAsStaff{Role::Player, {}}, stranger), "bad_request");
}

void EnginePeopleTest::teamModes_data()
{
    QTest::addColumn<TeamMode>("mode");
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QByteArray>("pick");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("found_by_host");
    QTest::addColumn<QByteArray>("add");
    const auto row = [](const char *name, TeamMode mode, const char *pick, const char *found,
                        const char *by_host, const char *add) {
        QTest::newRow(name) << mode << QByteArray("ok") << QByteArray(pick) << QByteArray(found)
                            << QByteArray(by_host) << QByteArray(add);
    };
    row("singles", TeamMode::Singles, "no_teams_tonight", "no_teams_tonight", "no_teams_tonight",
        "no_teams_tonight");
    row("host's teams", TeamMode::HostTeams, "ok", "teams_from_host", "ok", "teams_from_host");
    row("guests' teams", TeamMode::GuestTeams, "ok", "ok", "ok", "ok");
}

void EnginePeopleTest::teamModes()
{
    QFETCH(TeamMode, mode);
    QFETCH(QByteArray, none);
    QFETCH(QByteArray, pick);
    QFETCH(QByteArray, found);
    QFETCH(QByteArray, found_by_host);
    QFETCH(QByteArray, add);
    Evening evening({TeamMode::GuestTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    QCOMPARE(evening.ask(night::ChangeSettings{{mode, false}}), "ok");
    QCOMPARE(evening.ask(joining(u"Ana"_s), stranger), none);
    const PlayerId ana = evening.night().players.firstKey();
    QCOMPARE(evening.player(ana).team.has_value(), mode != TeamMode::Singles);
    night::JoinAsPlayer command = joining(u"Ben"_s);
    command.team = red;
    QCOMPARE(evening.ask(command, stranger), pick);
    command = joining(u"Cem"_s);
    command.new_team = u"Blue"_s;
    QCOMPARE(evening.ask(command, stranger), found);
    command.name = u"Dan"_s;
    command.new_team = u"Green"_s;
    QCOMPARE(evening.ask(command, night::Actor::console()), found_by_host);
    QCOMPARE(evening.ask(night::AddTeam{u"Gold"_s}, evening.phoneOf(ana)), add);
    QCOMPARE(evening.ask(night::MovePlayer{ana, {}, u"Pink"_s}, evening.phoneOf(ana)), found);
    if (mode == TeamMode::Singles)
        return;
    command = joining(u"Eve"_s);
    command.team = TeamId{77};
    QCOMPARE(evening.ask(command, stranger), "unknown_team");
    QCOMPARE(evening.ask(night::AddTeam{u" rED"_s}), "team_name_taken");
    QCOMPARE(evening.refusal()->facts.value("team_id"_L1).toInteger(), red.number);
    QCOMPARE(evening.ask(night::AddTeam{u"\u200D"_s}), "name_empty");
    QCOMPARE(evening.ask(night::AddTeam{QString(41, u'y')}), "name_too_long");
}

void EnginePeopleTest::assignedToTheSmallest()
{
    Evening evening({TeamMode::HostTeams, false});
    const QList<TeamId> teams{evening.addTeam(u"A"_s), evening.addTeam(u"B"_s), evening.addTeam(u"C"_s)};
    evening.join(u"First"_s, teams[0]);
    evening.join(u"Second"_s, teams[2]);
    const PlayerId third = evening.join(u"Third"_s);
    QCOMPARE(evening.player(third).team.value_or(TeamId{}), teams[1]);
    for (int i = 0; i < 6; ++i)
        evening.join(u"More %1"_s.arg(i));
    for (const TeamId team : teams)
        QCOMPARE(night::membersOf(evening.night(), team).size(), 3);
}

void EnginePeopleTest::captainHandedOver()
{
    Evening evening({TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const auto captain = [&](TeamId team) {
        return evening.night().teams[team].captain.value_or(PlayerId{});
    };
    QVERIFY(captain(red).isNull());
    const PlayerId ana = evening.join(u"Ana"_s, red);
    const PlayerId ben = evening.join(u"Ben"_s, red);
    const PlayerId cem = evening.join(u"Cem"_s, red);
    QCOMPARE(captain(red), ana);
    QCOMPARE(evening.ask(night::ChangeTeam{red, {}, cem}), "ok");
    QCOMPARE(captain(red), cem);
    QCOMPARE(evening.ask(night::MovePlayer{cem, blue, {}}), "ok");
    QCOMPARE(captain(red), ana);
    QCOMPARE(captain(blue), cem);
    QCOMPARE(evening.ask(night::ChangeTeam{red, {}, cem}), "unknown_player");
    QCOMPARE(evening.ask(night::RemovePlayer{ana}), "ok");
    QCOMPARE(captain(red), ben);
    QCOMPARE(evening.ask(night::MovePlayer{ben, {}, {}}), "ok");
    QVERIFY(captain(red).isNull());
    const PlayerId dan = evening.join(u"Dan"_s, red);
    QCOMPARE(captain(red), dan);
    QCOMPARE(evening.ask(night::RemoveTeam{red}), "team_not_empty");
    QCOMPARE(evening.ask(night::RemovePlayer{dan}), "ok");
    QCOMPARE(evening.ask(night::RemoveTeam{red}), "ok");
    QCOMPARE(evening.ask(night::ChangeTeam{red, u"X"_s, {}}), "unknown_team");
}

void EnginePeopleTest::singlesLeaveNoCaptains()
{
    Evening evening({TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    QCOMPARE(evening.ask(night::ChangeSettings{}), "ok");
    QVERIFY(!evening.player(ana).team);
    QVERIFY(!evening.night().teams[red].captain);
    QCOMPARE(evening.ask(night::ChangeSettings{{TeamMode::HostTeams, false}}), "ok");
    const PlayerId ben = evening.join(u"Ben"_s, red);
    QCOMPARE(evening.night().teams[red].captain.value_or(PlayerId{}), ben);
}

void EnginePeopleTest::atMostTwentyTeams()
{
    Evening evening({TeamMode::GuestTeams, false});
    QSet<int> numbers;
    for (int i = 0; i < night::maxTeams; ++i) {
        const TeamId team = evening.addTeam(u"Team %1"_s.arg(i));
        QVERIFY(!team.isNull());
        numbers.insert(evening.night().teams[team].number);
    }
    QCOMPARE(numbers.size(), night::maxTeams);
    QCOMPARE(evening.ask(night::AddTeam{u"One more"_s}), "too_many_teams");
    QCOMPARE(evening.ask(night::RemoveTeam{evening.night().teams.keys().at(6)}), "ok");
    const TeamId again = evening.addTeam(u"One more"_s);
    QCOMPARE(evening.night().teams[again].number, 7);
}

void EnginePeopleTest::freeBeforeTheStartThenAskHost()
{
    Evening evening({TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    const auto phone = evening.phoneOf(ana);
    QCOMPARE(evening.ask(night::RenamePlayer{ana, u"Anna"_s}, phone), "ok");
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(night::RenamePlayer{ana, u"Ann"_s}, phone), "ask_host");
    QCOMPARE(evening.ask(night::RenamePlayer{ana, u"Ann"_s}), "ok");
    QCOMPARE(evening.ask(night::MovePlayer{ana, blue, {}}, phone), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(night::MovePlayer{ana, red, {}}, phone), "ask_host");
    QCOMPARE(evening.ask(night::MovePlayer{ana, red, {}}), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "ok"); // nobody has scored any more
    QCOMPARE(evening.ask(night::MovePlayer{ana, blue, {}}, phone), "ok");
    QCOMPARE(evening.ask(night::RemovePlayer{ana}, phone), "ok"); // leaving is always free
}

void EnginePeopleTest::seatsClaimedGivenDenied()
{
    BoardEvening evening;
    const DeviceId lost = *evening.player(evening.ana).buzzer;
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, true}, stranger), "seat_not_free");
    QCOMPARE(evening.ask(night::ClaimSeat{PlayerId{4}, false}, stranger), "unknown_player");
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, false}, stranger), "ok");
    DeviceId waiting = claimant(evening);
    QVERIFY(!waiting.isNull());
    QCOMPARE(evening.player(evening.ana).buzzer.value_or(DeviceId{}), lost);
    QCOMPARE(evening.ask(night::GiveSeat{evening.ben, waiting}), "no_claim");
    QCOMPARE(evening.ask(night::DenyClaim{waiting}), "ok");
    QCOMPARE(evening.ask(night::DenyClaim{waiting}), "no_claim");
    QCOMPARE(evening.ask(night::GiveSeat{evening.ana, waiting}), "no_claim");
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, false}, stranger), "ok");
    waiting = claimant(evening);
    const qint64 version = evening.player(evening.ana).version;
    QCOMPARE(evening.ask(night::GiveSeat{evening.ana, waiting}), "ok");
    QCOMPARE(evening.player(evening.ana).buzzer.value_or(DeviceId{}), waiting);
    QCOMPARE(evening.player(evening.ana).version, version + 1);
    QVERIFY(evening.night().devices[lost].retired); // the old token dies
    QVERIFY(evening.night().devices[waiting].role == Role::Player);
    QVERIFY(!evening.night().devices[waiting].claim);
    QCOMPARE(evening.ask(night::GiveSeat{evening.ana, DeviceId{4}}), "unknown_device");
    QCOMPARE(evening.ask(night::GiveSeat{evening.ana, lost}), "unknown_device");
    QCOMPARE(evening.ask(night::GiveSeat{evening.ana, evening.joinStaff(Role::Banker)}), "forbidden");
    // a claim on a seat that goes, goes with it
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ben, false}, stranger), "ok");
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ben}), "ok");
    QVERIFY(claimant(evening).isNull());
}

void EnginePeopleTest::seatsLetBack()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(night::LetBack{61}), "bad_request");
    QCOMPARE(evening.ask(night::LetBack{-1}), "bad_request");
    QCOMPARE(evening.ask(night::LetBack{5}), "ok");
    evening.wait({5 * 60'000 - 1});
    const DeviceId lost = *evening.player(evening.ana).buzzer;
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, false}, stranger), "ok");
    QVERIFY(evening.player(evening.ana).buzzer != lost);
    QVERIFY(claimant(evening).isNull());
    evening.wait({1});
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ben, false}, stranger), "ok");
    QVERIFY(!claimant(evening).isNull());
    QCOMPARE(evening.ask(night::LetBack{5}), "ok");
    QCOMPARE(evening.ask(night::LetBack{0}), "ok");
    const DeviceId phone = *evening.player(evening.cem).buzzer;
    QCOMPARE(evening.ask(night::ClaimSeat{evening.cem, false}, stranger), "ok");
    QCOMPARE(evening.player(evening.cem).buzzer.value_or(DeviceId{}), phone);
}

void EnginePeopleTest::sixSeatsOnADevice()
{
    Evening evening;
    const PlayerId first = evening.join(u"P1"_s);
    const DeviceId device = *evening.player(first).buzzer;
    for (int i = 2; i <= night::maxSeatsPerDevice + 1; ++i) {
        night::JoinAsPlayer command = joining(u"P%1"_s.arg(i));
        command.device = device;
        QCOMPARE(evening.ask(command, evening.phoneOf(first)),
                 i <= night::maxSeatsPerDevice ? "ok" : "too_many_seats");
    }
    QCOMPARE(night::seatsOf(evening.night(), device).size(), night::maxSeatsPerDevice);
    // one of six leaves: the device and the others stay
    QCOMPARE(evening.ask(night::RemovePlayer{first}), "ok");
    QVERIFY(!evening.night().devices[device].retired);
    QCOMPARE(night::seatsOf(evening.night(), device).size(), night::maxSeatsPerDevice - 1);
}

void EnginePeopleTest::kick()
{
    BoardEvening evening;
    const DeviceId phone = *evening.player(evening.ana).buzzer;
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ana}), "ok");
    QVERIFY(std::get<night::PlayerRemoved>(evening.newest().first().event).by_host);
    QVERIFY(evening.night().devices[phone].retired);
    QVERIFY(!night::livePlayer(evening.night(), evening.ana));
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "unknown_player");
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ana}), "unknown_player");
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, false}, stranger), "unknown_player");
    const PlayerId again = evening.join(u"Ana"_s); // the name is free
    QVERIFY(!again.isNull() && again != evening.ana);
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ben}, evening.phoneOf(evening.ben)), "ok");
    QVERIFY(!std::get<night::PlayerRemoved>(evening.newest().first().event).by_host);
}

void EnginePeopleTest::removedDeviceKeepsSeats()
{
    BoardEvening evening;
    const DeviceId phone = *evening.player(evening.ana).buzzer;
    QCOMPARE(evening.ask(night::RemoveDevice{phone}), "ok");
    QVERIFY(night::livePlayer(evening.night(), evening.ana) != nullptr);
    QVERIFY(!evening.player(evening.ana).buzzer);
    QCOMPARE(evening.ask(night::RemoveDevice{phone}), "unknown_device");
    night::JoinAsPlayer command = joining(u"Dan"_s);
    command.device = phone;
    QCOMPARE(evening.ask(command, stranger), "unknown_device");
}

void EnginePeopleTest::seatWithoutPhone()
{
    BoardEvening evening;
    night::JoinAsPlayer command = joining(u"Opa"_s);
    command.without_phone = true;
    QCOMPARE(evening.ask(command, stranger), "forbidden");
    QCOMPARE(evening.ask(command), "ok");
    const PlayerId opa = evening.night().players.lastKey();
    QVERIFY(!evening.player(opa).buzzer);
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{opa, {}, 1}), "ok"); // the host presses for him
    QCOMPARE(evening.ask(quiz::RuleAnswer{opa, evening.question(0), true}), "ok");
    QCOMPARE(evening.player(opa).score, 400);
}

void EnginePeopleTest::roles_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Role>("role");
    const BoardEvening evening;
    const auto commands = oneOfEach(evening);
    QSet<std::pair<std::size_t, std::size_t>> seen;
    for (int i = 0; i < commands.size(); ++i) {
        const engine::Command &command = commands[i].second;
        seen.insert({command.index(), std::visit([](const auto &c) { return c.index(); }, command)});
        for (const Role role : {Role::Host, Role::CoHost, Role::Banker, Role::Player, Role::Spectator})
            QTest::addRow("%s by %s", commands[i].first, wordOf(role)) << i << role;
    }
    // a command that is added must be added here
    QCOMPARE(seen.size(), static_cast<qsizetype>(std::variant_size_v<night::CommandKinds> +
                                                 std::variant_size_v<quiz::CommandKinds> +
                                                 std::variant_size_v<engine::HistoryCommand>));
}

void EnginePeopleTest::roles()
{
    QFETCH(int, index);
    QFETCH(Role, role);
    BoardEvening evening({TeamMode::GuestTeams, false});
    const auto commands = oneOfEach(evening);
    const auto &[name, command] = commands[index];
    const QByteArray letters = whoMay().value(name);
    const bool may = letters.contains("hcbps"[static_cast<int>(role)]);
    const night::Actor actor = role == Role::Host     ? night::Actor::console()
                               : role == Role::Player ? evening.phoneOf(evening.ana)
                                                      : night::Actor::phone(evening.joinStaff(role), role);
    QCOMPARE(engine::rolesFor(command).contains(role), may);
    const QByteArray outcome = evening.ask(engine::Request{command, std::nullopt}, actor);
    QCOMPARE(outcome != "forbidden", may);
    if (!may)
        QVERIFY(evening.newest().isEmpty());
}

void EnginePeopleTest::ownSeatsOnly()
{
    BoardEvening evening({TeamMode::GuestTeams, false});
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    const auto phone = evening.phoneOf(evening.ana);
    const QList<engine::Command> commands{commandOf(night::RenamePlayer{evening.ben, u"X"_s}),
                                          commandOf(night::MovePlayer{evening.ben, {}, {}}),
                                          commandOf(night::RemovePlayer{evening.ben}),
                                          commandOf(quiz::PressBuzzer{evening.ben, {}, 1})};
    for (const engine::Command &command : commands) {
        QCOMPARE(evening.ask(engine::Request{command, std::nullopt}, phone), "forbidden");
        QCOMPARE(evening.refusal()->facts.value("field"_L1).toString(), u"player_id"_s);
    }
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}, phone), "ok");
    // a phone whose seat was given away presses for nobody
    QCOMPARE(evening.ask(night::RemoveDevice{phone.device}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}, phone), "forbidden");
}

void EnginePeopleTest::endedNightRefuses()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(night::EndNight{}), "ok");
    QVERIFY(night::statusOf(evening.night()) == night::Status::Completed);
    QVERIFY(!evening.night().clock.running);
    const qint64 version = evening.state().version;
    for (const auto &[name, command] : oneOfEach(evening)) {
        if (QByteArray(name) != "reopen_night")
            QCOMPARE(evening.ask(engine::Request{command, std::nullopt}, night::Actor::console()),
                     "game_not_open");
    }
    QCOMPARE(evening.state().version, version);
    QCOMPARE(evening.ask(night::ReopenNight{}, evening.phoneOf(evening.ana)), "forbidden");
    QCOMPARE(evening.ask(night::ReopenNight{}), "ok");
    QCOMPARE(evening.ask(night::ReopenNight{}), "bad_request");
    QVERIFY(night::statusOf(evening.night()) == night::Status::Paused);
}

void EnginePeopleTest::numbersRunOut()
{
    Evening evening({TeamMode::GuestTeams, false});
    engine::State state = evening.state();
    state.night.serial = idsPerGame - 2;
    const auto refused = [&](const auto &command) {
        const auto decision = engine::decide(state, {commandOf(command), std::nullopt}, evening.context({}));
        return !decision && decision.error().code == RefusalCode::NumbersExhausted;
    };
    QVERIFY(refused(joining(u"Ana"_s)));
    QVERIFY(refused(quiz::AddPack{test::samplePack()}));
    QVERIFY(!refused(night::AddTeam{u"Last"_s}));
    state.night.serial = idsPerGame - 1;
    QVERIFY(refused(night::AddTeam{u"Last"_s}));
    QVERIFY(refused(night::JoinAsStaff{Role::Banker, {}}));
}

}
