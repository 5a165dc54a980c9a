// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the windows: chosen, complete on every page, and nowhere cut.
#include "app/host/host_options.h"
#include "app/language/program_language.h"
#include "app/language/ruleset_words.h"
#include "app/stage/stage_window.h"
#include "tests/app/dashboard_story.h"
#include "tests/app/stage_scenes.h"
#include "tests/app/stage_views.h"
#include "tests/app/window_texts.h"

#include <QApplication>
#include <QDate>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

/// What stays as it is in every language: addresses, codes, names of network adapters and of files.
QString withoutNames(QString text)
{
    static const QRegularExpression names(
        u"https?://\\S+|\\b(?:[A-Z0-9]{6}|wlan0|eth0|docker0|notes\\.csv|F11)\\b"
        "|</?qt>|<br>|&(?:lt|gt|amp|quot);"       // what a tip is made of
        "|(?<!\\w)(?:English|Deutsch)(?!\\w)"_s); // languages are offered in their own words
    return text.remove(names);
}

/// Texts in which a word stands that went through no translation.
QStringList untranslated(const QStringList &texts)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    QStringList found;
    for (const QString &text : texts) {
        if (withoutNames(text).contains(word))
            found.append(text);
    }
    return found;
}

DashboardActions actionsSpelt(FakeLink &link, QStringList &asked, const DashboardStory::Spelling &spell)
{
    DashboardActions actions = fakeActions(link, asked);
    actions.knownNights = [spell, known = actions.knownNights()] {
        QList<KnownNight> nights = known;
        for (KnownNight &night : nights)
            night.name = spell(night.name);
        return nights;
    };
    actions.openPack = [spell, open = actions.openPack](const QString &path,
                                                        const DashboardActions::Report &report) {
        open(path, [spell, report](packs::ImportReport read) {
            read.pack = *DashboardStory::spelt(std::make_shared<const packs::Pack>(*read.pack), spell);
            for (packs::Note &note : read.changed)
                note.detail = spell(note.detail);
            report(read);
        });
    };
    return actions;
}

QList<const QWidget *> openWindows(const QWidget &window)
{
    QList<const QWidget *> open{&window};
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    for (const QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            open.append(dialog);
    }
    return open;
}

/// A rig for one evening at the dashboard.
struct Evening
{
    explicit Evening(DashboardStory::Spelling spell)
        : window(link, actionsSpelt(link, asked, spell), folder.filePath(u"window.ini"_s))
        , story(link, window, smallPack(), std::move(spell))
    {
        window.show();
    }

    QTemporaryDir folder;
    FakeLink link;
    QStringList asked;
    MainWindow window;
    DashboardStory story;
};

/// What the parts need in one direction, for whoever has to mend it.
QString needsIn(const QMainWindow &window, Qt::Orientation direction)
{
    const auto extent = [direction](const QSize &size) {
        return direction == Qt::Horizontal ? size.width() : size.height();
    };
    const int worthNaming = direction == Qt::Horizontal ? 180 : 250;
    QStringList parts{u"middle %1"_s.arg(extent(window.centralWidget()->minimumSizeHint()))};
    for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
        parts.append(u"%1 %2"_s.arg(dock->objectName()).arg(extent(dock->widget()->minimumSizeHint())));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const int least = extent(widget->minimumSizeHint().expandedTo(widget->minimumSize()));
        if (!widget->isVisible() || least <= worthNaming)
            continue;
        const QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
        parts.append(
            u"%1 \"%2\" %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), name).arg(least));
    }
    return parts.join(u", "_s);
}

/// What the host presses while a question is open, and would have to scroll to.
QStringList outOfSight(const QMainWindow &window)
{
    QStringList names;
    const auto *panel = window.findChild<QWidget *>(u"question_panel"_s);
    for (const QPushButton *button : panel->findChildren<QPushButton *>(QRegularExpression(u"^button_"_s))) {
        if (button->isVisible() && button->visibleRegion().boundingRect() != button->rect())
            names.append(button->text());
    }
    return names;
}

QString asIs(const QString &text)
{
    return text;
}

void collectTexts(QQuickItem *item, QStringList &texts, QStringList &outside)
{
    if (!item->isVisible())
        return;
    if (item->inherits("QQuickText")) {
        const QString text = item->property("text").toString();
        texts.append(text);
        if (item->property("paintedWidth").toDouble() > item->width() + 1 ||
            item->property("paintedHeight").toDouble() > item->height() + 1)
            outside.append(text + u" is larger than its place"_s);
        if (item->property("wordLimit").isValid() && item->property("truncated").toBool())
            outside.append(text + u" is cut"_s);
    }
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collectTexts(child, texts, outside);
}

}

class LanguageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void languagesAreThere()
    {
        const QList<Language> all = languages();
        QVERIFY(all.contains(Language{u"en"_s, u"English"_s}));
        QVERIFY(all.contains(Language{u"de"_s, u"Deutsch"_s}));
        QVERIFY(isLanguage(u"de"_s));
        QVERIFY(!isLanguage(u"tlh"_s));
        QVERIFY(!isLanguage({}));
    }

    void speaking()
    {
        const auto wrong = [] { return QCoreApplication::translate("quizaar::EveningActions", "Wrong"); };
        const auto phones = [](int n) {
            return QCoreApplication::translate("quizaar::MainWindow", "%n phones connected", nullptr, n);
        };
        ProgramLanguage language;
        QCOMPARE(language.spoken(), u"en"_s);
        language.speak(u"de"_s);
        QCOMPARE(language.spoken(), u"de"_s);
        QCOMPARE(wrong(), u"Falsch"_s);
        QCOMPARE(phones(1), u"1 Handy verbunden"_s);
        QCOMPARE(phones(2), u"2 Handys verbunden"_s);
        QCOMPARE(rulesetWords(u"Farm"_s), u"Bauernhof"_s);
        QCOMPARE(rulesetWords(u"Chocolate"_s), u"Chocolate"_s);
        QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
        QVERIFY(QLocale().toString(QDate(2026, 5, 2), QLocale::LongFormat).contains("Mai"_L1));
        language.speak(u"en"_s);
        QCOMPARE(wrong(), u"Wrong"_s);
        QCOMPARE(phones(1), u"1 phone connected"_s);
        QCOMPARE(phones(2), u"2 phones connected"_s);
        QCOMPARE(QLocale().toString(1.5), u"1.5"_s);
        language.speak(u"tlh"_s); // as the system is set
        QVERIFY(isLanguage(language.spoken()));
    }

    void endsWithItsOwner()
    {
        {
            ProgramLanguage language;
            language.speak(u"de"_s);
        }
        QCOMPARE(QCoreApplication::translate("quizaar::EveningActions", "Wrong"), u"Wrong"_s);
    }

    void commandLine()
    {
        const auto options = parseOptions({u"quizaar"_s, u"--language"_s, u"de"_s});
        QVERIFY(options);
        QCOMPARE(options->language, u"de"_s);
        QVERIFY(parseOptions({u"quizaar"_s})->language.isEmpty());
    }

    void menuChooses()
    {
        QTemporaryDir folder;
        FakeLink link;
        QStringList asked;
        DashboardActions actions = fakeActions(link, asked);
        actions.language = u"de"_s;
        MainWindow window(link, actions, folder.filePath(u"window.ini"_s));
        const auto *menu = window.findChild<QMenu *>(u"languages"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), languages().size() + 1);
        for (const QAction *action : menu->actions())
            QCOMPARE(action->isChecked(), action->objectName() == "language_de"_L1);
        window.findChild<QAction *>(u"language_en"_s)->trigger();
        QCOMPARE(asked, QStringList{u"speak en"_s});
        window.findChild<QAction *>(u"language_"_s)->trigger();
        QCOMPARE(asked.last(), u"speak "_s);
    }

    /// The other window takes the place of the first: same night, same layout, nothing lost.
    void anotherWindow()
    {
        Evening evening(asIs);
        const QList<DashboardStory::Step> steps = evening.story.steps();
        for (int i = 0; i < 4; ++i)
            steps.at(i).go();
        ProgramLanguage language;
        language.speak(u"de"_s);
        MainWindow second(evening.link, fakeActions(evening.link, evening.asked),
                          evening.folder.filePath(u"window.ini"_s));
        second.show();
        const QStringList texts = textsIn(second);
        QVERIFY(texts.contains(u"Buzzer öffnen"_s));
        QVERIFY(!texts.contains(u"Open buzzers"_s));
        second.keepWaiting(smallPack()); // goes into the night that is open
        QVERIFY(!second.waitingPack());
        QTRY_COMPARE(evening.link.state().quiz.plans.size(), 2);
    }

    void everythingIsTranslated()
    {
        PseudoTranslator pseudo;
        QLocale::setDefault(QLocale(QLocale::German)); // dates in figures
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        QCOMPARE(QCoreApplication::translate("A", "%1 of %n"), u"[%1 ǿƒ %nẋẋ]"_s);
        QCOMPARE(untranslated({u"Open"_s, accented(u"Open"_s), u"Open %1"_s.arg(accented(u"Ana"_s))}).size(),
                 2);
        Evening evening(accented);
        evening.window.resize(1600, 1000);
        const QList<DashboardStory::Step> steps = evening.story.steps();
        for (const DashboardStory::Step &step : steps) {
            step.go();
            QTest::qWait(20);
            for (const QWidget *window : openWindows(evening.window)) {
                const QStringList found = untranslated(textsIn(*window));
                QVERIFY2(found.isEmpty(), qPrintable(step.name + u": "_s + found.join(u" | "_s)));
                QStringList cut;
                const bool fits = QTest::qWaitFor([&] { return (cut = cutIn(*window)).isEmpty(); }, 1000);
                QVERIFY2(fits, qPrintable(step.name + u": "_s + cut.join(u" | "_s)));
            }
        }
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("code");
        const QStringList codes = languageCodes();
        for (const QString &code : codes)
            QTest::newRow(qPrintable(code)) << code;
    }

    void nothingIsCut()
    {
        QFETCH(QString, code);
        ProgramLanguage language;
        language.speak(code);
        Evening evening(asIs);
        constexpr int narrow = 1280; // with what a desktop keeps for itself, a laptop of 1366 pixels
        constexpr int low = 690;     // of 768
        evening.window.resize(narrow, low);
        const QList<DashboardStory::Step> steps = evening.story.steps();
        for (const DashboardStory::Step &step : steps) {
            step.go();
            QTest::qWait(20);
            const int width = evening.window.minimumSizeHint().width();
            QVERIFY2(width <= narrow,
                     qPrintable(u"%1 needs a width of %2: %3"_s.arg(step.name).arg(width).arg(
                         needsIn(evening.window, Qt::Horizontal))));
            QVERIFY2(evening.window.width() <= narrow,
                     qPrintable(u"%1 has grown to %2"_s.arg(step.name).arg(evening.window.width())));
            const int height = evening.window.minimumSizeHint().height();
            QVERIFY2(height <= low,
                     qPrintable(u"%1 needs a height of %2: %3"_s.arg(step.name).arg(height).arg(
                         needsIn(evening.window, Qt::Vertical))));
            for (const QWidget *window : openWindows(evening.window)) {
                QStringList cut;
                const bool fits = QTest::qWaitFor([&] { return (cut = cutIn(*window)).isEmpty(); }, 1000);
                QVERIFY2(fits, qPrintable(step.name + u": "_s + cut.join(u" | "_s)));
            }
            QStringList hidden;
            const bool seen =
                QTest::qWaitFor([&] { return (hidden = outOfSight(evening.window)).isEmpty(); }, 1000);
            QVERIFY2(seen, qPrintable(step.name + u": "_s + hidden.join(u" | "_s)));
        }
    }

    void stageFollows()
    {
        ProgramLanguage language;
        StageWindow stage;
        stage.showOn(nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(&stage.view()));
        const auto texts = [&stage] {
            QStringList found;
            QStringList outside;
            collectTexts(stage.view().rootObject(), found, outside);
            return found.join(u'\n');
        };
        stage.update(sample::input(sample::night(u"waiting"_s, sample::People::None, sample::Mode::Singles)));
        QTRY_VERIFY(texts().contains("Nobody"_L1));
        language.speak(u"de"_s);
        QTRY_VERIFY(!texts().contains("Nobody"_L1));
        QVERIFY(texts().contains("niemand"_L1, Qt::CaseInsensitive));
    }

    void stageFits_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("size");
        const QStringList codes = languageCodes();
        for (const QString &code : codes) {
            QTest::addRow("%s, 720p", qPrintable(code)) << code << QSize(1280, 720);
            QTest::addRow("%s, 4:3", qPrintable(code)) << code << QSize(1024, 768);
        }
    }

    void stageFits()
    {
        QFETCH(QString, code);
        QFETCH(QSize, size);
        ProgramLanguage language;
        language.speak(code);
        StageWindow stage;
        stage.showOn(nullptr);
        stage.view().resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(&stage.view()));
        for (const sample::Scene &scene : sample::scenes()) {
            for (const StageInput &step : scene.steps) {
                stage.update(step);
                QCoreApplication::sendPostedEvents();
            }
            QVERIFY(!stage.grab().isNull()); // lays out
            QStringList texts;
            QStringList outside;
            collectTexts(stage.view().rootObject(), texts, outside);
            QVERIFY2(outside.isEmpty(), qPrintable(scene.name + u": "_s + outside.join(u" | "_s)));
        }
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
