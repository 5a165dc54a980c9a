// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/http_message.h"
#include "core/base/ids.h"

#include <QJsonObject>

#include <optional>

namespace quizaar {

/// The JSON object of a request, read key by key. Both spellings of a key are read (player_id, playerId). The
/// first thing that is missing, of the wrong type or said twice differently is kept as the fault; reading may
/// go on.
class RequestBody final
{
public:
    /// An empty body is an empty object; anything else that is no JSON object is a fault.
    static RequestBody of(const HttpRequest &request);
    explicit RequestBody(QJsonObject object)
        : m_object(std::move(object))
    {}

    enum class Need
    {
        Must,
        May
    };
    std::optional<QString> text(const char *key, Need need = Need::May);
    std::optional<qint64> integer(const char *key, Need need = Need::May);
    std::optional<bool> boolean(const char *key, Need need = Need::May);
    /// Positive.
    template <class IdType>
    std::optional<IdType> id(const char *key, Need need = Need::May)
    {
        const auto number = positive(key, need);
        return number ? std::optional(IdType{*number}) : std::nullopt;
    }
    /// Whole numbers; none where the key is missing. One that is no place of a list is -1.
    QList<int> places(const char *key);
    bool has(const char *key);

    /// The two spellings of a key: player_id, playerId.
    static QString camelCase(QStringView key);
    static QString snakeCase(QStringView key);

    const QJsonObject &object() const { return m_object; }

    /// Nothing if all was well so far, else the 400.
    const std::optional<HttpResponse> &fault() const { return m_fault; }

private:
    QJsonValue value(const char *key, Need need);
    std::optional<qint64> positive(const char *key, Need need);
    void fail(QLatin1StringView code, const QString &message, const char *key);

    QJsonObject m_object;
    std::optional<HttpResponse> m_fault;
};

}
