// SPDX-License-Identifier: GPL-3.0-or-later
// What a question shows beside its text, on the stage: when it is there, when it plays, and that no file can
// bring the stage down.
#include "app/stage/stage_window.h"
#include "stage_media_scenes.h"
#include "stage_views.h"

#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QSGRendererInterface>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::sample;

namespace {

QJsonObject asked(const QString &phase)
{
    return withLive(withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7), phase, u"Which?"_s);
}

StageInput listening(const QString &phase)
{
    return showing(asked(phase), {u"audio"_s}, {u"/nowhere/song.wav"_s});
}

QString textsOf(QQuickItem *item)
{
    QString texts;
    if (item->isVisible() && item->inherits("QQuickText"))
        texts = item->property("text").toString() + u'\n';
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        texts += item->isVisible() ? textsOf(child) : QString();
    return texts;
}

/// How many points are nearly of that colour.
int pointsLike(const QImage &image, QColor colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            const QColor point = image.pixelColor(x, y);
            const int distance = qAbs(point.red() - colour.red()) + qAbs(point.green() - colour.green()) +
                                 qAbs(point.blue() - colour.blue());
            count += distance < 24 ? 1 : 0;
        }
    }
    return count;
}

}

class StageMediaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOnceItIsAsked_data();
    void onlyOnceItIsAsked();
    void playsAsTheQuestionGoes_data();
    void playsAsTheQuestionGoes();
    void theHostReplaysAndStops();
    void aBuzzChangesNoPicture();
    void picturesAreSeen();
    void noFileBringsItDown();
    void aSoundPlaysToItsEndAndGoes();
    void saysWhatCannotBePlayed();
    void saysThatAFilmIsNotDrawn();
};

void StageMediaTest::onlyOnceItIsAsked_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<qsizetype>("shown");
    for (const char *phase : {"reading", "open", "answering", "closed", "judging"})
        QTest::newRow(phase) << QString::fromLatin1(phase) << qsizetype(1);
    QTest::newRow("betting") << u"betting"_s << qsizetype(0);
    QTest::newRow("of a later version") << u"dreaming"_s << qsizetype(0);
}

void StageMediaTest::onlyOnceItIsAsked()
{
    QFETCH(const QString, phase);
    QFETCH(const qsizetype, shown);
    const StagePicture picture = readPicture(listening(phase));
    QCOMPARE(picture.media.size(), shown);
    if (shown > 0)
        QCOMPARE(picture.media.first().toMap(),
                 (QVariantMap{{u"kind"_s, u"audio"_s}, {u"url"_s, u"file:///nowhere/song.wav"_s}}));
}

void StageMediaTest::playsAsTheQuestionGoes_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<bool>("plays");
    QTest::newRow("reading") << u"reading"_s << true;
    QTest::newRow("open") << u"open"_s << true;
    QTest::newRow("a buzz lets it pause") << u"answering"_s << false;
    QTest::newRow("closed") << u"closed"_s << false;
    QTest::newRow("betting") << u"betting"_s << false;
}

void StageMediaTest::playsAsTheQuestionGoes()
{
    QFETCH(const QString, phase);
    QFETCH(const bool, plays);
    StageModel model;
    model.update(listening(u"open"_s));
    QVERIFY(model.mediaPlaying());
    const int turn = model.mediaTurn();
    model.update(listening(phase));
    QCOMPARE(model.mediaPlaying(), plays);
    QCOMPARE(model.mediaTurn(), turn); // goes on where it was
    model.update(listening(u"open"_s));
    QVERIFY(model.mediaPlaying());
    StageInput still = listening(u"open"_s);
    still.clockRunning = false;
    model.update(still);
    QVERIFY(!model.mediaPlaying());
    model.update(input(asked(u"open"_s)));
    QVERIFY(!model.mediaPlaying()); // there is nothing
}

void StageMediaTest::theHostReplaysAndStops()
{
    StageModel model;
    model.update(listening(u"open"_s));
    QSignalSpy moved(&model, &StageModel::mediaMoved);
    const int turn = model.mediaTurn();
    model.stopMedia();
    QVERIFY(!model.mediaPlaying());
    model.update(listening(u"open"_s));
    QVERIFY(!model.mediaPlaying()); // it stays stopped for this question
    model.replayMedia();
    QVERIFY(model.mediaPlaying());
    QCOMPARE(model.mediaTurn(), turn + 1);
    QCOMPARE(moved.size(), 2);
    model.stopMedia();
    QJsonObject next = asked(u"reading"_s);
    next.insert("live"_L1, changed(next.value("live"_L1).toObject(), "question_id"_L1, 4711));
    model.update(showing(next, {u"audio"_s}, {u"/nowhere/other.wav"_s}));
    QVERIFY(model.mediaPlaying()); // the next one plays by itself
    QCOMPARE(model.mediaTurn(), turn + 2);
}

void StageMediaTest::aBuzzChangesNoPicture()
{
    // What the scene holds would be loaded anew otherwise, and the picture would blink at each buzz.
    StageModel model;
    model.update(listening(u"open"_s));
    QSignalSpy changed(&model, &StageModel::mediaChanged);
    model.update(showing(speaking(asked(u"open"_s)), {u"audio"_s}, {u"/nowhere/song.wav"_s}));
    model.update(listening(u"open"_s));
    QCOMPARE(changed.size(), 0);
    model.update(showing(asked(u"open"_s), {u"audio"_s}, {QString()}));
    QCOMPARE(changed.size(), 1);
}

void StageMediaTest::picturesAreSeen()
{
    StageWindow stage;
    stage.showOn(nullptr);
    const QColor snow(0xff, 0xf1, 0xc9);
    const QString file = paintedFile(u"seen.png"_s, {1600, 900});
    stage.update(input(asked(u"open"_s)));
    QTest::qWait(600); // the scene fades in
    QVERIFY(pointsLike(stage.grab(), snow) < 40);
    stage.update(showing(asked(u"open"_s), {u"image"_s}, {file}));
    QVERIFY(QTest::qWaitFor([&] { return pointsLike(stage.grab(), snow) > 300; }, 20'000));
    QVERIFY(textsOf(stage.view().rootObject()).contains(u"Which?"_s));
    stage.update(input(asked(u"open"_s)));
    QVERIFY(pointsLike(stage.grab(), snow) < 40);
}

void StageMediaTest::noFileBringsItDown()
{
    StageWindow stage;
    stage.showOn(nullptr);
    for (const Scene &scene : mediaScenes() + noisyScenes()) {
        for (const StageInput &step : scene.steps)
            stage.update(step);
        QTest::qWait(150);
        QVERIFY2(!stage.grab().isNull(), qPrintable(scene.name));
        stage.model().replayMedia();
        stage.model().stopMedia();
        QTest::qWait(50);
    }
    const QString broken = u"This picture cannot be shown here"_s;
    stage.update(showing(asked(u"open"_s), {u"image"_s}, {QString()}));
    QVERIFY(QTest::qWaitFor([&] { return textsOf(stage.view().rootObject()).contains(broken); }, 20'000));
}

/// Only where Qt Multimedia is there; a machine without a sound card plays all the same.
void StageMediaTest::aSoundPlaysToItsEndAndGoes()
{
    StageWindow stage;
    stage.showOn(nullptr);
    if (!stage.model().property("playsSound").toBool())
        QSKIP("Qt Multimedia is not there");
    QTest::failOnWarning(QRegularExpression(u"TypeError"_s));
    for (const Scene &scene : noisyScenes()) {
        if (scene.name != u"media-sound"_s && scene.name != u"media-sound-and-picture"_s)
            continue;
        for (const StageInput &step : scene.steps)
            stage.update(step);
        const auto over = [&] {
            const auto items = stage.view().rootObject()->findChildren<QQuickItem *>();
            return std::any_of(items.begin(), items.end(),
                               [](const QQuickItem *item) { return item->property("over").toBool(); });
        };
        QVERIFY2(QTest::qWaitFor(over, 20'000), qPrintable(scene.name));
        stage.update(input(withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7)));
        QTest::qWait(600); // the scene fades out
    }
}

void StageMediaTest::saysWhatCannotBePlayed()
{
    StageWindow stage;
    stage.showOn(nullptr);
    stage.update(showing(asked(u"open"_s), {u"audio"_s}, {QString()}));
    QVERIFY(QTest::qWaitFor(
        [&] { return textsOf(stage.view().rootObject()).contains(u"The sound cannot be played here"_s); },
        20'000));
    stage.update(showing(asked(u"open"_s), {u"video"_s}, {QString()}));
    QVERIFY(QTest::qWaitFor(
        [&] { return textsOf(stage.view().rootObject()).contains(u"The video cannot be played here"_s); },
        20'000));
}

/// Without a graphics driver Qt plays a film and draws none of it, nor reports an error.
void StageMediaTest::saysThatAFilmIsNotDrawn()
{
    StageWindow stage;
    stage.showOn(nullptr);
    if (!stage.model().property("playsSound").toBool())
        QSKIP("Qt Multimedia is not there");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"film.webm"_s);
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path, "PNG"));
    stage.update(showing(asked(u"open"_s), {u"video"_s}, {path}));
    const auto drawn = [&] { return pointsLike(stage.grab(), Qt::red) > 0; };
    const auto told = [&] {
        return textsOf(stage.view().rootObject()).contains(u"The video cannot be played here"_s);
    };
    QVERIFY(QTest::qWaitFor([&] { return drawn() || told(); }, 20'000));
    const auto api = stage.view().rendererInterface()->graphicsApi();
    QCOMPARE(told(), api == QSGRendererInterface::Software);
}

QTEST_MAIN(StageMediaTest)

#include "stage_media_test.moc"
