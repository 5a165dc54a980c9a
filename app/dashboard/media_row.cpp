// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/media_row.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/question_panel.h"
#include "core/packs/media.h"

#include <QHBoxLayout>
#include <QImageReader>
#include <QPushButton>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(160, 96);

bool isClip(const packs::Media &media)
{
    return media.kind != packs::MediaKind::Image;
}

QString fileNameOf(const packs::Media &media)
{
    return oneLine(media.file.sliced(media.file.lastIndexOf(u'/') + 1));
}

/// Never larger in memory than it is shown.
QPixmap smallPicture(const QString &file, qreal ratio)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return {};
    const QSize wanted = whole.scaled(pictureSize * ratio, Qt::KeepAspectRatio).boundedTo(whole);
    reader.setScaledSize(wanted.expandedTo(QSize(1, 1)));
    QPixmap picture = QPixmap::fromImageReader(&reader);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

}

MediaRow::MediaRow(EveningActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_words(plainLabel(this, "muted"))
    , m_replay(actionButton(*actions.replay, {}, this))
    , m_stop(actionButton(*actions.stop_media, {}, this))
{
    setObjectName(u"media_row"_s);
    m_picture->setObjectName(u"media_picture"_s);
    m_picture->setAccessibleName(tr("The question's picture"));
    m_words->setObjectName(u"media_words"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_picture);
    layout->addWidget(m_words, 1);
    for (QPushButton *button : {m_replay, m_stop}) {
        button->setProperty("big", QVariant()); // beside the text, not among the rulings
        layout->addWidget(button);
    }
    m_picture->hide();
    hide();
}

void MediaRow::setMedia(const QList<packs::Media> &media, const QString &folder)
{
    setVisible(!media.isEmpty());
    const bool clips = std::any_of(media.begin(), media.end(), isClip);
    m_replay->setVisible(clips);
    m_stop->setVisible(clips);
    QStringList words;
    for (const packs::Media &one : media) {
        const QString file = fileNameOf(one);
        QString line = one.kind == packs::MediaKind::Image   ? tr("Picture: %1").arg(file)
                       : one.kind == packs::MediaKind::Audio ? tr("Sound: %1").arg(file)
                                                             : tr("Video: %1").arg(file);
        if (one.kept && one.kept->duration)
            line += u"   "_s + tr("%1 s").arg((one.kept->duration->ms + 999) / 1000);
        words.append(line);
    }
    m_words->setText(words.join(u'\n'));
    showPicture(media, folder);
}

void MediaRow::showPicture(const QList<packs::Media> &media, const QString &folder)
{
    const auto picture = std::find_if_not(media.begin(), media.end(), isClip);
    const QString name = picture != media.end() && picture->kept ? picture->kept->name : QString();
    if (name == m_shown)
        return;
    m_shown = name;
    const QString below = packs::keptPath(name);
    const QPixmap small =
        below.isEmpty() ? QPixmap() : smallPicture(folder + u'/' + below, devicePixelRatioF());
    m_picture->setPixmap(small);
    m_picture->setVisible(!small.isNull());
}

}
