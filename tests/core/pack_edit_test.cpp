// SPDX-License-Identifier: GPL-3.0-or-later
// Editing, checking and searching packs, as values; and what an editor writes.
#include "core/packs/export.h"
#include "core/packs/export_zip.h"
#include "core/packs/pack_check.h"
#include "core/packs/pack_edit.h"
#include "tests/core/packs_build.h"
#include "tests/support/media_bytes.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace quizaar::packs;
using quizaar::GameSpan;

namespace {

Question question(const QString &text, qint64 points)
{
    Question made;
    made.text = text;
    made.answer = u"yes"_s;
    made.points = points;
    return made;
}

/// Two categories of three questions worth 100, 200, 300, and a list of two.
Pack smallPack()
{
    Pack pack;
    pack.title = u"Small"_s;
    Board board{u"Board"_s, {}, {}};
    for (const QString &title : {u"Rivers"_s, u"Songs"_s}) {
        Category category{title, {}};
        for (int row = 1; row <= 3; ++row)
            category.questions.append(question(u"%1 %2"_s.arg(title).arg(row), 100 * row));
        board.categories.append(category);
    }
    pack.boards = {board};
    pack.lists = {{u"Quick"_s, {question(u"one"_s, 10), question(u"two"_s, 10)}}};
    return pack;
}

Spot cell(qsizetype category, qsizetype row)
{
    return {SpotKind::Cell, 0, category, row};
}

QStringList column(const Pack &pack, qsizetype category)
{
    QStringList texts;
    for (const Question &one : pack.boards[0].categories[category].questions)
        texts.append(one.text + u' ' + QString::number(one.points.value_or(-1)));
    return texts;
}

Pack edited(const Pack &pack, const Change &change)
{
    const auto result = edit(pack, change);
    return result ? *result : Pack();
}

bool all(const QString &)
{
    return true;
}

/// Any change to any place, possible or not.
class RandomChanges final
{
public:
    explicit RandomChanges(unsigned seed)
        : m_chance(seed)
    {}

    Change next(const Pack &pack)
    {
        const Spot at = spot(pack);
        switch (below(6)) {
        case 0:
            return ChangeHeader{{text(), text(), text(), text(), text(), {text()}}};
        case 1:
            return InsertPart{at, part(at)};
        case 2:
            return RemovePart{at};
        case 3:
            return MovePart{at, spot(pack)};
        case 4:
            return Rename{at, text()};
        default:
            return ReplaceQuestion{at, question(text(), below(9) * 100)};
        }
    }

private:
    int below(int limit) { return static_cast<int>(m_chance() % static_cast<unsigned>(limit)); }
    QString text() { return QString::number(below(1000)); }

    Spot spot(const Pack &pack)
    {
        const auto kind = static_cast<SpotKind>(below(7));
        const bool in_list = kind == SpotKind::List || kind == SpotKind::Entry;
        const qsizetype groups = in_list ? pack.lists.size() : pack.boards.size();
        // now and then one too far
        return {kind, below(static_cast<int>(groups) + 1), below(4), below(5)};
    }

    Part part(const Spot &at)
    {
        if (below(8) == 0)
            return List(); // mostly the wrong part
        switch (at.kind) {
        case SpotKind::Board:
            return freshBoard(below(4), below(4), 100);
        case SpotKind::Category:
            return Category{text(), {question(text(), 100)}};
        case SpotKind::Final:
            return FinalQuestion{text(), question(text(), 0)};
        case SpotKind::List:
            return List{text(), {question(text(), 10)}};
        case SpotKind::Header:
        case SpotKind::Cell:
        case SpotKind::Entry:
            break;
        }
        return question(text(), 100);
    }

    std::mt19937 m_chance;
};

}

class PackEditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsStayWithTheirPlaces_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("second");
        const QStringList songs{u"Songs 1 100"_s, u"Songs 2 200"_s, u"Songs 3 300"_s};
        QTest::newRow("removed") << 0 << QStringList{u"Rivers 2 100"_s, u"Rivers 3 200"_s} << songs;
        QTest::newRow("inserted") << 1
                                  << QStringList{u"new 100"_s, u"Rivers 1 200"_s, u"Rivers 2 300"_s,
                                                 u"Rivers 3 400"_s}
                                  << songs;
        QTest::newRow("moved down") << 2
                                    << QStringList{u"Rivers 2 100"_s, u"Rivers 3 200"_s, u"Rivers 1 300"_s}
                                    << songs;
        QTest::newRow("changed places")
            << 3 << QStringList{u"Songs 3 100"_s, u"Rivers 2 200"_s, u"Rivers 3 300"_s}
            << QStringList{u"Songs 1 100"_s, u"Songs 2 200"_s, u"Rivers 1 300"_s};
        QTest::newRow("moved behind the other category")
            << 4 << QStringList{u"Rivers 2 100"_s, u"Rivers 3 200"_s}
            << QStringList{u"Songs 1 100"_s, u"Songs 2 200"_s, u"Songs 3 300"_s, u"Rivers 1 100"_s};
        QTest::newRow("put behind all")
            << 5 << QStringList{u"Rivers 1 100"_s, u"Rivers 2 200"_s, u"Rivers 3 300"_s, u"new 7"_s} << songs;
    }
    void pointsStayWithTheirPlaces()
    {
        QFETCH(int, step);
        const QList<Change> changes{
            RemovePart{cell(0, 0)},           InsertPart{cell(0, 0), question(u"new"_s, 7)},
            MovePart{cell(0, 0), cell(0, 2)}, MovePart{cell(0, 0), cell(1, 2)},
            MovePart{cell(0, 0), cell(1, 3)}, InsertPart{cell(0, 3), question(u"new"_s, 7)}};
        const Pack pack = edited(smallPack(), changes[step]);
        QTEST(column(pack, 0), "first");
        QTEST(column(pack, 1), "second");
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<EditFault>("fault");
        QTest::newRow("no such question") << 0 << EditFault::NoSuchPlace;
        QTest::newRow("a hole in a category") << 1 << EditFault::NoSuchPlace;
        QTest::newRow("a list among boards") << 2 << EditFault::WrongPart;
        QTest::newRow("the header goes") << 3 << EditFault::WrongPart;
        QTest::newRow("a board to a list") << 4 << EditFault::WrongPart;
        QTest::newRow("a question renamed") << 5 << EditFault::WrongPart;
        QTest::newRow("no final there") << 6 << EditFault::NoSuchPlace;
        QTest::newRow("no such board") << 7 << EditFault::NoSuchPlace;
        QTest::newRow("negative place") << 8 << EditFault::NoSuchPlace;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, which);
        QFETCH(EditFault, fault);
        const Spot board{SpotKind::Board, 0, 0, 0};
        const Spot list{SpotKind::List, 0, 0, 0};
        const QList<Change> changes{RemovePart{cell(0, 3)},
                                    InsertPart{cell(0, 4), Question()},
                                    InsertPart{board, List()},
                                    RemovePart{Spot()},
                                    MovePart{board, list},
                                    Rename{cell(0, 0), u"x"_s},
                                    ReplaceQuestion{{SpotKind::Final, 0, 0, 0}, Question()},
                                    InsertPart{{SpotKind::Category, 1, 0, 0}, Category()},
                                    RemovePart{cell(-1, 0)}};
        const auto result = edit(smallPack(), changes[which]);
        QVERIFY(!result);
        QCOMPARE(result.error(), fault);
    }

    void aBoardHasOneFinal()
    {
        const Spot last{SpotKind::Final, 0, 0, 0};
        const Pack pack = edited(smallPack(), InsertPart{last, FinalQuestion{u"Art"_s, {}}});
        QCOMPARE(titleAt(pack, last), u"Art"_s);
        const auto second = edit(pack, InsertPart{last, FinalQuestion()});
        QVERIFY(!second);
        QCOMPARE(second.error(), EditFault::AlreadyThere);
        QCOMPARE(edited(pack, RemovePart{last}), smallPack());
    }

    /// Whatever is done, keeping the packs is enough to go back; and an edit never changes what it was given.
    void randomEditsAndBackAgain()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            RandomChanges changes(seed);
            QList<Pack> before{smallPack()};
            QList<QByteArray> hashes{contentHash(before.last())};
            int taken = 0;
            for (int i = 0; i < 150; ++i) {
                const auto next = edit(before.last(), changes.next(before.last()));
                if (!next)
                    continue;
                ++taken;
                before.append(*next);
                hashes.append(contentHash(*next));
            }
            QVERIFY(taken > 30);
            while (!before.isEmpty())
                QCOMPARE(contentHash(before.takeLast()), hashes.takeLast());
        }
    }

    void everythingWrittenIsReadAgain()
    {
        RandomChanges changes(7);
        Pack pack = smallPack();
        for (int i = 0; i < 300; ++i) {
            if (const auto next = edit(pack, changes.next(pack)))
                pack = *next;
            const auto read = readExported(exportPack(pack));
            QVERIFY(read);
            QCOMPARE(*read, pack);
        }
        QVERIFY(!readExported("{}"));
        QVERIFY(!readExported("{\"format\": \"quizaar-pack\", \"version\": 2}"));
        QVERIFY(!readExported("{\"format\": \"quizaar-pack\", \"version\": 1, \"title\": 3}"));
    }

    void deletingInABoardLeavesAPlace()
    {
        Pack pack = smallPack();
        pack = edited(pack, *deletionOf(pack, cell(0, 0)));
        QCOMPARE(column(pack, 0), (QStringList{u" 100"_s, u"Rivers 2 200"_s, u"Rivers 3 300"_s}));
        QVERIFY(isBlank(*questionAt(pack, cell(0, 0))));
        pack = edited(pack, *deletionOf(pack, cell(0, 0))); // a blank one goes
        QCOMPARE(column(pack, 0), (QStringList{u"Rivers 2 100"_s, u"Rivers 3 200"_s}));
        pack = edited(pack, *deletionOf(pack, cell(0, 1))); // the last one, too
        QCOMPARE(column(pack, 0), QStringList{u"Rivers 2 100"_s});
        QVERIFY(!deletionOf(pack, cell(0, 5)));
        QVERIFY(!deletionOf(pack, {}));
    }

    void copiesGetTheNextNumber()
    {
        Pack pack = smallPack();
        const Spot board{SpotKind::Board, 0, 0, 0};
        pack = edited(pack, *duplicateOf(pack, board));
        pack = edited(pack, *duplicateOf(pack, board));
        QCOMPARE(pack.boards[1].title, u"Board 3"_s);
        QCOMPARE(pack.boards[2].title, u"Board 2"_s);
        pack = edited(pack, *duplicateOf(pack, {SpotKind::Board, 2, 0, 0}));
        QCOMPARE(pack.boards[3].title, u"Board 4"_s);
        pack = edited(pack, *duplicateOf(pack, cell(0, 2)));
        QCOMPARE(column(pack, 0).last(), u"Rivers 3 400"_s);
    }

    void freshQuestionsAreWorthTheirRow()
    {
        Pack pack = smallPack();
        QCOMPARE(freshQuestion(pack, cell(0, 3)).points, std::optional<qint64>(400));
        pack = edited(pack, RemovePart{cell(0, 2)});
        pack.boards[0].categories[1].questions[2].points = 900;
        QCOMPARE(freshQuestion(pack, cell(0, 2)).points, std::optional<qint64>(900));
        const Category category = freshCategory(pack.boards[0]);
        QCOMPARE(category.questions.size(), 3);
        QCOMPARE(category.questions[2].points, std::optional<qint64>(900));
        QCOMPARE(freshCategory(Board()).questions.size(), 5);
        QCOMPARE(freshQuestion(pack, {SpotKind::Entry, 0, 0, 2}).points, std::optional<qint64>(10));
    }

    void anotherKindKeepsWhatItCan()
    {
        const TruthWords words{u"Wahr"_s, u"Falsch"_s};
        Question text = question(u"Who?"_s, 100);
        text.answer = u"Ana"_s;
        text.accepted = {u"Anna"_s};
        const Question choice = asKind(text, QuestionKind::Choice, words);
        QCOMPARE(choice.options.first(), (Option{u"Ana"_s, true}));
        QCOMPARE(choice.answer, u"Ana"_s);
        QVERIFY(choice.accepted.isEmpty());
        const Question truth = asKind(choice, QuestionKind::TrueFalse, words);
        QCOMPARE(truth.options, (QList<Option>{{u"Wahr"_s, false}, {u"Falsch"_s, false}}));
        Question number = question(u"How many?"_s, 100);
        number.kind = QuestionKind::Number;
        number.tolerance = u"2"_s;
        number.nearest = true;
        const Question buzz = asKind(number, QuestionKind::Buzz, words);
        QVERIFY(!buzz.tolerance && !buzz.nearest);
        QCOMPARE(buzz.answer, number.answer);
        const QList<Option> changed{{u"Ben"_s, true}, {u"Cem"_s, true}};
        QCOMPARE(withOptions(choice, changed).answer, u"Ben / Cem"_s);
        Question own = choice;
        own.answer = u"the tall one"_s;
        QCOMPARE(withOptions(own, changed).answer, u"the tall one"_s);
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<RemarkCode>("code");
        QTest::addColumn<bool>("unplayable");
        QTest::newRow("no answer") << 0 << RemarkCode::Unplayable << true;
        QTest::newRow("blank") << 1 << RemarkCode::Blank << true;
        QTest::newRow("no right option") << 2 << RemarkCode::Unplayable << true;
        QTest::newRow("same option") << 3 << RemarkCode::Unplayable << true;
        QTest::newRow("long text") << 4 << RemarkCode::TextLong << false;
        QTest::newRow("media missing") << 5 << RemarkCode::MediaMissing << true;
        QTest::newRow("hole") << 6 << RemarkCode::Hole << false;
        QTest::newRow("same question") << 7 << RemarkCode::SameQuestion << false;
        QTest::newRow("points of the row") << 8 << RemarkCode::UnevenPoints << false;
        QTest::newRow("no title") << 9 << RemarkCode::NoTitle << false;
        QTest::newRow("same title") << 10 << RemarkCode::SameTitle << false;
        QTest::newRow("too many categories") << 11 << RemarkCode::TooManyColumns << false;
        QTest::newRow("empty list") << 12 << RemarkCode::NoQuestions << false;
        QTest::newRow("not a number") << 13 << RemarkCode::Unplayable << true;
        QTest::newRow("a member without meaning") << 14 << RemarkCode::Mended << false;
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(int, which);
        QFETCH(RemarkCode, code);
        QFETCH(bool, unplayable);
        Pack pack = smallPack();
        Board &board = pack.boards[0];
        Question &one = board.categories[1].questions[1];
        const auto options = [&one](const QString &second, bool right) {
            one.kind = QuestionKind::Choice;
            one.options = {{u"A"_s, right}, {second, false}};
        };
        switch (which) {
        case 0:
            one.answer.clear();
            break;
        case 1:
            one = Question();
            one.points = 200;
            break;
        case 2:
            options(u"B"_s, false);
            break;
        case 3:
            options(u"A"_s, true);
            break;
        case 4:
            one.text = QString(kMaxShownText + 1, u'x');
            break;
        case 5:
            one.media = {{MediaKind::Image, u"media/gone.png"_s, false}};
            break;
        case 6:
            board.categories[1].questions.removeLast();
            break;
        case 7:
            one.text = u"  rivers 1"_s;
            break;
        case 8:
            one.points = 250;
            break;
        case 9:
            board.categories[1].title = u" "_s;
            break;
        case 10:
            board.categories[1].title = u"RIVERS"_s;
            break;
        case 11:
            while (board.categories.size() < 13)
                board.categories.append(freshCategory(board));
            break;
        case 12:
            pack.lists[0].questions.clear();
            break;
        case 13:
            one.kind = QuestionKind::Number;
            break;
        default:
            one.by_speed = true;
            break;
        }
        QList<Remark> remarks = checkPack(pack, [](const QString &) { return false; });
        if (which == 11)
            remarks.removeIf([](const Remark &remark) { return remark.spot.kind != SpotKind::Board; });
        QCOMPARE(remarks.size(), 1);
        QCOMPARE(remarks.first().code, code);
        QCOMPARE(isUnplayable(remarks.first()), unplayable);
        QCOMPARE(unplayableCount(remarks), qint64(unplayable));
    }

    void aWholePackHasNoRemarks()
    {
        QVERIFY(checkPack(smallPack(), all).isEmpty());
        const QByteArray bytes =
            test::fileBytes(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/packs/first-evening.json"_s);
        const auto shipped = readExported(bytes);
        QVERIFY(shipped);
        const QList<Remark> remarks = checkPack(*shipped, all);
        QCOMPARE(unplayableCount(remarks), 0);
    }

    /// The editor and the import agree on what can be played.
    void unplayableIsWhatAnImportRefuses()
    {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            RandomChanges changes(seed);
            Pack pack = smallPack();
            for (int i = 0; i < 60; ++i) {
                if (const auto next = edit(pack, changes.next(pack)))
                    pack = *next;
            }
            const ImportReport report = test::import(exportPack(pack), u"quizaar.json"_s);
            if (countsOf(pack).questions > 0)
                QCOMPARE(unplayableCount(checkPack(pack, all)), qint64(report.refused.size()));
        }
    }

    void searchFindsEveryText()
    {
        Pack pack = smallPack();
        pack.tags = {u"Café"_s};
        Question &one = pack.boards[0].categories[0].questions[0];
        one.note = u"the CAFE on the corner"_s;
        one.options = {{u"cafes"_s, false}};
        pack.lists[0].title = u"Cafe"_s;
        const QList<Hit> hits = search(pack, u"  café "_s);
        QStringList keys;
        for (const Hit &hit : hits)
            keys.append(hit.key);
        QCOMPARE(keys, (QStringList{u"tags"_s, u"options"_s, u"note"_s, u"title"_s}));
        QCOMPARE(hits[2].spot, cell(0, 0));
        QVERIFY(search(pack, u" "_s).isEmpty());
        QVERIFY(search(pack, u"nowhere"_s).isEmpty());
    }

    void aZipHoldsPackAndMedia()
    {
        Pack pack = test::fullPack();
        pack.boards[0].categories[0].questions[0].media = {{MediaKind::Image, u"media/a.png"_s, true}};
        const test::MemorySource media(
            {{u"media/a.png"_s, quizaar::test::pngBytes(4, 3)}, {u"media/other.png"_s, "unused"}});
        const auto zip = exportZip(pack, media);
        QVERIFY(zip);
        const ImportReport report = test::import(*zip, u"any.zip"_s);
        QVERIFY(report.pack);
        QVERIFY(report.refused.isEmpty() && report.changed.isEmpty());
        Pack read = *report.pack;
        read.boards[0].categories[0].questions[0].media[0].kept.reset(); // what the bytes say of themselves
        QCOMPARE(read, pack);
        QCOMPARE(*exportZip(pack, media), *zip);
        const auto without = exportZip(pack, test::MemorySource({}));
        QVERIFY(!without);
        QCOMPARE(without.error(), (Finding{NoteCode::MediaMissing, u"media/a.png"_s}));
    }
};

QTEST_GUILESS_MAIN(PackEditTest)
#include "pack_edit_test.moc"
