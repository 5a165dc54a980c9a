// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of packs and their library, as somebody uses them: with keys.
#include "app/editor/editor_window.h"
#include "app/editor/library_window.h"
#include "app/editor/packs_desk.h"
#include "app/editor/preview_input.h"
#include "app/editor/question_grid.h"
#include "app/editor/stage_preview.h"
#include "app/host/pack_files.h"
#include "core/packs/export.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using packs::Spot;
using packs::SpotKind;

namespace {

packs::Pack shipped()
{
    QFile file(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/packs/first-evening.json"_s);
    return file.open(QIODevice::ReadOnly) ? packs::readExported(file.readAll()).value_or(packs::Pack())
                                          : packs::Pack();
}

Spot cell(qsizetype category, qsizetype row)
{
    return {SpotKind::Cell, 0, category, row};
}

struct Rig
{
    explicit Rig(const packs::Pack &pack = shipped())
        : desk(folder.filePath(u"packs"_s), actions())
        , id(*desk.library().add(pack))
    {
        desk.edit(id);
        editor().show();
        editor().activateWindow();
        grid().setFocus();
        active = QTest::qWaitForWindowActive(&editor());
    }

    PacksActions actions()
    {
        PacksActions made;
        made.readPack = [](const QString &path, const PacksActions::Report &report) {
            report(importPackFile(path));
        };
        made.useTonight = [this](const QString &path) { used.append(path); };
        made.starter = [] { return std::make_shared<const packs::Pack>(shipped()); };
        return made;
    }

    EditorWindow &editor() { return *desk.editorOf(id); }
    const packs::Pack &pack() { return editor().document().pack(); }
    QuestionGrid &grid() { return *editor().findChild<QuestionGrid *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = editor().focusWidget();
        QTest::keyClick(focus ? focus : &editor(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(editor().focusWidget(), c.toLatin1());
    }
    template <class Widget>
    Widget &part(const char *name)
    {
        return *editor().findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    QStringList used;
    bool active = false;
    PacksDesk desk;
    QString id;
};

}

class EditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsEnterAndEscape()
    {
        Rig rig;
        rig.editor().goTo(cell(0, 0));
        rig.press(Qt::Key_Right);
        rig.press(Qt::Key_Down);
        QCOMPARE(rig.editor().current(), cell(1, 1));
        rig.press(Qt::Key_Return);
        auto &text = rig.part<QPlainTextEdit>("field_text");
        QVERIFY(text.hasFocus());
        text.selectAll();
        rig.type(u"Why?"_s);
        QCOMPARE(questionAt(rig.pack(), cell(1, 1))->text, u"Why?"_s);
        rig.press(Qt::Key_Escape);
        QVERIFY(rig.grid().hasFocus());
        rig.press(Qt::Key_Up);
        QCOMPARE(rig.editor().current(), cell(1, 0));
    }

    /// From within the field, too: its own undo would know its letters alone.
    void undoAndRedoWorkEverywhere()
    {
        Rig rig;
        const packs::Pack before = rig.pack();
        rig.editor().goTo(cell(0, 0));
        rig.press(Qt::Key_Return);
        rig.type(u"xyz"_s);
        const packs::Pack typed = rig.pack();
        QVERIFY(typed != before);
        rig.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rig.pack(), before);
        QCOMPARE(rig.part<QPlainTextEdit>("field_text").toPlainText(), questionAt(before, cell(0, 0))->text);
        rig.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rig.pack(), typed);
    }

    void deleteDuplicateAndMove()
    {
        Rig rig;
        const packs::Pack before = rig.pack();
        rig.editor().goTo(cell(0, 1));
        const QString text = questionAt(before, cell(0, 1))->text;
        rig.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(questionAt(rig.pack(), cell(0, 2))->text, text);
        QCOMPARE(questionAt(rig.pack(), cell(0, 2))->points, questionAt(before, cell(0, 2))->points);
        QCOMPARE(rig.editor().current(), cell(0, 2));
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(questionAt(rig.pack(), cell(0, 3))->text, text);
        rig.press(Qt::Key_Delete);
        QVERIFY(isBlank(*questionAt(rig.pack(), cell(0, 3))));
        for (int i = 0; i < 3; ++i)
            rig.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rig.pack(), before);
    }

    void deleteInAFieldDeletesALetter()
    {
        Rig rig;
        rig.editor().goTo(cell(0, 0));
        rig.press(Qt::Key_Return);
        const QString text = questionAt(rig.pack(), cell(0, 0))->text;
        rig.press(Qt::Key_Home, Qt::ControlModifier);
        rig.press(Qt::Key_Delete);
        QCOMPARE(questionAt(rig.pack(), cell(0, 0))->text, text.sliced(1));
    }

    void searchJumpsToItsHits()
    {
        Rig rig;
        rig.press(Qt::Key_F, Qt::ControlModifier);
        rig.type(u"photosynthesis"_s);
        rig.press(Qt::Key_Return);
        const packs::Question *found = questionAt(rig.pack(), rig.editor().current());
        QVERIFY(found && found->explanation.contains(u"photosynthesis"_s));
        QVERIFY(rig.part<QLineEdit>("editor_search").hasFocus());
        rig.press(Qt::Key_Escape);
        QVERIFY(rig.grid().hasFocus());
        QVERIFY(rig.part<QLineEdit>("editor_search").text().isEmpty());
    }

    void addsWhereNothingIs()
    {
        packs::Pack empty;
        empty.title = u"Empty"_s;
        Rig rig(empty);
        rig.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rig.pack().boards.size(), 1);
        QCOMPARE(rig.pack().boards[0].categories.size(), 6);
        QCOMPARE(rig.pack().boards[0].categories[5].questions[4].points, std::optional<qint64>(500));
        rig.grid().setFocus();
        rig.editor().goTo({SpotKind::Category, 0, 0, 0});
        rig.press(Qt::Key_Return);
        rig.type(u"Rivers"_s);
        QCOMPARE(rig.pack().boards[0].categories[0].title, u"Rivers"_s);
        rig.press(Qt::Key_Escape);
        rig.editor().goTo({SpotKind::Category, 0, 6, 0}); // one too far: there one is added
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.pack().boards[0].categories.size(), 7);
        rig.part<QAction>("add_final").trigger();
        QVERIFY(rig.pack().boards[0].final_question);
        rig.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        rig.press(Qt::Key_Escape);
        rig.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rig.pack().lists.first().questions.size(), 1);
    }

    void everyKindIsEdited()
    {
        Rig rig;
        rig.editor().goTo(cell(0, 0));
        auto &kind = rig.part<QComboBox>("field_kind");
        const auto choose = [&](packs::QuestionKind which) {
            kind.setCurrentIndex(kind.findData(static_cast<int>(which)));
            Q_EMIT kind.activated(kind.currentIndex());
        };
        const auto now = [&] { return *questionAt(rig.pack(), cell(0, 0)); };
        choose(packs::QuestionKind::Choice);
        QCOMPARE(now().options.size(), 4);
        rig.part<QLineEdit>("option_1").setFocus();
        rig.type(u"Oxygen"_s);
        QCOMPARE(now().options[1].text, u"Oxygen"_s);
        rig.part<QCheckBox>("right_1").click();
        QVERIFY(now().options[0].correct && now().options[1].correct);
        QVERIFY(now().answer.endsWith(u" / Oxygen"_s));
        rig.part<QCheckBox>("field_by_speed").click();
        QVERIFY(now().by_speed);
        rig.part<QPushButton>("add_option").click();
        QCOMPARE(now().options.size(), 5);
        choose(packs::QuestionKind::Number);
        QVERIFY(now().options.isEmpty() && !now().by_speed);
        rig.part<QLineEdit>("field_answer").clear();
        rig.part<QLineEdit>("field_answer").setFocus();
        rig.type(u"42"_s);
        rig.part<QLineEdit>("field_tolerance").setFocus();
        rig.type(u"0.5"_s);
        QCOMPARE(now().tolerance, std::optional(u"0.5"_s));
        rig.part<QLineEdit>("field_time_limit_ms").setFocus();
        rig.type(u"12,5"_s);
        QCOMPARE(now().time_limit, std::optional(GameSpan{12'500}));
        rig.part<QCheckBox>("field_wager").click();
        QVERIFY(now().wager);
        const auto checked = packs::checkPack(rig.pack(), [](const QString &) { return true; });
        QCOMPARE(packs::unplayableCount(checked), 0);
    }

    void remarksAreListedAndJumpedTo()
    {
        Rig rig;
        rig.editor().goTo(cell(2, 2));
        rig.press(Qt::Key_Delete);
        rig.editor().goTo(cell(0, 0));
        auto &list = rig.part<QListView>("editor_remarks");
        QVERIFY(list.model()->rowCount() > 0);
        const QModelIndex first = list.model()->index(0, 0);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(first).center());
        QCOMPARE(rig.editor().current(), cell(2, 2));
    }

    void savingSaysWhatIsNotPlayed()
    {
        Rig rig;
        rig.editor().goTo(cell(2, 2));
        rig.press(Qt::Key_Delete);
        QVERIFY(rig.editor().isWindowModified());
        rig.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!rig.editor().isWindowModified());
        const auto stored = rig.desk.library().open(rig.id);
        QCOMPARE(*stored->saved, rig.pack());
        const packs::ImportReport played = importPackFile(rig.desk.library().folderOf(rig.id));
        QCOMPARE(played.refused.size(), 1);
        QCOMPARE(packs::unplayableCount(rig.editor().document().remarks()), 1);
    }

    void closingAsksAndADraftIsOffered()
    {
        Rig rig;
        rig.editor().goTo(cell(0, 0));
        rig.press(Qt::Key_Return);
        rig.type(u"xyz"_s);
        rig.editor().close();
        auto *box = rig.editor().findChild<QMessageBox *>(u"editor_leave"_s);
        QVERIFY(box);
        box->findChild<QPushButton *>(u"leave_keep"_s)->click();
        QTRY_VERIFY(!rig.desk.editorOf(rig.id));
        QVERIFY(rig.desk.library().open(rig.id)->draft);
        rig.desk.edit(rig.id);
        QVERIFY(questionAt(rig.pack(), cell(0, 0))->text.contains(u"xyz"_s));
        auto &back = rig.part<QPushButton>("draft_back");
        QVERIFY(back.isVisibleTo(&rig.editor()));
        back.click();
        QCOMPARE(rig.pack(), shipped());
    }

    void thePreviewShowsWhatTheStageShows()
    {
        Rig rig;
        rig.editor().goTo(cell(1, 3));
        const StageModel &model = rig.part<StagePreview>("stage_preview").model();
        QCOMPARE(model.scene(), StageScene::Question);
        QCOMPARE(model.live().text, questionAt(rig.pack(), cell(1, 3))->text);
        QCOMPARE(model.live().category, rig.pack().boards[0].categories[1].title);
        QVERIFY(model.live().answer.isEmpty());
        rig.press(Qt::Key_F6);
        QCOMPARE(model.scene(), StageScene::Answer);
        QCOMPARE(model.live().answer, questionAt(rig.pack(), cell(1, 3))->answer);
        rig.editor().goTo({SpotKind::Category, 0, 1, 0});
        QCOMPARE(model.scene(), StageScene::Board);
        QCOMPARE(model.round().columns, static_cast<int>(rig.pack().boards[0].categories.size()));
    }

    void orderQuestionsArePreviewedShuffledAndSolved()
    {
        packs::Pack pack;
        packs::Question question;
        question.kind = packs::QuestionKind::Order;
        question.text = u"From the first to the last"_s;
        question.options = {{u"a"_s, false}, {u"b"_s, false}, {u"c"_s, false}, {u"d"_s, false}};
        pack.lists = {{u"List"_s, {question}}};
        const Spot spot{SpotKind::Entry, 0, 0, 0};
        const StagePicture asked = readPicture(previewInput(pack, spot, PreviewSide::Question));
        QCOMPARE(asked.live.options.size(), 4);
        QVERIFY(!asked.live.judged);
        const StagePicture solved = readPicture(previewInput(pack, spot, PreviewSide::Answer));
        QVERIFY(solved.live.judged);
        QStringList shown;
        for (const StageRow &row : solved.options)
            shown.append(row.values.value(u"text"_s).toString());
        QCOMPARE(shown, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void theLibraryFiltersImportsAndHandsOver()
    {
        Rig rig;
        rig.desk.showLibrary();
        LibraryWindow &library = *rig.desk.libraryWindow();
        auto *table = library.findChild<QTableView *>(u"library_table"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        const QString file = rig.folder.filePath(u"my table.csv"_s);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("category,points,question,answer\nRivers,100,Longest?,Nile\nRivers,200,Empty?,\n");
        csv.close();
        Q_EMIT library.importAsked(file);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(library.chosen(), u"my-table"_s);
        QVERIFY(library.findChild<QDialog *>(u"import_report"_s)); // one row was refused
        library.findChild<QDialog *>(u"import_report"_s)->close();
        auto *search = library.findChild<QLineEdit *>(u"library_search"_s);
        search->setText(u"STARTER gen"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(library.chosen(), rig.id);
        library.findChild<QAction *>(u"library_use"_s)->trigger();
        QCOMPARE(rig.used, QStringList{rig.desk.library().folderOf(rig.id)});
        QCOMPARE(*importPackFile(rig.used.first()).pack, shipped());
        search->clear();
        auto *tags = library.findChild<QComboBox *>(u"library_tags"_s);
        tags->setCurrentIndex(tags->findText(u"starter"_s));
        Q_EMIT tags->activated(tags->currentIndex());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void deletingAsksFirst()
    {
        Rig rig;
        rig.desk.showLibrary();
        LibraryWindow &library = *rig.desk.libraryWindow();
        library.findChild<QAction *>(u"library_delete"_s)->trigger();
        QCOMPARE(rig.desk.library().list().size(), 1);
        auto *box = library.findChild<QMessageBox *>(u"library_remove"_s);
        QVERIFY(box);
        box->close();
        Q_EMIT library.removeAsked(rig.id, Removal::ForGood);
        QVERIFY(rig.desk.library().list().isEmpty());
        QVERIFY(!rig.desk.editorOf(rig.id));
        library.findChild<QAction *>(u"library_starter"_s)->trigger();
        QCOMPARE(rig.desk.library().list().size(), 1);
    }

    /// Another language means other windows; what is being edited and the way back stay.
    void windowsAreRenewedAndNothingIsLost()
    {
        Rig rig;
        rig.editor().goTo(cell(1, 1));
        rig.press(Qt::Key_Delete);
        const packs::Pack edited = rig.pack();
        rig.desk.renewWindows();
        QCOMPARE(rig.pack(), edited);
        QCOMPARE(rig.editor().current(), cell(1, 1));
        rig.part<QAction>("editor_undo").trigger();
        QCOMPARE(rig.pack(), shipped());
    }

    void markupIsShownAsItIs()
    {
        packs::Pack pack = shipped();
        pack.title = u"<b>bold</b>"_s;
        pack.boards[0].categories[0].questions[0].text = u"<img src=x>"_s;
        Rig rig(pack);
        const auto labels = rig.editor().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
        const QModelIndex first = rig.grid().model()->index(1, 0);
        QVERIFY(!first.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    }
};

QTEST_MAIN(EditorTest)
#include "editor_test.moc"
