// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/router.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {
constexpr qint64 MaxId = (qint64(1) << 53) - 1;
constexpr qsizetype MaxIdDigits = 16;
}

QString PathParams::value(QStringView name) const
{
    for (const QueryItem &item : m_items) {
        if (item.key == name)
            return item.value;
    }
    return {};
}

std::optional<qint64> parseId(QStringView text)
{
    if (text.isEmpty() || text.size() > MaxIdDigits || text.front() == u'0')
        return std::nullopt;
    qint64 id = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        id = id * 10 + (c.unicode() - u'0');
    }
    return id <= MaxId ? std::optional(id) : std::nullopt;
}

PathPattern::PathPattern(const QString &pattern)
{
    const QStringList parts = pattern.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const bool isParameter = part.startsWith(u'{') && part.endsWith(u'}');
        m_segments.append({isParameter ? part.sliced(1, part.size() - 2) : part, isParameter});
    }
}

std::optional<PathParams> PathPattern::match(const QStringList &segments) const
{
    if (segments.size() != m_segments.size())
        return std::nullopt;
    PathParams params;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Segment &mine = m_segments[i];
        if (!mine.isParameter && mine.text != segments[i])
            return std::nullopt;
        if (mine.isParameter && segments[i].isEmpty())
            return std::nullopt;
        if (mine.isParameter)
            params.append(mine.text, segments[i]);
    }
    return params;
}

bool PathPattern::isMoreLiteralThan(const PathPattern &other) const
{
    const qsizetype shared = std::min(m_segments.size(), other.m_segments.size());
    for (qsizetype i = 0; i < shared; ++i) {
        if (m_segments[i].isParameter != other.m_segments[i].isParameter)
            return !m_segments[i].isParameter;
    }
    return m_segments.size() > other.m_segments.size();
}

QByteArray allowHeader(const QList<Method> &methods)
{
    QList<Method> all = methods;
    if (all.contains(Method::Get))
        all.append(Method::Head);
    QByteArrayList names;
    for (const Method method : {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch,
                                Method::Delete, Method::Options}) {
        if (all.contains(method))
            names.append(methodName(method));
    }
    return names.join(", ");
}

HttpResponse notFoundResponse()
{
    return errorResponse(404, "not_found"_L1, u"There is nothing at this address."_s);
}

HttpResponse methodNotAllowedResponse(const QByteArray &allow)
{
    HttpResponse response =
        errorResponse(405, "method_not_allowed"_L1, u"This address does not take that kind of request."_s);
    response.addHeader("Allow", allow);
    return response;
}

}
