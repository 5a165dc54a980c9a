// SPDX-License-Identifier: GPL-3.0-or-later
// Inside trading: reads the items of a ruleset one by one and keeps the first thing that is wrong.
#pragma once

#include "core/trading/json_lines.h"
#include "core/trading/ruleset.h"

#include <initializer_list>

namespace quizaar::trading {

class RulesReader
{
public:
    using What = RulesetFault::What;

    explicit RulesReader(const QByteArray &file);

    const std::optional<RulesetFault> &fault() const { return m_fault; }
    void fail(What what, const QString &where, const QString &detail = {});

    /// The value of `key`; missing is a fault at `where`.
    QJsonValue need(const QJsonObject &object, QLatin1StringView key, const QString &where);
    qint64 number(const QJsonValue &value, const QString &where, qint64 least, qint64 most);
    qint64 whole(const QJsonObject &object, QLatin1StringView key, const QString &at, qint64 least,
                 qint64 most = mostOfAnything);
    QString text(const QJsonObject &object, QLatin1StringView key, const QString &at);
    bool yes(const QJsonObject &object, QLatin1StringView key, const QString &at);
    QString id(const QJsonObject &object, const QString &at, QList<QString> &known);
    /// Amounts of what stands in `known`.
    Amounts amounts(const QJsonValue &value, const QString &where, const QList<QString> &known);
    /// Likewise; none where there is no such key.
    Amounts maybeAmounts(const QJsonObject &object, QLatin1StringView key, const QString &at,
                         const QList<QString> &known);
    /// An object that must be there, with none but these keys.
    QJsonObject object(const QJsonObject &in, QLatin1StringView key,
                       std::initializer_list<QLatin1StringView> keys);
    /// The objects of a list with at least one, each with the place where it stands and none but these keys.
    QList<std::pair<QString, QJsonObject>> entries(const QJsonObject &in, QLatin1StringView key,
                                                   const QString &at,
                                                   std::initializer_list<QLatin1StringView> keys);
    QJsonArray list(const QJsonObject &object, QLatin1StringView key, const QString &at);
    void onlyKeys(const QJsonObject &object, const QString &at,
                  std::initializer_list<QLatin1StringView> keys);
    static QString below(const QString &at, const QString &key);

    static constexpr qint64 mostOfAnything = 1'000'000;

private:
    QHash<QString, qint64> m_lines;
    std::optional<RulesetFault> m_fault;
};

/// The events that the host may trigger, and what a scenario does by itself.
void readEvents(RulesReader &reader, const QJsonObject &file, Ruleset &rules, const QList<QString> &goods,
                const QList<QString> &buildings);

}
