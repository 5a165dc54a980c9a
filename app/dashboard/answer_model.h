// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/state.h"

#include <QAbstractListModel>

namespace quizaar {

/// What has come from the phones for the question in play, in words: typed answers by spelling (those without
/// a ruling first), ticked options with their counts, other answers by side, bets while they are taken.
class AnswerModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerModel)

public:
    enum Role
    {
        SpellingRole = Qt::UserRole, // empty: this row cannot be ruled on
        RuledRole
    };

    explicit AnswerModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    void setState(const engine::State &state);
    /// The first row that waits for a ruling, or none.
    QModelIndex firstOpen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QString words;
        QString spelling;
        bool ruled = true;
        bool operator==(const Row &) const = default;
    };
    static QList<Row> rowsOf(const engine::State &state);
    static QList<Row> betRows(const engine::State &state);
    static QList<Row> typedRows(const engine::State &state);
    static QList<Row> optionRows(const engine::State &state);
    static QList<Row> sideRows(const engine::State &state);

    QList<Row> m_rows;
};

}
