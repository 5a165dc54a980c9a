// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace quizaar {

/// Rows for the TwoLineDelegate. What stays keeps its place and selection.
class TwoLineModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwoLineModel)

public:
    enum Role
    {
        IdRole = Qt::UserRole,
        WaitsRole // somebody waits for the host here
    };

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    struct Row
    {
        qint64 id = 0; // of whatever it shows
        QString title;
        QString below;
        QString sign; // one character
        bool waits = false;
        bool operator==(const Row &) const = default;
    };

    explicit TwoLineModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    /// Only rows that are different now are announced as changed.
    void setRows(const QList<Row> &rows);

private:
    QList<Row> m_rows;
};

}
