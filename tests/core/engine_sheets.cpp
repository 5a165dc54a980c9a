// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that reveal after their last question. Rules: evening rules, "List, reveal after the round".
#include "core/engine/view.h"
#include "core/quiz/judging.h"
#include "tests/support/sheet_evening.h"

#include <QJsonArray>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using engine::Confirm;
using night::Role;
using quiz::Credit;
using test::SheetEvening;

class SheetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyListsRevealAfterTheRound();
    void fixedOnceItRuns();
    void answersStayChangeableUntilCollected();
    void questionsAskedBeforeTakeAnswers();
    void aTeamAnswersOnce();
    void nothingMovesBeforeTheWalk();
    void theWarningClosesByItself();
    void collectedAtOnce();
    void pausedCallsNobody();
    void closedAnswersAreRefused();
    void groupsAreRuledOverTheRound();
    void noRulingWhileAnswersChange();
    void theWalkShowsOneByOne();
    void unshownAnswersHoldTheRound();
    void noDoorShowsASheetEarly_data();
    void noDoorShowsASheetEarly();
    void undoneStepByStep();
    void undoneWalkTakesAllBack();
    void aWarningUndoneComesBackWithItsTime();
    void anOrderStaysAsItWasShown();
    void staffSeesWhatWasSaid();
};

void SheetsTest::onlyListsRevealAfterTheRound()
{
    test::BoardEvening evening;
    quiz::SetRound set{evening.round(0), {}, night::Reveal::Round, {}, {}, {}, {}};
    QCOMPARE(evening.ask(set), "reveal_needs_list");
    set.round = evening.round(1);
    QCOMPARE(evening.ask(set), "ok");
    QCOMPARE(evening.night().rounds.value(evening.round(1)).reveal, night::Reveal::Round);
}

void SheetsTest::fixedOnceItRuns()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, night::Reveal::Question, {}, {}, {}, {}}),
             "round_not_planned");
    QCOMPARE(evening.refusal()->facts.value("field"_L1).toString(), u"reveal"_s);
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), night::WrongCost::Full, {}, {}, {}, {}, {}}),
             "round_not_planned");
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, {}, 250, {}, {}}), "ok");
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, {}, 1001, {}, {}}), "weight_out_of_range");
}

void SheetsTest::answersStayChangeableUntilCollected()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.select(0), "ok");
    QCOMPARE(evening.phase(), u"open"_s); // at once: nobody races
    QVERIFY(!evening.quiz().live->deadline);
    QCOMPARE(evening.answer(evening.ana, 0, u"Nil"_s), "ok");
    evening.wait({600'000});
    QCOMPARE(evening.answer(evening.ana, 0, u"Nile"_s), "ok");
    QCOMPARE(evening.said(evening.ana, 0), u"Nile"_s);
}

void SheetsTest::questionsAskedBeforeTakeAnswers()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.select(0), "ok");
    QCOMPARE(evening.select(1), "ok"); // nothing has to be closed
    QCOMPARE(evening.answer(evening.ben, 0, u"Amazon"_s), "ok");
    QCOMPARE(evening.pick(evening.ben, 1, {1}), "ok");
    QCOMPARE(evening.pick(evening.ben, 1, {0, 2}), "answer_not_option");
    QCOMPARE(evening.answer(evening.ben, 2, u"7"_s), "no_live_question"); // not asked yet
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");                 // the stage shows the round
    QCOMPARE(evening.answer(evening.ben, 0, u"Nile"_s), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 1}, evening.phoneOf(evening.ben)),
             "no_live_question");
    QCOMPARE(evening.select(0), "ok"); // asked once more
    QCOMPARE(evening.said(evening.ben, 0), u"Nile"_s);
    QCOMPARE(evening.quiz().courses.value(evening.round(0)).asked.size(), 2);
}

void SheetsTest::aTeamAnswersOnce()
{
    SheetEvening evening({night::TeamMode::HostTeams, false});
    evening.start();
    QCOMPARE(evening.select(0), "ok");
    QCOMPARE(evening.answer(evening.ana, 0, u"Nil"_s), "ok");
    QCOMPARE(evening.answer(evening.ben, 0, u"Nile"_s), "ok"); // of the same team
    QCOMPARE(evening.quiz().answers.value(evening.question(0)).size(), 1);
    for (const PlayerId id : {evening.ana, evening.ben}) {
        const QJsonArray own = evening.you(id).value("answers"_L1).toArray();
        QCOMPARE(own.size(), 1);
        QCOMPARE(own.at(0).toObject().value("text"_L1).toString(), u"Nile"_s);
        QCOMPARE(own.at(0).toObject().value("player_id"_L1).toInteger(), evening.ben.number);
    }
    QVERIFY(evening.you(evening.cem).value("answers"_L1).toArray().isEmpty());
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.player(evening.ben).score, 100); // booked to who sent it last
    QCOMPARE(evening.player(evening.ana).score, 0);
    QCOMPARE(night::scoreOf(evening.night(), night::sideOf(evening.player(evening.ana))), 100);
}

void SheetsTest::nothingMovesBeforeTheWalk()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    const auto figures = [&] {
        QList<qint64> all;
        for (const night::Player &player : evening.night().players)
            all << player.score << player.score_version;
        for (const quiz::QuestionState &state : evening.quiz().states)
            all << state.version << (state.answered ? 1 : 0);
        return all;
    };
    const QList<qint64> before = figures();
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Half), "ok");
    QCOMPARE(figures(), before);
    QVERIFY(evening.night().ledger.isEmpty());
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok"); // one command books the whole round
    QCOMPARE(evening.scores(), (QList<qint64>{300, 150, 0}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(evening.quiz().states.value(evening.question(i)).answered);
        QCOMPARE(evening.quiz().states.value(evening.question(i)).version, 1);
    }
    QVERIFY(!evening.quiz().states.value(evening.question(3)).answered); // was not asked
    const QList<qint64> booked = figures();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(figures(), booked);
}

void SheetsTest::theWarningClosesByItself()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    QVERIFY(engine::nextDeadline(evening.state()) == evening.now() + quiz::collectWarning);
    evening.live({quiz::collectWarning.ms - 1});
    QCOMPARE(evening.answer(evening.cem, 0, u"Rhine"_s), "ok");
    evening.live({1});
    QVERIFY(evening.course().collected);
    QVERIFY(!evening.quiz().live);
    QVERIFY(!engine::nextDeadline(evening.state()));
}

void SheetsTest::collectedAtOnce()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "wrong_phase"); // nothing was asked
    evening.answerAll();
    evening.collectNow();
    QVERIFY(evening.course().collected);
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "wrong_phase");
    QCOMPARE(evening.refusal()->facts.value("current"_L1).toString(), u"collected"_s);
}

void SheetsTest::pausedCallsNobody()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "paused");
    QCOMPARE(evening.answer(evening.ana, 0, u"x"_s), "paused");
}

void SheetsTest::closedAnswersAreRefused()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    evening.wait(quiz::collectWarning); // the scheduler is late
    QCOMPARE(evening.answer(evening.ana, 0, u"late"_s), "answers_closed");
    QCOMPARE(evening.ask(quiz::PassTime{}, night::Actor::system()), "ok");
    QCOMPARE(evening.answer(evening.ana, 0, u"later"_s), "answers_closed");
    QCOMPARE(evening.select(3), "answers_closed");
    QCOMPARE(evening.said(evening.ana, 0), u"Nile"_s);
}

void SheetsTest::groupsAreRuledOverTheRound()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    evening.collectNow();
    const auto groups = [&] {
        return evening.sheet(Role::Host).at(0).toObject().value("groups"_L1).toArray();
    };
    QCOMPARE(groups().size(), 2);
    QCOMPARE(groups().at(0).toObject().value("spelling"_L1).toString(),
             u"amazon"_s); // those to be ruled first
    QVERIFY(groups().at(0).toObject().value("credit"_L1).isNull());
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Full), "ok");
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Half), "ok");
    QCOMPARE(evening.rule(0, u"nobody said this"_s, Credit::Half), "not_in_question");
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 150, 0}));
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Nothing), "ok"); // scores follow later rulings, too
    QCOMPARE(evening.scores(), (QList<qint64>{300, 100, 0}));
}

void SheetsTest::noRulingWhileAnswersChange()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Half), "wrong_phase");
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Half), "wrong_phase");
}

void SheetsTest::theWalkShowsOneByOne()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "wrong_phase");
    evening.collectNow();
    const auto scoreboard = [&] {
        const QJsonObject all = engine::sharedSnapshot(evening.state(), Role::Player, {});
        return all.value("game"_L1).toObject().value("scoreboard"_L1).toString();
    };
    QCOMPARE(scoreboard(), u"shown"_s);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
        QCOMPARE(evening.quiz().live->question, evening.question(i));
        QCOMPARE(evening.phase(), u"closed"_s);
        const QJsonObject live = engine::liveView(evening.state(), Role::Player, {}).toObject();
        QVERIFY(live.contains("answer"_L1));
        QCOMPARE(scoreboard(), i < 2 ? u"hidden"_s : u"shown"_s); // all is booked with the first
    }
    QCOMPARE(evening.stage(), u"shown"_s);
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok"); // back to the standings
    QVERIFY(!evening.quiz().live);
    QCOMPARE(evening.ask(quiz::ShowNext{}), "wrong_phase");
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
}

void SheetsTest::unshownAnswersHoldTheRound()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.select(0), "ok");
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "not_collected");
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "not_collected");
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    SheetEvening empty;
    empty.start();
    QCOMPARE(empty.ask(quiz::FinishRound{empty.round(0)}), "ok"); // nothing was asked
}

void SheetsTest::noDoorShowsASheetEarly_data()
{
    QTest::addColumn<engine::Command>("command");
    QTest::newRow("reveal") << test::commandOf(quiz::RevealAnswer{});
    QTest::newRow("skip") << test::commandOf(quiz::SkipQuestion{});
    QTest::newRow("reopen") << test::commandOf(quiz::ReopenQuestion{});
    QTest::newRow("open") << test::commandOf(quiz::SetBuzzers{true});
    QTest::newRow("show next") << test::commandOf(quiz::ShowNext{});
    QTest::newRow("time") << test::commandOf(quiz::PassTime{});
}

void SheetsTest::noDoorShowsASheetEarly()
{
    QFETCH(engine::Command, command);
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(2), true}), "wrong_phase");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), true}), "not_in_question");
    const bool time = std::holds_alternative<quiz::PassTime>(std::get<quiz::Command>(command));
    QCOMPARE(evening.ask(command, time ? night::Actor::system() : night::Actor::console()), "wrong_phase");
}

void SheetsTest::undoneStepByStep()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    evening.collectNow();
    QCOMPARE(evening.rule(0, u"amazon"_s, Credit::Half), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(evening.quiz().states.value(evening.question(0)).spellings.isEmpty());
    QCOMPARE(evening.ask(engine::Undo{}), "ok"); // answers are open again, with the warning's time
    QVERIFY(!evening.course().collected);
    QVERIFY(evening.course().collect_at);
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(!evening.course().collect_at);
    QCOMPARE(evening.answer(evening.cem, 0, u"Nile"_s), "ok");
    QCOMPARE(evening.said(evening.ana, 0), u"Nile"_s); // nobody has lost an answer
}

void SheetsTest::undoneWalkTakesAllBack()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    const auto versions = evening.player(evening.ana).score_version;
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{0, 0, 0}));
    QVERIFY(evening.player(evening.ana).score_version > versions);
    QVERIFY(!evening.quiz().states.value(evening.question(0)).answered);
    QCOMPARE(evening.stage(), u"collected"_s);
    QVERIFY(!evening.quiz().live);
    QCOMPARE(evening.ask(engine::Redo{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 100, 0}));
    QCOMPARE(evening.stage(), u"walking"_s);
    const auto again = test::replayed(evening.journal());
    QVERIFY(again.has_value());
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
}

void SheetsTest::aWarningUndoneComesBackWithItsTime()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    evening.wait({10'000});
    QCOMPARE(evening.ask(quiz::CollectAnswers{evening.round(0)}), "ok");
    evening.wait({60'000});
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(evening.course().collect_at == evening.now() + GameSpan{20'000});
}

void SheetsTest::anOrderStaysAsItWasShown()
{
    SheetEvening evening;
    evening.start();
    QCOMPARE(evening.select(3), "ok");
    const QList<int> order = evening.quiz().live->order;
    QCOMPARE(order.size(), 3);
    QCOMPARE(evening.select(0), "ok");
    // places as shown, of a question that is not in play: sorted right
    QList<int> right;
    for (int i = 0; i < 3; ++i)
        right.append(static_cast<int>(order.indexOf(i)));
    QCOMPARE(evening.pick(evening.ana, 3, right), "ok");
    QCOMPARE(evening.quiz().answers.value(evening.question(3)).first().options, (QList<int>{0, 1, 2}));
    QCOMPARE(evening.select(3), "ok");
    QCOMPARE(evening.quiz().live->order, order);
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.quiz().live->order, order);
    QCOMPARE(evening.scores(), (QList<qint64>{100, 0, 0}));
}

void SheetsTest::staffSeesWhatWasSaid()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    for (const Role role : {Role::Host, Role::CoHost}) {
        const QJsonObject first = evening.sheet(role).at(0).toObject();
        QCOMPARE(first.value("answers"_L1).toArray().size(), 2);
        QCOMPARE(first.value("answer"_L1).toString(), u"Nile"_s);
    }
    for (const Role role : {Role::Player, Role::Spectator}) {
        const QJsonObject first = evening.sheet(role).at(0).toObject();
        QCOMPARE(first.value("text"_L1).toString(), u"Longest river"_s);
        for (const auto key : {"answers"_L1, "answer"_L1, "groups"_L1, "right"_L1})
            QVERIFY(!first.contains(key));
    }
}

}

QTEST_APPLESS_MAIN(quizaar::SheetsTest)
#include "engine_sheets.moc"
