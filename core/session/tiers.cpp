// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tiers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace quizaar::session {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tierCount = 5;
constexpr qsizetype levelCount = 4;

using What = TierFault::What;

/// Reads entries one by one; the first thing that is wrong stays as the fault.
class Reader
{
public:
    const std::optional<TierFault> &fault() const { return m_fault; }

    void fail(What what, const QString &where)
    {
        if (!m_fault)
            m_fault = TierFault{what, where};
    }
    QJsonArray list(const QJsonObject &file, QLatin1String key, qsizetype count)
    {
        const QJsonArray array = file.value(key).toArray();
        if (array.size() != count)
            fail(What::WrongCount, key);
        return array;
    }
    QString id(const QJsonObject &entry, const QString &where)
    {
        const QString text = entry.value("id"_L1).toString();
        const bool word = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || c == u'_';
        });
        if (!word)
            fail(What::NoName, where + ".id"_L1);
        else if (m_ids.contains(text))
            fail(What::IdTwice, where + ".id"_L1);
        m_ids.append(text);
        return text;
    }
    QString name(const QJsonObject &entry, const QString &where)
    {
        const QString text = entry.value("name"_L1).toString();
        if (text.trimmed().isEmpty())
            fail(What::NoName, where + ".name"_L1);
        return text;
    }
    int threshold(const QJsonObject &entry, QLatin1String key, const QString &where)
    {
        const QJsonValue value = entry.value(key);
        const int number = value.toInt(-1); // -1 for fractions too
        if (number < 0 || number > 100)
            fail(What::NotAThreshold, where + u'.' + key);
        return number;
    }

private:
    std::optional<TierFault> m_fault;
    QList<QString> m_ids;
};

QString place(QLatin1String key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

QList<Tier> readTierList(Reader &reader, const QJsonObject &file)
{
    QList<Tier> tiers;
    const QJsonArray array = reader.list(file, "tiers"_L1, tierCount);
    for (const QJsonValue &value : array) {
        const QJsonObject entry = value.toObject();
        const QString where = place("tiers"_L1, tiers.size());
        const Tier tier{reader.id(entry, where), reader.name(entry, where),
                        reader.threshold(entry, "affinity"_L1, where)};
        if (!tiers.isEmpty() && tier.affinity >= tiers.last().affinity)
            reader.fail(What::OutOfOrder, where);
        tiers.append(tier);
    }
    if (!tiers.isEmpty() && tiers.last().affinity != 0)
        reader.fail(What::NoBottom, place("tiers"_L1, tiers.size() - 1));
    return tiers;
}

QList<Level> readLevelList(Reader &reader, const QJsonObject &file)
{
    QList<Level> levels;
    const QJsonArray array = reader.list(file, "levels"_L1, levelCount);
    for (const QJsonValue &value : array) {
        const QJsonObject entry = value.toObject();
        const QString where = place("levels"_L1, levels.size());
        const Level level{
            reader.id(entry, where), reader.name(entry, where), reader.threshold(entry, "affinity"_L1, where),
            reader.threshold(entry, "chemistry"_L1, where), reader.threshold(entry, "trust"_L1, where)};
        if (!levels.isEmpty() &&
            (level.affinity > levels.last().affinity || level.chemistry > levels.last().chemistry ||
             level.trust > levels.last().trust))
            reader.fail(What::OutOfOrder, where);
        levels.append(level);
    }
    return levels;
}

Tiers shipped()
{
    auto tiers = readTiers(shippedTiersFile());
    Q_ASSERT_X(tiers.ok(), "shippedTiers", "resources/rules/relationship_tiers.json is broken");
    return tiers ? *tiers : Tiers{};
}

}

Result<Tiers, TierFault> readTiers(const QByteArray &file)
{
    const QJsonDocument document = QJsonDocument::fromJson(file);
    if (!document.isObject())
        return Failed{TierFault{What::NotJson, {}}};
    Reader reader;
    Tiers tiers;
    tiers.tiers = readTierList(reader, document.object());
    tiers.levels = readLevelList(reader, document.object());
    if (reader.fault())
        return Failed{*reader.fault()};
    return tiers;
}

const Tiers &shippedTiers()
{
    static const Tiers tiers = shipped();
    return tiers;
}

QJsonObject withTiers(QJsonObject relationship, const Tiers &tiers)
{
    const auto number = [&](QLatin1String key) { return relationship.value(key).toInt(0); };
    const int affinity = number("affinity"_L1);
    const int chemistry = number("chemistry"_L1);
    const int trust = number("trust"_L1);
    const auto tier = std::find_if(tiers.tiers.begin(), tiers.tiers.end(),
                                   [&](const Tier &t) { return affinity >= t.affinity; });
    const auto level = std::find_if(tiers.levels.begin(), tiers.levels.end(), [&](const Level &l) {
        return affinity >= l.affinity && chemistry >= l.chemistry && trust >= l.trust;
    });
    relationship.insert("tierId"_L1, tier != tiers.tiers.end() ? QJsonValue(tier->id) : QJsonValue());
    relationship.insert("intimacyLevelId"_L1,
                        level != tiers.levels.end() ? QJsonValue(level->id) : QJsonValue());
    return relationship;
}

QJsonObject allWithTiers(const QJsonObject &relationships, const Tiers &tiers)
{
    QJsonObject all;
    for (auto it = relationships.begin(); it != relationships.end(); ++it)
        all.insert(it.key(), withTiers(it.value().toObject(), tiers));
    return all;
}

}
