// SPDX-License-Identifier: GPL-3.0-or-later
// resources/api/*.json as tests read them: straight from the source tree, not what is compiled in.
#pragma once

#include "app/net/json_schema.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace quizaar::test {

struct Operation
{
    QByteArray method; // "POST"
    QString pattern;
    QStringList roles; // x-roles, "none" too
    QSet<int> statuses;
    QJsonObject described;

    QString name() const { return QString::fromLatin1(method) + u' ' + pattern; }
};

struct FrameKind
{
    QString type;
    QString schema; // name among the OpenAPI document's schemas
    QStringList roles;
    QJsonObject example; // empty: none given
};

class ApiDescription final
{
public:
    ApiDescription();

    QJsonObject openApi;
    QJsonObject asyncApi;
    QList<Operation> operations;
    QList<FrameKind> toClients;
    QList<FrameKind> fromClients;

    const Operation *operation(const QByteArray &method, const QString &pattern) const;
    /// Where "#/a/b" leads; undefined if nowhere.
    static QJsonValue follow(const QJsonObject &document, const QString &reference);
    /// The schema's name of that answer; empty: none is promised.
    QString replySchema(const Operation &operation, int status) const;
    QString requestSchema(const Operation &operation) const;
    /// What does not fit, in words; empty if all fits. Strict: keys that the schema does not name are a
    /// fault, unless it says that more may come.
    QString faultIn(const QJsonValue &value, const QString &schemaName);

private:
    QJsonObject m_strict; // the OpenAPI document with every object closed
    QHash<QString, std::optional<JsonSchema>> m_compiled;
};

}
