// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/choice_box.h"

#include "app/dashboard/look.h"

#include <QPainter>
#include <QSignalBlocker>

namespace quizaar {

void ChoiceBox::keepNarrow()
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ChoiceBox::offer(const QList<std::pair<QString, qint64>> &entries, qint64 current)
{
    const QSignalBlocker quiet(this);
    bool same = count() == entries.size();
    for (int i = 0; same && i < count(); ++i)
        same = itemText(i) == entries.at(i).first && itemData(i).toLongLong() == entries.at(i).second;
    if (!same) {
        clear();
        for (const auto &[text, id] : entries)
            addItem(text, id);
    }
    setCurrentIndex(findData(current));
    setEnabled(!entries.isEmpty());
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    if (!isEnabled())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTones().ink_soft, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(isRightToLeft() ? 15 : width() - 15, height() / 2.0);
    const QPointF points[] = {middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)};
    painter.drawPolyline(points, 3);
}

}
