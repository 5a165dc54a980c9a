// SPDX-License-Identifier: GPL-3.0-or-later
// Bots at a trading round: what they see is what a client is shown, what they ask for is what the API takes,
// and a whole game of theirs over the API ends by itself. QUIZAAR_LONG=1: that game, in minutes.
#include "app/bots/bot_party.h"
#include "app/bots/trading_picture.h"
#include "core/engine/view.h"
#include "core/simulation/simulated_game.h"
#include "core/simulation/table.h"
#include "tests/support/host_rig.h"
#include "tests/support/trading_evening.h"

#include <QTest>
#include <QTimer>

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

/// The night that the journal on the disk adds up to, from its first event.
std::optional<engine::State> replayed(storage::JournalReader &reader, GameId game)
{
    engine::State state;
    bool readable = true;
    const auto read = reader.events(game, 1, [&](const storage::StoredEvent &stored) {
        auto event =
            engine::eventFromJson(stored.type, stored.format, QJsonDocument::fromJson(stored.data).object());
        const auto actor = fromJson<night::Actor>(QJsonDocument::fromJson(stored.actor).object());
        readable = readable && event && actor;
        if (readable)
            state = engine::evolve(
                std::move(state),
                {stored.version, stored.action, {stored.game_time, stored.wall_time}, *actor, *event});
    });
    return read && readable ? std::optional(state) : std::nullopt;
}

std::shared_ptr<const packs::Pack> oneQuestion()
{
    packs::Pack pack;
    pack.title = u"One"_s;
    packs::Question question;
    question.text = u"Ready?"_s;
    question.answer = u"Yes"_s;
    pack.lists.append(packs::List{});
    pack.lists.last().questions.append(question);
    return std::make_shared<const packs::Pack>(pack);
}

struct Counts
{
    int counters = 0;
    int deals = 0;
    int banked = 0;
    int completed = 0;
    QSet<QString> struck;
};

Counts countsOf(storage::JournalReader &reader, GameId game)
{
    Counts counts;
    const auto read = reader.events(game, 1, [&](const storage::StoredEvent &stored) {
        counts.counters += stored.type == trading::TradeCountered::name;
        counts.deals += stored.type == trading::TradeSettled::name;
        counts.banked += stored.type == trading::BankTraded::name;
        counts.completed += stored.type == trading::ChallengeCompleted::name;
        if (stored.type == trading::EventStruck::name)
            counts.struck.insert(QJsonDocument::fromJson(stored.data)
                                     .object()
                                     .value("occurrence"_L1)
                                     .toObject()
                                     .value("type"_L1)
                                     .toString());
    });
    return read ? counts : Counts{};
}

/// All that a game should hold: deals, counter-offers, trade with the bank, work, and every event.
bool hasAllKinds(const Counts &counts)
{
    constexpr qsizetype kinds = 9;
    return counts.deals > 0 && counts.counters > 0 && counts.banked > 0 && counts.completed > 0 &&
           counts.struck.size() >= kinds;
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
    void aGameOverTheApiEndsByItself()
    {
        // host and ten clients share this one thread: frames of prices alone keep it busy at a quick clock
        if (!qEnvironmentVariableIsSet("QUIZAAR_LONG"))
            QSKIP("QUIZAAR_LONG=1 plays it; trading_kill_test plays one against the program");
        const double speed = 18;
        RigOptions options;
        options.night.clock_speed = speed;
        options.pack = oneQuestion();
        HostRig rig(options);
        QVERIFY(rig.isReady());
        BotPlan plan;
        plan.port = rig.port();
        plan.gameCode = rig.state().night.code;
        plan.hostToken = QString::fromLatin1(rig.hostToken());
        plan.coHostPin = u"111111"_s;
        plan.bankerPin = u"222222"_s;
        plan.players = 8;
        plan.seed = 7;
        plan.clockSpeed = speed;
        plan.trading = TradingPlan{60, 4};
        BotParty party(plan);
        std::optional<BotResult> result;
        connect(&party, &BotParty::finished, this, [&](const BotResult &of) { result = of; });
        // where the machine is too slow for so quick a clock, the host gives the nations more time
        ApiClient host(rig.port());
        host.setToken(rig.hostToken());
        QTimer watch;
        bool asked = false;
        connect(&watch, &QTimer::timeout, this, [&] {
            const trading::Game *running = trading::runningGame(rig.state().night, rig.state().trading);
            constexpr qint64 tenMinutes = 600'000;
            if (asked || !running || rig.host().now().ms + tenMinutes < running->position.ends_at->ms ||
                hasAllKinds(countsOf(rig.host().reader(), rig.state().night.id)))
                return;
            const QString path = u"/api/games/%1/rounds/%2/extend"_s;
            asked = true;
            host.post(path.arg(plan.gameCode).arg(running->round.number), {{"minutes"_L1, 60}},
                      [&asked](int, const QJsonObject &) { asked = false; });
        });
        watch.start(100);
        party.start();
        QVERIFY(QTest::qWaitFor([&] { return result.has_value(); }, 280'000));
        watch.stop();
        QVERIFY2(result->ok, qPrintable(result->problem));
        QVERIFY(!result->richest.isEmpty());
        QVERIFY(!result->kindest.isEmpty());
        qInfo("%d moves, %d refused", result->moves, result->refused);
        QVERIFY(result->moves > 60);
        QVERIFY(result->refused * 20 <= result->moves);
        party.stop();

        // a clock that runs would be set right by the next start
        QCOMPARE(rig.laptop().post(u"clock"_s, {{"action"_L1, "pause"_L1}}).status, 200);
        const engine::State state = rig.state();
        const trading::Game &game = state.trading.games.last();
        QCOMPARE(game.position.nations.size(), 4);
        QVERIFY(game.position.outcome);
        QCOMPARE(state.night.rounds.last().status, night::RoundStatus::Finished);
        QVERIFY(!trading::imbalanceOf(game.position));
        const Counts counts = countsOf(rig.host().reader(), state.night.id);
        QVERIFY(counts.deals > 0);
        QVERIFY(counts.counters > 0);
        QVERIFY(counts.banked > 0);
        QVERIFY(counts.completed > 0);
        for (const trading::EventType &event : game.rules->events)
            QVERIFY2(counts.struck.contains(event.id), qPrintable(event.id));
        // the tax went on, and only its own way
        QVERIFY(game.position.schedule.tax && *game.position.schedule.tax > *game.position.ends_at);

        const QByteArray hash = engine::stateHash(state);
        const auto again = replayed(rig.host().reader(), state.night.id);
        QVERIFY(again);
        QCOMPARE(engine::stateHash(*again), hash);
        rig.restart();
        QVERIFY(rig.isReady());
        QCOMPARE(engine::stateHash(rig.state()), hash);
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
