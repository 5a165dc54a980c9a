// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/rules_words.h"

#include "app/dashboard/plain_text.h"

#include <QCoreApplication>
#include <QHash>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct RulesWords
{
    Q_DECLARE_TR_FUNCTIONS(RulesWords)
};

using WordsByName = QHash<QString, const char *>;

const WordsByName &groups()
{
    static const WordsByName words{
        {u"goods"_s, QT_TRANSLATE_NOOP("RulesWords", "Goods")},
        {u"prices"_s, QT_TRANSLATE_NOOP("RulesWords", "How prices move")},
        {u"tax"_s, QT_TRANSLATE_NOOP("RulesWords", "Food tax")},
        {u"buildings"_s, QT_TRANSLATE_NOOP("RulesWords", "Buildings")},
        {u"nations"_s, QT_TRANSLATE_NOOP("RulesWords", "Nations at the start")},
        {u"challenge_types"_s, QT_TRANSLATE_NOOP("RulesWords", "Exercises")},
        {u"difficulties"_s, QT_TRANSLATE_NOOP("RulesWords", "Difficulty")},
        {u"durations"_s, QT_TRANSLATE_NOOP("RulesWords", "Lengths to choose from, minutes")},
        {u"end_warning_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "Warnings before the end, minutes")},
        {u"events"_s, QT_TRANSLATE_NOOP("RulesWords", "Events")},
        {u"scenario"_s, QT_TRANSLATE_NOOP("RulesWords", "What happens by itself")},
        {u"score"_s, QT_TRANSLATE_NOOP("RulesWords", "Score")},
    };
    return words;
}

const WordsByName &rules()
{
    static const WordsByName words{
        {u"alert_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Change that is announced, percent")},
        {u"amounts"_s, QT_TRANSLATE_NOOP("RulesWords", "Amounts")},
        {u"answer_cycles"_s, QT_TRANSLATE_NOOP("RulesWords", "Food taxes until an answer is too late")},
        {u"apart_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "Minutes between two of them at least")},
        {u"at_most_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Average margin at most, percent")},
        {u"back_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Currency that comes back, percent")},
        {u"bank_stock"_s, QT_TRANSLATE_NOOP("RulesWords", "Stock of each good at the bank, per nation")},
        {u"baseline"_s, QT_TRANSLATE_NOOP("RulesWords", "Base price")},
        {u"below_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Average margin below, percent")},
        {u"bias"_s, QT_TRANSLATE_NOOP("RulesWords", "Push on prices, percent")},
        {u"bulk_most_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Large trades: at most, percent")},
        {u"bulk_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Large trades: more, percent")},
        {u"buildings"_s, QT_TRANSLATE_NOOP("RulesWords", "Buildings")},
        {u"captain_only"_s, QT_TRANSLATE_NOOP("RulesWords", "Only captains act for their nation")},
        {u"challenge_gates_build"_s, QT_TRANSLATE_NOOP("RulesWords", "A challenge earns the right to build")},
        {u"challenge_seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Time for a challenge, seconds")},
        {u"chance_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Chance, percent")},
        {u"cost"_s, QT_TRANSLATE_NOOP("RulesWords", "Cost")},
        {u"cost_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "More cost of building, percent")},
        {u"count"_s, QT_TRANSLATE_NOOP("RulesWords", "How many")},
        {u"currency"_s, QT_TRANSLATE_NOOP("RulesWords", "Currency")},
        {u"cycles"_s, QT_TRANSLATE_NOOP("RulesWords", "Food taxes that it lasts")},
        {u"cycles_per_severity"_s, QT_TRANSLATE_NOOP("RulesWords", "Longer for each severity, food taxes")},
        {u"developed"_s, QT_TRANSLATE_NOOP("RulesWords", "Developed nation")},
        {u"developing"_s, QT_TRANSLATE_NOOP("RulesWords", "Developing nation")},
        {u"easy"_s, QT_TRANSLATE_NOOP("RulesWords", "Easy")},
        {u"event_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Strength of events, percent")},
        {u"every_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "Every so many minutes")},
        {u"famine_percent"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Price of missing food, percent of the base price")},
        {u"figures"_s, QT_TRANSLATE_NOOP("RulesWords", "Figures")},
        {u"food_under"_s, QT_TRANSLATE_NOOP("RulesWords", "Hungry below so much food")},
        {u"goods"_s, QT_TRANSLATE_NOOP("RulesWords", "Goods")},
        {u"hard"_s, QT_TRANSLATE_NOOP("RulesWords", "Hard")},
        {u"kindness_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Weight of kindness, percent")},
        {u"labels"_s, QT_TRANSLATE_NOOP("RulesWords", "What traders are called")},
        {u"last_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "In the last minutes")},
        {u"lasts_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "Lasts, minutes")},
        {u"least"_s, QT_TRANSLATE_NOOP("RulesWords", "At least")},
        {u"least_baseline"_s, QT_TRANSLATE_NOOP("RulesWords", "Lowest base price")},
        {u"least_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "At least, percent")},
        {u"makes"_s, QT_TRANSLATE_NOOP("RulesWords", "Makes for each challenge")},
        {u"medium"_s, QT_TRANSLATE_NOOP("RulesWords", "Medium")},
        {u"mitigation"_s, QT_TRANSLATE_NOOP("RulesWords", "Taken off by each building, percent")},
        {u"momentum_scale_percent"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Momentum: change that counts fully, percent")},
        {u"momentum_seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Momentum: looked back, seconds")},
        {u"momentum_weight_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Momentum: weight, percent")},
        {u"most"_s, QT_TRANSLATE_NOOP("RulesWords", "At most")},
        {u"most_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "At most, percent")},
        {u"most_severity"_s, QT_TRANSLATE_NOOP("RulesWords", "Highest severity of events")},
        {u"move_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "A trade moves the price by, percent")},
        {u"move_units"_s, QT_TRANSLATE_NOOP("RulesWords", "Units that move it so far")},
        {u"needs"_s, QT_TRANSLATE_NOOP("RulesWords", "Has to be there")},
        {u"output_loss_easy"_s, QT_TRANSLATE_NOOP("RulesWords", "Less output (easy), percent")},
        {u"output_loss_hard"_s, QT_TRANSLATE_NOOP("RulesWords", "Less output (hard), percent")},
        {u"output_loss_medium"_s, QT_TRANSLATE_NOOP("RulesWords", "Less output (medium), percent")},
        {u"output_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Output, percent")},
        {u"payout"_s, QT_TRANSLATE_NOOP("RulesWords", "Currency for each building")},
        {u"per_player"_s, QT_TRANSLATE_NOOP("RulesWords", "A challenge for each player")},
        {u"percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Percent")},
        {u"points_per_currency"_s, QT_TRANSLATE_NOOP("RulesWords", "Quiz points for one currency")},
        {u"price_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Higher prices, percent")},
        {u"reversion_scale_percent"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Way back: distance that counts fully, percent")},
        {u"reversion_weight_percent"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Way back to the base price: weight, percent")},
        {u"score"_s, QT_TRANSLATE_NOOP("RulesWords", "Points")},
        {u"seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Seconds")},
        {u"self_complete"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Players say themselves that a challenge is done")},
        {u"severity_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "For each severity, percent")},
        {u"spill_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "The other goods move with it by, percent")},
        {u"spread_percent"_s,
         QT_TRANSLATE_NOOP("RulesWords", "Bank buys lower and sells higher by, percent")},
        {u"start_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Goods at the start, percent")},
        {u"stop_seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Factories stop for, seconds")},
        {u"target"_s, QT_TRANSLATE_NOOP("RulesWords", "How many, or how many seconds")},
        {u"tax_factor"_s, QT_TRANSLATE_NOOP("RulesWords", "Food tax times")},
        {u"tax_minutes"_s, QT_TRANSLATE_NOOP("RulesWords", "Minutes between two food taxes")},
        {u"tax_mitigation"_s, QT_TRANSLATE_NOOP("RulesWords", "Taken off the tax by each building, percent")},
        {u"tax_payout"_s, QT_TRANSLATE_NOOP("RulesWords", "Currency for each food taxed")},
        {u"tax_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Food tax with one of these, percent")},
        {u"teams"_s, QT_TRANSLATE_NOOP("RulesWords", "For so many nations only")},
        {u"tick_seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Seconds between two steps")},
        {u"two_from"_s, QT_TRANSLATE_NOOP("RulesWords", "Strikes two nations from severity")},
        {u"under"_s, QT_TRANSLATE_NOOP("RulesWords", "Below")},
        {u"uses"_s, QT_TRANSLATE_NOOP("RulesWords", "Uses for each challenge")},
        {u"usual_duration"_s, QT_TRANSLATE_NOOP("RulesWords", "Usual length, minutes")},
        {u"usual_severity"_s, QT_TRANSLATE_NOOP("RulesWords", "Usual severity of events")},
        {u"walk_percent"_s, QT_TRANSLATE_NOOP("RulesWords", "Largest step, percent")},
        {u"warning_seconds"_s, QT_TRANSLATE_NOOP("RulesWords", "Warning before it, seconds")},
    };
    return words;
}

QString said(const WordsByName &words, const QString &key)
{
    const auto found = words.constFind(key);
    return found == words.cend() ? QString() : RulesWords::tr(*found);
}

QString faultWords(const trading::RulesetFault &fault)
{
    using What = trading::RulesetFault::What;
    const QString where = isolated(oneLine(fault.where, 80));
    const QString detail = isolated(oneLine(fault.detail, 80));
    switch (fault.what) {
    case What::NotJson:
        return RulesWords::tr("This is no JSON file: %1").arg(detail);
    case What::Missing:
        return RulesWords::tr("%1 is missing").arg(where);
    case What::WrongKind:
        return RulesWords::tr("%1 is of another kind than is expected").arg(where);
    case What::OutOfRange:
        return RulesWords::tr("%1 must be from %2 to %3")
            .arg(where, fault.detail.section(".."_L1, 0, 0), fault.detail.section(".."_L1, 1));
    case What::BadId:
        return RulesWords::tr("%1 may hold a to z, 0 to 9 and _ only").arg(where);
    case What::IdTwice:
        return RulesWords::tr("%1 is there twice: %2").arg(where, detail);
    case What::UnknownKey:
        return RulesWords::tr("Nothing is called %1").arg(where);
    case What::UnknownId:
        return RulesWords::tr("%1 names %2, which is in no list").arg(where, detail);
    case What::NotRising:
        return RulesWords::tr("%1 must be more than the one before it").arg(where);
    case What::WrongCount:
        return RulesWords::tr("%1 needs another number of entries: %2").arg(where, detail);
    case What::Empty:
        return RulesWords::tr("%1 is empty").arg(where);
    }
    return where;
}

}

QString ruleWords(const QString &key)
{
    return said(rules(), key);
}

QString ruleGroupWords(const QString &key)
{
    return said(groups(), key);
}

QString rulesetFaultWords(const trading::RulesetFault &fault)
{
    const QString words = faultWords(fault);
    return fault.line > 0 ? RulesWords::tr("Line %1: %2").arg(fault.line).arg(words) : words;
}

}
