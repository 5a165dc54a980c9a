// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/two_line_delegate.h"

#include "app/dashboard/look.h"

#include <QPainter>

namespace quizaar {

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tones &tones = currentTones();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect card = option.rect.adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(selected ? QPen(tones.accent, 2) : QPen(Qt::NoPen));
    painter->setBrush(selected || hovered ? QBrush(tones.raised) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 8, 8);
    const QRect sign(card.left() + 10, card.top(), 20, card.height());
    painter->setPen(tones.accent);
    painter->drawText(sign, Qt::AlignCenter, index.data(SignRole).toString());
    QFont bold = option.font;
    bold.setBold(true);
    const QRect text(card.left() + 40, card.top() + 6, card.width() - 48, card.height() - 12);
    painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? tones.ink : tones.ink_soft);
    painter->setFont(bold);
    painter->drawText(
        text, Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(bold).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter->setPen(tones.ink_soft);
    painter->setFont(option.font);
    painter->drawText(
        text, Qt::AlignBottom | Qt::AlignLeft,
        option.fontMetrics.elidedText(index.data(SubtitleRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, 2 * option.fontMetrics.height() + 22};
}

}
