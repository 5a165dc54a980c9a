// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that sees valijson: it throws, and nothing of that leaves this file.
#include "app/net/json_schema.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace quizaar {

using namespace Qt::StringLiterals;

struct JsonSchema::Compiled
{
    valijson::Schema schema;
};

namespace {

/// The adapter takes a number for whole only where an int holds it: larger ones become the largest int. Our
/// schemas set no limit up there.
QJsonValue withinInt(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        constexpr double most = std::numeric_limits<int>::max();
        return std::abs(number) > most && std::floor(number) == number
                   ? QJsonValue(std::clamp(number, -most, most))
                   : value;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, withinInt(array.at(i)));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = withinInt(*it);
        return object;
    }
    return value;
}

/// "[name]" is how the library writes a step.
QString stepOf(const std::string &context)
{
    QString step = QString::fromStdString(context);
    if (step.startsWith('['_L1) && step.endsWith(']'_L1))
        step = step.sliced(1, step.size() - 2);
    return step;
}

}

JsonSchema::JsonSchema(std::shared_ptr<const Compiled> compiled)
    : m_compiled(std::move(compiled))
{}

std::optional<JsonSchema> JsonSchema::compile(const QJsonObject &document, const QString &reference)
{
    QJsonObject root = document;
    root.insert("$ref"_L1, reference);
    try {
        auto compiled = std::make_shared<Compiled>();
        valijson::SchemaParser parser;
        const valijson::adapters::QtJsonAdapter adapter{QJsonValue(root)};
        parser.populateSchema(adapter, compiled->schema);
        return JsonSchema(std::move(compiled));
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

std::optional<JsonSchema::Fault> JsonSchema::check(const QJsonValue &value) const
{
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        const QJsonValue checked = withinInt(value);
        if (validator.validate(m_compiled->schema, valijson::adapters::QtJsonAdapter(checked), &results))
            return std::nullopt;
        Fault fault;
        valijson::ValidationResults::Error error;
        if (results.popError(error)) {
            for (std::size_t i = 1; i < error.context.size(); ++i) // the first is the root
                fault.path.append(stepOf(error.context.at(i)));
            fault.what = QString::fromStdString(error.description);
        }
        return fault;
    } catch (const std::exception &e) {
        return Fault{{}, QString::fromUtf8(e.what())};
    }
}

}
