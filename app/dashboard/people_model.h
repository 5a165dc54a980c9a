// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/host_link.h"

#include <QAbstractItemModel>

namespace quizaar {

/// Teams and their players, or players alone where everybody plays alone. Rows come and go one by one, so
/// that selection and folding stay where they are.
class PeopleModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeopleModel)

public:
    enum Column
    {
        NameColumn,
        ScoreColumn,
        PhoneColumn,
        ColumnCount
    };
    enum Role
    {
        PlayerRole = Qt::UserRole,
        TeamRole
    }; // 0: not one

    explicit PeopleModel(QObject *parent)
        : QAbstractItemModel(parent)
    {}
    void setState(const engine::State &state, const HostStatus &status);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qint64 id = 0; // of player or team; 0 on top: those without a team
        bool is_team = false;
        int team_number = 0;
        QString name;
        qint64 score = 0;
        std::optional<Light> light;
        QString phone;
        bool operator==(const Row &) const = default;
    };
    struct Top
    {
        Row row;
        QList<Row> members;
    };
    static Row rowOf(const engine::State &state, const HostStatus &status, const night::Player &player);
    static QList<Top> rowsOf(const engine::State &state, const HostStatus &status);
    void updateMembers(int top, const QList<Row> &now);
    const Row *rowAt(const QModelIndex &index) const;
    int topOf(qint64 id) const;

    QList<Top> m_tops;
};

}
