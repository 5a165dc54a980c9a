// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace quizaar {

/// A JSON Schema, compiled. Draft 7 with what OpenAPI 3.1 shares with it: types (a list too), properties,
/// required, items, enum, const, limits, anyOf, references into the document it came from. Copies share the
/// compiled form; any thread, one at a time.
class JsonSchema final
{
public:
    struct Fault
    {
        QStringList path; // keys and indexes from the root; empty: the value itself
        QString what;     // in English, for people who write clients
    };

    /// `reference` is a JSON pointer into `document`, "#/components/schemas/Player". Nothing if that leads
    /// nowhere or to no schema.
    static std::optional<JsonSchema> compile(const QJsonObject &document, const QString &reference);

    /// The innermost of the first thing that does not fit; nothing if all fits.
    std::optional<Fault> check(const QJsonValue &value) const;

private:
    struct Compiled;
    explicit JsonSchema(std::shared_ptr<const Compiled> compiled);
    std::shared_ptr<const Compiled> m_compiled;
};

}
