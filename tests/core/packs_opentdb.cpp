// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs_build.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class OpenTdbTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAReply();
    void readsOtherTextForms_data();
    void readsOtherTextForms();
    void leavesPercentSignsOfPlainTextsAlone();
    void shufflesByTheTexts();
    void arranges_data();
    void arranges();
    void refusesItems_data();
    void refusesItems();
    void refusesReplies_data();
    void refusesReplies();
    void namesWhatItPassesOver();
    void takesSamples();
};

namespace {

QJsonObject item(const QString &category, const QString &text)
{
    return {{u"category"_s, category},         {u"type"_s, u"multiple"_s},
            {u"difficulty"_s, u"medium"_s},    {u"question"_s, text},
            {u"correct_answer"_s, u"right"_s}, {u"incorrect_answers"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}};
}

QByteArray reply(const QJsonArray &results)
{
    return QJsonDocument(QJsonObject{{u"response_code"_s, 0}, {u"results"_s, results}}).toJson();
}

template <class Code>
QJsonValue coded(const QJsonValue &value, Code code)
{
    if (value.isString())
        return code(value.toString());
    QJsonArray array;
    const QJsonArray texts = value.toArray();
    for (const QJsonValue &text : texts)
        array.append(coded(text, code));
    return array;
}

}

void OpenTdbTest::readsAReply()
{
    const ImportReport report = import(dataFile(u"opentdb_like.json"_s), u"Evening.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.format, u"opentdb_json"_s);
    QCOMPARE(report.taken, 4);
    QVERIFY(report.refused.isEmpty());
    QVERIFY(report.changed.isEmpty());
    const Pack &pack = *report.pack;
    QCOMPARE(pack.title, u"Evening"_s);
    QCOMPARE(pack.licence, u"CC-BY-SA-4.0"_s);
    QCOMPARE(pack.boards.size(), 1);
    QVERIFY(pack.lists.isEmpty());
    QCOMPARE(pack.boards[0].categories.size(), 2);
    const Category &science = pack.boards[0].categories[0];
    QCOMPARE(science.title, u"Science & Nature"_s);
    QCOMPARE(science.questions[0].text, u"Which bird is said to be \"wise\"?"_s);
    QCOMPARE(science.questions[0].answer, u"The owl"_s);
    QCOMPARE(science.questions[0].kind, QuestionKind::Choice);
    QCOMPARE(science.questions[0].points, std::optional<qint64>(100));
    QCOMPARE(science.questions[0].options.size(), 4);
    QVERIFY(science.questions[0].options.contains(Option{u"The Ému"_s, false}));
    QVERIFY(science.questions[0].options.contains(Option{u"The goose"_s, false}));
    QVERIFY(science.questions[0].options.contains(Option{u"The owl"_s, true}));
    QCOMPARE(science.questions[1].kind, QuestionKind::TrueFalse);
    QCOMPARE(science.questions[1].points, std::optional<qint64>(300));
    QCOMPARE(science.questions[1].options, (QList<Option>{{u"True"_s, false}, {u"False"_s, true}}));
    // Within a column from the lowest points up.
    QCOMPARE(pack.boards[0].categories[1].questions[0].text, u"Which of these is a vowel?"_s);
    QCOMPARE(pack.boards[0].categories[1].questions[1].points, std::optional<qint64>(200));
}

void OpenTdbTest::readsOtherTextForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("percent") << u"percent"_s;
    QTest::newRow("percent and plus") << u"plus"_s;
    QTest::newRow("base64") << u"base64"_s;
}

void OpenTdbTest::readsOtherTextForms()
{
    QFETCH(QString, form);
    QJsonArray results;
    for (const QString &category : {u"Sport"_s, u"Wörter + mehr"_s}) {
        for (const QString &text : {u"100% \"sure\"?"_s, u"Is 1+1 = 2 & &amp; so?"_s})
            results.append(item(category, text));
    }
    QJsonArray encoded;
    for (const QJsonValue &one : std::as_const(results)) {
        QJsonObject object = one.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool word = it.key() == u"type"_s || it.key() == u"difficulty"_s;
            if (form == u"base64"_s)
                *it = coded(
                    *it, [](const QString &text) { return QString::fromLatin1(text.toUtf8().toBase64()); });
            else if (!word)
                *it = coded(*it, [&](const QString &text) {
                    const QString percent = QString::fromLatin1(QUrl::toPercentEncoding(text));
                    return form == u"plus"_s ? QString(percent).replace(u"%20"_s, u"+"_s) : percent;
                });
        }
        encoded.append(object);
    }
    const ImportReport report = import(reply(encoded), u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>());
    QCOMPARE(report.taken, 4);
    QCOMPARE(report.pack->boards[0].categories[1].title, u"Wörter + mehr"_s);
    const Question &question = report.pack->boards[0].categories[0].questions[1];
    QCOMPARE(question.text, u"Is 1+1 = 2 & &amp; so?"_s);
    QCOMPARE(question.points, std::optional<qint64>(200));
    QCOMPARE(question.answer, u"right"_s);
}

void OpenTdbTest::leavesPercentSignsOfPlainTextsAlone()
{
    const ImportReport report = import(reply({item(u"Sums"_s, u"What is 50%20 in words?"_s)}), u"t.json"_s);
    QCOMPARE(report.pack->lists[0].questions[0].text, u"What is 50%20 in words?"_s);
}

void OpenTdbTest::shufflesByTheTexts()
{
    QJsonArray results;
    for (int i = 0; i < 40; ++i)
        results.append(item(u"Same"_s, u"Question %1"_s.arg(i)));
    const QByteArray bytes = reply(results);
    const ImportReport report = import(bytes, u"t.json"_s);
    QList<int> places(4, 0);
    for (const Question &question : report.pack->lists[0].questions) {
        for (qsizetype i = 0; i < 4; ++i)
            places[i] += question.options[i].correct ? 1 : 0;
    }
    for (const int times : places)
        QVERIFY2(times > 0 && times < 40, "the right option always or never stands in this place");
    QCOMPARE(contentHash(*import(bytes, u"t.json"_s).pack), contentHash(*report.pack));
}

void OpenTdbTest::arranges_data()
{
    QTest::addColumn<QString>("categories");
    QTest::addColumn<bool>("board");
    QTest::newRow("two columns, two rows") << u"abab"_s << true;
    QTest::newRow("longer column") << u"aaabb"_s << true;
    QTest::newRow("one column") << u"aaaa"_s << false;
    QTest::newRow("second row not full") << u"aab"_s << false;
    QTest::newRow("one stray") << u"aabbc"_s << false;
    QTest::newRow("column too long") << u"aaaaaaaaaaabb"_s << false;
    QTest::newRow("too many columns") << u"aabbccddeeffgghhiijjkkllmm"_s << false;
}

void OpenTdbTest::arranges()
{
    QFETCH(QString, categories);
    QFETCH(bool, board);
    QJsonArray results;
    for (const QChar category : categories)
        results.append(item(category, u"Question %1"_s.arg(results.size())));
    const ImportReport report = import(reply(results), u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.pack->boards.size(), board ? 1 : 0);
    QCOMPARE(report.pack->lists.size(), board ? 0 : 1);
    if (!board)
        QCOMPARE(report.pack->lists[0].questions.last().topic, QString(categories.back()));
    else
        QVERIFY(report.pack->boards[0].categories[0].questions[0].topic.isEmpty());
}

void OpenTdbTest::refusesItems_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &code) {
        QTest::newRow(name) << key << value << code;
    };
    row("type", u"type"_s, u"riddle"_s, u"bad_kind"_s);
    row("no type", u"type"_s, QJsonValue(), u"bad_field"_s);
    row("text is a number", u"question"_s, 12, u"bad_field"_s);
    row("no text", u"question"_s, u" "_s, u"no_text"_s);
    row("no right answer", u"correct_answer"_s, QJsonValue(), u"bad_field"_s);
    row("wrong answers are a word", u"incorrect_answers"_s, u"a"_s, u"bad_field"_s);
    row("a wrong answer is a list", u"incorrect_answers"_s, QJsonArray{QJsonValue(QJsonArray{})},
        u"bad_field"_s);
    row("no wrong answers", u"incorrect_answers"_s, QJsonArray{}, u"too_few_options"_s);
    row("too many", u"incorrect_answers"_s, QJsonArray{1, 2, 3, 4, 5, 6}, u"bad_field"_s);
    row("right one among the wrong", u"incorrect_answers"_s, QJsonArray{u"right"_s, u"b"_s},
        u"same_option"_s);
    row("long text", u"question"_s, QString(2001, u'q'), u"text_too_long"_s);
    row("long category", u"category"_s, QString(2001, u'q'), u"text_too_long"_s);
}

void OpenTdbTest::refusesItems()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QJsonObject broken = item(u"c"_s, u"q"_s);
    broken.insert(key, value);
    const ImportReport report = import(reply({item(u"c"_s, u"fine"_s), broken, 17}), u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 1);
    QList<QString> codes = codesOf(report.refused);
    std::sort(codes.begin(), codes.end());
    QList<QString> expected{code, u"not_an_object"_s};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(codes, expected);
    QVERIFY(std::any_of(report.refused.begin(), report.refused.end(),
                        [](const Note &note) { return note.item == u"results[1]"_s; }));
}

void OpenTdbTest::refusesReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("no results") << QByteArray(R"({"response_code":1,"results":[]})") << u"service_refused"_s;
    QTest::newRow("too fast") << QByteArray(R"({"response_code":5})") << u"service_refused"_s;
    QTest::newRow("nothing in it") << QByteArray(R"({"response_code":0,"results":[]})") << u"empty_file"_s;
    QTest::newRow("no list") << QByteArray(R"({"response_code":0,"results":{}})") << u"bad_field"_s;
    QTest::newRow("code is a word") << QByteArray(R"({"response_code":"0"})") << u"bad_field"_s;
}

void OpenTdbTest::refusesReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const ImportReport report = import(bytes, u"t.json"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
}

void OpenTdbTest::namesWhatItPassesOver()
{
    QJsonObject odd = item(u"c"_s, u"Is &bogus; a thing?"_s);
    odd.insert(u"difficulty"_s, u"extreme"_s);
    odd.insert(u"id"_s, 7);
    const ImportReport report = import(reply({odd}), u"t.json"_s);
    QCOMPARE(report.taken, 1);
    QList<QString> codes = codesOf(report.changed);
    std::sort(codes.begin(), codes.end());
    QCOMPARE(codes, (QList<QString>{u"no_difficulty"_s, u"unknown_entity"_s, u"unknown_keys"_s}));
    QVERIFY(!report.pack->lists[0].questions[0].points);
}

void OpenTdbTest::takesSamples()
{
    const QString samples = qEnvironmentVariable("QUIZAAR_SAMPLES");
    if (samples.isEmpty())
        QSKIP("QUIZAAR_SAMPLES names no folder");
    const QDir folder(samples + u"/opentdb_json"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const QByteArray bytes = fileBytes(folder.filePath(file));
        const ImportReport report = import(bytes, file);
        QCOMPARE(brokenRule(report), QString());
        QCOMPARE(codesOf(report.refused), QList<QString>());
        QCOMPARE(codesOf(report.changed), QList<QString>());
        QCOMPARE(report.taken, bytes.count("\"correct_answer\""));
        QVERIFY(!QJsonDocument(toJson(*report.pack).toObject()).toJson().contains("&#"));
        QVERIFY(!QJsonDocument(toJson(*report.pack).toObject()).toJson().contains("&quot;"));
    }
}

int runOpenTdb(int argc, char **argv)
{
    OpenTdbTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_opentdb.moc"
