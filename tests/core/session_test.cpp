// SPDX-License-Identifier: GPL-3.0-or-later
// The session record: tiers, replace semantics, versions, what is refused, and that nothing takes it back.
#include "core/engine/view.h"
#include "core/session/tiers.h"
#include "tests/support/engine_driver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using session::AdvanceSession;
using session::UpdateSession;
using test::BoardEvening;
using test::Evening;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray shippedFile()
{
    QFile file(QStringLiteral(QUIZAAR_SOURCE_DIR "/resources/rules/relationship_tiers.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `depth` objects inside each other.
QJsonObject nested(int depth)
{
    QJsonObject object;
    for (int i = 1; i < depth; ++i)
        object = QJsonObject{{"in"_L1, object}};
    return object;
}

UpdateSession withFlags(const QJsonObject &flags)
{
    return {std::nullopt, flags, std::nullopt};
}

UpdateSession withRelationships(const QJsonObject &relationships)
{
    return {std::nullopt, std::nullopt, relationships};
}

UpdateSession withWorldTime(qint64 seconds)
{
    return {seconds, std::nullopt, std::nullopt};
}

const session::Session &recordOf(const Evening &evening)
{
    return evening.state().session;
}

qint64 shownTime(const Evening &evening)
{
    return session::worldTime(recordOf(evening), evening.now());
}

}

class SessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedFileIsCompiledIn();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void tiersByAffinity_data();
    void tiersByAffinity();
    void levelsByThree_data();
    void levelsByThree();
    void aPartReplacesThatPart_data();
    void aPartReplacesThatPart();
    void unknownKeysAreKept_data();
    void unknownKeysAreKept();
    void theServersTiersWin();
    void versionsRiseByOne();
    void aStaleVersionIsRefused();
    void theShownTimeIsAnOffset();
    void deadlinesNeverMove();
    void advancing_data();
    void advancing();
    void aNoteFindsNoList();
    void refused_data();
    void refused();
    void theLargestThatFits();
    void whoMay_data();
    void whoMay();
    void itIsNeverTakenBack();
    void replayAndSnapshotGiveTheSame();
    void aJournalWithoutItHasTheDefaults();
    void pagesFollowByFrames();
};

void SessionTest::theShippedFileIsCompiledIn()
{
    QCOMPARE(session::shippedTiersFile(), shippedFile());
    const auto read = session::readTiers(shippedFile());
    QVERIFY(read.ok());
    QCOMPARE(read->tiers.size(), 5);
    QCOMPARE(read->levels.size(), 4);
    QCOMPARE(session::shippedTiers().tiers.size(), 5);
}

void SessionTest::brokenFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("where");
    using What = session::TierFault::What;
    const auto row = [](const char *name, const char *from, const char *to, What what, const char *where) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(what)
                            << QString::fromLatin1(where);
    };
    row("no JSON", "{\n", "[\n", What::NotJson, "");
    row("no tiers", "\"tiers\"", "\"tires\"", What::WrongCount, "tiers");
    row("no levels", "\"levels\"", "\"Levels\"", What::WrongCount, "levels");
    row("no id", "\"id\": \"friendly\"", "\"id\": \"\"", What::NoName, "tiers[1].id");
    row("an id with capitals", "\"id\": \"friendly\"", "\"id\": \"Friendly\"", What::NoName, "tiers[1].id");
    row("no name", "\"name\": \"Open\"", "\"name\": \" \"", What::NoName, "levels[3].name");
    row("an id twice", "\"id\": \"close\"", "\"id\": \"devoted\"", What::IdTwice, "levels[1].id");
    row("above 100", "\"affinity\": 80}", "\"affinity\": 101}", What::NotAThreshold, "tiers[0].affinity");
    row("below 0", "\"trust\": 0", "\"trust\": -1", What::NotAThreshold, "levels[3].trust");
    row("a fraction", "\"affinity\": 30", "\"affinity\": 30.5", What::NotAThreshold, "tiers[2].affinity");
    row("a text", "\"chemistry\": 60", "\"chemistry\": \"60\"", What::NotAThreshold, "levels[1].chemistry");
    row("tiers equal", "\"affinity\": 30", "\"affinity\": 60", What::OutOfOrder, "tiers[2]");
    row("levels rise", "\"trust\": 0", "\"trust\": 30", What::OutOfOrder, "levels[3]");
    row("no bottom", "\"affinity\": 0", "\"affinity\": 5", What::NoBottom, "tiers[4]");
}

void SessionTest::brokenFilesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, what);
    QFETCH(QString, where);
    QByteArray file = shippedFile();
    QVERIFY(file.contains(from));
    const auto read = session::readTiers(file.replace(from, to));
    QVERIFY(!read.ok());
    QCOMPARE(static_cast<int>(read.error().what), what);
    QCOMPARE(read.error().where, where);
}

void SessionTest::tiersByAffinity_data()
{
    QTest::addColumn<int>("affinity"); // -1: not there
    QTest::addColumn<QString>("tier");
    QTest::newRow("100") << 100 << u"devoted"_s;
    QTest::newRow("80") << 80 << u"devoted"_s;
    QTest::newRow("79") << 79 << u"friendly"_s;
    QTest::newRow("60") << 60 << u"friendly"_s;
    QTest::newRow("59") << 59 << u"acquainted"_s;
    QTest::newRow("30") << 30 << u"acquainted"_s;
    QTest::newRow("29") << 29 << u"reserved"_s;
    QTest::newRow("10") << 10 << u"reserved"_s;
    QTest::newRow("9") << 9 << u"distant"_s;
    QTest::newRow("0") << 0 << u"distant"_s;
    QTest::newRow("not there") << -1 << u"distant"_s;
}

void SessionTest::tiersByAffinity()
{
    QFETCH(int, affinity);
    QFETCH(QString, tier);
    Evening evening;
    QJsonObject relation;
    if (affinity >= 0)
        relation.insert("affinity"_L1, affinity);
    QCOMPARE(evening.ask(withRelationships({{"team:3"_L1, relation}})), "ok");
    QCOMPARE(recordOf(evening).relationships.value("team:3"_L1)["tierId"_L1].toString(), tier);
}

void SessionTest::levelsByThree_data()
{
    QTest::addColumn<int>("affinity");
    QTest::addColumn<int>("chemistry");
    QTest::addColumn<int>("trust");
    QTest::addColumn<QString>("level"); // empty: none
    struct Threshold
    {
        const char *id;
        int affinity, chemistry, trust;
        const char *below;
    };
    const std::array thresholds{Threshold{"inseparable", 80, 80, 60, "close"},
                                Threshold{"close", 60, 60, 40, "familiar"},
                                Threshold{"familiar", 40, 40, 20, "open"}, Threshold{"open", 20, 20, 0, ""}};
    const auto row = [](const char *id, const char *side, int a, int c, int t, const char *level) {
        QTest::addRow("%s, %s", id, side) << a << c << t << QString::fromLatin1(level);
    };
    for (const Threshold &at : thresholds) {
        row(at.id, "just", at.affinity, at.chemistry, at.trust, at.id);
        row(at.id, "affinity short", at.affinity - 1, at.chemistry, at.trust, at.below);
        row(at.id, "chemistry short", at.affinity, at.chemistry - 1, at.trust, at.below);
        if (at.trust > 0)
            row(at.id, "trust short", at.affinity, at.chemistry, at.trust - 1, at.below);
    }
    row("all", "full", 100, 100, 100, "inseparable");
    row("all", "nothing", 0, 0, 0, "");
    row("one", "trust alone", 0, 0, 100, "");
}

void SessionTest::levelsByThree()
{
    QFETCH(int, affinity);
    QFETCH(int, chemistry);
    QFETCH(int, trust);
    QFETCH(QString, level);
    Evening evening;
    const QJsonObject relation{
        {"affinity"_L1, affinity}, {"chemistry"_L1, chemistry}, {"trust"_L1, trust}, {"tension"_L1, 100}};
    QCOMPARE(evening.ask(withRelationships({{"npc:7"_L1, relation}})), "ok");
    const QJsonObject stored = recordOf(evening).relationships.value("npc:7"_L1).toObject();
    QVERIFY(stored.contains("intimacyLevelId"_L1));
    QCOMPARE(stored.value("intimacyLevelId"_L1), level.isEmpty() ? QJsonValue() : QJsonValue(level));
}

void SessionTest::aPartReplacesThatPart_data()
{
    QTest::addColumn<bool>("time");
    QTest::addColumn<bool>("flags");
    QTest::addColumn<bool>("relationships");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d%d%d", i & 1, (i >> 1) & 1, (i >> 2) & 1)
            << ((i & 1) != 0) << ((i & 2) != 0) << ((i & 4) != 0);
}

void SessionTest::aPartReplacesThatPart()
{
    QFETCH(bool, time);
    QFETCH(bool, flags);
    QFETCH(bool, relationships);
    Evening evening;
    QCOMPARE(evening.ask(UpdateSession{100, objectOf(R"({"a":1,"b":2})"),
                                       objectOf(R"({"team:1":{"affinity":5},"team:2":{}})")}),
             "ok");
    const session::Session before = recordOf(evening);
    UpdateSession update;
    if (time)
        update.world_time = 7;
    if (flags)
        update.flags = objectOf(R"({"b":3})");
    if (relationships)
        update.relationships = QJsonObject{};
    QCOMPARE(evening.ask(update), "ok");
    QCOMPARE(shownTime(evening), time ? 7 : 100);
    QCOMPARE(recordOf(evening).flags, flags ? objectOf(R"({"b":3})") : before.flags);
    QCOMPARE(recordOf(evening).relationships, relationships ? QJsonObject() : before.relationships);
    QCOMPARE(recordOf(evening).version, 3);
}

void SessionTest::unknownKeysAreKept_data()
{
    QTest::addColumn<QByteArray>("flags"); // keys sorted, as they are written
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("what is known") << QByteArray(
        R"({"arcs":{"main":2},"events":["a"],"inventory":{"items":[{"id":"rope","n":1}]},"quests":[]})");
    QTest::newRow("what is not") << QByteArray(
        R"({"":null,"camelCase":true,"snake_case":false,"x":{"y":[[],{},[null,1.5,-3]]}})");
    QTest::newRow("numbers") << QByteArray(R"({"big":9007199254740993,"e":1e+300,"half":0.5,"less":-1})");
    QTest::newRow("texts") << QByteArray("{\"a\":\"\\u0001 \\\" \\\\ \xC3\xBC \xF0\x9F\x8E\xB2\"}");
    QTest::newRow("both spellings") << QByteArray(R"({"worldTime":1,"world_time":2})");
}

void SessionTest::unknownKeysAreKept()
{
    QFETCH(QByteArray, flags);
    Evening evening;
    QCOMPARE(evening.ask(withFlags(objectOf(flags))), "ok");
    QCOMPARE(bytesOf(recordOf(evening).flags), flags);
    QCOMPARE(evening.ask(AdvanceSession{60, {}}), "ok");
    QCOMPARE(bytesOf(recordOf(evening).flags), flags);
    QVERIFY(evening.restart());
    QCOMPARE(bytesOf(recordOf(evening).flags), flags);
    const auto again = test::replayed(evening.journal());
    QVERIFY(again);
    QCOMPARE(bytesOf(again->session.flags), flags);
    QCOMPARE(bytesOf(engine::sessionView(*again, {}).value("flags"_L1).toObject()), flags);
}

void SessionTest::theServersTiersWin()
{
    Evening evening;
    QCOMPARE(evening.ask(withRelationships(objectOf(
                 R"({"npc:1":{"affinity":80,"tierId":"mine","intimacyLevelId":"mine","mood":"kept"}})"))),
             "ok");
    QCOMPARE(bytesOf(recordOf(evening).relationships),
             R"({"npc:1":{"affinity":80,"intimacyLevelId":null,"mood":"kept","tierId":"devoted"}})");
    // what was read may be sent back as it is
    QCOMPARE(evening.ask(withRelationships(recordOf(evening).relationships)), "ok");
}

void SessionTest::versionsRiseByOne()
{
    Evening evening;
    QCOMPARE(recordOf(evening).version, 1);
    qint64 expected = 1;
    for (const session::Command &command :
         {session::Command(withWorldTime(5)), session::Command(AdvanceSession{}),
          session::Command(UpdateSession{}), session::Command(AdvanceSession{3, u"on"_s})}) {
        const qint64 game = evening.state().version;
        QCOMPARE(evening.ask(command), "ok");
        QCOMPARE(recordOf(evening).version, ++expected);
        QCOMPARE(evening.state().version, game + 1);
        QCOMPARE(recordOf(evening).updated, evening.wall());
        evening.wait(1_s_span);
    }
}

void SessionTest::aStaleVersionIsRefused()
{
    Evening evening;
    const auto ask = [&](qint64 expected) {
        return evening.ask(engine::Request{session::Command(withWorldTime(5)), expected},
                           night::Actor::console());
    };
    QCOMPARE(ask(1), "ok");
    QCOMPARE(ask(1), "version_conflict");
    QCOMPARE(ask(3), "version_conflict");
    QCOMPARE(recordOf(evening).version, 2);
    QCOMPARE(ask(2), "ok");
}

void SessionTest::theShownTimeIsAnOffset()
{
    Evening evening;
    QCOMPARE(shownTime(evening), 0);
    QCOMPARE(evening.ask(night::StartClock{}), "ok");
    evening.wait({90'500});
    QCOMPARE(shownTime(evening), 90);
    QCOMPARE(evening.ask(withWorldTime(3600)), "ok");
    QCOMPARE(shownTime(evening), 3600);
    evening.wait({499});
    QCOMPARE(shownTime(evening), 3600); // 90.999
    evening.wait({1});
    QCOMPARE(shownTime(evening), 3601);
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    evening.wait(60_s_span);
    QCOMPARE(shownTime(evening), 3601);
    QCOMPARE(evening.ask(withWorldTime(0)), "ok"); // behind the clock
    QCOMPARE(shownTime(evening), 0);
    QCOMPARE(recordOf(evening).offset_seconds, -91);
}

void SessionTest::deadlinesNeverMove()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    const auto due = engine::nextDeadline(evening.state());
    QVERIFY(due);
    const GameTime elapsed = evening.night().clock.elapsed;
    QCOMPARE(evening.ask(withWorldTime(1'000'000)), "ok");
    QCOMPARE(evening.ask(AdvanceSession{1'000'000, {}}), "ok");
    QVERIFY(engine::nextDeadline(evening.state()) == due);
    QVERIFY(evening.night().clock.elapsed == elapsed);
}

void SessionTest::advancing_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QByteArray>("flags"); // before
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("nothing") << qint64(0) << QString() << QByteArray("{}") << QByteArray("{}");
    QTest::newRow("time") << qint64(86'400) << QString() << QByteArray(R"({"a":1})")
                          << QByteArray(R"({"a":1})");
    QTest::newRow("first note") << qint64(60) << u"Dusk"_s << QByteArray(R"({"a":1})")
                                << QByteArray(R"({"a":1,"events":[{"note":"Dusk","world_time":160}]})");
    QTest::newRow("one more") << qint64(0) << u"Ü"_s << QByteArray(R"({"events":["dawn"]})")
                              << QByteArray(
                                     "{\"events\":[\"dawn\",{\"note\":\"\xC3\x9C\",\"world_time\":100}]}");
}

void SessionTest::advancing()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, note);
    QFETCH(QByteArray, flags);
    QFETCH(QByteArray, after);
    Evening evening;
    QCOMPARE(evening.ask(UpdateSession{100, objectOf(flags), objectOf(R"({"npc:1":{"affinity":60}})")}),
             "ok");
    const QJsonObject relationships = recordOf(evening).relationships;
    QCOMPARE(evening.ask(AdvanceSession{seconds, note}), "ok");
    QCOMPARE(shownTime(evening), 100 + seconds);
    QCOMPARE(bytesOf(recordOf(evening).flags), after);
    QCOMPARE(recordOf(evening).relationships, relationships);
    QCOMPARE(engine::argsOf(*evening.state().steps).value("note"_L1).toString(), note);
}

void SessionTest::aNoteFindsNoList()
{
    Evening evening;
    const QJsonObject flags = objectOf(R"({"events":{"mine":1}})");
    QCOMPARE(evening.ask(withFlags(flags)), "ok");
    QCOMPARE(evening.ask(AdvanceSession{1, u"Dusk"_s}), "ok");
    QCOMPARE(recordOf(evening).flags, flags);
    QCOMPARE(engine::argsOf(*evening.state().steps).value("note"_L1).toString(), u"Dusk"_s);
}

void SessionTest::refused_data()
{
    QTest::addColumn<session::Command>("command");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const session::Command &command, const char *code,
                        const QString &field) {
        QTest::newRow(name) << command << QByteArray(code) << field;
    };
    const auto relation = [&](const char *name, const char *json, const char *field) {
        row(name, withRelationships(objectOf(json)), "relationship_invalid",
            u"relationships."_s + QString::fromLatin1(field));
    };
    row("time below 0", withWorldTime(-1), "world_time_out_of_range", u"world_time"_s);
    row("time too large", withWorldTime(session::maxWorldTime + 1), "world_time_out_of_range",
        u"world_time"_s);
    row("back", AdvanceSession{-1, {}}, "world_time_out_of_range", u"seconds"_s);
    row("too far", AdvanceSession{session::maxWorldTime, {}}, "world_time_out_of_range", u"seconds"_s);
    row("much too far", AdvanceSession{std::numeric_limits<qint64>::max(), {}}, "world_time_out_of_range",
        u"seconds"_s);
    row("long note", AdvanceSession{1, QString(1001, u'x')}, "note_too_long", u"note"_s);
    row("flags too large", withFlags({{"x"_L1, QString(session::maxPartBytes, u'x')}}), "session_too_large",
        u"flags"_s);
    row("flags too deep", withFlags(nested(session::maxDepth + 1)), "session_too_large", u"flags"_s);
    row("relations too deep", withRelationships({{"npc:1"_L1, nested(session::maxDepth)}}),
        "session_too_large", u"relationships"_s);
    row("relations too large",
        withRelationships({{"npc:1"_L1, QJsonObject{{"x"_L1, QString(session::maxPartBytes, u'x')}}}}),
        "session_too_large", u"relationships"_s);
    relation("no kind", R"({":3":{}})", ":3");
    relation("no id", R"({"team:":{}})", "team:");
    relation("no colon", R"({"team":{}})", "team");
    relation("two colons", R"({"a:b:c":{}})", "a:b:c");
    relation("a blank", R"({"team: 3":{}})", "team: 3");
    relation("null", R"({"npc:1":null})", "npc:1");
    relation("a list", R"({"npc:1":[]})", "npc:1");
    relation("above 100", R"({"npc:1":{"affinity":101}})", "npc:1.affinity");
    relation("below 0", R"({"npc:1":{"trust":-1}})", "npc:1.trust");
    relation("a fraction", R"({"npc:1":{"chemistry":0.5}})", "npc:1.chemistry");
    relation("a text", R"({"npc:1":{"tension":"50"}})", "npc:1.tension");
    relation("no number", R"({"npc:1":{"affinity":null}})", "npc:1.affinity");
    relation("flags no list", R"({"npc:1":{"flags":{}}})", "npc:1.flags");
    relation("the second", R"({"npc:1":{},"npc:2":{"affinity":1000}})", "npc:2.affinity");
}

void SessionTest::refused()
{
    QFETCH(session::Command, command);
    QFETCH(QByteArray, code);
    QFETCH(QString, field);
    Evening evening;
    QCOMPARE(evening.ask(withWorldTime(1)), "ok");
    const QByteArray before = engine::stateHash(evening.state());
    QCOMPARE(evening.ask(command), code);
    QCOMPARE(evening.refusal()->facts.value("field"_L1).toString(), field);
    QCOMPARE(engine::stateHash(evening.state()), before);
}

void SessionTest::theLargestThatFits()
{
    Evening evening;
    const qsizetype frame = QByteArray(R"({"x":""})").size();
    const QJsonObject full{{"x"_L1, QString(session::maxPartBytes - frame, u'x')}};
    QCOMPARE(session::sizeOf(full), session::maxPartBytes);
    QCOMPARE(evening.ask(withFlags(full)), "ok");
    QCOMPARE(evening.ask(AdvanceSession{1, u"n"_s}), "session_too_large");
    QCOMPARE(evening.ask(AdvanceSession{1, {}}), "ok");
    QCOMPARE(evening.ask(withFlags(nested(session::maxDepth))), "ok");
    QCOMPARE(evening.ask(withWorldTime(session::maxWorldTime)), "ok");
    QCOMPARE(evening.ask(AdvanceSession{1, {}}), "world_time_out_of_range");
    QCOMPARE(evening.ask(AdvanceSession{0, QString(1000, u'x')}), "ok");
}

void SessionTest::whoMay_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("host") << static_cast<int>(night::Role::Host) << QByteArray("ok");
    QTest::newRow("co-host") << static_cast<int>(night::Role::CoHost) << QByteArray("ok");
    QTest::newRow("banker") << static_cast<int>(night::Role::Banker) << QByteArray("ok");
    QTest::newRow("player") << static_cast<int>(night::Role::Player) << QByteArray("forbidden");
    QTest::newRow("spectator") << static_cast<int>(night::Role::Spectator) << QByteArray("forbidden");
}

void SessionTest::whoMay()
{
    QFETCH(int, role);
    QFETCH(QByteArray, answer);
    Evening evening;
    const night::Actor actor = night::Actor::phone(DeviceId{1'000'001}, static_cast<night::Role>(role));
    QCOMPARE(evening.ask(withWorldTime(1), actor), answer);
    QCOMPARE(evening.ask(AdvanceSession{1, {}}, actor), answer);
}

void SessionTest::itIsNeverTakenBack()
{
    BoardEvening evening;
    const qint64 start = evening.state().version;
    QCOMPARE(evening.ask(quiz::SetAnswered{evening.question(0), true}), "ok");
    QCOMPARE(evening.ask(UpdateSession{500, objectOf(R"({"notes":"kept"})"), std::nullopt}), "ok");
    const auto isKept = [&] {
        return recordOf(evening).version == 2 && recordOf(evening).offset_seconds == 500 &&
               recordOf(evening).flags.value("notes"_L1) == "kept"_L1;
    };
    // the host's last action is the record; what undo takes back is the one before
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(!evening.quiz().states.value(evening.question(0)).answered);
    QVERIFY(isKept());
    QCOMPARE(evening.ask(engine::Redo{}), "ok");
    QVERIFY(isKept());
    QCOMPARE(evening.ask(engine::UndoTo{start, engine::Confirm::Yes}), "ok");
    QVERIFY(!evening.quiz().states.value(evening.question(0)).answered);
    QVERIFY(isKept());
}

void SessionTest::replayAndSnapshotGiveTheSame()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(UpdateSession{500, objectOf(R"({"notes":"kept"})"),
                                       objectOf(R"({"npc:1":{"affinity":60,"trust":100}})")}),
             "ok");
    evening.wait(7_s_span);
    QCOMPARE(evening.ask(AdvanceSession{60, u"Dusk"_s}), "ok");
    const auto again = test::replayed(evening.journal());
    QVERIFY(again);
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
    QCOMPARE(engine::sessionView(*again, evening.now()), engine::sessionView(evening.state(), evening.now()));
    const QByteArray hash = engine::stateHash(evening.state());
    const QJsonObject view = engine::sessionView(evening.state(), evening.now());
    QVERIFY(evening.restart());
    QCOMPARE(engine::stateHash(evening.state()), hash);
    QCOMPARE(engine::sessionView(evening.state(), evening.now()), view);
    QCOMPARE(evening.ask(withFlags({})), "ok");
    QVERIFY(engine::stateHash(evening.state()) != hash);
}

void SessionTest::aJournalWithoutItHasTheDefaults()
{
    Evening evening;
    const QJsonObject view = engine::sessionView(evening.state(), {});
    QCOMPARE(view.keys(), QStringList({u"created_at"_s, u"flags"_s, u"id"_s, u"relationships"_s,
                                       u"updated_at"_s, u"version"_s, u"world_time"_s}));
    QCOMPARE(view.value("id"_L1).toInteger(), evening.night().id.number);
    QCOMPARE(view.value("version"_L1).toInteger(), 1);
    QCOMPARE(view.value("world_time"_L1).toInteger(), 0);
    QCOMPARE(view.value("flags"_L1).toObject(), QJsonObject());
    QCOMPARE(view.value("relationships"_L1).toObject(), QJsonObject());
    QVERIFY(view.value("created_at"_L1).toString().endsWith(u'Z'));
    QCOMPARE(view.value("updated_at"_L1), view.value("created_at"_L1));
    QCOMPARE(engine::State().session.version, 1); // of a journal from before there was a record
}

void SessionTest::pagesFollowByFrames()
{
    BoardEvening evening;
    QList<std::pair<night::Role, QJsonObject>> pages;
    for (const night::Role role : {night::Role::Host, night::Role::Player, night::Role::Spectator})
        pages.append({role, engine::sharedSnapshot(evening.state(), role, {})});
    const auto follow = [&](const engine::Command &command) {
        if (evening.ask(command) != "ok")
            return false;
        for (auto &[role, page] : pages) {
            engine::Touched touched;
            for (const engine::Recorded &recorded : evening.newest())
                engine::note(touched, evening.state(), recorded.event);
            const QJsonObject frame = engine::changedFrame(evening.state(), touched, role, {});
            if (frame.contains("session"_L1))
                page.insert("session"_L1, frame.value("session"_L1));
            if (page.value("session"_L1) !=
                engine::sharedSnapshot(evening.state(), role, {}).value("session"_L1))
                return false;
        }
        evening.wait(5_s_span);
        return true;
    };
    QVERIFY(follow(test::commandOf(withWorldTime(100))));
    QVERIFY(follow(test::commandOf(AdvanceSession{9, u"x"_s})));
    QVERIFY(
        follow(test::commandOf(night::PauseClock{}))); // the reading that the shown time goes by is another
    QVERIFY(follow(test::commandOf(night::StartClock{})));
    // a frame about something else says nothing of it
    QCOMPARE(evening.ask(quiz::SetAnswered{evening.question(0), true}), "ok");
    engine::Touched touched;
    engine::note(touched, evening.state(), evening.newest().first().event);
    QVERIFY(!engine::changedFrame(evening.state(), touched, night::Role::Host, {}).contains("session"_L1));
}

}

QTEST_APPLESS_MAIN(quizaar::SessionTest)
#include "session_test.moc"
