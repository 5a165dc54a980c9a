// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/api_client.h"
#include "app/bots/bot_socket.h"
#include "app/bots/co_host_moves.h"

#include <QSet>

namespace quizaar {

/// Runs all planned rounds to their end, one command at a time, each decided on what the last one brought. A
/// host who acts too is followed: after a refusal the night is read anew. Lives in one thread.
class CoHostBot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoHostBot)

public:
    /// `seats` outlives the bot.
    CoHostBot(const BotPlan &plan, const BotSeats &seats, const QByteArray &token);

    void start();
    /// Questions that were in play so far, each counted once.
    int questions() const { return static_cast<int>(m_played.size()); }
    const NightPicture &picture() const { return m_socket.picture(); }

Q_SIGNALS:
    /// No round is left; this bot does nothing more.
    void done();
    /// The host has thrown this bot out.
    void removed();
    /// A trading round cannot begin, whatever is tried; `error`: the refusal's word. Instead of done().
    void barred(const QString &error);

private:
    void step();
    CoHostMove move() const;
    void act();
    void onAnswer(const CoHostMove &move, int status, const QJsonObject &reply);
    void readAgain();
    int delayOf(const CoHostMove &move) const;

    const BotPlan m_plan;
    const BotSeats &m_seats;
    ApiClient m_api;
    BotSocket m_socket;
    QTimer m_due;  // the next move waits for its moment
    QTimer m_look; // the night is read anew when it fires
    CoHostMove m_next;
    bool m_busy = false; // a command or a reading is under way
    bool m_done = false;
    int m_refusals = 0;    // in a row
    qint64 m_awaited = 0;  // version that the last answer spoke of
    qint64 m_question = 0; // in play
    int m_reopenings = 0;  // of it
    QSet<qint64> m_played;
};

}
