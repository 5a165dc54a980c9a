// SPDX-License-Identifier: GPL-3.0-or-later
// The trading game's numbers, as a host may change them: one JSON file, read once and then kept by the night
// that plays by it. Nothing in C++ repeats a number of it (trading rules).
//
// The file, all keys needed unless said otherwise:
//   format 1, title; goods [{id, label, baseline: millionths of currency}];
//   buildings [{id, label, cost {good: whole}, makes {}?, uses {}?, most?, score, per_player?: true}];
//   nations [{id, label, developed, goods {good: whole}, buildings {id: whole}}];
//   challenge_types [{id, label, target, unit: times | seconds | question}];
//   difficulties {easy, medium, hard: {start_percent, tax_minutes [one per duration]}};
//   durations [minutes, rising], usual_duration; challenge_seconds; bank_stock (of each good, per team);
//   spread_percent; self_complete, challenge_gates_build;
//   prices, tax, score: the members of PriceRules, TaxRules and ScoreRules below; events, scenario?:
//   event_type.h; usual_severity, most_severity; end_warning_minutes [rising]; points_per_currency (of a quiz
//   round); captain_only; teams? (the only number of them that it is for); fixed_difficulty? (the host may
//   choose no other).
// `currency` is a good of its own in amounts and stands in no list.
#pragma once

#include "core/base/result.h"
#include "core/trading/event_type.h"

namespace quizaar::trading {

inline constexpr QLatin1String currencyId{"currency"};
inline constexpr qint64 millionths = 1'000'000;

enum class Difficulty
{
    Easy,
    Medium,
    Hard
};
constexpr auto enumWords(Difficulty)
{
    return std::array{"easy", "medium", "hard"};
}

struct Good
{
    QString id;
    QString label;
    qint64 baseline = 0; // millionths of currency

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &Good::id);
        of("label", &Good::label);
        of("baseline", &Good::baseline);
    }
};

struct BuildingType
{
    QString id;
    QString label;
    Amounts cost;
    Amounts makes;              // per completed challenge and building
    Amounts uses;               // likewise
    std::optional<qint64> most; // that a nation may have
    qint64 score = 0;
    bool per_player = false;           // with one of these each player may have a challenge, not each team
    std::optional<qint64> tax_percent; // with one of these the food tax is so much of the usual
    qint64 tax_payout = 0; // currency for each unit of food taxed, and each of these, where the tax is paid

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &BuildingType::id);
        of("label", &BuildingType::label);
        of("cost", &BuildingType::cost);
        of("makes", &BuildingType::makes);
        of("uses", &BuildingType::uses);
        of("most", &BuildingType::most);
        of("score", &BuildingType::score);
        of("per_player", &BuildingType::per_player);
        of("tax_percent", &BuildingType::tax_percent);
        of("tax_payout", &BuildingType::tax_payout);
    }
};

struct NationType
{
    QString id;
    QString label;
    bool developed = false;
    Amounts goods; // at the start, before the difficulty
    Amounts buildings;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &NationType::id);
        of("label", &NationType::label);
        of("developed", &NationType::developed);
        of("goods", &NationType::goods);
        of("buildings", &NationType::buildings);
    }
};

enum class Unit
{
    Times,
    Seconds,
    Question
};
constexpr auto enumWords(Unit)
{
    return std::array{"times", "seconds", "question"};
}

struct ChallengeType
{
    QString id;
    QString label;
    qint64 target = 0;
    Unit unit = Unit::Times;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &ChallengeType::id);
        of("label", &ChallengeType::label);
        of("target", &ChallengeType::target);
        of("unit", &ChallengeType::unit);
    }
};

struct DifficultyRules
{
    qint64 start_percent = 100; // of starting goods and currency, rounded down
    QList<qint64> tax_minutes;  // between two food taxes, one for each duration
    qint64 event_percent = 100; // of the effects of events

    template <class Of>
    static void fields(Of &of)
    {
        of("start_percent", &DifficultyRules::start_percent);
        of("tax_minutes", &DifficultyRules::tax_minutes);
        of("event_percent", &DifficultyRules::event_percent);
    }
};

/// How the bank's prices move (trading rules, "Bank"). Percent of a price are of the good's baseline.
struct PriceRules
{
    qint64 move_percent = 0;        // that a trade of move_units or more moves the price
    qint64 move_units = 1;          // below that in proportion
    qint64 bulk_percent = 0;        // more for each full move_units
    qint64 bulk_most_percent = 100; // of the move, bulk included
    qint64 spill_percent = 0;       // of the move, to the other goods
    qint64 least_percent = 100;
    qint64 most_percent = 100;
    qint64 least_baseline = 1; // millionths
    qint64 tick_seconds = 0;   // between two steps of the walk; 0: none
    qint64 walk_percent = 0;   // most of a step
    qint64 momentum_weight_percent = 0;
    qint64 momentum_seconds = 0;       // looked back
    qint64 momentum_scale_percent = 1; // mean change that counts as full momentum
    qint64 reversion_weight_percent = 0;
    qint64 reversion_scale_percent = 1; // distance from the baseline that counts as full
    qint64 alert_percent = 100;         // change since the last alert that is announced

    template <class Of>
    static void fields(Of &of)
    {
        of("move_percent", &PriceRules::move_percent);
        of("move_units", &PriceRules::move_units);
        of("bulk_percent", &PriceRules::bulk_percent);
        of("bulk_most_percent", &PriceRules::bulk_most_percent);
        of("spill_percent", &PriceRules::spill_percent);
        of("least_percent", &PriceRules::least_percent);
        of("most_percent", &PriceRules::most_percent);
        of("least_baseline", &PriceRules::least_baseline);
        of("tick_seconds", &PriceRules::tick_seconds);
        of("walk_percent", &PriceRules::walk_percent);
        of("momentum_weight_percent", &PriceRules::momentum_weight_percent);
        of("momentum_seconds", &PriceRules::momentum_seconds);
        of("momentum_scale_percent", &PriceRules::momentum_scale_percent);
        of("reversion_weight_percent", &PriceRules::reversion_weight_percent);
        of("reversion_scale_percent", &PriceRules::reversion_scale_percent);
        of("alert_percent", &PriceRules::alert_percent);
    }
};

/// The food tax (trading rules, "Food tax").
struct TaxRules
{
    QString good;
    qint64 developed = 0;
    qint64 developing = 0;
    qint64 warning_seconds = 0;
    qint64 famine_percent = 100; // of the baseline price, for each unit that is short

    template <class Of>
    static void fields(Of &of)
    {
        of("good", &TaxRules::good);
        of("developed", &TaxRules::developed);
        of("developing", &TaxRules::developing);
        of("warning_seconds", &TaxRules::warning_seconds);
        of("famine_percent", &TaxRules::famine_percent);
    }
};

/// What a nation that trades so is called. Exactly one bound, or none: the last.
struct KindnessLabel
{
    QString id;
    QString label;
    std::optional<qint64> at_most_percent; // average margin
    std::optional<qint64> below_percent;

    template <class Of>
    static void fields(Of &of)
    {
        of("id", &KindnessLabel::id);
        of("label", &KindnessLabel::label);
        of("at_most_percent", &KindnessLabel::at_most_percent);
        of("below_percent", &KindnessLabel::below_percent);
    }
};

/// The final score (trading rules, "Score").
struct ScoreRules
{
    qint64 kindness_percent = 0; // of the average margin, off the score
    qint64 least_percent = 100;
    qint64 most_percent = 100;
    QList<KindnessLabel> labels; // the first that fits
    QString no_trades;           // label of a nation without any

    template <class Of>
    static void fields(Of &of)
    {
        of("kindness_percent", &ScoreRules::kindness_percent);
        of("least_percent", &ScoreRules::least_percent);
        of("most_percent", &ScoreRules::most_percent);
        of("labels", &ScoreRules::labels);
        of("no_trades", &ScoreRules::no_trades);
    }
};

struct Ruleset
{
    QString title;
    QList<Good> goods;
    QList<BuildingType> buildings;
    QList<NationType> nations; // team n gets number (n - 1) mod their count
    QList<ChallengeType> challenge_types;
    QMap<QString, DifficultyRules> difficulties; // by the difficulty's word
    QList<qint64> durations;                     // minutes
    qint64 usual_duration = 0;
    qint64 challenge_seconds = 0;
    qint64 bank_stock = 0; // of each good, per team
    qint64 spread_percent = 0;
    bool self_complete = true;
    bool challenge_gates_build = false;
    PriceRules prices;
    TaxRules tax;
    ScoreRules score;
    QList<EventType> events;   // for the host to trigger
    QList<EventType> scenario; // what happens by itself
    qint64 usual_severity = 1;
    qint64 most_severity = 1;
    QList<qint64> end_warning_minutes;
    qint64 points_per_currency = 1;
    bool captain_only = false; // only captains act for their nation
    std::optional<qint64> teams;
    std::optional<Difficulty> fixed_difficulty;

    template <class Of>
    static void fields(Of &of)
    {
        of("title", &Ruleset::title);
        of("goods", &Ruleset::goods);
        of("buildings", &Ruleset::buildings);
        of("nations", &Ruleset::nations);
        of("challenge_types", &Ruleset::challenge_types);
        of("difficulties", &Ruleset::difficulties);
        of("durations", &Ruleset::durations);
        of("usual_duration", &Ruleset::usual_duration);
        of("challenge_seconds", &Ruleset::challenge_seconds);
        of("bank_stock", &Ruleset::bank_stock);
        of("spread_percent", &Ruleset::spread_percent);
        of("self_complete", &Ruleset::self_complete);
        of("challenge_gates_build", &Ruleset::challenge_gates_build);
        of("prices", &Ruleset::prices);
        of("tax", &Ruleset::tax);
        of("score", &Ruleset::score);
        of("events", &Ruleset::events);
        of("scenario", &Ruleset::scenario);
        of("usual_severity", &Ruleset::usual_severity);
        of("most_severity", &Ruleset::most_severity);
        of("end_warning_minutes", &Ruleset::end_warning_minutes);
        of("points_per_currency", &Ruleset::points_per_currency);
        of("captain_only", &Ruleset::captain_only);
        of("teams", &Ruleset::teams);
        of("fixed_difficulty", &Ruleset::fixed_difficulty);
    }
};

/// What is wrong with a file, and where: the line (from 1; 0 where there is none) and the item
/// ("goods[2].baseline").
struct RulesetFault
{
    enum class What
    {
        NotJson, // detail: what the reader says
        Missing,
        WrongKind,  // another JSON type, a fraction, a text without a character
        OutOfRange, // detail: "least..most"
        BadId,      // other characters than a..z, 0..9 and _, or nothing
        IdTwice,
        UnknownKey, // nobody would read it: most likely misspelt
        UnknownId,  // detail: a good or building that is in no list
        NotRising,
        WrongCount, // detail: how many there must be
        Empty,
    };
    qint64 line = 0;
    QString where;
    What what = What::NotJson;
    QString detail;
};

Result<Ruleset, RulesetFault> readRuleset(const QByteArray &file);

/// The default file that comes with the program, and what it says.
QByteArray shippedRulesFile();
const std::shared_ptr<const Ruleset> &shippedRules();

/// One of the files that come with the program: its name without ".json" and its contents.
struct ShippedFile
{
    QString id;
    QByteArray contents;
};
/// All of them, the default first.
QList<ShippedFile> shippedFiles();

/// What tells two rulesets apart: equal contents, equal hash.
QString hashOf(const Ruleset &rules);

const Good *findGood(const Ruleset &rules, const QString &id);
const BuildingType *findBuilding(const Ruleset &rules, const QString &id);
const NationType *findNation(const Ruleset &rules, const QString &id);
const ChallengeType *findChallengeType(const Ruleset &rules, const QString &id);
/// Among the events and the scenario's parts.
const EventType *findEvent(const Ruleset &rules, const QString &id);
/// The scenario's part that follows this rule, or null.
const EventType *partOf(const Ruleset &rules, Rule rule);
const DifficultyRules &difficultyOf(const Ruleset &rules, Difficulty difficulty);
/// The nation of a team, by its number from 1.
const NationType &nationFor(const Ruleset &rules, int teamNumber);
/// What a nation starts with.
Amounts startingGoods(const Ruleset &rules, const NationType &nation, Difficulty difficulty);

}
