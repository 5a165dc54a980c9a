// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a buzz question: quiz rules, "The course of a buzz question"; evening rules, "Rounds".
#include "tests/core/engine_test.h"

#include <QSet>
#include <QTest>

#include <functional>

namespace quizaar {

using namespace Qt::StringLiterals;
using quiz::Verdict;
using test::BoardEvening;
using test::Evening;

namespace {

constexpr std::array phaseNames{"none", "reading", "open", "answering", "closed"};

/// A board evening whose first question is in this phase; in `answering` Ana speaks.
BoardEvening eveningIn(const QByteArray &phase)
{
    BoardEvening evening;
    const auto one = evening.question(0);
    const auto last = std::find(phaseNames.begin(), phaseNames.end(), phase) - phaseNames.begin();
    bool ok = true;
    if (last >= 1)
        ok = ok && evening.ask(quiz::SelectQuestion{one}) == "ok";
    if (last >= 2)
        ok = ok && evening.ask(quiz::SetBuzzers{true}) == "ok";
    if (last >= 3)
        ok = ok && evening.ask(quiz::PressBuzzer{evening.ana, one, 1}) == "ok";
    if (last >= 4)
        ok = ok && evening.ask(quiz::RevealAnswer{}) == "ok";
    Q_ASSERT(ok);
    return evening;
}

using Make = std::function<quiz::Command(const BoardEvening &)>;

/// What a command does in each phase: "outcome>phase after".
struct Row
{
    const char *name;
    Make make;
    std::array<const char *, 5> cells; // none, reading, open, answering, closed
};

QList<Row> table()
{
    using E = const BoardEvening &;
    using C = quiz::Command;
    return {
        {"add pack",
         [](E) -> C {
             packs::Pack pack = *test::samplePack();
             pack.title = u"Another"_s;
             return quiz::AddPack{std::make_shared<const packs::Pack>(pack)};
         },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"add the same pack",
         [](E) -> C { return quiz::AddPack{test::samplePack()}; },
         {"pack_known>none", "pack_known>reading", "pack_known>open", "pack_known>answering",
          "pack_known>closed"}},
        {"start another round",
         [](E e) -> C { return quiz::StartRound{e.round(1)}; },
         {"other_round_running>none", "other_round_running>reading", "other_round_running>open",
          "other_round_running>answering", "other_round_running>closed"}},
        {"start this round",
         [](E e) -> C { return quiz::StartRound{e.round(0)}; },
         {"round_not_planned>none", "round_not_planned>reading", "round_not_planned>open",
          "round_not_planned>answering", "round_not_planned>closed"}},
        {"finish the round",
         [](E e) -> C { return quiz::FinishRound{e.round(0)}; },
         {"ok>none", "other_question_live>reading", "other_question_live>open",
          "other_question_live>answering", "ok>none"}},
        {"finish another round",
         [](E e) -> C { return quiz::FinishRound{e.round(1)}; },
         {"round_not_running>none", "round_not_running>reading", "round_not_running>open",
          "round_not_running>answering", "round_not_running>closed"}},
        {"select board",
         [](E e) -> C { return quiz::SelectBoard{e.board(1)}; },
         {"ok>none", "other_question_live>reading", "other_question_live>open",
          "other_question_live>answering", "ok>none"}},
        {"select no board",
         [](E) -> C { return quiz::SelectBoard{BoardId{5}}; },
         {"unknown_board>none", "unknown_board>reading", "unknown_board>open", "unknown_board>answering",
          "unknown_board>closed"}},
        {"reveal category",
         [](E e) -> C { return quiz::RevealCategory{e.category(1)}; },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"reveal no category",
         [](E) -> C { return quiz::RevealCategory{CategoryId{5}}; },
         {"unknown_category>none", "unknown_category>reading", "unknown_category>open",
          "unknown_category>answering", "unknown_category>closed"}},
        {"set chooser",
         [](E e) -> C {
             return quiz::SetChooser{e.round(0), SideId{e.ben.number}};
         },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"set no chooser",
         [](E e) -> C {
             return quiz::SetChooser{e.round(0), SideId{5}};
         },
         {"unknown_player>none", "unknown_player>reading", "unknown_player>open", "unknown_player>answering",
          "unknown_player>closed"}},
        {"select the same",
         [](E e) -> C { return quiz::SelectQuestion{e.question(0)}; },
         {"ok>reading", "other_question_live>reading", "other_question_live>open",
          "other_question_live>answering", "question_answered>closed"}},
        {"select the next",
         [](E e) -> C { return quiz::SelectQuestion{e.question(1)}; },
         {"ok>reading", "other_question_live>reading", "other_question_live>open",
          "other_question_live>answering", "ok>reading"}},
        {"select from a planned round",
         [](E e) -> C { return quiz::SelectQuestion{e.question(8)}; },
         {"round_not_running>none", "round_not_running>reading", "round_not_running>open",
          "round_not_running>answering", "round_not_running>closed"}},
        {"open buzzers",
         [](E) -> C { return quiz::SetBuzzers{true}; },
         {"no_live_question>none", "ok>open", "wrong_phase>open", "wrong_phase>answering",
          "wrong_phase>closed"}},
        {"shut buzzers",
         [](E) -> C { return quiz::SetBuzzers{false}; },
         {"no_live_question>none", "wrong_phase>reading", "ok>reading", "wrong_phase>answering",
          "wrong_phase>closed"}},
        {"buzzers the other way",
         [](E) -> C { return quiz::SetBuzzers{}; },
         {"no_live_question>none", "ok>open", "ok>reading", "wrong_phase>answering", "wrong_phase>closed"}},
        {"press",
         [](E e) -> C {
             return quiz::PressBuzzer{e.ben, {}, 1};
         },
         {"no_live_question>none", "ok>reading", "ok>answering", "ok>answering", "ok>closed"}},
        {"rule right",
         [](E e) -> C {
             return quiz::RuleAnswer{e.ana, e.question(0), true};
         },
         {"not_in_question>none", "ok>closed", "ok>closed", "ok>closed", "ok>closed"}},
        {"rule wrong",
         [](E e) -> C {
             return quiz::RuleAnswer{e.ana, e.question(0), false};
         },
         {"not_in_question>none", "ok>reading", "ok>open", "ok>open", "ok>closed"}},
        {"rule another wrong",
         [](E e) -> C {
             return quiz::RuleAnswer{e.ben, e.question(0), false};
         },
         {"not_in_question>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"reopen",
         [](E) -> C { return quiz::ReopenQuestion{}; },
         {"no_live_question>none", "wrong_phase>reading", "wrong_phase>open", "ok>open", "ok>open"}},
        {"skip",
         [](E) -> C { return quiz::SkipQuestion{}; },
         {"no_live_question>none", "ok>closed", "ok>closed", "ok>closed", "wrong_phase>closed"}},
        {"reveal",
         [](E) -> C { return quiz::RevealAnswer{}; },
         {"no_live_question>none", "ok>closed", "ok>closed", "ok>closed", "wrong_phase>closed"}},
        {"dismiss",
         [](E) -> C { return quiz::DismissQuestion{}; },
         {"no_live_question>none", "wrong_phase>reading", "wrong_phase>open", "wrong_phase>answering",
          "ok>none"}},
        {"record",
         [](E e) -> C {
             return quiz::RecordAnswer{e.ana, e.question(0), true, {}};
         },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"set answered",
         [](E e) -> C {
             return quiz::SetAnswered{e.question(0), true};
         },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"answer on a phone",
         [](E e) -> C {
             return quiz::SubmitAnswer{e.ana, {}, u"Four"_s, {}};
         },
         {"no_live_question>none", "not_answered_here>reading", "not_answered_here>open",
          "not_answered_here>answering", "not_answered_here>closed"}},
        {"bet",
         [](E e) -> C {
             return quiz::PlaceBet{e.ana, {}, 5};
         },
         {"no_live_question>none", "wrong_phase>reading", "wrong_phase>open", "wrong_phase>answering",
          "wrong_phase>closed"}},
        {"rule a spelling that nobody gave",
         [](E e) -> C {
             return quiz::RuleSpelling{e.question(0), u"four"_s, quiz::Credit::Full};
         },
         {"not_in_question>none", "not_in_question>reading", "not_in_question>open",
          "not_in_question>answering", "not_in_question>closed"}},
        {"set the scoreboard",
         [](E e) -> C { return quiz::SetRound{e.round(0), {}, {}, night::Scoreboard::Hidden, {}, {}, {}}; },
         {"ok>none", "ok>reading", "ok>open", "ok>answering", "ok>closed"}},
        {"play a joker where none is",
         [](E e) -> C {
             return quiz::PlayJoker{e.ana, e.round(1), true};
         },
         {"joker_not_allowed>none", "joker_not_allowed>reading", "joker_not_allowed>open",
          "joker_not_allowed>answering", "joker_not_allowed>closed"}},
        {"collect what nobody collects",
         [](E e) -> C { return quiz::CollectAnswers{e.round(0)}; },
         {"reveal_needs_list>none", "reveal_needs_list>reading", "reveal_needs_list>open",
          "reveal_needs_list>answering", "reveal_needs_list>closed"}},
        {"choose where the host does",
         [](E e) -> C {
             return quiz::ChooseQuestion{e.ana, e.question(1)};
         },
         {"not_chooser>none", "not_chooser>reading", "not_chooser>open", "not_chooser>answering",
          "not_chooser>closed"}},
        {"ask a tie-break",
         [](E) -> C {
             return quiz::AskTieBreak{{}, u"How many?"_s, u"7"_s};
         },
         {"ok>reading", "other_question_live>reading", "other_question_live>open",
          "other_question_live>answering", "ok>reading"}},
        {"appeal against nothing",
         [](E e) -> C {
             return quiz::MakeAppeal{e.ana, e.question(0), {}};
         },
         {"not_appealable>none", "not_appealable>reading", "not_appealable>open", "not_appealable>answering",
          "not_appealable>closed"}},
        {"decide no appeal",
         [](E e) -> C {
             return quiz::DecideAppeal{e.question(0), SideId{e.ana.number}, true, {}};
         },
         {"unknown_appeal>none", "unknown_appeal>reading", "unknown_appeal>open", "unknown_appeal>answering",
          "unknown_appeal>closed"}},
        {"hold a round that the host leads",
         [](E e) -> C {
             return quiz::HoldRound{e.round(0), {}};
         },
         {"not_by_itself>none", "not_by_itself>reading", "not_by_itself>open", "not_by_itself>answering",
          "not_by_itself>closed"}},
        {"show the next answer",
         [](E) -> C { return quiz::ShowNext{}; },
         {"no_live_question>none", "wrong_phase>reading", "wrong_phase>open", "wrong_phase>answering",
          "wrong_phase>closed"}},
        {"decide a buzz, nobody waits",
         [](E) -> C { return quiz::DecideBuzz{}; },
         {"wrong_phase>none", "wrong_phase>reading", "wrong_phase>open", "wrong_phase>answering",
          "wrong_phase>closed"}},
        {"pass time, nothing due",
         [](E) -> C { return quiz::PassTime{}; },
         {"wrong_phase>none", "wrong_phase>reading", "wrong_phase>open", "wrong_phase>answering",
          "wrong_phase>closed"}},
    };
}

Verdict lastVerdict(const Evening &evening)
{
    return evening.quiz().buzzes[evening.quiz().live->question].last().verdict;
}

bool select(Evening &evening, QuestionId question)
{
    return evening.ask(quiz::SelectQuestion{question}) == "ok" && evening.ask(quiz::SetBuzzers{true}) == "ok";
}

bool pressAndRule(Evening &evening, PlayerId player, bool correct)
{
    const QuestionId question = evening.quiz().live->question;
    return evening.ask(quiz::PressBuzzer{player, question, 1}) == "ok" &&
           evening.ask(quiz::RuleAnswer{player, question, correct}) == "ok";
}

}

void EngineQuestionTest::phases_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("expected");
    const QList<Row> rows = table();
    for (int row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < phaseNames.size(); ++i) {
            QTest::addRow("%s in %s", rows[row].name, phaseNames[i])
                << row << QByteArray(phaseNames[i]) << QByteArray(rows[row].cells[i]);
        }
    }
}

void EngineQuestionTest::phases()
{
    QFETCH(int, row);
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, expected);
    BoardEvening evening = eveningIn(phase);
    QCOMPARE(evening.phase().toUtf8(), phase);
    const quiz::Command command = table()[row].make(evening);
    const bool system =
        std::holds_alternative<quiz::PassTime>(command) || std::holds_alternative<quiz::DecideBuzz>(command);
    const QByteArray before = engine::stateHash(evening.state());
    const QByteArray outcome = std::visit(
        [&](const auto &c) {
            return evening.ask(c, system ? night::Actor::system() : night::Actor::console());
        },
        command);
    QCOMPARE(outcome + '>' + evening.phase().toUtf8(), expected);
    QCOMPARE(engine::stateHash(evening.state()) == before, outcome != "ok");
}

void EngineQuestionTest::everyCommandIsInTheTable()
{
    const BoardEvening evening;
    QSet<std::size_t> seen;
    for (const Row &row : table())
        seen.insert(row.make(evening).index());
    QCOMPARE(seen.size(), static_cast<qsizetype>(std::variant_size_v<quiz::CommandKinds>));
}

void EngineQuestionTest::wrongLocksOutAndReopensWithTheTimeLeft()
{
    BoardEvening evening = eveningIn("open");
    const GameTime deadline = *evening.quiz().live->deadline;
    QCOMPARE(deadline.ms, evening.now().ms + 10'000);
    evening.live({3200});
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "ok");
    QCOMPARE(evening.quiz().live->left.ms, 6800);
    QVERIFY(!evening.quiz().live->deadline);
    QCOMPARE(evening.quiz().live->speak_until->ms, evening.now().ms + 8000);
    // speaking takes as long as it takes
    evening.live({60'000});
    QCOMPARE(evening.phase(), u"answering"_s);
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), false}), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.quiz().live->deadline->ms, evening.now().ms + 6800);
    QCOMPARE(evening.quiz().live->window.ms, 10'000);
    QCOMPARE(evening.quiz().live->locked_out, QList<SideId>{SideId{evening.ana.number}});
    QCOMPARE(evening.player(evening.ana).score, -400);
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 2}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::Locked);
    QCOMPARE(evening.phase(), u"open"_s);
    evening.live({800});
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::First);
    QCOMPARE(evening.quiz().live->left.ms, 6000);
    // the host was wrong about Ana: she may play again, her points follow
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), true}), "ok");
    QCOMPARE(evening.player(evening.ana).score, 400);
    QVERIFY(evening.quiz().live->locked_out.isEmpty());
    QCOMPARE(evening.phase(), u"closed"_s);
}

void EngineQuestionTest::nobodyLeftCloses()
{
    BoardEvening evening = eveningIn("open");
    QVERIFY(pressAndRule(evening, evening.ana, false));
    QVERIFY(pressAndRule(evening, evening.ben, false));
    QCOMPARE(evening.phase(), u"open"_s);
    QVERIFY(pressAndRule(evening, evening.cem, false));
    QCOMPARE(evening.phase(), u"closed"_s);
    QVERIFY(evening.quiz().live->outcome == quiz::Outcome::Nobody);
    QVERIFY(evening.quiz().states[evening.question(0)].answered);
    QCOMPARE(evening.quiz().states[evening.question(0)].version, 1);
    // reopened by the host although nobody is left: everybody may again
    QCOMPARE(evening.ask(quiz::ReopenQuestion{}), "ok");
    QVERIFY(evening.quiz().live->locked_out.isEmpty());
    QVERIFY(!evening.quiz().states[evening.question(0)].answered);
    QCOMPARE(evening.quiz().states[evening.question(0)].version, 2);
}

void EngineQuestionTest::wholeTeamIsLockedOut()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    const PlayerId ben = evening.join(u"Ben"_s, red);
    const PlayerId cem = evening.join(u"Cem"_s, blue);
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    QVERIFY(select(evening, evening.question(0)));
    QVERIFY(pressAndRule(evening, ana, false));
    QCOMPARE(evening.ask(quiz::PressBuzzer{ben, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::Locked);
    QVERIFY(pressAndRule(evening, cem, false));
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.night().teams[red].score, -400);
    QCOMPARE(evening.night().teams[blue].score, -400);
}

void EngineQuestionTest::timeUpCloses()
{
    BoardEvening evening = eveningIn("open");
    evening.live({9999});
    QCOMPARE(evening.phase(), u"open"_s);
    evening.live({1});
    QCOMPARE(evening.phase(), u"closed"_s);
    QVERIFY(evening.quiz().live->outcome == quiz::Outcome::TimeUp);
    QVERIFY(evening.quiz().states[evening.question(0)].answered);
    QVERIFY(!engine::nextDeadline(evening.state()));
    QVERIFY(evening.night().ledger.isEmpty());
}

void EngineQuestionTest::deadlineBoundaries_data()
{
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QByteArray>("pass");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("a millisecond before") << qint64(9999) << QByteArray("wrong_phase") << Verdict::First;
    QTest::newRow("at the deadline") << qint64(10'000) << QByteArray("ok") << Verdict::Closed;
    QTest::newRow("a late scheduler") << qint64(10'450) << QByteArray("ok") << Verdict::Closed;
}

void EngineQuestionTest::deadlineBoundaries()
{
    QFETCH(qint64, after);
    QFETCH(QByteArray, pass);
    QFETCH(Verdict, verdict);
    BoardEvening evening = eveningIn("open");
    evening.wait({after});
    BoardEvening other = evening;
    QCOMPARE(other.ask(quiz::PassTime{}, night::Actor::system()), pass);
    // expiry comes first at one instant, even where the scheduler is late
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), verdict);
    QCOMPARE(evening.phase(), verdict == Verdict::First ? u"answering"_s : u"open"_s);
}

void EngineQuestionTest::opensByItself()
{
    BoardEvening evening({night::TeamMode::Singles, true});
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    const qint64 reading = 1000 + 60 * u"Clue 1.1.1"_s.size();
    QCOMPARE(evening.quiz().live->opens_at->ms, evening.now().ms + reading);
    evening.live({reading - 1});
    QCOMPARE(evening.phase(), u"reading"_s);
    evening.live({1});
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.quiz().live->deadline->ms, evening.now().ms + 10'000);
    evening.live({10'000});
    QCOMPARE(evening.phase(), u"closed"_s);
}

void EngineQuestionTest::pressAtTheOpening()
{
    BoardEvening evening({night::TeamMode::Singles, true});
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    const GameTime opens = *evening.quiz().live->opens_at;
    evening.wait(opens - evening.now());
    evening.wait({40}); // the scheduler is late; the phone showed the buzzers open
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::First);
    QCOMPARE(evening.phase(), u"answering"_s);
    QCOMPARE(evening.quiz().live->left.ms, 10'000 - 40);
}

void EngineQuestionTest::earlyPressLocks()
{
    BoardEvening evening = eveningIn("reading");
    const auto press = [&](PlayerId player) { return evening.ask(quiz::PressBuzzer{player, {}, 1}) == "ok"; };
    QVERIFY(press(evening.ana));
    QCOMPARE(lastVerdict(evening), Verdict::Early);
    evening.wait({200});
    QVERIFY(press(evening.ana)); // early again: counted anew
    QCOMPARE(lastVerdict(evening), Verdict::Early);
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    evening.wait({249});
    QVERIFY(press(evening.ana));
    QCOMPARE(lastVerdict(evening), Verdict::Locked);
    QCOMPARE(evening.phase(), u"open"_s);
    evening.wait({1});
    QVERIFY(press(evening.ana)); // a press while locked does not prolong it
    QCOMPARE(lastVerdict(evening), Verdict::First);
    QCOMPARE(evening.quiz().live->speaking.value_or(PlayerId{}), evening.ana);
}

void EngineQuestionTest::twoPressesInOneTick()
{
    BoardEvening evening = eveningIn("open");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::First);
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::Later);
    evening.wait({41});
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.cem, {}, 1}), "ok");
    const QList<quiz::Buzz> presses = evening.quiz().buzzes[evening.question(0)];
    QCOMPARE(presses.size(), 3);
    QCOMPARE(presses[0].margin_us, 0);
    QCOMPARE(presses[1].margin_us, 0);
    QCOMPARE(presses[2].margin_us, 41'000);
    QCOMPARE(evening.quiz().live->speaking.value_or(PlayerId{}), evening.ben);
}

void EngineQuestionTest::pausedRefuses()
{
    BoardEvening evening = eveningIn("open");
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    const qint64 version = evening.state().version;
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "paused");
    QCOMPARE(evening.state().version, version);
    evening.live({60'000});
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.ask(night::StartClock{}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::First);
}

void EngineQuestionTest::pressForAnotherQuestion()
{
    BoardEvening evening = eveningIn("open");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, evening.question(1), 1}), "no_live_question");
    QVERIFY(evening.quiz().buzzes.isEmpty());
}

void EngineQuestionTest::chooserMovesToWhoWasRight()
{
    BoardEvening evening;
    const auto chooser = [&] { return evening.quiz().courses[evening.round(0)].chooser.value_or(SideId{}); };
    QVERIFY(select(evening, evening.question(0)));
    QVERIFY(pressAndRule(evening, evening.cem, true));
    QCOMPARE(chooser(), SideId{evening.cem.number});
    QVERIFY(select(evening, evening.question(1)));
    QVERIFY(pressAndRule(evening, evening.ana, false));
    QCOMPARE(chooser(), SideId{evening.cem.number});
    QVERIFY(pressAndRule(evening, evening.ben, true));
    QCOMPARE(chooser(), SideId{evening.ben.number});
    QCOMPARE(evening.ask(quiz::SetChooser{evening.round(0), SideId{evening.ana.number}}), "ok");
    QCOMPARE(chooser(), SideId{evening.ana.number});
}

void EngineQuestionTest::firstChooserIsDrawnFromTheSeed()
{
    QSet<qint64> drawn;
    for (qint64 seed = 1; seed <= 30; ++seed) {
        const BoardEvening one({}, seed);
        const BoardEvening two({}, seed);
        const auto chooser = one.quiz().courses[one.round(0)].chooser;
        QVERIFY(chooser.has_value());
        QVERIFY(chooser == two.quiz().courses[two.round(0)].chooser);
        QVERIFY(one.night().draws > 0);
        drawn.insert(chooser->number);
    }
    QCOMPARE(drawn.size(), 3);
}

void EngineQuestionTest::lowestStartsNextBoard()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, evening.question(0), false, {}}), "ok");
    QCOMPARE(evening.ask(quiz::SetChooser{evening.round(0), SideId{evening.ana.number}}), "ok");
    QCOMPARE(evening.ask(quiz::SelectBoard{evening.board(0)}), "ok"); // the same again
    QCOMPARE(evening.quiz().courses[evening.round(0)].chooser.value_or(SideId{}), SideId{evening.ana.number});
    QCOMPARE(evening.ask(quiz::SelectBoard{evening.board(1)}), "ok");
    QCOMPARE(evening.quiz().courses[evening.round(0)].chooser.value_or(SideId{}), SideId{evening.ben.number});
}

void EngineQuestionTest::listRound()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "ok");
    QVERIFY(!evening.quiz().courses[evening.round(1)].chooser);
    QVERIFY(select(evening, evening.question(8)));
    QVERIFY(pressAndRule(evening, evening.ana, false)); // lists cost nothing
    QCOMPARE(evening.player(evening.ana).score, 0);
    QVERIFY(evening.night().ledger[evening.ana][evening.question(8)].points.has_value());
    QVERIFY(pressAndRule(evening, evening.ben, true));
    QCOMPARE(evening.player(evening.ben).score, 100);
    QVERIFY(!evening.quiz().courses[evening.round(1)].chooser);
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "round_not_running");
    QCOMPARE(evening.ask(quiz::SelectBoard{evening.board(0)}), "round_not_running");
    QCOMPARE(evening.ask(quiz::RevealCategory{evening.category(0)}), "round_not_running");
}

void EngineQuestionTest::roundsOneAtATime()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "other_round_running");
    QCOMPARE(evening.refusal()->facts.value("round_id"_L1).toInteger(), evening.round(0).number);
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "round_not_planned");
    QCOMPARE(evening.ask(quiz::StartRound{RoundId{3}}), "unknown_round");
    QCOMPARE(evening.ask(quiz::FinishRound{RoundId{3}}), "unknown_round");
    QCOMPARE(evening.ask(quiz::SetChooser{RoundId{3}, SideId{evening.ana.number}}), "unknown_round");
    QCOMPARE(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>()}), "pack_empty");
}

void EngineQuestionTest::timeLimitOfTheQuestion()
{
    packs::Pack pack = *test::samplePack();
    pack.boards[0].categories[0].questions[0].time_limit = GameSpan{25'000};
    Evening evening;
    evening.join(u"Ana"_s);
    QCOMPARE(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    QVERIFY(select(evening, evening.question(0)));
    QCOMPARE(evening.quiz().live->window.ms, 25'000);
    QCOMPARE(evening.quiz().live->deadline->ms, evening.now().ms + 25'000);
}

void EngineQuestionTest::everyPressIsKept()
{
    BoardEvening evening = eveningIn("reading");
    for (int i = 0; i < 40; ++i)
        QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, i}), "ok");
    QCOMPARE(evening.ask(quiz::SkipQuestion{}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 0}), "ok");
    QCOMPARE(lastVerdict(evening), Verdict::Closed);
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    const QList<quiz::Buzz> presses = evening.quiz().buzzes[evening.question(0)];
    QCOMPARE(presses.size(), 41);
    QCOMPARE(presses[39].number, 39);
    QVERIFY(presses[40].arrival_us > 0);
}

}
