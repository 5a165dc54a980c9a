// SPDX-License-Identifier: GPL-3.0-or-later
// The description of the interface (resources/api/openapi.json) at work: what a route's body must look like.
// Host thread.
#pragma once

#include "app/net/http_message.h"
#include "app/net/json_schema.h"

#include <QHash>

namespace quizaar {

class ApiDocument final
{
public:
    /// Reads the document that is compiled in.
    ApiDocument();

    const QJsonObject &document() const { return m_document; }

    /// Checks a body against what the document says of this row ("/api/games/{game}/answers"), whichever way
    /// its keys are spelt (player_id, playerId). 400 `bad_request` with `field`, and `missing` where it is
    /// not there or null. Nothing if it fits, or if the document asks for no body there.
    std::optional<HttpResponse> checkBody(Method method, const QString &pattern, const QJsonObject &body);

private:
    struct Request
    {
        JsonSchema schema;
        QStringList properties; // as the document spells them
        QStringList required;
    };
    std::optional<Request> requestOf(Method method, const QString &pattern) const;

    QJsonObject m_document;
    QHash<QString, std::optional<Request>> m_requests; // by "POST /pattern"; compiled when first asked for
};

}
