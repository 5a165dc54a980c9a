// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of what a night has come to: figures, tables for spreadsheets, one page to keep.
#include "app/net/http_api.h"
#include "core/report/csv_tables.h"
#include "core/report/html_report.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Names and answers stay with who has asked.
void addGuards(HttpResponse &response)
{
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
}

}

void HttpApi::results(ApiCall &call)
{
    HttpResponse response = jsonResponse(200, toJson(report::resultsOf(m_host.durable())).toObject());
    addGuards(response);
    call.responder.send(std::move(response));
}

void HttpApi::resultsPage(ApiCall &call)
{
    HttpResponse response;
    response.body = report::htmlReport(report::resultsOf(m_host.durable()));
    response.contentType = "text/html; charset=utf-8";
    response.setHeader("Content-Security-Policy",
                       QByteArray(report::reportPolicy) + "; sandbox; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    addGuards(response);
    call.responder.send(std::move(response));
}

void HttpApi::sendTable(ApiCall &call, const report::CsvTable &table) const
{
    HttpResponse response;
    response.body = table.bytes;
    response.contentType = "text/csv; charset=utf-8; header=present";
    response.setHeader("Content-Disposition", "attachment; filename=\"" + table.file.toLatin1() + '"');
    addGuards(response);
    call.responder.send(std::move(response));
}

void HttpApi::resultsOfPeople(ApiCall &call)
{
    sendTable(call, report::peopleTable(report::resultsOf(m_host.durable())));
}

void HttpApi::resultsOfQuestions(ApiCall &call)
{
    sendTable(call, report::questionsTable(report::resultsOf(m_host.durable())));
}

void HttpApi::resultsOfBuzzes(ApiCall &call)
{
    sendTable(call, report::buzzesTable(report::resultsOf(m_host.durable())));
}

}
