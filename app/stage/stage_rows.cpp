// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_rows.h"

#include <QSet>

#include <algorithm>

namespace quizaar {

StageRows::StageRows(const QStringList &roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
{}

void StageRows::become(const QList<StageRow> &rows)
{
    const int before = count();
    QSet<qint64> wantedIds;
    QList<StageRow> wanted;
    for (const StageRow &row : rows) {
        if (!wantedIds.contains(row.id)) {
            wantedIds.insert(row.id);
            wanted.append(row);
        }
    }

    for (int at = count() - 1; at >= 0; --at) {
        if (!wantedIds.contains(m_rows.at(at).id)) {
            beginRemoveRows({}, at, at);
            m_rows.removeAt(at);
            endRemoveRows();
        }
    }
    for (int at = 0; at < wanted.size(); ++at) {
        const StageRow &row = wanted.at(at);
        const auto found = std::find_if(m_rows.cbegin() + at, m_rows.cend(),
                                        [&row](const StageRow &held) { return held.id == row.id; });
        if (found == m_rows.cend()) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(found - m_rows.cbegin());
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
        }
        change(at, row);
    }
    if (count() != before)
        Q_EMIT countChanged();
}

void StageRows::change(int at, const StageRow &row)
{
    const QVariantMap old = m_rows.at(at).values;
    QList<int> changed;
    for (int role = 0; role < m_roles.size(); ++role) {
        if (old.value(m_roles.at(role)) != row.values.value(m_roles.at(role)))
            changed.append(Qt::UserRole + role);
    }
    m_rows[at] = row;
    if (!changed.isEmpty())
        Q_EMIT dataChanged(index(at), index(at), changed);
}

int StageRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant StageRows::data(const QModelIndex &index, int role) const
{
    const int at = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || at < 0 || at >= m_roles.size())
        return {};
    return m_rows.at(index.row()).values.value(m_roles.at(at));
}

QHash<int, QByteArray> StageRows::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int role = 0; role < m_roles.size(); ++role)
        names.insert(Qt::UserRole + role, m_roles.at(role).toLatin1());
    return names;
}

}
