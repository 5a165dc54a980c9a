// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/evening_actions.h"
#include "core/packs/pack.h"

#include <QLabel>
#include <QWidget>

class QPushButton;

namespace quizaar {

/// What the question in play shows beside its text: a small picture, words, and for sounds and videos two
/// buttons that steer the stage. GUI thread.
class MediaRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaRow)

public:
    MediaRow(EveningActions &actions, QWidget *parent);

    /// `folder`: the data folder. Hidden where there is nothing.
    void setMedia(const QList<packs::Media> &media, const QString &folder);

private:
    void showPicture(const QList<packs::Media> &media, const QString &folder);

    QLabel *m_picture;
    QLabel *m_words;
    QPushButton *m_replay;
    QPushButton *m_stop;
    QString m_shown; ///< name of the picture shown
};

}
