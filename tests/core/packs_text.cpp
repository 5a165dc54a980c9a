// SPDX-License-Identifier: GPL-3.0-or-later
// The formats of others that are plain text: tables and lists of lines.
#include "core/packs/export.h"
#include "tests/core/packs_build.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

namespace {

struct Fixture
{
    const char *format;
    QString name;
    QByteArray bytes;
    qint64 taken;
};

/// One small file of each format, none of which another importer may claim.
QList<Fixture> fixtures()
{
    return {
        {"opentdb_csv", u"My_Sport.csv"_s,
         "Who%20is%20%22it%22%3F,The%20cat\r\nTwo%20%2B%20two%2C%20is%20it%204%3F,True\r\n", 2},
        {"jeopardy_csv", u"own.csv"_s,
         "round,cat,q,a,dd\njeopardy,\"A, B\",one,1,true\njeopardy,\"A, B\",two,2,false\n"
         "double,C,three,3,\nfinal,D,last,4,false\n",
         4},
        {"clue_tsv", u"season.tsv"_s,
         "round\tclue_value\tdaily_double_value\tcategory\tcomments\tanswer\tquestion\tair_date\tnotes\n"
         "1\t200\t0\tBIRDS\tSay it\tThe wise one\tthe owl\t2001-02-03\t-\n"
         "1\t$1,000\t1500\tBIRDS\t-\t\"Quoth\" it\tthe raven\t2001-02-03\t-\n"
         "3\t0\t0\tEND\t-\tThe last\tomega\t2001-02-03\tlong\n",
         3},
        {"opentriviaqa", u"for-us.txt"_s,
         "#Q Which is even?\r\nThink.\r\n^ Two\nA One\nB Two\n\n#Q Is it?\n^ True\nA True\nB False\n", 2},
        {"aiken", u"t.txt"_s,
         "Which is even?\nA. One\nB) Two\nANSWER: B\n\nIs it?\nA) True\nB) False\nANSWER: A\n", 2},
        {"gift", u"t.gift"_s,
         "// note\n::T::Which is even? {~One#no =Two}\n\nIs it?{T}\n\nPi is {#3.141..3.142} or so.\n\n"
         "Say a\\=b{=yes =%50%maybe =aye####Why.}\n\nPair {=a -> 1\n=b -> 2}\n",
         6},
    };
}

const Question &listed(const ImportReport &report, qsizetype at)
{
    return report.pack->lists[0].questions[at];
}

}

class TextFormatsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void cut_data() { finds_data(); }
    void cut();
    void damaged_data() { finds_data(); }
    void damaged();
    void disguised_data() { finds_data(); }
    void disguised();
    void many_data();
    void many();
    void manyParts();
    void refuses_data();
    void refuses();
    void decodesPercentSigns();
    void setsUpGames();
    void readsTelevisionTables();
    void widens();
    void readsOpenTriviaQa();
    void readsAiken();
    void readsGift();
    void agreesWithGiftOracles();
    void takesSamples_data();
    void takesSamples();
};

void TextFormatsTest::finds_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("taken");
    for (const Fixture &one : fixtures())
        QTest::newRow(one.format) << QString::fromLatin1(one.format) << one.name << one.bytes << one.taken;
}

void TextFormatsTest::finds()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, taken);
    for (const QString &called : {name, u"other.bin"_s}) { // the content says the format, not the name
        const ImportReport report = import(bytes, called);
        QCOMPARE(brokenRule(report), QString());
        QCOMPARE(codesOf(report.refused), QList<QString>());
        QCOMPARE(report.format, format);
        QCOMPARE(report.taken, taken);
        QVERIFY(import(exportPack(*report.pack), u"quizaar.json"_s).pack == report.pack);
    }
}

void TextFormatsTest::cut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, taken);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const ImportReport report = import(bytes.first(size), name);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        QVERIFY(report.taken <= taken);
    }
}

void TextFormatsTest::damaged()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(21);
    for (int round = 0; round < 500; ++round) {
        QByteArray damaged = bytes;
        for (int i = 0; i < 1 + round % 4; ++i)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
        const ImportReport report = import(damaged, name);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        if (report.pack)
            QVERIFY(import(exportPack(*report.pack), u"quizaar.json"_s).pack == report.pack);
    }
}

void TextFormatsTest::disguised()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const ImportReport plain = import(bytes, name);
    QByteArray lines = bytes;
    lines.replace("\r\n", "\n");
    QByteArray mixed = lines;
    mixed.replace(mixed.indexOf('\n'), 1, "\r\n");
    for (const QByteArray &same :
         {"\xEF\xBB\xBF" + bytes, lines, mixed, QByteArray(lines).replace("\n", "\r\n"),
          QByteArray(lines).replace('\n', '\r')})
        QVERIFY(import(same, name).pack == plain.pack);
    // The first word of a text in Hebrew, with a family of one emoji.
    const QByteArray script = u"שלום 👩‍🚀"_s.toUtf8();
    const QByteArray word = format == u"opentdb_csv"_s    ? "Who"
                            : format == u"jeopardy_csv"_s ? "one"
                                                          : "is even";
    QByteArray other = bytes;
    other.replace(format == u"clue_tsv"_s ? QByteArray("The wise one") : word,
                  format == u"opentdb_csv"_s ? script.toPercentEncoding() : script);
    const ImportReport right_to_left = import(other, name);
    QCOMPARE(right_to_left.taken, plain.taken);
    QVERIFY(exportPack(*right_to_left.pack).contains(script));
    // Latin 1 and UTF-16 are refused whole, by line.
    const ImportReport latin = import(bytes + "\xE9\n", name);
    QCOMPARE(codesOf(latin.refused), QList<QString>{u"not_utf8"_s});
    QCOMPARE(latin.refused[0].line, lines.count('\n') + 1);
    const ImportReport wide = import(bytes + QByteArray(1, '\0'), name);
    QCOMPARE(codesOf(wide.refused), QList<QString>{u"not_text"_s});
}

void TextFormatsTest::many_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("item");
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &item) {
        QTest::newRow(name) << head << item;
    };
    row("opentdb_csv", "", "Why%3F,So\n");
    row("jeopardy_csv", "round,cat,q,a,dd\n", "double,C,q,a,false\n");
    row("clue_tsv", "round\tclue_value\tcategory\tanswer\tquestion\n", "1\t200\tC\tq\ta\n");
    row("opentriviaqa", "", "#Q q\n^ a\nA a\nB b\n\n");
    row("aiken", "", "q\nA. a\nB. b\nANSWER: A\n\n");
    row("gift", "", "q{~a =b}\n\n");
}

void TextFormatsTest::many()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, item);
    if (isPatient()) {
        const ImportReport most = import(head + item.repeated(kMaxQuestions), u"t"_s);
        QCOMPARE(brokenRule(most), QString());
        QCOMPARE(most.taken, kMaxQuestions);
    }
    const ImportReport over = import(head + item.repeated(kMaxQuestions + 1), u"t"_s);
    QCOMPARE(codesOf(over.refused), QList<QString>{u"too_many_questions"_s});
}

void TextFormatsTest::manyParts()
{
    // What is left out of one item is named, not compared with all else that is.
    QByteArray weights = "q{#=1";
    for (int i = 0; i < 200'000; ++i)
        weights += " =%50%" + QByteArray::number(i);
    const ImportReport report = import(weights + "}\n", u"t"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 1);
    QCOMPARE(report.changed.size(), 20);
    const ImportReport tags = import("[html]" + QByteArray("<a").repeated(400'000) + "{T}\n", u"t.gift"_s);
    QCOMPARE(codesOf(tags.refused), QList<QString>{u"text_too_long"_s});
}

void TextFormatsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("line");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code, qint64 line) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code) << line;
    };
    const QByteArray csv = "Fine%3F,yes\nGood%3F,yes\n";
    row("percent sign alone", csv + "100%,x\n", "bad_encoding", 3);
    row("half an escape", csv + "q,x%2\n", "bad_encoding", 3);
    row("latin 1 in percent signs", csv + "caf%E9,x\n", "bad_encoding", 3);
    row("no answer", csv + "q\n", "no_answer", 3);
    row("empty answer", csv + "q,%20\n", "no_answer", 3);
    row("empty question", csv + "%20,a\n", "no_text", 3);
    row("three cells", csv + "a,b,c\n", "bad_row", 3);
    row("text after a quote", csv + "\"a\"b,c\n", "bad_row", 3);
    const QByteArray game = "round,cat,q,a,dd\nsingle,C,q,a,true\n";
    row("round", game + "third,C,q,a,false\n", "bad_field", 3);
    row("marked with a word", game + "1,C,q,a,perhaps\n", "bad_truth", 3);
    row("no category", game + "1,,q,a,\n", "no_category", 3);
    row("long category", game + "1," + QByteArray(2001, 'c') + ",q,a,\n", "text_too_long", 3);
    row("no answer in a game", game + "1,C,q,,\n", "no_answer", 3);
    row("no question in a game", game + "1,C,,a,\n", "no_text", 3);
    row("two finals", game + "final,D,q,a,\nfinal,D,q,a,\n", "second_final", 4);
    row("six cells", game + "1,C,q,a,false,x\n", "bad_row", 3);
    const QByteArray clues =
        "round\tclue_value\tdaily_double_value\tcategory\tanswer\tquestion\n1\t1\t0\tC\tq\ta\n";
    row("value", clues + "1\tmuch\t0\tC\tq\ta\n", "bad_points", 3);
    row("double value", clues + "1\t1\tmuch\tC\tq\ta\n", "bad_field", 3);
    row("hyphen for an answer", clues + "1\t1\t0\tC\tq\t-\n", "no_answer", 3);
    const QByteArray trivia = "#Q q\n^ a\nA a\nB b\n\n";
    row("no right answer", trivia + "#Q q\nA a\nB b\n", "no_answer", 6);
    row("right answer not there", trivia + "#Q q\n^ c\nA a\nB b\n", "answer_not_among_options", 6);
    row("one option", trivia + "#Q q\n^ a\nA a\n", "too_few_options", 6);
    row("same option", trivia + "#Q q\n^ a\nA a\nB a\n", "same_option", 6);
    row("empty option", trivia + "#Q q\n^ a\nA a\nB\n", "empty_option", 6);
    row("stray line", trivia + "so what\n", "malformed", 6);
    row("no text", trivia + "#Q\n^ a\nA a\nB b\n", "no_text", 6);
    const QByteArray aiken = "q\nA. a\nB. b\nANSWER: A\n\n";
    row("answer without options", aiken + "q\nANSWER: A\n", "too_few_options", 6);
    row("answer alone", aiken + "ANSWER: A\n", "no_text", 6);
    row("empty", aiken + "q\nA. a\nB. b\nANSWER:\n", "no_answer", 9);
    row("letter beyond", aiken + "q\nA. a\nB. b\nANSWER: C\n", "answer_not_among_options", 9);
    row("answer in words", aiken + "q\nA. a\nB. b\nANSWER: both\n", "answer_not_among_options", 9);
    row("next question too early", "q\nA. a\nB. b\n\n" + aiken, "no_answer", 5);
    row("letters out of order", "q\nA. a\nC. c\nANSWER: A\n\n" + aiken, "no_answer", 3);
    row("heading", "Chapter\n\n" + aiken, "too_few_options", 1);
    row("two right of true and false", aiken + "q\nA. True\nB. False\nANSWER: A, B\n",
        "several_correct_options", 6);
    const QByteArray gift = "q{T}\n\n";
    row("essay", gift + "Write.{}\n", "no_answer", 3);
    row("description", gift + "Just text.\n", "no_answer", 3);
    row("never closed", gift + "q{=a\n\nr{F}\n", "malformed", 3);
    row("two blocks", gift + "q{T} r{F}\n", "malformed", 3);
    row("title never closed", gift + "::q{T}\n", "malformed", 3);
    row("no such truth", gift + "q{maybe}\n", "bad_truth", 3);
    row("word for a number", gift + "q{#much}\n", "bad_number", 3);
    row("range the wrong way round", gift + "q{#5..1}\n", "bad_number", 3);
    row("no right number", gift + "q{#=%50%3}\n", "no_answer", 3);
    row("all wrong", gift + "q{~a ~b}\n", "no_correct_option", 3);
    row("seven pairs", gift + "q{=1->a =2->b =3->c =4->d =5->e =6->f =7->g}\n", "too_many_options", 3);
}

void TextFormatsTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(qint64, line);
    const ImportReport report = import(bytes, u"t"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(report.taken > 0);
    QVERIFY(!report.refused.isEmpty());
    QCOMPARE(codesOf(report.refused)[0], code);
    QCOMPARE(report.refused[0].line, line);
}

void TextFormatsTest::decodesPercentSigns()
{
    const ImportReport report = import(fixtures()[0].bytes, u"My_Sport.csv"_s);
    QCOMPARE(report.pack->title, u"My Sport"_s);
    QCOMPARE(report.pack->licence, u"CC-BY-SA-4.0"_s);
    QCOMPARE(listed(report, 0).kind, QuestionKind::Buzz);
    QCOMPARE(listed(report, 0).text, u"Who is \"it\"?"_s);
    QCOMPARE(listed(report, 0).answer, u"The cat"_s);
    QCOMPARE(listed(report, 1).kind, QuestionKind::TrueFalse);
    QCOMPARE(listed(report, 1).text, u"Two + two, is it 4?"_s);
    const ImportReport plus = import("question,answer\nWho+is+1%2B1%3F,The+two\n", u"t.csv"_s);
    QCOMPARE(plus.format, u"opentdb_csv"_s);
    QCOMPARE(plus.taken, 1);
    QCOMPARE(listed(plus, 0).text, u"Who is 1+1?"_s);
    QCOMPARE(import("question,answer\nWhat is 50%20?,x\n", u"t.csv"_s).format, u"csv"_s);
}

void TextFormatsTest::setsUpGames()
{
    const ImportReport report = import(fixtures()[1].bytes, u"own.csv"_s);
    QCOMPARE(report.pack->boards.size(), 2);
    const Board &first = report.pack->boards[0];
    QCOMPARE(first.title, u"own 1"_s);
    QCOMPARE(first.categories[0].title, u"A, B"_s);
    QVERIFY(first.categories[0].questions[0].wager);
    QVERIFY(!first.categories[0].questions[1].wager);
    QCOMPARE(first.categories[0].questions[1].points, std::optional<qint64>(400));
    QVERIFY(!first.final_question);
    const Board &second = report.pack->boards[1];
    QCOMPARE(second.categories[0].questions[0].points, std::optional<qint64>(400));
    QCOMPARE(second.final_question->category, u"D"_s);
    QCOMPARE(second.final_question->question.text, u"last"_s);
}

void TextFormatsTest::readsTelevisionTables()
{
    const ImportReport report = import(fixtures()[2].bytes, u"season.tsv"_s);
    QCOMPARE(codesOf(report.changed), QList<QString>{u"points_read"_s});
    const Board &board = report.pack->boards[0];
    QCOMPARE(board.title, u"season 2001-02-03 1"_s);
    const QList<Question> &birds = board.categories[0].questions;
    QCOMPARE(birds[0].text, u"The wise one"_s);
    QCOMPARE(birds[0].answer, u"the owl"_s);
    QCOMPARE(birds[0].note, u"Say it"_s);
    QVERIFY(!birds[0].wager);
    QCOMPARE(birds[1].text, u"\"Quoth\" it"_s);
    QVERIFY(birds[1].wager);
    QCOMPARE(birds[1].points, std::optional<qint64>(1000));
    QCOMPARE(board.final_question->question.note, u"long"_s);
}

void TextFormatsTest::widens()
{
    QByteArray bytes = "round,cat,q,a,dd\n";
    for (int i = 0; i < 13; ++i)
        bytes += "1,C" + QByteArray::number(i) + ",q,a,\n";
    const ImportReport report = import(bytes + "final,D,q,a,\n", u"t.csv"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(report.pack->boards.isEmpty());
    QCOMPARE(listed(report, 12).topic, u"C12"_s);
    QCOMPARE(listed(report, 13).topic, u"D"_s);
}

void TextFormatsTest::readsOpenTriviaQa()
{
    const ImportReport report = import(fixtures()[3].bytes, u"for-us.txt"_s);
    QCOMPARE(report.pack->title, u"for us"_s);
    QCOMPARE(listed(report, 0).text, u"Which is even?\nThink."_s);
    QCOMPARE(listed(report, 0).options, (QList<Option>{{u"One"_s, false}, {u"Two"_s, true}}));
    QCOMPARE(listed(report, 1).kind, QuestionKind::TrueFalse);
    const ImportReport bare = import("#Q Sum:\n\n1+1\n^ 2\n", u"t.txt"_s);
    QCOMPARE(listed(bare, 0).kind, QuestionKind::Buzz);
    QCOMPARE(listed(bare, 0).text, u"Sum:\n\n1+1"_s);
}

void TextFormatsTest::readsAiken()
{
    const ImportReport report = import(fixtures()[4].bytes, u"t.txt"_s);
    QCOMPARE(listed(report, 0).options, (QList<Option>{{u"One"_s, false}, {u"Two"_s, true}}));
    QCOMPARE(listed(report, 1).kind, QuestionKind::TrueFalse);
    const ImportReport several = import("Two\nlines\n\nA. a\n\nB. b\nC. c\nAnswer: a, C\n", u"t.txt"_s);
    QCOMPARE(several.taken, 1);
    QCOMPARE(listed(several, 0).text, u"Two\nlines"_s);
    QCOMPARE(listed(several, 0).answer, u"a / c"_s);
}

void TextFormatsTest::readsGift()
{
    const ImportReport report = import(fixtures()[5].bytes, u"t.gift"_s);
    QCOMPARE(listed(report, 0).note, u"T"_s);
    QCOMPARE(listed(report, 0).options, (QList<Option>{{u"One"_s, false}, {u"Two"_s, true}}));
    QCOMPARE(listed(report, 1).kind, QuestionKind::TrueFalse);
    QCOMPARE(listed(report, 2).text, u"Pi is _____ or so."_s);
    QCOMPARE(listed(report, 2).answer, u"3.1415"_s);
    QCOMPARE(listed(report, 2).tolerance, std::optional(u"0.0005"_s));
    QCOMPARE(listed(report, 3).text, u"Say a=b"_s);
    QCOMPARE(listed(report, 3).answer, u"yes"_s);
    QCOMPARE(listed(report, 3).accepted, QList<QString>{u"aye"_s});
    QCOMPARE(listed(report, 3).explanation, u"Why."_s);
    QCOMPARE(listed(report, 4).answer, u"1"_s);
    QCOMPARE(listed(report, 5).answer, u"2"_s);
    QCOMPARE(codesOf(report.changed), (QList<QString>{u"field_left_out"_s, u"field_left_out"_s}));
    const ImportReport weights =
        import("q{~%50%a ~%50%b ~%-100%c}\n\n[html]<p>x &amp; y</p>{#-3..-1}\n", u"t"_s);
    QCOMPARE(listed(weights, 0).answer, u"a / b"_s);
    QCOMPARE(listed(weights, 1).text, u"x & y"_s);
    QCOMPARE(listed(weights, 1).answer, u"-2"_s);
    const ImportReport board =
        import("$CATEGORY: top/A\n\nq{T}\n\nr{F}\n\n$CATEGORY: top/B\n\ns{T}\n\nt{F}\n", u"t"_s);
    QCOMPARE(board.pack->boards[0].categories[1].title, u"B"_s);
}

void TextFormatsTest::agreesWithGiftOracles()
{
    const QString samples = qEnvironmentVariable("QUIZAAR_SAMPLES");
    if (samples.isEmpty())
        QSKIP("QUIZAAR_SAMPLES names no folder");
    const QDir folder(samples + u"/gift"_s);
    const QStringList names = folder.entryList({u"*.gift"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const ImportReport report = import(fileBytes(folder.filePath(name)), name);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(name));
        const QJsonArray items =
            QJsonDocument::fromJson(fileBytes(folder.filePath(name.chopped(4) + u"json"_s))).array();
        qsizetype at = 0;
        for (const QJsonValue &item : items) {
            const QString type = item[u"type"_s].toString();
            const QString stem = item[u"stem"_s][u"text"_s].toString();
            const QJsonArray choices = item[u"choices"_s].toArray();
            if (type != u"MC"_s && type != u"TF"_s && type != u"Short"_s && type != u"Numerical"_s)
                continue; // nothing to answer, or several questions of ours
            QVERIFY2(report.pack && at < report.pack->lists[0].questions.size(), qPrintable(name + stem));
            const Question &question = listed(report, at++);
            QCOMPARE(question.text, QString(stem).remove(u"<p>"_s).remove(u"</p>"_s));
            if (type == u"TF"_s) {
                QCOMPARE(question.answer, item[u"isTrue"_s].toBool() ? u"True"_s : u"False"_s);
            } else if (type == u"MC"_s) {
                QCOMPARE(question.options.size(), choices.size());
                for (qsizetype i = 0; i < choices.size(); ++i) {
                    QCOMPARE(question.options[i].text, choices[i][u"text"_s][u"text"_s].toString());
                    QCOMPARE(question.options[i].correct, choices[i][u"isCorrect"_s].toBool());
                }
            } else if (type == u"Numerical"_s) {
                QCOMPARE(question.kind, QuestionKind::Number);
                const QJsonValue number = item[u"choices"_s][u"number"_s];
                if (number.isDouble())
                    QCOMPARE(question.answer.toDouble(), number.toDouble());
            } else {
                QCOMPARE(question.answer, choices[0][u"text"_s][u"text"_s].toString());
                QCOMPARE(question.accepted.size(), choices.size() - 1);
            }
        }
    }
}

void TextFormatsTest::takesSamples_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("files");
    QTest::newRow("opentdb_csv") << u"opentdb_csv"_s << u"*.csv"_s;
    QTest::newRow("jeopardy_csv") << u"jeopardy_csv"_s << u"*.csv"_s;
    QTest::newRow("opentriviaqa") << u"opentriviaqa"_s << u"*.txt"_s;
}

void TextFormatsTest::takesSamples()
{
    QFETCH(QString, format);
    QFETCH(QString, files);
    const QString samples = qEnvironmentVariable("QUIZAAR_SAMPLES");
    if (samples.isEmpty())
        QSKIP("QUIZAAR_SAMPLES names no folder");
    const QDir folder(samples + u'/' + format);
    const QStringList names = folder.entryList({files}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QByteArray bytes = fileBytes(folder.filePath(name));
        const ImportReport report = import(bytes, name);
        QCOMPARE(brokenRule(report), QString());
        QCOMPARE(report.format, format);
        const qint64 items = format == u"opentriviaqa"_s   ? bytes.count("#Q ")
                             : format == u"jeopardy_csv"_s ? bytes.count('\n')
                                                           : bytes.trimmed().count('\n') + 1;
        QVERIFY2(qAbs(report.seen - items) <= 1, qPrintable(u"%1 seen of %2"_s.arg(report.seen).arg(items)));
        for (const Note &note : report.refused)
            qInfo("%s:%lld %s %s", qPrintable(name), note.line, wordOf(note.code), qPrintable(note.detail));
        QVERIFY(report.taken * 100 >= report.seen * 98);
    }
}

int runText(int argc, char **argv)
{
    TextFormatsTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_text.moc"
