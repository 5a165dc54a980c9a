// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QVariantMap>

namespace quizaar {

/// One line of a list on the stage. Rows are the same thing across updates if and only if their ids are
/// equal.
struct StageRow
{
    qint64 id = 0;
    QVariantMap values; ///< role name -> value

    bool operator==(const StageRow &) const = default;
};

/// A list that turns into a new one by the smallest steps (remove, insert, move, change), so that what QML
/// draws for a row lives on and can be animated. GUI thread.
class StageRows final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageRows)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit StageRows(const QStringList &roles, QObject *parent = nullptr);

    /// Afterwards the model holds exactly `rows` in that order. Of rows that share an id, the first counts.
    void become(const QList<StageRow> &rows);

    int count() const { return static_cast<int>(m_rows.size()); }
    const QList<StageRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void change(int at, const StageRow &row);

    QStringList m_roles;
    QList<StageRow> m_rows;
};

}
