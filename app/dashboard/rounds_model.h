// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/state.h"

#include <QAbstractListModel>

namespace quizaar {

/// The rounds of the evening in their order, with how far they are.
class RoundsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoundsModel)

public:
    enum Role
    {
        RoundRole = Qt::UserRole
    };

    explicit RoundsModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    void setState(const engine::State &state);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        RoundId id;
        QString title;
        QString below;
        QString sign;
        bool operator==(const Row &) const = default;
    };
    QList<Row> m_rows;
};

}
