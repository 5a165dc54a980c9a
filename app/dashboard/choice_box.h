// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace quizaar {

/// A combo box that is filled from a state, again and again.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceBox)

public:
    explicit ChoiceBox(QWidget *parent)
        : QComboBox(parent)
    {}

    /// Fills itself only where it differs, so that an open list does not jump. Texts are shown as they are.
    void offer(const QList<std::pair<QString, qint64>> &entries, qint64 current);
    /// It needs room for a short entry only; longer ones may be cut where the window is narrow.
    void keepNarrow();
};

}
