// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of quiz rules, "Scores", and what hangs on it.
#include "tests/support/engine_driver.h"

#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using test::BoardEvening;
using test::Evening;

namespace {

struct Recording
{
    bool correct = false;
    std::optional<qint64> points;
};

const Recording right{true, std::nullopt};
const Recording wrong{false, std::nullopt};
Recording rightFor(qint64 points)
{
    return {true, points};
}
Recording wrongFor(qint64 points)
{
    return {false, points};
}

}

class ScoringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract_data();
    void contract();
    void versionsSurviveRestartAndNewRound();
    void toggleIsAbsolute();
    void pointsAreBounded_data();
    void pointsAreBounded();
    void unknownNames();
    void expectedVersion();
    void teamKeepsPointsWhenPlayerMoves();
    void teamKeepsPointsWhenPlayerLeaves();
    void wrongCosts_data();
    void wrongCosts();
    void reruling_data();
    void reruling();
    void scoresSurviveLeavingAndReturning();
};

void ScoringTest::contract_data()
{
    QTest::addColumn<QList<Recording>>("recordings");
    QTest::addColumn<QList<qint64>>("scores");
    using R = QList<Recording>;
    using S = QList<qint64>;
    QTest::newRow("correct, correct") << R{right, right} << S{400, 400};
    QTest::newRow("correct, incorrect") << R{right, wrong} << S{400, 0};
    QTest::newRow("correct, incorrect, incorrect") << R{right, wrong, wrong} << S{400, 0, -400};
    QTest::newRow("correct, correct with 600") << R{right, rightFor(600)} << S{400, 600};
    QTest::newRow("none counts as a value") << R{rightFor(600), right} << S{600, 400};
    QTest::newRow("explicit equal to the question's") << R{right, rightFor(400), right} << S{400, 400, 400};
    QTest::newRow("incorrect, correct, correct") << R{wrong, right, right} << S{-400, 0, 400};
    QTest::newRow("incorrect, incorrect") << R{wrong, wrong} << S{-400, -400};
    QTest::newRow("incorrect with 600 adds as given") << R{wrongFor(600), wrong} << S{600, -400};
    QTest::newRow("taken away whatever the points")
        << R{rightFor(50), wrongFor(70), wrongFor(70)} << S{50, 0, 70};
    QTest::newRow("zero is a value") << R{rightFor(0), right, wrongFor(0), wrongFor(0)} << S{0, 400, 0, 0};
    QTest::newRow("negative points") << R{rightFor(-250), rightFor(-250)} << S{-250, -250};
}

void ScoringTest::contract()
{
    QFETCH(QList<Recording>, recordings);
    QFETCH(QList<qint64>, scores);
    BoardEvening evening;
    QCOMPARE(evening.quiz().questions[evening.question(0)].points, 400);
    QCOMPARE(evening.player(evening.ana).score_version, 0);
    for (qsizetype i = 0; i < recordings.size(); ++i) {
        const Recording &one = recordings.at(i);
        QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), one.correct, one.points}),
                 "ok");
        QCOMPARE(evening.player(evening.ana).score, scores.at(i));
        QCOMPARE(evening.player(evening.ana).score_version, i + 1);
        QCOMPARE(evening.player(evening.ben).score_version, 0);
    }
}

void ScoringTest::versionsSurviveRestartAndNewRound()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, one, i % 2 == 0, {}}), "ok");
    QCOMPARE(evening.ask(quiz::SetAnswered{one, true}), "ok");
    QVERIFY(evening.restart());
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "ok");
    QCOMPARE(evening.player(evening.ana).score_version, 5);
    QCOMPARE(evening.quiz().states[one].version, 1);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, one, true, {}}), "ok");
    QCOMPARE(evening.player(evening.ana).score_version, 6);
}

void ScoringTest::toggleIsAbsolute()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.quiz().states[one].version, 0);
    qint64 version = 0;
    for (const bool value : {true, true, false, false, true}) {
        QCOMPARE(evening.ask(quiz::SetAnswered{one, value}), "ok");
        QCOMPARE(evening.quiz().states[one].answered, value);
        QCOMPARE(evening.quiz().states[one].version, ++version);
    }
}

void ScoringTest::pointsAreBounded_data()
{
    QTest::addColumn<qint64>("points");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("most") << quiz::maxPoints << QByteArray("ok");
    QTest::newRow("least") << -quiz::maxPoints << QByteArray("ok");
    QTest::newRow("above") << quiz::maxPoints + 1 << QByteArray("points_out_of_range");
    QTest::newRow("below") << -quiz::maxPoints - 1 << QByteArray("points_out_of_range");
    QTest::newRow("far") << std::numeric_limits<qint64>::min() << QByteArray("points_out_of_range");
}

void ScoringTest::pointsAreBounded()
{
    QFETCH(qint64, points);
    QFETCH(QByteArray, outcome);
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, points}), outcome);
}

void ScoringTest::unknownNames()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::RecordAnswer{PlayerId{99}, one, true, {}}), "unknown_player");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, QuestionId{99}, true, {}}), "unknown_question");
    QCOMPARE(evening.ask(quiz::SetAnswered{QuestionId{99}, true}), "unknown_question");
    QCOMPARE(evening.player(evening.ana).score_version, 0);
}

void ScoringTest::expectedVersion()
{
    BoardEvening evening;
    const auto record = test::commandOf(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}});
    const auto host = night::Actor::console();
    QCOMPARE(evening.ask(engine::Request{record, 1}, host), "version_conflict");
    QCOMPARE(evening.refusal()->facts.value("current"_L1).toInteger(-1), 0);
    QCOMPARE(evening.ask(engine::Request{record, 0}, host), "ok");
    QCOMPARE(evening.ask(engine::Request{record, 0}, host), "version_conflict");
    QCOMPARE(evening.refusal()->facts.value("current"_L1).toInteger(-1), 1);
    const auto toggle = test::commandOf(quiz::SetAnswered{evening.question(0), true});
    QCOMPARE(evening.ask(engine::Request{toggle, 0}, host), "ok");
    QCOMPARE(evening.ask(engine::Request{toggle, 0}, host), "version_conflict");
}

void ScoringTest::teamKeepsPointsWhenPlayerMoves()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    const auto one = evening.question(0);
    const auto two = evening.question(1);
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, one, true, {}}), "ok");
    QCOMPARE(evening.night().teams[red].score, 400);
    QCOMPARE(evening.ask(night::MovePlayer{ana, blue, {}}), "ok");
    QCOMPARE(evening.player(ana).score, 400);
    QCOMPARE(evening.night().teams[red].score, 400);
    QCOMPARE(evening.night().teams[blue].score, 0);
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, two, true, {}}), "ok");
    QCOMPARE(evening.night().teams[red].score, 400);
    QCOMPARE(evening.night().teams[blue].score, 600);
    // other points for the old record still go to the team it was booked for
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, one, true, 1000}), "ok");
    QCOMPARE(evening.night().teams[red].score, 1000);
    QCOMPARE(evening.night().teams[blue].score, 600);
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, one, false, {}}), "ok");
    QCOMPARE(evening.night().teams[red].score, 0);
    QCOMPARE(evening.player(ana).score, 600);
}

void ScoringTest::teamKeepsPointsWhenPlayerLeaves()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    const PlayerId ben = evening.join(u"Ben"_s, red);
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{ben, evening.question(1), false, {}}), "ok");
    QCOMPARE(evening.ask(night::RemovePlayer{ana}), "ok");
    QCOMPARE(evening.night().teams[red].score, -200);
    QCOMPARE(evening.ask(quiz::RecordAnswer{ana, evening.question(0), true, {}}), "unknown_player");
}

void ScoringTest::wrongCosts_data()
{
    QTest::addColumn<night::WrongCost>("cost");
    QTest::addColumn<qint64>("score");
    QTest::addColumn<std::optional<qint64>>("points");
    QTest::newRow("full") << night::WrongCost::Full << qint64(-400) << std::optional<qint64>();
    QTest::newRow("half") << night::WrongCost::Half << qint64(-200) << std::optional<qint64>(-200);
    QTest::newRow("nothing") << night::WrongCost::Nothing << qint64(0) << std::optional<qint64>(0);
}

void ScoringTest::wrongCosts()
{
    QFETCH(night::WrongCost, cost);
    QFETCH(qint64, score);
    QFETCH(std::optional<qint64>, points);
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::SelectQuestion{one}), "ok");
    night::Night night = evening.night();
    night.rounds[evening.round(0)].wrong_cost = cost;
    const auto decision =
        quiz::decide(night, evening.quiz(), quiz::RuleAnswer{evening.ana, one, false}, evening.context({}));
    QVERIFY(decision.ok());
    const auto booked = std::get<night::AnswerRecorded>(std::get<night::Event>(decision->first()));
    QCOMPARE(booked.score, score);
    QVERIFY(booked.record.has_value());
    QCOMPARE(booked.record->correct, false);
    QVERIFY(booked.record->points == points);
    const auto correct =
        quiz::decide(night, evening.quiz(), quiz::RuleAnswer{evening.ana, one, true}, evening.context({}));
    QVERIFY(correct.ok());
    const auto full = std::get<night::AnswerRecorded>(std::get<night::Event>(correct->first()));
    QCOMPARE(full.score, 400);
    QVERIFY(!full.record->points.has_value());
}

void ScoringTest::reruling_data()
{
    QTest::addColumn<QList<bool>>("rulings");
    QTest::addColumn<qint64>("score");
    QTest::newRow("wrong made right") << QList<bool>{false, true} << qint64(400);
    QTest::newRow("right made wrong") << QList<bool>{true, false} << qint64(-400);
    QTest::newRow("the same again is no toggle") << QList<bool>{true, true} << qint64(400);
    QTest::newRow("to and fro") << QList<bool>{true, false, true, false} << qint64(-400);
}

void ScoringTest::reruling()
{
    QFETCH(QList<bool>, rulings);
    QFETCH(qint64, score);
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, one, true}), "not_in_question");
    QCOMPARE(evening.ask(quiz::SelectQuestion{one}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, one, 1}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, one, rulings.first()}), "ok");
    QCOMPARE(evening.ask(quiz::SkipQuestion{}), rulings.first() ? "wrong_phase" : "ok");
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(1)}), "ok");
    // long after: the scores follow, the question in play is not disturbed
    for (const bool correct : rulings.mid(1))
        QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, one, correct}), "ok");
    QCOMPARE(evening.player(evening.ana).score, score);
    QCOMPARE(evening.player(evening.ana).score_version, rulings.size());
    QCOMPARE(evening.quiz().live->question, evening.question(1));
    QCOMPARE(evening.phase(), u"reading"_s);
    QVERIFY(evening.quiz().live->rulings.isEmpty());
}

void ScoringTest::scoresSurviveLeavingAndReturning()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(night::RemoveDevice{*evening.player(evening.ana).buzzer}), "ok");
    QVERIFY(!evening.player(evening.ana).buzzer);
    QCOMPARE(evening.ask(night::LetBack{5}), "ok");
    const auto stranger = night::Actor::phone({}, night::Role::Spectator);
    QCOMPARE(evening.ask(night::ClaimSeat{evening.ana, false}, stranger), "ok");
    QVERIFY(evening.player(evening.ana).buzzer.has_value());
    QCOMPARE(evening.player(evening.ana).score, 400);
    QCOMPARE(evening.player(evening.ana).score_version, 1);
    QCOMPARE(evening.night().ledger[evening.ana].size(), 1);
}

}

QTEST_APPLESS_MAIN(quizaar::ScoringTest)
#include "scoring_contract.moc"
