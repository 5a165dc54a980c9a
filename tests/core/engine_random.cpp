// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever is asked, in whatever order. A failure names seed and command.
#include "tests/core/engine_test.h"
#include "tests/support/random_commands.h"

#include <QSet>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using test::Evening;
using test::RandomCommands;

namespace {

constexpr quint64 seeds = 20;
const int commandsPerSeed = qEnvironmentVariableIsSet("QUIZAAR_LONG") ? 1050 : 500;
constexpr int hashedEvery = 8; // hashing is most of the time that this takes

/// Scores against the records they are the sums of; empty if they agree.
QString wrongSum(const engine::State &state)
{
    QMap<TeamId, qint64> teams;
    for (const night::Player &player : state.night.players) {
        qint64 sum = 0;
        const auto records = state.night.ledger.value(player.id);
        for (auto it = records.cbegin(); it != records.cend(); ++it) {
            const qint64 worth = night::worthOf(*it, state.quiz.questions.value(it.key()).points);
            sum += worth;
            if (it->team)
                teams[*it->team] += worth;
        }
        if (sum != player.score)
            return u"player %1: %2, records say %3"_s.arg(player.name).arg(player.score).arg(sum);
    }
    for (const night::Team &team : state.night.teams) {
        if (team.score != teams.value(team.id))
            return u"team %1: %2, records say %3"_s.arg(team.name).arg(team.score).arg(teams.value(team.id));
    }
    return {};
}

/// Every version there is, by a name; a name that has gone keeps its highest.
QMap<QString, qint64> versionsOf(const engine::State &state)
{
    QMap<QString, qint64> versions{{u"game"_s, state.version}};
    for (const night::Player &player : state.night.players) {
        versions[u"score %1"_s.arg(player.id.number)] = player.score_version;
        versions[u"player %1"_s.arg(player.id.number)] = player.version;
    }
    for (const night::Team &team : state.night.teams)
        versions[u"team %1"_s.arg(team.id.number)] = team.version;
    for (const night::Round &round : state.night.rounds)
        versions[u"round %1"_s.arg(round.id.number)] = round.version;
    for (auto it = state.quiz.states.cbegin(); it != state.quiz.states.cend(); ++it)
        versions[u"question %1"_s.arg(it.key().number)] = it->version;
    return versions;
}

QString idTwice(const engine::State &state)
{
    QSet<qint64> seen;
    QString twice;
    const auto one = [&](qint64 number) {
        if (seen.contains(number))
            twice = QString::number(number);
        seen.insert(number);
    };
    for (const night::Device &device : state.night.devices)
        one(device.id.number);
    for (const night::Player &player : state.night.players)
        one(player.id.number);
    for (const night::Team &team : state.night.teams)
        one(team.id.number);
    for (const auto &plan : state.quiz.plans.asKeyValueRange()) {
        one(plan.first.number);
        for (const quiz::Board &board : plan.second.boards) {
            one(board.id.number);
            for (const quiz::Category &category : board.categories)
                one(category.id.number);
        }
    }
    for (const quiz::Question &question : state.quiz.questions)
        one(question.id.number);
    return twice;
}

/// What a sheet asks counts as played with the first answer that is shown, unless the host says so by hand;
/// until then no answer of a phone moves a score.
QString bookedTooEarly(const engine::State &state)
{
    for (auto course = state.quiz.courses.cbegin(); course != state.quiz.courses.cend(); ++course) {
        if (course->walked > course->asked.size())
            return u"more was shown than asked"_s;
        if (course->walked > 0 && !course->collected)
            return u"shown before it was collected"_s;
        if (course->collect_at && course->collected)
            return u"called for again"_s;
    }
    const quiz::Live *live = state.quiz.live ? &*state.quiz.live : nullptr;
    if (live && live->on_sheet && live->phase != quiz::Phase::Open && live->phase != quiz::Phase::Closed)
        return u"a question of a sheet is in another phase"_s;
    return {};
}

/// What holds of every state; empty if it does.
QString brokenRule(const engine::State &state)
{
    if (const QString sum = wrongSum(state); !sum.isEmpty())
        return sum;
    if (const QString id = idTwice(state); !id.isEmpty())
        return u"id given twice: "_s + id;
    int running = 0;
    for (const night::Round &round : state.night.rounds)
        running += round.status == night::RoundStatus::Running ? 1 : 0;
    if (running > 1)
        return u"%1 rounds are running"_s.arg(running);
    if (state.quiz.live && !state.quiz.live->tie_break) {
        const night::Round *round = night::findRound(state.night, state.quiz.live->round);
        if (!round || round->status != night::RoundStatus::Running)
            return u"the question in play is in no running round"_s;
    }
    if (const QString early = bookedTooEarly(state); !early.isEmpty())
        return early;
    if (QSet<RoundId>(state.night.round_order.begin(), state.night.round_order.end()).size() !=
        state.night.rounds.size())
        return u"order of rounds and rounds differ"_s;
    for (const night::Device &device : state.night.devices) {
        const qsizetype seats = night::seatsOf(state.night, device.id).size();
        if (seats > night::maxSeatsPerDevice || (device.retired && seats > 0))
            return u"device %1 holds %2 seats"_s.arg(device.id.number).arg(seats);
    }
    for (const night::Team &team : state.night.teams) {
        const auto members = night::membersOf(state.night, team.id);
        if (team.removed ? !members.isEmpty() : team.captain && !members.contains(*team.captain))
            return u"team %1: captain or members are out of place"_s.arg(team.id.number);
    }
    return {};
}

}

void EngineRandomTest::invariants_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void EngineRandomTest::invariants()
{
    QFETCH(quint64, seed);
    RandomCommands random(seed);
    Evening evening({static_cast<night::TeamMode>(seed % 3), seed % 2 == 0}, static_cast<qint64>(seed));
    QMap<QString, qint64> versions = versionsOf(evening.state());
    QMap<QByteArray, int> outcomes;
    for (int i = 0; i < commandsPerSeed; ++i) {
        const auto asked = random.next(evening.state());
        evening.wait(asked.wait);
        QByteArray message;
        const auto where = [&](const QString &what) {
            message = u"seed %1, command %2 (%3.%4): %5"_s.arg(seed)
                          .arg(i)
                          .arg(asked.request.command.index())
                          .arg(std::visit([](const auto &c) { return c.index(); }, asked.request.command))
                          .arg(what)
                          .toUtf8();
            return message.constData();
        };
        const engine::State before = evening.state();
        const bool hashed = i % hashedEvery == 0;
        const QByteArray hash = hashed ? engine::stateHash(before) : QByteArray();
        const auto decision = engine::decide(before, asked.request, evening.context(asked.actor));
        const QByteArray outcome = evening.ask(asked.request, asked.actor);
        ++outcomes[outcome];
        QVERIFY2(decision.ok() == (outcome == "ok"), where(u"decided twice, differently"_s));
        // a state that was handed out stays what it was, whatever is decided on it and comes after it
        QVERIFY2(!hashed || engine::stateHash(before) == hash,
                 where(u"a state held elsewhere has changed"_s));
        if (evening.newest().isEmpty()) {
            QVERIFY2(evening.state().version == before.version, where(u"changed without an event"_s));
            continue;
        }
        QVERIFY2(evening.state().version == before.version + evening.newest().size(),
                 where(u"game version"_s));
        const auto after = versionsOf(evening.state());
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            QVERIFY2(*it >= versions.value(it.key(), 0), where(it.key() + u" went back"_s));
            versions[it.key()] = *it;
        }
        const QString broken = brokenRule(evening.state());
        QVERIFY2(broken.isEmpty(), where(broken));
        if (i % 100 == 0) {
            const QByteArray written = engine::stateHash(evening.state());
            QVERIFY2(evening.restart(), where(u"could not be read back"_s));
            QVERIFY2(engine::stateHash(evening.state()) == written, where(u"read back differently"_s));
        }
    }
    const auto again = test::replayed(evening.journal());
    QVERIFY(again.has_value());
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
    QCOMPARE(engine::toBytes(*again).size(), engine::toBytes(evening.state()).size());
    QCOMPARE(engine::toBytes(*again), engine::toBytes(evening.state()));
    // the test tests something only if much of it is accepted and much refused
    QVERIFY(outcomes.value("ok") > commandsPerSeed / 10);
    QVERIFY(outcomes.size() > 15);
}

}
