// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/csv_rows.h"
#include "core/packs/export.h"
#include "tests/core/packs_build.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class CsvTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialects_data();
    void dialects();
    void rows_data();
    void rows();
    void refuses_data();
    void refuses();
    void refusesWhole_data();
    void refusesWhole();
    void parts_data();
    void parts();
    void placesRows();
    void namesUnknownColumns();
    void goesOutAndComesBack();
    void namesWhatATableCannotSay();
};

/// Each says the same two questions.
void CsvTest::dialects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("commas",
        "category,points,question,answer\nBirds,100,\"Who, me?\",\"An \"\"owl\"\"\"\nBirds,200,Two,b\n");
    row("crlf", "category,points,question,answer\r\nBirds,100,\"Who, me?\",\"An "
                "\"\"owl\"\"\"\r\nBirds,200,Two,b\r\n");
    row("cr", "category,points,question,answer\rBirds,100,\"Who, me?\",\"An \"\"owl\"\"\"\rBirds,200,Two,b");
    row("mixed ends",
        "category,points,question,answer\r\nBirds,100,\"Who, me?\",\"An \"\"owl\"\"\"\nBirds,200,Two,b");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "category,points,question,answer\nBirds,100,\"Who, me?\",\"An \"\"owl\"\"\"\nBirds,200,Two,b\n");
    row("mark and quoted header",
        "\xEF\xBB\xBF\"category\",\"points\",\"question\",\"answer\"\n\"Birds\",\"100\",\"Who, me?\",\"An "
        "\"\"owl\"\"\"\n\"Birds\",\"200\",\"Two\",\"b\"\n");
    row("semicolons",
        "category;points;question;answer\nBirds;100;Who, me?;\"An \"\"owl\"\"\"\nBirds;200;Two;b\n");
    row("tabs",
        "category\tpoints\tquestion\tanswer\nBirds\t100\tWho, me?\t\"An \"\"owl\"\"\"\nBirds\t200\tTwo\tb\n");
    row("other order and case",
        "Answer , QUESTION,Points,Category\n\"An \"\"owl\"\"\",\"Who, me?\",100,Birds\nb,Two,200,Birds\n");
    row("quotes in plain cells",
        "category,points,question,answer\nBirds,100,\"Who, me?\",An \"owl\"\nBirds,200,Two,b\n");
    row("blank lines", "\n\r\ncategory,points,question,answer\n\n\nBirds,100,\"Who, me?\",\"An "
                       "\"\"owl\"\"\"\n,,,\n\"\",,\nBirds,200,Two,b\n\n");
    row("empty cells at the end", "category,points,question,answer,,\nBirds,100,\"Who, me?\",\"An "
                                  "\"\"owl\"\"\",,,,\nBirds,200,Two,b\n");
    row("white space", "category, points, question, answer\n Birds , 100 , \"Who, me?\" , \"An \"\"owl\"\"\" "
                       "\nBirds,200, Two ,b\n");
}

void CsvTest::dialects()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = import(bytes, u"My birds.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>());
    QVERIFY(report.pack);
    QCOMPARE(report.format, u"csv"_s);
    QCOMPARE(report.pack->title, u"My birds"_s);
    QCOMPARE(report.pack->boards.size(), 1);
    QCOMPARE(report.pack->boards[0].title, u"My birds"_s);
    const QList<Category> &categories = report.pack->boards[0].categories;
    QCOMPARE(categories.size(), 1);
    QCOMPARE(categories[0].title, u"Birds"_s);
    QCOMPARE(categories[0].questions.size(), 2);
    const Question &first = categories[0].questions[0];
    QCOMPARE(first.text, u"Who, me?"_s);
    QCOMPARE(first.answer, u"An \"owl\""_s);
    QCOMPARE(first.points, std::optional<qint64>(100));
    QCOMPARE(first.kind, QuestionKind::Buzz);
    QCOMPARE(categories[0].questions[1].text, u"Two"_s);
}

constexpr auto kHeader =
    "category,points,question,answer,kind,options,accepted,note,explanation,time,board,tolerance,flags,"
    "list,final,difficulty\n";

void CsvTest::rows_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &cells, const QByteArray &json) {
        QTest::newRow(name) << cells << json;
    };
    row("no kind", "c,100,q,a", R"({"kind":"buzz","text":"q","answer":"a","points":100})");
    row("options", "c,100,q,b,,a | b | c",
        R"({"kind":"choice","text":"q","answer":"b","points":100,"options":[{"text":"a"},)"
        R"({"text":"b","correct":true},{"text":"c"}]})");
    row("several right", "c,100,q,a|c,choice,a|b|c",
        R"({"kind":"choice","text":"q","answer":"a / c","points":100,)"
        R"("options":[{"text":"a","correct":true},{"text":"b"},{"text":"c",)"
        R"("correct":true}]})");
    row("right in other case", "c,100,q,paris,choice,Paris|Rome",
        R"({"kind":"choice","text":"q","answer":"Paris","points":100,)"
        R"("options":[{"text":"Paris","correct":true},{"text":"Rome"}]})");
    row("case decides first", "c,100,q,pa,choice,PA|pa",
        R"({"kind":"choice","text":"q","answer":"pa","points":100,)"
        R"("options":[{"text":"PA"},{"text":"pa","correct":true}]})");
    row("bars in options", "c,100,q,a\\|b,choice,a\\|b|\\\\",
        R"({"kind":"choice","text":"q","answer":"a|b","points":100,)"
        R"("options":[{"text":"a|b","correct":true},{"text":"\\"}]})");
    row("true", "c,100,q,TRUE,true_false,",
        R"({"kind":"true_false","text":"q","answer":"True","points":100,)"
        R"("options":[{"text":"True","correct":true},{"text":"False"}]})");
    row("no", "c,100,q,no,True_False,",
        R"({"kind":"true_false","text":"q","answer":"False","points":100,)"
        R"("options":[{"text":"True"},{"text":"False","correct":true}]})");
    row("text", "c,100,q,a,text,,b|c,for me,because,20",
        R"({"kind":"text","text":"q","answer":"a","accepted":["b","c"],"points":100,)"
        R"("note":"for me","explanation":"because","time_limit_ms":20000})");
    row("parts of a second", "c,100,q,a,,,,,,12.5",
        R"({"text":"q","answer":"a","points":100,"time_limit_ms":12500})");
    row("number", "c,100,q,-3.5,number,,,,,,,0.5,nearest|wager",
        R"({"kind":"number","text":"q","answer":"-3.5","points":100,"tolerance":"0.5",)"
        R"("nearest":true,"wager":true})");
    row("order", "c,100,q,,order,one|two|three",
        R"({"kind":"order","text":"q","answer":"one, two, three","points":100,)"
        R"("options":[{"text":"one"},{"text":"two"},{"text":"three"}]})");
    row("dollars", "c,$200,q,a", R"({"text":"q","answer":"a","points":200})");
    row("difficulty", "c,100,q,a,,,,,,,,,,,,hard",
        R"({"text":"q","answer":"a","points":100,"difficulty":"hard"})");
    row("two lines", "c,100,\"q\r\nr\",a", R"({"text":"q\nr","answer":"a","points":100})");
}

void CsvTest::rows()
{
    QFETCH(QByteArray, cells);
    QFETCH(QByteArray, json);
    const ImportReport report = import(kHeader + cells + '\n', u"t.csv"_s);
    QCOMPARE(codesOf(report.refused), QList<QString>());
    QCOMPARE(brokenRule(report), QString());
    const auto expected = fromJson<Question>(QJsonDocument::fromJson(json).object());
    QVERIFY(expected);
    QCOMPARE(toJson(report.pack->boards[0].categories[0].questions[0]).toObject(),
             toJson(*expected).toObject());
}

void CsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &cells, const QString &code,
                        const QString &detail = {}) { QTest::newRow(name) << cells << code << detail; };
    row("no answer", "c,100,q,", u"no_answer"_s);
    row("cut row", "c,100,q", u"no_answer"_s);
    row("no question", "c,100,,a", u"no_text"_s);
    row("points in words", "c,many,q,a", u"bad_points"_s, u"many"_s);
    row("negative points", "c,-100,q,a", u"bad_points"_s, u"-100"_s);
    row("too many points", "c,1000001,q,a", u"bad_points"_s, u"1000001"_s);
    row("points of many digits", "c,99999999999999999999,q,a", u"bad_points"_s, u"99999999999999999999"_s);
    row("kind", "c,100,q,a,riddle", u"bad_kind"_s, u"riddle"_s);
    row("choice without options", "c,100,q,a,choice", u"too_few_options"_s);
    row("one option", "c,100,q,a,choice,a", u"too_few_options"_s);
    row("seven options", "c,100,q,a,choice,a|b|c|d|e|f|g", u"too_many_options"_s);
    row("empty option", "c,100,q,a,choice,a||b", u"empty_option"_s);
    row("same option", "c,100,q,a,choice,a|b|b", u"same_option"_s, u"b"_s);
    row("answer elsewhere", "c,100,q,z,choice,a|b", u"answer_not_among_options"_s, u"z"_s);
    row("options without answer", "c,100,q,,choice,a|b", u"no_answer"_s);
    row("neither true nor false", "c,100,q,perhaps,true_false", u"bad_truth"_s, u"perhaps"_s);
    row("number in words", "c,100,q,three,number", u"bad_number"_s, u"three"_s);
    row("thousands", "c,100,q,\"1,000\",number", u"bad_number"_s, u"1,000"_s);
    row("tolerance", "c,100,q,3,number,,,,,,,-1", u"bad_number"_s, u"-1"_s);
    row("time in words", "c,100,q,a,,,,,,soon", u"bad_time"_s, u"soon"_s);
    row("no time", "c,100,q,a,,,,,,0", u"bad_time"_s, u"0"_s);
    row("long time", "c,100,q,a,,,,,,3601", u"bad_time"_s, u"3601000"_s);
    row("flag", "c,100,q,a,,,,,,,,,daily", u"bad_field"_s, u"flags"_s);
    row("board without category", ",100,q,a,,,,,,,My board", u"no_category"_s);
    row("board and list", "c,100,q,a,,,,,,,b,,,l", u"bad_field"_s, u"list"_s);
    row("final", "c,100,q,a,,,,,,,,,,,maybe", u"bad_truth"_s, u"maybe"_s);
    row("too many cells", "c,100,q,a,,,,,,,,,,,,,more", u"bad_row"_s);
    row("text after a quote", "c,100,\"q\" and more,a", u"bad_row"_s);
    row("long", "c,100," + QByteArray(2001, 'q') + ",a", u"text_too_long"_s, u"text"_s);
    row("long category", QByteArray(2001, 'c') + ",100,q,a", u"text_too_long"_s, u"category"_s);
}

void CsvTest::refuses()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const ImportReport report = import(kHeader + cells + "\nc,100,fine,yes\n", u"t.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.seen, 2);
    QCOMPARE(report.taken, 1);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
    QCOMPARE(report.refused[0].line, 2);
    QCOMPARE(report.refused[0].detail, detail);
    QCOMPARE(report.pack->boards[0].categories[0].questions[0].text, u"fine"_s);
}

void CsvTest::refusesWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("line");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code, qint64 line) {
        QTest::newRow(name) << bytes << code << line;
    };
    row("empty", "", u"empty_file"_s, 0);
    row("header alone", "category,points,question,answer\n", u"empty_file"_s, 0);
    row("no header", "Birds,100,Who?,Owl\n", u"unknown_format"_s, 0);
    row("twice", "question,answer,Answer\nq,a,b\n", u"duplicate_column"_s, 1);
    row("open quote", "question,answer\na,b\n\"c,d\ne,f\n", u"malformed"_s, 3);
    row("nul", QByteArray("question,answer\na,b\nc,\0\n", 25), u"not_text"_s, 3);
    row("latin 1", "question,answer\na,b\ncaf\xE9,d\n", u"not_utf8"_s, 3);
    row("overlong utf-8", "question,answer\na,\xC0\xAF\n", u"not_utf8"_s, 2);
    row("questions and clues the other way round",
        "clue_value\tcategory\tanswer\tquestion\tair_date\n100\tBIRDS\tIt hoots\tan owl\t2000-01-01\n",
        u"unknown_format"_s, 0);
}

void CsvTest::refusesWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(qint64, line);
    const ImportReport report = import(bytes, u"t.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
    QCOMPARE(report.refused[0].line, line);
}

void CsvTest::parts_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("none") << u" "_s << QStringList();
    QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("two") << u" a | b "_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty ones") << u"|"_s << QStringList{u""_s, u""_s};
    QTest::newRow("bar") << u"a\\|b"_s << QStringList{u"a|b"_s};
    QTest::newRow("backslash before a bar") << u"a\\\\|b"_s << QStringList{u"a\\"_s, u"b"_s};
    QTest::newRow("other backslash") << u"C:\\dir"_s << QStringList{u"C:\\dir"_s};
    QTest::newRow("backslash at the end") << u"a\\"_s << QStringList{u"a\\"_s};
}

void CsvTest::parts()
{
    QFETCH(QString, cell);
    QFETCH(QStringList, parts);
    QCOMPARE(QStringList(splitParts(cell)), parts);
    QCOMPARE(QStringList(splitParts(joinParts(parts))), parts);
}

void CsvTest::placesRows()
{
    const ImportReport report = import("category,points,question,answer,board,list,final\n"
                                       "A,100,q1,a,One,,\n"
                                       "B,100,q2,a,One,,\n"
                                       "A,200,q3,a,One,,\n"
                                       "A,100,q4,a,Two,,\n"
                                       "A,,q5,a,Two,,\n"
                                       "A,300,q6,a,,,\n"
                                       "A,,q7,a,,,\n"
                                       ",100,q8,a,,,\n"
                                       "A,100,q9,a,,Pub,\n"
                                       "Last,,q10,a,One,,yes\n"
                                       "Last,,q11,a,One,,yes\n",
                                       u"Night.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>{u"second_final"_s});
    QCOMPARE(report.refused[0].line, 12);
    const Pack &pack = *report.pack;
    QCOMPARE(pack.boards.size(), 3);
    QCOMPARE(pack.boards[0].title, u"One"_s);
    QCOMPARE(pack.boards[0].categories.size(), 2);
    QCOMPARE(pack.boards[0].categories[0].questions.size(), 2);
    QVERIFY(pack.boards[0].final_question);
    QCOMPARE(pack.boards[0].final_question->category, u"Last"_s);
    QCOMPARE(pack.boards[0].final_question->question.text, u"q10"_s);
    QCOMPARE(pack.boards[1].categories[0].questions.size(), 2);
    QCOMPARE(pack.boards[2].title, u"Night"_s);
    QCOMPARE(pack.lists.size(), 2);
    QCOMPARE(pack.lists[0].title, u"Night"_s);
    QCOMPARE(pack.lists[0].questions.size(), 2);
    QCOMPARE(pack.lists[0].questions[0].topic, u"A"_s);
    QCOMPARE(pack.lists[1].title, u"Pub"_s);
}

void CsvTest::namesUnknownColumns()
{
    const ImportReport report = import("question,answer,Colour\nq,a,red\n", u"t.csv"_s);
    QCOMPARE(codesOf(report.changed), QList<QString>{u"unknown_column"_s});
    QCOMPARE(report.changed[0].detail, u"colour"_s);
    QCOMPARE(report.taken, 1);
}

void CsvTest::goesOutAndComesBack()
{
    Pack pack = fullPack();
    const CsvExport out = exportCsv(pack);
    QVERIFY(out.bytes.startsWith("\xEF\xBB\xBF"));
    const ImportReport back = import(out.bytes, pack.title + u".csv"_s);
    QCOMPARE(codesOf(back.refused), QList<QString>());
    QCOMPARE(codesOf(back.changed), QList<QString>());
    QCOMPARE(out.left_out.size(), 5); // what a table does not say about the pack itself
    pack.author = pack.licence = pack.source = pack.language = QString();
    pack.tags.clear();
    QCOMPARE(canonicalForm(*back.pack), canonicalForm(pack));
}

void CsvTest::namesWhatATableCannotSay()
{
    Pack pack;
    pack.title = u"t"_s;
    Question question;
    question.text = u"q"_s;
    question.answer = u"a"_s;
    question.media = {{MediaKind::Image, u"a.png"_s, true}};
    question.topic = u"x"_s;
    pack.boards = {{u"b"_s, {{u"c"_s, {question}}, {u"empty"_s, {}}}, {}}, {u"bare"_s, {}, {}}};
    QList<QString> said;
    for (const Note &note : exportCsv(pack).left_out)
        said.append(note.item + u':' + note.detail);
    std::sort(said.begin(), said.end());
    QCOMPARE(said, (QList<QString>{u"boards[0].categories[0].questions[0]:media"_s,
                                   u"boards[0].categories[0].questions[0]:topic"_s,
                                   u"boards[0].categories[1]:category"_s, u"boards[1]:board"_s}));
}

int runCsv(int argc, char **argv)
{
    CsvTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_csv.moc"
