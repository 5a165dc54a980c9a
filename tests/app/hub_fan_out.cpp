// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing and subscribing, and what frames are on the wire.
#include "app/net/frame_bundle.h"
#include "hub_test.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GameId game{1};
constexpr GameId other{2};

GameFrame frame(const QByteArray &text, const Audience &audience = {})
{
    return {text, audience};
}

FanOut::Listener into(QByteArrayList &heard)
{
    return [&heard](const GameFrame &told) { heard.append(told.text); };
}

}

void HubTest::framesComeInTheOrderOfPublishing()
{
    LocalFanOut fanOut;
    QByteArrayList first;
    QByteArrayList second;
    QByteArrayList elsewhere;
    const auto one = fanOut.subscribe(game, into(first));
    const auto two = fanOut.subscribe(game, into(second));
    const auto three = fanOut.subscribe(other, into(elsewhere));
    for (const char *text : {"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"})
        fanOut.publish(game, frame(text));
    const QByteArrayList all{"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"};
    QCOMPARE(first, all);
    QCOMPARE(second, all);
    QVERIFY(elsewhere.isEmpty());
    fanOut.publish(other, frame("{}"));
    QCOMPARE(elsewhere, QByteArrayList{"{}"});
    QCOMPARE(first, all);
}

void HubTest::whoHasEndedHearsNoMore()
{
    LocalFanOut fanOut;
    QByteArrayList first;
    QByteArrayList second;
    QByteArrayList third;
    FanOut::Subscription two;
    FanOut::Subscription three;
    // the first one's listener ends its neighbour's subscription, the third its own
    const auto one = fanOut.subscribe(game, [&](const GameFrame &told) {
        first.append(told.text);
        two.reset();
    });
    two = fanOut.subscribe(game, into(second));
    three = fanOut.subscribe(game, [&](const GameFrame &told) {
        third.append(told.text);
        three.reset();
    });
    fanOut.publish(game, frame("a"));
    fanOut.publish(game, frame("b"));
    QCOMPARE(first, (QByteArrayList{"a", "b"}));
    QVERIFY(second.isEmpty());
    QCOMPARE(third, QByteArrayList{"a"});
    // copies keep it alive
    FanOut::Subscription copy = fanOut.subscribe(game, into(second));
    FanOut::Subscription again = copy;
    copy.reset();
    fanOut.publish(game, frame("c"));
    again.reset();
    fanOut.publish(game, frame("d"));
    QCOMPARE(second, QByteArrayList{"c"});
}

void HubTest::aListenerMayPublish()
{
    LocalFanOut fanOut;
    QByteArrayList first;
    QByteArrayList second;
    const auto one = fanOut.subscribe(game, [&](const GameFrame &told) {
        first.append(told.text);
        if (told.text == "a")
            fanOut.publish(game, frame("b"));
    });
    const auto two = fanOut.subscribe(game, into(second));
    fanOut.publish(game, frame("a"));
    fanOut.publish(game, frame("c"));
    QCOMPARE(first, (QByteArrayList{"a", "b", "c"}));
    QCOMPARE(second, first);
}

void HubTest::aSubscriptionMayOutliveTheFanOut()
{
    auto fanOut = std::make_unique<LocalFanOut>();
    QByteArrayList heard;
    FanOut::Subscription subscription = fanOut->subscribe(game, into(heard));
    fanOut.reset();
    subscription.reset();
    QVERIFY(heard.isEmpty());
}

void HubTest::messagesKeepTheirShape_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<QByteArray>("message");
    const QByteArray begin = "{\"gameId\":7,\"payload\":{\"n\":1,\"type\":\"x\"}";
    QTest::newRow("to all") << Audience{} << begin + '}';
    QTest::newRow("to a device") << Audience{DeviceId{9}, {}, Audience::Diet::Any}
                                 << begin + ",\"to\":{\"device\":9}}";
    QTest::newRow("to a role") << Audience{{}, night::Role::CoHost, Audience::Diet::Frames}
                               << begin + ",\"to\":{\"frames\":true,\"role\":\"co_host\"}}";
}

void HubTest::messagesKeepTheirShape()
{
    QFETCH(const Audience, audience);
    QFETCH(const QByteArray, message);
    const GameFrame sent{"{\"n\":1,\"type\":\"x\"}", audience};
    QCOMPARE(channelOf(GameId{7}), QByteArray("game:7"));
    QCOMPARE(toMessage(GameId{7}, sent), message);
    const auto got = fromMessage(message);
    QVERIFY(got);
    QVERIFY(got->game == GameId{7});
    QVERIFY(got->frame == sent);
}

void HubTest::brokenMessagesAreNothing_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"gameId\":7,");
    QTest::newRow("no game") << QByteArray("{\"payload\":{}}");
    QTest::newRow("game 0") << QByteArray("{\"gameId\":0,\"payload\":{}}");
    QTest::newRow("no payload") << QByteArray("{\"gameId\":7}");
    QTest::newRow("payload of another kind") << QByteArray("{\"gameId\":7,\"payload\":[1]}");
    QTest::newRow("unknown role") << QByteArray("{\"gameId\":7,\"payload\":{},\"to\":{\"role\":\"king\"}}");
}

void HubTest::brokenMessagesAreNothing()
{
    QFETCH(const QByteArray, message);
    QVERIFY(!fromMessage(message));
}

void HubTest::framesAreSpeltAsTheProtocolAsks_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head"); // hex
    QTest::newRow("empty") << 0 << QByteArray("8100");
    QTest::newRow("longest short one") << 125 << QByteArray("817d");
    QTest::newRow("two bytes") << 126 << QByteArray("817e007e");
    QTest::newRow("most of two bytes") << 65535 << QByteArray("817effff");
    QTest::newRow("eight bytes") << 65536 << QByteArray("817f0000000000010000");
}

void HubTest::framesAreSpeltAsTheProtocolAsks()
{
    QFETCH(const int, size);
    QFETCH(const QByteArray, head);
    const QByteArray text(size, 'x');
    QCOMPARE(textFrame(text), QByteArray::fromHex(head) + text);
}

void HubTest::aBundleIsSharedByItsAudience()
{
    const auto wire = [](const char *text) { return textFrame(QByteArrayView(text)); };
    FrameBundle bundle({frame("all"), frame("anas", {DeviceId{5}, {}, Audience::Diet::Any}),
                        frame("players", {{}, night::Role::Player, Audience::Diet::Frames}),
                        frame("hosts", {{}, night::Role::Host, Audience::Diet::Frames}), frame("end")});
    const engine::Viewer ana{night::Role::Player, DeviceId{5}};
    const engine::Viewer ben{night::Role::Player, DeviceId{6}};
    const engine::Viewer cem{night::Role::Player, DeviceId{7}};
    const engine::Viewer host{night::Role::Host, {}};
    using Diet = Audience::Diet;
    QCOMPARE(bundle.bytesFor(ana, Diet::Frames), wire("all") + wire("anas") + wire("players") + wire("end"));
    QCOMPARE(bundle.bytesFor(ben, Diet::Frames), wire("all") + wire("players") + wire("end"));
    QCOMPARE(bundle.bytesFor(ben, Diet::Any), wire("all") + wire("end"));
    QCOMPARE(bundle.bytesFor(host, Diet::Frames), wire("all") + wire("hosts") + wire("end"));
    // one copy for all who see the same
    const QByteArray bens = bundle.bytesFor(ben, Diet::Frames);
    QVERIFY(bens.constData() == bundle.bytesFor(cem, Diet::Frames).constData());
    FrameBundle foreign({frame("x", {{}, night::Role::Host, Diet::Frames})});
    QVERIFY(foreign.bytesFor(ben, Diet::Frames).isEmpty());
}

QTEST_GUILESS_MAIN(HubTest)
