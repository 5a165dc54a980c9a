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
//   spread_percent; self_complete, challenge_gates_build.
// `currency` is a good of its own in amounts and stands in no list.
#pragma once

#include "core/base/record.h"
#include "core/base/result.h"

namespace quizaar::trading {

/// Whole units of goods (and `currency`), or counts of buildings, by id.
using Amounts = QMap<QString, qint64>;

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

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Good::id), field("label", &Good::label),
                          field("baseline", &Good::baseline)};
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
    bool per_player = false; // with one of these each player may have a challenge, not each team

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &BuildingType::id),       field("label", &BuildingType::label),
            field("cost", &BuildingType::cost),   field("makes", &BuildingType::makes),
            field("uses", &BuildingType::uses),   field("most", &BuildingType::most),
            field("score", &BuildingType::score), field("per_player", &BuildingType::per_player)};
    }
};

struct NationType
{
    QString id;
    QString label;
    bool developed = false;
    Amounts goods; // at the start, before the difficulty
    Amounts buildings;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &NationType::id), field("label", &NationType::label),
                          field("developed", &NationType::developed), field("goods", &NationType::goods),
                          field("buildings", &NationType::buildings)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("id", &ChallengeType::id), field("label", &ChallengeType::label),
                          field("target", &ChallengeType::target), field("unit", &ChallengeType::unit)};
    }
};

struct DifficultyRules
{
    qint64 start_percent = 100; // of starting goods and currency, rounded down
    QList<qint64> tax_minutes;  // between two food taxes, one for each duration

    static constexpr auto fields()
    {
        return std::tuple{field("start_percent", &DifficultyRules::start_percent),
                          field("tax_minutes", &DifficultyRules::tax_minutes)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("title", &Ruleset::title),
                          field("goods", &Ruleset::goods),
                          field("buildings", &Ruleset::buildings),
                          field("nations", &Ruleset::nations),
                          field("challenge_types", &Ruleset::challenge_types),
                          field("difficulties", &Ruleset::difficulties),
                          field("durations", &Ruleset::durations),
                          field("usual_duration", &Ruleset::usual_duration),
                          field("challenge_seconds", &Ruleset::challenge_seconds),
                          field("bank_stock", &Ruleset::bank_stock),
                          field("spread_percent", &Ruleset::spread_percent),
                          field("self_complete", &Ruleset::self_complete),
                          field("challenge_gates_build", &Ruleset::challenge_gates_build)};
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

/// The file that comes with the program, and what it says.
QByteArray shippedRulesFile();
const std::shared_ptr<const Ruleset> &shippedRules();

/// What tells two rulesets apart: equal contents, equal hash.
QString hashOf(const Ruleset &rules);

const Good *findGood(const Ruleset &rules, const QString &id);
const BuildingType *findBuilding(const Ruleset &rules, const QString &id);
const NationType *findNation(const Ruleset &rules, const QString &id);
const ChallengeType *findChallengeType(const Ruleset &rules, const QString &id);
/// The nation of a team, by its number from 1.
const NationType &nationFor(const Ruleset &rules, int teamNumber);
/// What a nation starts with.
Amounts startingGoods(const Ruleset &rules, const NationType &nation, Difficulty difficulty);

}
