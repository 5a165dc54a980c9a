// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/design/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPolygonF>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(const QString &what)
{
    qFatal("resources/design/tokens.json: %s", qPrintable(what));
}

QColor colorIn(const QJsonValue &value, const QString &where)
{
    const QColor color = QColor::fromString(value.toString());
    if (!color.isValid())
        fail(u"%1 is no colour"_s.arg(where));
    return color;
}

double numberIn(const QJsonObject &part, const QString &name)
{
    const QJsonValue value = part.value(name);
    if (!value.isDouble())
        fail(u"%1 is no number"_s.arg(name));
    return value.toDouble();
}

Tones tonesIn(const QJsonObject &all, const QString &shade)
{
    const QJsonObject part = all.value(shade).toObject();
    const auto color = [&](const QString &name) {
        return colorIn(part.value(name), u"%1, %2"_s.arg(shade, name));
    };
    return {.ground = color(u"ground"_s),
            .ground_deep = color(u"ground-deep"_s),
            .surface = color(u"surface"_s),
            .raised = color(u"raised"_s),
            .line = color(u"line"_s),
            .ink = color(u"ink"_s),
            .ink_soft = color(u"ink-soft"_s),
            .accent = color(u"accent"_s),
            .on_accent = color(u"on-accent"_s),
            .good = color(u"good"_s),
            .on_good = color(u"on-good"_s),
            .bad = color(u"bad"_s),
            .on_bad = color(u"on-bad"_s),
            .warn = color(u"warn"_s),
            .on_warn = color(u"on-warn"_s)};
}

/// A polygon in hundredths of its square, or the word "circle".
QPainterPath outlineIn(const QJsonValue &value, const QString &name)
{
    QPainterPath path;
    if (value == "circle"_L1) {
        path.addEllipse(QPointF(0.5, 0.5), 0.48, 0.48);
        return path;
    }
    QPolygonF polygon;
    const QJsonArray corners = value.toArray();
    for (const QJsonValue &corner : corners)
        polygon.append(QPointF(corner[0].toDouble(), corner[1].toDouble()) / 100);
    if (polygon.size() < 3)
        fail(u"%1 has no outline"_s.arg(name));
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

Tokens read()
{
    QFile file(u":/design/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        fail(u"is not in the program"_s);
    QJsonParseError error;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (all.isEmpty())
        fail(error.errorString());

    Tokens tokens;
    tokens.light = tonesIn(all, u"light"_s);
    tokens.dark = tonesIn(all, u"dark"_s);
    const QJsonArray marks = all.value("marks"_L1).toArray();
    for (const QJsonValue &mark : marks) {
        const QString name = mark["name"_L1].toString();
        tokens.marks.push_back({name, colorIn(mark["light"_L1][0], name), colorIn(mark["dark"_L1][0], name),
                                outlineIn(mark["outline"_L1], name)});
    }
    if (tokens.marks.empty())
        fail(u"no marks"_s);
    const QJsonObject radius = all.value("radius"_L1).toObject();
    tokens.card_radius = numberIn(radius, u"card"_s);
    tokens.control_radius = numberIn(radius, u"control"_s);
    tokens.dashboard_point = numberIn(all.value("point"_L1).toObject(), u"dashboard_px"_s);
    tokens.all = all.toVariantMap();
    return tokens;
}

}

const Mark &Tokens::mark(qint64 number) const
{
    const auto count = static_cast<qint64>(marks.size());
    return marks[static_cast<std::size_t>(((number % count) + count) % count)];
}

const Tokens &tokens()
{
    static const Tokens read_once = read();
    return read_once;
}

}
