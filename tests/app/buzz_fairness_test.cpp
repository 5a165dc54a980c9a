// SPDX-License-Identifier: GPL-3.0-or-later
// Fair buzzers over real sockets: what the host asks, what a press gains, who hears what.
#include "core/quiz/fairness.h"
#include "tests/support/host_rig.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// Waits until it holds. QTest's own waiting sleeps between events, which would be measured as a long way.
bool eventually(const std::function<bool()> &holds)
{
    QEventLoop loop;
    QTimer often;
    QObject::connect(&often, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.exit(0);
    });
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    often.start(1);
    return holds() || loop.exec() == 0;
}

/// A long way from a phone to the host: what it sends comes later, in order; what the host sends comes at
/// once.
class LongWay final : public QObject
{
public:
    explicit LongWay(quint16 hostPort)
        : m_hostPort(hostPort)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *phone = m_server.nextPendingConnection())
                lay(phone);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    int delayMs = 0;

private:
    static QByteArray portLine(quint16 number) { return ':' + QByteArray::number(number) + "\r\n"; }
    void lay(QTcpSocket *phone)
    {
        auto *host = new QTcpSocket(phone);
        auto underway = std::make_shared<QList<QByteArray>>();
        host->connectToHost(QHostAddress::LocalHost, m_hostPort);
        connect(phone, &QTcpSocket::readyRead, host, [this, phone, host, underway] {
            QByteArray sent = phone->readAll();
            sent.replace(portLine(port()), portLine(m_hostPort)); // the host hears its own name alone
            underway->append(sent);
            // whatever is oldest goes, so that nothing overtakes
            QTimer::singleShot(delayMs, Qt::PreciseTimer, host,
                               [host, underway] { host->write(underway->takeFirst()); });
        });
        connect(host, &QTcpSocket::readyRead, phone, [phone, host] { phone->write(host->readAll()); });
        connect(host, &QTcpSocket::disconnected, phone, &QTcpSocket::disconnectFromHost);
        connect(phone, &QTcpSocket::disconnected, phone, &QTcpSocket::deleteLater);
    }

    QTcpServer m_server;
    const quint16 m_hostPort;
};

/// A page with a clock of its own, which answers the host's questions about it.
class Page final
{
public:
    explicit Page(const Person &person)
        : socket(person)
        , m_player(person.player)
    {
        m_clock.start();
        QObject::connect(&socket.socket(), &QWebSocket::textMessageReceived, &socket.socket(), [this] {
            const QJsonObject frame = socket.frames.last();
            if (answers && frame.value("type"_L1) == "sync"_L1)
                socket.say({{"type"_L1, "sync"_L1}, {"n"_L1, frame.value("n"_L1)}, {"p"_L1, now()}});
        });
    }

    double now() const { return 7'000'000.25 + static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }
    /// Asks for small frames and waits for the host's first questions; the answers are heard when it is done.
    bool isMeasured()
    {
        if (!socket.awaitFirst())
            return false;
        socket.say({{"type"_L1, "subscribe"_L1}, {"frames"_L1, true}});
        if (!hears(u"sync"_s, 5))
            return false;
        const qsizetype pongs = socket.all(u"pong"_s).size();
        socket.say({{"type"_L1, "ping"_L1}});
        return hears(u"pong"_s, pongs + 1);
    }
    bool hears(const QString &type, qsizetype count = 1) const
    {
        return eventually([&] { return socket.all(type).size() >= count; });
    }
    void press(const QJsonValue &at)
    {
        QJsonObject frame{{"type"_L1, "buzz"_L1}, {"player_id"_L1, m_player}, {"n"_L1, ++m_presses}};
        if (!at.isUndefined())
            frame.insert("p"_L1, at);
        socket.say(frame);
    }
    QString verdict() const { return socket.last(u"buzz_result"_s).value("verdict"_L1).toString(); }

    SocketClient socket;
    bool answers = true;

private:
    const qint64 m_player;
    QElapsedTimer m_clock;
    qint64 m_presses = 0;
};

/// How long ago a press was that claims all it can get.
constexpr double longAgo = 10'000;

quiz::Buzz pressOf(const HostRig &rig, qint64 question, const Person &person)
{
    for (const quiz::Buzz &buzz : rig.state().quiz.buzzes.value(QuestionId{question})) {
        if (buzz.player.number == person.player)
            return buzz;
    }
    return {};
}

}

class BuzzFairnessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatsAreAskedForTheirTime();
    void earlierPressThatComesLaterWins();
    void liesGainLittle_data();
    void liesGainLittle();
    void nothingToldGoesByArrival();
    void newSocketStartsAnew();
};

void BuzzFairnessTest::seatsAreAskedForTheirTime()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    Page anas(ana);
    SocketClient whole(ana); // never asks for small frames: an older client, which knows nothing of this
    SocketClient laptop(rig.laptop());
    QVERIFY(whole.awaitFirst());
    QVERIFY(laptop.wantFrames());
    QVERIFY(anas.isMeasured());
    qint64 number = 0;
    double last = -1;
    for (const QJsonObject &frame : anas.socket.all(u"sync"_s)) {
        QCOMPARE(frame.value("n"_L1).toInteger(), ++number);
        QVERIFY(frame.value("t"_L1).toDouble(-1) >= last);
        last = frame.value("t"_L1).toDouble();
    }
    QVERIFY(anas.socket.await(u"sync"_s, 6)); // and they go on
    QVERIFY(whole.roundTrip());
    QVERIFY(laptop.roundTrip());
    QCOMPARE(whole.all(u"sync"_s).size(), 0);
    QCOMPARE(laptop.all(u"sync"_s).size(), 0); // has no buzzer
    // answers to what nobody asked, and broken ones, are no trouble
    for (const QJsonObject &junk : {QJsonObject{{"n"_L1, 999}, {"p"_L1, 1}}, QJsonObject{{"n"_L1, "x"_L1}},
                                    QJsonObject{{"n"_L1, 1}, {"p"_L1, -1e300}}, QJsonObject()}) {
        QJsonObject frame = junk;
        frame.insert("type"_L1, "sync"_L1);
        anas.socket.say(frame);
    }
    QVERIFY(anas.socket.roundTrip());
    QCOMPARE(anas.socket.all(u"error"_s).size(), 0);
}

void BuzzFairnessTest::earlierPressThatComesLaterWins()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    LongWay way(rig.port());
    Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    const Person cem = rig.joinAs(night::Role::Spectator); // has no buzzer: two ways make the cap
    ana.port = way.port();
    way.delayMs = 300;
    Page anas(ana);
    Page bens(ben);
    SocketClient cems(cem);
    QVERIFY(anas.isMeasured());
    QVERIFY(bens.isMeasured());
    QVERIFY(cems.wantFrames());
    const qint64 question = rig.openQuestion();
    QVERIFY(question > 0);
    QVERIFY(anas.socket.roundTrip());
    // the one that Ana says was earlier has the longer way, and comes within the window
    way.delayMs = 0;
    bens.press(bens.now());
    anas.press(anas.now() - longAgo);
    QVERIFY(anas.hears(u"buzz_result"_s));
    for (const SocketClient *socket : {&anas.socket, &bens.socket, &cems}) {
        QVERIFY(socket->await(u"buzz_won"_s));
        QCOMPARE(socket->all(u"buzz_pending"_s).size(), 1);
        QCOMPARE(socket->all(u"buzz_won"_s).size(), 1);
        QCOMPARE(socket->last(u"buzz_won"_s).value("player_id"_L1).toInteger(), ana.player);
    }
    QVERIFY(anas.socket.await(u"buzz_result"_s));
    QVERIFY(bens.socket.await(u"buzz_result"_s));
    QCOMPARE(anas.verdict(), u"first"_s);
    QCOMPARE(bens.verdict(), u"later"_s);
    QCOMPARE(cems.all(u"buzz_result"_s).size(), 0);
    // both are kept with all that decided
    const quiz::Buzz first = pressOf(rig, question, ana);
    const quiz::Buzz later = pressOf(rig, question, ben);
    QVERIFY(first.arrival_us > later.arrival_us);
    QVERIFY(first.credit_us > 0 && first.credit_us <= quiz::largestCap);
    QVERIFY(first.uncertainty_us >= first.credit_us);
    QVERIFY(!first.too_close && !later.too_close);
    QCOMPARE(later.margin_us, (later.arrival_us - later.credit_us) - (first.arrival_us - first.credit_us));
    const qint64 told = bens.socket.last(u"buzz_result"_s).value("margin_ms"_L1).toInteger();
    QCOMPARE(told, (later.margin_us + 500) / 1000);
    QCOMPARE(cems.last(u"buzz_won"_s).value("margin_ms"_L1).toInteger(), told);
    QCOMPARE(bens.socket.last(u"buzz_result"_s).value("too_close"_L1), QJsonValue(false));
}

void BuzzFairnessTest::liesGainLittle_data()
{
    QTest::addColumn<QJsonValue>("says"); // ms before now; a word is sent as it is
    QTest::addColumn<int>("delayMs");
    QTest::newRow("an hour ago") << QJsonValue(3'600'000) << 0;
    QTest::newRow("in the future") << QJsonValue(-3'600'000) << 0;
    QTest::newRow("no number") << QJsonValue(u"yesterday"_s) << 0;
    QTest::newRow("beyond all clocks") << QJsonValue(-1e300) << 0;
    QTest::newRow("all answers are held back") << QJsonValue(3'600'000) << 1300;
}

void BuzzFairnessTest::liesGainLittle()
{
    QFETCH(const QJsonValue, says);
    QFETCH(const int, delayMs);
    HostRig rig;
    QVERIFY(rig.isReady());
    LongWay way(rig.port());
    Person liar = rig.join(u"Liar"_s);
    const Person ben = rig.join(u"Ben"_s);
    const Person cem = rig.join(u"Cem"_s);
    liar.port = way.port();
    way.delayMs = delayMs;
    Page liars(liar);
    Page bens(ben);
    Page cems(cem);
    QVERIFY(liars.isMeasured());
    QVERIFY(bens.isMeasured());
    QVERIFY(cems.isMeasured());
    const qint64 question = rig.openQuestion();
    QVERIFY(question > 0);
    QVERIFY(liars.socket.roundTrip());
    way.delayMs = 0;
    liars.press(says.isDouble() ? QJsonValue(liars.now() - says.toDouble()) : says);
    QVERIFY(liars.hears(u"buzz_result"_s));
    const quiz::Buzz press = pressOf(rig, question, liar);
    QCOMPARE(press.player.number, liar.player);
    // two honest phones next door: one slow one does not move the cap, and a round trip above a second is no
    // short one
    QVERIFY2(press.credit_us >= 0 && press.credit_us <= quiz::smallestCap,
             qPrintable(QString::number(press.credit_us)));
    QVERIFY(press.credit_us <= press.uncertainty_us);
    if (delayMs > 0)
        QCOMPARE(press.uncertainty_us, quiz::largestUncertainty);
    if (!says.isDouble() || says.toDouble() < 0)
        QCOMPARE(press.credit_us, 0);
}

void BuzzFairnessTest::nothingToldGoesByArrival()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    const Person ben = rig.join(u"Ben"_s);
    Page anas(ana);
    Page bens(ben);
    QVERIFY(anas.isMeasured());
    QVERIFY(bens.isMeasured());
    const qint64 question = rig.openQuestion();
    QVERIFY(question > 0);
    anas.press(QJsonValue::Undefined);
    bens.press(QJsonValue::Undefined);
    QVERIFY(anas.socket.await(u"buzz_result"_s));
    QVERIFY(bens.socket.await(u"buzz_result"_s));
    const quiz::Buzz first = pressOf(rig, question, ana);
    const quiz::Buzz second = pressOf(rig, question, ben);
    QCOMPARE(first.credit_us, 0);
    QCOMPARE(second.credit_us, 0);
    const bool anaCame = first.arrival_us <= second.arrival_us;
    QCOMPARE(anas.verdict(), anaCame ? u"first"_s : u"later"_s);
    QCOMPARE(bens.verdict(), anaCame ? u"later"_s : u"first"_s);
}

void BuzzFairnessTest::newSocketStartsAnew()
{
    HostRig rig;
    QVERIFY(rig.isReady());
    LongWay way(rig.port());
    Person ana = rig.join(u"Ana"_s);
    ana.port = way.port();
    way.delayMs = 100;
    {
        Page before(ana);
        QVERIFY(before.isMeasured());
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.hub().sockets(), 0, patience);
    way.delayMs = 0;
    const qint64 question = rig.openQuestion();
    QVERIFY(question > 0);
    Page after(ana);
    after.answers = false;
    QVERIFY(after.socket.wantFrames());
    QVERIFY(after.socket.await(u"sync"_s));
    QCOMPARE(after.socket.all(u"sync"_s).first().value("n"_L1).toInteger(), 1);
    after.press(after.now() - longAgo);
    QVERIFY(after.socket.await(u"buzz_result"_s));
    QCOMPARE(after.verdict(), u"first"_s);
    QCOMPARE(pressOf(rig, question, ana).credit_us, 0); // what was known went with the socket
}

QTEST_GUILESS_MAIN(BuzzFairnessTest)
#include "buzz_fairness_test.moc"
