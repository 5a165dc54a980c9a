// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the bytes are: a report that adds up, and never half a file that can be told from a whole one.
#include "core/packs/export.h"
#include "tests/core/packs_build.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class MalformedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cut_data();
    void cut();
    void damaged_data() { cut_data(); }
    void damaged();
    void refusesBytes_data();
    void refusesBytes();
    void deepNesting_data();
    void deepNesting();
    void tooManyQuestions_data();
    void tooManyQuestions();
    void asManyQuestionsAsMayBe();
    void tooLarge();
};

void MalformedTest::cut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const Pack pack = fullPack();
    QTest::newRow("own json") << u"quizaar.json"_s << exportPack(pack);
    QTest::newRow("opentdb") << u"t.json"_s << dataFile(u"opentdb_like.json"_s);
    QTest::newRow("csv") << u"t.csv"_s << exportCsv(pack).bytes;
    QTest::newRow("zip") << u"t.zip"_s << makeZip({{u"quizaar.json"_s, exportPack(pack)}, {u"a.png"_s, "x"}});
}

void MalformedTest::cut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const ImportReport whole = import(bytes, name);
    QVERIFY(whole.pack);
    for (int part = 0; part < 20; ++part) {
        const QByteArray cut = bytes.first(bytes.size() * part / 20);
        const ImportReport report = import(cut, name);
        QCOMPARE(brokenRule(report), QString());
        // A table cut between two rows is a shorter table; anything else that is cut is nothing.
        if (name != u"t.csv"_s)
            QVERIFY2(!report.pack, qPrintable(u"taken at %1/20"_s.arg(part)));
        else if (report.pack)
            QVERIFY(report.taken <= whole.taken);
    }
}

void MalformedTest::damaged()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(20);
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = bytes;
        for (int i = 0; i < 1 + round % 4; ++i)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
        const ImportReport report = import(damaged, name);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        if (report.pack)
            QVERIFY(import(exportPack(*report.pack), name).pack == report.pack);
    }
}

void MalformedTest::refusesBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("line");
    const auto row = [](const char *row_name, const QString &name, const QByteArray &bytes,
                        const QString &code,
                        qint64 line) { QTest::newRow(row_name) << name << bytes << code << line; };
    const QString own = u"quizaar.json"_s;
    row("nothing", own, "", u"malformed"_s, 1);
    row("nothing without a name", u"a"_s, "", u"empty_file"_s, 0);
    row("noise", u"a.bin"_s, "\x01\x02\x03", u"unknown_format"_s, 0);
    row("json of something else", u"a.json"_s, "{\"a\":1}", u"unknown_format"_s, 0);
    row("nul", own, QByteArray("{\n\"format\":\0}", 13), u"not_text"_s, 2);
    row("utf-16", own, QByteArray("\xFF\xFE{\0", 4), u"not_text"_s, 1);
    row("utf-16, other end", own, QByteArray("\xFE\xFF\0{", 4), u"not_text"_s, 1);
    row("latin 1", own, "{\n\n\"format\":\"caf\xE9\"}", u"not_utf8"_s, 3);
    row("half a character at the end", own, "{}\n\xC3", u"not_utf8"_s, 2);
    row("surrogate in utf-8", own, "{\"a\":\"\xED\xA0\xBD\"}", u"not_utf8"_s, 1);
    row("text after the end", own, "{}\n{}", u"malformed"_s, 2);
    row("trailing comma", own, "{\"a\":1,}", u"malformed"_s, 1);
    row("twice in the deep", own, "{\"a\":[{\"b\":1,\n\"c\":2,\"b\":3}]}", u"duplicate_key"_s, 2);
    row("no end of a key", own, "{\"a", u"malformed"_s, 1);
    row("ends in a backslash", own, "{\"a\\", u"malformed"_s, 1);
    row("brackets the wrong way round", own, "]]}}", u"malformed"_s, 1);
}

void MalformedTest::refusesBytes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(qint64, line);
    const ImportReport report = import(bytes, name);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
    QCOMPARE(report.refused[0].line, line);
}

void MalformedTest::deepNesting_data()
{
    QTest::addColumn<QByteArray>("opener");
    QTest::addColumn<int>("depth");
    for (const int depth : {40, 1100, 200'000}) {
        QTest::addRow("arrays %d", depth) << QByteArray("[") << depth;
        QTest::addRow("objects %d", depth) << QByteArray("{\"a\":") << depth;
    }
}

void MalformedTest::deepNesting()
{
    QFETCH(QByteArray, opener);
    QFETCH(int, depth);
    for (const QString &name : {u"quizaar.json"_s, u"a.json"_s}) {
        const ImportReport report = import(
            "{\"response_code\":0,\"format\":\"quizaar-pack\",\"results\":" + opener.repeated(depth), name);
        QCOMPARE(brokenRule(report), QString());
        QCOMPARE(codesOf(report.refused), QList<QString>{u"too_deep"_s});
    }
}

void MalformedTest::tooManyQuestions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray json = QByteArray("{\"text\":\"q\",\"answer\":\"a\"},").repeated(kMaxQuestions) + "{}";
    QTest::newRow("csv") << u"t.csv"_s
                         << QByteArray("question,answer\n" + QByteArray("q,a\n").repeated(kMaxQuestions + 1));
    QTest::newRow("csv of nonsense") << u"t.csv"_s
                                     << QByteArray("question,answer\n" +
                                                   QByteArray("x\n").repeated(2'000'000));
    QTest::newRow("own json")
        << u"quizaar.json"_s
        << QByteArray("{\"format\":\"quizaar-pack\",\"version\":1,\"lists\":[{\"questions\":[" + json +
                      "]}]}");
    QTest::newRow("own json of nonsense")
        << u"quizaar.json"_s
        << QByteArray("{\"format\":\"quizaar-pack\",\"version\":1,\"lists\":[" +
                      QByteArray("1,").repeated(200'000) + "1]}");
    QTest::newRow("opentdb of nonsense")
        << u"t.json"_s
        << QByteArray("{\"response_code\":0,\"results\":[" + QByteArray("1,").repeated(200'000) + "1]}");
    QTest::newRow("values without end")
        << u"quizaar.json"_s
        << QByteArray("{\"format\":\"quizaar-pack\",\"x\":[" + QByteArray("1,").repeated(8'000'000) + "1]}");
}

void MalformedTest::tooManyQuestions()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const ImportReport report = import(bytes, name);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{u"too_many_questions"_s});
}

void MalformedTest::asManyQuestionsAsMayBe()
{
    const ImportReport report =
        import("question,answer\n" + QByteArray("q,a\n").repeated(kMaxQuestions), u"t.csv"_s);
    QCOMPARE(report.taken, kMaxQuestions);
}

void MalformedTest::tooLarge()
{
    const ImportReport report = import(QByteArray(kMaxTextFile + 1, ' '), u"t.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>{u"file_too_large"_s});
}

int runMalformed(int argc, char **argv)
{
    MalformedTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_malformed.moc"
