// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace quizaar {

/// A row with a title (DisplayRole), a smaller line below it and a sign on the left.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwoLineDelegate)

public:
    enum Role
    {
        SubtitleRole = Qt::UserRole + 100,
        SignRole
    }; // a short text; one character

    explicit TwoLineDelegate(QObject *parent)
        : QStyledItemDelegate(parent)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
