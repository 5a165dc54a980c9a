// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowed.h"

#include "app/address_probe.h"
#include "app/bots/bot_party.h"
#include "app/dashboard/import_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/main_window.h"
#include "app/dashboard/program_settings.h"
#include "app/editor/packs_desk.h"
#include "app/headless.h"
#include "app/host/pack_files.h"
#include "app/instance_channel.h"
#include "app/language/program_language.h"
#include "app/sample_evening.h"
#include "app/stage/stage_window.h"
#include "app/stop_signals.h"
#include "core/engine/media_view.h"
#include "core/engine/view.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QIcon>
#include <QKeySequence>
#include <QMessageBox>
#include <QPointer>
#include <QQuickView>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int botsOfTryIt = 6;
constexpr auto languageKey = "language"_L1;

QString settingsFile(const HostOptions &options)
{
    return QDir(options.data).filePath(u"window.ini"_s);
}

/// Its code; empty: as the system is set.
QString languageAsked(const HostOptions &options)
{
    if (!options.language.isEmpty())
        return options.language;
    return QSettings(settingsFile(options), QSettings::IniFormat).value(languageKey).toString();
}

/// Everything of the windowed program that has to know of each other. GUI thread.
class WindowedProgram final : public QObject
{
    Q_DISABLE_COPY_MOVE(WindowedProgram)

public:
    WindowedProgram(const HostOptions &options, ProgramLanguage &language)
        : m_options(options)
        , m_language(language)
        , m_settings(settingsFile(options))
        , m_host(options)
        , m_channel(options.data)
    {
        connect(&m_host, &HostThread::folderOpened, this, [this] { onFolderOpened(); });
        connect(&m_host, &HostThread::ready, this, [this](const Ready &facts) { onReady(facts); });
        connect(&m_host, &HostThread::failed, this, [this](const StartFault &fault) { onFailed(fault); });
        // exit, not quit: quit asks the window first, and the window has answered already
        connect(&m_host, &HostThread::stopped, qApp, [] { QCoreApplication::exit(); });
        connect(&m_host, &HostLink::stateChanged, this, [this] { updateStage(); });
        connect(&m_host, &HostLink::statusChanged, this, [this] { updateStage(); });
        connect(&m_channel, &InstanceChannel::asked, this,
                [this](const QStringList &files) { onAsked(files); });
        qApp->installEventFilter(this);
        applyTheme(m_settings.theme());
    }

    void start() { m_host.start(); }
    ExitCode status() const { return m_status; }

    void quit()
    {
        if (std::exchange(m_quitting, true))
            return;
        m_packs.reset(); // keeps what is being edited
        m_bots.reset();
        m_stage.reset();
        m_host.stop();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // a double-clicked pack arrives as an event on macOS
        if (event->type() == QEvent::FileOpen)
            onAsked({static_cast<QFileOpenEvent *>(event)->file()});
        return QObject::eventFilter(watched, event);
    }

private:
    void onFolderOpened()
    {
        m_channel.listen();
        showWindow();
        const bool named = m_options.new_game || m_options.game || m_options.demo > 0 ||
                           !m_options.packs.isEmpty() || namesPack();
        for (const QString &file : m_options.files) {
            if (isNightFile(file))
                m_window->openFile(file);
        }
        if (!named)
            return;
        const auto fromOptions = choiceFrom(m_options);
        if (!fromOptions) {
            onFailed(fromOptions.error());
            return;
        }
        NightChoice choice = *fromOptions;
        const bool fresh = choice.new_name || (!choice.game && m_host.knownNights().isEmpty());
        if (fresh && choice.packs.isEmpty())
            addShipped(choice);
        m_botsWanted = m_options.demo;
        m_host.openNight(choice);
    }

    bool namesPack() const
    {
        return std::any_of(m_options.files.begin(), m_options.files.end(),
                           [](const QString &file) { return !isNightFile(file); });
    }

    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(m_host, actions(), settingsFile(m_options));
        m_window->show();
        if (m_stage) {
            connectStage();
            noteStage();
        }
    }

    /// A window finds its words when it is made, so that another language means another window. All that it
    /// shows comes from the host, and its size and docks from its settings.
    void speak(const QString &code)
    {
        if (m_quitting || !m_window)
            return;
        QSettings(settingsFile(m_options), QSettings::IniFormat).setValue(languageKey, code);
        m_chosen = code;
        auto waiting = m_window->waitingPack();
        m_window.reset(); // first: a window writes its settings as it goes
        m_language.speak(code);
        showWindow();
        if (m_packs)
            m_packs->renewWindows();
        m_window->keepWaiting(std::move(waiting));
        m_window->activateWindow();
    }

    static void addShipped(NightChoice &choice)
    {
        if (const auto pack = shippedPack())
            choice.packs.append(pack);
    }

    void onReady(const Ready &facts)
    {
        if (m_opened)
            std::exchange(m_opened, nullptr)(QString());
        if (m_botsWanted == 0)
            return;
        BotPlan plan =
            botPlan(m_options, facts, std::exchange(m_botsWanted, 0), m_host.published().state->night.seed);
        plan.pace = BotPlan::Pace::Human;
        m_bots = std::make_unique<BotParty>(plan);
        m_bots->start();
    }

    void onFailed(const StartFault &fault)
    {
        if (fault.in_use && InstanceChannel::handOver(m_options.data, m_options.packs + m_options.files)) {
            QCoreApplication::exit();
            return;
        }
        qCritical("%s", qUtf8Printable(fault.text));
        if (m_opened) { // asked for from the start page: it says why, and another choice is possible
            std::exchange(m_opened, nullptr)(fault.text);
            return;
        }
        m_status = fault.status;
        if (QGuiApplication::platformName() != "offscreen"_L1)
            QMessageBox::critical(m_window.get(), u"Quizaar"_s, fault.text);
        QCoreApplication::exit();
    }

    void onAsked(const QStringList &files)
    {
        if (!m_window)
            return;
        m_window->showNormal();
        m_window->raise();
        m_window->activateWindow();
        for (const QString &file : files)
            m_window->openFile(file);
    }

    void open(const NightChoice &choice, DashboardActions::Done done)
    {
        m_bots.reset();
        m_opened = std::move(done);
        NightChoice served = choice;
        served.port = m_settings.port();
        m_host.openNight(served);
    }

    /// `forNight`: its media are kept.
    void readPack(const QString &path, const DashboardActions::Report &report, bool forNight)
    {
        // reading may take a while: not on the thread that draws
        const QPointer<QObject> back = this;
        const storage::MediaStore media(m_options.data);
        QThreadPool::globalInstance()->start([path, report, back, media, forNight] {
            const packs::ImportReport read = forNight ? importPackFile(path, media) : importPackFile(path);
            QMetaObject::invokeMethod(
                qApp,
                [read, report, back] {
                    if (back)
                        report(read);
                },
                Qt::QueuedConnection);
        });
    }

    void writePack(const packs::Pack &pack, const QString &path, DashboardActions::Done done)
    {
        // as reading: a film takes its time
        const QPointer<QObject> back = this;
        const storage::MediaStore media(m_options.data);
        QThreadPool::globalInstance()->start([pack, path, media, back, done = std::move(done)] {
            const auto written = writePackFile(path, pack, media);
            const QString trouble =
                written ? QString() : noteWords({0, {}, written.error().code, written.error().detail});
            QMetaObject::invokeMethod(
                qApp,
                [trouble, back, done] {
                    if (back)
                        done(trouble);
                },
                Qt::QueuedConnection);
        });
    }

    void showPacks()
    {
        if (!m_packs) {
            PacksActions actions;
            actions.readPack = [this](const QString &path, const PacksActions::Report &report) {
                readPack(path, report, false);
            };
            actions.useTonight = [this](const QString &folder) { m_window->openPackFile(folder); };
            actions.starter = &shippedPack;
            m_packs = std::make_unique<PacksDesk>(QDir(m_options.data).filePath(u"packs"_s), actions);
        }
        m_packs->showLibrary();
    }

    DashboardActions actions()
    {
        DashboardActions actions;
        actions.openPack = [this](const QString &path, const DashboardActions::Report &report) {
            readPack(path, report, true);
        };
        actions.showPacks = [this] { showPacks(); };
        actions.newNight = [this](const QString &name, DashboardActions::Done done) {
            NightChoice choice;
            choice.new_name = name;
            choice.seed = m_options.seed;
            addShipped(choice);
            open(choice, std::move(done));
        };
        actions.openNight = [this](GameId id, DashboardActions::Done done) {
            NightChoice choice;
            choice.game = QString::number(id.number);
            open(choice, std::move(done));
        };
        actions.knownNights = [this] { return m_host.knownNights(); };
        const auto told = [](DashboardActions::Done done) {
            return [done = std::move(done)](const ShelfOutcome &outcome) { done(outcome.trouble); };
        };
        actions.exportNight = [this, told](GameId id, const QString &path, DashboardActions::Done done) {
            m_host.exportNight(id, path, told(std::move(done)));
        };
        actions.exportPack = [this](const packs::Pack &pack, const QString &path,
                                    DashboardActions::Done done) { writePack(pack, path, std::move(done)); };
        actions.importNight = [this, told](const QString &path, DashboardActions::Done done) {
            m_host.importNight(path, told(std::move(done)));
        };
        actions.archiveNight = [this, told](GameId id, bool archived, DashboardActions::Done done) {
            m_host.archiveNight(id, archived, told(std::move(done)));
        };
        actions.deleteNight = [this, told](GameId id, DashboardActions::Done done) {
            m_host.deleteNight(id, told(std::move(done)));
        };
        actions.showStage = [this](StageWish wish) { showStage(wish); };
        actions.openReplay = [this](GameId id, DashboardActions::Replay done) {
            m_host.openReplay(id, std::move(done));
        };
        actions.showMoment = [this](const std::optional<ReplayMoment> &moment) {
            m_moment = moment;
            if (!moment && m_stage && m_host.published().state->night.id.isNull())
                m_stage->hide(); // there is no present to go back to
            updateStage();
        };
        actions.playMedia = [this](MediaWish wish) {
            if (!m_stage)
                return;
            if (wish == MediaWish::Replay)
                m_stage->model().replayMedia();
            else
                m_stage->model().stopMedia();
        };
        actions.tryWithBots = [this](DashboardActions::Done done) {
            NightChoice choice;
            choice.new_name = QCoreApplication::translate("WindowedProgram", "Try it with bots");
            addShipped(choice);
            m_botsWanted = botsOfTryIt;
            open(choice, std::move(done));
        };
        actions.sampleEvening = [this](DashboardActions::Done done) {
            NightChoice choice;
            choice.new_name = QCoreApplication::translate("WindowedProgram", "Sample evening");
            choice.seed = m_options.seed;
            if (const auto quiz = sampleQuiz())
                choice.packs.append(quiz);
            open(choice, [this, done = std::move(done)](const QString &trouble) {
                if (trouble.isEmpty()) {
                    for (const engine::Command &command : sampleCommands(m_options.rules))
                        m_host.submit({command, {}}, {});
                }
                done(trouble);
            });
        };
        actions.first_tour = true;
        actions.languages = languages();
        actions.language = m_chosen;
        // later: the window that asks makes place for another
        actions.speak = [this](const QString &code) {
            QMetaObject::invokeMethod(
                this, [this, code] { speak(code); }, Qt::QueuedConnection);
        };
        actions.probe = probeAddress;
        actions.settingsChanged = [this] { followSettings(); };
        actions.quit = [this] { quit(); };
        actions.rules = m_options.rules;
        actions.rulesFolder = rulesFolderIn(m_options.data);
        return actions;
    }

    void showStage(StageWish wish)
    {
        if (wish == StageWish::Hidden) {
            if (m_stage)
                m_stage->hide();
            return;
        }
        if (!m_stage) {
            m_stage = std::make_unique<StageWindow>();
            connectStage();
            followSettings();
        }
        updateStage();
        m_stage->showOn(StageWindow::projector());
    }

    void followSettings()
    {
        applyTheme(m_settings.theme());
        if (m_stage)
            m_stage->setSound(m_settings.stageSounds() ? StageModel::Sound::On : StageModel::Sound::Muted);
        updateStage();
    }

    void connectStage()
    {
        connect(m_stage.get(), &StageWindow::keyPressed, m_window.get(),
                [this](int key, Qt::KeyboardModifiers modifiers) { pressInWindow(key, modifiers); });
        connect(m_stage.get(), &StageWindow::visibleChanged, m_window.get(), [this] { noteStage(); });
    }

    void noteStage()
    {
        m_window->noteStage(m_stage && m_stage->view().isVisible() ? StageWish::Shown : StageWish::Hidden);
    }

    /// The host's keys work wherever the focus is.
    void pressInWindow(int key, Qt::KeyboardModifiers modifiers)
    {
        const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->isEnabled() && action->shortcuts().contains(pressed)) {
                action->trigger();
                return;
            }
        }
    }

    void updateStage()
    {
        const Published &published = m_host.published();
        const engine::State &state = m_moment ? *m_moment->state : *published.state;
        if (!m_stage || state.night.id.isNull())
            return;
        StageInput input;
        // a stranger's view: what the stage cannot see it cannot show
        input.view = engine::snapshot(state, {night::Role::Spectator, {}}, {published.clock_speed});
        if (!m_moment) // nobody joins what is over
            sayHowToJoin(input);
        input.gameNowMs = m_moment ? m_moment->at.ms : m_host.clockNow().ms;
        input.clockRunning = !m_moment && state.night.clock.running;
        input.clockSpeed = published.clock_speed;
        if (trading::runningGame(state.night, state.trading))
            input.prices = engine::priceHistory(state, {});
        if (night::statusOf(state.night) == night::Status::Completed)
            input.nightScore = engine::nightScoreView(state);
        const storage::MediaStore store(m_host.status().data_folder);
        for (const packs::Media &media : engine::mediaInPlay(state))
            input.mediaFiles.append(store.pathOf(media.kept->name));
        m_stage->update(input);
    }

    /// The same address as the dashboard shows: phones that reach one may not reach another.
    void sayHowToJoin(StageInput &input) const
    {
        const JoinAddress *shown = shownAddress(m_host.status().addresses, m_settings.address());
        if (!shown)
            return;
        input.joinUrls = {shown->url};
        input.typedUrl = shown->typed;
        const WifiAccess wifi = m_settings.wifi();
        if (wifi.on_stage && !wifi.name.isEmpty())
            input.wifiQr = wifiQrText(wifi);
    }

    const HostOptions m_options;
    ProgramLanguage &m_language;
    ProgramSettings m_settings;
    QString m_chosen = languageAsked(m_options);
    HostThread m_host;
    InstanceChannel m_channel;
    std::unique_ptr<StageWindow> m_stage;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BotParty> m_bots;
    std::optional<ReplayMoment> m_moment; // of an evening that is looked at again
    std::unique_ptr<PacksDesk> m_packs;
    DashboardActions::Done m_opened; // who waits for a night to open
    int m_botsWanted = 0;
    bool m_quitting = false;
    ExitCode m_status = ExitCode::Clean;
};

}

int runWindowed(int &argc, char **argv, const HostOptions &options)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    // Wayland finds name and icon by this
    QGuiApplication::setDesktopFileName(u"org.quizaar.Quizaar"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/quizaar.png"_s));
    ProgramLanguage language;
    language.speak(languageAsked(options));
    WindowedProgram program(options, language);
    onStopSignal(&application, [&program] { program.quit(); });
    program.start();
    application.exec();
    return static_cast<int>(program.status());
}

}
