// SPDX-License-Identifier: GPL-3.0-or-later
// Routes as rows of a table: {Method::Post, "/api/games/{game}/players/{player}", handler, payload}. A
// pattern matches segment by segment, after each was decoded once, so "%2F" in an id never makes another
// path. A trailing slash makes no difference and nothing is redirected. Where several patterns fit, a literal
// segment beats a parameter, from the left. GET rows answer HEAD too.
#pragma once

#include "app/net/http_message.h"
#include "app/net/responder.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace quizaar {

/// The parameters of a matched path, by name.
class PathParams final
{
public:
    void append(QString name, QString value) { m_items.append({std::move(name), std::move(value)}); }
    /// Decoded, never empty; null if the pattern has no such parameter.
    QString value(QStringView name) const;

private:
    QList<QueryItem> m_items;
};

/// An id in a path or query: plain digits without a leading zero, 1 .. 2^53 - 1 (exact in JavaScript).
std::optional<qint64> parseId(QStringView text);

/// "/a/{b}/c". A parameter is a whole segment and never empty.
class PathPattern final
{
public:
    explicit PathPattern(const QString &pattern);

    std::optional<PathParams> match(const QStringList &segments) const;
    /// Whether this one is to be preferred where both match.
    bool isMoreLiteralThan(const PathPattern &other) const;

private:
    struct Segment
    {
        QString text; ///< the literal, or the parameter's name
        bool isParameter = false;
    };
    QList<Segment> m_segments;
};

/// The value of an Allow header.
QByteArray allowHeader(const QList<Method> &methods);
HttpResponse notFoundResponse();
HttpResponse methodNotAllowedResponse(const QByteArray &allow);

/// `Payload` is whatever the table says about a route beside its handler, such as the roles that may use it.
template <class Payload>
class Router final
{
public:
    struct Route;
    struct Call
    {
        const HttpRequest &request;
        const PathParams &params;
        const Route &route;
    };
    using Handler = std::function<void(const Call &, Responder)>;
    struct Route
    {
        Method method = Method::Get;
        QString pattern;
        Handler handler;
        Payload payload{};
    };
    struct Found
    {
        const Route *route = nullptr; ///< lives as long as the router
        PathParams params;
    };
    struct NotFound
    {};
    struct WrongMethod
    {
        QByteArray allow; ///< "GET, HEAD, POST"
    };
    using Match = std::variant<Found, NotFound, WrongMethod>;

    explicit Router(std::vector<Route> routes)
    {
        m_rows.reserve(routes.size());
        for (Route &route : routes) {
            PathPattern pattern(route.pattern);
            m_rows.push_back({std::move(route), std::move(pattern)});
        }
    }

    Match find(Method method, const QStringList &segments) const
    {
        const Row *best = nullptr;
        PathParams bestParams;
        QList<Method> others;
        for (const Row &row : m_rows) {
            auto params = row.pattern.match(segments);
            if (!params)
                continue;
            others.append(row.route.method);
            if (!serves(row.route.method, method))
                continue;
            // An explicit HEAD row beats the GET row that would answer in its place.
            const bool better = best == nullptr || row.pattern.isMoreLiteralThan(best->pattern) ||
                                (!best->pattern.isMoreLiteralThan(row.pattern) &&
                                 row.route.method == method && best->route.method != method);
            if (better) {
                best = &row;
                bestParams = std::move(*params);
            }
        }
        if (best != nullptr)
            return Found{&best->route, std::move(bestParams)};
        if (others.isEmpty())
            return NotFound{};
        return WrongMethod{allowHeader(others)};
    }

    /// Calls the handler, or answers 404 or 405.
    void dispatch(const HttpRequest &request, const Responder &responder) const
    {
        dispatch(find(request.method, request.segments), request, responder);
    }
    void dispatch(const Match &match, const HttpRequest &request, const Responder &responder) const
    {
        if (const auto *found = std::get_if<Found>(&match))
            found->route->handler(Call{request, found->params, *found->route}, responder);
        else if (const auto *wrong = std::get_if<WrongMethod>(&match))
            responder.send(methodNotAllowedResponse(wrong->allow));
        else
            responder.send(notFoundResponse());
    }

    /// The table, in the order given.
    template <class Visitor>
    void forEachRoute(Visitor visit) const
    {
        for (const Row &row : m_rows)
            visit(row.route);
    }

private:
    struct Row
    {
        Route route;
        PathPattern pattern;
    };
    static bool serves(Method offered, Method asked)
    {
        return offered == asked || (offered == Method::Get && asked == Method::Head);
    }

    std::vector<Row> m_rows;
};

}
