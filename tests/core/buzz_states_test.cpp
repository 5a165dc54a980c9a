// SPDX-License-Identifier: GPL-3.0-or-later
// The buzzers as a machine: every sequence of what may happen to a question in play, up to a length.
#include "tests/support/engine_driver.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

enum class Move
{
    SlowPress,  // Ana's: waits for others
    QuickPress, // Ben's: has no credit
    Decide,
    PassTime,
    RuleWrong,
    Open,
    Shut,
    Pause,
    Resume,
    Wait
};
constexpr std::array moves{Move::SlowPress, Move::QuickPress, Move::Decide, Move::PassTime, Move::RuleWrong,
                           Move::Open,      Move::Shut,       Move::Pause,  Move::Resume,   Move::Wait};
constexpr int depth = 5;

struct Walk
{
    Evening evening;
    int presses = 0; // accepted
};

QByteArray make(Walk &walk, Move move, PlayerId ana, PlayerId ben)
{
    Evening &evening = walk.evening;
    const QuestionId question = evening.quiz().live ? evening.quiz().live->question : QuestionId{};
    QByteArray said;
    switch (move) {
    case Move::SlowPress:
        said = evening.ask(quiz::PressBuzzer{ana, {}, 1, 10'000, 20'000, 90'000});
        walk.presses += said == "ok" ? 1 : 0;
        return said;
    case Move::QuickPress:
        said = evening.ask(quiz::PressBuzzer{ben, {}, 1, 0, 1'000, 90'000});
        walk.presses += said == "ok" ? 1 : 0;
        return said;
    case Move::Decide:
        return evening.ask(quiz::DecideBuzz{}, night::Actor::system());
    case Move::PassTime:
        return evening.ask(quiz::PassTime{}, night::Actor::system());
    case Move::RuleWrong:
        return evening.ask(quiz::RuleAnswer{ben, question, false});
    case Move::Open:
        return evening.ask(quiz::SetBuzzers{true});
    case Move::Shut:
        return evening.ask(quiz::SetBuzzers{false});
    case Move::Pause:
        return evening.ask(night::PauseClock{});
    case Move::Resume:
        return evening.ask(night::StartClock{});
    case Move::Wait:
        evening.wait({100});
        return "ok";
    }
    return {};
}

/// What holds after every move; empty if it does.
QString broken(const Walk &walk)
{
    const quiz::Quiz &quiz = walk.evening.quiz();
    if (!quiz.live)
        return u"the question is gone"_s;
    const QList<quiz::Buzz> presses = quiz.buzzes.value(quiz.live->question);
    if (presses.size() != walk.presses)
        return u"%1 presses of %2 are kept"_s.arg(presses.size()).arg(walk.presses);
    const bool waiting = std::any_of(presses.begin(), presses.end(), [](const quiz::Buzz &press) {
        return press.verdict == quiz::Verdict::Pending;
    });
    if (waiting != quiz.live->decide_at_us.has_value())
        return u"presses wait and nobody decides, or the other way round"_s;
    if (waiting && quiz.live->phase != quiz::Phase::Open)
        return u"presses wait while the buzzers are not open"_s;
    if (waiting && walk.evening.state().quiz.live->deadline && engine::nextDeadline(walk.evening.state()))
        return u"the countdown runs on while presses wait"_s;
    int opened = 0;
    for (const engine::Recorded &recorded : walk.evening.journal())
        opened += std::holds_alternative<quiz::BuzzersOpened>(recorded.event) ? 1 : 0;
    const auto winners = std::count_if(presses.begin(), presses.end(), [](const quiz::Buzz &press) {
        return press.verdict == quiz::Verdict::First;
    });
    if (winners > opened)
        return u"%1 winners of %2 openings"_s.arg(winners).arg(opened);
    if ((quiz.live->phase == quiz::Phase::Answering) != quiz.live->speaking.has_value())
        return quiz.live->phase == quiz::Phase::Answering ? u"nobody speaks"_s : QString();
    return {};
}

}

class BuzzStatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySequence();
    void twoInOneMillisecond();
    void earlierOneWinsThoughItComesLater();
    void hostDoesNotOvertake();
    void restartDecidesAtOnce();
    void removedPlayerWinsNothing();

private:
    void go(const Walk &walk, int left, const QByteArray &path);
    PlayerId m_ana;
    PlayerId m_ben;
    int m_walks = 0;
};

void BuzzStatesTest::go(const Walk &walk, int left, const QByteArray &path)
{
    ++m_walks;
    // from everywhere it goes on: time passes, and nobody waits any more
    Walk on = walk;
    on.evening.wait({200});
    if (on.evening.quiz().live->decide_at_us) {
        QVERIFY2(make(on, Move::Decide, m_ana, m_ben) == "ok", path.constData());
        QVERIFY2(!on.evening.quiz().live->decide_at_us, path.constData());
        QVERIFY2(on.evening.phase() == u"answering"_s, path.constData());
    }
    if (left == 0)
        return;
    for (const Move move : moves) {
        Walk next = walk;
        make(next, move, m_ana, m_ben);
        const QByteArray name = path + ' ' + QByteArray::number(static_cast<int>(move));
        const QString wrong = broken(next);
        QVERIFY2(wrong.isEmpty(), (name + ": " + wrong.toUtf8()).constData());
        go(next, left - 1, name);
        if (QTest::currentTestFailed())
            return;
    }
}

void BuzzStatesTest::everySequence()
{
    BoardEvening evening;
    m_ana = evening.ana;
    m_ben = evening.ben;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    go({evening, 0}, depth, {});
    qInfo("%d states", m_walks);
    QVERIFY(m_walks > 100'000);
}

void BuzzStatesTest::twoInOneMillisecond()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1, 0, 5'000, 30'000}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 1, 0, 5'000, 30'000}), "ok");
    QCOMPARE(evening.ask(quiz::DecideBuzz{}, night::Actor::system()), "wrong_phase"); // too soon
    QVERIFY(engine::nextRealDeadlineUs(evening.state()).has_value());
    QVERIFY(!engine::nextDeadline(evening.state()).has_value());
    evening.wait({30});
    QCOMPARE(evening.ask(quiz::DecideBuzz{}, night::Actor::console()), "forbidden");
    QCOMPARE(evening.ask(quiz::DecideBuzz{}, night::Actor::system()), "ok");
    const QList<quiz::Buzz> presses = evening.quiz().buzzes[evening.question(0)];
    QCOMPARE(presses.size(), 2);
    QCOMPARE(presses.at(0).player, evening.ana);
    QCOMPARE(presses.at(0).verdict, quiz::Verdict::First);
    QCOMPARE(presses.at(1).verdict, quiz::Verdict::Later);
    QVERIFY(presses.at(0).too_close && presses.at(1).too_close);
    QCOMPARE(evening.quiz().live->speaking, std::optional(evening.ana));
}

void BuzzStatesTest::earlierOneWinsThoughItComesLater()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    evening.wait({3000});
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1, 2'000, 3'000, 80'000}), "ok");
    evening.wait({20});
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, {}, 1, 63'000, 10'000, 2'000}), "ok");
    // nobody who is left could be earlier than Ben: decided with his press
    QCOMPARE(evening.phase(), u"answering"_s);
    const QList<quiz::Buzz> presses = evening.quiz().buzzes[evening.question(0)];
    QCOMPARE(presses.at(0).player, evening.ben);
    QCOMPARE(presses.at(1).margin_us, 41'000);
    QVERIFY(!presses.at(1).too_close);
    QCOMPARE(evening.quiz().live->left.ms, 7000); // of ten seconds, when the first press came
    const QJsonObject args = engine::argsOf(evening.state(), evening.newest().last().event);
    QCOMPARE(args.value(QLatin1String("margin_ms")).toInteger(), 41);
    QCOMPARE(args.value(QLatin1String("behind")).toString(), u"Ana"_s);
    const auto again = replayed(evening.journal());
    QVERIFY(again.has_value());
    QCOMPARE(engine::toBytes(*again), engine::toBytes(evening.state()));
}

void BuzzStatesTest::hostDoesNotOvertake()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1, 0, 5'000, 30'000}), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "wrong_phase");
    QCOMPARE(evening.ask(quiz::SetBuzzers{false}), "wrong_phase"); // somebody has pressed before
    QCOMPARE(evening.ask(quiz::SkipQuestion{}), "ok");
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.quiz().buzzes[evening.question(0)].first().verdict, quiz::Verdict::First);
    QVERIFY(!evening.quiz().live->decide_at_us);
}

void BuzzStatesTest::restartDecidesAtOnce()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1, 0, 5'000, 30'000}), "ok");
    QVERIFY(evening.restart());
    QVERIFY(engine::nextRealDeadlineUs(evening.state()).has_value());
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    evening.wait({1000});
    QCOMPARE(evening.ask(quiz::DecideBuzz{}, night::Actor::system()), "ok");
    QCOMPARE(evening.phase(), u"answering"_s);
    QCOMPARE(evening.quiz().live->speaking, std::optional(evening.ana));
}

void BuzzStatesTest::removedPlayerWinsNothing()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1, 0, 5'000, 30'000}), "ok");
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ana}), "ok");
    evening.wait({30});
    QCOMPARE(evening.ask(quiz::DecideBuzz{}, night::Actor::system()), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QVERIFY(engine::nextDeadline(evening.state()).has_value());
    QCOMPARE(evening.quiz().buzzes[evening.question(0)].first().verdict, quiz::Verdict::Locked);
}

QTEST_GUILESS_MAIN(BuzzStatesTest)
#include "buzz_states_test.moc"
