// SPDX-License-Identifier: GPL-3.0-or-later
// Media over real sockets: who gets them and when, in which pieces, and in what clothes.
#include "app/net/file_response.h"
#include "core/packs/media_intake.h"
#include "tests/support/engine_driver.h"
#include "tests/support/host_rig.h"
#include "tests/support/media_bytes.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// A sound that is nearly a noise: large, and no two places alike. Made once for each size.
QByteArray longSound(qsizetype bytes)
{
    static QHash<qsizetype, QByteArray> made;
    QByteArray &sound = made[bytes];
    if (!sound.isEmpty())
        return sound;
    sound = wavBytes(static_cast<int>(bytes / 8));
    QRandomGenerator random(5);
    for (qsizetype i = 44; i < sound.size(); i += 7)
        sound[i] = static_cast<char>(random.bounded(256));
    return sound;
}

/// What the process holds in memory; 0 where the system does not say.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 page = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * page;
}

/// The list round's first question shows a picture for phones and a sound for the stage; the second shows a
/// long sound for phones.
struct Cinema
{
    explicit Cinema(qsizetype noiseBytes = 3 * 1024 * 1024)
        : noise(longSound(noiseBytes))
        , rig(options())
    {
        for (const QByteArray &bytes : {picture, sound, noise})
            stored = stored && rig.media().put(mediaOf(bytes).kept->name, bytes).ok();
    }

    RigOptions options() const
    {
        packs::Pack pack = *samplePack();
        QList<packs::Question> &questions = pack.lists.first().questions;
        questions[0].media = {mediaOf(picture), mediaOf(sound)};
        questions[0].media[0].on_phones = true;
        questions[1].media = {mediaOf(noise)};
        questions[1].media[0].on_phones = true;
        RigOptions options;
        options.pack = std::make_shared<const packs::Pack>(pack);
        return options;
    }

    packs::Media mediaOf(const QByteArray &bytes) const
    {
        const bool image = bytes.startsWith("\x89PNG");
        return packs::mediaFrom(image ? u"a.png"_s : u"b.wav"_s, bytes).value();
    }

    QStringList urls(const Person &person) const
    {
        QStringList urls;
        const QJsonArray media = person.get(u"snapshot"_s).part("live").value("media"_L1).toArray();
        for (const QJsonValue &one : media)
            urls.append(one.toObject().value("url"_L1).toString());
        return urls;
    }

    void next()
    {
        const QList<QuestionId> list = rig.state().quiz.plans.value(RoundId{rig.round(1)}).list;
        rig.laptop().post(u"live"_s, {{"action"_L1, "reveal"_L1}});
        rig.laptop().post(u"questions/%1/select"_s.arg(list.at(1).number));
    }

    QByteArray picture = pngBytes(64, 48);
    QByteArray sound = wavBytes(300);
    QByteArray noise;
    bool stored = true;
    HostRig rig;
};

/// A cinema whose first question is open, with Ana before it and the address that she has.
struct Opened : Cinema
{
    Opened()
        : ana(rig.join(u"Ana"_s))
        , ready(rig.isReady() && stored && rig.openQuestion() > 0)
        , url(urls(ana).value(0))
    {}
    Person ana;
    bool ready;
    QString url;
};

}

class MediaRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toWhomItIsShown();
    void notBeforeTheQuestion();
    void notAfterAKick();
    void inItsClothes();
    void headTellsWithoutTheBody();
    void ranges_data();
    void ranges();
    void rangesOfARequest_data();
    void rangesOfARequest();
    void namesOfOtherThings_data();
    void namesOfOtherThings();
    void aFileThatIsGone();
    void slowReadersTakeNoMemory();
    void aRestartChangesNoAddress();
};

void MediaRoutesTest::toWhomItIsShown()
{
    Cinema cinema;
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady() && cinema.stored);
    const Person ana = rig.join(u"Ana"_s);
    const Person watcher = rig.joinAs(night::Role::Spectator);
    const Person banker = rig.joinAs(night::Role::Banker);
    QVERIFY(rig.openQuestion() > 0);
    const QStringList seen = cinema.urls(rig.laptop());
    QCOMPARE(seen.size(), 2);
    QCOMPARE(cinema.urls(ana), (QStringList{seen[0], QString()}));
    QCOMPARE(cinema.urls(watcher), (QStringList{seen[0], QString()}));
    for (const Person &person : {rig.laptop(), rig.joinAs(night::Role::CoHost), banker}) {
        QCOMPARE(person.get(seen[0]).body, cinema.picture);
        QCOMPARE(person.get(seen[1]).body, cinema.sound);
    }
    for (const Person &person : {ana, watcher}) {
        QCOMPARE(person.get(seen[0]).body, cinema.picture);
        QCOMPARE(person.get(seen[1]).status, 404); // for the stage alone
    }
    QCOMPARE(rig.stranger().get(seen[0]).status, 401);
}

void MediaRoutesTest::notBeforeTheQuestion()
{
    Opened cinema;
    QVERIFY(cinema.ready);
    HostRig &rig = cinema.rig;
    const Person &ana = cinema.ana;
    const QString first = cinema.url;
    cinema.next();
    const QString second = cinema.urls(ana).value(0);
    QVERIFY(!second.isEmpty() && second != first);
    QCOMPARE(ana.get(second).body.size(), cinema.noise.size());
    QCOMPARE(ana.get(first).status, 404); // its question is over
    QCOMPARE(rig.laptop().post(u"undo"_s).status, 200);
    QCOMPARE(ana.get(second).status, 404); // and this one has never been asked
}

void MediaRoutesTest::notAfterAKick()
{
    Opened cinema;
    QVERIFY(cinema.ready);
    QCOMPARE(cinema.ana.get(cinema.url).status, 200);
    const QString device = u"devices/%1"_s.arg(cinema.ana.device);
    QCOMPARE(cinema.rig.laptop().remove(device).status, 200);
    QCOMPARE(cinema.ana.get(cinema.url).status, 401);
}

void MediaRoutesTest::inItsClothes()
{
    Cinema cinema;
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady());
    QVERIFY(rig.openQuestion() > 0);
    const QStringList urls = cinema.urls(rig.laptop());
    const HttpAnswer picture = rig.laptop().get(urls[0]);
    QCOMPARE(picture.header("Content-Type"), "image/png");
    QCOMPARE(rig.laptop().get(urls[1]).header("Content-Type"), "audio/wav");
    QCOMPARE(picture.header("X-Content-Type-Options"), "nosniff");
    QVERIFY(picture.header("Cache-Control").contains("immutable"));
    QVERIFY(picture.header("Cache-Control").contains("private"));
    QCOMPARE(picture.header("Accept-Ranges"), "bytes");
    QVERIFY(picture.header("Content-Security-Policy").contains("sandbox"));
    const QByteArray etag = picture.header("ETag");
    QVERIFY(etag.startsWith('"') && etag.size() > 20);
    const HttpAnswer again = rig.laptop().get(urls[0], {"If-None-Match: " + etag});
    QCOMPARE(again.status, 304);
    QVERIFY(again.body.isEmpty());
    QCOMPARE(rig.laptop().post(urls[0]).status, 405);
}

void MediaRoutesTest::headTellsWithoutTheBody()
{
    Cinema cinema;
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady());
    QVERIFY(rig.openQuestion() > 0);
    const QString url = cinema.urls(rig.laptop()).value(0);
    const HttpAnswer head = rig.laptop().start("HEAD", url).answer();
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length").toLongLong(), cinema.picture.size());
    QVERIFY(head.body.isEmpty());
}

void MediaRoutesTest::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    const qint64 whole = longSound(3 * 1024 * 1024).size();
    const auto row = [](const QByteArray &range, int status, qint64 first, qint64 length) {
        QTest::newRow(range.constData()) << range << status << first << length;
    };
    row("bytes=0-1", 206, 0, 2); // what an iPhone asks first
    row("bytes=0-", 206, 0, whole);
    row("bytes=1000000-1999999", 206, 1'000'000, 1'000'000);
    row("bytes=-500", 206, whole - 500, 500);
    row("bytes=5-99999999999", 206, 5, whole - 5);
    row("bytes=99999999-", 416, 0, 0);
    row("bytes=-0", 416, 0, 0);
    row("bytes=0-1,5-6", 200, 0, whole);
    row("lines=0-1", 200, 0, whole);
}

void MediaRoutesTest::ranges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const qint64, first);
    QFETCH(const qint64, length);
    Opened cinema;
    QVERIFY(cinema.ready);
    cinema.next();
    const Person &ana = cinema.ana;
    const HttpAnswer answer = ana.get(cinema.urls(ana).value(0), {"Range: " + range});
    QCOMPARE(answer.status, status);
    const QByteArray whole = QByteArray::number(cinema.noise.size());
    if (status == 416) {
        QCOMPARE(answer.header("Content-Range"), "bytes */" + whole);
        QCOMPARE(answer.error(), u"range_not_satisfiable"_s);
        return;
    }
    QVERIFY(answer.body == cinema.noise.sliced(first, length));
    QCOMPARE(answer.header("Content-Length").toLongLong(), length);
    QCOMPARE(answer.header("Content-Range"), status == 200
                                                 ? QByteArray()
                                                 : "bytes " + QByteArray::number(first) + '-' +
                                                       QByteArray::number(first + length - 1) + '/' + whole);
}

void MediaRoutesTest::rangesOfARequest_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QString>("asked"); // "first-last", all, none
    const auto row = [](const char *range, const char *asked) {
        QTest::newRow(range) << QByteArray(range) << QString::fromLatin1(asked);
    };
    row("bytes=0-99", "0-99");
    row("bytes=0-100", "0-99");
    row("bytes=99-99", "99-99");
    row("bytes=100-", "none");
    row("bytes=-1", "99-99");
    row("bytes=-100", "0-99");
    row("bytes=-101", "0-99");
    row("bytes= 3 - 4 ", "3-4");
    row("bytes=4-3", "all");
    row("bytes=-", "all");
    row("bytes=", "all");
    row("bytes=a-b", "all");
    row("bytes=--1", "all");
    row("bytes=+1-2", "all");
    row("bytes=1", "all");
    row("bytes=99999999999999999999-", "none");
    row("bytes=0-99999999999999999999", "0-99");
    row("Bytes=0-1", "all");
    row("", "all");
}

void MediaRoutesTest::rangesOfARequest()
{
    QFETCH(const QByteArray, range);
    QFETCH(const QString, asked);
    const auto told = [](const RangeAsked &found) {
        return std::visit(
            Overloaded{[](WholeBody) { return u"all"_s; }, [](NotSatisfiable) { return u"none"_s; },
                       [](ByteRange part) { return u"%1-%2"_s.arg(part.first).arg(part.last); }},
            found);
    };
    HttpRequest request;
    request.headers = {{"Range", range}};
    QCOMPARE(told(rangeAsked(request, 100, "\"x\"")), asked);
    QCOMPARE(told(rangeAsked(request, 0, "\"x\"")), asked == "all"_L1 ? u"all"_s : u"none"_s);
    request.headers.append(HttpHeader{"If-Range", "\"y\""}); // of another content
    QCOMPARE(told(rangeAsked(request, 100, "\"x\"")), u"all"_s);
    request.headers.last().value = "\"x\"";
    QCOMPARE(told(rangeAsked(request, 100, "\"x\"")), asked);
    request.method = Method::Head;
    QCOMPARE(told(rangeAsked(request, 100, "\"x\"")), u"all"_s);
}

void MediaRoutesTest::namesOfOtherThings_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"/media/", "/media/x.png", "/media/../quizaar.sqlite", "/media/..%2Fquizaar.sqlite",
          "/media/%2e%2e%2fquizaar.sqlite", "/media/a/b", "/media/quizaar.sqlite", "/media/KEPT",
          "/media/KEPT.png", "/media//etc/passwd", "/media/."})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void MediaRoutesTest::namesOfOtherThings()
{
    QFETCH(QString, path);
    Cinema cinema;
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady());
    QVERIFY(rig.openQuestion() > 0);
    path.replace(u"KEPT"_s,
                 cinema.mediaOf(cinema.picture).kept->name.chopped(path.endsWith(u".png"_s) ? 4 : 0));
    const HttpAnswer answer = rig.laptop().get(path);
    QVERIFY2(answer.status == 404 || answer.status == 400, QByteArray::number(answer.status).constData());
    QVERIFY(!answer.body.contains("SQLite"));
}

void MediaRoutesTest::aFileThatIsGone()
{
    Cinema cinema;
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady());
    QVERIFY(rig.openQuestion() > 0);
    QVERIFY(QFile::remove(rig.media().pathOf(cinema.mediaOf(cinema.picture).kept->name)));
    QCOMPARE(rig.laptop().get(cinema.urls(rig.laptop()).value(0)).status, 404);
    QCOMPARE(rig.laptop().get(cinema.urls(rig.laptop()).value(1)).status, 200); // the night goes on
}

void MediaRoutesTest::slowReadersTakeNoMemory()
{
    // Phones that read nothing hold no more of a file than one piece each.
    constexpr qsizetype large = 24 * 1024 * 1024;
    constexpr int phones = 8;
    Cinema cinema(large);
    HostRig &rig = cinema.rig;
    QVERIFY(rig.isReady());
    const Person ana = rig.join(u"Ana"_s);
    QVERIFY(rig.openQuestion() > 0);
    cinema.next();
    const QByteArray url = cinema.urls(ana).value(0).toLatin1();
    const qint64 before = residentBytes();
    if (before == 0)
        QSKIP("this system does not say how much memory a process has");
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < phones; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->setReadBufferSize(1024);
        slow.back()->connectToHost(QHostAddress::LocalHost, rig.port());
        slow.back()->write("GET " + url + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(rig.port()) +
                           "\r\nAuthorization: Bearer " + ana.token + "\r\n\r\n");
    }
    for (const auto &socket : slow)
        QVERIFY(QTest::qWaitFor([&] { return socket->bytesAvailable() > 0; }, patience));
    QTest::qWait(300); // whoever would read all of it has done so by now
    const qint64 taken = residentBytes() - before;
    // a sanitizer keeps for a while what was given back; half of all is still far above the pieces
    QVERIFY2(taken < phones * large / 2, QByteArray::number(taken).constData());
    QCOMPARE(rig.laptop().get(u"snapshot"_s).status, 200); // and nobody waits for them
}

void MediaRoutesTest::aRestartChangesNoAddress()
{
    Opened cinema;
    QVERIFY(cinema.ready);
    cinema.rig.restart();
    QVERIFY(cinema.rig.isReady());
    cinema.ana.port = cinema.rig.port();
    QCOMPARE(cinema.urls(cinema.ana).value(0), cinema.url);
    QCOMPARE(cinema.ana.get(cinema.url).body, cinema.picture);
}

QTEST_GUILESS_MAIN(MediaRoutesTest)

#include "media_routes_test.moc"
