// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/rules_model.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/rules_words.h"
#include "app/language/ruleset_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Prices stand in the file in millionths of currency, and here as people say them.
bool isPrice(const QString &where)
{
    return where.endsWith("baseline"_L1);
}

/// Numbers whose change would only break the file.
bool isFixed(const QString &where)
{
    return where == "format"_L1;
}

QString below(const QString &where, const QString &key)
{
    return where.isEmpty() ? key : where + u'.' + key;
}

QString inList(const QString &where, qsizetype at)
{
    return where + u'[' + QString::number(at) + u']';
}

/// `root` with the value at `where` replaced.
QJsonValue replaced(const QJsonValue &root, QStringView where, const QJsonValue &value)
{
    if (where.isEmpty())
        return value;
    if (where.startsWith(u'[')) {
        const qsizetype end = where.indexOf(u']');
        QJsonArray array = root.toArray();
        const qsizetype at = where.sliced(1, end - 1).toLongLong();
        array.replace(at, replaced(array.at(at), where.sliced(end + 1), value));
        return array;
    }
    if (where.startsWith(u'.'))
        where = where.sliced(1);
    qsizetype end = 0;
    while (end < where.size() && where.at(end) != u'.' && where.at(end) != u'[')
        ++end;
    const QString key = where.first(end).toString();
    QJsonObject object = root.toObject();
    object.insert(key, replaced(object.value(key), where.sliced(end), value));
    return object;
}

}

RulesModel::RulesModel(QObject *parent)
    : QStandardItemModel(parent)
{
    connect(this, &QStandardItemModel::itemChanged, this, &RulesModel::take);
}

void RulesModel::setFile(const QByteArray &file)
{
    m_filling = true;
    clear();
    setHorizontalHeaderLabels({tr("Rule"), tr("Value")});
    m_file = QJsonDocument::fromJson(file).object();
    m_labels.clear();
    for (const QString &list : {u"goods"_s, u"buildings"_s}) {
        for (const QJsonValue &value : m_file.value(list).toArray()) {
            const QJsonObject object = value.toObject();
            m_labels.insert(object.value("id"_L1).toString(),
                            oneLine(rulesetWords(object.value("label"_L1).toString()), 60));
        }
    }
    auto *general = new QStandardItem(tr("The round"));
    auto *value = new QStandardItem;
    for (QStandardItem *item : {general, value})
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    appendRow({general, value});
    for (auto it = m_file.constBegin(); it != m_file.constEnd(); ++it) {
        if (it->isDouble() || it->isBool())
            add(general, nameOf(it.key()), it.key(), *it);
    }
    const QStringList order{u"durations"_s,       u"end_warning_minutes"_s,
                            u"difficulties"_s,    u"nations"_s,
                            u"goods"_s,           u"buildings"_s,
                            u"prices"_s,          u"tax"_s,
                            u"challenge_types"_s, u"events"_s,
                            u"scenario"_s,        u"score"_s};
    for (const QString &key : order) {
        if (m_file.contains(key))
            add(invisibleRootItem(), ruleGroupWords(key), key, m_file.value(key));
    }
    m_filling = false;
}

QString RulesModel::nameOf(const QString &key) const
{
    if (const QString label = m_labels.value(key); !label.isEmpty())
        return label;
    if (key == "all"_L1)
        return tr("All goods");
    const QString words = ruleWords(key);
    return words.isEmpty() ? oneLine(key, 60) : words;
}

QString RulesModel::nameOfEntry(const QString &where, qsizetype at, const QJsonValue &entry) const
{
    if (entry.isObject())
        return oneLine(rulesetWords(entry.toObject().value("label"_L1).toString()), 60);
    if (where.endsWith("tax_minutes"_L1)) {
        const QJsonValue length = m_file.value("durations"_L1).toArray().at(at);
        return tr("In a round of %1 minutes").arg(length.toInteger());
    }
    return tr("Number %1").arg(at + 1);
}

void RulesModel::add(QStandardItem *parent, const QString &name, const QString &where,
                     const QJsonValue &value)
{
    if (isFixed(where))
        return;
    auto *what = new QStandardItem(name);
    what->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    auto *holds = new QStandardItem;
    for (QStandardItem *item : {what, holds})
        item->setData(where, WhereRole);
    if (value.isBool()) {
        holds->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        holds->setCheckState(value.toBool() ? Qt::Checked : Qt::Unchecked);
    } else if (value.isDouble()) {
        holds->setData(isPrice(where) ? QVariant(value.toDouble() / 1'000'000)
                                      : QVariant(static_cast<int>(value.toInteger())),
                       Qt::EditRole);
        holds->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    } else {
        holds->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        addAll(what, where, value);
        if (!what->hasChildren()) { // words alone: nothing to change here
            delete what;
            delete holds;
            return;
        }
    }
    parent->appendRow({what, holds});
}

void RulesModel::addAll(QStandardItem *parent, const QString &where, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at)
            add(parent, nameOfEntry(where, at, array.at(at)), inList(where, at), array.at(at));
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        add(parent, nameOf(it.key()), below(where, it.key()), *it);
}

void RulesModel::take(QStandardItem *item)
{
    if (m_filling || item->column() != 1)
        return;
    const QString where = item->data(WhereRole).toString();
    QJsonValue value;
    if (item->isCheckable())
        value = item->checkState() == Qt::Checked;
    else if (isPrice(where))
        value = static_cast<qint64>(std::llround(item->data(Qt::EditRole).toDouble() * 1'000'000));
    else
        value = item->data(Qt::EditRole).toInt();
    m_file = replaced(m_file, where, value).toObject();
    Q_EMIT fileChanged();
}

QByteArray RulesModel::file() const
{
    return QJsonDocument(m_file).toJson();
}

QString RulesModel::title() const
{
    return m_file.value("title"_L1).toString();
}

void RulesModel::setTitle(const QString &title)
{
    if (title == this->title())
        return;
    m_file.insert("title"_L1, title);
    Q_EMIT fileChanged();
}

QModelIndex RulesModel::find(const QString &where) const
{
    QModelIndex best;
    qsizetype longest = 0;
    QList<QModelIndex> waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex here = index(row, 0, parent);
            waiting.append(here);
            const QString name = here.data(WhereRole).toString();
            if (!name.isEmpty() && where.startsWith(name) && name.size() > longest) {
                best = here.siblingAtColumn(1);
                longest = name.size();
            }
        }
    }
    return best;
}

}
