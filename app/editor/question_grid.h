// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_document.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace quizaar {

/// A board or a list as a table. A board: its categories' titles in the first row, the questions below, a row
/// and a column in which more can be added, the final in the last row. A list: one column.
class QuestionGridModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionGridModel)

public:
    enum Role
    {
        PointsRole = Qt::UserRole, ///< text
        SignsRole,                 ///< kind, wager, media, one character each
        RemarksRole,               ///< 0 none, 1 some, 2 it is not played
        AddsRole                   ///< nothing is there; Enter puts something there
    };
    /// What a cell stands for. `adds`: nothing is there yet. None: an empty corner.
    struct Cell
    {
        packs::Spot spot;
        bool adds = false;
    };

    explicit QuestionGridModel(const PackDocument &document, QObject *parent)
        : QAbstractTableModel(parent)
        , m_document(document)
    {}

    /// Which board or list is shown; anything else shows nothing.
    void setGroup(const packs::Spot &group);
    const packs::Spot &group() const { return m_group; }
    /// The pack has changed.
    void reload();

    bool isBoard() const { return m_group.kind == packs::SpotKind::Board; }
    std::optional<Cell> cellAt(const QModelIndex &index) const;
    /// The first cell for what is not shown.
    QModelIndex indexOf(const packs::Spot &spot) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::pair<int, int> sizeOfGroup() const; ///< rows of questions, columns
    bool hasGroup() const;
    void measure();
    QString textOf(const Cell &cell) const;
    QString tipOf(const Cell &cell) const;
    int weightOf(const packs::Spot &spot) const;

    const PackDocument &m_document;
    packs::Spot m_group;
    int m_rows = 0; ///< of questions
    int m_columns = 0;
    bool m_shown = false;
};

/// Arrows move, Enter edits or adds.
class QuestionGrid final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionGrid)

public:
    QuestionGrid(QuestionGridModel &model, QWidget *parent);

    packs::Spot current() const;
    void setCurrent(const packs::Spot &spot);

Q_SIGNALS:
    void chosen(const quizaar::packs::Spot &spot);
    void editAsked();
    void addAsked(const quizaar::packs::Spot &spot);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void open(const QModelIndex &index);
    void fit();

    QuestionGridModel &m_grid;
};

}
