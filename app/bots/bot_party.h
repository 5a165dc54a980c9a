// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QObject>
namespace quizaar {
struct BotPlan
{
    quint16 port = 0;
    QString gameCode;
    QString hostToken;
    QString coHostPin;
    int players = 0;
    qint64 seed = 0;
    double clockSpeed = 1;
};
struct BotResult
{
    bool ok = false;
    QString problem;
    int questions = 0;
    QJsonArray scores;
};
class BotParty final : public QObject
{
    Q_OBJECT
public:
    explicit BotParty(const BotPlan &) {}
    void start() {}
Q_SIGNALS:
    void finished(const quizaar::BotResult &result);
};
}
