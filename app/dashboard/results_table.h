// SPDX-License-Identifier: GPL-3.0-or-later
// The results as rows for views: foreign text on one line, numbers that sort as numbers.
#pragma once

#include "core/report/results.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

namespace quizaar {

/// `sort`: what a click on the heading sorts by; the text where it is invalid.
struct ResultCell
{
    QString text;
    QVariant sort = {};
    bool operator==(const ResultCell &) const = default;
};

struct ResultRows
{
    QStringList headings;
    QList<QList<ResultCell>> rows; // each as long as the headings
    bool operator==(const ResultRows &) const = default;
};

ResultRows playerRows(const report::Results &results);
ResultRows teamRows(const report::Results &results);
ResultRows questionRows(const report::Results &results);
ResultRows pressRows(const report::Results &results);

class ResultsTable final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsTable)

public:
    static constexpr int SortRole = Qt::UserRole;

    explicit ResultsTable(QObject *parent)
        : QAbstractTableModel(parent)
    {}

    void setRows(const ResultRows &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ResultRows m_shown;
};

}
