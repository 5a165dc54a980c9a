// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard for people who do not use a mouse or do not see it: names, the way of the Tab key, the cover.
#include "app/dashboard/main_window.h"
#include "tests/app/dashboard_story.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

/// Whether people act on it or read a value from it; not what Qt builds such a widget from.
bool isInteractive(const QWidget *widget)
{
    const QString name = widget->objectName();
    if (name.startsWith("qt_"_L1) || qobject_cast<const QComboBox *>(widget->parentWidget()) ||
        qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
        qobject_cast<const QLineEdit *>(widget->parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QProgressBar *>(widget);
}

QString called(const QWidget *widget)
{
    return u"%1 \"%2\" in %3"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
        widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

QList<QWidget *> interactiveIn(QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // headers, scroll bars and the like belong to what they stand in
        const bool part = qobject_cast<QAbstractItemView *>(widget->parentWidget()) ||
                          widget->inherits("QScrollBar") || widget->inherits("QHeaderView");
        if (widget->window() == &window && widget->isVisible() && isInteractive(widget) && !part)
            found.append(widget);
    }
    return found;
}

QStringList nameless(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : interactiveIn(window)) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(called(widget));
    }
    return found;
}

/// What the Tab key reaches, in order, from where the focus is until it comes round.
QList<QWidget *> tabRound(QWidget &window)
{
    QList<QWidget *> round;
    for (int i = 0; i < 400; ++i) {
        QWidget *now = window.focusWidget() ? window.focusWidget() : &window;
        if (round.contains(now))
            break;
        round.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return round;
}

/// Where the keys reach what the mouse reaches. Buttons of the frame around a dock have their menu, too.
QStringList unreached(QWidget &window)
{
    const QList<QWidget *> round = tabRound(window);
    QStringList found;
    for (QWidget *widget : interactiveIn(window)) {
        const bool frame = qobject_cast<QToolButton *>(widget) && widget->objectName().isEmpty() &&
                           !widget->parentWidget()->inherits("QToolBar");
        const bool shown_only = qobject_cast<QProgressBar *>(widget);
        const QWidget *goes = widget->focusProxy() ? widget->focusProxy() : widget;
        if (widget->isEnabled() && !frame && !shown_only && !round.contains(const_cast<QWidget *>(goes)))
            found.append(called(widget));
    }
    if (!found.isEmpty()) {
        for (const QWidget *widget : round)
            found.append(u"\n  reached: "_s + called(widget));
    }
    return found;
}

QDialog *shownDialog(const QWidget &window)
{
    QDialog *shown = nullptr;
    for (QDialog *one : window.findChildren<QDialog *>())
        shown = one->isVisible() ? one : shown;
    return shown;
}

struct Rig
{
    Rig()
        : window(link, fakeActions(link, asked), folder.filePath(u"d.ini"_s))
        , story(link, window, smallPack(), [](const QString &text) { return text; })
    {
        window.resize(1440, 1000);
        window.show();
        window.activateWindow();
    }
    template <class Object>
    Object *find(const char *name) const
    {
        return window.findChild<Object *>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    FakeLink link;
    QStringList asked;
    MainWindow window;
    DashboardStory story;
};

}

class DashboardAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasANameAndIsReached()
    {
        Rig rig;
        QVERIFY(QTest::qWaitForWindowActive(&rig.window));
        const auto steps = rig.story.steps();
        for (const DashboardStory::Step &step : steps) {
            step.go();
            QTest::qWait(120); // what changed last is shown at most fifty milliseconds later
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                QVERIFY2(nameless(*dialog).isEmpty(),
                         qPrintable(step.name + u": "_s + nameless(*dialog).join(u", "_s)));
                QVERIFY2(unreached(*dialog).isEmpty(),
                         qPrintable(step.name + u": "_s + unreached(*dialog).join(u", "_s)));
                dialog->close();
            }
            const QStringList unnamed = nameless(rig.window);
            QVERIFY2(unnamed.isEmpty(), qPrintable(step.name + u": "_s + unnamed.join(u", "_s)));
            const QStringList left = unreached(rig.window);
            QVERIFY2(left.isEmpty(), qPrintable(step.name + u": "_s + left.join(u", "_s)));
        }
    }

    void dialogsHaveNamesAndAreReached_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *name : {"open_settings", "new_night", "results_show", "add_trading", "help",
                                 "tie_break_action", "join_wifi", "round_rules_button",
                                 "add_player", "replay"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void dialogsHaveNamesAndAreReached()
    {
        QFETCH(QString, action);
        Rig rig;
        rig.link.openNight(u"Friday"_s);
        rig.link.give(engine::Command(quiz::Command(quiz::AddPack{smallPack()})));
        for (const QString &name : {u"Ana"_s, u"Ben"_s})
            rig.link.join(name);
        if (action == "replay"_L1)
            rig.link.give(engine::Command(night::Command(night::EndNight{})));
        if (auto *trigger = rig.window.findChild<QAction *>(action)) {
            QTRY_VERIFY(trigger->isEnabled());
            trigger->trigger();
        } else {
            auto *button = rig.window.findChild<QAbstractButton *>(action);
            QVERIFY(button);
            QTRY_VERIFY(button->isEnabled());
            button->click();
        }
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = shownDialog(rig.window)));
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY2(nameless(*dialog).isEmpty(), qPrintable(nameless(*dialog).join(u", "_s)));
        QVERIFY2(unreached(*dialog).isEmpty(), qPrintable(unreached(*dialog).join(u", "_s)));
    }

    /// Known once: Tab entered the panel at its challenges and never came to the nations before them.
    void tabReachesTheNationsOfATradingRound()
    {
        Rig rig;
        QVERIFY(QTest::qWaitForWindowActive(&rig.window));
        for (const DashboardStory::Step &step : rig.story.steps()) {
            step.go();
            QTest::qWait(60); // what changed last is shown at most fifty milliseconds later
            if (step.name == "8f_trading"_L1)
                break;
        }
        const auto *nations = rig.find<QAbstractItemView>("nations");
        QTRY_VERIFY(nations->isVisible());
        const QList<QWidget *> round = tabRound(rig.window);
        QVERIFY(round.contains(const_cast<QAbstractItemView *>(nations)));
        QVERIFY(round.contains(rig.find<QAbstractItemView>("challenges")));
    }

    void coverHidesEverything()
    {
        Rig rig;
        rig.link.openNight(u"Friday"_s);
        QTRY_VERIFY(rig.find<QWidget>("dock_people")->isVisible());
        rig.find<QAction>("results_show")->trigger();
        auto *results = rig.find<QDialog>("results");
        QVERIFY(results && results->isVisible());
        auto *people = rig.find<QWidget>("people");
        rig.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&rig.window));
        people->setFocus();
        QTest::keyClick(&rig.window, Qt::Key_L, Qt::ControlModifier);
        auto *cover = rig.find<QWidget>("cover_sheet");
        QVERIFY(cover->isVisible());
        QCOMPARE(cover->geometry(), rig.window.rect());
        QCOMPARE(rig.window.childAt(rig.window.rect().center())->window(),
                 static_cast<QWidget *>(&rig.window));
        QVERIFY(cover->isAncestorOf(rig.window.childAt(rig.window.rect().center())) ||
                cover == rig.window.childAt(rig.window.rect().center()));
        QVERIFY(!results->isVisible());
        QTest::keyClick(cover, Qt::Key_Tab);
        QCOMPARE(rig.window.focusWidget(), cover);
        rig.window.resize(1000, 900);
        QTRY_COMPARE(cover->geometry(), rig.window.rect());
        QTest::keyClick(cover, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!cover->isVisible());
        QVERIFY(results->isVisible());
        QCOMPARE(rig.window.focusWidget(), people);
    }
};

QTEST_MAIN(DashboardAccessTest)
#include "dashboard_access_test.moc"
