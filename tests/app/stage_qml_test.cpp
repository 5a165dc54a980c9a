// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene at every size: loads without a word of complaint, and no text leaves its place.
#include "app/design/tokens.h"
#include "app/stage/stage_items.h"
#include "app/stage/stage_window.h"
#include "stage_scenes.h"
#include "stage_views.h"

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::sample;

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &found)
{
    if (!item->isVisible())
        return;
    found.append(item);
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, found);
}

QList<QQuickItem *> visibleItems(QQuickView &view)
{
    QList<QQuickItem *> found;
    collect(view.rootObject(), found);
    return found;
}

QString allTexts(QQuickView &view)
{
    QStringList texts;
    const auto items = visibleItems(view);
    for (QQuickItem *item : items) {
        if (item->inherits("QQuickText"))
            texts.append(item->property("text").toString());
    }
    return texts.join(u'\n');
}

}

class StageQmlTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scenes_data();
    void scenes();
    void showsWhatItShould();
    void guestsTextIsPlain();
    void qrCode_data();
    void qrCode();
    void ringEmpties();
    void shapesDiffer();
    void keys();
    void closing();

private:
    static QStringList faults(StageWindow &stage);
    static QStringList settledFaults(StageWindow &stage);
};

void StageQmlTest::scenes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("720p") << QSize(1280, 720);
    QTest::newRow("4:3") << QSize(1024, 768);
    QTest::newRow("4K") << QSize(3840, 2160);
}

QStringList StageQmlTest::faults(StageWindow &stage)
{
    QStringList faults;
    const QStringList ownWords{u"Buzzers open"_s, u"Get ready"_s, u"Nobody knew it"_s, u"600"_s, u"Paused"_s};
    const QRectF window(0, 0, stage.view().width(), stage.view().height());
    const auto items = visibleItems(stage.view());
    for (QQuickItem *item : items) {
        if (!item->inherits("QQuickText"))
            continue;
        const QString text = item->property("text").toString().left(40);
        const double painted = item->property("paintedHeight").toDouble();
        if (painted > item->height() + 1)
            faults.append(u"\"%1\" is %2 high, its place %3"_s.arg(text).arg(painted).arg(item->height()));
        if (item->property("paintedWidth").toDouble() > item->width() + 1)
            faults.append(u"\"%1\" is wider than its place"_s.arg(text));
        if (item->property("textFormat").toInt() != 0) // Text.PlainText
            faults.append(u"\"%1\" is not plain text"_s.arg(text));
        const bool fitting = item->property("wordLimit").isValid(); // FitText: of any length, and never cut
        if (item->property("truncated").toBool() && (fitting || ownWords.contains(text)))
            faults.append(u"\"%1\" is cut"_s.arg(text));
        const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        if (!text.isEmpty() && !window.adjusted(-1, -1, 1, 1).contains(place))
            faults.append(u"\"%1\" leaves the window, at %2, %3, %4 wide"_s.arg(text)
                              .arg(place.x())
                              .arg(place.y())
                              .arg(place.width()));
    }
    return faults;
}

QStringList StageQmlTest::settledFaults(StageWindow &stage)
{
    QStringList found = faults(stage);
    for (QDeadlineTimer patience(3000); !found.isEmpty() && !patience.hasExpired(); found = faults(stage)) {
        QTest::qWait(50);
        stage.grab();
    }
    return found;
}

void StageQmlTest::scenes()
{
    QFETCH(QSize, size);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    StageWindow stage;
    QStringList warnings;
    connect(stage.view().engine(), &QQmlEngine::warnings, this, [&warnings](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            warnings.append(error.toString());
    });
    stage.showOn(nullptr);
    stage.view().resize(size);
    QVERIFY(QTest::qWaitForWindowExposed(&stage.view()));
    QCOMPARE(stage.problems(), QStringList());
    for (const Scene &scene : sample::scenes()) {
        for (const StageInput &step : scene.steps) {
            stage.update(step);
            QCoreApplication::sendPostedEvents();
        }
        const QImage picture = stage.grab(); // lays out and paints
        QCOMPARE(picture.size(), size * stage.view().devicePixelRatio());
        // what moves to its place on a slow machine is given time; what is wrong stays wrong
        const QStringList found = settledFaults(stage);
        QVERIFY2(found.isEmpty(), qPrintable(scene.name + u": "_s + found.join(u"; "_s)));
        QVERIFY2(warnings.isEmpty(), qPrintable(scene.name + u": "_s + warnings.join(u"; "_s)));
    }
}

void StageQmlTest::showsWhatItShould()
{
    StageWindow stage;
    stage.showOn(nullptr);
    const QJsonObject board = withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QJsonObject open = withLive(board, u"open"_s, u"Who composed it?"_s);

    stage.update(input(night(u"waiting"_s, People::Few, Mode::Teams)));
    stage.grab();
    for (const QString &text :
         {u"Friday at the Harbour"_s, u"192.168.1.5:8000"_s, u"ABC234"_s, u"Red Foxes"_s})
        QVERIFY2(allTexts(stage.view()).contains(text), qPrintable(text));

    stage.update(input(speaking(open)));
    stage.grab();
    const QString question = allTexts(stage.view());
    for (const QString &text :
         {u"Who composed it?"_s, u"Film music"_s, u"600"_s, u"Ana"_s, u"41 ms before"_s})
        QVERIFY2(question.contains(text), qPrintable(text));
    QVERIFY(!question.contains(u"Red Foxes to choose"_s));

    stage.update(input(closed(open, u"right"_s, u"John Williams"_s, u"Two notes."_s)));
    stage.grab();
    for (const QString &text : {u"John Williams"_s, u"Two notes."_s, u"+600"_s})
        QVERIFY2(allTexts(stage.view()).contains(text), qPrintable(text));

    stage.update(input(withFinishedRound(night(u"in_progress"_s, People::Few, Mode::Teams))));
    stage.grab();
    QVERIFY(allTexts(stage.view()).contains(u"Night Owls"_s));
    QVERIFY(!allTexts(stage.view()).contains(u"John Williams"_s));
}

void StageQmlTest::guestsTextIsPlain()
{
    StageWindow stage;
    stage.showOn(nullptr);
    stage.update(input(night(u"waiting"_s, People::Long, Mode::Singles)));
    stage.grab();
    QVERIFY(allTexts(stage.view()).contains(u"<b>Bold</b> &amp; <img src=x>"_s));
}

void StageQmlTest::qrCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("address") << u"http://192.168.1.5:8000/j/ABC234"_s << true;
    QTest::newRow("wi-fi, not Latin") << u"WIFI:T:WPA;S:Café „Ö“;P:passwort;;"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("too long") << QString(5000, u'x') << false;
}

void StageQmlTest::qrCode()
{
    QFETCH(QString, text);
    QrItem code;
    code.setSize(QSizeF(300, 300));
    code.setText(text);
    QTEST(code.valid(), "valid");
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QPainter painter(&picture);
    code.paint(&painter);
    painter.end();
    QCOMPARE(picture.pixelColor(1, 1), code.valid() ? QColor(Qt::white) : QColor(Qt::red));
    if (!code.valid())
        return;
    // The first finder pattern: quiet, then seven dark modules of equal width in the top row.
    int left = 0;
    int top = 0;
    while (top < 300 && picture.pixelColor(150, top) != Qt::black && picture.pixelColor(60, top) != Qt::black)
        ++top;
    while (left < 300 && picture.pixelColor(left, top) != Qt::black)
        ++left;
    int dark = 0;
    while (left + dark < 300 && picture.pixelColor(left + dark, top) == Qt::black)
        ++dark;
    QCOMPARE(dark % 7, 0);
    QVERIFY(left >= 4 * (dark / 7)); // the quiet zone
}

void StageQmlTest::ringEmpties()
{
    RingItem ring;
    ring.setSize(QSizeF(100, 100));
    const auto painted = [&ring](double share) {
        ring.setShare(share);
        QImage picture(100, 100, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        ring.paint(&painter);
        painter.end();
        int lit = 0;
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x)
                lit += picture.pixelColor(x, y).lightness() > 200 ? 1 : 0;
        }
        return lit;
    };
    const int full = painted(1);
    const int half = painted(0.5);
    QVERIFY(full > 0);
    QVERIFY(qAbs(half - full / 2) < full / 20);
    QCOMPARE(painted(0), 0);
    ring.setShare(7);
    QCOMPARE(ring.share(), 1.0);
}

void StageQmlTest::shapesDiffer()
{
    QList<QImage> shapes;
    for (int mark = 0; mark < static_cast<int>(tokens().marks.size()); ++mark) {
        TeamShape item;
        item.setSize(QSizeF(60, 60));
        item.setProperty("mark", mark);
        QImage picture(60, 60, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        item.paint(&painter);
        painter.end();
        int painted = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                painted += picture.pixelColor(x, y) == QColor(Qt::white) ? 1 : 0;
        }
        // a quarter of the square at least, but for the spark's four thin rays
        QVERIFY2(painted > picture.width() * picture.height() / 8, qPrintable(tokens().mark(mark).name));
        QVERIFY(!shapes.contains(picture));
        shapes.append(picture);
    }
}

void StageQmlTest::keys()
{
    StageWindow stage;
    stage.showOn(nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(&stage.view()));
    const QSignalSpy passedOn(&stage, &StageWindow::keyPressed);
    QCOMPARE(stage.screenUse(), StageWindow::ScreenUse::Windowed);
    QTest::keyClick(&stage.view(), Qt::Key_F11);
    QCOMPARE(stage.screenUse(), StageWindow::ScreenUse::Full);
    QTest::keyClick(&stage.view(), Qt::Key_Escape);
    QCOMPARE(stage.screenUse(), StageWindow::ScreenUse::Windowed);
    QTest::keyClick(&stage.view(), Qt::Key_M);
    QVERIFY(stage.model().muted());
    QCOMPARE(passedOn.size(), 0);
    QTest::keyClick(&stage.view(), Qt::Key_Space);
    QTest::keyClick(&stage.view(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(passedOn.size(), 2);
    QCOMPARE(passedOn.first().first().toInt(), static_cast<int>(Qt::Key_Space));
}

void StageQmlTest::closing()
{
    StageWindow stage;
    stage.showOn(QGuiApplication::primaryScreen());
    QCOMPARE(stage.screenUse(), StageWindow::ScreenUse::Full);
    const QSignalSpy closedSpy(&stage, &StageWindow::closed);
    stage.view().close();
    QCOMPARE(closedSpy.size(), 1);
    QVERIFY(!stage.view().isVisible());
    QVERIFY(stage.grab().isNull());
    stage.showOn(nullptr);
    QVERIFY(stage.view().isVisible());
    QVERIFY(!stage.grab().isNull());
}

QTEST_MAIN(StageQmlTest)
#include "stage_qml_test.moc"
