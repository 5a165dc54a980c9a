// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_market.h"

#include "app/language/ruleset_words.h"
#include "app/stage/json_reading.h"

#include <QJsonArray>
#include <QLocale>
#include <QPointF>

#include <algorithm>
#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr double shownMs = 30 * 60'000; // of the course of a price
constexpr double trendMs = 5 * 60'000;  // how far back a price is compared
constexpr qsizetype mostNews = 12;
constexpr qsizetype mostNamed = 3; // teams in one line

struct Course
{
    QVariantList points; // of QPointF: x 0 to 1, y the price
    double before = 0;   // what it was when the trend began
};

QString priceText(double price)
{
    return QLocale().toString(price, 'f', 2);
}

/// The course of the good in this column of the history; the newest point stands at the right edge.
Course courseOf(const QJsonArray &points, qsizetype column)
{
    Course course;
    if (points.isEmpty())
        return course;
    const auto timeAt = [&points](qsizetype at) { return points.at(at).toArray().at(0).toDouble(); };
    const double last = timeAt(points.size() - 1);
    const double first = std::max(timeAt(0), last - shownMs);
    const double span = std::max(1.0, last - first);
    for (qsizetype at = 0; at < points.size(); ++at) {
        const QJsonValue price = points.at(at).toArray().at(column);
        if (!price.isDouble())
            continue;
        if (timeAt(at) <= last - trendMs || course.before <= 0)
            course.before = price.toDouble();
        if (timeAt(at) >= first)
            course.points.append(QPointF((timeAt(at) - first) / span, price.toDouble()));
    }
    return course;
}

/// Whole percent, with its sign; empty where it is nothing.
QString changeText(qint64 percent)
{
    return percent == 0 ? QString() : StagePicture::tr("%1 %").arg(signedPoints(percent));
}

void readGoods(const QJsonObject &trading, const QJsonObject &prices, StagePicture &picture)
{
    const QJsonObject bank = trading.value("bank"_L1).toObject();
    const QJsonObject now = bank.value("prices"_L1).toObject();
    const QJsonObject stock = bank.value("stock"_L1).toObject();
    const bool same = idIn(prices, "round_id"_L1) == picture.trading.roundId;
    const QJsonArray history = same ? prices.value("points"_L1).toArray() : QJsonArray();
    const QJsonArray goods = trading.value("rules"_L1).toObject().value("goods"_L1).toArray();
    for (qsizetype at = 0; at < goods.size(); ++at) {
        const QString id = lineIn(goods.at(at).toObject(), "id"_L1);
        const QJsonObject price = now.value(id).toObject();
        const double mid = price.value("mid"_L1).toDouble();
        const Course course = courseOf(history, at + 1);
        const double before = course.before > 0 ? course.before : mid;
        const qint64 percent = before > 0 ? std::llround((mid - before) * 100 / before) : 0;
        picture.goods.append({at + 1,
                              {{u"name"_s, rulesetWords(lineIn(goods.at(at).toObject(), "label"_L1))},
                               {u"price"_s, priceText(mid)},
                               {u"change"_s, changeText(percent)},
                               {u"trend"_s, percent > 0   ? 1
                                            : percent < 0 ? -1
                                                          : 0},
                               {u"stock"_s, stock.value(id).toInteger()},
                               {u"baseline"_s, price.value("baseline"_L1).toDouble()},
                               {u"points"_s, course.points}}});
    }
}

/// "Ana, Ben and 3 more"; empty for nobody.
QString namesOf(const QJsonArray &teams, const StageRoster &roster)
{
    QStringList names;
    for (const QJsonValue &team : teams) {
        if (const StageWho who = roster.who(team.toInteger()); who.known)
            names.append(isolated(who.name));
    }
    const auto more = static_cast<int>(names.size() - mostNamed);
    if (more <= 0)
        return names.join(u", "_s);
    return StagePicture::tr("%1 and %n more", nullptr, more).arg(names.mid(0, mostNamed).join(u", "_s));
}

/// How bad it is, in words that fit any scale.
QString severityWords(qint64 severity, qint64 most)
{
    const QStringList words{StagePicture::tr("light"), StagePicture::tr("moderate"),
                            StagePicture::tr("strong"), StagePicture::tr("severe"),
                            StagePicture::tr("devastating")};
    if (most <= 1)
        return words.at(2);
    const qint64 place = (std::clamp<qint64>(severity, 1, most) - 1) * 4 / (most - 1);
    return words.at(place);
}

struct Item
{
    qint64 atMs = 0;
    StageRow row;
};

Item item(qint64 id, qint64 atMs, const QString &text, const QString &tone, int mark)
{
    return {
        atMs,
        {id,
         {{u"text"_s, text}, {u"tone"_s, tone}, {u"mark"_s, mark}, {u"atMs"_s, static_cast<double>(atMs)}}}};
}

int markOf(const QJsonArray &teams, const StageRoster &roster)
{
    return teams.size() == 1 ? roster.who(teams.first().toInteger()).mark : -1;
}

Item readEvent(const QJsonObject &event, qint64 most, const StageRoster &roster)
{
    const QString kind = lineIn(event, "kind"_L1);
    const qint64 severity = numberIn(event, "severity"_L1).value_or(0);
    const bool bad = kind == "disaster"_L1 || kind == "economy"_L1;
    const QJsonArray teams = event.value("team_ids"_L1).toArray();
    QString text = rulesetWords(lineIn(event, "label"_L1));
    if (bad && severity > 0)
        text = StagePicture::tr("%1 (%2)").arg(text, severityWords(severity, most));
    QString whom = namesOf(teams, roster);
    if (whom.isEmpty() && bad)
        whom = StagePicture::tr("all nations");
    if (!whom.isEmpty())
        text = StagePicture::tr("%1: %2").arg(text, whom);
    return item(idIn(event, "id"_L1), numberIn(event, "at_ms"_L1).value_or(0), text,
                bad                 ? u"bad"_s
                : kind == "good"_L1 ? u"good"_s
                                    : u"plain"_s,
                markOf(teams, roster));
}

/// Empty for a kind that is not known here.
QString headlineText(const QJsonObject &news, const QJsonObject &rules, const StageRoster &roster)
{
    const QString kind = lineIn(news, "kind"_L1);
    const QString subject = lineIn(news, "subject"_L1);
    const QJsonArray teams = news.value("team_ids"_L1).toArray();
    const double from = news.value("from"_L1).toDouble();
    const double to = news.value("to"_L1).toDouble();
    const auto name = [&](qsizetype at) { return isolated(roster.who(teams.at(at).toInteger()).name); };
    const auto good = [&] { return labelOf(labelsIn(rules, "goods"_L1), subject); };
    if (kind == "traded"_L1)
        return teams.size() == 2 ? StagePicture::tr("%1 and %2 have traded").arg(name(0), name(1))
                                 : QString();
    if (kind == "first_built"_L1)
        return StagePicture::tr("%1 is the first to build: %2")
            .arg(namesOf(teams, roster), labelOf(labelsIn(rules, "buildings"_L1), subject));
    if (kind == "price_alert"_L1)
        return to > from ? StagePicture::tr("%1: the price rises to %2").arg(good(), priceText(to))
                         : StagePicture::tr("%1: the price falls to %2").arg(good(), priceText(to));
    if (kind == "baseline_changed"_L1)
        return StagePicture::tr("%1: the base price is now %2").arg(good(), priceText(to));
    if (kind == "tax_collected"_L1)
        return teams.isEmpty() ? StagePicture::tr("Everybody has paid the food tax")
                               : StagePicture::tr("Famine: %1").arg(namesOf(teams, roster));
    return {};
}

void readNews(const QJsonObject &trading, const StageRoster &roster, StagePicture &picture)
{
    const QJsonObject rules = trading.value("rules"_L1).toObject();
    QList<Item> items;
    for (const QJsonValue &value : trading.value("events"_L1).toArray())
        items.append(readEvent(value.toObject(), numberIn(rules, "most_severity"_L1).value_or(5), roster));
    for (const QJsonValue &value : trading.value("news"_L1).toArray()) {
        const QJsonObject news = value.toObject();
        const QJsonArray teams = news.value("team_ids"_L1).toArray();
        const QString text = headlineText(news, rules, roster);
        const bool famine = lineIn(news, "kind"_L1) == "tax_collected"_L1 && !teams.isEmpty();
        if (!text.isEmpty()) // numbers of headlines are small, ids of events never are: they do not meet
            items.append(item(idIn(news, "number"_L1), numberIn(news, "at_ms"_L1).value_or(0), text,
                              famine ? u"bad"_s : u"plain"_s, markOf(teams, roster)));
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item &left, const Item &right) { return left.atMs > right.atMs; });
    for (const Item &one : std::as_const(items).first(std::min(mostNews, items.size())))
        picture.news.append(one.row);
}

}

QHash<QString, QString> labelsIn(const QJsonObject &rules, QLatin1StringView key)
{
    QHash<QString, QString> labels;
    for (const QJsonValue &value : rules.value(key).toArray()) {
        const QJsonObject object = value.toObject();
        labels.insert(lineIn(object, "id"_L1), rulesetWords(lineIn(object, "label"_L1)));
    }
    return labels;
}

QString labelOf(const QHash<QString, QString> &labels, const QString &id)
{
    const QString label = labels.value(id);
    return label.isEmpty() ? id : label;
}

void readMarket(const QJsonObject &trading, const QJsonObject &prices, const StageRoster &roster,
                StagePicture &picture)
{
    readGoods(trading, prices, picture);
    readNews(trading, roster, picture);
}

}
