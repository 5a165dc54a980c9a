// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of rulesets: those that come with the program, and the host's own on the disk. docs/protocol.md,
// "Trading".
#include "app/host/ruleset_files.h"
#include "app/net/http_api.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QJsonObject summaryOf(const QString &id, const trading::Ruleset &rules)
{
    const auto fixed = rules.fixed_difficulty;
    return {{"id"_L1, id},
            {"title"_L1, rules.title},
            {"teams"_L1, rules.teams ? QJsonValue(*rules.teams) : QJsonValue()},
            {"durations"_L1, toJson(rules.durations)},
            {"usual_duration"_L1, rules.usual_duration},
            {"difficulty"_L1, fixed ? QJsonValue(QLatin1StringView(wordOf(*fixed))) : QJsonValue()}};
}

QJsonObject faultOf(const trading::RulesetFault &fault)
{
    return {{"line"_L1, fault.line}, {"where"_L1, fault.where}, {"reason"_L1, rulesetFaultText(fault)}};
}

/// What the list says of a file; of one that cannot be played, why.
QJsonObject entryOf(const RulesetFile &file)
{
    const auto rules = trading::readRuleset(file.contents);
    QJsonObject entry =
        rules ? summaryOf(file.id, *rules) : QJsonObject{{"id"_L1, file.id}, {"title"_L1, file.id}};
    entry.insert("own"_L1, file.own);
    entry.insert("fault"_L1, rules ? QJsonValue() : QJsonValue(faultOf(rules.error())));
    return entry;
}

HttpResponse freshly(int status, const QJsonObject &object)
{
    HttpResponse response = jsonResponse(status, object);
    response.setHeader("Cache-Control", "private, no-store");
    return response;
}

HttpResponse unknownRuleset()
{
    return errorResponse(404, "unknown_ruleset"_L1, u"There are no such rules here."_s);
}

HttpResponse shippedRuleset()
{
    return errorResponse(409, "ruleset_shipped"_L1,
                         u"These rules come with the program and stay as they are; change a copy of another "
                         "name."_s);
}

HttpResponse notWritten(const QString &trouble)
{
    return errorResponse(503, "storage_failed"_L1, u"The rules could not be stored."_s,
                         {{"reason"_L1, trouble}});
}

}

void HttpApi::rulesets(ApiCall &call)
{
    QJsonArray all;
    for (const trading::ShippedFile &file : trading::shippedFiles()) {
        if (const auto rules = trading::readRuleset(file.contents))
            all.append(summaryOf(file.id, *rules));
    }
    call.responder.send(freshly(200, {{"rulesets"_L1, all}}));
}

void HttpApi::rulesetFiles(ApiCall &call)
{
    QJsonArray all;
    for (const RulesetFile &file : quizaar::rulesetFiles(m_settings.rules_folder))
        all.append(entryOf(file));
    call.responder.send(freshly(200, {{"rulesets"_L1, all}}));
}

void HttpApi::readRuleset(ApiCall &call)
{
    const auto file = rulesetFile(m_settings.rules_folder, call.params.value(u"ruleset"));
    if (!file) {
        call.responder.send(unknownRuleset());
        return;
    }
    HttpResponse response;
    response.body = file->contents;
    // a file of the host's own may hold anything
    const bool json = QJsonDocument::fromJson(file->contents).isObject();
    response.contentType = json ? "application/json" : "text/plain; charset=utf-8";
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    call.responder.send(std::move(response));
}

void HttpApi::writeRuleset(ApiCall &call)
{
    const QString id = call.params.value(u"ruleset");
    const auto there = rulesetFile(m_settings.rules_folder, id);
    if (there && !there->own) {
        call.responder.send(shippedRuleset());
        return;
    }
    if (!there && !isRulesetName(id)) {
        call.responder.send(errorResponse(
            422, "ruleset_name"_L1,
            u"Rules are named with small letters, digits, - and _, no more than 40 of them."_s));
        return;
    }
    const QByteArray &contents = call.request.body;
    const auto rules = trading::readRuleset(contents);
    if (!rules) {
        const QJsonObject facts = faultOf(rules.error());
        const QString message =
            u"Line %1: %2."_s.arg(rules.error().line).arg(facts.value("reason"_L1).toString());
        call.responder.send(errorResponse(422, "ruleset_invalid"_L1, message, facts));
        return;
    }
    const auto saved = saveRuleset(m_settings.rules_folder, id, rules->title, contents);
    if (!saved)
        call.responder.send(notWritten(saved.error()));
    else
        call.responder.send(freshly(there ? 200 : 201, {{"ruleset"_L1, entryOf({id, contents, true})}}));
}

void HttpApi::removeRuleset(ApiCall &call)
{
    const QString id = call.params.value(u"ruleset");
    const auto there = rulesetFile(m_settings.rules_folder, id);
    if (!there || !there->own) {
        call.responder.send(there ? shippedRuleset() : unknownRuleset());
        return;
    }
    const QString trouble = quizaar::removeRuleset(m_settings.rules_folder, id);
    if (trouble.isEmpty())
        call.responder.send(freshly(200, {{"removed"_L1, id}}));
    else
        call.responder.send(notWritten(trouble));
}

}
