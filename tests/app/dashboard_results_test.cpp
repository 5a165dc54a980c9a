// SPDX-License-Identifier: GPL-3.0-or-later
// Results at the dashboard: found by keyboard, shown as they stand, kept as files.
#include "app/dashboard/main_window.h"
#include "app/dashboard/results_dialog.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

struct Rig
{
    Rig()
        : window(link, fakeActions(link, asked), dir.filePath(u"d.ini"_s))
    {
        window.show();
    }

    /// Two teams; Ana is right on the first question, 41 ms before Ben.
    void play()
    {
        link.openNight(u"Friday: at Ana/Ben’s"_s);
        night::Settings settings;
        settings.team_mode = night::TeamMode::HostTeams;
        give(night::Command(night::ChangeSettings{settings}));
        const TeamId foxes = link.addTeam(u"Foxes"_s);
        const TeamId owls = link.addTeam(u"<b>Owls</b>"_s);
        ana = link.join(u"Ana"_s, foxes);
        ben = link.join(u"=Ben"_s, owls);
        give(quiz::Command(quiz::AddPack{smallPack()}));
        give(quiz::Command(quiz::StartRound{link.state().night.round_order.first()}));
        question = link.state().quiz.questions.firstKey();
        give(quiz::Command(quiz::SelectQuestion{question}));
        give(quiz::Command(quiz::SetBuzzers{true}));
        link.press(ana, 0);
        link.press(ben, 41'000);
    }
    void give(const engine::Command &command) { QVERIFY(!link.give(command)); }
    void rule(bool correct) { give(quiz::Command(quiz::RuleAnswer{ana, question, correct})); }

    ResultsDialog *open()
    {
        window.findChild<QAction *>(u"results_show"_s)->trigger();
        return window.findChild<ResultsDialog *>();
    }
    static QStringList cells(const ResultsDialog &dialog, const char *view)
    {
        const auto *model = dialog.findChild<QTableView *>(QString::fromLatin1(view))->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList line;
            for (int column = 0; column < model->columnCount(); ++column)
                line.append(model->index(row, column).data().toString());
            all.append(line.join(u'|'));
        }
        return all;
    }
    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir dir;
    FakeLink link;
    QStringList asked;
    MainWindow window;
    PlayerId ana;
    PlayerId ben;
    QuestionId question;
};

}

class DashboardResultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhileANightIsOpen()
    {
        Rig rig;
        const auto *show = rig.window.findChild<QAction *>(u"results_show"_s);
        const auto *save = rig.window.findChild<QAction *>(u"results_save"_s);
        QVERIFY(!show->isEnabled() && !save->isEnabled());
        rig.link.openNight(u"Friday"_s);
        QTRY_VERIFY(show->isEnabled() && save->isEnabled());
        QVERIFY(!show->shortcut().isEmpty() && !save->shortcut().isEmpty());
    }

    void theTablesSayWhatHasHappened()
    {
        Rig rig;
        rig.play();
        ResultsDialog *dialog = rig.open();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(rig.open(), dialog);                                // one is enough
        QVERIFY(Rig::cells(*dialog, "results_questions").isEmpty()); // in play
        QVERIFY(Rig::cells(*dialog, "results_presses").isEmpty());
        rig.rule(true);
        QTRY_COMPARE_WITH_TIMEOUT(Rig::cells(*dialog, "results_questions").size(), 1, 5000);
        QCOMPARE(
            Rig::cells(*dialog, "results_teams"),
            QStringList({u"1|Foxes|1|100|1|0|1|41 ms||0.0 s"_s, u"2|<b>Owls</b>|1|0|0|0|0||41 ms|0.0 s"_s}));
        QCOMPARE(Rig::cells(*dialog, "results_players").constFirst().section(u'|', 0, 3),
                 u"1|Ana|Foxes|100"_s);
        const QStringList presses = Rig::cells(*dialog, "results_presses");
        QCOMPARE(presses.size(), 2);
        QVERIFY2(presses.at(1).startsWith("1|=Ben|later|41 ms|"_L1), qPrintable(presses.at(1)));
        const auto *plot = dialog->findChild<ScorePlot *>();
        QVERIFY(plot->accessibleDescription().contains("100"_L1));
        // what is taken back goes again
        rig.give(engine::HistoryCommand(engine::Undo{}));
        QTRY_VERIFY_WITH_TIMEOUT(Rig::cells(*dialog, "results_questions").isEmpty(), 5000);
    }

    void numbersSortAsNumbers()
    {
        Rig rig;
        rig.play();
        rig.rule(true);
        rig.give(
            quiz::Command(quiz::RecordAnswer{rig.ben, rig.link.state().quiz.questions.lastKey(), true, 20}));
        ResultsDialog *dialog = rig.open();
        auto *view = dialog->findChild<QTableView *>(u"results_players"_s);
        view->sortByColumn(3, Qt::AscendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->index(0, 3).data().toString(), u"20"_s, 5000); // not "100"
    }

    void everythingHasANameAndTakesTheKeyboard()
    {
        Rig rig;
        rig.play();
        ResultsDialog *dialog = rig.open();
        const auto views = dialog->findChildren<QTableView *>();
        QCOMPARE(views.size(), 4);
        for (const QTableView *view : views) {
            QVERIFY(!view->accessibleName().isEmpty());
            QVERIFY(!view->tabKeyNavigation() && view->focusPolicy() != Qt::NoFocus);
        }
        QVERIFY(!dialog->findChild<ScorePlot *>()->accessibleName().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!rig.window.findChild<ResultsDialog *>());
    }

    void aPageIsSaved()
    {
        Rig rig;
        rig.play();
        rig.rule(true);
        rig.window.findChild<QAction *>(u"results_save"_s)->trigger();
        rig.window.findChild<QPushButton *>(u"results_page"_s)->click();
        auto *dialog = rig.window.findChild<QFileDialog *>(u"results_file"_s);
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(),
                 u"Friday- at Ana-Ben’s - Results.html"_s);
        const QString path = rig.dir.filePath(u"night.html"_s);
        Q_EMIT dialog->fileSelected(path);
        const QByteArray page = rig.read(path);
        QVERIFY(page.startsWith("<!DOCTYPE html>") && page.contains("&lt;b&gt;Owls&lt;/b&gt;"));
    }

    void tablesAreSavedBesideWhatIsThere()
    {
        Rig rig;
        rig.play();
        rig.rule(true);
        for (const QString &folder :
             {u"Friday- at Ana-Ben’s - Results"_s, u"Friday- at Ana-Ben’s - Results 2"_s}) {
            rig.window.findChild<QAction *>(u"results_save"_s)->trigger();
            rig.window.findChildren<QPushButton *>(u"results_tables"_s).constLast()->click();
            Q_EMIT rig.window.findChildren<QFileDialog *>(u"results_folder"_s)
                .constLast()
                ->fileSelected(rig.dir.path());
            const QDir made(rig.dir.filePath(folder));
            QCOMPARE(made.entryList(QDir::Files),
                     QStringList({u"buzzes.csv"_s, u"questions.csv"_s, u"results.csv"_s}));
            QVERIFY(rig.read(made.filePath(u"results.csv"_s)).contains(",'=Ben,"));
        }
    }

    void aDiskThatRefusesIsToldOf()
    {
        Rig rig;
        rig.play();
        rig.window.findChild<QAction *>(u"results_save"_s)->trigger();
        rig.window.findChild<QPushButton *>(u"results_page"_s)->click();
        Q_EMIT rig.window.findChild<QFileDialog *>(u"results_file"_s)
            ->fileSelected(rig.dir.filePath(u"nowhere/night.html"_s));
        QTRY_VERIFY(rig.window.findChild<QDialog *>(u"results_trouble"_s));
    }
};

QTEST_MAIN(DashboardResultsTest)
#include "dashboard_results_test.moc"
