// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/question_grid.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "app/editor/editor_words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <tuple>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleRow = 0;
constexpr qsizetype cellLetters = 240;

class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool adds = index.data(QuestionGridModel::AddsRole).toBool();
        if (!index.flags().testFlag(Qt::ItemIsSelectable))
            return;
        const Tones &tones = currentTones();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRectF tile = QRectF(option.rect).adjusted(3, 3, -3, -3);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(adds ? Qt::NoBrush : QBrush(isTitle(index) ? tones.raised : tones.surface));
        QPen edge(current ? tones.accent : tones.line, current ? 2.5 : 1);
        if (adds && !current)
            edge.setStyle(Qt::DashLine);
        painter->setPen(edge);
        painter->drawRoundedRect(tile, 8, 8);
        const QRectF inner = tile.adjusted(9, 5, -9, -5);
        if (adds)
            paintAdding(*painter, option.font, inner, text, tones);
        else if (isTitle(index))
            paintTitle(*painter, option.font, inner, text, tones, index);
        else
            paintQuestion(*painter, option.font, inner, text, tones, index);
        painter->restore();
    }

private:
    static bool isTitle(const QModelIndex &index)
    {
        return index.data(QuestionGridModel::PointsRole).isNull();
    }

    static QFont bold(QFont font)
    {
        font.setBold(true);
        return font;
    }

    static void paintAdding(QPainter &painter, const QFont &font, const QRectF &inner, const QString &text,
                            const Tones &tones)
    {
        painter.setFont(font);
        painter.setPen(tones.ink_soft);
        painter.drawText(inner, Qt::AlignCenter | Qt::TextWordWrap, text);
    }

    static QString mark(const QModelIndex &index)
    {
        return index.data(QuestionGridModel::RemarksRole).toInt() > 0 ? u"⚠ "_s : QString();
    }

    static QColor remarkColor(const QModelIndex &index, const Tones &tones)
    {
        return index.data(QuestionGridModel::RemarksRole).toInt() > 1 ? tones.bad : tones.warn;
    }

    static void paintTitle(QPainter &painter, const QFont &font, const QRectF &inner, const QString &text,
                           const Tones &tones, const QModelIndex &index)
    {
        painter.setFont(bold(font));
        painter.setPen(mark(index).isEmpty() ? tones.ink : remarkColor(index, tones));
        wrapped(painter, inner, mark(index) + text, Qt::AlignCenter);
    }

    /// As many whole lines as fit, the last one cut with an ellipsis.
    static void wrapped(QPainter &painter, const QRectF &inner, const QString &text, Qt::Alignment align)
    {
        const QFontMetricsF metrics(painter.font(), painter.device());
        const int most = std::max(1, static_cast<int>(inner.height() / metrics.lineSpacing()));
        const int flags = static_cast<int>(align.toInt()) | Qt::TextWordWrap;
        QString shown = text;
        const auto tooHigh = [&] {
            const QRectF room(0, 0, inner.width(), 100'000);
            return metrics.boundingRect(room, flags, shown).height() > most * metrics.lineSpacing() + 1;
        };
        if (tooHigh()) {
            qsizetype low = 0;
            qsizetype high = text.size();
            while (low < high) {
                const qsizetype middle = (low + high + 1) / 2;
                shown = text.left(middle).trimmed() + u'…';
                if (tooHigh())
                    high = middle - 1;
                else
                    low = middle;
            }
            shown = text.left(low).trimmed() + u'…';
        }
        painter.drawText(inner, flags, shown);
    }

    static void paintQuestion(QPainter &painter, const QFont &font, const QRectF &inner, const QString &text,
                              const Tones &tones, const QModelIndex &index)
    {
        const QFontMetricsF metrics(bold(font), painter.device());
        const QRectF top(inner.left(), inner.top(), inner.width(), metrics.lineSpacing());
        painter.setFont(bold(font));
        painter.setPen(tones.accent);
        const QString points = index.data(QuestionGridModel::PointsRole).toString();
        painter.drawText(top, Qt::AlignLeft, points);
        painter.setFont(font);
        painter.setPen(tones.ink_soft);
        painter.drawText(top, Qt::AlignRight, index.data(QuestionGridModel::SignsRole).toString());
        if (const QString sign = mark(index); !sign.isEmpty()) {
            painter.setPen(remarkColor(index, tones));
            const qreal behind = metrics.horizontalAdvance(points) + 5;
            painter.drawText(top.adjusted(behind, 0, 0, 0), Qt::AlignLeft, sign.trimmed());
        }
        painter.setPen(text.isEmpty() ? tones.ink_soft : tones.ink);
        const QRectF below = inner.adjusted(0, metrics.lineSpacing() + 2, 0, 0);
        wrapped(painter, below, text.isEmpty() ? u"…"_s : text, Qt::AlignLeft | Qt::AlignTop);
    }
};

}

void QuestionGridModel::setGroup(const packs::Spot &group)
{
    if (groupOf(group) == m_group)
        return;
    beginResetModel();
    m_group = groupOf(group);
    measure();
    endResetModel();
}

std::pair<int, int> QuestionGridModel::sizeOfGroup() const
{
    int rows = 0;
    if (const packs::Board *board = boardAt(m_document.pack(), m_group)) {
        for (const packs::Category &category : board->categories)
            rows = std::max(rows, static_cast<int>(category.questions.size()));
        return {rows, static_cast<int>(board->categories.size())};
    }
    if (const packs::List *list = listAt(m_document.pack(), m_group))
        return {static_cast<int>(list->questions.size()), 1};
    return {0, 0};
}

void QuestionGridModel::measure()
{
    std::tie(m_rows, m_columns) = sizeOfGroup();
    m_shown = hasGroup();
}

bool QuestionGridModel::hasGroup() const
{
    return m_group.kind != packs::SpotKind::Header && isThere(m_document.pack(), m_group);
}

void QuestionGridModel::reload()
{
    if (sizeOfGroup() == std::pair(m_rows, m_columns) && hasGroup() == m_shown) {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    measure();
    endResetModel();
}

int QuestionGridModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_shown)
        return 0;
    return isBoard() ? m_rows + 3 : m_rows + 1; // titles, questions, one to add, the final
}

int QuestionGridModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isBoard() ? m_columns + 1 : m_columns;
}

std::optional<QuestionGridModel::Cell> QuestionGridModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const packs::Pack &pack = m_document.pack();
    const qsizetype group = m_group.group;
    packs::Spot spot;
    if (!isBoard()) {
        spot = {packs::SpotKind::Entry, group, 0, index.row()};
        return Cell{spot, !isThere(pack, spot)};
    }
    if (index.row() == rowCount() - 1)
        spot = {packs::SpotKind::Final, group, 0, 0};
    else if (index.row() == titleRow)
        spot = {packs::SpotKind::Category, group, index.column(), 0};
    else
        spot = {packs::SpotKind::Cell, group, index.column(), index.row() - 1};
    const bool there = isThere(pack, spot);
    if (spot.kind == packs::SpotKind::Cell && !there) {
        const packs::Category *category = categoryAt(pack, spot);
        if (!category || category->questions.size() != spot.question)
            return std::nullopt;
    }
    return Cell{spot, !there};
}

QModelIndex QuestionGridModel::indexOf(const packs::Spot &spot) const
{
    if (groupOf(spot) != m_group || rowCount() == 0)
        return index(0, 0);
    int row = 0;
    int column = 0;
    switch (spot.kind) {
    case packs::SpotKind::Category:
        column = static_cast<int>(spot.category);
        break;
    case packs::SpotKind::Cell:
        column = static_cast<int>(spot.category);
        row = static_cast<int>(spot.question) + 1;
        break;
    case packs::SpotKind::Final:
        row = rowCount() - 1;
        break;
    case packs::SpotKind::Entry:
        row = static_cast<int>(spot.question);
        break;
    case packs::SpotKind::Header:
    case packs::SpotKind::Board:
    case packs::SpotKind::List:
        break;
    }
    return index(std::clamp(row, 0, rowCount() - 1), std::clamp(column, 0, std::max(0, columnCount() - 1)));
}

int QuestionGridModel::weightOf(const packs::Spot &spot) const
{
    int weight = 0;
    for (const packs::Remark &remark : m_document.remarks()) {
        if (remark.spot == spot)
            weight = std::max(weight, isUnplayable(remark) ? 2 : 1);
    }
    return weight;
}

QString QuestionGridModel::textOf(const Cell &cell) const
{
    if (cell.adds) {
        switch (cell.spot.kind) {
        case packs::SpotKind::Category:
            return tr("+ Category");
        case packs::SpotKind::Final:
            return tr("+ Final question");
        case packs::SpotKind::Header:
        case packs::SpotKind::Board:
        case packs::SpotKind::Cell:
        case packs::SpotKind::List:
        case packs::SpotKind::Entry:
            return tr("+ Question");
        }
    }
    const packs::Pack &pack = m_document.pack();
    const packs::Question *question = questionAt(pack, cell.spot);
    if (!question) {
        const QString title = oneLine(titleAt(pack, cell.spot), cellLetters);
        return title.trimmed().isEmpty() ? tr("(no title)") : title;
    }
    if (!question->text.isEmpty())
        return oneLine(question->text, cellLetters);
    return question->media.isEmpty() ? QString() : oneLine(question->media.first().file);
}

QString QuestionGridModel::tipOf(const Cell &cell) const
{
    if (cell.adds)
        return {};
    QStringList lines{spotWords(m_document.pack(), cell.spot)};
    if (const packs::Question *question = questionAt(m_document.pack(), cell.spot))
        lines.append({kindWords(question->kind), oneLine(question->text, cellLetters)});
    for (const packs::Remark &remark : m_document.remarks()) {
        if (remark.spot == cell.spot)
            lines.append(u"⚠ "_s + remarkWords(m_document.pack(), remark));
    }
    return lines.join(u'\n');
}

QVariant QuestionGridModel::data(const QModelIndex &index, int role) const
{
    const auto cell = cellAt(index);
    if (!cell)
        return {};
    const packs::Question *question = questionAt(m_document.pack(), cell->spot);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*cell);
    case Qt::ToolTipRole:
        return plainTip(tipOf(*cell));
    case Qt::AccessibleTextRole:
        return cell->adds ? textOf(*cell) : tipOf(*cell);
    case PointsRole:
        if (!question)
            return {};
        if (cell->spot.kind == packs::SpotKind::Final) {
            const QString category = oneLine(titleAt(m_document.pack(), cell->spot));
            return category.trimmed().isEmpty() ? tr("Final") : tr("Final: %1").arg(isolated(category));
        }
        return question->points ? QString::number(*question->points) : u"–"_s;
    case SignsRole:
        if (!question)
            return {};
        return (question->wager ? u"★ "_s : QString()) + (question->media.isEmpty() ? QString() : u"▣ "_s) +
               kindSign(question->kind);
    case RemarksRole:
        return cell->adds ? 0 : weightOf(cell->spot);
    case AddsRole:
        return cell->adds;
    default:
        return {};
    }
}

Qt::ItemFlags QuestionGridModel::flags(const QModelIndex &index) const
{
    return cellAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QuestionGrid::QuestionGrid(QuestionGridModel &model, QWidget *parent)
    : QTableView(parent)
    , m_grid(model)
{
    setObjectName(u"board"_s); // looks like the one of the evening
    setAccessibleName(tr("Questions: arrows move, Enter edits, Delete deletes"));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    horizontalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(36);
    horizontalHeader()->setMinimumSectionSize(84);
    connect(&model, &QAbstractItemModel::modelReset, this, &QuestionGrid::fit);
    connect(this, &QAbstractItemView::doubleClicked, this, &QuestionGrid::open);
    fit();
}

void QuestionGrid::fit()
{
    constexpr int titleHeight = 54;
    constexpr int rowHeight = 84;
    constexpr int addHeight = 40;
    constexpr int addWidth = 84;
    clearSpans();
    const int rows = m_grid.rowCount();
    const int columns = m_grid.columnCount();
    for (int row = 0; row < rows; ++row) {
        int height = row == titleRow ? titleHeight : rowHeight;
        if (!m_grid.isBoard())
            height = row == rows - 1 ? addHeight : 64;
        else if (row == rows - 2)
            height = addHeight;
        else if (row == rows - 1)
            height = 62;
        setRowHeight(row, height);
    }
    if (columns == 0)
        return;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    if (!m_grid.isBoard() || columns < 2)
        return;
    setSpan(rows - 1, 0, 1, columns);
    horizontalHeader()->setSectionResizeMode(columns - 1, QHeaderView::Fixed);
    setColumnWidth(columns - 1, addWidth);
}

packs::Spot QuestionGrid::current() const
{
    const auto cell = m_grid.cellAt(currentIndex());
    return cell ? cell->spot : m_grid.group();
}

void QuestionGrid::setCurrent(const packs::Spot &spot)
{
    setCurrentIndex(spot == groupOf(spot) ? QModelIndex() : m_grid.indexOf(spot));
}

void QuestionGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (const auto cell = m_grid.cellAt(current))
        Q_EMIT chosen(cell->spot);
}

void QuestionGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void QuestionGrid::open(const QModelIndex &index)
{
    const auto cell = m_grid.cellAt(index);
    if (cell && cell->adds)
        Q_EMIT addAsked(cell->spot);
    else
        Q_EMIT editAsked(); // with no current cell: the board or list itself
}

}
