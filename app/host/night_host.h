// SPDX-License-Identifier: GPL-3.0-or-later
// The only writer of a night. Decides every command on the head state, hands its events to the journal, and
// lets replies, frames and published states go only when the journal says they are durable. Host thread.
#pragma once

#include "app/host/game_clock.h"
#include "app/storage/journal.h"
#include "app/storage/journal_reader.h"
#include "core/engine/view.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace quizaar {

/// What a reply to an idempotent request is stored under. `scope`: hash of the token, or of the secret of a
/// join.
struct ReplyKey
{
    QByteArray scope;
    QByteArray key;
    QByteArray body_hash;
};

/// A reply without secrets, as it goes out and as it is stored.
struct Reply
{
    int status = 200;
    QJsonObject body;
};

struct Accepted
{
    Reply reply;
    bool repeated = false; // an earlier request with the same key had done it
};
struct Refused
{
    Refusal refusal;
};
struct KeyReused
{};
/// Nothing has happened, as far as is known; the same key may be sent again. `busy`: turned away before it
/// was decided.
struct NotStored
{
    bool busy = false;
};
using SubmitOutcome = std::variant<Accepted, Refused, KeyReused, NotStored>;

struct Submission
{
    engine::Request request;
    night::Actor actor;
    qint64 arrival_us = 0; // 0: now
    std::optional<ReplyKey> key;
    /// Makes the reply from the state after the events, at decision time; empty: {}.
    std::function<Reply(const engine::State &, const QList<engine::Recorded> &)> reply;
    /// Rows that go into the same transaction (a token for the device that joins).
    std::function<void(const engine::State &, const QList<engine::Recorded> &, storage::Entry &)> rows;
    /// A coordination frame that brought the command, to be sent to all with it; empty: none.
    QJsonObject echo;
    /// Called once, on the host thread; never from inside submit().
    std::function<void(const SubmitOutcome &)> done;
};

/// One command's durable events.
struct Commit
{
    QList<engine::Recorded> events;
    QJsonObject echo;              // see Submission
    Steady::time_point durable_at; // when the journal had it; null where nobody knows
};

struct NightOptions
{
    double clock_speed = 1;
    std::function<storage::GateVerdict(int)> before_commit; // test seam, see storage::JournalConfig
    int snapshot_every = 2000;                              // events, at least; more in a long night
    qsizetype max_undurable = 1000;                         // commands; beyond: NotStored{busy}
    int max_undurable_ms = 2000;
};

class NightHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NightHost)

public:
    NightHost(const QString &databasePath, NightOptions options);
    ~NightHost() override;

    /// Makes a new night and opens it.
    Result<Done, storage::StorageFailure> create(const QString &name, std::optional<qint64> seed);
    /// Opens a stored night: snapshot, then events; the clock stands, and was never behind an acknowledged
    /// event.
    Result<Done, storage::StorageFailure> open(GameId game);
    /// Stores what waits and a snapshot, and ends the journal. Nothing may be submitted after.
    void close();

    void submit(Submission submission);
    /// Rows that belong to no event (tokens, PINs). `done(false)`: not stored.
    void store(storage::Entry rows, std::function<void(bool)> done);

    /// What is durable: the only state to read from.
    const engine::State &durable() const { return m_durable; }
    GameTime now() const { return m_clock.now(); }
    double clockSpeed() const { return m_clock.speed(); }
    /// Makes the addresses of media; secret, and the same for the whole night (ViewContext::media_key).
    void setMediaKey(const QByteArray &key) { m_mediaKey = key; }
    /// What no guest's name may hold, from now on; null: nothing.
    void setUnwantedWords(night::UnwantedWords words) { m_unwanted = std::move(words); }
    engine::ViewContext viewContext() const { return {clockSpeed(), m_mediaKey}; }
    storage::JournalReader &reader() { return m_reader; }
    bool storageFailing() const { return m_failing; }
    QString storageError() const { return m_error; }

Q_SIGNALS:
    /// After each journal outcome, before the replies go out: what became durable, in commit order.
    void committed(const QList<quizaar::Commit> &commits);
    void storageChanged();
    /// A submission has got its outcome. `kind`: see kindOf().
    void settled(const QByteArray &kind, const quizaar::SubmitOutcome &outcome);
    /// The journal has finished a transaction with somebody's entries.
    void transactionDone(std::chrono::microseconds took);

private:
    struct Arrived
    {
        storage::Outcome outcome;
        Steady::time_point at; // on the journal thread
    };
    struct Waiter
    {
        std::function<void(const SubmitOutcome &)> done;
        bool repeated = false;
    };
    struct Pending
    {
        qint64 ticket = 0;
        QList<engine::Recorded> events;
        QJsonObject echo;
        SubmitOutcome outcome;
        std::vector<Waiter> waiters;
        std::optional<QByteArray> flight; // key in m_inFlight
        QByteArray body_hash;             // of the request, where it has a key
        std::function<void(bool)> stored; // of store()
        Steady::time_point since;
    };

    void onOutcome(const Arrived &arrived);
    void onDurable(qint64 through, Steady::time_point at);
    void onFailed(const storage::Outcome &outcome);
    void settle();
    void drainInbox();
    void tell(Pending &pending, const SubmitOutcome &outcome);
    void tellSoon(std::function<void(const SubmitOutcome &)> done, SubmitOutcome outcome);
    bool answerByKey(Submission &submission);
    Pending *pendingOf(const QByteArray &flight);
    void decideAndAppend(Submission submission);
    storage::Entry entryOf(const engine::State &before, const engine::State &after,
                           const QList<engine::Recorded> &events) const;
    void headMoved();
    void armScheduler();
    void onDeadline();
    void armDecider();
    void onDecision();
    void onTick();
    void saveSnapshot();
    Result<Done, storage::StorageFailure> loadEvents(engine::State &state, QList<Commit> *commits);

    const NightOptions m_options;
    const QString m_databasePath;
    engine::State m_head;
    engine::State m_durable;
    GameClock m_clock;
    storage::JournalReader m_reader;
    Mailbox<Arrived> m_outcomes;
    std::unique_ptr<storage::Journal> m_journal;
    qint64 m_lastTicket = 0;
    quint32 m_epoch = storage::Journal::firstEpoch;
    std::deque<Pending> m_pending;
    std::unordered_map<QByteArray, qint64> m_inFlight; // scope and key -> ticket
    QTimer m_scheduler;
    QTimer m_decider; // for what is due in real time
    QTimer m_ticker;
    QTimer m_settling;
    GameTime m_lastTick;
    Steady::time_point m_lastTickSteady;
    qint64 m_lastTickWall = 0;
    qint64 m_snapshotVersion = 0;
    QByteArray m_mediaKey;
    night::UnwantedWords m_unwanted;
    bool m_unsettled = false;
    bool m_failing = false;
    QString m_error;
};

/// Wall clock now.
WallTime wallNow();

}
