// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/trading_moves.h"

namespace quizaar {

using namespace Qt::StringLiterals;
using trading::Amounts;
using trading::By;

namespace {

QJsonObject with(const By &by, QJsonObject body = {})
{
    if (!by.player.isNull())
        body.insert("player_id"_L1, by.player.number);
    if (!by.team.isNull())
        body.insert("team_id"_L1, by.team.number);
    return body;
}

/// The paths of one game.
class Posts
{
public:
    explicit Posts(const QString &game)
        : m_market(u"/api/games/%1/trading/"_s.arg(game))
        , m_challenges(u"/api/v2/challenges/%1/"_s.arg(game))
    {}

    std::optional<TradingPost> operator()(const trading::RequestChallenge &c) const
    {
        return TradingPost{m_challenges + "request"_L1,
                           {{"player_id"_L1, c.player.number}, {"building_type"_L1, c.building_type}}};
    }
    std::optional<TradingPost> operator()(const trading::AssignChallenge &c) const
    {
        return TradingPost{step(c.challenge, "assign"_L1), {{"challenge_type"_L1, c.type}}};
    }
    std::optional<TradingPost> operator()(const trading::CompleteChallenge &c) const
    {
        return TradingPost{step(c.challenge, "complete"_L1), {}};
    }
    std::optional<TradingPost> operator()(const trading::CancelChallenge &c) const
    {
        return TradingPost{step(c.challenge, "cancel"_L1), {}};
    }
    std::optional<TradingPost> operator()(const trading::Build &c) const
    {
        return TradingPost{m_market + "build"_L1, with(c.by, {{"building"_L1, c.building}})};
    }
    std::optional<TradingPost> operator()(const trading::TradeWithBank &c) const
    {
        return TradingPost{m_market + "bank"_L1, with(c.by, {{"deal"_L1, QLatin1StringView(wordOf(c.deal))},
                                                             {"good"_L1, c.good},
                                                             {"amount"_L1, c.amount}})};
    }
    std::optional<TradingPost> operator()(const trading::SetBaseline &c) const
    {
        const double currency = static_cast<double>(c.baseline) / static_cast<double>(trading::millionths);
        return TradingPost{m_market + "prices"_L1, {{"good"_L1, c.good}, {"baseline"_L1, currency}}};
    }
    std::optional<TradingPost> operator()(const trading::OfferTrade &c) const
    {
        return TradingPost{m_market + "offers"_L1, with(c.by, {{"to"_L1, c.to.number},
                                                               {"offered"_L1, toJson(c.offered)},
                                                               {"wanted"_L1, toJson(c.wanted)}})};
    }
    std::optional<TradingPost> operator()(const trading::CounterTrade &c) const
    {
        return TradingPost{step(c.trade, "counter"_L1),
                           with(c.by, {{"gives"_L1, toJson(c.gives)}, {"wants"_L1, toJson(c.wants)}})};
    }
    std::optional<TradingPost> operator()(const trading::AcceptTrade &c) const
    {
        QJsonObject body = with(c.by);
        if (c.terms)
            body.insert("terms"_L1, *c.terms);
        return TradingPost{step(c.trade, "accept"_L1), body};
    }
    std::optional<TradingPost> operator()(const trading::RejectTrade &c) const
    {
        return TradingPost{step(c.trade, "reject"_L1), with(c.by)};
    }
    std::optional<TradingPost> operator()(const trading::CancelTrade &c) const
    {
        return TradingPost{step(c.trade, "cancel"_L1), with(c.by)};
    }
    std::optional<TradingPost> operator()(const trading::TriggerEvent &c) const
    {
        QJsonObject body{{"event"_L1, c.event}};
        if (c.severity)
            body.insert("severity"_L1, *c.severity);
        if (c.team)
            body.insert("team_id"_L1, c.team->number);
        return TradingPost{m_market + "events"_L1, body};
    }
    std::optional<TradingPost> operator()(const trading::RespondToEvent &c) const
    {
        return TradingPost{m_market + u"events/%1/respond"_s.arg(c.occurrence.number), with(c.by)};
    }
    template <class Other>
    std::optional<TradingPost> operator()(const Other &) const
    {
        return std::nullopt; // the host's own, or the program's
    }

private:
    QString step(ChallengeId id, QLatin1StringView what) const
    {
        return m_challenges + u"%1/%2"_s.arg(id.number).arg(what);
    }
    QString step(TradeId id, QLatin1StringView what) const
    {
        return m_market + u"offers/%1/%2"_s.arg(id.number).arg(what);
    }

    const QString m_market;
    const QString m_challenges;
};

}

std::optional<TradingPost> postOf(const QString &game, const trading::Command &command)
{
    return std::visit(Posts(game), command);
}

}
