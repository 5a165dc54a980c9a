// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack.h"

#include <QWidget>

class QVBoxLayout;

namespace quizaar {

/// The pictures, sounds and videos of a question, one row each.
class MediaRows final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaRows)

public:
    explicit MediaRows(QWidget *parent);

    /// `folder`: where the files lie; what is missing there is said.
    void setMedia(const QList<packs::Media> &media, const QString &folder);

Q_SIGNALS:
    void edited(const QList<quizaar::packs::Media> &media);
    /// Somebody chose a file to add.
    void chosen(const QString &file);

private:
    QWidget *makeRow(int at, const QString &folder);
    void ask();

    QList<packs::Media> m_media;
    QVBoxLayout *m_rows;
};

}
