// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/night_host.h"

#include "app/host/command_kind.h"
#include "app/host/stored_events.h"
#include "core/base/json_text.h"
#include "core/engine/view.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 1000;
/// Ticks further apart than this: the laptop slept (evening rules, "Clock").
constexpr qint64 sleepGapMs = 5000;
constexpr int settleRetryMs = 1000;
/// Repeats of one request that may wait for its reply at the same time.
constexpr std::size_t maxWaiters = 64;

/// Six characters that nobody mistakes for others.
QString newCode()
{
    static constexpr QLatin1StringView letters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString code;
    for (int i = 0; i < 6; ++i)
        code.append(letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))));
    return code;
}

Submission bySystem(engine::Command command)
{
    Submission submission;
    submission.request.command = std::move(command);
    submission.actor = night::Actor::system();
    return submission;
}

QByteArray flightKey(const ReplyKey &key)
{
    return key.scope + '\0' + key.key;
}

storage::StorageFailure unreadable(const storage::StoredEvent &event)
{
    return {storage::StorageError::NewerVersion,
            u"event %1 (%2, format %3) cannot be read"_s.arg(event.version)
                .arg(QString::fromUtf8(event.type))
                .arg(event.format)};
}

}

WallTime wallNow()
{
    return WallTime{QDateTime::currentMSecsSinceEpoch()};
}

NightHost::NightHost(const QString &databasePath, NightOptions options)
    : m_options(std::move(options))
    , m_databasePath(databasePath)
    , m_clock(m_options.clock_speed)
    , m_reader(databasePath)
    , m_outcomes([this] {
        QMetaObject::invokeMethod(
            this, [this] { drainInbox(); }, Qt::QueuedConnection);
    })
{
    m_journal =
        std::make_unique<storage::Journal>(storage::JournalConfig{m_databasePath, m_options.before_commit},
                                           [this](const storage::Outcome &outcome) {
                                               m_outcomes.put(Arrived{outcome, Steady::now()});
                                           });
    m_scheduler.setSingleShot(true);
    m_scheduler.setTimerType(Qt::PreciseTimer);
    connect(&m_scheduler, &QTimer::timeout, this, &NightHost::onDeadline);
    m_decider.setSingleShot(true);
    m_decider.setTimerType(Qt::PreciseTimer);
    connect(&m_decider, &QTimer::timeout, this, &NightHost::onDecision);
    connect(&m_ticker, &QTimer::timeout, this, &NightHost::onTick);
    m_settling.setInterval(settleRetryMs);
    connect(&m_settling, &QTimer::timeout, this, &NightHost::settle);
}

NightHost::~NightHost()
{
    close();
}

Result<Done, storage::StorageFailure> NightHost::create(const QString &name, std::optional<qint64> seed)
{
    const auto id = m_reader.nextGameId();
    if (!id)
        return Failed{id.error()};
    const auto games = m_reader.games();
    if (!games)
        return Failed{games.error()};
    QString code = newCode();
    const auto taken = [&](const storage::GameSummary &game) { return game.row.code == code; };
    while (std::any_of(games->begin(), games->end(), taken))
        code = newCode();

    night::NightOpened opened;
    opened.game = *id;
    opened.code = code;
    opened.title = name;
    constexpr qint64 seeds = qint64{1} << 53;
    opened.seed =
        seed.value_or(static_cast<qint64>(QRandomGenerator::system()->generate64() % seeds)) & (seeds - 1);
    opened.created = wallNow();
    const night::Context context{night::Actor::console(), {}, opened.created, 0};
    const QList<engine::Recorded> events = engine::record(m_head, {engine::Event(opened)}, context);
    const engine::State before = m_head;
    for (const engine::Recorded &event : events)
        m_head = engine::evolve(std::move(m_head), event);
    storage::Entry entry = entryOf(before, m_head, events);
    entry.game_row = gameRowOf(m_head.night);
    Pending pending;
    pending.ticket = ++m_lastTicket;
    pending.events = events;
    pending.outcome = Accepted{};
    pending.since = Steady::now();
    m_pending.push_back(std::move(pending));
    m_journal->append(m_lastTicket, m_epoch, std::move(entry));
    m_ticker.start(tickMs);
    headMoved();
    return Done{};
}

Result<Done, storage::StorageFailure> NightHost::open(GameId game)
{
    engine::State state;
    const auto snapshot = m_reader.latestSnapshot(game);
    if (!snapshot)
        return Failed{snapshot.error()};
    if (*snapshot && (*snapshot)->format == engine::snapshotFormat) {
        if (auto restored = engine::stateFromBytes((*snapshot)->data))
            state = *std::move(restored);
    }
    state.night.id = game;
    m_snapshotVersion = state.version;
    if (const auto loaded = loadEvents(state, nullptr); !loaded)
        return Failed{loaded.error()};
    m_head = state;
    m_durable = std::move(state);
    const auto note = m_reader.clockNote(game);
    if (!note)
        return Failed{note.error()};
    m_clock.follow(m_head.night.clock);
    m_ticker.start(tickMs);
    if (m_head.night.clock.running) {
        // The program went down while the clock ran: the later of the note and the last event, and paused.
        const GameTime last = m_head.steps ? m_head.steps->at : GameTime{};
        const GameTime at = std::max({m_head.night.clock.elapsed, note->value_or(GameTime{}), last});
        night::Clock standing = m_head.night.clock;
        standing.running = false;
        standing.elapsed = at;
        m_clock.follow(standing);
        submit(bySystem(night::Command(night::RecoverClock{at})));
    }
    headMoved();
    return Done{};
}

Result<Done, storage::StorageFailure> NightHost::loadEvents(engine::State &state, QList<Commit> *commits)
{
    std::optional<storage::StoredEvent> bad;
    const auto count =
        m_reader.events(state.night.id, state.version + 1, [&](const storage::StoredEvent &event) {
            if (bad)
                return;
            const auto recorded = recordedFrom(event);
            if (!recorded) {
                bad = event;
                return;
            }
            state = engine::evolve(std::move(state), *recorded);
            if (!commits)
                return;
            if (commits->isEmpty() || commits->last().events.last().action != recorded->action)
                commits->append(Commit{});
            commits->last().events.append(*recorded);
        });
    if (!count)
        return Failed{count.error()};
    if (bad)
        return Failed{unreadable(*bad)};
    return Done{};
}

void NightHost::close()
{
    if (!m_journal)
        return;
    m_ticker.stop();
    m_scheduler.stop();
    m_decider.stop();
    if (m_clock.running())
        m_journal->noteClock(m_durable.night.id, m_clock.now());
    if (m_durable.version > m_snapshotVersion)
        saveSnapshot();
    m_journal->stop();
    drainInbox();
    m_journal.reset();
}

void NightHost::tellSoon(std::function<void(const SubmitOutcome &)> done, SubmitOutcome outcome)
{
    if (!done)
        return;
    QMetaObject::invokeMethod(
        this, [done = std::move(done), outcome = std::move(outcome)] { done(outcome); },
        Qt::QueuedConnection);
}

bool NightHost::answerByKey(Submission &submission)
{
    if (!submission.key)
        return false;
    const ReplyKey &key = *submission.key;
    if (Pending *flying = pendingOf(flightKey(key))) {
        // the first one's reply will do for both, if they ask the same
        const auto waiter = Waiter{std::move(submission.done), true};
        if (flying->body_hash != key.body_hash)
            tellSoon(waiter.done, KeyReused{});
        else if (flying->waiters.size() < maxWaiters)
            flying->waiters.push_back(waiter);
        else
            tellSoon(waiter.done, NotStored{true});
        return true;
    }
    const auto known = m_reader.reply(key.scope, key.key);
    if (!known) {
        tellSoon(std::move(submission.done), NotStored{});
        return true;
    }
    if (!*known)
        return false;
    if ((*known)->body_hash != key.body_hash) {
        tellSoon(std::move(submission.done), KeyReused{});
        return true;
    }
    const QJsonObject body = QJsonDocument::fromJson((*known)->body).object();
    tellSoon(std::move(submission.done), Accepted{Reply{(*known)->status, body}, true});
    return true;
}

NightHost::Pending *NightHost::pendingOf(const QByteArray &flight)
{
    const auto found = m_inFlight.find(flight);
    if (found == m_inFlight.end())
        return nullptr;
    const auto pending = std::find_if(m_pending.begin(), m_pending.end(), [&](const Pending &candidate) {
        return candidate.ticket == found->second && candidate.flight == flight;
    });
    return pending != m_pending.end() ? &*pending : nullptr;
}

void NightHost::submit(Submission submission)
{
    Q_ASSERT(QThread::currentThread() == thread());
    submission.done = [this, kind = kindOf(submission.request.command),
                       done = std::move(submission.done)](const SubmitOutcome &outcome) {
        Q_EMIT settled(kind, outcome);
        if (done)
            done(outcome);
    };
    const bool crowded = static_cast<qsizetype>(m_pending.size()) >= m_options.max_undurable;
    const bool late = !m_pending.empty() && Steady::now() - m_pending.front().since >
                                                std::chrono::milliseconds(m_options.max_undurable_ms);
    // a repeat adds nothing to what waits, so it is never turned away for that
    if (m_journal && answerByKey(submission))
        return;
    if (!m_journal || m_unsettled || crowded || late) {
        tellSoon(std::move(submission.done), NotStored{true});
        return;
    }
    decideAndAppend(std::move(submission));
}

void NightHost::decideAndAppend(Submission submission)
{
    if (submission.arrival_us == 0)
        submission.arrival_us = steadyMicroseconds();
    const night::Context context{submission.actor, m_clock.now(), wallNow(), submission.arrival_us,
                                 m_unwanted};
    const engine::Decision decision = engine::decide(m_head, submission.request, context);

    Pending pending;
    pending.since = Steady::now();
    if (submission.done)
        pending.waiters.push_back({std::move(submission.done), false});
    if (!decision) {
        // A refusal speaks of a state that may not be durable yet, so it waits for that.
        pending.outcome = Refused{decision.error()};
    } else {
        pending.events = engine::record(m_head, *decision, context);
        const engine::State before = m_head;
        for (const engine::Recorded &event : pending.events)
            m_head = engine::evolve(std::move(m_head), event);
        const Reply reply = submission.reply ? submission.reply(m_head, pending.events) : Reply{};
        pending.outcome = Accepted{reply, false};
        storage::Entry entry = entryOf(before, m_head, pending.events);
        if (submission.rows)
            submission.rows(m_head, pending.events, entry);
        if (submission.key) {
            entry.reply = storage::ReplyRow{submission.key->scope, submission.key->key,
                                            submission.key->body_hash, reply.status, jsonText(reply.body)};
        }
        const bool nothing = pending.events.isEmpty() && entry.tokens_added.isEmpty() && !entry.reply;
        if (!nothing) {
            pending.ticket = ++m_lastTicket;
            pending.echo = submission.echo;
            if (submission.key) {
                pending.flight = flightKey(*submission.key);
                pending.body_hash = submission.key->body_hash;
                m_inFlight[*pending.flight] = pending.ticket;
            }
            m_pending.push_back(std::move(pending));
            m_journal->append(m_lastTicket, m_epoch, std::move(entry));
            headMoved();
            return;
        }
    }
    pending.ticket = m_lastTicket;
    if (m_pending.empty())
        tellSoon(pending.waiters.empty() ? nullptr : std::move(pending.waiters.front().done),
                 pending.outcome);
    else
        m_pending.push_back(std::move(pending));
}

void NightHost::store(storage::Entry rows, std::function<void(bool)> done)
{
    if (!m_journal || m_unsettled) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done)] {
                if (done)
                    done(false);
            },
            Qt::QueuedConnection);
        return;
    }
    rows.game = m_head.night.id;
    Pending pending;
    pending.ticket = ++m_lastTicket;
    pending.stored = std::move(done);
    pending.since = Steady::now();
    m_pending.push_back(std::move(pending));
    m_journal->append(m_lastTicket, m_epoch, std::move(rows));
}

storage::Entry NightHost::entryOf(const engine::State &before, const engine::State &after,
                                  const QList<engine::Recorded> &events) const
{
    storage::Entry entry;
    entry.game = after.night.id;
    for (const engine::Recorded &event : events)
        entry.events.append(storedFrom(event));
    if (night::statusOf(before.night) != night::statusOf(after.night) && before.version > 0)
        entry.game_row = gameRowOf(after.night);
    return entry;
}

void NightHost::drainInbox()
{
    for (const Arrived &arrived : m_outcomes.take())
        onOutcome(arrived);
}

void NightHost::onOutcome(const Arrived &arrived)
{
    const storage::Outcome &outcome = arrived.outcome;
    switch (outcome.kind) {
    case storage::Outcome::Kind::Durable:
        if (m_failing) {
            m_failing = false;
            m_error.clear();
            Q_EMIT storageChanged();
        }
        if (outcome.entries > 0)
            Q_EMIT transactionDone(outcome.commit_time);
        onDurable(outcome.durable_through, arrived.at);
        break;
    case storage::Outcome::Kind::Failed:
        onFailed(outcome);
        break;
    case storage::Outcome::Kind::Unsettled:
        m_failing = true;
        m_unsettled = true;
        m_error = outcome.failure.detail;
        m_settling.start();
        Q_EMIT storageChanged();
        break;
    }
}

void NightHost::tell(Pending &pending, const SubmitOutcome &outcome)
{
    for (const Waiter &waiter : pending.waiters) {
        SubmitOutcome told = outcome;
        if (auto *accepted = std::get_if<Accepted>(&told))
            accepted->repeated = waiter.repeated;
        waiter.done(told);
    }
}

void NightHost::onDurable(qint64 through, Steady::time_point at)
{
    std::deque<Pending> released;
    while (!m_pending.empty() && m_pending.front().ticket <= through) {
        released.push_back(std::move(m_pending.front()));
        m_pending.pop_front();
    }
    QList<Commit> commits;
    for (Pending &pending : released) {
        for (const engine::Recorded &event : pending.events)
            m_durable = engine::evolve(std::move(m_durable), event);
        if (!pending.events.isEmpty())
            commits.append(Commit{pending.events, pending.echo, at});
        if (pending.flight)
            m_inFlight.erase(*pending.flight);
    }
    // frames first, then the replies: who asked hears the frame before his answer at the latest
    if (!commits.isEmpty())
        Q_EMIT committed(commits);
    for (Pending &pending : released) {
        tell(pending, pending.outcome);
        if (pending.stored)
            pending.stored(true);
    }
    // a snapshot costs as much as the night is long, so they come less often as it grows
    if (m_durable.version - m_snapshotVersion >=
        std::max<qint64>(m_options.snapshot_every, m_snapshotVersion / 4))
        saveSnapshot();
}

void NightHost::onFailed(const storage::Outcome &outcome)
{
    if (outcome.epoch != m_epoch || m_unsettled)
        return; // discarded stragglers of an epoch that has been told of already, or that settle() will tell
                // of
    // All that is pending was decided on a state that does not exist, refusals included.
    std::deque<Pending> lost = std::move(m_pending);
    m_pending.clear();
    m_inFlight.clear();
    m_head = m_durable;
    m_clock.fallBack(m_durable.night.clock);
    m_failing = true;
    m_error = outcome.failure.detail;
    m_journal->resume(++m_epoch);
    headMoved();
    Q_EMIT storageChanged();
    for (Pending &pending : lost) {
        tell(pending, NotStored{});
        if (pending.stored)
            pending.stored(false);
    }
}

void NightHost::settle()
{
    // What is there is announced; what is not never happened.
    QList<Commit> commits;
    engine::State state = m_durable;
    if (!loadEvents(state, &commits))
        return; // still unreadable: the timer asks again
    m_settling.stop();
    m_unsettled = false;
    m_durable = std::move(state);
    m_head = m_durable;
    m_clock.fallBack(m_durable.night.clock);
    m_journal->resume(++m_epoch);
    std::deque<Pending> waiting = std::move(m_pending);
    m_pending.clear();
    m_inFlight.clear();
    headMoved();
    Q_EMIT storageChanged();
    if (!commits.isEmpty())
        Q_EMIT committed(commits);
    for (Pending &pending : waiting) {
        const bool there = !pending.events.isEmpty() && pending.events.last().version <= m_durable.version;
        tell(pending, there ? pending.outcome : SubmitOutcome(NotStored{}));
        if (pending.stored)
            pending.stored(false);
    }
}

void NightHost::headMoved()
{
    m_clock.follow(m_head.night.clock);
    armScheduler();
    armDecider();
}

void NightHost::armScheduler()
{
    const auto due = engine::nextDeadline(m_head);
    if (due && m_clock.running())
        m_scheduler.start(m_clock.realMsUntil(*due));
    else
        m_scheduler.stop();
}

void NightHost::onDeadline()
{
    const auto due = engine::nextDeadline(m_head);
    if (!due || !m_clock.running())
        return;
    if (m_clock.now() < *due) {
        armScheduler();
        return;
    }
    Submission submission = bySystem(quiz::Command(quiz::PassTime{}));
    submission.done = [this](const SubmitOutcome &outcome) {
        // a deadline that could not be stored is tried again, a second later
        if (std::holds_alternative<NotStored>(outcome))
            QTimer::singleShot(tickMs, this, &NightHost::armScheduler);
    };
    submit(std::move(submission));
}

void NightHost::armDecider()
{
    const auto due = engine::nextRealDeadlineUs(m_head);
    if (!due) {
        m_decider.stop();
        return;
    }
    const qint64 left = *due - steadyMicroseconds();
    const bool ofAnEarlierStart = left > 1'000'000;
    m_decider.start(left <= 0 || ofAnEarlierStart ? 0 : static_cast<int>((left + 999) / 1000));
}

void NightHost::onDecision()
{
    const auto due = engine::nextRealDeadlineUs(m_head);
    if (!due)
        return;
    Submission submission = bySystem(quiz::Command(quiz::DecideBuzz{}));
    submission.done = [this](const SubmitOutcome &outcome) {
        if (std::holds_alternative<NotStored>(outcome))
            QTimer::singleShot(tickMs, this, &NightHost::armDecider);
        else if (std::holds_alternative<Refused>(outcome))
            armDecider(); // the timer was early
    };
    submit(std::move(submission));
}

void NightHost::onTick()
{
    const auto steady = Steady::now();
    const qint64 wall = wallNow().ms;
    const qint64 steadyGap =
        std::chrono::duration_cast<std::chrono::milliseconds>(steady - m_lastTickSteady).count();
    // Linux's monotonic clock stands while the machine sleeps, the others' run: either tells
    const bool slept = m_lastTickWall != 0 && (steadyGap > sleepGapMs || wall - m_lastTickWall > sleepGapMs);
    if (m_clock.running() && slept) {
        submit(bySystem(night::Command(night::PauseClock{night::PauseReason::Slept, m_lastTick})));
    }
    m_lastTick = m_clock.now();
    m_lastTickSteady = steady;
    m_lastTickWall = wall;
    if (m_clock.running() && m_durable.night.clock.running)
        m_journal->noteClock(m_durable.night.id, m_lastTick);
}

void NightHost::saveSnapshot()
{
    m_snapshotVersion = m_durable.version;
    m_journal->saveSnapshot(m_durable.night.id, [state = m_durable] {
        return storage::SnapshotRow{state.version, engine::snapshotFormat, engine::toBytes(state)};
    });
}

}
