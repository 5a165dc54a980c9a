// SPDX-License-Identifier: GPL-3.0-or-later
// A night in short, told by requests whose every reply is held against the description of the interface.
#pragma once

#include "api_description.h"
#include "tests/support/host_rig.h"

namespace quizaar::test {

/// The sample pack, with a final and with questions that are answered on phones.
std::shared_ptr<const packs::Pack> manyKinds();

class ApiStory final
{
public:
    /// `rig` has that pack.
    ApiStory(HostRig &rig, ApiDescription &api);

    // the parts of the night, in this order
    void getIn();
    void connectSockets();
    void playBoard();
    void hostByMessages();
    void takeBack();
    void playFinal();
    void playList();
    void trade();
    /// Bank, offers, events between these two nations: Ana's and Ben's.
    void market(qint64 team, qint64 other);
    void keepSession();
    void moveSeats();

    /// A frame, and the role of the one whose socket got it.
    struct Heard
    {
        QJsonObject frame;
        QString role;
    };
    QList<Heard> heard() const;

    QStringList faults;   // what was not as described, or did not work
    QSet<QString> worked; // operations ("POST /api/...") that had success

private:
    HttpAnswer ask(const Person &person, const QByteArray &method, const QString &path,
                   const QJsonObject &body, const QList<QByteArray> &headers);
    HttpAnswer good(const Person &person, const QByteArray &method, const QString &path,
                    const QJsonObject &body = {}, const QList<QByteArray> &headers = {});
    void refused(const Person &person, const QByteArray &method, const QString &path, const QJsonObject &body,
                 int status);
    void expect(bool holds, const char *what);
    /// A question instead of sport.
    void answerInstead(qint64 challenge);
    Person joined(const QJsonObject &body);
    SocketClient &socketOf(const Person &person) const;

    // what several parts do
    void play(qint64 question) { good(m_co, "POST", QStringLiteral("questions/%1/select").arg(question)); }
    void open();
    void move(const char *action);
    void type(const Person &person, const char *said);
    void chooseAndTakeBack(qint64 board, qint64 question);
    /// Plays the list as a round that collects its answers, and takes it back.
    void collectList(qint64 list);
    /// Rules of the host's own, from the first to none.
    void keepRules();
    /// Lets the list run by itself for a moment.
    void leaveAlone(qint64 list);
    /// Somebody joins who has to wait.
    void comeLate();
    void rule(qint64 question, const char *spelling, const char *credit);
    QList<QuestionId> questionsOf(qint64 round) const;

    HostRig &m_rig;
    ApiDescription &m_api;
    Person m_laptop;
    Person m_nobody;
    Person m_ana;
    Person m_ben;
    Person m_dora; // has no socket: her seat may be claimed
    Person m_watcher;
    Person m_co;
    Person m_banker;
    struct Line
    {
        QByteArray token;
        QString role;
        std::unique_ptr<SocketClient> socket;
    };
    std::vector<Line> m_lines; // two each: whole snapshots, and small frames
};

}
