// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/api_client.h"
#include "app/bots/bot_plan.h"
#include "app/bots/bot_socket.h"

namespace quizaar {

/// What the co-host does next in a night that looks like this. Pure.
struct CoHostMove
{
    enum class Kind
    {
        Wait,
        Post,
        Done
    };
    Kind kind = Kind::Wait;
    QString path; // below /api/games/{game}/
    QJsonObject body;
};
CoHostMove nextMove(const BotPlan &plan, const QStringList &names, const NightPicture &picture);

/// Runs all planned rounds to their end, one command at a time, each after the frame that the last one
/// brought.
class CoHostBot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoHostBot)

public:
    CoHostBot(const BotPlan &plan, const QStringList &names, const QByteArray &token);

    void start();
    int questions() const { return m_questions; }
    const NightPicture &picture() const { return m_socket.picture(); }

Q_SIGNALS:
    void done();
    void removed();

private:
    void step();
    void act(const CoHostMove &move);

    const BotPlan m_plan;
    const QStringList m_names;
    ApiClient m_api;
    BotSocket m_socket;
    QTimer m_pace;
    bool m_busy = false;
    bool m_done = false;
    qint64 m_seen = 0; // version that the last answer spoke of
    int m_questions = 0;
};

}
