// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: killed at random moments, ended, started twice, started wrongly. QUIZAAR_LONG=1 kills
// it more often.
#include "tests/support/host_clients.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int startPatience = 120'000; // ASan, a loaded machine

/// The program, without windows.
class Program final
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.setProgram(QString::fromUtf8(QUIZAAR_PROGRAM));
        m_process.setArguments(arguments);
        m_process.start();
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    /// Waits for the ready line; an empty object if the program ended instead.
    QJsonObject ready()
    {
        const bool there = QTest::qWaitFor(
            [this] {
                m_out += m_process.readAllStandardOutput();
                return m_out.contains('\n') || m_process.state() == QProcess::NotRunning;
            },
            startPatience);
        return there ? QJsonDocument::fromJson(m_out.left(m_out.indexOf('\n'))).object() : QJsonObject();
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(startPatience);
    }
    void terminate() { m_process.terminate(); }
    /// Waits for the end; -1 if it crashed or did not end.
    int exitCode()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(startPatience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// What it said on stderr, and what became of the process where it never ran.
    QByteArray errors()
    {
        QByteArray said = m_process.readAllStandardError();
        if (m_process.error() == QProcess::FailedToStart)
            said += "the program could not be started: " + m_process.errorString().toUtf8();
        return said;
    }
    QByteArray output() { return m_out + m_process.readAllStandardOutput(); }

private:
    QProcess m_process;
    QByteArray m_out;
};

QStringList headless(const QString &folder, const QStringList &more = {})
{
    return QStringList{u"--headless"_s, u"--data"_s, folder} +
           (more.isEmpty() ? QStringList{u"--port"_s, u"0"_s} : more);
}

Person hostOf(const QJsonObject &ready)
{
    return {static_cast<quint16>(ready.value("port"_L1).toInt()),
            ready.value("game"_L1).toObject().value("code"_L1).toString(),
            ready.value("host_token"_L1).toString().toLatin1(), 0, 0};
}

QJsonObject withId(const QJsonArray &array, qint64 id)
{
    for (const QJsonValue &value : array) {
        if (value.toObject().value("id"_L1).toInteger() == id)
            return value.toObject();
    }
    return {};
}

/// What the host has acknowledged, and what it may have done beyond.
struct Acknowledged
{
    QMap<qint64, qint64> scores; // by player, of scoreVersions
    QMap<qint64, qint64> versions;
    QMap<qint64, QByteArray> tokens;
    qint64 gameVersion = 0;
    qint64 question = 0; // in play
};

}

class RestartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedOutlivesAKill();
    void aStopSignalEndsItCleanly();
    void aFolderServesOneProgram();
    void aTakenPort();
    void aNewerDatabase();
    void exitStatuses_data();
    void exitStatuses();
};

void RestartTest::whatWasAcknowledgedOutlivesAKill()
{
    QTemporaryDir dir;
    QRandomGenerator random(20260);
    const int rounds = qEnvironmentVariableIntValue("QUIZAAR_LONG") != 0 ? 100 : 12;
    Acknowledged known;
    qint64 port = 0;
    QString code;
    QElapsedTimer sinceAsked;   // since the start of the clock was asked for
    QElapsedTimer sinceClock;   // since it was acknowledged
    qint64 elapsedAtStart = -1; // then, in game milliseconds; -1: the clock stood at the kill
    qint64 ranAtLeast = 0;      // before the kill, in milliseconds
    qint64 ranAtMost = 0;
    QList<qint64> questions;
    for (int round = 0; round <= rounds; ++round) {
        Program program(headless(dir.path()));
        const QJsonObject ready = program.ready();
        QVERIFY2(!ready.isEmpty(), program.errors().constData());
        if (round > 0) {
            QCOMPARE(ready.value("port"_L1).toInteger(), port);
            QCOMPARE(ready.value("game"_L1).toObject().value("code"_L1).toString(), code);
        }
        port = ready.value("port"_L1).toInteger();
        const Person host = hostOf(ready);
        code = host.game;

        // ---- what is there
        QJsonObject snapshot = host.get(u"snapshot"_s).json;
        QVERIFY(snapshot.value("game_version"_L1).toInteger() >= known.gameVersion);
        for (auto player = known.versions.begin(); player != known.versions.end(); ++player) {
            const QJsonObject there = withId(snapshot.value("players"_L1).toArray(), player.key());
            QVERIFY2(!there.isEmpty(), "a player who had joined is gone");
            const qint64 version = there.value("score_version"_L1).toInteger();
            QVERIFY(version >= *player);
            if (version == *player)
                QCOMPARE(there.value("score"_L1).toInteger(), known.scores.value(player.key()));
            Person guest = host;
            guest.token = known.tokens.value(player.key());
            QCOMPARE(guest.get(u"me"_s).json.value("seats"_L1).toArray(), QJsonArray{player.key()});
        }
        if (known.question != 0)
            QCOMPARE(snapshot.value("live"_L1).toObject().value("question_id"_L1).toInteger(),
                     known.question);
        const QJsonObject clock = snapshot.value("clock"_L1).toObject();
        QCOMPARE(clock.value("running"_L1), QJsonValue(false));
        const qint64 elapsed = clock.value("elapsed_ms"_L1).toInteger();
        const QJsonArray entries = host.get(u"log?limit=1000"_s).json.value("entries"_L1).toArray();
        for (const QJsonValue &entry : entries)
            QVERIFY(elapsed >= entry.toObject().value("at"_L1).toInteger());
        if (elapsedAtStart >= 0) {
            // a second may be lost, and the next note may still have been on its way
            QVERIFY2(elapsed >= elapsedAtStart + ranAtLeast - 2000,
                     qPrintable(u"%1 after %2 + %3"_s.arg(elapsed).arg(elapsedAtStart).arg(ranAtLeast)));
            QVERIFY(elapsed <= elapsedAtStart + ranAtMost + 10);
        }
        if (round == rounds) {
            program.terminate();
            QCOMPARE(program.exitCode(), 0);
            break;
        }

        // ---- an evening goes on
        if (questions.isEmpty()) {
            const QJsonArray all = snapshot.value("questions"_L1).toArray();
            for (const QJsonValue &question : all)
                questions.append(question.toObject().value("id"_L1).toInteger());
            QVERIFY(!questions.isEmpty());
        }
        Person guest = host;
        guest.token.clear();
        const HttpAnswer joined = guest.post(u"players"_s, {{"name"_L1, u"Guest %1"_s.arg(round)}});
        QCOMPARE(joined.status, 201);
        const qint64 player = joined.part("player").value("id"_L1).toInteger();
        known.versions[player] = 0;
        known.scores[player] = 0;
        known.tokens[player] = joined.json.value("token"_L1).toString().toLatin1();
        sinceAsked.start();
        const HttpAnswer started = host.post(u"clock"_s, {{"action"_L1, "start"_L1}});
        QCOMPARE(started.status, 200);
        sinceClock.start();
        elapsedAtStart = started.part("clock").value("elapsed_ms"_L1).toInteger();
        known.gameVersion = started.number("game_version");
        if (round == 1) {
            const qint64 first =
                snapshot.value("rounds"_L1).toArray().first().toObject().value("id"_L1).toInteger();
            QCOMPARE(host.post(u"rounds/%1/start"_s.arg(first)).status, 200);
            const QJsonObject begun =
                withId(host.get(u"snapshot"_s).json.value("rounds"_L1).toArray(), first);
            qint64 question = begun.value("questions"_L1).toArray().first().toInteger();
            const QJsonArray boards = begun.value("boards"_L1).toArray();
            if (!boards.isEmpty()) {
                question = boards.first()
                               .toObject()
                               .value("categories"_L1)
                               .toArray()
                               .first()
                               .toObject()
                               .value("questions"_L1)
                               .toArray()
                               .first()
                               .toInteger();
            }
            QCOMPARE(host.post(u"questions/%1/select"_s.arg(question)).status, 200);
            known.question = question; // nobody opens the buzzers: it stays in play
        }
        const QList<qint64> players = known.versions.keys();
        const int rulings = static_cast<int>(random.bounded(1, 12));
        for (int i = 0; i < rulings; ++i) {
            const HttpAnswer ruled = host.post(
                u"answers"_s,
                {{"playerId"_L1, players.at(random.bounded(static_cast<int>(players.size())))},
                 {"questionId"_L1, questions.at(random.bounded(static_cast<int>(questions.size())))},
                 {"isCorrect"_L1, random.bounded(2) == 1}});
            QCOMPARE(ruled.status, 200);
            known.scores[ruled.number("playerId")] = ruled.number("score");
            known.versions[ruled.number("playerId")] = ruled.number("version");
        }
        // some more of which nobody hears whether they arrived
        std::vector<HttpCall> lost;
        for (int i = 0; i < 5; ++i) {
            lost.push_back(host.start("POST", u"answers"_s,
                                      {{"playerId"_L1, player},
                                       {"questionId"_L1, questions.at(i % questions.size())},
                                       {"isCorrect"_L1, true}}));
        }
        // now and then long enough that only the notes beside the journal know how late it is
        QTest::qWait(round % 4 == 2 ? 3500 : static_cast<int>(random.bounded(40)));
        ranAtLeast = sinceClock.elapsed();
        program.kill();
        ranAtMost = sinceAsked.elapsed();
    }
}

void RestartTest::aStopSignalEndsItCleanly()
{
#ifdef Q_OS_WIN
    QSKIP("There are no such signals here.");
#endif
    QTemporaryDir dir;
    Program program(headless(dir.path()));
    const QJsonObject ready = program.ready();
    QVERIFY(!ready.isEmpty());
    const Person host = hostOf(ready);
    SocketClient socket(host);
    QVERIFY(socket.awaitFirst());
    program.terminate();
    QVERIFY(socket.awaitClosed());
    QCOMPARE(socket.closeCode(), 1001);
    QCOMPARE(program.exitCode(), 0);
}

void RestartTest::aFolderServesOneProgram()
{
    QTemporaryDir dir;
    Program first(headless(dir.path()));
    const QJsonObject ready = first.ready();
    QVERIFY(!ready.isEmpty());
    Program second(headless(dir.path()));
    QCOMPARE(second.exitCode(), 4);
    const QByteArray errors = second.errors().trimmed();
    QVERIFY(!errors.isEmpty());
    QVERIFY2(!errors.contains('\n'), errors.constData());
    QVERIFY(second.output().isEmpty());
    QCOMPARE(hostOf(ready).get(u"/healthz"_s).status, 200); // the first goes on
}

void RestartTest::aTakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any, 0));
    QTemporaryDir dir;
    Program program(headless(dir.path(), {u"--port"_s, QString::number(other.serverPort())}));
    QCOMPARE(program.exitCode(), 3);
    QVERIFY2(!program.errors().trimmed().contains('\n'), program.errors().constData());
    QVERIFY(program.output().isEmpty());
}

void RestartTest::aNewerDatabase()
{
    QTemporaryDir dir;
    {
        Program program(headless(dir.path()));
        QVERIFY(!program.ready().isEmpty());
        program.terminate();
        QCOMPARE(program.exitCode(), 0);
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(dir.filePath(u"quizaar.sqlite"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA user_version = 9999"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    Program again(headless(dir.path()));
    QCOMPARE(again.exitCode(), 4);
    const QByteArray errors = again.errors().trimmed();
    QVERIFY(errors.contains("newer"));
    QVERIFY2(!errors.contains('\n'), errors.constData());
}

void RestartTest::exitStatuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const QStringList start{u"--headless"_s, u"--data"_s, u"DIR"_s, u"--port"_s};
    QTest::newRow("unknown option") << start + QStringList{u"0"_s, u"--wings"_s} << 2;
    QTest::newRow("port no number") << start + QStringList{u"abc"_s} << 2;
    QTest::newRow("port too large") << start + QStringList{u"65536"_s} << 2;
    QTest::newRow("unknown game") << start + QStringList{u"0"_s, u"--game"_s, u"ZZZZZZ"_s} << 2;
    QTest::newRow("both games") << start + QStringList{u"0"_s, u"--game"_s, u"A"_s, u"--new-game"_s, u"B"_s}
                                << 2;
    QTest::newRow("missing pack") << start + QStringList{u"0"_s, u"--pack"_s, u"/nowhere/at/all.json"_s} << 2;
    QTest::newRow("clock speed") << start + QStringList{u"0"_s, u"--clock-speed"_s, u"0"_s} << 2;
    QTest::newRow("bind") << start + QStringList{u"0"_s, u"--bind"_s, u"kitchen"_s} << 2;
    QTest::newRow("folder is a file")
        << QStringList{u"--headless"_s, u"--port"_s, u"0"_s, u"--data"_s, u"FILE"_s} << 4;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
}

void RestartTest::exitStatuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, status);
    QTemporaryDir dir;
    const QString file = dir.filePath(u"file"_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.close();
    arguments.replaceInStrings(u"DIR"_s, dir.filePath(u"data"_s)).replaceInStrings(u"FILE"_s, file);
    Program program(arguments);
    QCOMPARE(program.exitCode(), status);
    const QByteArray errors = program.errors();
    if (status == 0) {
        QVERIFY(program.output().contains("quizaar"));
        QVERIFY2(errors.isEmpty(), errors.constData());
    } else {
        QVERIFY(errors.trimmed().size() > 10);
        QVERIFY2(program.output().isEmpty(), "nothing is ready");
        if (!arguments.contains(u"--pack"_s)) // tells of the pack's troubles too
            QCOMPARE(errors.trimmed().count('\n'), 0);
    }
}

QTEST_GUILESS_MAIN(RestartTest)
#include "host_restart.moc"
