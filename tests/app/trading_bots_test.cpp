// SPDX-License-Identifier: GPL-3.0-or-later
// Bots at a trading round: what they see is what a client is shown, and what they ask for is what the API
// takes. A whole game of theirs: trading_game_test.
#include "app/bots/bot_party.h"
#include "app/bots/trading_picture.h"
#include "core/engine/view.h"
#include "core/simulation/simulated_game.h"
#include "core/simulation/table.h"
#include "tests/support/host_rig.h"
#include "tests/support/trading_evening.h"

#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

NightPicture pictureOf(const engine::State &state, night::Role role, DeviceId device)
{
    NightPicture picture;
    picture.take({{"type"_L1, "snapshot"_L1}, {"data"_L1, engine::snapshot(state, {role, device}, {})}});
    return picture;
}

}

class TradingBotsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodySeesMoreThanHeIsShown_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<bool>("gated");
        QTest::newRow("default") << u"default"_s << true;
        QTest::newRow("steam and stopped factories") << u"industrial_revolution"_s << false;
        QTest::newRow("costs that rise late") << u"space_race"_s << false;
        QTest::newRow("voyages") << u"age_of_exploration"_s << false;
    }
    void nobodySeesMoreThanHeIsShown()
    {
        QFETCH(QString, rules);
        QFETCH(bool, gated);
        simulation::Setup setup;
        setup.rules = shippedRuleset(rules);
        setup.choices.challenge_gates_build = gated;
        setup.choices.self_complete = !gated;
        setup.players = 5;
        int looked = 0;
        int commands = 0;
        QByteArray wrong;
        simulation::playGame(
            setup, 3, [&](const engine::State &state, const QList<engine::Recorded> &events) {
                if (++commands % 37 != 0 || !trading::runningGame(state.night, state.trading) ||
                    !wrong.isEmpty())
                    return;
                const GameTime now = events.last().moment.at;
                for (const night::Player &player : state.night.players) {
                    const auto picture = pictureOf(state, night::Role::Player, *player.buzzer);
                    const auto shown = seatSeen(picture, player.id.number, now);
                    const auto there = simulation::seatOf(state, player.id, now);
                    if (!shown || !there || !(*shown == *there))
                        wrong = engine::nameOf(events.last().event);
                    ++looked;
                }
                const auto staff = pictureOf(state, night::Role::Banker, state.night.devices.lastKey());
                if (gameSeen(staff, now) != simulation::gameSeen(state, night::Role::Banker, now))
                    wrong = engine::nameOf(events.last().event);
            });
        QVERIFY2(wrong.isEmpty(), QByteArray("seen otherwise after " + wrong).constData());
        QVERIFY(looked > 50);
    }
    void theClockIsReadAsPagesDo()
    {
        NightPicture picture;
        const auto clock = [&](bool running) {
            picture.take({{"type"_L1, "changed"_L1},
                          {"game_version"_L1, picture.version() + 1},
                          {"clock"_L1, QJsonObject{{"running"_L1, running},
                                                   {"elapsed_ms"_L1, 5000},
                                                   {"running_since"_L1, u"2026-01-02T03:04:05.250Z"_s},
                                                   {"speed"_L1, 60}}}});
        };
        const qint64 since = 1767323045250;
        clock(false);
        QCOMPARE(clockReading(picture, since + 1000).ms, 5000);
        clock(true);
        QCOMPARE(clockReading(picture, since + 1000).ms, 65'000);
        QCOMPARE(clockReading(picture, since - 1000).ms, 5000); // clocks differ by a little
    }
    void turnsComeRound()
    {
        QCOMPARE(turnLength(8).ms, 45'000 / 12);
        QCOMPARE(turnLength(200).ms, 1000);
        QVERIFY(turnLength(1).ms > 0);
        QSet<players::Temperament> all;
        for (qint64 team = 1; team <= 3; ++team)
            all.insert(temperamentOf(7, team));
        QCOMPARE(all.size(), 3);
        QCOMPARE(temperamentOf(7, 2), temperamentOf(7, 2));
    }
    void aRoundThatCannotBeginIsGivenUp()
    {
        // a planned trading round in a night of singles
        HostRig rig;
        QVERIFY(rig.isReady());
        QCOMPARE(rig.laptop().post(u"rounds"_s, {{"kind"_L1, "trading"_L1}}).status, 201);
        BotPlan plan;
        plan.port = rig.port();
        plan.gameCode = rig.state().night.code;
        plan.hostToken = QString::fromLatin1(rig.hostToken());
        plan.players = 2;
        plan.seed = 7;
        BotParty party(plan);
        std::optional<BotResult> result;
        connect(&party, &BotParty::finished, this, [&](const BotResult &of) { result = of; });
        party.start();
        QVERIFY(QTest::qWaitFor([&] { return result.has_value(); }, 100'000));
        QVERIFY(!result->ok);
        QVERIFY2(result->problem.contains("teams_needed"_L1), qPrintable(result->problem));
    }
};

QTEST_GUILESS_MAIN(TradingBotsTest)
#include "trading_bots_test.moc"
