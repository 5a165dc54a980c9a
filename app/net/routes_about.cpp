// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers that hand out the description of the interface and the page to read it by.
#include "app/net/http_api.h"

namespace quizaar {

using namespace Qt::StringLiterals;

void HttpApi::sendDescription(const ApiCall &call, const QString &file) const
{
    auto response = m_description.asset(file, call.request);
    call.responder.send(response ? *std::move(response) : notFoundResponse());
}

void HttpApi::openApi(ApiCall &call)
{
    sendDescription(call, u"openapi.json"_s);
}

void HttpApi::asyncApi(ApiCall &call)
{
    sendDescription(call, u"asyncapi.json"_s);
}

void HttpApi::docs(ApiCall &call)
{
    sendDescription(call, u"docs/index.html"_s);
}

void HttpApi::docsFile(ApiCall &call)
{
    sendDescription(call, u"docs/"_s + call.params.value(u"file"));
}

}
