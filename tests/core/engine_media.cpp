// SPDX-License-Identifier: GPL-3.0-or-later
// Media of the question in play: when who is told of them, whose addresses lead to them, and that they play
// before the buzzers open.
#include "core/engine/media_view.h"
#include "core/engine/view.h"
#include "core/packs/media_intake.h"
#include "tests/support/engine_driver.h"
#include "tests/support/media_bytes.h"

#include <QJsonDocument>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using packs::Media;
using test::Evening;

namespace {

const engine::ViewContext keyed{1, "a night's key"};

Media medium(const QString &file, const QByteArray &bytes, bool onPhones)
{
    Media media = packs::mediaFrom(file, bytes).value();
    media.on_phones = onPhones;
    return media;
}

Media picture(bool onPhones)
{
    return medium(u"the answer.png"_s, test::pngBytes(640, 480), onPhones);
}

Media sound(bool onPhones)
{
    return medium(u"song.wav"_s, test::wavBytes(4000), onPhones);
}

/// The sample pack's board round runs; its first question shows these.
struct Showing : Evening
{
    explicit Showing(const QList<Media> &media, std::function<void(packs::Question &)> change = {})
        : Evening(night::Settings{})
    {
        packs::Pack pack = *test::samplePack();
        packs::Question &first = pack.boards[0].categories[0].questions[0];
        first.media = media;
        if (change)
            change(first);
        ana = join(u"Ana"_s);
        ben = join(u"Ben"_s);
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        ask(quiz::StartRound{round(0)});
    }
    QByteArray show() { return ask(quiz::SelectQuestion{question(0)}); }
    QJsonArray media(Role role) const
    {
        return engine::liveView(state(), role, keyed).toObject().value("media"_L1).toArray();
    }
    QString url(Role role, int index = 0) const
    {
        return media(role).at(index).toObject().value("url"_L1).toString();
    }
    std::optional<packs::KeptMedia> under(Role role, const QString &url) const
    {
        return engine::mediaUnder(state(), role, keyed.media_key, url.section(u'/', -1));
    }
    PlayerId ana;
    PlayerId ben;
};

}

class MediaViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guestsGetWhatIsShownAndForPhones();
    void whatIsForTheStageHasNoAddress();
    void addressesAreServedAsTheyAreShown_data();
    void addressesAreServedAsTheyAreShown();
    void addressesTellNothing();
    void noAddressWithoutAKey();
    void whatWasNeverKeptIsNotShown();
    void mediaPlayFirst_data();
    void mediaPlayFirst();
    void aBuzzEndsNoMedium();
    void journalsKeepMedia();
};

void MediaViewTest::guestsGetWhatIsShownAndForPhones()
{
    Showing evening({picture(true)});
    for (const Role role : {Role::Host, Role::Banker, Role::Player, Role::Spectator})
        QVERIFY(evening.media(role).isEmpty());
    QCOMPARE(evening.show(), "ok");
    for (const Role role : {Role::Host, Role::Banker, Role::Player, Role::Spectator}) {
        const QJsonObject one = evening.media(role).at(0).toObject();
        QCOMPARE(one.keys(), (QStringList{u"duration_ms"_s, u"height"_s, u"kind"_s, u"on_phones"_s, u"url"_s,
                                          u"width"_s}));
        QCOMPARE(one.value("kind"_L1).toString(), u"image"_s);
        QCOMPARE(one.value("width"_L1).toInt(), 640);
        QVERIFY(one.value("url"_L1).toString().startsWith("/media/"_L1));
    }
    const QByteArray all =
        QJsonDocument(engine::snapshot(evening.state(), {Role::Player, {}}, keyed)).toJson();
    QVERIFY(!all.contains("the answer")); // the name of a file may be one
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.media(Role::Player).size(), 1);
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QCOMPARE(evening.media(Role::Host).size(), 0);
}

void MediaViewTest::whatIsForTheStageHasNoAddress()
{
    Showing evening({picture(false), sound(true)});
    QCOMPARE(evening.show(), "ok");
    QVERIFY(evening.media(Role::Player).at(0).toObject().value("url"_L1).isNull());
    QVERIFY(!evening.url(Role::Player, 1).isEmpty());
    QVERIFY(!evening.url(Role::CoHost, 0).isEmpty());
    QVERIFY(!evening.under(Role::Player, evening.url(Role::CoHost, 0)));
    QVERIFY(evening.under(Role::CoHost, evening.url(Role::CoHost, 0)));
}

void MediaViewTest::addressesAreServedAsTheyAreShown_data()
{
    QTest::addColumn<bool>("wager");
    QTest::newRow("buzz") << false;
    QTest::newRow("wager: the bets come first") << true;
}

void MediaViewTest::addressesAreServedAsTheyAreShown()
{
    QFETCH(const bool, wager);
    Showing evening({picture(true)}, [&](packs::Question &question) { question.wager = wager; });
    QCOMPARE(evening.ask(quiz::SetChooser{evening.round(0), SideId{evening.ana.number}}), "ok");
    QCOMPARE(evening.show(), "ok");
    const QString staff = evening.url(Role::Host);
    QVERIFY(!staff.isEmpty());
    if (wager) {
        QCOMPARE(evening.phase(), u"betting"_s);
        QVERIFY(evening.media(Role::Player).isEmpty() && evening.media(Role::Spectator).isEmpty());
        QVERIFY(!evening.under(Role::Player, staff));
        QVERIFY(!evening.under(Role::Spectator, staff));
        QVERIFY(evening.under(Role::Banker, staff));
        QCOMPARE(
            evening.ask(quiz::PlaceBet{evening.ana, evening.question(0), 5}, evening.phoneOf(evening.ana)),
            "ok");
        QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    }
    QCOMPARE(evening.url(Role::Player), staff);
    const auto kept = evening.under(Role::Player, staff);
    QVERIFY(kept);
    QCOMPARE(*kept, *picture(true).kept);
    QVERIFY(!evening.under(Role::Player, staff.chopped(1)));
    QVERIFY(!evening.under(Role::Player, u"/media/"_s + kept->name));
    QVERIFY(!evening.under(Role::Player, u"/media/"_s));
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QVERIFY(evening.under(Role::Player, staff));
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QVERIFY(!evening.under(Role::Player, staff));
    QVERIFY(!evening.under(Role::Host, staff));
}

void MediaViewTest::addressesTellNothing()
{
    // The same picture in two questions, and in two nights, has as many addresses.
    Showing one({picture(true)});
    QCOMPARE(one.show(), "ok");
    const QString here = one.url(Role::Player);
    QVERIFY(!here.contains(picture(true).kept->name.first(16)));
    const engine::ViewContext other{1, "another night's key"};
    const QJsonObject there = engine::liveView(one.state(), Role::Player, other).toObject();
    QVERIFY(there.value("media"_L1).toArray().at(0).toObject().value("url"_L1).toString() != here);
    packs::Question content;
    content.text = u"q"_s;
    content.answer = u"a"_s;
    content.media = {picture(true)};
    packs::Pack pack;
    pack.lists = {{u"L"_s, {content, content}}};
    Evening evening;
    evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    evening.ask(quiz::StartRound{evening.round(0)});
    QStringList urls;
    for (const int index : {0, 1}) {
        QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(index)}), "ok");
        urls.append(engine::liveView(evening.state(), Role::Player, keyed)
                        .toObject()
                        .value("media"_L1)
                        .toArray()
                        .at(0)
                        .toObject()
                        .value("url"_L1)
                        .toString());
        QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    }
    QVERIFY(urls[0] != urls[1] && !urls[0].isEmpty());
}

void MediaViewTest::noAddressWithoutAKey()
{
    Showing evening({picture(true)});
    QCOMPARE(evening.show(), "ok");
    const QJsonObject live = engine::liveView(evening.state(), Role::Host, {}).toObject();
    QVERIFY(live.value("media"_L1).toArray().at(0).toObject().value("url"_L1).isNull());
    QVERIFY(!engine::mediaUnder(evening.state(), Role::Host, {}, u"x.png"_s));
}

void MediaViewTest::whatWasNeverKeptIsNotShown()
{
    // as nights have it that were stored before media were kept
    Showing evening({Media{packs::MediaKind::Image, u"a.png"_s, true}, picture(true)});
    QCOMPARE(evening.show(), "ok");
    QCOMPARE(evening.media(Role::Player).size(), 1);
    QCOMPARE(engine::mediaInPlay(evening.state()).size(), 1);
}

void MediaViewTest::mediaPlayFirst_data()
{
    QTest::addColumn<QList<Media>>("media");
    QTest::addColumn<qint64>("after"); // ms until it opens by itself; -1: the host opens it
    const qint64 reading = quiz::readingTime(u"Clue 1.1.1"_s).ms;
    Media endless = sound(false);
    endless.kept->duration.reset();
    QTest::newRow("text alone") << QList<Media>{} << reading;
    QTest::newRow("picture") << QList<Media>{picture(true)} << reading;
    QTest::newRow("sound") << QList<Media>{sound(false)} << reading + 4000;
    QTest::newRow("two, one after the other") << QList<Media>{sound(false), sound(false)} << reading + 8000;
    QTest::newRow("nobody knows how long") << QList<Media>{sound(false), endless} << qint64(-1);
    QTest::newRow("not kept, so not played")
        << QList<Media>{Media{packs::MediaKind::Audio, u"a.mp3"_s}} << reading;
}

void MediaViewTest::mediaPlayFirst()
{
    QFETCH(const QList<Media>, media);
    QFETCH(const qint64, after);
    for (const auto kind : {packs::QuestionKind::Buzz, packs::QuestionKind::Text}) {
        Showing evening(media, [&](packs::Question &question) { question.kind = kind; });
        night::Settings settings = evening.night().settings;
        settings.opens_by_itself = true;
        QCOMPARE(evening.ask(night::ChangeSettings{settings}), "ok");
        QCOMPARE(evening.show(), "ok");
        const auto opens = evening.quiz().live->opens_at;
        QCOMPARE(opens ? (*opens - evening.now()).ms : -1, after);
        if (after < 0) {
            evening.live(GameSpan{600'000});
            QCOMPARE(evening.phase(), u"reading"_s);
            QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok"); // as soon as the host likes
        } else {
            evening.live(GameSpan{after - 1});
            QCOMPARE(evening.phase(), u"reading"_s);
            evening.live(GameSpan{1});
        }
        QCOMPARE(evening.phase(), u"open"_s);
        QCOMPARE(evening.quiz().live->deadline, std::optional(evening.now() + evening.quiz().live->window));
    }
}

void MediaViewTest::aBuzzEndsNoMedium()
{
    Showing evening({sound(true)});
    QCOMPARE(evening.show(), "ok");
    const QString url = evening.url(Role::Player);
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(
        evening.ask(quiz::PressBuzzer{evening.ana, evening.question(0), 1}, evening.phoneOf(evening.ana)),
        "ok");
    QCOMPARE(evening.phase(), u"answering"_s); // stage and phones let it pause ...
    QCOMPARE(evening.url(Role::Player), url);
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), false}), "ok");
    QCOMPARE(evening.phase(), u"open"_s); // ... and go on
    QCOMPARE(evening.url(Role::Player), url);
}

void MediaViewTest::journalsKeepMedia()
{
    Showing evening({picture(true), sound(false)});
    QCOMPARE(evening.show(), "ok");
    const QString url = evening.url(Role::Player);
    const auto again = test::replayed(evening.journal());
    QVERIFY(again);
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
    QVERIFY(evening.restart());
    QCOMPARE(evening.url(Role::Player), url);
    // a pack of other content is another pack, one without media is the pack that it always was
    packs::Pack pack = *test::samplePack();
    const QByteArray bare = packs::contentHash(pack);
    pack.boards[0].categories[0].questions[0].media = {picture(true)};
    const QByteArray one = packs::contentHash(pack);
    pack.boards[0].categories[0].questions[0].media[0].kept =
        packs::mediaFrom(u"the answer.png"_s, test::pngBytes(9, 9))->kept;
    QVERIFY(one != bare && packs::contentHash(pack) != one);
}

}

QTEST_GUILESS_MAIN(quizaar::MediaViewTest)

#include "engine_media.moc"
