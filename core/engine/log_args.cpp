// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

namespace quizaar::engine {

using namespace Qt::StringLiterals;

QJsonObject argsOf(const State &before, const Event &event)
{
    const auto player = [&](PlayerId id) {
        return QJsonObject{{QLatin1String("player_id"), id.number},
                           {QLatin1String("player"), before.night.players.value(id).name}};
    };
    const auto question = [&](QuestionId id) {
        const quiz::Question asked = before.quiz.questions.value(id);
        return QJsonObject{{QLatin1String("question_id"), id.number},
                           {QLatin1String("category"), asked.category},
                           {QLatin1String("points"), asked.points}};
    };
    const auto round = [&](RoundId id) {
        return QJsonObject{{QLatin1String("round_id"), id.number},
                           {QLatin1String("round"), before.night.rounds.value(id).title}};
    };
    const auto with = [](QJsonObject object, const char *key, const QJsonValue &value) {
        object.insert(QLatin1String(key), value);
        return object;
    };
    const auto joined = [](QJsonObject object, const QJsonObject &more) {
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    };
    const auto challenge = [&](ChallengeId id) {
        const trading::Challenge known = before.trading.challenges.value(id);
        return with(with(player(known.player), "building", known.building_name), "challenge_id", id.number);
    };
    const auto team = [&](TeamId id) { return before.night.teams.value(id).name; };
    const auto rules = [&](RoundId id) { return before.trading.games.value(id).rules; };
    const auto buildingLabel = [&](RoundId id, const QString &building) {
        const auto known = rules(id);
        const trading::BuildingType *type = trading::findBuilding(*known, building);
        return type ? type->label : building;
    };
    const auto goodLabel = [&](RoundId id, const QString &good) {
        const auto known = rules(id);
        const trading::Good *found = trading::findGood(*known, good);
        return found ? found->label : good;
    };
    const auto eventLabel = [&](RoundId id, const QString &kind) {
        const auto known = rules(id);
        const trading::EventType *type = trading::findEvent(*known, kind);
        return type ? type->label : kind;
    };
    const auto acted = [&](RoundId id, TeamId by, PlayerId who, const char *key, const QString &label) {
        QJsonObject args = who.isNull() ? round(id) : joined(round(id), player(who));
        args.insert(QLatin1String("team"), team(by));
        args.insert(QLatin1String(key), label);
        return args;
    };
    const auto trade = [&](RoundId id, const trading::Trade &known) {
        QJsonObject args = round(id);
        args.insert(QLatin1String("trade_id"), known.id.number);
        args.insert(QLatin1String("team"), team(known.from));
        args.insert(QLatin1String("other"), team(known.to));
        return args;
    };
    const auto tradeOf = [&](RoundId id, TradeId of) {
        return trade(id, before.trading.games.value(id).position.trades.value(of));
    };
    return std::visit(
        Overloaded{
            [&](const night::NightOpened &e) { return with({}, "name", e.title); },
            [&](const night::DeviceSet &e) {
                QJsonObject args{{QLatin1String("device"), e.device.id.number},
                                 {QLatin1String("role"), QLatin1String(wordOf(e.device.role))}};
                return e.device.claim ? joined(args, player(*e.device.claim)) : args;
            },
            [&](const night::DeviceRetired &e) { return with({}, "device", e.device.number); },
            [&](const night::PlayerJoined &e) {
                return QJsonObject{{QLatin1String("player_id"), e.player.id.number},
                                   {QLatin1String("player"), e.player.name}};
            },
            [&](const night::PlayerRenamed &e) { return with(player(e.player), "to", e.to); },
            [&](const night::PlayerMoved &e) {
                return with(player(e.player), "team",
                            e.team ? QJsonValue(before.night.teams.value(*e.team).name) : QJsonValue());
            },
            [&](const night::PlayerRemoved &e) { return with(player(e.player), "by_host", e.by_host); },
            [&](const night::SeatGiven &e) { return with(player(e.player), "device", e.device.number); },
            [&](const night::LetBackSet &e) { return with({}, "open", e.until.has_value()); },
            [&](const night::TeamSet &e) {
                return QJsonObject{{QLatin1String("team_id"), e.team.id.number},
                                   {QLatin1String("team"), e.team.name},
                                   {QLatin1String("removed"), e.team.removed}};
            },
            [&](const night::SettingsChanged &e) { return toJson(e.settings).toObject(); },
            [&](const night::ClockStarted &) { return QJsonObject{}; },
            [&](const night::ClockPaused &e) { return with({}, "reason", QLatin1String(wordOf(e.reason))); },
            [&](const night::ClockRecovered &) { return QJsonObject{}; },
            [&](const night::RoundStarted &e) { return round(e.round); },
            [&](const night::RoundFinished &e) { return round(e.round); },
            [&](const night::AnswerRecorded &e) {
                QJsonObject args = joined(player(e.player), question(e.question));
                args.insert(QLatin1String("correct"),
                            e.record ? QJsonValue(e.record->correct) : QJsonValue());
                args.insert(QLatin1String("score"), e.score);
                return args;
            },
            [&](const night::ChanceDrawn &) { return QJsonObject{}; },
            [&](const night::NightEnded &) { return QJsonObject{}; },
            [&](const night::NightReopened &) { return QJsonObject{}; },
            [&](const night::PlayerLetIn &e) { return player(e.player); },
            [&](const quiz::PackAdded &e) { return with({}, "title", e.title); },
            [&](const quiz::BoardSelected &e) {
                const quiz::Plan plan = before.quiz.plans.value(e.round);
                const quiz::Board *board = quiz::findBoard(plan, e.board);
                return with({}, "board", board ? board->title : QString());
            },
            [&](const quiz::CategoryRevealed &e) {
                return with(round(e.round), "category_id", e.category.number);
            },
            [&](const quiz::ChooserSet &e) { return round(e.round); },
            [&](const quiz::QuestionSelected &e) { return question(e.question); },
            [&](const quiz::BuzzersOpened &e) { return question(e.question); },
            [&](const quiz::BuzzersShut &e) { return question(e.question); },
            [&](const quiz::BuzzRecorded &e) {
                QJsonObject args = joined(player(e.buzz.player), question(e.question));
                args.insert(QLatin1String("verdict"), QLatin1String(wordOf(e.buzz.verdict)));
                args.insert(QLatin1String("margin_ms"), e.buzz.margin_us / 1000);
                return args;
            },
            [&](const quiz::BuzzDecided &e) {
                QJsonObject args = question(e.question);
                if (!e.winner)
                    return args;
                args = joined(player(*e.winner), args);
                for (const quiz::DecidedPress &press : e.presses) {
                    if (press.verdict != quiz::Verdict::Later || press.player == *e.winner)
                        continue;
                    args.insert(QLatin1String("behind"), player(press.player).value(QLatin1String("player")));
                    args.insert(QLatin1String("margin_ms"), (press.margin_us + 500) / 1000);
                    args.insert(QLatin1String("too_close"), press.too_close);
                    break;
                }
                return args;
            },
            [&](const quiz::AnswerRuled &e) {
                return with(joined(player(e.ruling.player), question(e.question)), "correct",
                            e.ruling.correct);
            },
            [&](const quiz::QuestionClosed &e) {
                return with(question(e.question), "outcome", QLatin1String(wordOf(e.outcome)));
            },
            [&](const quiz::QuestionDismissed &e) { return question(e.question); },
            [&](const quiz::AnswersOpened &e) { return question(e.question); },
            [&](const quiz::AnswerGiven &e) { return joined(player(e.answer.player), question(e.question)); },
            [&](const quiz::JudgingBegun &e) { return question(e.question); },
            [&](const quiz::SpellingRuled &e) {
                return with(question(e.question), "credit", QLatin1String(wordOf(e.credit)));
            },
            [&](const quiz::AnswersJudged &e) {
                return with(question(e.question), "answers", e.judged.size());
            },
            [&](const quiz::BetPlaced &e) { return joined(player(e.player), question(e.question)); },
            [&](const quiz::WagerAsked &e) { return joined(player(e.player), question(e.question)); },
            [&](const quiz::SideShown &e) { return with(question(e.question), "side", e.side.number); },
            [&](const quiz::RoundSet &e) {
                return with(round(e.round.id), "scoreboard", QLatin1String(wordOf(e.round.scoreboard)));
            },
            [&](const quiz::JokerSet &e) {
                return with(with(round(e.round), "side", e.side.number), "play", e.by.has_value());
            },
            [&](const quiz::CollectionCalled &e) { return round(e.round); },
            [&](const quiz::AnswersCollected &e) { return round(e.round); },
            [&](const quiz::AnswerWalked &e) { return joined(round(e.round), question(e.question)); },
            [&](const quiz::TieBreakAsked &e) { return with({}, "sides", e.sides.size()); },
            [&](const quiz::TieBroken &e) { return with({}, "sides", e.places.size()); },
            [&](const quiz::AppealMade &e) { return joined(player(e.appeal.by), question(e.question)); },
            [&](const quiz::AppealDecided &e) {
                const auto appeal = before.quiz.appeals.value(e.question).value(e.side);
                return with(joined(player(appeal.by), question(e.question)), "upheld",
                            e.status == quiz::AppealStatus::Upheld);
            },
            [&](const quiz::NextTimed &e) { return round(e.round); },
            [&](const quiz::RoundHeld &e) { return round(e.round); },
            [&](const quiz::QuestionToggled &e) {
                return with(question(e.question), "answered", e.answered);
            },
            [&](const session::SessionUpdated &e) {
                QJsonArray parts;
                if (e.change.offset_seconds)
                    parts.append(QLatin1String("world_time"));
                if (e.change.flags)
                    parts.append(QLatin1String("flags"));
                if (e.change.relationships)
                    parts.append(QLatin1String("relationships"));
                return with({}, "parts", parts);
            },
            [&](const session::SessionAdvanced &e) {
                return with(with({}, "seconds", e.seconds), "note", e.note);
            },
            [&](const trading::TradingRoundAdded &e) { return with({}, "round", e.round.title); },
            [&](const trading::RulesSet &e) { return round(e.round); },
            [&](const trading::TradingStarted &e) { return round(e.round); },
            [&](const trading::NationJoined &e) {
                return with({}, "team", before.night.teams.value(e.nation.team).name);
            },
            [&](const trading::ChallengeRequested &e) {
                return with(player(e.challenge.player), "building", e.challenge.building_name);
            },
            [&](const trading::ChallengeAssigned &e) {
                return with(challenge(e.challenge), "exercise",
                            u"%1 × %2"_s.arg(e.target).arg(e.description));
            },
            [&](const trading::CardAnswered &e) { return with(challenge(e.challenge), "right", e.right); },
            [&](const trading::ChallengeClaimed &e) { return challenge(e.challenge); },
            [&](const trading::ChallengeCompleted &e) { return challenge(e.challenge); },
            [&](const trading::ChallengeCancelled &e) { return challenge(e.challenge); },
            [&](const trading::ChallengeExpired &e) { return challenge(e.challenge); },
            [&](const trading::Built &e) {
                return acted(e.round, e.team, e.by, "building", buildingLabel(e.round, e.building));
            },
            [&](const trading::BankTraded &e) {
                QJsonObject args = acted(e.round, e.team, e.by, "good", goodLabel(e.round, e.good));
                args.insert(QLatin1String("amount"), e.amount);
                return args; // what it came to is the team's own business
            },
            [&](const trading::BaselineSet &e) {
                return with(with(round(e.round), "good", goodLabel(e.round, e.good)), "baseline", e.baseline);
            },
            [&](const trading::PricesMoved &e) { return round(e.round); },
            [&](const trading::PriceAlerted &e) {
                QJsonObject args = with(round(e.round), "good", goodLabel(e.round, e.good));
                args.insert(QLatin1String("up"), e.to > e.from);
                return args;
            },
            [&](const trading::TradeOffered &e) { return trade(e.round, e.trade); },
            [&](const trading::TradeCountered &e) { return tradeOf(e.round, e.trade); },
            [&](const trading::TradeConfirmed &e) { return tradeOf(e.round, e.trade); },
            [&](const trading::TradeSettled &e) { return tradeOf(e.round, e.trade); },
            [&](const trading::TradeClosed &e) {
                return with(tradeOf(e.round, e.trade), "status", QLatin1String(wordOf(e.status)));
            },
            [&](const trading::TradeArrived &e) { return tradeOf(e.round, e.trade); },
            [&](const trading::TaxWarned &e) { return round(e.round); },
            [&](const trading::TaxTaken &e) {
                qint64 famines = 0;
                for (const trading::TaxPaid &paid : e.nations)
                    famines += paid.famine ? 1 : 0;
                return with(round(e.round), "famines", famines);
            },
            [&](const trading::EventStruck &e) {
                return with(with(round(e.round), "event", eventLabel(e.round, e.occurrence.type)), "severity",
                            e.occurrence.severity);
            },
            [&](const trading::EventAnswered &e) {
                return acted(e.round, e.team, e.by, "event", eventLabel(e.round, e.occurrence.type));
            },
            [&](const trading::EventsCycled &e) { return round(e.round); },
            [&](const trading::PartDue &e) {
                return with(round(e.round), "event", eventLabel(e.round, e.part));
            },
            [&](const trading::BaselineDoubled &e) {
                return with(with(round(e.round), "good", goodLabel(e.round, e.good)), "over", !e.until);
            },
            [&](const trading::FactoriesStopped &e) { return with(round(e.round), "team", team(e.team)); },
            [&](const trading::RoundExtended &e) {
                const auto before_ends =
                    before.trading.games.value(e.round).position.ends_at.value_or(e.ends_at);
                return with(round(e.round), "minutes", (e.ends_at - before_ends).ms / 60'000);
            },
            [&](const trading::EndWarned &e) { return with(round(e.round), "minutes", e.minutes); },
            [&](const trading::ScoresShown &e) { return with(round(e.round), "shown", e.shown); },
            [&](const trading::TradingScored &e) { return round(e.round); },
            [&](const trading::PointsExchanged &e) {
                return with(round(e.from), "points_per_currency", e.points_per_currency);
            },
            [&](const Undone &e) { return with({}, "of", e.of); },
            [&](const Redone &e) { return with({}, "of", e.of); },
            [&](const Rewound &e) { return with({}, "to", e.to); },
        },
        event);
}

}
