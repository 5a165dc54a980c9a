// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_media_scenes.h"

#include "stage_views.h"
#include "tests/support/media_bytes.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QTemporaryDir>

namespace quizaar::sample {

using namespace Qt::StringLiterals;

namespace {

QString inFolder(const QString &name)
{
    static const QTemporaryDir folder;
    return folder.filePath(name);
}

QString soundFile()
{
    const QString path = inFolder(u"sound.wav"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(test::wavBytes(2000));
    return path;
}

QString damagedFile()
{
    const QString path = inFolder(u"damaged.png"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(test::pngBytes(400, 300).first(45));
    return path;
}

}

QString paintedFile(const QString &name, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(0x2b, 0x6c, 0xb0));
    sky.setColorAt(1, QColor(0xff, 0xc3, 0x71));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xf1, 0xc9));
    painter.drawEllipse(QPointF(size.width() * 0.7, size.height() * 0.35), size.height() * 0.12,
                        size.height() * 0.12);
    painter.setBrush(QColor(0x1f, 0x3b, 0x4d));
    painter.drawPolygon(QPolygonF{QPointF(0, size.height()), QPointF(size.width() * 0.3, size.height() * 0.4),
                                  QPointF(size.width() * 0.55, size.height())});
    painter.drawPolygon(QPolygonF{QPointF(size.width() * 0.35, size.height()),
                                  QPointF(size.width() * 0.62, size.height() * 0.55),
                                  QPointF(size.width(), size.height())});
    painter.end();
    const QString path = inFolder(name);
    image.save(path);
    return path;
}

StageInput showing(const QJsonObject &view, const QStringList &kinds, const QStringList &files)
{
    QJsonArray media;
    for (const QString &kind : kinds)
        media.append(QJsonObject{{u"kind"_s, kind}, {u"on_phones"_s, false}, {u"url"_s, QJsonValue()}});
    StageInput shown =
        input(changed(view, "live"_L1, changed(view.value("live"_L1).toObject(), "media"_L1, media)));
    shown.mediaFiles = files;
    return shown;
}

QList<Scene> mediaScenes()
{
    const QJsonObject board = withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QString question = u"Which mountain is this?"_s;
    const QStringList four{u"Zugspitze"_s, u"Matterhorn"_s, u"Ben Nevis"_s, u"Kilimanjaro"_s};
    const QString wide = paintedFile(u"wide.png"_s, {1600, 900});
    const QString tall = paintedFile(u"tall.png"_s, {600, 1000});
    const QString image = u"image"_s;
    const QJsonObject open = withLive(board, u"open"_s, question);
    return {
        {u"media-picture"_s, {showing(open, {image}, {wide})}},
        {u"media-picture-tall"_s, {showing(withLive(board, u"reading"_s, longQuestion()), {image}, {tall})}},
        {u"media-picture-options"_s, {showing(withLive(board, u"open"_s, question, four), {image}, {wide})}},
        {u"media-picture-alone"_s, {showing(withLive(board, u"open"_s, {}), {image}, {wide})}},
        {u"media-pictures"_s, {showing(open, {image, image, image}, {wide, tall, wide})}},
        {u"media-buzz"_s, {showing(speaking(open), {image}, {wide})}},
    };
}

QList<Scene> noisyScenes()
{
    const QJsonObject board = withBoard(night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QJsonObject open = withLive(board, u"open"_s, u"Which mountain is this?"_s);
    const QJsonObject listening = withLive(board, u"open"_s, u"Which song is this?"_s);
    const QString wide = paintedFile(u"wide.png"_s, {1600, 900});
    const QString image = u"image"_s;
    return {
        {u"media-damaged"_s, {showing(open, {image, image}, {damagedFile(), {}})}},
        {u"media-sound"_s, {showing(listening, {u"audio"_s}, {soundFile()})}},
        {u"media-sound-gone"_s, {showing(listening, {u"audio"_s}, {QString()})}},
        {u"media-sound-and-picture"_s, {showing(listening, {image, u"audio"_s}, {wide, soundFile()})}},
        {u"media-video-damaged"_s, {showing(open, {u"video"_s}, {damagedFile()})}},
    };
}

}
