// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/board_view.h"

#include "app/dashboard/look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

class TileDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        if (text.isEmpty())
            return;
        const Tones &tones = currentTones();
        const bool answered = index.data(BoardModel::AnsweredRole).toBool();
        const bool is_list = index.model()->columnCount() == 1;
        const bool current =
            option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_Selected);
        const QRectF tile = QRectF(option.rect).adjusted(4, 4, -4, -4);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(answered ? tones.ground : tones.surface);
        painter->setPen(current ? QPen(tones.accent, 3) : QPen(tones.line, 1));
        painter->drawRoundedRect(tile, 10, 10);
        QFont font = option.font;
        font.setBold(!answered);
        if (!is_list)
            font.setPointSizeF(
                std::clamp(std::min(tile.height() / 4, tile.width() / (answered ? 8 : 5)), 9.0, 24.0));
        painter->setFont(font);
        painter->setPen(answered ? tones.ink_soft : tones.ink);
        const QString shown = answered ? u"✓  "_s + text : text;
        const QRectF inner = tile.adjusted(12, 4, -12, -4);
        const int align = is_list ? Qt::AlignVCenter | Qt::AlignLeft : Qt::AlignCenter;
        painter->drawText(
            inner, align,
            QFontMetricsF(font, painter->device()).elidedText(shown, Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

}

BoardView::BoardView(BoardModel &model, QWidget *parent)
    : QTableView(parent)
    , m_board(model)
{
    setObjectName(u"board"_s);
    setAccessibleName(tr("Board: arrows move, Enter chooses a question"));
    setModel(&model);
    setItemDelegate(new TileDelegate(this));
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumHeight(52);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(
        Qt::Alignment::fromInt(int(Qt::AlignCenter) | int(Qt::TextWordWrap)));
    connect(&model, &QAbstractItemModel::modelReset, this, &BoardView::fit);
    connect(this, &QAbstractItemView::clicked, this, &BoardView::choose);
    fit();
}

void BoardView::fit()
{
    const bool is_list = m_board.shape() == BoardModel::Shape::List;
    verticalHeader()->setMinimumSectionSize(44);
    verticalHeader()->setDefaultSectionSize(52);
    verticalHeader()->setSectionResizeMode(is_list ? QHeaderView::Fixed : QHeaderView::Stretch);
    setCurrentIndex(m_board.firstOpen());
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void BoardView::choose(const QModelIndex &index)
{
    const QuestionId question{index.data(BoardModel::QuestionRole).toLongLong()};
    if (!question.isNull())
        Q_EMIT chosen(question);
}

}
