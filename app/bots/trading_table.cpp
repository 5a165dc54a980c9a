// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/trading_table.h"

#include "app/bots/trading_moves.h"
#include "app/bots/trading_picture.h"

#include <QDateTime>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lapMs = 45'000;     // in which each player has a turn, where there are few
constexpr qint64 leastTurnMs = 1000; // where there are many
constexpr qint64 bankerEvery = 3;    // turns, of which the last is the banker's
constexpr qint64 drawsPerTurn = 64;

bool isRunning(const NightPicture &picture)
{
    return picture.running() && !picture.part("trading").isEmpty();
}

}

players::Temperament temperamentOf(qint64 seed, qint64 teamNumber)
{
    constexpr auto count = static_cast<qint64>(enumWords(players::Temperament{}).size());
    return static_cast<players::Temperament>((seed % count + teamNumber) % count);
}

GameSpan turnLength(qsizetype players)
{
    const qint64 turns = std::max<qint64>(1, players) * bankerEvery / (bankerEvery - 1);
    return {std::max(leastTurnMs, lapMs / turns)};
}

TradingTable::TradingTable(const BotPlan &plan, const QByteArray &banker)
    : m_plan(plan)
    , m_api(plan.port)
    , m_socket(plan.port, plan.gameCode, banker)
{
    m_api.setToken(banker);
    connect(&m_socket, &BotSocket::changed, this, &TradingTable::look);
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &TradingTable::look);
}

void TradingTable::take(PlayerBot *bot, const QString &plannedName)
{
    constexpr qint64 minds = qint64{1} << 32;
    m_guests.append({bot, drawBelow(m_plan.seed, plannedName, u"trading"_s, "mind", minds)});
    connect(bot, &PlayerBot::looked, this, &TradingTable::look);
}

void TradingTable::start()
{
    m_socket.open();
}

GameTime TradingTable::turnTime(const NightPicture &picture) const
{
    const qint64 wall = QDateTime::currentMSecsSinceEpoch();
    const qint64 reading = clockReading(picture, wall).ms;
    // thoughts go by turns, not by how long a reply took
    return {reading - reading % turnLength(m_guests.size()).ms};
}

bool TradingTable::hasSeen(const NightPicture &picture) const
{
    return picture.version() >= m_awaited || monotonicMs() - m_awaitedMs > frameLateMs;
}

void TradingTable::look()
{
    if (m_busy || m_guests.isEmpty() || !isRunning(m_socket.picture()))
        return; // a frame will tell
    const qint64 slot = turnTime(m_socket.picture()).ms / turnLength(m_guests.size()).ms;
    if (slot > m_played) {
        m_due.stop();
        playTurn();
    } else if (!m_due.isActive()) {
        waitForNext();
    }
}

void TradingTable::waitForNext()
{
    const qint64 length = turnLength(m_guests.size()).ms;
    const qint64 reading = clockReading(m_socket.picture(), QDateTime::currentMSecsSinceEpoch()).ms;
    const double left = static_cast<double>(length - reading % length) / m_plan.clockSpeed;
    m_due.start(std::max(1, static_cast<int>(left)));
}

void TradingTable::playTurn()
{
    const bool banker = m_turn % bankerEvery == bankerEvery - 1;
    const qint64 players = m_turn / bankerEvery * (bankerEvery - 1) + m_turn % bankerEvery;
    Guest &guest = m_guests[static_cast<qsizetype>(players % m_guests.size())];
    const bool there = banker || guest.bot;
    const NightPicture &picture = banker || !guest.bot ? m_socket.picture() : guest.bot->picture();
    if (there && !hasSeen(picture)) {
        m_due.start(frameLateMs); // it comes with a frame, or then
        return;
    }
    m_played = turnTime(m_socket.picture()).ms / turnLength(m_guests.size()).ms;
    ++m_turn;
    if (banker)
        bankerTurn();
    else if (guest.bot)
        playerTurn(guest);
    if (!m_busy)
        waitForNext();
}

void TradingTable::playerTurn(Guest &guest)
{
    const NightPicture &picture = guest.bot->picture();
    const auto seat = seatSeen(picture, guest.bot->player(), turnTime(picture));
    if (!seat)
        return;
    const qint64 team = picture.entity("teams", seat->team.number).value("number"_L1).toInteger();
    SeededDraws draws(static_cast<quint64>(guest.mind), m_turn * drawsPerTurn);
    const auto move = players::nextMove(*seat, temperamentOf(m_plan.seed, team), draws);
    const auto post = move ? postOf(m_plan.gameCode, *move) : std::nullopt;
    if (!post)
        return;
    m_busy = true;
    guest.bot->ask(*post, [this, before = picture.version()](int status, const QJsonObject &reply) {
        onAnswer(before, status, reply);
    });
}

void TradingTable::bankerTurn()
{
    const NightPicture &picture = m_socket.picture();
    const auto seen = gameSeen(picture, turnTime(picture));
    const auto move = seen ? players::nextBankerMove(*seen, m_memory, m_plan.seed) : std::nullopt;
    const auto post = move ? postOf(m_plan.gameCode, *move) : std::nullopt;
    if (!post)
        return;
    m_busy = true;
    m_api.post(
        post->path, post->body,
        [this, before = picture.version(), seen = *seen, move = *move](int status, const QJsonObject &reply) {
            players::remember(m_memory, seen, move, status / 100 == 2);
            onAnswer(before, status, reply);
        });
}

void TradingTable::onAnswer(qint64 versionBefore, int status, const QJsonObject &reply)
{
    m_busy = false;
    const bool done = status / 100 == 2;
    m_done += done ? 1 : 0;
    m_refused += done ? 0 : 1;
    if (done) {
        // replies about challenges are those of an older API and name no version: something new, at least
        const QJsonValue version = reply.value("game_version"_L1);
        m_awaited = std::max(m_awaited, version.isDouble() ? version.toInteger() : versionBefore + 1);
        m_awaitedMs = monotonicMs();
    }
    look();
}

}
