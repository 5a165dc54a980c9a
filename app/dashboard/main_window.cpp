// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/main_window.h"

#include "app/dashboard/cover_sheet.h"
#include "app/dashboard/evening_page.h"
#include "app/dashboard/evening_panel.h"
#include "app/dashboard/help_dialog.h"
#include "app/dashboard/import_dialog.h"
#include "app/dashboard/import_words.h"
#include "app/dashboard/join_panel.h"
#include "app/dashboard/log_panel.h"
#include "app/dashboard/low_panel.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/notes_panel.h"
#include "app/dashboard/people_menu.h"
#include "app/dashboard/people_panel.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/replay_dialog.h"
#include "app/dashboard/save_dialog.h"
#include "app/dashboard/settings_dialog.h"
#include "app/dashboard/start_page.h"
#include "app/dashboard/tie_break_dialog.h"
#include "app/dashboard/tour.h"
#include "app/dashboard/trading_dialog.h"
#include "core/quiz/planning.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int layoutVersion = 1; // another set of docks or bars: another number
constexpr int clockTickMs = 250;
// points, before a dock is scrolled; of the one with the code guests scan, all of the code is seen
constexpr int leastOfDock = 110;
constexpr int leastOfEvening = 170;
constexpr int leastOfJoin = 320;
constexpr int roomOfQuestion = 550; // points, with the tool bar and the titles
const QString nightSuffix = u"quizaar-night"_s;

int livePhones(const HostStatus &status)
{
    return static_cast<int>(std::count(status.lights.begin(), status.lights.end(), Light::Live));
}

}

MainWindow::MainWindow(HostLink &link, DashboardActions actions, const QString &settingsFile)
    : m_do(std::move(actions))
    , m_settings(settingsFile, QSettings::IniFormat)
    , m_program(settingsFile)
    , m_feed(link)
    , m_desk(link, *this)
    , m_evening(m_feed, m_desk, this)
    , m_results(new ResultsDesk(m_feed, this))
    , m_print(new PrintDesk(m_feed, m_program, this))
    , m_new_night(makeAction("new_night", tr("New game night…"), QKeySequence::New))
    , m_try_bots(makeAction("try_bots", tr("Try it with bots"), {}))
    , m_open_pack(makeAction("open_pack", tr("Open pack…"), QKeySequence::Open))
    , m_import_night(makeAction("import_night", tr("Open a night’s file…"), {}))
    , m_replay(makeAction("replay", tr("Replay on the stage…"), {}))
    , m_packs(makeAction("packs", tr("Packs…"), QKeySequence(u"Ctrl+Shift+L"_s)))
    , m_add_trading(makeAction("add_trading", tr("Add trading round…"), {}))
    , m_export_questions(makeAction("export_questions", tr("Export the questions…"), {}))
    , m_tie_break(makeAction("tie_break_action", tr("Tie-break…"), {}))
    , m_stage(makeAction("stage", tr("Stage"), Qt::Key_F11))
    , m_settings_action(makeAction("open_settings", tr("Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , m_help(makeAction("help", tr("Help"), QKeySequence::HelpContents))
    , m_show_tour(makeAction("show_tour", tr("Tour of the window"), {}))
    , m_sample(makeAction("sample_evening", tr("Sample evening"), {}))
    , m_cover(makeAction("cover", tr("Cover the dashboard"), QKeySequence(Qt::CTRL | Qt::Key_L)))
    , m_quit(makeAction("quit", tr("Quit"), QKeySequence::Quit))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(*m_new_night, *m_try_bots, *m_packs, *m_import_night, *m_sample, m_pages))
    , m_page(new EveningPage(m_feed, m_desk, m_evening, *m_open_pack,
                             {m_results->show, m_replay, m_results->save}, m_pages))
{
    setObjectName(u"dashboard"_s);
    setWindowTitle(tr("Quizaar"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    m_stage->setCheckable(true);
    m_cover->setCheckable(true);
    addAction(m_cover); // the menu bar may be covered too
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_page);
    setCentralWidget(m_pages);
    makeDocks();
    makeMenus();
    makeToolBar();
    connectActions();
    new CoverSheet(*m_cover, *this);
    restyle();
    resize(1280, 800);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    for (QDockWidget *dock : m_docks)
        dock->hide();
    m_tick.setInterval(clockTickMs);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::refreshBar);
    connect(&m_feed, &StateFeed::changed, this, &MainWindow::refresh);
    reloadNights();
    refresh();
}

MainWindow::~MainWindow()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    if (!m_shown.isNull())
        m_settings.setValue(u"window/layout"_s, saveState(layoutVersion));
}

QDockWidget *MainWindow::addDock(const char *name, const QString &title, QWidget *panel,
                                 Qt::DockWidgetArea area, int least)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable |
                      QDockWidget::DockWidgetClosable);
    auto *frame = new QWidget(dock);
    frame->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(new LowPanel(panel, least, frame));
    dock->setWidget(frame);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::makeDocks()
{
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    auto *evening = addDock("dock_evening", tr("Evening"),
                            new EveningPanel(m_feed, m_desk, {m_open_pack, m_add_trading}, this),
                            Qt::LeftDockWidgetArea, leastOfEvening);
    auto *panel = new JoinPanel(m_feed, m_program, *m_print->poster, m_do.probe, this);
    auto *join = addDock("dock_join", tr("Join"), panel, Qt::LeftDockWidgetArea, leastOfJoin);
    auto *people = addDock("dock_people", tr("People"), new PeoplePanel(m_feed, m_desk, this),
                           Qt::RightDockWidgetArea, leastOfDock);
    auto *log = addDock("dock_log", tr("Log"), new LogPanel(m_feed, m_desk, this), Qt::BottomDockWidgetArea,
                        leastOfDock);
    auto *notes = addDock("dock_notes", tr("Notes"), new NotesPanel(m_feed, this), Qt::BottomDockWidgetArea,
                          leastOfDock);
    tabifyDockWidget(log, notes);
    log->raise();
    resizeDocks({evening, people}, {280, 340}, Qt::Horizontal);
    resizeDocks({evening, join}, {310, 400}, Qt::Vertical);
    m_log_dock = log;
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_new_night, m_open_pack, m_packs, m_import_night, m_try_bots, m_sample});
    file->addSeparator();
    file->addAction(m_settings_action);
    file->addAction(m_quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_evening.undo, m_evening.redo});
    QMenu *evening = menuBar()->addMenu(tr("E&vening"));
    evening->addAction(m_evening.clock);
    evening->addAction(m_evening.by_itself);
    evening->addAction(m_evening.approves_late);
    evening->addAction(m_add_trading);
    evening->addAction(m_tie_break);
    evening->addSeparator();
    evening->addActions({m_results->show, m_results->save, m_export_questions, m_replay, m_print->poster});
    evening->addSeparator();
    evening->addActions({m_evening.end, m_evening.again});
    QMenu *question = menuBar()->addMenu(tr("&Question"));
    question->addActions({m_evening.hold, m_evening.open, m_evening.shut, m_evening.correct, m_evening.wrong,
                          m_evening.half, m_evening.reopen, m_evening.skip, m_evening.reveal,
                          m_evening.advance, m_evening.next});
    question->addSeparator();
    question->addActions({m_evening.replay, m_evening.stop_media});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_stage, m_cover});
    view->addSeparator();
    for (QDockWidget *dock : m_docks)
        view->addAction(dock->toggleViewAction());
    addLanguages(*view);
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_help, m_show_tour});
    for (QMenu *menu : {file, edit, evening, question, view, help})
        menu->setToolTipsVisible(true);
}

void MainWindow::addLanguages(QMenu &view)
{
    if (m_do.languages.isEmpty())
        return;
    view.addSeparator();
    QMenu *menu = view.addMenu(tr("&Language"));
    menu->setObjectName(u"languages"_s);
    auto *group = new QActionGroup(menu);
    QList<Language> choices = m_do.languages;
    choices.prepend({QString(), tr("As the system is set")});
    for (const Language &choice : std::as_const(choices)) {
        QAction *action = menu->addAction(menuText(choice.name));
        action->setObjectName(u"language_"_s + choice.code);
        action->setCheckable(true);
        action->setChecked(choice.code == m_do.language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = choice.code] { m_do.speak(code); });
    }
}

void MainWindow::makeToolBar()
{
    m_bar = addToolBar(tr("Game"));
    m_bar->setObjectName(u"bar"_s);
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_clock = plainLabel(m_bar, "clock");
    m_clock->setObjectName(u"clock_text"_s);
    m_clock->setWordWrap(false);
    m_phones = plainLabel(m_bar);
    m_phones->setObjectName(u"phones_text"_s);
    m_phones->setWordWrap(false);
    auto *gap = new QWidget(m_bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(m_clock);
    m_bar->addAction(m_evening.clock);
    m_bar->addWidget(gap);
    m_bar->addWidget(m_phones);
    m_bar->addAction(m_evening.undo);
    m_bar->addAction(m_evening.redo);
    m_bar->addAction(m_stage);
    for (QAction *action : m_bar->actions()) {
        if (QWidget *button = m_bar->widgetForAction(action); button && !action->text().isEmpty())
            button->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::connectActions()
{
    connect(m_new_night, &QAction::triggered, this, &MainWindow::askNight);
    connect(m_open_pack, &QAction::triggered, this, &MainWindow::askPack);
    connect(m_packs, &QAction::triggered, this, [this] { m_do.showPacks(); });
    connect(m_try_bots, &QAction::triggered, this, [this] {
        m_do.tryWithBots([window = QPointer(this)](const QString &trouble) {
            if (window)
                window->begin(trouble);
        });
    });
    connect(m_sample, &QAction::triggered, this, [this] {
        m_do.sampleEvening([window = QPointer(this)](const QString &trouble) {
            if (window)
                window->begin(trouble);
        });
    });
    connect(m_help, &QAction::triggered, this, [this] {
        auto *there = findChild<HelpDialog *>();
        HelpDialog *help = there ? there : new HelpDialog(this);
        help->show();
        help->raise();
        help->activateWindow();
    });
    connect(m_show_tour, &QAction::triggered, this, &MainWindow::showTour);
    connect(m_start, &StartPage::continued, this, [this](GameId id) {
        m_do.openNight(id, [window = QPointer(this)](const QString &trouble) {
            if (window)
                window->begin(trouble);
        });
    });
    connect(m_start, &StartPage::exportAsked, this, &MainWindow::askExport);
    connect(m_start, &StartPage::deleteAsked, this, &MainWindow::askDelete);
    connect(m_start, &StartPage::archiveAsked, this,
            [this](GameId night, bool archived) { m_do.archiveNight(night, archived, toldAs({})); });
    connect(m_start, &StartPage::replayAsked, this, &MainWindow::showReplay);
    connect(m_replay, &QAction::triggered, this, [this] { showReplay(m_feed.state().night.id); });
    connect(m_import_night, &QAction::triggered, this, &MainWindow::askImport);
    connect(m_results, &ResultsDesk::told, this, &MainWindow::tell);
    connect(m_print, &PrintDesk::told, this, &MainWindow::tell);
    connect(&m_program, &ProgramSettings::changed, this, [this] { m_do.settingsChanged(); });
    connect(m_add_trading, &QAction::triggered, this, &MainWindow::askTrading);
    connect(m_tie_break, &QAction::triggered, this, &MainWindow::askTieBreak);
    connect(m_export_questions, &QAction::triggered, this, &MainWindow::askExportQuestions);
    connect(m_stage, &QAction::triggered, this,
            [this](bool wished) { m_do.showStage(wished ? StageWish::Shown : StageWish::Hidden); });
    connect(m_settings_action, &QAction::triggered, this, &MainWindow::askSettings);
    connect(m_evening.replay, &QAction::triggered, this, [this] { m_do.playMedia(MediaWish::Replay); });
    connect(m_evening.stop_media, &QAction::triggered, this, [this] { m_do.playMedia(MediaWish::Stop); });
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::reloadNights()
{
    m_start->setNights(m_do.knownNights());
}

void MainWindow::noteStage(StageWish now)
{
    m_stage->setChecked(now == StageWish::Shown);
}

void MainWindow::tell(const QString &words)
{
    if (m_pages->currentWidget() == m_start)
        m_start->tell(words);
    else
        m_page->tell(words);
}

void MainWindow::warn(const QString &words)
{
    if (m_pages->currentWidget() == m_start)
        m_start->tell(words);
    else
        m_page->warn(words);
}

void MainWindow::begin(const QString &trouble)
{
    if (!trouble.isEmpty()) {
        warn(trouble);
        return;
    }
    m_start->tell({});
    reloadNights();
}

void MainWindow::refresh()
{
    const GameId night = m_feed.state().night.id;
    if (night != m_shown) {
        const bool was_open = !m_shown.isNull();
        m_shown = night;
        if (night.isNull()) {
            enter(m_start);
            reloadNights();
        } else if (!was_open) {
            enter(m_page);
        }
        addWaitingPack();
    }
    const QString name = oneLine(m_feed.state().night.name, 60);
    setWindowTitle(night.isNull() ? tr("Quizaar") : tr("%1 – Quizaar").arg(name));
    m_bar->setVisible(!night.isNull());
    m_stage->setEnabled(!night.isNull());
    m_show_tour->setEnabled(!night.isNull());
    m_replay->setEnabled(!night.isNull() && m_feed.state().night.ended);
    m_add_trading->setEnabled(!night.isNull() && !m_feed.state().night.ended);
    m_export_questions->setEnabled(m_feed.hasNight() && !m_feed.state().quiz.plans.isEmpty());
    m_tie_break->setEnabled(m_add_trading->isEnabled() && !m_feed.state().quiz.questions.isEmpty());
    refreshBar();
}

void MainWindow::enter(QWidget *page)
{
    // a page that is not shown asks for no room; before the docks come, or the window grows for both
    for (QWidget *one : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_page)}) {
        const auto policy = one == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        one->setSizePolicy(policy, policy);
    }
    m_pages->setCurrentWidget(page);
    if (page == m_start) {
        m_settings.setValue(u"window/layout"_s, saveState(layoutVersion));
        for (QDockWidget *dock : m_docks)
            dock->hide();
    } else {
        for (QDockWidget *dock : m_docks)
            dock->show();
        // the log takes what a question and its buttons leave
        const int left = height() - menuBar()->height() - roomOfQuestion;
        if (!restoreState(m_settings.value(u"window/layout"_s).toByteArray(), layoutVersion))
            resizeDocks({m_log_dock}, {std::clamp(left, leastOfDock, 210)}, Qt::Vertical);
    }
    if (page == m_page && m_do.first_tour && !m_program.seen(u"tour"_s)) {
        m_program.noteSeen(u"tour"_s);
        QTimer::singleShot(0, this, &MainWindow::showTour); // once all has its place
    }
}

void MainWindow::refreshBar()
{
    const night::Night &night = m_feed.state().night;
    if (night.clock.running && !m_tick.isActive())
        m_tick.start();
    else if (!night.clock.running)
        m_tick.stop();
    const QString time = clockText(m_feed.link().clockNow());
    m_clock->setText(tr("%1  %2").arg(time, nightStatusWords(night::statusOf(night))));
    m_clock->setAccessibleName(tr("Game clock: %1").arg(m_clock->text()));
    const int phones = livePhones(m_feed.link().status());
    m_phones->setText(phones == 1 ? tr("1 phone connected") : tr("%n phones connected", nullptr, phones));
}

void MainWindow::askNight()
{
    askName(*this, tr("What is this game night called?"), tr("Game night"), [this](const QString &name) {
        m_do.newNight(name, [window = QPointer(this)](const QString &trouble) {
            if (window)
                window->begin(trouble);
        });
    });
}

void MainWindow::askTrading()
{
    const night::Night &night = m_feed.state().night;
    const auto nations = std::count_if(night.teams.begin(), night.teams.end(), [&](const night::Team &team) {
        return !team.removed && !night::membersOf(night, team.id).isEmpty();
    });
    auto *dialog = new TradingDialog({m_do.rules, m_do.rulesFolder, nations}, this);
    connect(dialog, &TradingDialog::chosen, this,
            [this](const trading::AddTradingRound &round) { m_desk.give(trading::Command(round)); });
    dialog->open();
}

void MainWindow::showTour()
{
    if (!findChild<Tour *>() && m_feed.hasNight())
        new Tour(*this);
}

void MainWindow::askSettings()
{
    (new SettingsDialog(m_program, m_feed, m_do, this))->open();
}

void MainWindow::askTieBreak()
{
    auto *dialog = new TieBreakDialog(m_feed.state(), this);
    connect(dialog, &TieBreakDialog::chosen, this,
            [this](const quiz::AskTieBreak &question) { m_desk.give(quiz::Command(question)); });
    dialog->open();
}

void MainWindow::askPack()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a pack of questions"), m_settings.value(u"packs/folder"_s).toString());
    dialog->setObjectName(u"choose_pack"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Packs of questions (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.setValue(u"packs/folder"_s, QFileInfo(path).absolutePath());
        openPackFile(path);
    });
    dialog->open();
}

void MainWindow::openFile(const QString &path)
{
    if (QFileInfo(path).suffix().compare(nightSuffix, Qt::CaseInsensitive) == 0)
        importNight(path);
    else
        openPackFile(path);
}

/// Says `words` when it went well, else why not; the start page's list is up to date after it.
DashboardActions::Done MainWindow::toldAs(const QString &words)
{
    return [window = QPointer(this), words](const QString &trouble) {
        if (!window)
            return;
        window->reloadNights();
        if (trouble.isEmpty())
            window->tell(words);
        else
            window->warn(trouble);
    };
}

void MainWindow::importNight(const QString &path)
{
    const QString name = oneLine(QFileInfo(path).completeBaseName(), 60);
    m_do.importNight(path,
                     toldAs(m_feed.hasNight()
                                ? tr("“%1” stands on the start page when the program opens next.").arg(name)
                                : tr("“%1” is here now: continue it below.").arg(name)));
}

void MainWindow::askImport()
{
    auto *dialog = new QFileDialog(this, tr("Open a game night from another laptop"),
                                   m_settings.value(u"nights/folder"_s).toString());
    dialog->setObjectName(u"choose_night"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Game nights (*.quizaar-night)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.setValue(u"nights/folder"_s, QFileInfo(path).absolutePath());
        importNight(path);
    });
    dialog->open();
}

void MainWindow::askExport(GameId night, const QString &name)
{
    QFileDialog *dialog = saveDialog(this, "night_file", tr("Save the night as one file"),
                                     m_settings.value(u"nights/folder"_s).toString());
    dialog->setNameFilter(tr("Game nights (*.quizaar-night)"));
    dialog->setDefaultSuffix(nightSuffix);
    dialog->selectFile(fileName(name, tr("Game night")) + u'.' + nightSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, night](const QString &path) {
        m_settings.setValue(u"nights/folder"_s, QFileInfo(path).absolutePath());
        m_do.exportNight(night, path, toldAs(tr("Saved: %1").arg(QDir::toNativeSeparators(path))));
    });
    dialog->open();
}

void MainWindow::askExportQuestions()
{
    QFileDialog *dialog = saveDialog(this, "questions_file", tr("Save the questions of the night as a pack"),
                                     m_settings.value(u"nights/folder"_s).toString());
    dialog->setNameFilter(tr("Packs with their media (*.zip)"));
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(fileName(m_feed.state().night.name, tr("Questions")) + u".zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_do.exportPack(quiz::packOf(m_feed.state().night, m_feed.state().quiz), path,
                        toldAs(tr("Saved: %1").arg(QDir::toNativeSeparators(path))));
    });
    dialog->open();
}

void MainWindow::showReplay(GameId night)
{
    m_do.openReplay(night, [window = QPointer(this)](std::shared_ptr<const NightReplay> replay) {
        if (!window)
            return;
        if (!replay) {
            window->warn(tr("That night cannot be read."));
            return;
        }
        if (auto *there = window->findChild<ReplayDialog *>())
            there->close();
        window->m_do.showStage(StageWish::Shown);
        (new ReplayDialog(std::move(replay), window->m_do.showMoment, window))->show();
    });
}

void MainWindow::askDelete(GameId night, const QString &name)
{
    askFirst(
        *this,
        tr("Delete %1 for good? Names, questions and answers of that night are gone then. An export keeps "
           "them.")
            .arg(isolated(name)),
        tr("Delete"),
        [this, night, name] { m_do.deleteNight(night, toldAs(tr("%1 is deleted.").arg(isolated(name)))); });
}

void MainWindow::openPackFile(const QString &path)
{
    tell(tr("Reading “%1”…").arg(oneLine(QFileInfo(path).fileName())));
    m_do.openPack(path, [window = QPointer(this),
                         file = QFileInfo(path).fileName()](const packs::ImportReport &report) {
        if (window)
            window->takePack(file, report);
    });
}

void MainWindow::takePack(const QString &file, const packs::ImportReport &report)
{
    if (report.pack) {
        m_waiting_pack = std::make_shared<const packs::Pack>(*report.pack);
        tell(m_feed.hasNight() ? tr("Added: %1").arg(importSummary(report))
                               : tr("%1 It is added to the night you open now.").arg(importSummary(report)));
        addWaitingPack();
    } else {
        warn(importSummary(report));
    }
    if (ImportDialog::hasNews(report))
        (new ImportDialog(file, report, this))->open();
}

void MainWindow::addWaitingPack()
{
    if (m_feed.hasNight() && m_waiting_pack)
        m_desk.give(quiz::Command(quiz::AddPack{std::exchange(m_waiting_pack, nullptr)}));
}

void MainWindow::keepWaiting(std::shared_ptr<const packs::Pack> pack)
{
    m_waiting_pack = std::move(pack);
    addWaitingPack();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_leaving) {
        event->accept();
        return;
    }
    event->ignore();
    const auto leave = [this] {
        m_leaving = true;
        m_do.quit();
    };
    if (!m_feed.hasNight() || m_feed.state().night.ended || livePhones(m_feed.link().status()) == 0) {
        leave();
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"leave"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setText(tr("Phones are still connected. Everything is stored either way."));
    QPushButton *end = box->addButton(tr("End for tonight"), QMessageBox::DestructiveRole);
    QPushButton *later = box->addButton(tr("Close, go on another time"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Keep running"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, leave, end, later](QAbstractButton *pressed) {
        if (pressed == later)
            leave();
        if (pressed != end)
            return;
        m_feed.link().submit({engine::Command(night::Command(night::EndNight{})), {}},
                             [window = QPointer(this), leave](const CommandOutcome &outcome) {
                                 if (window && !outcome.storage_failed)
                                     leave();
                             });
    });
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->urls().isEmpty())
        openFile(event->mimeData()->urls().constFirst().toLocalFile());
}

}
