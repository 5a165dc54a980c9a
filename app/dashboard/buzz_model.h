// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/state.h"

#include <QAbstractListModel>

namespace quizaar {

/// The presses on the question in play, in words, in the order they came in.
class BuzzModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuzzModel)

public:
    enum Role
    {
        PlayerRole = Qt::UserRole
    };

    explicit BuzzModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    void setState(const engine::State &state);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        PlayerId player;
        int team = 0;
        QString words;
        bool operator==(const Row &) const = default;
    };
    QList<Row> m_rows;
};

}
