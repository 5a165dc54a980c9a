// SPDX-License-Identifier: GPL-3.0-or-later
// A whole round hosted by keyboard alone: the real window on the real host, with its journal and its port.
#include "app/dashboard/main_window.h"
#include "app/host/host_thread.h"
#include "app/host/pack_files.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

constexpr int patience = 20'000;

HostOptions optionsIn(const QString &folder)
{
    HostOptions options;
    options.data = folder;
    options.port = 0;
    options.bind = u"127.0.0.1"_s;
    return options;
}

QString smallPackIn(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"small.csv"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("board,category,points,question,answer\n"
                   "Board,Rivers,100,Which river runs through Vienna?,Danube\n"
                   "Board,Rivers,200,Which river runs through Cairo?,Nile\n"
                   "Board,Animals,100,How many legs has a spider?,Eight\n"
                   "Board,Animals,200,What is a group of lions called?,A pride\n");
    return path;
}

}

class DashboardKeyboardTest final : public QObject
{
    Q_OBJECT

private:
    QWidget *where() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        QWidget *window =
            QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window.get();
        return window->focusWidget() ? window->focusWidget() : window;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(where(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(where(), text); }
    /// Tab until the widget of this name has the focus.
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 200; ++i) {
            if (where()->objectName() == name)
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    const engine::State &state() const { return *m_host->published().state; }
    std::optional<quiz::Phase> phase() const
    {
        return state().quiz.live ? std::optional(state().quiz.live->phase) : std::nullopt;
    }
    template <class Object>
    Object *find(const char *name) const
    {
        return m_window->findChild<Object *>(QString::fromLatin1(name));
    }
    DashboardActions actions()
    {
        DashboardActions actions;
        actions.openPack = [](const QString &path, const DashboardActions::Report &report) {
            report(importPackFile(path));
        };
        actions.newNight = [this](const QString &name, const DashboardActions::Done &done) {
            NightChoice choice;
            choice.new_name = name;
            connect(
                m_host.get(), &HostThread::ready, this, [done] { done({}); }, Qt::SingleShotConnection);
            m_host->openNight(choice);
        };
        actions.openNight = [](GameId, const DashboardActions::Done &) {};
        actions.knownNights = [this] { return m_host->knownNights(); };
        actions.showStage = [](StageWish) {};
        actions.tryWithBots = [](const DashboardActions::Done &) {};
        actions.probe = [](const QString &, const DashboardActions::Probed &) {};
        actions.settingsChanged = [] {};
        actions.speak = [](const QString &) {};
        actions.quit = [] {};
        return actions;
    }

    bool moveTo(const QAbstractItemView &board, int row, int column)
    {
        for (int i = 0; i < 10; ++i) {
            const QModelIndex at = board.currentIndex();
            if (at.row() == row && at.column() == column)
                return true;
            if (at.column() != column)
                key(at.column() < column ? Qt::Key_Right : Qt::Key_Left);
            else
                key(at.row() < row ? Qt::Key_Down : Qt::Key_Up);
        }
        return false;
    }

    /// The context menu of a player, and in it the entry of this name, by its place.
    bool chooseForPlayer(const QString &entry)
    {
        if (!tabTo(u"people"_s))
            return false;
        auto *people = find<QAbstractItemView>("people");
        if (!people->currentIndex().isValid())
            key(Qt::Key_Home);
        if (!tabTo(u"change_person"_s))
            return false;
        key(Qt::Key_Space);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        for (int i = 0; i < 20; ++i) {
            key(Qt::Key_Down);
            if (menu->activeAction() && menu->activeAction()->text() == entry) {
                key(Qt::Key_Return);
                return true;
            }
        }
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<HostThread> m_host;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void aRoundByKeyboardAlone()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_host = std::make_unique<HostThread>(optionsIn(m_folder.filePath(u"data"_s)));
        QSignalSpy opened(m_host.get(), &HostThread::folderOpened);
        m_host->start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        m_window = std::make_unique<MainWindow>(*m_host, actions(), m_folder.filePath(u"window.ini"_s));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

        // a night
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"Keys"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(state().night.name, u"Keys"_s, patience);

        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(find<QWidget>("dock_people")->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

        // its questions
        key(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
        auto *line = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        line->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        type(smallPackIn(m_folder));
        key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(state().night.packs.size(), 1, patience);
        if (QWidget *report = QApplication::activeModalWidget())
            QTest::keyClick(report, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());

        // two players without a phone
        for (const QString &name : {u"Ana"_s, u"Ben"_s}) {
            QVERIFY(tabTo(u"add_player"_s));
            key(Qt::Key_Space);
            QTRY_VERIFY(QApplication::activeModalWidget());
            type(name);
            key(Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(std::any_of(state().night.players.begin(), state().night.players.end(),
                                                 [&](const auto &player) { return player.name == name; }),
                                     patience);
        }

        // the round
        QTRY_VERIFY(find<QWidget>("idle_start")->isVisible());
        QVERIFY(tabTo(u"idle_start"_s));
        key(Qt::Key_Space);
        auto *board = find<QAbstractItemView>("board");
        QTRY_VERIFY_WITH_TIMEOUT(board->isVisible(), patience);
        QVERIFY(tabTo(u"board"_s));
        const int questions = 4;
        for (int i = 0; i < questions; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(where()->objectName(), u"board"_s, patience);
            QVERIFY(moveTo(*board, i % 2, i / 2));
            key(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(phase(), quiz::Phase::Reading, patience);
            QTRY_VERIFY(find<QPushButton>("button_open_buzzers")->isEnabled());
            key(Qt::Key_Space);
            QTRY_COMPARE_WITH_TIMEOUT(phase(), quiz::Phase::Open, patience);
            QVERIFY(chooseForPlayer(u"Press the buzzer for this player"_s));
            QTRY_COMPARE_WITH_TIMEOUT(phase(), quiz::Phase::Answering, patience);
            QTRY_VERIFY(find<QPushButton>("button_rule_correct")->isEnabled());
            key(Qt::Key_C);
            QTRY_COMPARE_WITH_TIMEOUT(phase(), quiz::Phase::Closed, patience);
            QTRY_VERIFY(find<QPushButton>("button_next")->isEnabled());
            QVERIFY(tabTo(u"question_panel"_s));
            key(Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(!phase(), patience);
        }
        qint64 total = 0;
        for (const night::Player &player : state().night.players)
            total += player.score;
        QCOMPARE(total, 600);
        key(Qt::Key_Z);
        QTRY_VERIFY_WITH_TIMEOUT(phase().has_value(), patience);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!phase(), patience);
        QVERIFY(tabTo(u"finish_round"_s));
        key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(state().night.rounds.first().status, night::RoundStatus::Finished,
                                  patience);

        m_window.reset();
        QSignalSpy stopped(m_host.get(), &HostThread::stopped);
        m_host->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, patience);
    }
};

QTEST_MAIN(DashboardKeyboardTest)
#include "dashboard_keyboard_test.moc"
