// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees what: views are closed by default, and a page that follows the frames has what a new page gets.
#include "tests/support/client_copy.h"
#include "tests/support/random_commands.h"

#include <QJsonDocument>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using test::BoardEvening;
using test::ClientCopy;
using test::Evening;
using test::RandomCommands;

namespace {

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The first part in which two views differ, for the message.
QByteArray difference(const QJsonObject &a, const QJsonObject &b)
{
    for (const QString &key : (a.keys() + b.keys())) {
        if (a.value(key) != b.value(key))
            return key.toUtf8() + "\n  held  " + bytes({{key, a.value(key)}}) + "\n  fresh " +
                   bytes({{key, b.value(key)}});
    }
    return {};
}

/// All that a guest can get of the night at this moment, and of what has just happened.
QByteArray foreignViews(const Evening &evening)
{
    QByteArray views;
    engine::Touched touched;
    for (const engine::Recorded &recorded : evening.newest())
        engine::note(touched, evening.state(), recorded.event);
    for (const Role role : {Role::Player, Role::Spectator}) {
        views += bytes(engine::sharedSnapshot(evening.state(), role, {}));
        views += bytes(engine::changedFrame(evening.state(), touched, role, {}));
    }
    for (const night::Device &device : evening.night().devices) {
        if (!night::isStaff(device.role))
            views += bytes(engine::snapshot(evening.state(), {device.role, device.id}, {}));
    }
    for (const night::Player &player : evening.night().players)
        views += bytes(engine::playerView(evening.state(), player.id));
    views += bytes(engine::frontPage(evening.state(), {}));
    return views;
}

bool isClosed(const Evening &evening)
{
    return evening.quiz().live && evening.quiz().live->phase == quiz::Phase::Closed;
}

}

class ViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAddUpToSnapshot_data();
    void framesAddUpToSnapshot();
    void noSecretInForeignViews_data();
    void noSecretInForeignViews();
    void nonInterference();
    void aSheetsVerdictsDoNotInterfere();
    void closedQuestionShowsItsAnswer();
    void plannedRoundsAreHidden();
    void staffSeesSecrets_data();
    void staffSeesSecrets();
    void ranksAreShared();
    void youAreYourOwn();
    void logSaysNoAnswer();
};

namespace {

const int commands = qEnvironmentVariableIsSet("QUIZAAR_LONG") ? 2000 : 900; // per seed

}

void ViewTest::framesAddUpToSnapshot_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {11, 12, 13, 14})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void ViewTest::framesAddUpToSnapshot()
{
    QFETCH(quint64, seed);
    RandomCommands random(seed);
    Evening evening({static_cast<night::TeamMode>(seed % 3), seed % 2 == 0}, static_cast<qint64>(seed));
    QMap<Role, ClientCopy> copies;
    for (const Role role : {Role::Host, Role::Banker, Role::Player, Role::Spectator})
        copies.insert(role, ClientCopy(evening.state(), role));
    for (int i = 0; i < commands; ++i) {
        const auto asked = random.next(evening.state());
        evening.wait(asked.wait);
        evening.ask(asked.request, asked.actor);
        if (evening.newest().isEmpty())
            continue;
        for (auto copy = copies.begin(); copy != copies.end(); ++copy) {
            copy->follow(evening.state(), evening.newest());
            const QJsonObject fresh = ClientCopy::fresh(evening.state(), copy.key());
            if (copy->data() == fresh)
                continue;
            QByteArray events;
            for (const engine::Recorded &recorded : evening.newest())
                events += QByteArray(" ") + engine::nameOf(recorded.event);
            const QByteArray what = "command " + QByteArray::number(i) + " for " + wordOf(copy.key()) +
                                    ", after" + events + " differs " + difference(copy->data(), fresh);
            QFAIL(what.constData());
        }
    }
}

void ViewTest::noSecretInForeignViews_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {21, 22, 23})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void ViewTest::noSecretInForeignViews()
{
    QFETCH(quint64, seed);
    RandomCommands random(seed);
    Evening evening({}, static_cast<qint64>(seed));
    int closed = 0;
    for (int i = 0; i < commands; ++i) {
        const auto asked = random.next(evening.state());
        evening.wait(asked.wait);
        evening.ask(asked.request, asked.actor);
        const QByteArray views = foreignViews(evening);
        if (isClosed(evening)) {
            ++closed;
            QVERIFY(!views.contains("SECRET note"));
            QVERIFY(!views.contains("SECRET spelling"));
        } else {
            QVERIFY2(!views.contains("SECRET"), QByteArray::number(i).constData());
        }
    }
    QVERIFY(closed > 0);
}

void ViewTest::nonInterference()
{
    // two evenings with the same people, seed and presses; only the unrevealed texts differ, in length too
    BoardEvening one({}, 7, {u"SECRET"_s});
    BoardEvening two({}, 7, {u"quite another, and longer"_s});
    const auto both = [&](const auto &command, const night::Actor &actor = night::Actor::console()) {
        one.wait({700});
        two.wait({700});
        return one.ask(command, actor) == "ok" && two.ask(command, actor) == "ok";
    };
    const auto id = one.question(0);
    QCOMPARE(foreignViews(one), foreignViews(two));
    QVERIFY(both(quiz::SelectQuestion{id}));
    QCOMPARE(foreignViews(one), foreignViews(two));
    QVERIFY(both(quiz::PressBuzzer{one.cem, id, 1}, one.phoneOf(one.cem)));
    QVERIFY(both(quiz::SetBuzzers{true}));
    QVERIFY(both(quiz::PressBuzzer{one.ana, id, 1}, one.phoneOf(one.ana)));
    QCOMPARE(foreignViews(one), foreignViews(two));
    QVERIFY(both(quiz::RuleAnswer{one.ana, id, false}));
    QCOMPARE(foreignViews(one), foreignViews(two));
    QVERIFY(both(quiz::SetAnswered{id, true}));
    QVERIFY(both(engine::Undo{}));
    QCOMPARE(foreignViews(one), foreignViews(two));
    QVERIFY(both(quiz::RevealAnswer{}));
    QVERIFY(foreignViews(one) != foreignViews(two));
    QVERIFY(both(quiz::DismissQuestion{}));
    QCOMPARE(foreignViews(one), foreignViews(two));
}

void ViewTest::aSheetsVerdictsDoNotInterfere()
{
    // the same people say the same words: right in the first evening, wrong in the second
    BoardEvening one({}, 7, {u"SECRET"_s});
    BoardEvening two({}, 7, {u"quite another, and longer"_s});
    const auto both = [&](const auto &command, const night::Actor &actor = night::Actor::console()) {
        one.wait({700});
        two.wait({700});
        return one.ask(command, actor) == "ok" && two.ask(command, actor) == "ok" &&
               foreignViews(one) == foreignViews(two);
    };
    const RoundId round = one.round(1);
    QVERIFY(both(quiz::FinishRound{one.round(0)}));
    QVERIFY(both(quiz::SetRound{round, {}, night::Reveal::Round, {}, {}, true, {}}));
    QVERIFY(both(quiz::PlayJoker{one.ana, round, true}, one.phoneOf(one.ana)));
    QVERIFY(both(quiz::StartRound{round}));
    for (int i = 8; i < 11; ++i)
        QVERIFY(both(quiz::SelectQuestion{one.question(i)}));
    const QString right = u"SECRET answer to Quick 1"_s;
    QVERIFY(both(quiz::SubmitAnswer{one.ana, one.question(8), right, {}}, one.phoneOf(one.ana)));
    QVERIFY(both(quiz::SubmitAnswer{one.ben, one.question(9), u"something"_s, {}}, one.phoneOf(one.ben)));
    QVERIFY(both(quiz::CollectAnswers{round}));
    QVERIFY(both(quiz::CollectAnswers{round}));
    // what the host says of a group stays with him, too
    const auto ruled = [&](test::Evening &evening, quiz::Credit credit) {
        return evening.ask(quiz::RuleSpelling{one.question(9), u"something"_s, credit});
    };
    QCOMPARE(ruled(one, quiz::Credit::Full), "ok");
    QCOMPARE(ruled(two, quiz::Credit::Nothing), "ok");
    QCOMPARE(foreignViews(one), foreignViews(two));
    QCOMPARE(one.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(two.ask(quiz::ShowNext{}), "ok");
    QVERIFY(foreignViews(one) != foreignViews(two));
    QCOMPARE(one.player(one.ana).score, 200);
    QCOMPARE(two.player(two.ana).score, 0);
}

void ViewTest::closedQuestionShowsItsAnswer()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    for (const Role role : {Role::Player, Role::Spectator}) {
        const QJsonObject live = engine::liveView(evening.state(), role, {}).toObject();
        QCOMPARE(live.value("text"_L1).toString(), u"Clue 1.1.1"_s);
        QVERIFY(!live.contains("answer"_L1) && !live.contains("explanation"_L1) && !live.contains("note"_L1));
    }
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    for (const Role role : {Role::Player, Role::Spectator}) {
        const QJsonObject live = engine::liveView(evening.state(), role, {}).toObject();
        QCOMPARE(live.value("answer"_L1).toString(), u"SECRET answer to Clue 1.1.1"_s);
        QCOMPARE(live.value("explanation"_L1).toString(), u"SECRET explanation"_s);
        QVERIFY(!live.contains("note"_L1));
    }
    // opened again: the answer goes from the view as well
    QCOMPARE(evening.ask(quiz::ReopenQuestion{}), "ok");
    QVERIFY(!foreignViews(evening).contains("SECRET"));
}

void ViewTest::plannedRoundsAreHidden()
{
    BoardEvening evening; // its list round is still planned
    const QJsonObject guest = engine::sharedSnapshot(evening.state(), Role::Player, {});
    const QJsonObject host = engine::sharedSnapshot(evening.state(), Role::Host, {});
    QCOMPARE(guest.value("rounds"_L1).toArray().size(), 1);
    QCOMPARE(host.value("rounds"_L1).toArray().size(), 2);
    QCOMPARE(guest.value("questions"_L1).toArray().size(), 8);
    QCOMPARE(host.value("questions"_L1).toArray().size(), 11);
    QVERIFY(engine::roundView(evening.state(), evening.round(1), Role::Player).isEmpty());
    QVERIFY(!bytes(guest).contains("Quick"));
    // a change inside a planned round reaches staff alone
    QCOMPARE(evening.ask(quiz::SetAnswered{evening.question(8), true}), "ok");
    engine::Touched touched;
    engine::note(touched, evening.state(), evening.newest().first().event);
    QVERIFY(engine::changedFrame(evening.state(), touched, Role::Player, {}).isEmpty());
    QVERIFY(engine::changedFrame(evening.state(), touched, Role::Host, {}).contains("questions"_L1));
}

void ViewTest::staffSeesSecrets_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("sees");
    QTest::newRow("host") << Role::Host << true;
    QTest::newRow("co-host") << Role::CoHost << true;
    QTest::newRow("banker") << Role::Banker << true;
    QTest::newRow("player") << Role::Player << false;
    QTest::newRow("spectator") << Role::Spectator << false;
}

void ViewTest::staffSeesSecrets()
{
    QFETCH(Role, role);
    QFETCH(bool, sees);
    BoardEvening evening;
    const QJsonObject view = engine::snapshot(evening.state(), {role, {}}, {});
    QCOMPARE(bytes(view).contains("SECRET"), sees);
    QCOMPARE(view.contains("claims"_L1), sees);
    QCOMPARE(view.contains("undo"_L1), sees);
}

void ViewTest::ranksAreShared()
{
    BoardEvening evening;
    const PlayerId dan = evening.join(u"Dan"_s);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{dan, evening.question(0), false, {}}), "ok");
    const auto rank = [&](PlayerId id) {
        return engine::playerView(evening.state(), id).value("rank"_L1).toInt();
    };
    QCOMPARE(QList<int>({rank(evening.ana), rank(evening.ben), rank(evening.cem), rank(dan)}),
             QList<int>({1, 1, 3, 4}));
    QCOMPARE(evening.ask(night::RemovePlayer{evening.ana}), "ok");
    QCOMPARE(QList<int>({rank(evening.ben), rank(evening.cem), rank(dan)}), QList<int>({1, 2, 3}));
}

void ViewTest::youAreYourOwn()
{
    BoardEvening evening;
    const DeviceId phone = *evening.player(evening.ana).buzzer;
    QJsonObject you = engine::you(evening.state(), {Role::Player, phone});
    QCOMPARE(you.value("seats"_L1).toArray(), QJsonArray{evening.ana.number});
    QCOMPARE(you.value("device"_L1).toInteger(), phone.number);
    QCOMPARE(evening.ask(night::RemoveDevice{phone}), "ok");
    you = engine::you(evening.state(), {Role::Player, phone});
    QVERIFY(you.value("seats"_L1).toArray().isEmpty());
    QVERIFY(you.value("device"_L1).isNull());
}

void ViewTest::logSaysNoAnswer()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), true}), "ok");
    int lines = 0;
    for (const engine::Step *step = evening.state().steps.get(); step; step = step->previous.get(), ++lines)
        QVERIFY(!bytes(engine::logEntry(*step)).contains("SECRET"));
    QVERIFY(lines > 5);
}

}

QTEST_APPLESS_MAIN(quizaar::ViewTest)
#include "engine_view.moc"
