// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_library.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace quizaar {

/// The packs of the library, one row each.
class LibraryModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryModel)

public:
    enum Column
    {
        Title,
        Questions,
        Tags,
        Language,
        Licence,
        Changed
    };
    static constexpr int columns = Changed + 1;
    enum Role
    {
        IdRole = Qt::UserRole,
        SortRole
    };

    explicit LibraryModel(QObject *parent)
        : QAbstractTableModel(parent)
    {}
    void setPacks(const QList<LibraryPack> &packs);
    const QList<LibraryPack> &packs() const { return m_packs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LibraryPack &pack, int column) const;
    QVariant sortKey(const LibraryPack &pack, int column) const;

    QList<LibraryPack> m_packs;
};

/// The rows whose title, author, tags, language or licence hold every word of a text, and that have a tag.
class LibraryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryFilter)

public:
    LibraryFilter(LibraryModel &model, QObject *parent);
    void setText(const QString &text);
    /// Empty: any.
    void setTag(const QString &tag);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LibraryModel &m_model;
    QStringList m_words;
    QString m_tag;
};

}
