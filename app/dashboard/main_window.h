// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/dashboard_actions.h"
#include "app/dashboard/evening_actions.h"
#include "app/dashboard/print_desk.h"
#include "app/dashboard/program_settings.h"
#include "app/dashboard/results_desk.h"
#include "app/dashboard/state_feed.h"
#include "app/dashboard/styled_window.h"

#include <QSettings>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace quizaar {

class EveningPage;
class StartPage;

/// The host's window: the start page while no night is open, else the evening. GUI thread only.
class MainWindow final : public StyledWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `link` outlives the window. `settingsFile`: where sizes and docks are remembered (INI); it may be
    /// missing.
    MainWindow(HostLink &link, DashboardActions actions, const QString &settingsFile);
    ~MainWindow() override;

    /// The nights on the disk have changed, or are known now.
    void reloadNights();
    /// The stage was shown or closed elsewhere.
    void noteStage(StageWish now);
    /// A file that was double-clicked, dropped or named: a night is taken in, all else is read as a pack.
    void openFile(const QString &path);
    /// Reads a pack and adds it to the night, or to the next one.
    void openPackFile(const QString &path);
    /// A sentence for the host, on whichever page is shown.
    void tell(const QString &words);
    /// Likewise, of what went wrong.
    void warn(const QString &words);
    /// A pack that was opened before a night was, and goes into the next one; none: null.
    std::shared_ptr<const packs::Pack> waitingPack() const { return m_waiting_pack; }
    void keepWaiting(std::shared_ptr<const packs::Pack> pack);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDockWidget *addDock(const char *name, const QString &title, QWidget *panel, Qt::DockWidgetArea area,
                         int least);
    void makeDocks();
    void makeMenus();
    void addLanguages(QMenu &view);
    void makeToolBar();
    void connectActions();
    void refresh();
    void refreshBar();
    void enter(QWidget *page);
    void askPack();
    void askNight();
    void askTrading();
    void askSettings();
    void askExport(GameId night, const QString &name);
    void askImport();
    void askDelete(GameId night, const QString &name);
    void importNight(const QString &path);
    void showReplay(GameId night);
    void showTour();
    void askTieBreak();
    void askExportQuestions();
    DashboardActions::Done toldAs(const QString &words);
    void begin(const QString &trouble);
    void takePack(const QString &file, const packs::ImportReport &report);
    void addWaitingPack();

    DashboardActions m_do;
    QSettings m_settings;
    ProgramSettings m_program;
    StateFeed m_feed;
    CommandDesk m_desk;
    EveningActions m_evening;
    ResultsDesk *m_results;
    PrintDesk *m_print;
    QAction *m_new_night;
    QAction *m_try_bots;
    QAction *m_open_pack;
    QAction *m_import_night;
    QAction *m_replay;
    QAction *m_packs;
    QAction *m_add_trading;
    QAction *m_export_questions;
    QAction *m_tie_break;
    QAction *m_stage;
    QAction *m_settings_action;
    QAction *m_help;
    QAction *m_show_tour;
    QAction *m_sample;
    QAction *m_cover;
    QAction *m_quit;
    QStackedWidget *m_pages;
    StartPage *m_start;
    EveningPage *m_page;
    QToolBar *m_bar = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_phones = nullptr;
    QList<QDockWidget *> m_docks;
    QDockWidget *m_log_dock = nullptr;
    QTimer m_tick;
    std::shared_ptr<const packs::Pack> m_waiting_pack; // opened before a night was
    GameId m_shown;                                    // the night whose page is shown
    bool m_leaving = false;
};

}
