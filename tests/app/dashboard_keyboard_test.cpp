// SPDX-License-Identifier: GPL-3.0-or-later
// A whole round hosted by keyboard alone: the real window on the real host, with its journal and its port.
#include "app/dashboard/main_window.h"
#include "app/host/host_thread.h"
#include "app/host/pack_files.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
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
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget()))
            return menu;
        QWidget *window =
            QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window.get();
        return window->focusWidget() ? window->focusWidget() : window;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(where(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(where(), text); }
    /// Tab (or back) until the widget of this name has the focus.
    bool tabTo(const QString &name, Qt::Key tab = Qt::Key_Tab)
    {
        for (int i = 0; i < 200; ++i) {
            if (where()->objectName() == name)
                return true;
            key(tab);
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
        DashboardActions actions = fakeActions(m_other, m_asked);
        actions.newNight = [this](const QString &name, const DashboardActions::Done &done) {
            NightChoice choice;
            choice.new_name = name;
            choice.packs.append(
                std::make_shared<const packs::Pack>(*importPackFile(smallPackIn(m_folder)).pack));
            connect(
                m_host.get(), &HostThread::ready, this, [done] { done({}); }, Qt::SingleShotConnection);
            m_host->openNight(choice);
        };
        actions.knownNights = [this] { return m_host->knownNights(); };
        return actions;
    }

    /// After a dialog or a menu; what a desktop does by itself, a test without one has to.
    bool backInTheWindow()
    {
        if (!QTest::qWaitFor(
                [] { return !QApplication::activeModalWidget() && !QApplication::activePopupWidget(); }))
            return false;
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
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

    /// The list's row of this player.
    bool moveToPlayer(const QString &name)
    {
        const bool beside = where()->objectName() == "change_person"_L1;
        if (!tabTo(u"people"_s, beside ? Qt::Key_Backtab : Qt::Key_Tab))
            return false;
        const auto *people = find<QAbstractItemView>("people");
        key(Qt::Key_Home);
        for (int i = 0; i < people->model()->rowCount(); ++i) {
            if (people->currentIndex().data().toString().startsWith(name))
                return true;
            key(Qt::Key_Down);
        }
        return false;
    }
    /// An entry of a player's menu, by its words.
    bool chooseFor(const QString &player, const QString &entry)
    {
        if (!moveToPlayer(player) || !tabTo(u"change_person"_s))
            return false;
        key(Qt::Key_Space);
        if (!QTest::qWaitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }))
            return false;
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (int i = 0; i < 20; ++i) {
            if (menu->activeAction() && menu->activeAction()->text() == entry) {
                key(Qt::Key_Return);
                return backInTheWindow();
            }
            key(Qt::Key_Down);
        }
        return false;
    }
    bool comesTo(std::optional<quiz::Phase> wanted)
    {
        return QTest::qWaitFor([&] { return phase() == wanted; }, patience);
    }
    /// For whoever has to find out why a key did nothing.
    QString situation() const
    {
        const auto now = phase();
        return u"focus in %1 \"%2\", phase %3, clock %4, said \"%5\", active %6, person \"%7\""_s
            .arg(QLatin1StringView(where()->metaObject()->className()), where()->objectName())
            .arg(now ? static_cast<int>(*now) : -1)
            .arg(state().night.clock.running)
            .arg(find<QLabel>("warning_words")->text())
            .arg(m_window->isActiveWindow())
            .arg(find<QAbstractItemView>("people")->currentIndex().data().toString());
    }
    /// Somebody presses, and may speak.
    bool press(const QString &player)
    {
        // until the window shows that they are open, the space key would open them once more
        return canDo("shut_buzzers") && chooseFor(player, u"Press the buzzer for this player"_s) &&
               comesTo(quiz::Phase::Answering) && canDo("rule_correct");
    }
    /// Whether the window offers it, once it shows what has happened last.
    bool canDo(const char *action)
    {
        const auto *offered = find<QAction>(action);
        return QTest::qWaitFor([&] { return offered->isEnabled(); }, patience);
    }
    qint64 scoreOf(const QString &name) const
    {
        for (const night::Player &player : state().night.players) {
            if (player.name == name)
                return player.score;
        }
        return -1;
    }
    void openWindow()
    {
        m_host = std::make_unique<HostThread>(optionsIn(m_folder.filePath(u"data"_s)));
        QSignalSpy opened(m_host.get(), &HostThread::folderOpened);
        m_host->start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        m_window = std::make_unique<MainWindow>(*m_host, actions(), m_folder.filePath(u"window.ini"_s));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void makeNight()
    {
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"Keys"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(state().night.name, u"Keys"_s, patience);
        QTRY_VERIFY(find<QWidget>("dock_people")->isVisible());
        QVERIFY(backInTheWindow());
    }
    void addPlayers()
    {
        for (const QString &name : {u"Ana"_s, u"Ben"_s}) {
            QVERIFY(tabTo(u"add_player"_s));
            key(Qt::Key_Space);
            QTRY_VERIFY(QApplication::activeModalWidget());
            type(name);
            key(Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(scoreOf(name) == 0, patience);
            QVERIFY(backInTheWindow());
        }
    }
    void chooseQuestion(int row, int column)
    {
        auto *board = find<QAbstractItemView>("board");
        QTRY_COMPARE_WITH_TIMEOUT(where()->objectName(), u"board"_s, patience);
        QVERIFY(moveTo(*board, row, column));
        key(Qt::Key_Return);
        QVERIFY(comesTo(quiz::Phase::Reading));
        QVERIFY(canDo("open_buzzers"));
        QTRY_COMPARE_WITH_TIMEOUT(where()->objectName(), u"question_panel"_s, patience);
        key(Qt::Key_Space);
        QVERIFY2(comesTo(quiz::Phase::Open), qPrintable(situation()));
    }
    /// Both are wrong, it is opened again, Ana is right after all; that is taken back, and given again.
    void ruleBackAndForth()
    {
        QVERIFY2(press(u"Ana"_s), qPrintable(situation()));
        key(Qt::Key_X);
        QVERIFY2(comesTo(quiz::Phase::Open), qPrintable(situation()));
        QVERIFY2(press(u"Ben"_s), qPrintable(situation()));
        key(Qt::Key_X);
        QVERIFY2(comesTo(quiz::Phase::Closed), qPrintable(situation()));
        QVERIFY(canDo("reopen_question"));
        key(Qt::Key_R);
        QVERIFY2(comesTo(quiz::Phase::Open), qPrintable(situation()));
        QVERIFY2(press(u"Ana"_s), qPrintable(situation()));
        key(Qt::Key_C);
        QVERIFY(comesTo(quiz::Phase::Closed));
        QTRY_COMPARE_WITH_TIMEOUT(scoreOf(u"Ana"_s), 100, patience);
        QVERIFY(canDo("undo"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(comesTo(quiz::Phase::Answering));
        QVERIFY(scoreOf(u"Ana"_s) <= 0);
        QVERIFY(canDo("rule_correct"));
        key(Qt::Key_C);
        QVERIFY(comesTo(quiz::Phase::Closed));
    }

    QTemporaryDir m_folder;
    FakeLink m_other;
    QStringList m_asked;
    std::unique_ptr<HostThread> m_host;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void aRoundByKeyboardAlone()
    {
        openWindow();
        QVERIFY(!QTest::currentTestFailed());
        makeNight();
        QVERIFY(!QTest::currentTestFailed());
        addPlayers();
        QVERIFY(!QTest::currentTestFailed());

        QTRY_VERIFY(find<QWidget>("idle_start")->isVisible());
        QVERIFY(tabTo(u"idle_start"_s));
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractItemView>("board")->isVisible(), patience);
        QVERIFY(tabTo(u"board"_s));
        constexpr int questions = 4;
        for (int i = 0; i < questions; ++i) {
            chooseQuestion(i % 2, i / 2);
            QVERIFY(!QTest::currentTestFailed());
            if (i == 0) {
                ruleBackAndForth();
            } else {
                QVERIFY2(press(u"Ana"_s), qPrintable(situation()));
                key(Qt::Key_C);
            }
            QVERIFY(!QTest::currentTestFailed());
            QVERIFY(comesTo(quiz::Phase::Closed));
            QVERIFY(canDo("next"));
            QVERIFY(tabTo(u"question_panel"_s));
            key(Qt::Key_Space);
            QVERIFY(comesTo({}));
        }
        QCOMPARE(scoreOf(u"Ana"_s), 600);
        key(Qt::Key_Z);
        QVERIFY(QTest::qWaitFor([&] { return phase().has_value(); }, patience));
        QVERIFY(canDo("redo"));
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(comesTo({}));
        // while the window still shows the question, the space key is its next step, wherever the focus is
        QVERIFY(QTest::qWaitFor([&] { return !find<QAction>("next")->isEnabled(); }, patience));
        QVERIFY(tabTo(u"finish_round"_s));
        key(Qt::Key_Space);
        const auto finished = [&] {
            return state().night.rounds.first().status == night::RoundStatus::Finished;
        };
        QVERIFY2(QTest::qWaitFor(finished, patience), qPrintable(situation()));

        m_window.reset();
        QSignalSpy stopped(m_host.get(), &HostThread::stopped);
        m_host->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, patience);
    }
};

QTEST_MAIN(DashboardKeyboardTest)
#include "dashboard_keyboard_test.moc"
