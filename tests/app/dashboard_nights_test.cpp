// SPDX-License-Identifier: GPL-3.0-or-later
// Nights as things on the start page, an evening looked at again, and the help that a new host has.
#include "app/dashboard/help_dialog.h"
#include "app/dashboard/main_window.h"
#include "app/dashboard/replay_dialog.h"
#include "app/dashboard/tour.h"
#include "app/language/program_language.h"
#include "app/sample_evening.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

struct Rig
{
    explicit Rig(const std::function<void(DashboardActions &)> &change = {})
        : window(link, actionsWith(change), folder.filePath(u"d.ini"_s))
    {
        window.resize(1300, 850);
        window.show();
        window.activateWindow();
    }
    DashboardActions actionsWith(const std::function<void(DashboardActions &)> &change)
    {
        DashboardActions actions = fakeActions(link, asked);
        actions.knownNights = [this] { return nights; };
        if (change)
            change(actions);
        return actions;
    }
    template <class Object>
    Object *find(const char *name) const
    {
        return window.findChild<Object *>(QString::fromLatin1(name));
    }
    void press(const char *name) const { find<QAbstractButton>(name)->click(); }
    QStringList shown() const
    {
        QStringList names;
        const QAbstractItemModel *model = find<QAbstractItemView>("known_nights")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }

    QTemporaryDir folder;
    FakeLink link;
    QStringList asked;
    QList<KnownNight> nights{
        {GameId{3}, u"ABC234"_s, u"Friday"_s, {1}, {3}, 14, night::Status::Paused, false},
        {GameId{2}, u"XYZ789"_s, u"Thursday"_s, {1}, {2}, 1, night::Status::Completed, false},
        {GameId{1}, u"OLD789"_s, u"Monday"_s, {1}, {1}, 1, night::Status::Completed, true}};
    MainWindow window;
};

/// A short evening of which something can be seen again.
void playEvening(FakeLink &link)
{
    link.openNight(u"Test"_s);
    const PlayerId ana = link.join(u"Ana"_s);
    link.give(engine::Command(quiz::Command(quiz::AddPack{smallPack()})));
    link.give(engine::Command(quiz::Command(quiz::StartRound{link.state().night.round_order.first()})));
    for (const QuestionId question :
         link.state().quiz.plans.first().boards.first().categories.first().questions) {
        link.pass(GameSpan{30'000});
        link.give(engine::Command(quiz::Command(quiz::RecordAnswer{ana, question, true, std::nullopt})));
    }
    link.give(engine::Command(night::Command(night::EndNight{})));
}

}

class DashboardNightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archivedNightsAreOutOfTheWay()
    {
        Rig rig;
        QCOMPARE(rig.shown().size(), 2);
        QCOMPARE(rig.find<QAbstractItemView>("known_nights")->currentIndex().row(), 0);
        rig.press("night_archive");
        QCOMPARE(rig.asked, QStringList{u"archive 3 1"_s});
        rig.press("with_archived");
        QCOMPARE(rig.shown().size(), 3);
        auto *list = rig.find<QAbstractItemView>("known_nights");
        list->setCurrentIndex(list->model()->index(2, 0));
        QCOMPARE(rig.find<QAbstractButton>("night_archive")->text(), u"Bring back"_s);
        rig.press("night_archive");
        QCOMPARE(rig.asked.last(), u"archive 1 0"_s);
    }

    void deletingAsksOnce()
    {
        Rig rig;
        rig.press("night_delete");
        auto *box = rig.find<QMessageBox>("ask_first");
        QVERIFY(box && box->text().contains("Friday"_L1));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->reject();
        QVERIFY(rig.asked.isEmpty());
        rig.press("night_delete");
        box = nullptr;
        for (auto *one : rig.window.findChildren<QMessageBox *>())
            box = one->isVisible() ? one : box;
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_COMPARE(rig.asked, QStringList{u"delete 3"_s});
    }

    void nightsGoOutAndComeIn()
    {
        Rig rig;
        rig.press("night_export");
        auto *dialog = rig.find<QFileDialog>("night_file");
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).endsWith("Friday.quizaar-night"_L1));
        const QString path = rig.folder.filePath(u"out.quizaar-night"_s);
        Q_EMIT dialog->fileSelected(path);
        QCOMPARE(rig.asked, QStringList{u"export 3 "_s + path});
        rig.window.openFile(u"/somewhere/Theirs.quizaar-night"_s);
        QCOMPARE(rig.asked.last(), u"import /somewhere/Theirs.quizaar-night"_s);
        QVERIFY(rig.find<QLabel>("start_notice")->text().contains("Theirs"_L1));
        rig.window.openFile(u"/somewhere/broken.QUIZAAR-NIGHT"_s);
        QCOMPARE(rig.find<QLabel>("start_notice")->text(), u"It is damaged."_s);
        rig.window.openFile(u"/somewhere/questions.csv"_s);
        QCOMPARE(rig.asked.last(), u"pack /somewhere/questions.csv"_s);
    }

    void onlyEndedNightsAreReplayed()
    {
        Rig rig;
        QVERIFY(!rig.find<QAbstractButton>("night_replay")->isEnabled());
        auto *list = rig.find<QAbstractItemView>("known_nights");
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(rig.find<QAbstractButton>("night_replay")->isEnabled());
        rig.press("night_replay"); // the fake has none to give
        QVERIFY(!rig.find<QDialog>("replay"));
        QVERIFY(rig.find<QLabel>("start_notice")->isVisible());
    }

    void replayIsScrubbed()
    {
        Rig rig;
        playEvening(rig.link);
        const engine::State end = rig.link.state();
        QTRY_VERIFY(rig.find<QAction>("replay")->isEnabled());
        rig.asked.clear();
        rig.find<QAction>("replay")->trigger();
        auto *dialog = rig.find<ReplayDialog>("replay");
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(rig.asked, (QStringList{u"stage shown"_s, u"moment 1"_s}));
        auto *slider = rig.find<QSlider>("replay_slider");
        slider->setValue(slider->maximum());
        QCOMPARE(rig.asked.last(), u"moment %1"_s.arg(end.version));
        QVERIFY(!rig.find<QAbstractButton>("replay_forth")->isEnabled());
        rig.press("replay_back");
        QCOMPARE(rig.asked.last(), u"moment %1"_s.arg(end.version - 1));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(slider->value(), 0);
        rig.press("replay_play");
        QTRY_VERIFY(slider->value() > 0);
        rig.press("replay_play"); // stands again
        const int stands = slider->value();
        QTest::qWait(250);
        QCOMPARE(slider->value(), stands);
        dialog->close();
        QTRY_COMPARE(rig.asked.last(), u"present"_s);
    }

    void everyMomentIsTheStateThen()
    {
        FakeLink link;
        playEvening(link);
        for (int i = 0; i < 150; ++i) // beyond what is kept
            link.give(engine::Command(night::Command(i % 2 ? night::Command(night::EndNight{})
                                                           : night::Command(night::ReopenNight{}))));
        const auto replay = link.replay();
        QCOMPARE(replay->size(), link.state().version);
        QVERIFY(replay->size() > 140);
        qint64 before = -1;
        for (qsizetype count = 1; count <= replay->size(); ++count) {
            QCOMPARE(replay->after(count).version, count);
            QVERIFY(replay->offset(count) >= std::max<qint64>(before, 0));
            QVERIFY(count == 1 || replay->offset(count) - before <= NightReplay::longestGapMs);
            QVERIFY(replay->countAt(replay->offset(count)) >= count);
            before = replay->offset(count);
        }
        QCOMPARE(engine::stateHash(replay->after(replay->size())), engine::stateHash(link.state()));
        QCOMPARE(replay->countAt(-5), 1);
        QCOMPARE(replay->countAt(replay->length()), replay->size());
    }

    void helpHasAPageForEach()
    {
        const QList<HelpPage> pages = helpPages();
        QVERIFY(pages.size() >= 7);
        Rig rig;
        rig.find<QAction>("help")->trigger();
        auto *help = rig.find<HelpDialog>("help");
        QVERIFY(help && help->isVisible());
        auto *text = rig.find<QTextBrowser>("help_text");
        for (const HelpPage &page : pages) {
            help->showPage(page.key);
            QVERIFY(text->toPlainText().startsWith(page.title));
            QVERIFY2(text->toPlainText().size() > 150, qPrintable(page.key));
        }
        rig.find<QAction>("help")->trigger();
        QCOMPARE(rig.window.findChildren<HelpDialog *>().size(), 1);
    }

    void tourIsShownOnceAndCanBeSkipped()
    {
        Rig rig([](DashboardActions &actions) { actions.first_tour = true; });
        rig.link.openNight(u"Test"_s);
        QTRY_VERIFY(rig.find<Tour>("tour"));
        auto *tour = rig.find<Tour>("tour");
        QCOMPARE(tour->geometry(), rig.window.rect());
        QVERIFY(tour->shownStops().size() >= 5);
        QTest::keyClick(tour, Qt::Key_Return);
        QCOMPARE(tour->at(), 1);
        QTest::keyClick(tour, Qt::Key_Left);
        QCOMPARE(tour->at(), 0);
        QTest::keyClick(tour, Qt::Key_Escape);
        QTRY_VERIFY(!rig.find<Tour>("tour"));
        QVERIFY(ProgramSettings(rig.folder.filePath(u"d.ini"_s)).seen(u"tour"_s));

        rig.link.closeNight();
        QTRY_VERIFY(rig.find<QWidget>("known_nights")->isVisible());
        rig.link.openNight(u"Again"_s);
        QTRY_VERIFY(rig.find<QWidget>("dock_people")->isVisible());
        QTest::qWait(50); // what would come, comes with the next turn of the event loop
        QVERIFY(!rig.find<Tour>("tour"));
        rig.find<QAction>("show_tour")->trigger(); // from the menu, as often as wished
        tour = rig.find<Tour>("tour");
        QVERIFY(tour);
        for (qsizetype i = tour->shownStops().size(); i > 0; --i)
            rig.press("tour_next");
        QTRY_VERIFY(!rig.find<Tour>("tour"));
    }

    void sampleEveningIsAskedFor()
    {
        Rig rig;
        rig.press("button_sample_evening");
        QCOMPARE(rig.asked, QStringList{u"sample"_s});
    }

    void sampleEveningIsReadyToStart()
    {
        FakeLink link;
        link.openNight(u"Sample"_s);
        const auto quiz = sampleQuiz();
        QVERIFY(quiz);
        QVERIFY(!link.give(engine::Command(quiz::Command(quiz::AddPack{quiz}))));
        for (const engine::Command &command : sampleCommands(trading::shippedRules()))
            QVERIFY(!link.give(command));
        QList<night::RoundKind> kinds;
        for (const RoundId round : link.state().night.round_order)
            kinds.append(link.state().night.rounds.value(round).kind);
        QCOMPARE(kinds, (QList{night::RoundKind::List, night::RoundKind::Trading, night::RoundKind::Board,
                               night::RoundKind::Final}));
        QCOMPARE(link.state().night.teams.size(), 3);
        link.join(u"Ana"_s, link.state().night.teams.firstKey());
        for (const RoundId round : link.state().night.round_order) {
            QVERIFY(!link.give(engine::Command(quiz::Command(quiz::StartRound{round}))));
            QVERIFY(!link.give(engine::Command(quiz::Command(quiz::FinishRound{round}))));
        }
    }
};

QTEST_MAIN(DashboardNightsTest)
#include "dashboard_nights_test.moc"
