// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage makes of a trading round: prices, news, both winners, and never what a nation owns.
#include "app/stage/price_course.h"
#include "app/stage/stage_model.h"
#include "core/engine/night_score.h"
#include "stage_views.h"
#include "tests/support/trading_evening.h"

#include <QLocale>
#include <QPainter>
#include <QPointF>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::sample;

namespace {

QStringList texts(const QList<StageRow> &rows, const QString &role)
{
    QStringList found;
    for (const StageRow &row : rows)
        found.append(row.values.value(role).toString().remove(QChar(0x2068)).remove(QChar(0x2069)));
    return found;
}

QJsonObject someTrading()
{
    return withTrading(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 3);
}

/// As the program hands it to the stage.
StageInput stageOf(const test::Market &market)
{
    StageInput made;
    made.view = engine::snapshot(market.state(), {night::Role::Spectator, {}}, {1});
    made.prices = engine::priceHistory(market.state(), {});
    made.nightScore = engine::nightScoreView(market.state());
    made.gameNowMs = market.now().ms;
    made.clockRunning = true;
    return made;
}

/// Whether two pictures show the same.
void compare(const StagePicture &one, const StagePicture &other)
{
    QCOMPARE(one.scene, other.scene);
    QCOMPARE(one.trading, other.trading);
    QCOMPARE(one.nations, other.nations);
    QCOMPARE(one.challenges, other.challenges);
    QCOMPARE(one.goods, other.goods);
    QCOMPARE(one.news, other.news);
    QCOMPARE(one.standings, other.standings);
}

}

class StageTradingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void goods()
    {
        const StagePicture picture = readPicture(marketInput(someTrading()));
        QCOMPARE(texts(picture.goods, u"name"_s),
                 QStringList({u"Food"_s, u"Raw materials"_s, u"Electrical goods"_s, u"Medical goods"_s}));
        QCOMPARE(texts(picture.goods, u"price"_s),
                 QStringList({u"2.19"_s, u"2.42"_s, u"15.61"_s, u"20.00"_s}));
        QCOMPARE(texts(picture.goods, u"stock"_s), QStringList({u"812"_s, u"1040"_s, u"0"_s, u"12995"_s}));
        // against the price of five minutes before, which is the tenth point before the last
        QCOMPARE(texts(picture.goods, u"trend"_s), QStringList({u"1"_s, u"-1"_s, u"1"_s, u"0"_s}));
        QCOMPARE(picture.goods.at(3).values.value(u"change"_s).toString(), QString());
        const QVariantList points = picture.goods.at(0).values.value(u"points"_s).toList();
        QCOMPARE(points.size(), 59);
        QCOMPARE(points.first().toPointF().x(), 0.0);
        QCOMPARE(points.last().toPointF().x(), 1.0);
    }
    void onlyTheLastHalfHourIsDrawn()
    {
        StageInput long_one = marketInput(someTrading());
        long_one.prices = sample::prices(90);
        const StagePicture picture = readPicture(long_one);
        const QVariantList points = picture.goods.at(1).values.value(u"points"_s).toList();
        QCOMPARE(points.size(), 61);
        QCOMPARE(points.last().toPointF().y(), 3.0 - 1.8);
    }
    void pricesOfAnotherRoundAreNotDrawn()
    {
        StageInput other = marketInput(someTrading());
        other.prices.insert(u"round_id"_s, 5);
        const StagePicture picture = readPicture(other);
        QCOMPARE(picture.goods.at(0).values.value(u"points"_s).toList().size(), 0);
        QCOMPARE(picture.goods.at(0).values.value(u"trend"_s).toInt(), 0);
        QCOMPARE(picture.goods.at(0).values.value(u"price"_s).toString(), u"2.19"_s);
    }
    void news()
    {
        const StagePicture picture = readPicture(marketInput(someTrading()));
        QCOMPARE(
            texts(picture.news, u"text"_s),
            QStringList({u"Earthquake (severe): all nations"_s, u"Red Foxes and Quizzly Bears have traded"_s,
                         u"Raw materials: the price falls to 1.80"_s,
                         u"Plague (strong): Red Foxes, Night Owls, Quizzly Bears and 1 more"_s,
                         u"Night Owls is the first to build: School"_s, u"Famine: Red Foxes"_s,
                         u"Automation: Red Foxes"_s, u"Food: the price rises to 2.20"_s,
                         u"Everybody has paid the food tax"_s, u"Olympic games"_s,
                         u"Food: the base price is now 2.20"_s}));
        QCOMPARE(texts(picture.news, u"tone"_s),
                 QStringList({u"bad"_s, u"plain"_s, u"plain"_s, u"bad"_s, u"plain"_s, u"bad"_s, u"good"_s,
                              u"plain"_s, u"plain"_s, u"plain"_s, u"plain"_s}));
        QCOMPARE(texts(picture.news, u"mark"_s).at(4), u"1"_s);
        QCOMPARE(texts(picture.news, u"mark"_s).at(0), u"-1"_s);
    }
    void severity_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("word");
        QTest::newRow("least") << 1 << 5 << u"light"_s;
        QTest::newRow("second") << 2 << 5 << u"moderate"_s;
        QTest::newRow("most") << 5 << 5 << u"devastating"_s;
        QTest::newRow("longer scale") << 5 << 9 << u"strong"_s;
        QTest::newRow("beyond") << 12 << 9 << u"devastating"_s;
        QTest::newRow("no scale") << 1 << 1 << u"strong"_s;
    }
    void severity()
    {
        QFETCH(int, severity);
        QFETCH(int, most);
        QFETCH(QString, word);
        QJsonObject view = someTrading();
        QJsonObject trading = view.value("trading"_L1).toObject();
        QJsonObject rules = changed(trading.value("rules"_L1).toObject(), "most_severity"_L1, most);
        QJsonObject event = trading.value("events"_L1).toArray().at(0).toObject();
        event.insert("severity"_L1, severity);
        view = inTrading(view, {{u"rules"_s, rules}, {u"events"_s, QJsonArray{event}}});
        QCOMPARE(texts(readPicture(input(view)).news, u"text"_s).first(),
                 u"Earthquake (%1): all nations"_s.arg(word));
    }
    void scoresOnlyWhenTheHostShowsThem()
    {
        const QJsonArray scores{QJsonObject{{u"team_id"_s, 3'000'500}, {u"total"_s, 777}}};
        const auto shown = [&](bool by_host) {
            return readPicture(
                input(inTrading(someTrading(), {{u"scores_shown"_s, by_host}, {u"scores"_s, scores}})));
        };
        QCOMPARE(texts(shown(true).nations, u"score"_s), QStringList({u"777"_s, u"-1"_s, u"-1"_s, u"-1"_s}));
        QVERIFY(shown(true).trading.scoresShown);
        QCOMPARE(texts(shown(false).nations, u"score"_s), QStringList({u"-1"_s, u"-1"_s, u"-1"_s, u"-1"_s}));
        QVERIFY(!shown(false).trading.scoresShown);
    }
    void timesAndWarnings()
    {
        const StageTrading trading = readPicture(marketInput(someTrading())).trading;
        QCOMPARE(trading.endsAtMs, 5'400'000.0);
        QCOMPARE(trading.warnMs, 300'000.0);
        QCOMPARE(trading.lastWarnMs, 60'000.0);
        QCOMPARE(trading.taxAtMs, 2'251'000.0);
        QVERIFY(!trading.taxWarned);
        const StageTrading none =
            readPicture(
                input(inTrading(someTrading(), {{u"tax"_s, QJsonObject{{u"due_ms"_s, QJsonValue()}}}})))
                .trading;
        QCOMPARE(none.taxAtMs, -1.0);
    }

    // ---- of a game that is played

    void foreignGoodsChangeNothing()
    {
        const trading::Amounts buildings{{u"farm"_s, 2}};
        test::Market poor(test::wealthy({{u"food"_s, 60}, {u"currency"_s, 40}}, buildings));
        test::Market rich(
            test::wealthy({{u"food"_s, 900}, {u"medical_goods"_s, 77}, {u"currency"_s, 5000}}, buildings));
        QCOMPARE(poor.started, "ok");
        compare(readPicture(stageOf(poor)), readPicture(stageOf(rich)));
        // an offer is nobody else's business
        QCOMPARE(rich.offer(0, 1, {{u"food"_s, 700}}, {{u"currency"_s, 4000}}), "ok");
        compare(readPicture(stageOf(poor)), readPicture(stageOf(rich)));
        // that two have traded is public, what they have traded is not
        QCOMPARE(poor.offer(0, 1, {{u"food"_s, 1}}, {}), "ok");
        QCOMPARE(poor.accept(1, poor.newestTrade()), "ok");
        QCOMPARE(rich.accept(1, rich.newestTrade()), "ok");
        const StagePicture picture = readPicture(stageOf(rich));
        compare(readPicture(stageOf(poor)), picture);
        QCOMPARE(texts(picture.news, u"text"_s), QStringList(u"Team 1 and Team 2 have traded"_s));
    }
    void theWholeGame()
    {
        test::Market market(
            test::wealthy({{u"food"_s, 3}, {u"raw_materials"_s, 900}, {u"currency"_s, 50'000}},
                          {{u"farm"_s, 2}}),
            test::lasting(30));
        QCOMPARE(market.build(1, "school"), "ok");
        QCOMPARE(market.build(1, "farm"), "ok"); // all have one: that is no news
        QCOMPARE(market.bank(2, trading::Deal::Buy, "medical_goods", 300), "ok");
        QCOMPARE(market.bank(2, trading::Deal::Buy, "medical_goods", 300), "ok");
        QCOMPARE(market.trigger("tornado", 2), "ok");
        market.live(GameSpan{6 * 60'000 + 5000});
        const StagePicture picture = readPicture(stageOf(market));
        const QStringList told = texts(picture.news, u"text"_s);
        QVERIFY(told.contains(u"Team 2 is the first to build: School"_s));
        QCOMPARE(told.filter(u"first to build"_s).size(), 1);
        QVERIFY(told.contains(u"Tornado (moderate): all nations"_s));
        QVERIFY2(told.filter(u"Medical goods: the price rises to"_s).size() >= 1,
                 qPrintable(told.join(u'\n')));
        QVERIFY(told.contains(u"Famine: Team 1, Team 2, Team 3 and 1 more"_s));
        QCOMPARE(picture.goods.size(), 4);
        QVERIFY(picture.goods.at(3).values.value(u"points"_s).toList().size() >= 2);
        QCOMPARE(picture.goods.at(3).values.value(u"stock"_s).toInt(), 400);
        QVERIFY(picture.trading.taxAtMs > stageOf(market).gameNowMs);
    }
    void bothWinners()
    {
        test::Market market(
            test::wealthy({{u"food"_s, 100}, {u"raw_materials"_s, 100}, {u"currency"_s, 1000}}, {}),
            test::lasting(30));
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 50}}, {{u"currency"_s, 60}}), "ok"); // worth 100
        QCOMPARE(market.accept(1, market.newestTrade()), "ok");
        QCOMPARE(market.ask(quiz::FinishRound{market.round}), "ok");
        const StagePicture picture = readPicture(stageOf(market));
        QCOMPARE(picture.scene, StageScene::TradingResult);
        QCOMPARE(picture.tradingResult.richest.size(), 1);
        QCOMPARE(picture.tradingResult.kindest.first().value<StageWho>().name, u"Team 1"_s);
        QCOMPARE(picture.tradingResult.kindestLabel, u"Generous trader"_s);
        QCOMPARE(picture.tradingResult.kindestMargin, u"got 40 % less than it gave"_s);
        QCOMPARE(picture.resultRows.size(), 4);
        QCOMPARE(picture.resultRows.first().values.value(u"total"_s).toDouble(),
                 picture.tradingResult.richestTotal);
        // the two that have not traded are equal in all that counts
        QCOMPARE(texts(picture.resultRows, u"place"_s), QStringList({u"1"_s, u"2"_s, u"2"_s, u"4"_s}));
        QCOMPARE(texts(picture.resultRows, u"label"_s).filter(u"No trades"_s).size(), 2);
    }
    void nobodyHasTraded()
    {
        test::Market market(test::wealthy({{u"currency"_s, 1000}}, {}), test::lasting(30));
        QCOMPARE(market.ask(quiz::FinishRound{market.round}), "ok");
        const StagePicture picture = readPicture(stageOf(market));
        QCOMPARE(picture.tradingResult.kindest.size(), 0);
        QCOMPARE(picture.tradingResult.kindestLabel, QString());
        QCOMPARE(picture.tradingResult.richest.size(), 4); // shared
        QCOMPARE(texts(picture.resultRows, u"place"_s), QStringList({u"1"_s, u"1"_s, u"1"_s, u"1"_s}));
    }
    void nightsPodiumCountsTrading()
    {
        test::Market market(test::wealthy({{u"currency"_s, 1000}, {u"food"_s, 50}}, {}), test::lasting(30));
        QCOMPARE(market.offer(3, 1, {{u"food"_s, 50}, {u"currency"_s, 500}}, {}), "ok");
        QCOMPARE(market.accept(1, market.newestTrade()), "ok");
        QCOMPARE(market.ask(quiz::FinishRound{market.round}), "ok");
        QCOMPARE(market.ask(night::EndNight{}), "ok");
        const StagePicture picture = readPicture(stageOf(market));
        QCOMPARE(picture.scene, StageScene::Podium);
        const QVariantMap best = picture.podium.first().toMap();
        QCOMPARE(best.value(u"people"_s).toList().first().value<StageWho>().name, u"Team 2"_s);
        QCOMPARE(best.value(u"score"_s).toInt(), 1000);
        QCOMPARE(picture.nightTable.rounds.size(), 1);
        QCOMPARE(picture.nightTable.rows.size(), 4);
        QCOMPARE(picture.nightTable.rows.first().toMap().value(u"cells"_s).toList(), QVariantList{1000});
    }
    void quizRoundAfterTradingGoesToTheScores()
    {
        QJsonObject view = withTradingResult(sample::night(u"in_progress"_s, People::Few, Mode::Teams));
        QCOMPARE(readPicture(input(view)).scene, StageScene::TradingResult);
        view = withFinishedRound(view);
        QCOMPARE(readPicture(input(view)).scene, StageScene::Scoreboard);
    }
    void courseIsDrawnOnceForEachPoint()
    {
        PriceCourse course;
        course.setSize(QSizeF(100, 40));
        course.setProperty("basePrice", 2.0);
        const QSignalSpy moved(&course, &PriceCourse::pointsChanged);
        const auto painted = [&course](const QVariantList &points) {
            course.setPoints(points);
            QImage picture(100, 40, QImage::Format_RGB32);
            picture.fill(Qt::black);
            QPainter painter(&picture);
            course.paint(&painter);
            return picture;
        };
        const QImage empty = painted({QPointF(0, 2)});
        QImage black(100, 40, QImage::Format_RGB32);
        black.fill(Qt::black);
        QCOMPARE(empty, black); // one point is no line
        const QImage rising = painted({QPointF(0, 1), QPointF(1, 3)});
        QCOMPARE(rising.pixelColor(96, 3).lightness() > 100, true);
        QCOMPARE(rising.pixelColor(3, 3), QColor(Qt::black));
        QVERIFY(rising != painted({QPointF(0, 3), QPointF(1, 1)}));
        painted({QPointF(0, 3), QPointF(1, 1)});
        QCOMPARE(moved.size(), 3);
    }
    void rowsKeepTheirPlace()
    {
        StageModel model(std::chrono::milliseconds(0));
        model.update(marketInput(someTrading()));
        const QSignalSpy reset(model.goods(), &QAbstractItemModel::modelReset);
        const QSignalSpy changed(model.goods(), &QAbstractItemModel::dataChanged);
        const QSignalSpy told(model.news(), &QAbstractItemModel::rowsInserted);
        model.update(marketInput(someTrading()));
        QCOMPARE(changed.size(), 0); // the same once more touches nothing
        QJsonObject bank = someTrading().value("trading"_L1).toObject().value("bank"_L1).toObject();
        QJsonObject stock = bank.value("stock"_L1).toObject();
        stock.insert("food"_L1, 700);
        bank.insert("stock"_L1, stock);
        model.update(marketInput(inTrading(someTrading(), {{u"bank"_s, bank}})));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size() + told.size(), 0);
    }
};

QTEST_MAIN(StageTradingTest)
#include "stage_trading_test.moc"
