// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/rules_reader.h"

#include <algorithm>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestList = 100;
constexpr qsizetype longestText = 200;

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

}

RulesReader::RulesReader(const QByteArray &file)
    : m_lines(linesOf(file))
{}

void RulesReader::fail(What what, const QString &where, const QString &detail)
{
    if (m_fault)
        return;
    QString known = where; // what is missing is told of at the line of what it is missing from
    while (!m_lines.contains(known) && !known.isEmpty())
        known.truncate(std::max<qsizetype>(0, std::max(known.lastIndexOf(u'.'), known.lastIndexOf(u'['))));
    m_fault = RulesetFault{m_lines.value(known, 0), where, what, detail};
}

QJsonValue RulesReader::need(const QJsonObject &object, QLatin1StringView key, const QString &where)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        fail(What::Missing, where);
    return value;
}

qint64 RulesReader::number(const QJsonValue &value, const QString &where, qint64 least, qint64 most)
{
    const auto read = fromJson<qint64>(value);
    if (!read)
        fail(What::WrongKind, where);
    else if (*read < least || *read > most)
        fail(What::OutOfRange, where, u"%1..%2"_s.arg(least).arg(most));
    return std::clamp(read.value_or(least), least, most);
}

qint64 RulesReader::whole(const QJsonObject &object, QLatin1StringView key, const QString &at, qint64 least,
                          qint64 most)
{
    const QString where = below(at, key);
    return number(need(object, key, where), where, least, most);
}

QString RulesReader::text(const QJsonObject &object, QLatin1StringView key, const QString &at)
{
    const QString where = below(at, key);
    const QJsonValue value = need(object, key, where);
    const QString read = value.toString().simplified();
    if (!value.isString() || read.isEmpty() || read.size() > longestText)
        fail(What::WrongKind, where);
    return read;
}

bool RulesReader::yes(const QJsonObject &object, QLatin1StringView key, const QString &at)
{
    const QString where = below(at, key);
    const QJsonValue value = need(object, key, where);
    if (!value.isBool())
        fail(What::WrongKind, where);
    return value.toBool();
}

QString RulesReader::id(const QJsonObject &object, const QString &at, QList<QString> &known)
{
    const QString where = below(at, "id"_L1);
    const QString read = need(object, "id"_L1, where).toString();
    if (!isId(read) || read == currencyId)
        fail(What::BadId, where);
    else if (known.contains(read))
        fail(What::IdTwice, where, read);
    known.append(read);
    return read;
}

Amounts RulesReader::amounts(const QJsonValue &value, const QString &where, const QList<QString> &known)
{
    Amounts read;
    if (!value.isObject())
        fail(What::WrongKind, where);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = below(where, it.key());
        if (!known.contains(it.key()))
            fail(What::UnknownId, at, it.key());
        read.insert(it.key(), number(it.value(), at, 1, mostOfAnything));
    }
    return read;
}

Amounts RulesReader::maybeAmounts(const QJsonObject &object, QLatin1StringView key, const QString &at,
                                  const QList<QString> &known)
{
    return object.contains(key) ? amounts(object.value(key), below(at, key), known) : Amounts{};
}

QJsonObject RulesReader::object(const QJsonObject &in, QLatin1StringView key,
                                std::initializer_list<QLatin1StringView> keys)
{
    const QString where = key;
    const QJsonValue value = need(in, key, where);
    if (!value.isObject())
        fail(What::WrongKind, where);
    onlyKeys(value.toObject(), where, keys);
    return value.toObject();
}

QList<std::pair<QString, QJsonObject>> RulesReader::entries(const QJsonObject &in, QLatin1StringView key,
                                                            const QString &at,
                                                            std::initializer_list<QLatin1StringView> keys)
{
    QList<std::pair<QString, QJsonObject>> found;
    const QJsonArray array = list(in, key, at);
    for (const QJsonValue &value : array) {
        const QString where = u"%1[%2]"_s.arg(below(at, key)).arg(found.size());
        if (!value.isObject())
            fail(What::WrongKind, where);
        onlyKeys(value.toObject(), where, keys);
        found.append({where, value.toObject()});
    }
    return found;
}

QJsonArray RulesReader::list(const QJsonObject &object, QLatin1StringView key, const QString &at)
{
    const QString where = below(at, key);
    const QJsonValue value = need(object, key, where);
    const QJsonArray array = value.toArray();
    if (!value.isArray())
        fail(What::WrongKind, where);
    else if (array.isEmpty())
        fail(What::Empty, where);
    else if (array.size() > longestList)
        fail(What::WrongCount, where, u"1..%1"_s.arg(longestList));
    return array;
}

void RulesReader::onlyKeys(const QJsonObject &object, const QString &at,
                           std::initializer_list<QLatin1StringView> keys)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
            fail(What::UnknownKey, below(at, it.key()), it.key());
    }
}

QString RulesReader::below(const QString &at, const QString &key)
{
    return at.isEmpty() ? key : at + u'.' + key;
}

}
