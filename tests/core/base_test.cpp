// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"
#include "core/base/random.h"
#include "core/base/record.h"
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
    static constexpr auto fields()
    {
        return std::tuple{field("number", &Inner::number), field("text", &Inner::text)};
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
    static constexpr auto fields()
    {
        return std::tuple{field("team", &Outer::team),   field("colour", &Outer::colour),
                          field("at", &Outer::at),       field("inner", &Outer::inner),
                          field("ready", &Outer::ready), field("small", &Outer::small),
                          unhashed("wall", &Outer::wall)};
    }
};

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
        Outer value;
        value.team = TeamId{1000007};
        value.colour = Colour::Green;
        value.at = GameTime{(qint64{1} << 53) - 1};
        value.inner = {Inner{5, u"é 😀"_s}, Inner{-5, std::nullopt}};
        value.ready = {{PlayerId{12}, true}, {PlayerId{9}, false}};
        value.small = -7;
        value.wall = 99;
        const QJsonValue json = toJson(value);
        const auto again = fromJson<Outer>(json);
        QVERIFY(again.has_value());
        QCOMPARE(toJson(*again), json);
        QCOMPARE(again->at.ms, value.at.ms);
        QVERIFY(!json.toObject().value("inner"_L1).toArray().at(1).toObject().contains("text"_L1));
        QVERIFY(!toJson(value, Encoding::Hashed).toObject().contains("wall"_L1));
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
