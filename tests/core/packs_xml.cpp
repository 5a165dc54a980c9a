// SPDX-License-Identifier: GPL-3.0-or-later
// The formats of others that are a zip of XML: Kahoot's spreadsheet and SIGame's packs.
#include "core/packs/export.h"
#include "core/packs/media_intake.h"
#include "tests/core/packs_build.h"
#include "tests/support/media_bytes.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

namespace {

using Packing = ZipEntry::Packing;

constexpr auto kWord = "wise"; ///< stands in one question of each fixture

QByteArray siq5(const QByteArray &rounds)
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
           "<package name=\"Ours\" version=\"5\" language=\"en-GB\" xmlns=\"urn:siq_5\"><tags><tag>one</tag>"
           "</tags><info><authors><author>A</author><author>B</author></authors></info><rounds>" +
           rounds + "</rounds></package>";
}

QByteArray siqTheme(const QByteArray &questions, const QByteArray &round = "<round name=\"R\">")
{
    return siq5(round + "<themes><theme name=\"T\"><questions>" + questions +
                "</questions></theme></themes></round>");
}

QByteArray siqQuestion(const QByteArray &attributes, const QByteArray &params, const QByteArray &rest = {})
{
    return "<question " + attributes + "><params>" + params + "</params><right><answer>a</answer></right>" +
           rest + "</question>";
}

QByteArray asked(const QByteArray &items)
{
    return "<param name=\"question\" type=\"content\">" + items + "</param>";
}

const QByteArray &plainSiq()
{
    static const QByteArray bytes = siqQuestion("price=\"100\"", asked("<item>q</item>"));
    return bytes;
}

QByteArray zipped(const QByteArray &content, const QList<ZipEntry> &more = {})
{
    return makeZip(QList<ZipEntry>{{u"content.xml"_s, content, Packing::Store}} + more);
}

QByteArray siqContent()
{
    return siq5(
        "<round name=\"First\"><themes><theme name=\"BIRDS\"><questions>" +
        siqQuestion("price=\"100\"",
                    asked("<item>The wise &amp; old one</item>") +
                        "<param name=\"answer\" type=\"content\"><item>The owl.</item>"
                        "<item type=\"image\" isRef=\"True\">owl.png</item></param>",
                    "<wrong><answer>hawk</answer><answer>hen</answer></wrong>"
                    "<info><comments>Say it</comments></info>") +
        siqQuestion("price=\"200\" type=\"stake\"",
                    asked("<item placement=\"replic\">Who is it?</item>"
                          "<item type=\"image\" isRef=\"True\">\xD1\x8F b.png</item>")) +
        siqQuestion("price=\"300\" type=\"secret\"",
                    "<param name=\"theme\">SHIPS</param><param name=\"price\" type=\"numberSet\"><numberSet "
                    "minimum=\"1\" maximum=\"1\" step=\"0\" /></param>" +
                        asked("<item>Which?</item>")) +
        "</questions></theme><theme name=\"MORE\"><info><comments>Listen</comments></info><questions>"
        "<question price=\"100\" type=\"forAll\"><params>" +
        asked("<item>Typed</item>") +
        "</params><right><answer>a</answer><answer>b</answer></right></question>"
        "<question price=\"200\"><params>" +
        asked("<item>Pick</item>") +
        "<param name=\"answerType\">select</param><param name=\"answerOptions\" type=\"group\">"
        "<param name=\"A\" type=\"content\"><item>One</item></param>"
        "<param name=\"B\" type=\"content\"><item>Two</item></param></param></params>"
        "<right><answer>B</answer></right></question></questions></theme></themes></round>"
        "<round name=\"End\" type=\"final\"><themes><theme name=\"F1\"><questions>" +
        siqQuestion("price=\"0\"", asked("<item>Last</item>")) +
        "</questions></theme><theme name=\"F2\"><questions>" +
        siqQuestion("price=\"0\"", asked("<item>Or this</item>")) + "</questions></theme></themes></round>");
}

QByteArray siqFile(const QByteArray &content)
{
    return zipped(content, {{u"Images/%D1%8F%20b.png"_s, quizaar::test::pngBytes()},
                            {u"[Content_Types].xml"_s, "<x/>"}});
}

QByteArray siqOlder()
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><package name=\"Old\" version=\"4\"><rounds><round "
           "name=\"First\"><themes><theme name=\"T\"><questions>"
           "<question price=\"100\"><type name=\"cat\"><param name=\"theme\">SHIPS</param></type><scenario>"
           "<atom>The wise one</atom><atom type=\"voice\">@a.mp3</atom><atom type=\"marker\"/>"
           "<atom>Because.</atom></scenario><right><answer>a</answer></right></question>"
           "<question price=\"200\"><type name=\"auction\"/><scenario><atom type=\"say\">Said</atom>"
           "<atom type=\"marker\"/><atom>The answer</atom></scenario><right><answer/></right></question>"
           "<question price=\"300\"><type name=\"sponsored\"/><scenario><atom>Free</atom></scenario>"
           "<right><answer>c</answer></right></question>"
           "</questions></theme></themes></round></rounds></package>";
}

QByteArray siqOlderFile(const QByteArray &content)
{
    return zipped(content, {{u"Audio/a.mp3"_s, quizaar::test::mp3Bytes()}});
}

QByteArray sheet(const QByteArray &rows)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"urn:main\"><sheetViews><sheetView "
           "tabSelected=\"1\"/></sheetViews><sheetData>" +
           rows + "</sheetData></worksheet>";
}

QByteArray cell(const QByteArray &place, const QByteArray &text)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

QByteArray heading()
{
    return "<row r=\"8\">" + cell("B8", "Question - max 120 characters") +
           cell("C8", "Answer 1 - max 75 characters") + cell("D8", "Answer 2") +
           cell("G8", "Time limit (sec)") + cell("H8", "Correct answer(s)") + "</row>";
}

QByteArray kahootRow(int row, const QByteArray &text, const QByteArray &options, const QByteArray &time,
                     const QByteArray &right)
{
    const QByteArray number = QByteArray::number(row);
    QByteArray bytes = "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + number + "</v></c>" +
                       cell("B" + number, text);
    char column = 'C';
    for (const QByteArray &option : options.split('|'))
        bytes += cell(column++ + number, option);
    return bytes + "<c r=\"G" + number + "\"><v>" + time + "</v></c>" + cell("H" + number, right) + "</row>";
}

QByteArray workbook(const QList<ZipEntry> &parts)
{
    return makeZip(QList<ZipEntry>{{u"[Content_Types].xml"_s, "<Types/>"},
                                   {u"xl/workbook.xml"_s,
                                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" sheetId=\"7\" "
                                    "r:id=\"rId3\"/><sheet name=\"b\" sheetId=\"8\" r:id=\"rId4\"/></sheets>"
                                    "</workbook>"},
                                   {u"xl/_rels/workbook.xml.rels"_s,
                                    "<Relationships><Relationship Id=\"rId4\" Target=\"no.xml\"/>"
                                    "<Relationship Id=\"rId3\" Target=\"worksheets/quiz.xml\"/>"
                                    "</Relationships>"},
                                   {u"xl/printerSettings1.bin"_s, "x"}} +
                   parts);
}

QByteArray kahootFile(const QByteArray &content)
{
    return workbook(
        {{u"xl/worksheets/quiz.xml"_s, content, Packing::Store},
         {u"xl/sharedStrings.xml"_s, "<sst><si><t>Which is <!-- x -->wise?</t></si><si><r><t>The </t></r><r>"
                                     "<t>owl_x000D_</t></r><rPh><t>no</t></rPh></si></sst>"}});
}

QByteArray kahootContent()
{
    return sheet("<row r=\"2\">" + cell("B2", "Quiz template") + "</row>" + heading() +
                 "<row r=\"9\"><c r=\"A9\"><v>1</v></c><c r=\"B9\" t=\"s\"><v>0</v></c><c r=\"C9\" t=\"s\">"
                 "<v>1</v></c>" +
                 cell("D9", "The wise hen") +
                 "<c r=\"F9\"><v>4</v></c><c r=\"G9\"><v>20</v></c><c r=\"H9\"><v>1</v></c></row>"
                 "<row r=\"10\"><c r=\"A10\"><v>2</v></c></row>" +
                 kahootRow(12, "Even?", "1|2|3|4", "60", "2,4") +
                 kahootRow(13, "It is.", "True|False", "5", "2") +
                 kahootRow(14, "Read by a spreadsheet", "1|2|3", "", "1.3"));
}

struct Fixture
{
    const char *name;
    const char *format;
    QByteArray content;
    QByteArray (*file)(const QByteArray &content);
    qint64 taken;
};

QList<Fixture> fixtures()
{
    return {{"siq 5", "siq", siqContent(), siqFile, 7},
            {"siq 4", "siq", siqOlder(), siqOlderFile, 3},
            {"kahoot", "kahoot", kahootContent(), kahootFile, 4}};
}

const Fixture &fixture(const QString &name)
{
    static const QList<Fixture> all = fixtures();
    return *std::find_if(all.begin(), all.end(),
                         [&](const Fixture &one) { return name == QLatin1StringView(one.name); });
}

QList<QString> detailed(const QList<Note> &notes)
{
    QList<QString> all;
    for (const Note &note : notes)
        all.append(QString::fromLatin1(wordOf(note.code)) + u' ' + note.detail);
    return all;
}

}

class XmlFormatsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void readsSiq();
    void readsOlderSiq();
    void readsKahoot();
    void cut_data() { finds_data(); }
    void cut();
    void cutZip_data() { finds_data(); }
    void cutZip();
    void damaged_data() { finds_data(); }
    void damaged();
    void disguised_data() { finds_data(); }
    void disguised();
    void refusesXml_data();
    void refusesXml();
    void refusesZip_data();
    void refusesZip();
    void refusesItems_data();
    void refusesItems();
    void questionsOutliveTheirPictures();
    void many_data();
    void many();
    void longNames();
    void takesSamples();
};

void XmlFormatsTest::finds_data()
{
    QTest::addColumn<QString>("name");
    for (const Fixture &one : fixtures())
        QTest::newRow(one.name) << QString::fromLatin1(one.name);
}

void XmlFormatsTest::finds()
{
    QFETCH(QString, name);
    const Fixture &one = fixture(name);
    const ImportReport report = import(one.file(one.content), u"other.bin"_s); // the content says the format
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(detailed(report.refused), QList<QString>());
    QCOMPARE(report.format, QString::fromLatin1(one.format));
    QCOMPARE(report.taken, one.taken);
    // Alone, without the zip around it, it is nothing.
    QVERIFY(!import(one.content, u"content.xml"_s).pack);
}

void XmlFormatsTest::readsSiq()
{
    const ImportReport report = import(siqFile(siqContent()), u"t.siq"_s);
    const Pack &pack = *report.pack;
    QCOMPARE(pack.title, u"Ours"_s);
    QCOMPARE(pack.author, u"A, B"_s);
    QCOMPARE(pack.language, u"en-GB"_s);
    QCOMPARE(pack.tags, QList<QString>{u"one"_s});
    QCOMPARE(pack.boards.size(), 1);
    QCOMPARE(pack.boards[0].title, u"First"_s);
    QCOMPARE(pack.boards[0].categories[0].title, u"BIRDS"_s);
    const QList<Question> &birds = pack.boards[0].categories[0].questions;
    QCOMPARE(birds[0].text, u"The wise & old one"_s);
    QCOMPARE(birds[0].answer, u"a"_s);
    QCOMPARE(birds[0].points, std::optional<qint64>(100));
    QCOMPARE(birds[0].explanation, u"The owl."_s);
    QCOMPARE(birds[0].note, u"Say it\n✗ hawk / hen"_s);
    QVERIFY(birds[1].wager);
    QCOMPARE(birds[1].media,
             QList<Media>{mediaFrom(u"Images/%D1%8F%20b.png"_s, quizaar::test::pngBytes()).value()});
    QCOMPARE(birds[2].text, u"SHIPS\nWhich?"_s);
    const QList<Question> &more = pack.boards[0].categories[1].questions;
    QCOMPARE(more[0].kind, QuestionKind::Text);
    QCOMPARE(more[0].accepted, QList<QString>{u"b"_s});
    QCOMPARE(more[1].options, (QList<Option>{{u"One"_s, false}, {u"Two"_s, true}}));
    QCOMPARE(more[1].answer, u"Two"_s);
    QCOMPARE(pack.boards[0].final_question->category, u"F1"_s);
    QCOMPARE(pack.boards[0].final_question->question.kind, QuestionKind::Text);
    QCOMPARE(pack.lists[0].title, u"End"_s);
    QCOMPARE(pack.lists[0].questions[0].topic, u"F2"_s);
    QCOMPARE(detailed(report.changed),
             (QList<QString>{u"field_left_out owl.png"_s, u"played_as_wager stake"_s,
                             u"played_as_plain secret"_s, u"field_left_out comments"_s,
                             u"played_by_all forAll"_s, u"played_by_all select"_s, u"final_in_list "_s}));
    QCOMPARE(report.changed[1].item, u"rounds[0].themes[0].questions[1]"_s);
}

void XmlFormatsTest::readsOlderSiq()
{
    const ImportReport report = import(siqOlderFile(siqOlder()), u"t.siq"_s);
    const QList<Question> &questions = report.pack->boards[0].categories[0].questions;
    QCOMPARE(questions[0].text, u"SHIPS\nThe wise one"_s);
    QCOMPARE(questions[0].explanation, u"Because."_s);
    QCOMPARE(questions[0].media,
             QList<Media>{mediaFrom(u"Audio/a.mp3"_s, quizaar::test::mp3Bytes()).value()});
    QCOMPARE(questions[1].text, u"Said"_s);
    QCOMPARE(questions[1].answer, u"The answer"_s);
    QVERIFY(questions[1].wager);
    QCOMPARE(detailed(report.changed), (QList<QString>{u"played_as_plain cat"_s, u"played_as_wager auction"_s,
                                                       u"played_as_plain sponsored"_s}));
}

void XmlFormatsTest::readsKahoot()
{
    const ImportReport report = import(kahootFile(kahootContent()), u"My quiz.xlsx"_s);
    QCOMPARE(detailed(report.changed), QList<QString>());
    QCOMPARE(report.pack->title, u"My quiz"_s);
    const QList<Question> &questions = report.pack->lists[0].questions;
    QCOMPARE(questions[0].text, u"Which is wise?"_s);
    QCOMPARE(questions[0].options,
             (QList<Option>{{u"The owl"_s, true}, {u"The wise hen"_s, false}, {u"4"_s, false}}));
    QCOMPARE(questions[0].time_limit, std::optional(20_s_span));
    QVERIFY(questions[0].by_speed);
    QCOMPARE(questions[1].answer, u"2 / 4"_s);
    QCOMPARE(questions[2].kind, QuestionKind::TrueFalse);
    QCOMPARE(questions[2].answer, u"False"_s);
    QCOMPARE(questions[3].answer, u"1 / 3"_s);
    QVERIFY(!questions[3].time_limit);
}

void XmlFormatsTest::cut()
{
    QFETCH(QString, name);
    const Fixture &one = fixture(name);
    for (qsizetype size = 0; size < one.content.size(); size += 1 + size % 3) {
        const ImportReport report = import(one.file(one.content.first(size)), u"t"_s);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        QVERIFY2(!report.pack, qPrintable(u"taken at byte %1"_s.arg(size)));
    }
}

void XmlFormatsTest::cutZip()
{
    QFETCH(QString, name);
    const Fixture &one = fixture(name);
    const QByteArray bytes = one.file(one.content);
    for (qsizetype size = 0; size < bytes.size(); size += 7) {
        const ImportReport report = import(bytes.first(size), u"t"_s);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        QVERIFY(!report.pack);
    }
}

void XmlFormatsTest::damaged()
{
    QFETCH(QString, name);
    const Fixture &one = fixture(name);
    const QByteArray file = one.file(one.content);
    QRandomGenerator random(22);
    for (int round = 0; round < 600; ++round) {
        const bool within = round % 3 != 0; // in the XML, or anywhere in the zip
        QByteArray damaged = within ? one.content : file;
        for (int i = 0; i < 1 + round % 4; ++i)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(within ? 128 : 256));
        const ImportReport report = import(within ? one.file(damaged) : damaged, u"t"_s);
        QVERIFY2(brokenRule(report).isEmpty(), qPrintable(brokenRule(report)));
        QVERIFY(report.taken <= one.taken);
        if (report.pack && countsOf(*report.pack).media == 0)
            QVERIFY(import(exportPack(*report.pack), u"quizaar.json"_s).pack == report.pack);
    }
}

void XmlFormatsTest::disguised()
{
    QFETCH(QString, name);
    const Fixture &one = fixture(name);
    const auto taken = [&](const QByteArray &content) { return import(one.file(content), u"t"_s); };
    const QByteArray script = u"שלום 👩‍🚀"_s.toUtf8();
    const ImportReport other = taken(QByteArray(one.content).replace(kWord, script));
    QCOMPARE(other.taken, one.taken);
    QVERIFY(exportPack(*other.pack).contains(script));
    const ImportReport lines = taken(QByteArray(one.content).replace(kWord, "a\r\nb\rc\nd"));
    QCOMPARE(lines.taken, one.taken);
    QVERIFY(exportPack(*lines.pack).contains("a\\nb\\nc\\nd"));
    QCOMPARE(codesOf(taken(QByteArray(one.content).replace(kWord, "caf\xE9")).refused),
             QList<QString>{u"not_utf8"_s});
    QByteArray wide("\xFF\xFE");
    for (const char c : one.content) {
        wide += c;
        wide += '\0';
    }
    QCOMPARE(codesOf(taken(wide).refused), QList<QString>{u"not_text"_s});
}

void XmlFormatsTest::refusesXml_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &file, const char *code) {
        QTest::newRow(name) << file << QString::fromLatin1(code);
    };
    const QByteArray type = "<!DOCTYPE package [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    row("document type", zipped(type + siqTheme(plainSiq()).sliced(3)), "malformed");
    row("entity of its own", zipped(siqTheme(siqQuestion("", asked("<item>&b;</item>")))), "malformed");
    row("outside file", zipped("<!DOCTYPE package SYSTEM \"file:///etc/passwd\"><package/>"), "malformed");
    row("two roots", zipped(siqTheme(plainSiq()) + "<package/>"), "malformed");
    row("text behind", zipped(siqTheme(plainSiq()) + "x"), "malformed");
    row("another document", zipped("<html/>"), "unknown_format");
    row("no rounds", zipped("<package/>"), "empty_file");
    row("nothing", zipped(""), "malformed");
    row("nul", zipped(QByteArray("<package>\0</package>", 20)), "not_text");
    row("nested", zipped(siqTheme("<question>" + QByteArray("<a>").repeated(100'000))), "too_deep");
    row("nested where nobody reads", zipped("<package>" + QByteArray("<a>").repeated(100'000)), "too_deep");
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='<'";
    row("attributes", zipped("<package" + attributes + "/>"), "too_many_parts");
    row("attributes behind a comment",
        zipped("<?a <b \"?><!-- <a \" --><package><![CDATA[<a \"]]><b" + attributes + "/></package>"),
        "too_many_parts");
    row("one question of many parts",
        zipped(siqTheme("<question>" + QByteArray("<a/>").repeated(20'001) + "</question>")),
        "too_many_parts");
    row("elements without end", zipped("<package>" + QByteArray("<a/>").repeated(6'400'001)),
        "too_many_questions");
    row("heading missing", kahootFile(sheet(kahootRow(9, "q", "a|b", "5", "1"))), "no_header");
    row("heading alone", kahootFile(sheet(heading())), "empty_file");
    row("no sheet", workbook({}), "unreadable");
    row("damaged strings",
        workbook({{u"xl/sharedStrings.xml"_s, "<sst>"}, {u"xl/worksheets/quiz.xml"_s, sheet({})}}),
        "malformed");
    row("workbook of another kind", makeZip({{u"xl/workbook.xml"_s, "<a><sheets><sheet id='1'/></sheets>"}}),
        "malformed");
}

void XmlFormatsTest::refusesXml()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    const ImportReport report = import(file, u"t"_s);
    QCOMPARE(brokenRule(report), QString());
    QVERIFY(!report.pack);
    QCOMPARE(codesOf(report.refused), QList<QString>{code});
}

void XmlFormatsTest::refusesZip_data()
{
    QTest::addColumn<QList<ZipEntry>>("more");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QList<ZipEntry> &more, const char *code) {
        QTest::newRow(name) << more << QString::fromLatin1(code);
    };
    const QByteArray zeros(4 * 1024 * 1024, '\0');
    row("bomb", {{u"Images/a.png"_s, zeros}}, "zip_bomb");
    row("bomb under a name nobody reads", {{u"Html/a.bin"_s, zeros}}, "zip_bomb");
    row("path outside", {{u"../Images/a.png"_s, "x"}}, "zip_path_outside");
    row("path of another system", {{u"C:\\a.png"_s, "x"}}, "zip_path_outside");
    row("long path outside", {{QString(300, u'a') + u"/../../b.png"_s, "x"}}, "zip_path_outside");
    row("link", {{u"Images/a.png"_s, "/etc/passwd", Packing::Store, ZipEntry::Type::Link}},
        "zip_not_supported");
    QList<ZipEntry> files;
    for (int i = 0; i < 2000; ++i)
        files.append({u"Images/%1.png"_s.arg(i), "x", Packing::Store});
    row("files", files, "zip_too_many_files");
}

void XmlFormatsTest::refusesZip()
{
    QFETCH(QList<ZipEntry>, more);
    QFETCH(QString, code);
    const ImportReport siq = import(zipped(siqContent(), more), u"t.siq"_s);
    QCOMPARE(codesOf(siq.refused), QList<QString>{code});
    const QList<ZipEntry> quiz{{u"xl/worksheets/quiz.xml"_s, kahootContent()}};
    const ImportReport kahoot = import(workbook(quiz + more), u"t.xlsx"_s);
    QCOMPARE(codesOf(kahoot.refused), QList<QString>{code});
    for (const ImportReport *report : {&siq, &kahoot})
        QCOMPARE(brokenRule(*report), QString());
}

void XmlFormatsTest::refusesItems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("item");
    QTest::addColumn<qint64>("line");
    const auto siq = [](const char *name, const QByteArray &question, const QString &finding,
                        const QByteArray &round = "<round name=\"R\">") {
        QTest::newRow(name) << zipped(siqTheme(plainSiq() + question, round), {{u"Images/a.svg"_s, "x"},
                                                                               {u"Images/..b"_s, "x"},
                                                                               {u"Images/c.png"_s, "x"}})
                            << finding << u"rounds[0].themes[0].questions[1]"_s << qint64(0);
    };
    siq("picture missing", siqQuestion("", asked("<item type='image' isRef='True'>no.png</item>")),
        u"media_missing no.png"_s);
    siq("picture of something else", siqQuestion("", asked("<item type='image' isRef='True'>c.png</item>")),
        u"media_not_as_named c.png"_s);
    siq("picture on the net", siqQuestion("", asked("<item type='image'>https://a/b.png</item>")),
        u"media_missing https://a/b.png"_s);
    siq("picture of a kind that is not shown",
        siqQuestion("", asked("<item type='image' isRef='True'>a.svg</item>")),
        u"media_unknown_type a.svg"_s);
    siq("page", siqQuestion("", asked("<item type='html' isRef='True'>a.html</item>")),
        u"media_unknown_type html"_s);
    siq("picture outside", siqQuestion("", asked("<item type='image' isRef='True'>../content.xml</item>")),
        u"media_missing ../content.xml"_s);
    siq("no text", siqQuestion("price='-1'", ""), u"no_text "_s);
    siq("no answer", "<question><params>" + asked("<item>q</item>") + "</params></question>",
        u"no_answer "_s);
    siq("price", siqQuestion("price='much'", asked("<item>q</item>")), u"bad_points much"_s);
    siq("negative price", siqQuestion("price='-5'", asked("<item>q</item>")), u"bad_points -5"_s);
    siq("long", siqQuestion("", asked("<item>" + QByteArray(2001, 'x') + "</item>")),
        u"text_too_long text"_s);
    siq("options missing",
        siqQuestion("", asked("<item>q</item>") + "<param name='answerType'>select</param>"),
        u"too_few_options "_s);
    siq("answer not among them",
        siqQuestion("", asked("<item>q</item>") + "<param name='answerType'>select</param>"
                                                  "<param name='answerOptions'><param name='X'>x</param>"
                                                  "<param name='Y'>y</param></param>"),
        u"answer_not_among_options a"_s);
    siq("number", siqQuestion("", asked("<item>q</item>") + "<param name='answerType'>number</param>"),
        u"bad_number a"_s);
    siq("final without text", siqQuestion("", ""), u"no_text "_s, "<round type='final' name='F'>");
    const auto kahoot = [](const char *name, const QByteArray &row, const QString &finding) {
        QTest::newRow(name) << kahootFile(sheet(heading() + kahootRow(9, "q", "a|b", "5", "1") + row))
                            << finding << QString() << qint64(11);
    };
    kahoot("no question", kahootRow(11, "", "a|b", "5", "1"), u"no_text "_s);
    kahoot("one option", kahootRow(11, "q", "a", "5", "1"), u"too_few_options "_s);
    kahoot("same options", kahootRow(11, "q", "a|a", "5", "1"), u"same_option a"_s);
    kahoot("nothing right", kahootRow(11, "q", "a|b", "5", ""), u"no_correct_option "_s);
    kahoot("empty one right", kahootRow(11, "q", "a|b", "5", "3"), u"answer_not_among_options 3"_s);
    kahoot("fifth right", kahootRow(11, "q", "a|b|c|d", "5", "1,5"), u"answer_not_among_options 1,5"_s);
    kahoot("huge number", kahootRow(11, "q", "a|b", "5", "99999999999999999999"),
           u"answer_not_among_options 99999999999999999999"_s);
    kahoot("time", kahootRow(11, "q", "a|b", "long", "1"), u"bad_time long"_s);
    kahoot("no time at all", kahootRow(11, "q", "a|b", "nan", "1"), u"bad_time nan"_s);
    kahoot("endless", kahootRow(11, "q", "a|b", "1e300", "1"), u"bad_time 1e300"_s);
    kahoot("two hours", kahootRow(11, "q", "a|b", "7200", "1"), u"bad_time 7200000"_s);
    kahoot("string that is not there",
           "<row r='11'><c r='B11' t='s'><v>99</v></c>" + cell("C11", "a") + cell("D11", "b") + "</row>",
           u"no_text "_s);
}

void XmlFormatsTest::refusesItems()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, finding);
    QFETCH(QString, item);
    QFETCH(qint64, line);
    const ImportReport report = import(file, u"t"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(report.taken, 1);
    QCOMPARE(detailed(report.refused), QList<QString>{finding});
    QCOMPARE(report.refused[0].item, item);
    QCOMPARE(report.refused[0].line, line);
}

void XmlFormatsTest::questionsOutliveTheirPictures()
{
    const QByteArray question =
        siqQuestion("", asked("<item>Who is it?</item><item type='image' isRef='True'>no.png</item>"));
    const ImportReport report = import(zipped(siqTheme(question), {}), u"t"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(detailed(report.changed), QList<QString>{u"media_missing no.png"_s});
    QCOMPARE(report.pack->lists.value(0).questions.size() + report.pack->boards.size(), 1);
}

void XmlFormatsTest::many_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("siq") << u"siq"_s;
    QTest::newRow("kahoot") << u"kahoot"_s;
}

void XmlFormatsTest::many()
{
    QFETCH(QString, format);
    const auto made = [&](int count) {
        if (format == u"siq"_s)
            return import(zipped(siqTheme(plainSiq().repeated(count))), u"t"_s);
        // Rows and cells need not say where they are.
        const QByteArray row = "<row><c/><c t='str'><v>q</v></c><c><v>1</v></c><c><v>2</v></c><c/><c/><c/>"
                               "<c><v>1</v></c></row>";
        return import(kahootFile(sheet(heading() + row.repeated(count))), u"t"_s);
    };
    if (isPatient()) {
        const ImportReport most = made(kMaxQuestions);
        QCOMPARE(brokenRule(most), QString());
        QCOMPARE(most.taken, kMaxQuestions);
        QCOMPARE(most.pack->lists.size(), 1); // more than a board can show
    }
    QCOMPARE(codesOf(made(kMaxQuestions + 1).refused), QList<QString>{u"too_many_questions"_s});
}

void XmlFormatsTest::longNames()
{
    // Forty letters, of which percent signs make a path beyond the limit: only that question is refused.
    const QString name = QString(40, QChar(0x044F)) + u".png"_s;
    const QString path = u"Images/"_s + u"%D1%8F"_s.repeated(40) + u".png"_s;
    const QByteArray question = siqQuestion(
        "price=\"100\"", asked("<item type=\"image\" isRef=\"True\">" + name.toUtf8() + "</item>"));
    const ImportReport report = import(zipped(siqTheme(plainSiq() + question), {{path, "x"}}), u"t"_s);
    QCOMPARE(report.taken, 1);
    QCOMPARE(codesOf(report.refused), QList<QString>{u"media_unknown_type"_s});
    QCOMPARE(codesOf(report.changed), QList<QString>{u"file_left_out"_s});
}

void XmlFormatsTest::takesSamples()
{
    const QString samples = qEnvironmentVariable("QUIZAAR_SAMPLES");
    if (samples.isEmpty())
        QSKIP("QUIZAAR_SAMPLES names no folder");
    const ImportReport report = import(fileBytes(samples + u"/siq/pack_v5.siq"_s), u"pack_v5.siq"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(detailed(report.refused), QList<QString>());
    QCOMPARE(report.taken, 97);
    const Pack &pack = *report.pack;
    QCOMPARE(pack.boards.size(), 3);
    QCOMPARE(pack.boards[0].categories.size(), 6);
    QVERIFY(pack.boards[2].final_question);
    QCOMPARE(pack.lists.size(), 1);
    QCOMPARE(pack.lists[0].questions.size(), 6);
    QHash<QString, int> counts;
    for (const QString &note : detailed(report.changed))
        ++counts[note];
    QCOMPARE(counts.value(u"played_as_wager stake"_s), 5);
    QCOMPARE(counts.value(u"played_as_plain secret"_s), 3);
    QCOMPARE(counts.value(u"played_as_plain secretPublicPrice"_s), 3);
    QCOMPARE(counts.value(u"played_as_plain noRisk"_s), 2);
    QCOMPARE(counts.value(u"final_in_list "_s), 6);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        qInfo("%d x %s", it.value(), qPrintable(it.key()));
}

int runXml(int argc, char **argv)
{
    XmlFormatsTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_xml.moc"
