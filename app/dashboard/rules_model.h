// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStandardItemModel>

namespace quizaar {

/// A ruleset file as a tree of named numbers: column 0 says what, column 1 holds a number or a tick, to be
/// changed. It knows the file's shape and none of its rules: those are core/trading's.
class RulesModel final : public QStandardItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesModel)

public:
    enum Role
    {
        WhereRole = Qt::UserRole, // "goods[2].baseline", as faults name it
    };

    explicit RulesModel(QObject *parent);

    /// Bytes that are no JSON object give an empty tree.
    void setFile(const QByteArray &file);
    /// The file with the numbers as they are now.
    QByteArray file() const;
    QString title() const;
    void setTitle(const QString &title);
    /// The value that a fault is about, or the nearest above it; invalid where nothing here is meant.
    QModelIndex find(const QString &where) const;

Q_SIGNALS:
    /// A number, or the title, is another now.
    void fileChanged();

private:
    void add(QStandardItem *parent, const QString &name, const QString &where, const QJsonValue &value);
    void addAll(QStandardItem *parent, const QString &where, const QJsonValue &value);
    QString nameOf(const QString &key) const;
    QString nameOfEntry(const QString &where, qsizetype at, const QJsonValue &entry) const;
    void take(QStandardItem *item);

    QJsonObject m_file;
    QHash<QString, QString> m_labels; // of goods and buildings, by id
    bool m_filling = false;
};

}
