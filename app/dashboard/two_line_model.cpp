// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/two_line_model.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/two_line_delegate.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

void TwoLineModel::setRows(const QList<Row> &rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int TwoLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TwoLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(row.title, row.below);
    case Qt::ToolTipRole:
        return plainTip(row.title + u'\n' + row.below);
    case TwoLineDelegate::SubtitleRole:
        return row.below;
    case TwoLineDelegate::SignRole:
        return row.sign;
    case IdRole:
        return row.id;
    case WaitsRole:
        return row.waits;
    default:
        return {};
    }
}

}
