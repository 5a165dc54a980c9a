// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, sounds and videos of the question in play, to whom its view gives their address.
#include "app/net/file_response.h"
#include "app/net/http_api.h"
#include "core/engine/media_view.h"
#include "core/packs/media.h"

namespace quizaar {

using namespace Qt::StringLiterals;

void HttpApi::media(ApiCall &call)
{
    const engine::ViewContext context = m_host.viewContext();
    const auto kept =
        engine::mediaUnder(m_host.durable(), call.actor.role, context.media_key, call.params.value(u"name"));
    std::optional<HttpResponse> response;
    const QString path = kept ? m_media.pathOf(kept->name) : QString();
    if (!path.isEmpty()) {
        // the name begins with the hash of the content
        const QByteArray etag = '"' + kept->name.toLatin1().first(32) + '"';
        response = fileResponse(call.request, path, etag, packs::mediaTypeOf(kept->name));
    }
    call.responder.send(response ? *std::move(response) : notFoundResponse());
}

}
