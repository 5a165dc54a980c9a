// SPDX-License-Identifier: GPL-3.0-or-later
// The log: every step in words, newest last, the newest 2,000.
#pragma once

#include "core/engine/history.h"

#include <QAbstractListModel>
#include <QSet>

namespace quizaar {

class LogModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogModel)

public:
    static constexpr qsizetype limit = 2000;
    enum Role
    {
        VersionRole = Qt::UserRole, // of the step's last event: what "undo to here" goes back to
        TakenBackRole,
        WordsRole, // without the time
        QuietRole, // what the program does by itself all the time
    };

    explicit LogModel(QObject *parent)
        : QAbstractListModel(parent)
    {}

    /// Adds what is new since the last time; another night's steps replace everything.
    void setSteps(GameId night, const engine::Steps &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        qint64 action = 0;
        qint64 version = 0;
        QString time;
        QString words;
        bool taken_back = false;
        bool quiet = false;
    };
    static Row rowOf(const engine::Step &step);
    void append(const QList<Row> &rows);
    void markTakenBack(const QSet<qint64> &actions);

    GameId m_night;
    QList<Row> m_rows;
};

}
