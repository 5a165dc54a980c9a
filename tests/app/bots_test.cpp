// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_plan.h"
#include "app/bots/co_host_bot.h"
#include "app/bots/player_bot.h"

#include <QJsonDocument>
#include <QTest>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

BotSeats seatsWith(qint64 seed)
{
    BotSeats seats(seed);
    const QStringList names = botNames(8);
    for (int i = 0; i < names.size(); ++i)
        seats.take(100 + i, names.at(i));
    return seats;
}

constexpr auto fast = BotPlan::Pace::Fast;

QJsonObject player(qint64 id, const QString &name)
{
    return {{"id"_L1, id}, {"name"_L1, name}, {"score"_L1, 0}};
}

/// A night of one list round with two questions, as a co-host sees it.
QJsonObject evening(const QString &roundStatus, const QJsonValue &live, bool running = true)
{
    QJsonArray players;
    const QStringList names = botNames(8);
    for (int i = 0; i < names.size(); ++i)
        players.append(player(100 + i, names.at(i)));
    const QString status = running                       ? u"in_progress"_s
                           : roundStatus == u"planned"_s ? u"waiting"_s
                                                         : u"paused"_s;
    return {{"type"_L1, "snapshot"_L1},
            {"data"_L1,
             QJsonObject{{"game_version"_L1, 5},
                         {"game"_L1, QJsonObject{{"status"_L1, status}}},
                         {"clock"_L1, QJsonObject{{"running"_L1, running}}},
                         {"players"_L1, players},
                         {"rounds"_L1, QJsonArray{QJsonObject{{"id"_L1, 7},
                                                              {"status"_L1, roundStatus},
                                                              {"boards"_L1, QJsonArray{}},
                                                              {"questions"_L1, QJsonArray{8, 9}}}}},
                         {"questions"_L1, QJsonArray{QJsonObject{{"id"_L1, 8}, {"answered"_L1, true}},
                                                     QJsonObject{{"id"_L1, 9}, {"answered"_L1, false}}}},
                         {"live"_L1, live}}}};
}

QJsonObject live(const QString &phase, const QJsonArray &lockedOut = {}, qint64 speaking = 0)
{
    return {{"question_id"_L1, 9},
            {"phase"_L1, phase},
            {"mode"_L1, u"buzz"_s},
            {"text"_L1, u"Why?"_s},
            {"category"_L1, u"Reasons"_s},
            {"points"_L1, 200},
            {"deadline_ms"_L1, 1000},
            {"locked_out"_L1, lockedOut},
            {"speaking"_L1, speaking ? QJsonValue(QJsonObject{{"player_id"_L1, speaking}}) : QJsonValue()}};
}

}

class BotsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansFollowFromSeedNameAndQuestionAlone()
    {
        const QStringList names = botNames(30);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 30);
        int differing = 0;
        for (int question = 0; question < 40; ++question) {
            const QString text = u"Question %1"_s.arg(question);
            QCOMPARE(pressOrder(7, names, text), pressOrder(7, names, text));
            differing += pressOrder(7, names, text) != pressOrder(8, names, text) ? 1 : 0;
            // whoever else plays does not change whether one presses and is right
            const QStringList few = pressOrder(7, botNames(3), text);
            QStringList same;
            for (const QString &name : pressOrder(7, names, text)) {
                if (few.contains(name))
                    same.append(name);
            }
            QCOMPARE(few, same);
        }
        QVERIFY(differing > 30);
    }

    void exactlyOneBotPressesAtATime()
    {
        const BotSeats seats = seatsWith(7);
        const QStringList names = botNames(8);
        const QStringList order = pressOrder(7, names, questionKey(live(u"open"_s)));
        QVERIFY(!order.isEmpty());
        QJsonArray out;
        for (const QString &expected : order) {
            NightPicture picture;
            picture.take(evening(u"running"_s, live(u"open"_s, out)));
            QStringList turn;
            for (int i = 0; i < names.size(); ++i) {
                if (isTurnToPress(seats, 100 + i, picture))
                    turn.append(names.at(i));
            }
            QCOMPARE(turn, QStringList{expected});
            out.append(100 + names.indexOf(expected));
        }
        NightPicture nobody;
        nobody.take(evening(u"running"_s, live(u"open"_s, out)));
        for (int i = 0; i < names.size(); ++i)
            QVERIFY(!isTurnToPress(seats, 100 + i, nobody));
        QCOMPARE(nextMove(seats, fast, nobody, 0).path, u"live"_s); // nobody is left: the answer is shown
    }

    void aCountdownQuickerThanTheThumbsIsOpenedAgain()
    {
        // however fast the clock runs, those who meant to press have their turn
        const BotSeats seats = seatsWith(7);
        QJsonObject over = live(u"closed"_s);
        over.insert("outcome"_L1, u"time_up"_s);
        NightPicture picture;
        picture.take(evening(u"running"_s, over));
        for (int reopenings = 0; reopenings < maxReopenings; ++reopenings) {
            const CoHostMove again = nextMove(seats, fast, picture, reopenings);
            QCOMPARE(again.path, u"live"_s);
            QCOMPARE(again.body.value("action"_L1).toString(), u"reopen"_s);
        }
        const CoHostMove ruled = nextMove(seats, fast, picture, maxReopenings);
        QCOMPARE(ruled.path, u"rulings"_s);
        QCOMPARE(ruled.body.value("player_id"_L1).toInteger(), *seats.nextToPress(picture));
    }

    void aTradingRoundEndsWhenItsTimeIsOver()
    {
        const BotSeats seats = seatsWith(7);
        const auto round = [](const QString &status) {
            QJsonObject frame = evening(status, QJsonValue());
            QJsonObject data = frame.value("data"_L1).toObject();
            data.insert("rounds"_L1, QJsonArray{QJsonObject{{"id"_L1, 7},
                                                            {"kind"_L1, "trading"_L1},
                                                            {"status"_L1, status},
                                                            {"boards"_L1, QJsonArray{}},
                                                            {"questions"_L1, QJsonArray{}}}});
            NightPicture picture;
            picture.take({{"type"_L1, "snapshot"_L1}, {"data"_L1, data}});
            return picture;
        };
        QCOMPARE(nextMove(seats, fast, round(u"planned"_s), 0).path, u"rounds/7/start"_s);
        QCOMPARE(nextMove(seats, fast, round(u"running"_s), 0).kind, CoHostMove::Kind::Wait);
        QCOMPARE(nextMove(seats, fast, round(u"finished"_s), 0).kind, CoHostMove::Kind::Done);
    }

    void aSeatThatAPersonHasTakenIsLeftToHim()
    {
        BotSeats seats = seatsWith(7);
        NightPicture picture;
        picture.take(evening(u"running"_s, live(u"open"_s)));
        const qint64 first = *seats.nextToPress(picture);
        seats.setDevice(first, 55); // the night says the seat's buzzer is another
        QVERIFY(seats.nextToPress(picture) != first);
    }

    void coHostMoves_data()
    {
        QTest::addColumn<QJsonObject>("frame");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("path");
        const int wait = static_cast<int>(CoHostMove::Kind::Wait);
        const int post = static_cast<int>(CoHostMove::Kind::Post);
        const int done = static_cast<int>(CoHostMove::Kind::Done);
        QTest::newRow("starts what is planned")
            << evening(u"planned"_s, {}, false) << post << u"rounds/7/start"_s;
        QTest::newRow("selects the next") << evening(u"running"_s, {}) << post << u"questions/9/select"_s;
        QTest::newRow("from a closed one too")
            << evening(u"running"_s, live(u"closed"_s)) << post << u"questions/9/select"_s;
        QTest::newRow("opens") << evening(u"running"_s, live(u"reading"_s)) << post << u"buzzers"_s;
        QTest::newRow("waits for a press") << evening(u"running"_s, live(u"open"_s)) << wait << QString();
        QTest::newRow("rules") << evening(u"running"_s, live(u"answering"_s, {}, 103)) << post
                               << u"rulings"_s;
        QTest::newRow("waits in a pause")
            << evening(u"running"_s, live(u"reading"_s), false) << wait << QString();
        QTest::newRow("leaves a paused round") << evening(u"running"_s, {}, false) << wait << QString();
        QTest::newRow("is done") << evening(u"finished"_s, {}) << done << QString();
    }

    void coHostMoves()
    {
        QFETCH(const QJsonObject, frame);
        QFETCH(const int, kind);
        QFETCH(const QString, path);
        NightPicture picture;
        picture.take(frame);
        const CoHostMove move = nextMove(seatsWith(7), fast, picture, 0);
        QCOMPARE(static_cast<int>(move.kind), kind);
        QCOMPARE(move.path, path);
    }

    void thePictureFollowsSmallFrames()
    {
        NightPicture picture;
        picture.take(evening(u"running"_s, {}));
        QVERIFY(picture.take({{"type"_L1, "changed"_L1},
                              {"game_version"_L1, 6},
                              {"players"_L1, QJsonArray{player(100, u"Zoe"_s), player(200, u"New"_s)}},
                              {"live"_L1, live(u"open"_s)},
                              {"removed"_L1, QJsonObject{{"players"_L1, QJsonArray{101}}}}}));
        QCOMPARE(picture.version(), 6);
        QCOMPARE(picture.playerName(100), u"Zoe"_s);
        QCOMPARE(picture.playerName(200), u"New"_s);
        QVERIFY(picture.entity("players", 101).isEmpty());
        QCOMPARE(picture.live().value("phase"_L1).toString(), u"open"_s);
        QVERIFY(!picture.take({{"type"_L1, "update_score"_L1}}));
        picture.take({{"type"_L1, "changed"_L1}, {"game_version"_L1, 7}, {"live"_L1, QJsonValue()}});
        QVERIFY(picture.live().isEmpty());
    }
};

QTEST_GUILESS_MAIN(BotsTest)
#include "bots_test.moc"
