// SPDX-License-Identifier: GPL-3.0-or-later
// Trading by chance: whatever anybody asks for, goods add up, refusals change nothing, and no state is
// reached that the rules forbid. QUIZAAR_LONG=1: a million commands.
#include "core/engine/permissions.h"
#include "tests/support/client_copy.h"
#include "tests/support/trading_commands.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// What holds of every game; empty if it does.
QString brokenRule(const trading::Game &game)
{
    const trading::Position &at = game.position;
    if (const auto wrong = trading::imbalanceOf(at))
        return u"%1: %2 there, %3 booked"_s.arg(wrong->good).arg(wrong->there).arg(wrong->booked);
    if (at.stock.value(u"currency"_s) != 0)
        return u"the bank has a purse"_s;
    for (auto price = at.prices.begin(); price != at.prices.end(); ++price) {
        const qint64 baseline = at.baselines.value(price.key());
        if (2 * *price + 1 < baseline || 2 * *price > 7 * baseline + 1)
            return u"%1 costs %2, its baseline is %3"_s.arg(price.key()).arg(*price).arg(baseline);
    }
    for (const trading::Nation &nation : at.nations) {
        for (auto building = nation.buildings.begin(); building != nation.buildings.end(); ++building) {
            const auto *type = trading::findBuilding(*game.rules, building.key());
            if (*building < 0 || (type && type->most && *building > *type->most))
                return u"%1 of %2"_s.arg(*building).arg(building.key());
        }
    }
    for (const trading::Trade &trade : at.trades) {
        if (trade.from == trade.to || (trade.terms.offered.isEmpty() && trade.terms.wanted.isEmpty()))
            return u"trade %1 is none"_s.arg(trade.id.number);
        for (const trading::Amounts &amounts : {trade.terms.offered, trade.terms.wanted}) {
            for (const qint64 amount : amounts) {
                if (amount < 1)
                    return u"trade %1 of %2"_s.arg(trade.id.number).arg(amount);
            }
        }
    }
    return {};
}

}

class TradingRandomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAddsUp_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<int>("seed");
        const QByteArray share = qgetenv("QUIZAAR_RULESETS"); // none: all of them
        int seed = 0;
        for (const trading::ShippedFile &file : trading::shippedFiles()) {
            ++seed;
            if (share == (seed % 2 == 0 ? "odd" : "even"))
                continue;
            QTest::addRow("%s %d", qPrintable(file.id), seed) << file.id << seed;
        }
    }
    void everythingAddsUp()
    {
        QFETCH(QString, rules);
        QFETCH(int, seed);
        const int count = qEnvironmentVariableIsSet("QUIZAAR_LONG") ? 150'000 : 4'000;
        const auto ruleset = shippedRuleset(rules);
        QVERIFY(ruleset);
        TradingCommands random(static_cast<quint64>(seed));
        trading::Choices choices;
        choices.challenge_gates_build = seed % 3 == 0;
        int asked = 0;
        QMap<QByteArray, int> outcomes;
        while (asked < count) {
            // a new night now and then: numbers of one are bounded, and its journal grows
            Market market(ruleset, choices, 4, seed + asked);
            market.join(u"Second"_s, market.teams.at(0));
            for (int i = 0; i < 3'000 && asked < count; ++i, ++asked) {
                const auto next = random.next(market.state());
                const engine::State before = market.state();
                const bool hashed = asked % 50 == 0;
                const QByteArray hash = hashed ? engine::stateHash(before) : QByteArray();
                const QByteArray outcome = market.ask(next.command, next.actor);
                ++outcomes[outcome];
                const auto told = [&](const QString &what) {
                    return u"%1, command %2 (%3.%4): %5"_s.arg(rules)
                        .arg(asked)
                        .arg(next.command.index())
                        .arg(std::visit([](const auto &c) { return c.index(); }, next.command))
                        .arg(what)
                        .toUtf8();
                };
                QVERIFY2(outcome != "goods_not_conserved",
                         told(u"refused: goods not conserved"_s).constData());
                if (outcome != "ok") {
                    QVERIFY2(market.state().version == before.version, told(u"changed"_s).constData());
                    QVERIFY2(!hashed || engine::stateHash(market.state()) == hash,
                             told(u"changed"_s).constData());
                }
                const QString broken = brokenRule(market.game());
                QVERIFY2(broken.isEmpty(), told(broken).constData());
                if (random.below(3) == 0)
                    market.live({random.below(40'000)});
                QVERIFY2(!trading::imbalanceOf(market.position()), told(u"time"_s).constData());
                if (market.position().outcome ||
                    !trading::runningGame(market.state().night, market.state().trading))
                    break;
            }
            QVERIFY(market.restart());
            if (asked % 5 == 0 || count < 10'000)
                QCOMPARE(engine::stateHash(*replayed(market.journal())), engine::stateHash(market.state()));
        }
        // the test tests something only if much of it is accepted and much refused
        QVERIFY(outcomes.value("ok") > count / 15);
        QVERIFY(outcomes.size() > 20);
    }
    void whatChangesIsTold_data()
    {
        QTest::addColumn<QString>("rules");
        for (const char *id : {"default", "silk_road", "industrial_revolution"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void whatChangesIsTold()
    {
        QFETCH(QString, rules);
        TradingCommands random(99);
        Market market(shippedRuleset(rules));
        QMap<night::Role, ClientCopy> copies;
        for (const night::Role role : {night::Role::Banker, night::Role::Player})
            copies.insert(role, ClientCopy(market.state(), role));
        const auto own = [&](int team) {
            return engine::you(market.state(), {night::Role::Player, market.phone(team).device});
        };
        const auto follow = [&](const QList<QJsonObject> &before) {
            engine::Touched touched;
            for (const engine::Recorded &recorded : market.newest())
                engine::note(touched, market.state(), recorded.event);
            for (int team = 0; team < 4; ++team) {
                const bool told =
                    touched.everything || touched.claims ||
                    engine::holdsSideOf(market.state(), market.phone(team).device, touched.sides);
                const QByteArray what = market.newest().isEmpty()
                                            ? QByteArray()
                                            : QByteArray(engine::nameOf(market.newest().first().event));
                QVERIFY2(told || own(team) == before.at(team), what.constData());
            }
            for (auto copy = copies.begin(); copy != copies.end(); ++copy) {
                copy->follow(market.state(), market.newest());
                QCOMPARE(copy->data(), ClientCopy::fresh(market.state(), copy.key()));
            }
        };
        for (int i = 0; i < 1'500; ++i) {
            QList<QJsonObject> before{own(0), own(1), own(2), own(3)};
            const auto next = random.next(market.state());
            if (market.ask(next.command, next.actor) == "ok")
                follow(before);
            const auto due = engine::nextDeadline(market.state());
            if (!due || i % 5 != 0 || !market.night().clock.running)
                continue;
            before = {own(0), own(1), own(2), own(3)};
            market.wait({std::max<qint64>(0, due->ms - market.now().ms)});
            if (market.ask(quiz::PassTime{}, night::Actor::system()) == "ok")
                follow(before);
        }
    }
    void roles_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("who"); // h host, c co-host, b banker, p player, s spectator
        const QList<std::pair<const char *, const char *>> table{{"add_round", "hc"},
                                                                 {"set_rules", "hc"},
                                                                 {"start_trading", "hc"},
                                                                 {"start_round", "hc"},
                                                                 {"finish_round", "hc"},
                                                                 {"pass_time", ""},
                                                                 {"request_challenge", "hcbp"},
                                                                 {"assign_challenge", "hcb"},
                                                                 {"answer_card", "hcbp"},
                                                                 {"complete", "hcbp"},
                                                                 {"cancel", "hcbp"},
                                                                 {"build", "hcbp"},
                                                                 {"bank", "hcbp"},
                                                                 {"baseline", "hcb"},
                                                                 {"offer", "hcbp"},
                                                                 {"record", "hcb"},
                                                                 {"counter", "hcbp"},
                                                                 {"accept", "hcbp"},
                                                                 {"reject", "hcbp"},
                                                                 {"withdraw", "hcbp"},
                                                                 {"tax", "hcb"},
                                                                 {"trigger", "hcb"},
                                                                 {"respond", "hcbp"},
                                                                 {"extend", "hc"},
                                                                 {"show_scores", "hc"},
                                                                 {"exchange", "hc"}};
        QCOMPARE(table.size(), static_cast<qsizetype>(std::variant_size_v<trading::CommandKinds>));
        for (int i = 0; i < table.size(); ++i)
            QTest::newRow(table.at(i).first) << i << QByteArray(table.at(i).second);
    }
    void roles()
    {
        QFETCH(int, index);
        QFETCH(QByteArray, who);
        const trading::Command command = commandAt<0>(static_cast<std::size_t>(index));
        for (const night::Role role : {night::Role::Host, night::Role::CoHost, night::Role::Banker,
                                       night::Role::Player, night::Role::Spectator})
            QCOMPARE(engine::rolesFor(command).contains(role), who.contains("hcbps"[static_cast<int>(role)]));
    }

private:
    template <std::size_t I>
    static trading::Command commandAt(std::size_t index)
    {
        if constexpr (I + 1 < std::variant_size_v<trading::CommandKinds>) {
            if (index > I)
                return commandAt<I + 1>(index);
        }
        return std::variant_alternative_t<I, trading::CommandKinds>();
    }
};

QTEST_GUILESS_MAIN(TradingRandomTest)
#include "trading_random.moc"
