// SPDX-License-Identifier: GPL-3.0-or-later
// The nine events: effects, mitigation, how long they last, answers (trading rules, "Events").
#include "core/engine/view.h"
#include "tests/support/trading_evening.h"

#include <QTest>

#include <cmath>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;
using trading::Amounts;
using trading::Difficulty;

namespace {

constexpr qint64 cycle = 360'000; // of 30 minutes at medium

qint64 total(const Amounts &buildings)
{
    qint64 sum = 0;
    for (const qint64 count : buildings)
        sum += count;
    return sum;
}

QList<QPair<Difficulty, qint64>> difficulties()
{
    return {{Difficulty::Easy, 75}, {Difficulty::Medium, 100}, {Difficulty::Hard, 150}};
}

}

class TradingEventsTest final : public QObject
{
    Q_OBJECT

    /// Rows for every severity, difficulty and 0 to 5 mitigating buildings.
    static void everyStrength()
    {
        QTest::addColumn<qint64>("severity");
        QTest::addColumn<int>("difficulty");
        QTest::addColumn<qint64>("mitigating");
        for (qint64 severity = 1; severity <= 5; ++severity) {
            for (const auto &[difficulty, percent] : difficulties()) {
                for (qint64 mitigating = 0; mitigating <= 5; ++mitigating)
                    QTest::addRow("%lld %s %lld", severity, wordOf(difficulty), mitigating)
                        << severity << static_cast<int>(difficulty) << mitigating;
            }
        }
    }
    struct Row
    {
        Row()
        {
            severity = *static_cast<qint64 *>(QTest::qData("severity", qMetaTypeId<qint64>()));
            const int word = *static_cast<int *>(QTest::qData("difficulty", qMetaTypeId<int>()));
            mitigating = *static_cast<qint64 *>(QTest::qData("mitigating", qMetaTypeId<qint64>()));
            difficulty = static_cast<Difficulty>(word);
            d = word == 0 ? 0.75 : word == 1 ? 1.0 : 1.5;
            m = 1 - 0.2 * static_cast<double>(mitigating);
        }
        qint64 severity = 0;
        Difficulty difficulty = Difficulty::Medium;
        qint64 mitigating = 0;
        double d = 1;
        double m = 1;
        double strength() const { return static_cast<double>(severity) * d * m; }
    };
    /// floor, forgiving what doubles lose.
    static qint64 floored(double value) { return static_cast<qint64>(std::floor(value + 1e-9)); }

private Q_SLOTS:
    void earthquake_data() { everyStrength(); }
    void earthquake()
    {
        const Row row;
        Market market(wealthy({}, {{u"farm"_s, 10}, {u"infrastructure"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        QCOMPARE(market.trigger("earthquake", row.severity), "ok");
        const qint64 lost = std::min<qint64>(5, floored(row.strength()));
        QCOMPARE(total(market.nation(0).buildings), 10 + row.mitigating - lost);
        QCOMPARE(total(market.nation(3).buildings), 10 + row.mitigating - lost);
        QVERIFY(market.event().over);
    }
    void earthquakeTakesNoMoreThanThereIs()
    {
        Market market(wealthy({}, {{u"farm"_s, 2}}), lasting(30, Difficulty::Hard));
        QCOMPARE(market.trigger("earthquake", 5), "ok");
        QCOMPARE(market.built(0, "farm"), 0);
    }
    void fire_data() { everyStrength(); }
    void fire()
    {
        const Row row;
        Market market(wealthy({}, {{u"electrical_factory"_s, 7},
                                   {u"medical_factory"_s, 7},
                                   {u"hospital"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        QCOMPARE(market.trigger("fire", row.severity), "ok");
        QCOMPARE(market.built(0, "electrical_factory"), 7 - floored(7 * std::min(1.0, 0.2 * row.strength())));
        QCOMPARE(market.built(0, "medical_factory"), 7);
    }
    void tornado_data() { everyStrength(); }
    void tornado()
    {
        const Row row;
        // starting goods go by difficulty, so the loss is counted from what is there
        Market market(wealthy({{u"food"_s, 101}, {u"medical_goods"_s, 3}, {u"currency"_s, 77}},
                              {{u"infrastructure"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        const Amounts before = market.nation(0).holdings;
        QCOMPARE(market.trigger("tornado", row.severity), "ok");
        const double share = std::min(1.0, 0.15 * row.strength());
        for (auto it = before.begin(); it != before.end(); ++it)
            QCOMPARE(market.nation(0).holdings.value(it.key()),
                     *it - floored(static_cast<double>(*it) * share));
        QVERIFY(!trading::imbalanceOf(market.position()));
    }
    void drought_data() { everyStrength(); }
    void drought()
    {
        const Row row;
        Market market(wealthy({{u"food"_s, 1000}},
                              {{u"farm"_s, 3}, {u"mine"_s, 2}, {u"infrastructure"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        QCOMPARE(market.trigger("drought", row.severity), "ok");
        const double output = 0.5 + (3.0 - static_cast<double>(row.severity)) * 0.1;
        const double share = 1 - (1 - output) * row.m;
        const auto made = [&](const char *building) {
            return trading::outputOf(market.game(), market.nation(0),
                                     *trading::findBuilding(*market.game().rules, QLatin1String(building)));
        };
        QCOMPARE(made("farm").value(u"food"_s), floored(15 * share));
        QCOMPARE(made("mine").value(u"raw_materials"_s), floored(10 * share));
        if (row.difficulty != Difficulty::Medium)
            return;
        QCOMPARE(market.trigger("drought"), "event_in_force");
        market.live({2 * cycle - 1});
        QVERIFY(!market.event().over);
        market.live({1});
        QVERIFY(market.event().over);
        QCOMPARE(made("farm").value(u"food"_s), 15);
    }
    void plague_data() { everyStrength(); }
    void plague()
    {
        const Row row;
        Market market(wealthy({{u"medical_goods"_s, 100}}, {{u"farm"_s, 4}, {u"hospital"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        QCOMPARE(market.trigger("plague", row.severity), "ok");
        QCOMPARE(market.event().teams.size(), row.severity <= 3 ? 1 : 2);
        const int sick = static_cast<int>(market.teams.indexOf(market.event().teams.first()));
        const auto &farm = *trading::findBuilding(*market.game().rules, u"farm"_s);
        const double share = 1 - std::min(1.0, 0.3 * row.strength());
        QCOMPARE(trading::outputOf(market.game(), market.nation(sick), farm).value(u"food"_s),
                 floored(20 * share));
        if (share == 0)
            QCOMPARE(market.produce(sick, "farm"), "production_stopped");
        const qint64 before = market.has(sick, "medical_goods");
        QCOMPARE(market.respond(sick, market.newestEvent()), "ok");
        const qint64 cost = row.difficulty == Difficulty::Easy     ? 3
                            : row.difficulty == Difficulty::Medium ? 5
                                                                   : 7;
        QCOMPARE(market.has(sick, "medical_goods"), before - cost);
        QCOMPARE(trading::outputOf(market.game(), market.nation(sick), farm).value(u"food"_s), 20);
        QCOMPARE(market.respond(sick, market.newestEvent()), "not_answerable");
        QCOMPARE(market.event().over, row.severity <= 3);
    }
    void plagueSpreads()
    {
        Market market(wealthy({{u"food"_s, 100}, {u"medical_goods"_s, 4}}, {{u"farm"_s, 4}}));
        QCOMPARE(market.trigger("plague", 3, market.teams.at(0)), "ok");
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 1}}, {}), "quarantined");
        QCOMPARE(market.offer(1, 0, {{u"food"_s, 1}}, {}), "ok");
        QCOMPARE(market.accept(0, market.newestTrade()), "ok");
        QVERIFY(trading::isInfected(market.game(), market.teams.at(1)));
        QCOMPARE(market.offer(0, 1, {{u"food"_s, 1}}, {}), "ok");       // both have it
        QCOMPARE(market.bank(0, trading::Deal::Sell, "food", 1), "ok"); // the bank is immune
        QCOMPARE(market.respond(0, market.newestEvent()), "goods_short");
        QCOMPARE(market.respond(2, market.newestEvent()), "not_answerable");
    }
    void blizzard_data() { everyStrength(); }
    void blizzard()
    {
        const Row row;
        Market market(wealthy({{u"food"_s, 1000}}, {{u"farm"_s, 4},
                                                    {u"restaurant"_s, row.mitigating},
                                                    {u"infrastructure"_s, row.mitigating}}),
                      lasting(30, row.difficulty));
        QCOMPARE(market.trigger("blizzard", row.severity), "ok");
        const double factor = 2 * static_cast<double>(row.severity) * row.d;
        QCOMPARE(trading::taxOf(market.game(), market.nation(0)), floored(floored(15 * factor) * row.m));
        const double loss = row.difficulty == Difficulty::Easy     ? 0.1
                            : row.difficulty == Difficulty::Medium ? 0.2
                                                                   : 0.3;
        const double share = 1 - loss * (1 - 0.1 * static_cast<double>(row.mitigating));
        const auto &farm = *trading::findBuilding(*market.game().rules, u"farm"_s);
        QCOMPARE(trading::outputOf(market.game(), market.nation(0), farm).value(u"food"_s),
                 floored(20 * share));
    }
    void recession_data() { everyStrength(); }
    void recession()
    {
        const Row row;
        Market market(
            wealthy({{u"food"_s, 400}}, {{u"restaurant"_s, 2}, {u"infrastructure"_s, row.mitigating}}),
            lasting(30, row.difficulty));
        QCOMPARE(market.trigger("economic_recession", row.severity), "ok");
        const double price = 1 + 0.5 * row.strength();
        QCOMPARE(trading::priceShare(market.game(), market.nation(0)), floored(price * 1'000'000));
        QCOMPARE(trading::totalOf(market.game(), market.nation(0), trading::Deal::Buy, u"food"_s, 5),
                 static_cast<qint64>(std::ceil(12 * price - 1e-9)));
        const auto &farm = *trading::findBuilding(*market.game().rules, u"farm"_s);
        const Amounts cost = trading::costOf(market.game(), market.nation(0), farm, market.now());
        const double dearer = 1 + 0.25 * row.strength();
        QCOMPARE(cost.value(u"currency"_s), static_cast<qint64>(std::ceil(50 * dearer - 1e-9)));
        QCOMPARE(cost.value(u"raw_materials"_s), static_cast<qint64>(std::ceil(30 * dearer - 1e-9)));
        QCOMPARE(market.event().cycles_left, std::max<qint64>(1, 2 + row.severity - 3));
        const qint64 before = market.has(0, "currency");
        market.ask(trading::CollectTax{}, market.banker);
        const qint64 pay = floored(50 * static_cast<double>(row.severity) * row.d) * 2;
        QCOMPARE(market.has(0, "currency"), before + pay + 5 * 15 * 2);
    }
    void automation_data()
    {
        QTest::addColumn<qint64>("severity");
        QTest::addColumn<int>("difficulty");
        for (qint64 severity = 1; severity <= 5; ++severity) {
            for (const auto &[difficulty, percent] : difficulties())
                QTest::addRow("%lld %s", severity, wordOf(difficulty))
                    << severity << static_cast<int>(difficulty);
        }
    }
    void automation()
    {
        QFETCH(qint64, severity);
        QFETCH(int, difficulty);
        Market market(rulesWith([](trading::Ruleset &rules) {
                          rules.nations[2].goods.insert(u"electrical_goods"_s, 100);
                          rules.nations[2].buildings.insert(u"electrical_factory"_s, 4);
                      }),
                      lasting(30, static_cast<Difficulty>(difficulty)));
        const double d = difficulty == 0 ? 0.75 : difficulty == 1 ? 1.0 : 1.5;
        QCOMPARE(market.trigger("automation_breakthrough", severity), "ok");
        QCOMPARE(market.event().teams, (QList<TeamId>{market.teams.at(2)})); // most factories
        QCOMPARE(market.respond(3, market.newestEvent()), "not_answerable");
        const auto &factory = *trading::findBuilding(*market.game().rules, u"electrical_factory"_s);
        const auto made = [&] {
            return trading::outputOf(market.game(), market.nation(2), factory).value(u"electrical_goods"_s);
        };
        QCOMPARE(made(), 20); // nothing before it is paid
        const qint64 before = market.has(2, "electrical_goods");
        QCOMPARE(market.respond(2, market.newestEvent()), "ok");
        QCOMPARE(market.has(2, "electrical_goods"), before - floored(30 * d));
        QCOMPARE(made(), floored(20 * (1 + 0.5 * static_cast<double>(severity) * d)));
        QCOMPARE(market.respond(2, market.newestEvent()), "not_answerable");
        QCOMPARE(market.event().cycles_left, 2);
        market.ask(trading::CollectTax{}, market.banker);
        market.ask(trading::CollectTax{}, market.banker);
        QCOMPARE(made(), 20);
    }
    void automationLapses()
    {
        Market market(trading::shippedRules(), lasting(30));
        QCOMPARE(market.trigger("automation_breakthrough", 3, market.teams.at(1)), "ok");
        market.live({cycle});
        QVERIFY(market.event().over);
        QCOMPARE(market.respond(1, market.newestEvent()), "not_answerable");
    }
    void olympics()
    {
        const Amounts enough{{u"food"_s, 100},
                             {u"raw_materials"_s, 25},
                             {u"electrical_goods"_s, 10},
                             {u"medical_goods"_s, 5},
                             {u"currency"_s, 100}};
        Market market(wealthy(enough, {}), lasting(30));
        QCOMPARE(market.trigger("olympics"), "ok");
        QCOMPARE(market.respond(2, market.newestEvent()), "not_answerable"); // a developing nation
        QCOMPARE(market.respond(0, market.newestEvent()), "ok");
        QCOMPARE(market.has(0, "currency"), 0);
        QCOMPARE(market.has(0, "food"), 75);
        QCOMPARE(market.respond(1, market.newestEvent()), "not_answerable"); // there is one host
        market.live({cycle});
        QCOMPARE(market.has(0, "currency"), 500);
        QVERIFY(market.event().over);
        market.live({cycle});
        QCOMPARE(market.has(0, "currency"), 500); // once
    }
    void olympicsAmongTheHungry()
    {
        const auto rules = rulesWith([](trading::Ruleset &all) {
            all.nations[0].goods = {{u"food"_s, 100},
                                    {u"raw_materials"_s, 25},
                                    {u"electrical_goods"_s, 10},
                                    {u"medical_goods"_s, 5},
                                    {u"currency"_s, 100}};
        });
        Market market(rules, lasting(30)); // nation 2 has 5 food and owes 15
        market.trigger("olympics");
        QCOMPARE(market.respond(0, market.newestEvent()), "ok");
        market.live({cycle});
        QCOMPARE(market.has(0, "currency"), 0);
    }
    void biases_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QList<qint64>>("percent"); // food, raw, electrical, medical
        QTest::newRow("drought") << u"drought"_s << QList<qint64>{20, 20, 0, 0};
        QTest::newRow("plague") << u"plague"_s << QList<qint64>{0, 0, 0, 25};
        QTest::newRow("blizzard") << u"blizzard"_s << QList<qint64>{15, 0, 0, 0};
        QTest::newRow("recession") << u"economic_recession"_s << QList<qint64>{30, 30, 30, 30};
        QTest::newRow("automation") << u"automation_breakthrough"_s << QList<qint64>{-20, -20, -20, -20};
    }
    void biases()
    {
        QFETCH(QString, event);
        QFETCH(QList<qint64>, percent);
        Market market;
        QCOMPARE(market.trigger(event.toLatin1().constData()), "ok");
        for (qsizetype i = 0; i < percent.size(); ++i)
            QCOMPARE(trading::biasOf(market.game(), market.game().rules->goods.at(i).id),
                     percent.at(i) * 10'000);
    }
    void shippedBiases()
    {
        const auto bias = [](const char *event, const char *good) {
            return trading::findEvent(*trading::shippedRules(), QLatin1String(event))
                ->bias.value(QLatin1String(good));
        };
        QCOMPARE(bias("earthquake", "all"), 10);
        QCOMPARE(bias("fire", "electrical_goods"), 15);
        QCOMPARE(bias("tornado", "all"), 10);
    }
    void refusals()
    {
        Market market;
        QCOMPARE(market.trigger("meteor"), "unknown_event");
        QCOMPARE(market.trigger("drought", 0), "severity_out_of_range");
        QCOMPARE(market.trigger("drought", 6), "severity_out_of_range");
        QCOMPARE(market.trigger("plague", 3, TeamId{1}), "unknown_team");
        QCOMPARE(market.ask(trading::TriggerEvent{u"drought"_s, {}, {}}, market.phone(0)), "forbidden");
        QCOMPARE(market.respond(0, OccurrenceId{1}), "unknown_event");
        QCOMPARE(market.trigger("drought"), "ok");
        QCOMPARE(market.event().severity, 3);
        market.ask(night::PauseClock{});
        QCOMPARE(market.trigger("blizzard"), "paused");
        QVERIFY(market.restart());
        market.live({5 * cycle});
        QVERIFY(!market.event().over); // cycles stand still while paused
    }
    void previewIsWhatHappens()
    {
        Market market(wealthy({{u"food"_s, 400}}, {{u"farm"_s, 3}, {u"mine"_s, 5}}));
        const trading::TriggerEvent command{u"earthquake"_s, 4, {}};
        const auto preview = trading::preview(market.state().night, market.state().trading, command,
                                              market.context(market.banker));
        QVERIFY(preview.ok());
        const QJsonObject view = engine::previewView(market.state(), *preview);
        QCOMPARE(view.value("nations"_L1).toArray().size(), 4);
        QCOMPARE(market.ask(command, market.banker), "ok");
        const auto *struck = std::get_if<trading::EventStruck>(&market.newest().first().event);
        QVERIFY(struck && struck->buildings == preview->buildings);
    }
    void newsCanBeAnswered()
    {
        Market market;
        market.trigger("plague", 3, market.teams.at(1));
        const QJsonObject news = engine::sharedSnapshot(market.state(), night::Role::Player, {})
                                     .value("trading"_L1)
                                     .toObject()
                                     .value("events"_L1)
                                     .toArray()
                                     .first()
                                     .toObject();
        QCOMPARE(news.value("answerable_by"_L1).toArray().first().toInteger(), market.teams.at(1).number);
        QCOMPARE(news.value("answer_cost"_L1).toObject().value("medical_goods"_L1).toInt(), 5);
    }
};

QTEST_GUILESS_MAIN(TradingEventsTest)
#include "trading_events.moc"
