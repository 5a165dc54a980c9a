// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of the session record (contract, rows S3).
#include "app/net/http_api.h"
#include "app/net/refusal_response.h"

#include <algorithm>
#include <array>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// A part of the record: absent or null leaves it, another kind than an object is a fault.
std::optional<QJsonObject> partOf(const QJsonObject &body, QLatin1StringView key,
                                  std::optional<HttpResponse> &fault)
{
    const QJsonValue value = body.value(key);
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined() && !value.isNull() && !fault) {
        fault = errorResponse(400, "bad_request"_L1, u"The field \"%1\" must be an object."_s.arg(key),
                              {{"field"_L1, key}});
    }
    return std::nullopt;
}

/// The first field that is the host's own; null if there is none.
QLatin1StringView readOnlyField(const QJsonObject &body)
{
    constexpr std::array fields{"id"_L1, "version"_L1, "created_at"_L1, "updated_at"_L1};
    const auto found = std::find_if(fields.begin(), fields.end(), [&](QLatin1StringView field) {
        return body.contains(field) || body.contains(RequestBody::camelCase(QString(field)));
    });
    return found != fields.end() ? *found : QLatin1StringView();
}

HttpResponse conflict(const QJsonObject &session)
{
    const QJsonObject told{{"error"_L1, "version_conflict"_L1},
                           {"message"_L1, "Session was modified by another process"_L1},
                           {"current_session"_L1, session}};
    QJsonObject whole = told;
    whole.insert("detail"_L1, told);
    return jsonResponse(409, whole);
}

}

void HttpApi::session(ApiCall &call)
{
    HttpResponse response = jsonResponse(200, engine::sessionView(m_host.durable(), m_host.now()));
    response.setHeader("Cache-Control", "private, no-store");
    call.responder.send(std::move(response));
}

void HttpApi::changeSession(ApiCall &call)
{
    const QJsonObject &body = call.body.object();
    session::UpdateSession update;
    update.world_time = call.body.integer("world_time");
    std::optional<HttpResponse> fault = call.body.fault();
    update.flags = partOf(body, "flags"_L1, fault);
    update.relationships = partOf(body, "relationships"_L1, fault);
    const QLatin1StringView readOnly = readOnlyField(body);
    if (fault)
        call.responder.send(*std::move(fault));
    else if (!readOnly.isNull())
        call.responder.send(responseFor(Refusal{RefusalCode::ReadOnlyField, {{"field"_L1, readOnly}}}));
    else
        runSession(call, update);
}

void HttpApi::advanceSession(ApiCall &call)
{
    session::AdvanceSession advance;
    advance.seconds = call.body.integer("seconds").value_or(0);
    advance.note = call.body.text("note").value_or(QString());
    runSession(call, advance);
}

void HttpApi::runSession(ApiCall &call, const session::Command &command)
{
    Submission submission = submissionFor(call, command);
    if (call.body.fault()) {
        call.responder.send(*call.body.fault());
        return;
    }
    submission.reply = [](const engine::State &after, const QList<engine::Recorded> &events) {
        return Reply{200, engine::sessionView(after, events.last().moment.at)};
    };
    submission.done = [this, responder = call.responder](const SubmitOutcome &outcome) {
        // a refusal is told when what it was decided on is durable: the record read here is that or a newer
        // one
        const auto *refused = std::get_if<Refused>(&outcome);
        if (refused && refused->refusal.code == RefusalCode::VersionConflict)
            responder.send(conflict(engine::sessionView(m_host.durable(), m_host.now())));
        else
            answer(responder, outcome, 503);
    };
    m_host.submit(std::move(submission));
}

}
