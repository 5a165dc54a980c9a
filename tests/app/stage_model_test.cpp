// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_model.h"
#include "app/stage/stage_rows.h"
#include "stage_views.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::sample;
using namespace std::chrono_literals;

namespace {

QList<StageRow> rowsOf(const QString &letters)
{
    QList<StageRow> rows;
    for (const QChar letter : letters)
        rows.append({letter.toLower().unicode(), {{u"name"_s, QString(letter)}}});
    return rows;
}

QString lettersOf(const StageRows &rows)
{
    QString letters;
    for (int at = 0; at < rows.count(); ++at)
        letters += rows.data(rows.index(at), Qt::UserRole).toString();
    return letters;
}

}

class StageModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data();
    void rows();
    void anyRows();
    void playersPopIn();
    void ranksMove();
    void boardIsIntroduced();
    void introductionEnds();
    void introductionGivesWay();
    void spotlightOnlyWhenRevealed();
    void nothingNewNothingSaid();
    void countdownRuns();
    void countdownStandsWhilePaused();
    void cues();
    void mutedIsSilent();
};

void StageModelTest::rows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("changed");
    QTest::newRow("first") << u""_s << u"abc"_s << 3 << 0 << 0 << 0;
    QTest::newRow("same") << u"abc"_s << u"abc"_s << 0 << 0 << 0 << 0;
    QTest::newRow("joined") << u"abc"_s << u"abcd"_s << 1 << 0 << 0 << 0;
    QTest::newRow("joined in between") << u"abc"_s << u"axbc"_s << 1 << 0 << 0 << 0;
    QTest::newRow("left") << u"abc"_s << u"ac"_s << 0 << 1 << 0 << 0;
    QTest::newRow("overtaken") << u"abc"_s << u"acb"_s << 0 << 0 << 1 << 0;
    QTest::newRow("renamed") << u"abc"_s << u"aBc"_s << 0 << 0 << 0 << 1;
    QTest::newRow("overtaken and renamed") << u"abc"_s << u"Cab"_s << 0 << 0 << 1 << 1;
    QTest::newRow("all others") << u"abc"_s << u"xyz"_s << 3 << 3 << 0 << 0;
    QTest::newRow("all gone") << u"abc"_s << u""_s << 0 << 3 << 0 << 0;
    QTest::newRow("an id twice") << u"ab"_s << u"aAb"_s << 0 << 0 << 0 << 0;
}

void StageModelTest::rows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    StageRows rows({u"name"_s});
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.become(rowsOf(before));
    const QSignalSpy inserted(&rows, &StageRows::rowsInserted);
    const QSignalSpy removed(&rows, &StageRows::rowsRemoved);
    const QSignalSpy moved(&rows, &StageRows::rowsMoved);
    const QSignalSpy changedRows(&rows, &StageRows::dataChanged);
    rows.become(rowsOf(after));
    QCOMPARE(lettersOf(rows), after == u"aAb"_s ? u"ab"_s : after);
    QTEST(static_cast<int>(inserted.size()), "inserted");
    QTEST(static_cast<int>(removed.size()), "removed");
    QTEST(static_cast<int>(moved.size()), "moved");
    QTEST(static_cast<int>(changedRows.size()), "changed");
}

void StageModelTest::anyRows()
{
    QRandomGenerator random(20);
    StageRows rows({u"name"_s});
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int turn = 0; turn < 300; ++turn) {
        QString letters;
        for (char16_t letter = u'a'; letter <= u'l'; ++letter) {
            if (random.bounded(3) > 0)
                letters.insert(random.bounded(static_cast<int>(letters.size()) + 1), letter);
        }
        rows.become(rowsOf(letters));
        QCOMPARE(lettersOf(rows), letters);
    }
}

void StageModelTest::playersPopIn()
{
    StageModel model(0ms);
    QJsonObject view = night(u"waiting"_s, People::Few, Mode::Singles);
    model.update(input(view));
    const QSignalSpy inserted(model.players(), &StageRows::rowsInserted);
    const QSignalSpy reset(model.players(), &StageRows::modelReset);
    QJsonArray players = view.value("players"_L1).toArray();
    players.append(QJsonObject{{u"id"_s, 3'000'099}, {u"name"_s, u" Nora\n "_s}, {u"role"_s, u"player"_s}});
    view.insert("players"_L1, players);
    model.update(input(view));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 12);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.players()->rows().last().values.value(u"name"_s).toString(), u"Nora"_s);
}

void StageModelTest::ranksMove()
{
    StageModel model(0ms);
    QJsonObject view = withFinishedRound(night(u"in_progress"_s, People::Few, Mode::Teams));
    model.update(input(view));
    const QSignalSpy moved(model.standings(), &StageRows::rowsMoved);
    const QSignalSpy removed(model.standings(), &StageRows::rowsRemoved);
    QJsonArray teams = view.value("teams"_L1).toArray();
    teams.replace(0, changed(teams.at(0).toObject(), "rank"_L1, 2));
    teams.replace(1, changed(teams.at(1).toObject(), "rank"_L1, 1));
    view.insert("teams"_L1, teams);
    model.update(input(view));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(model.standings()->rows().first().values.value(u"name"_s).toString(), u"Night Owls"_s);
}

void StageModelTest::boardIsIntroduced()
{
    const QJsonObject between = night(u"in_progress"_s, People::Few, Mode::Teams);
    StageModel late(1h);
    late.update(input(withBoard(between, 3))); // the stage was opened in the middle of a round
    QCOMPARE(late.scene(), StageScene::Board);

    StageModel model(1h);
    model.update(input(between));
    QCOMPARE(model.scene(), StageScene::Lobby);
    model.update(input(withBoard(between, 0)));
    QCOMPARE(model.scene(), StageScene::RoundTitle);
    model.update(input(withBoard(between, 0)));
    QCOMPARE(model.scene(), StageScene::RoundTitle);
}

void StageModelTest::introductionEnds()
{
    const QJsonObject between = night(u"in_progress"_s, People::Few, Mode::Teams);
    StageModel model(1ms);
    model.update(input(between));
    model.update(input(withBoard(between, 0)));
    QTRY_COMPARE(model.scene(), StageScene::Board);
}

void StageModelTest::introductionGivesWay()
{
    const QJsonObject between = night(u"in_progress"_s, People::Few, Mode::Teams);
    const QJsonObject board = withBoard(between, 0);
    StageModel model(1h);
    model.update(input(between));
    model.update(input(board));
    model.update(input(withLive(board, u"reading"_s, u"?"_s)));
    QCOMPARE(model.scene(), StageScene::Question);
    model.update(input(board));
    QCOMPARE(model.scene(), StageScene::Board);
}

void StageModelTest::spotlightOnlyWhenRevealed()
{
    const QJsonObject between = night(u"in_progress"_s, People::Few, Mode::Teams);
    const QJsonObject board = withBoard(between, 0);
    QJsonObject round = board.value("rounds"_L1).toArray().first().toObject();
    QJsonObject shown = round.value("boards"_L1).toArray().first().toObject();
    QJsonArray categories = shown.value("categories"_L1).toArray();
    categories.replace(3, changed(categories.at(3).toObject(), "spotlight"_L1, false));
    shown.insert("categories"_L1, categories);
    round.insert("boards"_L1, QJsonArray{shown});
    const QJsonObject before = changed(board, "rounds"_L1, QJsonArray{round});

    StageModel model(1h);
    model.update(input(board));
    QCOMPARE(model.spotlight(), QString());
    model.update(input(before));
    QCOMPARE(model.spotlight(), QString());
    model.update(input(board));
    QCOMPARE(model.spotlight(), u"Words that travelled"_s);
    model.update(input(withLive(board, u"reading"_s, u"?"_s)));
    QCOMPARE(model.spotlight(), QString());
    model.update(input(board)); // back from the question: it is no news any more
    QCOMPARE(model.spotlight(), QString());
}

void StageModelTest::nothingNewNothingSaid()
{
    const QJsonObject view = speaking(
        withLive(withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7), u"open"_s, u"Who?"_s));
    StageModel model(0ms);
    model.update(input(view));
    const QSignalSpy sceneChanges(&model, &StageModel::sceneChanged);
    const QSignalSpy nightChanges(&model, &StageModel::nightChanged);
    const QSignalSpy roundChanges(&model, &StageModel::roundChanged);
    const QSignalSpy liveChanges(&model, &StageModel::liveChanged);
    model.update(input(view));
    QCOMPARE(sceneChanges.size() + nightChanges.size() + roundChanges.size() + liveChanges.size(), 0);
    model.update(input(withLive(view, u"open"_s, u"Who else?"_s)));
    QCOMPARE(liveChanges.size(), 1);
    QCOMPARE(sceneChanges.size() + nightChanges.size() + roundChanges.size(), 0);
}

void StageModelTest::countdownRuns()
{
    StageModel model(0ms);
    StageInput handed = input(
        withLive(withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7), u"open"_s, u"Who?"_s));
    handed.clockSpeed = 50;
    model.update(handed);
    QVERIFY(model.counting());
    QVERIFY(model.countdown() <= 0.7);
    const QSignalSpy ticks(&model, &StageModel::countdownChanged);
    QTRY_COMPARE(model.secondsLeft(), 0); // by itself, without another view
    QCOMPARE(model.countdown(), 0.0);
    QVERIFY(!ticks.isEmpty());
}

void StageModelTest::countdownStandsWhilePaused()
{
    StageModel model(0ms);
    StageInput handed =
        input(withLive(withBoard(night(u"paused"_s, People::Few, Mode::Teams), 7), u"open"_s, u"Who?"_s));
    handed.clockRunning = false;
    handed.clockSpeed = 1000;
    model.update(handed);
    const QSignalSpy ticks(&model, &StageModel::countdownChanged);
    QTest::qWait(50);
    QCOMPARE(ticks.size(), 0);
    QCOMPARE(model.countdown(), 0.7);
    QCOMPARE(model.secondsLeft(), 7);
    QVERIFY(model.paused());
}

void StageModelTest::cues()
{
    using Cue = StageModel::Cue;
    const QJsonObject board = withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QJsonObject open = withLive(board, u"open"_s, u"Who?"_s);
    StageModel model(0ms);
    QList<Cue> heard;
    connect(&model, &StageModel::cue, this, [&heard](Cue cue) { heard.append(cue); });
    model.update(input(open));
    QCOMPARE(heard, QList<Cue>()); // it was open already
    model.update(input(board));
    model.update(input(withLive(board, u"reading"_s, u"Who?"_s)));
    model.update(input(open));
    model.update(input(open));
    model.update(input(speaking(open)));
    model.update(input(closed(open, u"right"_s, u"She"_s, {})));
    QCOMPARE(heard, QList<Cue>({Cue::BuzzersOpen, Cue::Buzz, Cue::Right}));
}

void StageModelTest::mutedIsSilent()
{
    StageModel model(0ms);
    const QSignalSpy heard(&model, &StageModel::cue);
    model.setSound(StageModel::Sound::Muted);
    model.update(input(night(u"waiting"_s, People::None, Mode::Singles)));
    model.update(input(night(u"waiting"_s, People::Few, Mode::Singles)));
    QCOMPARE(heard.size(), 0);
    model.setSound(StageModel::Sound::On);
    model.update(input(night(u"waiting"_s, People::Many, Mode::Singles)));
    QCOMPARE(heard.size(), 1);
}

QTEST_GUILESS_MAIN(StageModelTest)
#include "stage_model_test.moc"
