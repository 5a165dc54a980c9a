// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/people_model.h"

#include "app/dashboard/look.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"

#include <QFont>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

// An index on top carries 0, one below carries 1 + the id of the row it hangs under.
quintptr below(qint64 id)
{
    return static_cast<quintptr>(id) + 1;
}

}

PeopleModel::Row PeopleModel::rowOf(const engine::State &state, const HostStatus &status,
                                    const night::Player &player)
{
    Row row;
    row.id = player.id.number;
    row.name = oneLine(player.name);
    row.score = player.score;
    if (player.team)
        row.team_number = state.night.teams.value(*player.team).number;
    if (player.buzzer) {
        row.light = status.lights.value(*player.buzzer, Light::Gone);
        row.phone = status.last_address.value(*player.buzzer);
    }
    if (player.team && state.night.teams.value(*player.team).captain == player.id)
        row.name = tr("%1 (captain)").arg(row.name);
    return row;
}

QList<PeopleModel::Top> PeopleModel::rowsOf(const engine::State &state, const HostStatus &status)
{
    QList<Top> tops;
    const bool singles = state.night.settings.team_mode == night::TeamMode::Singles;
    if (!singles) {
        for (const night::Team &team : state.night.teams) {
            if (!team.removed)
                tops.append(
                    Top{Row{team.id.number, true, team.number, oneLine(team.name), team.score, {}, {}}, {}});
        }
        std::sort(tops.begin(), tops.end(),
                  [](const Top &a, const Top &b) { return a.row.team_number < b.row.team_number; });
    }
    Top others{{0, true, 0, tr("Without a team"), 0, {}, {}}, {}};
    for (const night::Player &player : state.night.players) {
        if (!night::isSeated(player))
            continue;
        const Row row = rowOf(state, status, player);
        if (singles) {
            tops.append(Top{row, {}});
            continue;
        }
        const qint64 team = player.team.value_or(TeamId{}).number;
        const auto home =
            std::find_if(tops.begin(), tops.end(), [team](const Top &top) { return top.row.id == team; });
        (home != tops.end() ? *home : others).members.append(row);
    }
    if (!others.members.isEmpty())
        tops.append(others);
    return tops;
}

void PeopleModel::setState(const engine::State &state, const HostStatus &status)
{
    const QList<Top> now = rowsOf(state, status);
    const auto has = [](const QList<Top> &tops, const Row &row) {
        return std::any_of(tops.begin(), tops.end(), [&](const Top &top) {
            return top.row.id == row.id && top.row.is_team == row.is_team;
        });
    };
    for (int i = static_cast<int>(m_tops.size()) - 1; i >= 0; --i) {
        if (has(now, m_tops.at(i).row))
            continue;
        beginRemoveRows({}, i, i);
        m_tops.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < now.size(); ++i) {
        const bool there = i < m_tops.size() && m_tops.at(i).row.id == now.at(i).row.id;
        if (!there) {
            beginInsertRows({}, i, i);
            m_tops.insert(i, Top{now.at(i).row, {}});
            endInsertRows();
        } else if (m_tops.at(i).row != now.at(i).row) {
            m_tops[i].row = now.at(i).row;
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        }
        updateMembers(i, now.at(i).members);
    }
}

void PeopleModel::updateMembers(int top, const QList<Row> &now)
{
    QList<Row> &rows = m_tops[top].members;
    const QModelIndex parent = index(top, 0);
    for (int i = static_cast<int>(rows.size()) - 1; i >= 0; --i) {
        if (std::any_of(now.begin(), now.end(), [&](const Row &row) { return row.id == rows.at(i).id; }))
            continue;
        beginRemoveRows(parent, i, i);
        rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < now.size(); ++i) {
        if (i >= rows.size() || rows.at(i).id != now.at(i).id) {
            beginInsertRows(parent, i, i);
            rows.insert(i, now.at(i));
            endInsertRows();
        } else if (rows.at(i) != now.at(i)) {
            rows[i] = now.at(i);
            Q_EMIT dataChanged(index(i, 0, parent), index(i, ColumnCount - 1, parent));
        }
    }
}

int PeopleModel::topOf(qint64 id) const
{
    for (int i = 0; i < m_tops.size(); ++i) {
        if (m_tops.at(i).row.id == id)
            return i;
    }
    return -1;
}

const PeopleModel::Row *PeopleModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() == 0)
        return index.row() < m_tops.size() ? &m_tops.at(index.row()).row : nullptr;
    const int top = topOf(static_cast<qint64>(index.internalId()) - 1);
    return top >= 0 && index.row() < m_tops.at(top).members.size() ? &m_tops.at(top).members.at(index.row())
                                                                   : nullptr;
}

QModelIndex PeopleModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? below(m_tops.at(parent.row()).row.id) : 0);
}

QModelIndex PeopleModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int top = topOf(static_cast<qint64>(index.internalId()) - 1);
    return top >= 0 ? createIndex(top, 0, quintptr(0)) : QModelIndex();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tops.size());
    if (parent.internalId() != 0 || parent.column() != 0 || parent.row() >= m_tops.size())
        return 0;
    return static_cast<int>(m_tops.at(parent.row()).members.size());
}

int PeopleModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index);
    if (!row)
        return {};
    const bool grouping = row->is_team && row->id == 0;
    const QString phone = row->is_team ? QString() : lightWords(row->light);
    const QString score = grouping ? QString() : pointsText(row->score);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ScoreColumn)
            return score;
        return index.column() == NameColumn ? row->name : phone;
    case Qt::AccessibleTextRole:
        return row->is_team ? tr("Team %1, %2 points").arg(row->name, score)
                            : tr("%1, %2 points, %3").arg(row->name, score, phone);
    case Qt::ToolTipRole:
        if (index.column() == PhoneColumn)
            return plainTip(row->phone.isEmpty() ? phone : tr("%1, last by %2").arg(phone, row->phone));
        return plainTip(row->name);
    case Qt::DecorationRole:
        if (index.column() == PhoneColumn && !row->is_team)
            return lightMark(row->light);
        return index.column() == NameColumn && row->is_team && !grouping
                   ? QVariant(markIcon(row->team_number - 1))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == ScoreColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row->is_team ? QVariant(font) : QVariant();
    }
    case PlayerRole:
        return row->is_team ? 0 : row->id;
    case TeamRole:
        return row->is_team ? row->id : 0;
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == ScoreColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter); // above its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ScoreColumn:
        return tr("Points");
    case PhoneColumn:
        return tr("Phone");
    default:
        return {};
    }
}

}
