// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, driven by x-roles: every route and every message with every role, without a token, and
// with tokens that are none any more.
#include "api_agreement.h"

#include <QJsonArray>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// A night with everybody in it, a question in play, and ids for all that a path or body may name.
struct Cast
{
    HostRig rig;
    QMap<QString, Person> people; // by role
    Person ben;
    qint64 team = 0;
    qint64 question = 0;

    bool fill()
    {
        if (!rig.isReady())
            return false;
        const Person laptop = rig.laptop();
        people = {{u"host"_s, laptop},
                  {u"co_host"_s, rig.joinAs(night::Role::CoHost)},
                  {u"banker"_s, rig.joinAs(night::Role::Banker)},
                  {u"player"_s, rig.join(u"Ana"_s)},
                  {u"spectator"_s, rig.joinAs(night::Role::Spectator)},
                  {u"none"_s, rig.stranger()}};
        ben = rig.join(u"Ben"_s);
        laptop.patch(u"settings"_s, {{"team_mode"_L1, "host_teams"_L1}});
        team = laptop.post(u"teams"_s, {{"name"_L1, "Owls"_L1}}).part("team").value("id"_L1).toInteger();
        question = rig.openQuestion();
        // the program's own steps (a countdown that ends) must not be taken for somebody's
        return team > 0 && question > 0 && laptop.post(u"clock"_s, {{"action"_L1, "pause"_L1}}).status == 200;
    }

    qint64 idFor(const QString &name)
    {
        const QList<quiz::Board> boards = rig.state().quiz.plans.value(RoundId{rig.round(0)}).boards;
        if (name == "player"_L1 || name == "player_id"_L1 || name == "playerId"_L1 || name == "captain"_L1)
            return people.value(u"player"_s).player;
        if (name == "team"_L1)
            return team;
        if (name == "device"_L1)
            return ben.device;
        if (name == "question"_L1 || name == "question_id"_L1 || name == "questionId"_L1)
            return question;
        if (name == "round"_L1)
            return rig.round(0);
        if (name == "board"_L1 || name == "board_id"_L1)
            return boards.first().id.number;
        if (name == "category"_L1 || name == "category_id"_L1)
            return boards.first().categories.first().id.number;
        return 1;
    }

    /// `pattern` with what is there, or (`real` false) with numbers of nothing.
    QString pathOf(const QString &pattern, std::optional<qint64> instead = {})
    {
        QStringList segments = pattern.split('/'_L1);
        for (QString &segment : segments) {
            if (!segment.startsWith('{'_L1))
                continue;
            const QString name = segment.sliced(1, segment.size() - 2);
            if (name == "game"_L1 || name == "code"_L1)
                segment = rig.state().night.code;
            else if (name == "file"_L1)
                segment = u"page.js"_s;
            else
                segment = QString::number(instead.value_or(idFor(name)));
        }
        return segments.join('/'_L1);
    }

    /// An example with this night's numbers in it.
    QJsonObject withIds(QJsonObject example)
    {
        for (auto it = example.begin(); it != example.end(); ++it) {
            if (it->isDouble() && it->toInteger() > 1'000'000)
                *it = idFor(it.key());
        }
        return example;
    }

    QJsonObject bodyOf(const Operation &operation)
    {
        return withIds(operation.described.value("requestBody"_L1)
                           .toObject()
                           .value("content"_L1)
                           .toObject()
                           .value("application/json"_L1)
                           .toObject()
                           .value("example"_L1)
                           .toObject());
    }
};

const QStringList &roles()
{
    static const QStringList all{u"host"_s,   u"co_host"_s,   u"banker"_s,
                                 u"player"_s, u"spectator"_s, u"none"_s};
    return all;
}

QString told(const Operation &operation, const QString &who, const HttpAnswer &answer)
{
    return u"%1 as %2: %3 %4"_s.arg(operation.name(), who).arg(answer.status).arg(answer.error());
}

}

void ApiAgreementTest::everyRouteAsksForItsRoles()
{
    Cast cast;
    QVERIFY(cast.fill());
    struct Asked
    {
        QString role;
        HttpCall call;
    };
    // whoever may not, with a request that would work
    for (const Operation &operation : std::as_const(m_api.operations)) {
        const qint64 before = cast.rig.version();
        std::vector<Asked> asked;
        for (const QString &role : roles()) {
            if (!operation.roles.contains(role))
                asked.push_back(
                    {role, cast.people.value(role).start(operation.method, cast.pathOf(operation.pattern),
                                                         cast.bodyOf(operation))});
        }
        for (const Asked &one : asked) {
            const HttpAnswer answer = one.call.answer();
            const QString what = told(operation, one.role, answer);
            QVERIFY2(answer.status == (one.role == "none"_L1 ? 401 : 403), qPrintable(what));
            QVERIFY2(!answer.error().isEmpty() && !answer.json.value("message"_L1).toString().isEmpty(),
                     qPrintable(what));
        }
        QVERIFY2(cast.rig.version() == before, qPrintable(operation.name()));
    }
    // whoever may; about things that are not there, so that the night stays as it is for the next
    for (const Operation &operation : std::as_const(m_api.operations)) {
        std::vector<Asked> asked;
        for (const QString &role : operation.roles)
            asked.push_back({role, cast.people.value(role).start(operation.method,
                                                                 cast.pathOf(operation.pattern, 999'999),
                                                                 cast.bodyOf(operation))});
        for (const Asked &one : asked) {
            const HttpAnswer answer = one.call.answer();
            const QString what = told(operation, one.role, answer);
            QVERIFY2(answer.status != 0 && answer.status < 500, qPrintable(what));
            QVERIFY2(answer.status != 401 && answer.status != 403, qPrintable(what));
        }
    }
}

void ApiAgreementTest::deadTokensOpenNothing()
{
    Cast cast;
    QVERIFY(cast.fill());
    const Person ana = cast.people.value(u"player"_s);
    const Person laptop = cast.people.value(u"host"_s);
    const auto socketToken = [](const Person &person) {
        return person.get(u"/api/ws/token"_s).json.value("token"_L1).toString();
    };
    const QString used = socketToken(laptop);
    SocketClient socket(cast.rig.port(), u"/ws/games/1?token="_s + used);
    QVERIFY(socket.awaitFirst());
    const QByteArray expired = cast.rig.access().mintSocketToken(
        night::Actor::console(), steadyMicroseconds() / 1000 - Access::socketTokenMs - 1);
    const Person gone = cast.rig.join(u"Gone"_s);
    QCOMPARE(laptop.remove(u"devices/%1"_s.arg(gone.device)).status, 200);
    HostRig other;
    QVERIFY(other.isReady());
    const QMap<QString, QByteArray> dead{
        {u"a socket's token"_s, socketToken(laptop).toLatin1()},
        {u"a used socket token"_s, used.toLatin1()},
        {u"an expired socket token"_s, expired},
        {u"a removed phone"_s, gone.token},
        {u"another night's player"_s, other.join(u"Zoe"_s).token},
        {u"another night's host"_s, other.hostToken()},
        {u"garbage"_s, "garbage"},
        {u"half a token"_s, ana.token.first(20)},
    };
    for (auto token = dead.begin(); token != dead.end(); ++token) { // onto a socket, too
        const QList<QByteArray> upgrade{"Upgrade: websocket", "Connection: Upgrade",
                                        "Sec-WebSocket-Version: 13",
                                        "Sec-WebSocket-Key: " + QByteArray("sixteen bytes ok").toBase64()};
        const QString seat = u"/ws/1/%1"_s.arg(ana.player);
        for (const QString &path : {u"/ws/games/1"_s, seat}) {
            const HttpAnswer answer =
                HttpCall(cast.rig.port(), "GET", path, {}, {*token, {}, upgrade, {}}).answer();
            QVERIFY2(answer.status == 401,
                     qPrintable(u"%1 with %2: %3"_s.arg(path, token.key()).arg(answer.status)));
        }
    }
    struct Asked
    {
        QString what;
        HttpCall call;
    };
    for (const Operation &operation : std::as_const(m_api.operations)) {
        const qint64 before = cast.rig.version();
        std::vector<Asked> asked;
        for (auto token = dead.begin(); token != dead.end(); ++token) {
            Person thief = cast.rig.stranger();
            thief.token = *token;
            asked.push_back({token.key(), thief.start(operation.method, cast.pathOf(operation.pattern),
                                                      cast.bodyOf(operation))});
        }
        for (const Asked &one : asked) {
            const HttpAnswer answer = one.call.answer();
            const QString what = told(operation, one.what, answer);
            QVERIFY2(answer.status == 401, qPrintable(what));
            QVERIFY2(!answer.json.value("message"_L1).toString().isEmpty(), qPrintable(what));
        }
        QVERIFY2(cast.rig.version() == before, qPrintable(operation.name()));
    }
}

void ApiAgreementTest::everyMessageAsksForItsRoles()
{
    Cast cast;
    QVERIFY(cast.fill());
    SocketClient witness(cast.people.value(u"player"_s));
    QVERIFY(witness.wantFrames());
    for (const bool allowed : {false, true}) {
        for (const FrameKind &kind : std::as_const(m_api.fromClients)) {
            for (const QString &role : roles()) {
                if (role == "none"_L1 || kind.roles.contains(role) != allowed)
                    continue;
                SocketClient socket(cast.people.value(role));
                QVERIFY(socket.wantFrames());
                QVERIFY(witness.roundTrip());
                socket.frames.clear();
                witness.frames.clear();
                const qint64 before = cast.rig.version();
                socket.say(cast.withIds(kind.example));
                QVERIFY(socket.roundTrip());
                const QString code = socket.last(u"error"_s).value("code"_L1).toString();
                const QString what = u"%1 as %2: %3"_s.arg(kind.type, role, code);
                if (allowed) {
                    QVERIFY2(code != "forbidden"_L1 && code != "mutation_over_ws"_L1 &&
                                 code != "unknown_type"_L1,
                             qPrintable(what));
                    continue;
                }
                QVERIFY2(socket.await(u"error"_s), qPrintable(what));
                QCOMPARE(socket.last(u"error"_s).value("code"_L1).toString(), u"forbidden"_s);
                QVERIFY2(cast.rig.version() == before, qPrintable(what));
                QVERIFY(witness.roundTrip());
                QVERIFY2(witness.all(kind.type).isEmpty(), qPrintable(what));
            }
        }
    }
}

void ApiAgreementTest::commandsOverTheSocketAreRefused()
{
    Cast cast;
    QVERIFY(cast.fill());
    QStringList types{u"record_answer"_s, u"join"_s, u"undo"_s, u"redo"_s, u"clock"_s, u"trade"_s};
    for (const FrameKind &kind : std::as_const(m_api.toClients)) { // the host's own are never relayed
        const bool alsoFromClients =
            std::any_of(m_api.fromClients.begin(), m_api.fromClients.end(),
                        [&](const FrameKind &from) { return from.type == kind.type; });
        if (!alsoFromClients)
            types.append(kind.type);
    }
    SocketClient witness(cast.people.value(u"player"_s));
    QVERIFY(witness.wantFrames());
    witness.frames.clear();
    const qint64 before = cast.rig.version();
    for (const QString &role : roles()) {
        if (role == "none"_L1)
            continue;
        SocketClient socket(cast.people.value(role));
        QVERIFY(socket.wantFrames());
        for (const QString &type : std::as_const(types)) {
            socket.frames.clear();
            socket.say({{"type"_L1, type}, {"playerId"_L1, cast.people.value(u"player"_s).player}});
            QVERIFY(socket.await(u"error"_s));
            const QString code = socket.last(u"error"_s).value("code"_L1).toString();
            QVERIFY2(code == "mutation_over_ws"_L1 || code == "unknown_type"_L1,
                     qPrintable(u"%1 as %2: %3"_s.arg(type, role, code)));
        }
    }
    QVERIFY(witness.roundTrip());
    for (const QString &type : std::as_const(types))
        QVERIFY2(witness.all(type).size() == (type == "pong"_L1 ? 1 : 0), qPrintable(type));
    QCOMPARE(cast.rig.version(), before);
}
