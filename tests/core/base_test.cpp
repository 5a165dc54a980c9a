// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"
#include "core/base/random.h"
#include "core/base/record.h"
#include "core/base/record_bytes.h"
#include "core/base/result.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

enum class Colour
{
    Red,
    Green
};
constexpr auto enumWords(Colour)
{
    return std::array{"red", "green"};
}

struct Inner
{
    qint64 number = 3;
    std::optional<QString> text;
    template <class Of>
    static void fields(Of &of)
    {
        of("number", &Inner::number);
        of("text", &Inner::text);
    }
};

struct Outer
{
    TeamId team;
    Colour colour = Colour::Red;
    GameTime at;
    QList<Inner> inner;
    QMap<PlayerId, bool> ready;
    int small = 0;
    qint64 wall = 0;
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &Outer::team);
        of("colour", &Outer::colour);
        of("at", &Outer::at);
        of("inner", &Outer::inner);
        of("ready", &Outer::ready);
        of("small", &Outer::small);
        of("wall", &Outer::wall, Hashing::Left);
    }
};

/// As an older program knew it.
struct Older
{
    TeamId team;
    template <class Of>
    static void fields(Of &of)
    {
        of("team", &Older::team);
    }
};

Outer filled()
{
    Outer value;
    value.team = TeamId{1000007};
    value.colour = Colour::Green;
    value.at = GameTime{(qint64{1} << 53) - 1};
    value.inner = {Inner{5, u"é 😀"_s}, Inner{-5, std::nullopt}};
    value.ready = {{PlayerId{12}, true}, {PlayerId{9}, false}};
    value.small = -7;
    value.wall = 99;
    return value;
}

QByteArray bytesOf(const Outer &value)
{
    ByteWriter to;
    ByteForm<Outer>::write(value, to);
    return to.take();
}

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

}

class BaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordReadsBackWhatItWrote()
    {
        const Outer value = filled();
        const QJsonValue json = toJson(value);
        const auto again = fromJson<Outer>(json);
        QVERIFY(again.has_value());
        QCOMPARE(toJson(*again), json);
        QCOMPARE(again->at.ms, value.at.ms);
        QVERIFY(!json.toObject().value("inner"_L1).toArray().at(1).toObject().contains("text"_L1));
        QVERIFY(!toJson(value, Encoding::Hashed).toObject().contains("wall"_L1));
    }

    void bytesReadBackWhatWasWritten()
    {
        const Outer value = filled();
        const QByteArray bytes = bytesOf(value);
        ByteReader from(bytes);
        Outer again;
        ByteForm<Outer>::read(again, from);
        QVERIFY(from.ok() && from.atEnd());
        QCOMPARE(toJson(again), toJson(value));
        for (const qint64 number : {qint64{0}, qint64{-1}, qint64{63}, qint64{64}, qint64{-64}, qint64{-65},
                                    std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
            ByteWriter to;
            to.number(number);
            const QByteArray one = to.take();
            ByteReader reader(one);
            QCOMPARE(reader.number(), number);
            QVERIFY(reader.ok() && reader.atEnd());
        }
    }

    void damagedBytesReadAsNothing()
    {
        const QByteArray whole = bytesOf(filled());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            ByteReader from(QByteArrayView(whole).first(length));
            Outer value;
            ByteForm<Outer>::read(value, from);
            QVERIFY2(!from.ok(), qPrintable(QString::number(length)));
        }
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = whole;
                changed[at] = static_cast<char>(changed.at(at) ^ (1 << bit));
                ByteReader from(changed);
                Outer value;
                ByteForm<Outer>::read(value, from); // ends, whatever it makes of it
            }
        }
    }

    void otherFieldsHaveAnotherShape()
    {
        QCOMPARE(shapeOf<Outer>(), shapeOf<Outer>());
        QVERIFY(shapeOf<Outer>() != shapeOf<Older>());
        QVERIFY(shapeOf<Inner>() != shapeOf<Older>());
    }

    void whatDoesNotFitIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing but defaults") << QByteArray("{}") << true;
        QTest::newRow("unknown keys are passed over") << QByteArray(R"({"later":1})") << true;
        QTest::newRow("text for a number") << QByteArray(R"({"team":"7"})") << false;
        QTest::newRow("fraction") << QByteArray(R"({"team":7.5})") << false;
        QTest::newRow("beyond 2^53") << QByteArray(R"({"team":1e300})") << false;
        QTest::newRow("beyond int") << QByteArray(R"({"small":4294967296})") << false;
        QTest::newRow("unknown word") << QByteArray(R"({"colour":"blue"})") << false;
        QTest::newRow("number for a word") << QByteArray(R"({"colour":1})") << false;
        QTest::newRow("list with one bad element") << QByteArray(R"({"inner":[{},{"number":"x"}]})") << false;
        QTest::newRow("map with a key that is no id") << QByteArray(R"({"ready":{"x":true}})") << false;
        QTest::newRow("null optional") << QByteArray(R"({"inner":[{"text":null}]})") << true;
    }

    void whatDoesNotFitIsNotRead()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const bool, fits);
        QCOMPARE(fromJson<Outer>(parsed(json)).has_value(), fits);
    }

    void drawsFollowFromSeedAndPosition()
    {
        SeededDraws all(42, 0);
        QList<quint64> drawn;
        for (int i = 0; i < 100; ++i)
            drawn.append(all.below(6));
        SeededDraws first(42, 0);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(first.below(6), drawn.at(i));
        SeededDraws rest(42, first.position()); // carried on from an event
        for (int i = 50; i < 100; ++i)
            QCOMPARE(rest.below(6), drawn.at(i));
        int seen[6] = {};
        SeededDraws many(7, 0);
        for (int i = 0; i < 60'000; ++i)
            ++seen[many.below(6)];
        for (const int count : seen)
            QVERIFY2(count > 9'400 && count < 10'600, "not uniform");
        QCOMPARE(SeededDraws(1, 0).below(1), quint64{0});
    }

    void aMailboxLosesNothingAndKeepsEachSendersOrder()
    {
        constexpr int senders = 4;
        constexpr int each = 20'000;
        std::atomic<int> wakes = 0;
        Mailbox<std::pair<int, int>> box([&wakes] { ++wakes; });
        std::vector<std::thread> threads;
        for (int sender = 0; sender < senders; ++sender) {
            threads.emplace_back([&box, sender] {
                for (int i = 0; i < each; ++i)
                    box.put({sender, i});
            });
        }
        int next[senders] = {};
        int taken = 0;
        while (taken < senders * each) {
            for (const auto &[sender, number] : box.waitAndTake()) {
                QCOMPARE(number, next[sender]);
                ++next[sender];
                ++taken;
            }
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(taken, senders * each);
        QVERIFY(wakes >= 1);
        QVERIFY(box.take().empty());
    }

    void aReaderThatWaitsIsLetGoByClose()
    {
        Mailbox<int> box;
        std::thread reader([&box] {
            while (!box.waitAndTake().empty()) {
            }
        });
        box.put(1);
        box.close();
        reader.join();
        QVERIFY(box.waitAndTake().empty());
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
