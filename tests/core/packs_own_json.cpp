// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export.h"
#include "tests/core/packs_build.h"
#include "tests/support/media_bytes.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class OwnJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutAndComesBack();
    void hashFollowsTheContent();
    void countsItself();
    void refusesItems_data();
    void refusesItems();
    void changes_data();
    void changes();
    void refusesWhole_data();
    void refusesWhole();
    void accountsForBrokenParts();
    void findsMediaAround_data();
    void findsMediaAround();
    void reportHasAJsonForm();
};

namespace {

QByteArray packWith(const QByteArray &question)
{
    return R"({"format":"quizaar-pack","version":1,"title":"t","lists":[{"title":"l","questions":[)"
           R"({"text":"fine","answer":"yes"},)" +
           question + "]}]}";
}

}

void OwnJsonTest::goesOutAndComesBack()
{
    const Pack pack = fullPack();
    const QByteArray bytes = exportPack(pack);
    const ImportReport report = import(bytes, u"any.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.format, u"quizaar"_s);
    QCOMPARE(codesOf(report.refused), QList<QString>());
    QCOMPARE(codesOf(report.changed), QList<QString>());
    QVERIFY(*report.pack == pack);
    QCOMPARE(exportPack(*report.pack), bytes);
    QCOMPARE(contentHash(*report.pack), contentHash(pack));
}

void OwnJsonTest::hashFollowsTheContent()
{
    const Pack pack = fullPack();
    const QByteArray hash = contentHash(pack);
    QCOMPARE(hash.size(), 64);
    Pack other = pack;
    other.boards[0].categories[0].questions[0].answer += u'!';
    QVERIFY(contentHash(other) != hash);
    other = pack;
    other.boards[0].categories.swapItemsAt(0, 1);
    QVERIFY(contentHash(other) != hash);
    QVERIFY(contentHash(Pack{}) != hash);
    // Of "{}": what a pack does not say leaves no trace, so that a member added later changes no hash.
    QCOMPARE(contentHash(Pack{}),
             QByteArray("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
}

void OwnJsonTest::countsItself()
{
    Pack pack = fullPack();
    pack.lists[0].questions[0].media = {{MediaKind::Image, u"a.png"_s, false}};
    pack.lists[0].questions[1].media = {{MediaKind::Image, u"a.png"_s, true},
                                        {MediaKind::Audio, u"b.ogg"_s, true}};
    QCOMPARE(countsOf(pack), (PackCounts{1, 1, 2, 6, 2}));
    QCOMPARE(mediaFilesOf(pack), (QList<QString>{u"a.png"_s, u"b.ogg"_s}));
}

void OwnJsonTest::refusesItems_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &question, const QString &code,
                        const QString &detail = {}) { QTest::newRow(name) << question << code << detail; };
    row("not an object", "7", u"not_an_object"_s, u"questions"_s);
    row("nothing in it", "{}", u"no_text"_s);
    row("no answer", R"({"text":"q"})", u"no_answer"_s);
    row("kind", R"({"kind":"riddle","text":"q","answer":"a"})", u"bad_kind"_s, u"kind"_s);
    row("points in quotes", R"({"text":"q","answer":"a","points":"100"})", u"bad_field"_s, u"points"_s);
    row("half a point", R"({"text":"q","answer":"a","points":0.5})", u"bad_field"_s, u"points"_s);
    row("points beyond", R"({"text":"q","answer":"a","points":1e300})", u"bad_field"_s, u"points"_s);
    row("points below", R"({"text":"q","answer":"a","points":-1})", u"bad_points"_s, u"-1"_s);
    row("null text", R"({"text":null,"answer":"a"})", u"bad_field"_s, u"text"_s);
    row("options", R"({"text":"q","answer":"a","options":[{"text":1}]})", u"bad_field"_s, u"options"_s);
    row("time", R"({"text":"q","answer":"a","time_limit_ms":10})", u"bad_time"_s, u"10"_s);
    row("media outside", R"({"answer":"a","media":[{"kind":"image","file":"../a.png"}]})",
        u"media_bad_path"_s, u"../a.png"_s);
    row("media missing", R"({"answer":"a","media":[{"kind":"image","file":"a.png"}]})", u"media_missing"_s,
        u"a.png"_s);
}

void OwnJsonTest::refusesItems()
{
    QFETCH(QByteArray, question);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const ImportReport report = import(packWith(question), u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 1);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
    QCOMPARE(report.refused[0].item, u"lists[0].questions[1]"_s);
    QCOMPARE(report.refused[0].detail, detail);
}

void OwnJsonTest::changes_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("unknown key") << QByteArray(R"({"text":"q","answer":"a","colour":"red","size":1})")
                                 << u"unknown_keys"_s << u"colour, size"_s;
    QTest::newRow("unknown key below")
        << QByteArray(R"({"kind":"order","text":"q","options":[{"text":"a"},{"text":"b","x":1}]})")
        << u"unknown_keys"_s << u"x"_s;
    QTest::newRow("nul") << QByteArray(R"({"text":"q\u0000","answer":"a"})") << u"control_characters"_s
                         << u"text"_s;
    QTest::newRow("half a pair") << QByteArray(R"({"text":"q","answer":"a\ud83d"})")
                                 << u"control_characters"_s << u"answer"_s;
    QTest::newRow("tolerance of a buzz") << QByteArray(R"({"text":"q","answer":"a","tolerance":"1"})")
                                         << u"field_left_out"_s << u"tolerance"_s;
}

void OwnJsonTest::changes()
{
    QFETCH(QByteArray, question);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const ImportReport report = import(packWith(question), u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 2);
    QCOMPARE(codesOf(report.changed), QList<QString>{code});
    QCOMPARE(report.changed[0].detail, detail);
    // What was mended once stays as it is.
    const ImportReport again = import(exportPack(*report.pack), u"t.json"_s);
    QVERIFY(again.changed.isEmpty());
    QVERIFY(again.pack == report.pack);
}

void OwnJsonTest::refusesWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("newer") << QByteArray(R"({"format":"quizaar-pack","version":2})") << u"newer_version"_s;
    QTest::newRow("no version") << QByteArray(R"({"format":"quizaar-pack"})") << u"bad_field"_s;
    QTest::newRow("version of a half")
        << QByteArray(R"({"format":"quizaar-pack","version":1.5})") << u"bad_field"_s;
    QTest::newRow("other format") << QByteArray(R"({"format":"other","title":"quizaar-pack"})")
                                  << u"unknown_format"_s;
    QTest::newRow("array") << QByteArray(R"(["quizaar-pack"])") << u"unknown_format"_s;
    QTest::newRow("no questions") << QByteArray(R"({"format":"quizaar-pack","version":1,"boards":[]})")
                                  << u"empty_file"_s;
    QTest::newRow("twice") << QByteArray(R"({"format":"quizaar-pack","version":1,"lists":[],"lists":[]})")
                           << u"duplicate_key"_s;
    QTest::newRow("twice, spelled differently")
        << QByteArray(R"({"format":"quizaar-pack","version":1,"lists":[],"l\u0069sts":[]})")
        << u"duplicate_key"_s;
}

void OwnJsonTest::refusesWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const ImportReport report = import(bytes, u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
}

void OwnJsonTest::accountsForBrokenParts()
{
    const ImportReport report =
        import(R"({"format":"quizaar-pack","version":1,"title":5,"tags":["a","a",1],"boards":[3,)"
               R"({"title":"b","categories":7,)"
               R"("final_question":[]},{"categories":[{"title":"c","questions":[{"text":"q",)"
               R"("answer":"a"}]},null]}],"lists":"x"})",
               u"Name.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 1);
    QCOMPARE(report.pack->title, u"Name"_s);
    QCOMPARE(report.pack->tags, QList<QString>{u"a"_s});
    QCOMPARE(codesOf(report.changed),
             (QList<QString>{u"field_left_out"_s, u"field_left_out"_s, u"field_left_out"_s}));
    QStringList places;
    for (const Note &note : report.refused)
        places.append(note.item);
    QCOMPARE(places, (QStringList{u"boards[0]"_s, u"boards[1].categories"_s, u"boards[1].final_question"_s,
                                  u"boards[2].categories[1]"_s, u"lists"_s}));
}

void OwnJsonTest::findsMediaAround_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("folder");
    for (const QString &how : {u"file"_s, u"folder"_s, u"zip"_s}) {
        QTest::addRow("%s", qPrintable(how)) << how << QString();
        if (how != u"file"_s)
            QTest::addRow("%s, one folder deep", qPrintable(how)) << how << u"My pack/"_s;
    }
}

void OwnJsonTest::findsMediaAround()
{
    QFETCH(QString, how);
    QFETCH(QString, folder);
    Pack pack = fullPack();
    pack.lists[0].questions[0].media = {{MediaKind::Image, u"media/ä.PNG"_s, true}};
    pack.lists[0].questions[1].media = {{MediaKind::Image, u"media/missing.png"_s, true}};
    const QByteArray manifest = exportPack(pack);
    const QString name = folder + u"quizaar.json"_s;
    const QString media = folder + u"media/ä.PNG"_s;
    ImportReport report;
    if (how == u"zip"_s) {
        report = import(
            makeZip({{name, manifest}, {media, quizaar::test::pngBytes()}, {folder + u"Thumbs.db"_s, "x"}}),
            u"p.zip"_s);
        QCOMPARE(codesOf(report.changed), (QList<QString>{u"file_left_out"_s, u"media_missing"_s}));
        QCOMPARE(report.changed[0].item, folder + u"Thumbs.db"_s);
    } else {
        const MemorySource around({{name, manifest}, {media, quizaar::test::pngBytes()}});
        report = how == u"file"_s ? importPack({manifest, u"quizaar.json"_s, &around})
                                  : importPack({{}, u"My pack"_s, &around});
        QCOMPARE(codesOf(report.changed), QList<QString>{u"media_missing"_s});
    }
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.format, u"quizaar"_s);
    QCOMPARE(codesOf(report.refused), QList<QString>());
    pack.lists[0].questions[0].media[0].kept = report.pack->lists[0].questions[0].media[0].kept;
    pack.lists[0].questions[1].media.clear();
    QCOMPARE(canonicalForm(*report.pack), canonicalForm(pack));
    QVERIFY(pack.lists[0].questions[0].media[0].kept);
}

void OwnJsonTest::reportHasAJsonForm()
{
    const ImportReport report = import(packWith("7"), u"t.json"_s);
    const QJsonObject json = toJson(report).toObject();
    QCOMPARE(json.value(u"taken"_s).toInt(), 1);
    const QJsonObject refused = json.value(u"refused"_s).toArray().at(0).toObject();
    QCOMPARE(refused.value(u"code"_s).toString(), u"not_an_object"_s);
    // The last word of the list belongs to the last code: none is missing between.
    QCOMPARE(QLatin1String(wordOf(NoteCode::FinalInList)), "final_in_list"_L1);
    QCOMPARE(enumWords(NoteCode{}).size(), static_cast<std::size_t>(NoteCode::MediaNotKept) + 1);
}

int runOwnJson(int argc, char **argv)
{
    OwnJsonTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_own_json.moc"
