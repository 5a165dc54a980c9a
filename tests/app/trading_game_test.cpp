// SPDX-License-Identifier: GPL-3.0-or-later
// A whole trading game over the API: the host in its own thread as in the program, its journal, real HTTP and
// sockets, eight bots in four nations on a quick clock. QUIZAAR_LONG=1: the shipped rules' hour; else six
// minutes.
#include "app/bots/bot_party.h"
#include "app/host/host_thread.h"
#include "app/host/night_file.h"
#include "app/storage/data_folder.h"
#include "app/storage/journal_reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; only so that a hang fails
constexpr int gamePatience = 400'000;
constexpr qint64 minuteMs = 60'000;

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

/// The shipped rules with one length, and food taxes that are as many in it as in an hour.
std::shared_ptr<const trading::Ruleset> rulesOfSixMinutes()
{
    trading::Ruleset rules = *trading::shippedRules();
    rules.durations = {6};
    rules.usual_duration = 6;
    for (trading::DifficultyRules &difficulty : rules.difficulties)
        difficulty.tax_minutes = {1};
    rules.tax.warning_seconds = 20;
    return std::make_shared<const trading::Ruleset>(rules);
}

struct Counts
{
    int offers = 0;
    int counters = 0;
    int deals = 0;
    int banked = 0;
    int completed = 0;
    int built = 0;
    QSet<QString> struck;
    QList<qint64> taxes; // when the next one is due, milliseconds

    bool hasTradedAndWorked() const
    {
        return counters > 0 && deals > 0 && banked > 0 && completed > 0 && taxes.size() > 1;
    }
};

/// What a journal that is being written holds, read on from where it was left.
class JournalCounts final
{
public:
    JournalCounts(const QString &database, GameId game)
        : m_reader(database)
        , m_game(game)
    {}
    /// Nothing where the journal cannot be read.
    std::optional<Counts> now()
    {
        const auto read =
            m_reader.events(m_game, m_next, [this](const storage::StoredEvent &stored) { add(stored); });
        return read ? std::optional(m_counts) : std::nullopt;
    }
    qint64 events() const { return m_next - 1; }

private:
    void add(const storage::StoredEvent &stored)
    {
        m_next = stored.version + 1;
        const auto is = [&](const char *name) { return stored.type == name; };
        const auto data = [&] { return QJsonDocument::fromJson(stored.data).object(); };
        m_counts.offers += is(trading::TradeOffered::name);
        m_counts.counters += is(trading::TradeCountered::name);
        m_counts.deals += is(trading::TradeSettled::name);
        m_counts.banked += is(trading::BankTraded::name);
        m_counts.completed += is(trading::ChallengeCompleted::name);
        m_counts.built += is(trading::Built::name);
        if (is(trading::EventStruck::name))
            m_counts.struck.insert(
                data().value("occurrence"_L1).toObject().value("type"_L1).toString());
        if (is(trading::TaxTaken::name))
            m_counts.taxes.append(data().value("next"_L1).toInteger());
    }

    storage::JournalReader m_reader;
    GameId m_game;
    qint64 m_next = 1;
    Counts m_counts;
};

HostOptions optionsFor(const QString &folder, bool whole)
{
    HostOptions options;
    options.data = folder;
    options.port = 0;
    options.bind = u"127.0.0.1"_s;
    options.seed = 7;
    options.clock_speed = whole ? 18 : 20;
    if (!whole)
        options.rules = rulesOfSixMinutes();
    return options;
}

/// A night that is served; `facts` are those of its ready line.
struct Served
{
    Served(const HostOptions &options, const NightChoice &choice)
        : host(options)
    {
        QObject::connect(&host, &HostThread::folderOpened, &host, [this, choice] { host.openNight(choice); });
        QObject::connect(&host, &HostThread::ready, &host, [this](const Ready &told) { facts = told; });
        host.start();
    }
    bool isReady()
    {
        return QTest::qWaitFor(
            [this] { return facts && host.published().state->night.id == facts->game; }, patience);
    }
    const engine::State &state() const { return *host.published().state; }
    const trading::Game *running() const { return trading::runningGame(state().night, state().trading); }
    QByteArray hash() const { return engine::stateHash(state()); }
    /// Stores all and closes.
    bool stop()
    {
        QSignalSpy stopped(&host, &HostThread::stopped);
        host.stop();
        return QTest::qWaitFor([&] { return !stopped.isEmpty(); }, patience);
    }

    HostThread host;
    std::optional<Ready> facts;
};

BotPlan planFor(const Ready &facts, const HostOptions &options, qint64 minutes)
{
    BotPlan plan;
    plan.port = static_cast<quint16>(facts.port);
    plan.gameCode = facts.code;
    plan.hostToken = facts.host_token;
    plan.coHostPin = facts.co_host_pin;
    plan.bankerPin = facts.banker_pin;
    plan.players = 8;
    plan.seed = 7;
    plan.clockSpeed = options.clock_speed;
    plan.trading = TradingPlan{minutes, 4};
    return plan;
}

/// What a host does who watches: events that did not come by themselves, and more time where a slow machine
/// has left the nations too few turns to trade.
class WatchfulHost final
{
public:
    WatchfulHost(const Served &served, JournalCounts &journal)
        : m_served(served)
        , m_journal(journal)
        , m_api(static_cast<quint16>(served.facts->port))
    {
        m_api.setToken(served.facts->host_token.toLatin1());
        QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] { look(); });
        m_watch.start(200);
    }
    void stop() { m_watch.stop(); }
    void pause()
    {
        post(u"clock"_s, {{"action"_L1, "pause"_L1}});
    }
    bool isBusy() const { return m_busy; }
    int triggered() const { return m_triggered; }
    qint64 minutesAdded() const { return m_added; }

private:
    void look()
    {
        const trading::Game *game = m_served.running();
        const auto counts = game ? m_journal.now() : std::nullopt;
        if (m_busy || !counts)
            return;
        const qint64 left = game->position.ends_at->ms - m_served.host.clockNow().ms;
        const qint64 tenth = game->setup.duration.ms / 10;
        for (const trading::EventType &event : game->rules->events) {
            if (left < 2 * tenth && !counts->struck.contains(event.id) && !m_tried.contains(event.id)) {
                m_tried.insert(event.id);
                ++m_triggered;
                post(u"trading/events"_s, {{"event"_L1, event.id}, {"severity"_L1, 1}});
                return;
            }
        }
        const qint64 more = game->setup.duration.ms / minuteMs;
        if (left < tenth && !counts->hasTradedAndWorked() && m_added < 3 * more) {
            m_added += more;
            post(u"rounds/%1/extend"_s.arg(game->round.number), {{"minutes"_L1, more}});
        }
    }
    void post(const QString &path, const QJsonObject &body)
    {
        m_busy = true;
        m_api.post(u"/api/games/%1/%2"_s.arg(m_served.facts->code, path), body,
                   [this](int, const QJsonObject &) { m_busy = false; });
    }

    const Served &m_served;
    JournalCounts &m_journal;
    ApiClient m_api;
    QTimer m_watch;
    QSet<QString> m_tried;
    bool m_busy = false;
    int m_triggered = 0;
    qint64 m_added = 0;
};

}

class TradingGameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsByItselfAndIsTheSameAnywhere()
    {
        const bool whole = qEnvironmentVariableIsSet("QUIZAAR_LONG");
        QTemporaryDir folder;
        const HostOptions options = optionsFor(folder.filePath(u"data"_s), whole);
        NightChoice fresh;
        fresh.new_name = u"Eight bots"_s;
        fresh.seed = options.seed;
        fresh.packs = {oneQuestion()};
        auto served = std::make_unique<Served>(options, fresh);
        QVERIFY(served->isReady());
        QElapsedTimer lasts;
        lasts.start();
        BotParty party(planFor(*served->facts, options, whole ? 60 : 6));
        std::optional<BotResult> result;
        connect(&party, &BotParty::finished, this, [&](const BotResult &of) { result = of; });
        JournalCounts journal(options.data + u"/quizaar.sqlite"_s, served->facts->game);
        WatchfulHost watcher(*served, journal);
        party.start();
        QVERIFY(QTest::qWaitFor([&] { return result.has_value(); }, gamePatience));
        watcher.stop();
        const double seconds = static_cast<double>(lasts.elapsed()) / 1000;
        QVERIFY2(result->ok, qPrintable(result->problem));
        QVERIFY(!result->richest.isEmpty());
        QVERIFY(!result->kindest.isEmpty());
        party.stop();
        // a clock that runs would be set right by the next start
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.isBusy(), patience);
        watcher.pause();
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.isBusy() && !served->state().night.clock.running, patience);

        const auto counts = journal.now();
        QVERIFY(counts);
        qInfo("%.1f s, %lld events, %d moves, %d refused, %d offers, %d counter-offers, %d deals, %d with "
              "the bank, %d challenges, %d buildings, %lld taxes, %lld kinds of events (%d by the host), "
              "%lld minutes added",
              seconds, static_cast<long long>(journal.events()), result->moves, result->refused,
              counts->offers, counts->counters, counts->deals, counts->banked, counts->completed,
              counts->built, static_cast<long long>(counts->taxes.size()),
              static_cast<long long>(counts->struck.size()), watcher.triggered(),
              static_cast<long long>(watcher.minutesAdded()));
        QVERIFY(result->refused * 20 <= result->moves);
        QVERIFY(counts->counters > 0);
        QVERIFY(counts->deals > 0);
        QVERIFY(counts->banked > 0);
        QVERIFY(counts->completed > 0);

        const trading::Game game = served->state().trading.games.last();
        QCOMPARE(game.rules->events.size(), 9);
        for (const trading::EventType &event : game.rules->events)
            QVERIFY2(counts->struck.contains(event.id), qPrintable(event.id));
        QCOMPARE(game.position.nations.size(), 4);
        QVERIFY(game.position.outcome);
        QCOMPARE(game.setup.duration.ms, (whole ? 60 : 6) * minuteMs);
        QCOMPARE(served->state().night.rounds.last().status, night::RoundStatus::Finished);
        QVERIFY(!trading::imbalanceOf(game.position));
        // each tax was due one interval after the one before it, and so is the next
        QVERIFY(counts->taxes.size() >= 5);
        for (qsizetype i = 1; i < counts->taxes.size(); ++i)
            QCOMPARE(counts->taxes.at(i) - counts->taxes.at(i - 1), game.position.schedule.tax_interval.ms);
        QVERIFY(game.position.schedule.tax && *game.position.schedule.tax >= *game.position.ends_at);

        const QByteArray hash = served->hash();
        const GameId id = served->facts->game;
        const QString file = folder.filePath(u"night.quizaar-night"_s);
        std::optional<ShelfOutcome> exported;
        served->host.exportNight(id, file, [&](const ShelfOutcome &outcome) { exported = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(exported.has_value(), patience);
        QVERIFY2(exported->trouble.isEmpty(), qPrintable(exported->trouble));
        QFile stored(file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const auto read = readNightFile(stored.readAll());
        QVERIFY(read);
        QCOMPARE(read->events.size(), journal.events());
        QCOMPARE(engine::stateHash(read->state), hash);

        QVERIFY(served->stop());
        NightChoice again;
        again.game = served->facts->code;
        served.reset();
        served = std::make_unique<Served>(options, again);
        QVERIFY(served->isReady());
        QCOMPARE(served->hash(), hash);
        QVERIFY(served->stop());
    }
};

QTEST_GUILESS_MAIN(TradingGameTest)
#include "trading_game_test.moc"
