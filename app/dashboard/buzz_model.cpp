// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/buzz_model.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"

namespace quizaar {

void BuzzModel::setState(const engine::State &state)
{
    QList<Row> rows;
    if (state.quiz.live) {
        const QList<quiz::Buzz> buzzes = state.quiz.buzzes.value(state.quiz.live->question);
        for (qsizetype i = 0; i < buzzes.size(); ++i) {
            const night::Player player = state.night.players.value(buzzes.at(i).player);
            const int team = player.team ? state.night.teams.value(*player.team).number : 0;
            rows.append({player.id, team, buzzWords(state, buzzes, i)});
        }
    }
    qsizetype same = 0;
    while (same < rows.size() && same < m_rows.size() && rows.at(same).player == m_rows.at(same).player)
        ++same;
    if (same < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(same);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < same; ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
    if (same < rows.size()) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
}

int BuzzModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BuzzModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.words;
    case Qt::ToolTipRole:
        return plainTip(row.words);
    case Qt::DecorationRole:
        return row.team > 0 ? QVariant(markIcon(row.team - 1)) : QVariant();
    case PlayerRole:
        return row.player.number;
    default:
        return {};
    }
}

}
