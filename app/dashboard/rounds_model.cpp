// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/rounds_model.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/language/ruleset_words.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString signOf(night::RoundStatus status)
{
    switch (status) {
    case night::RoundStatus::Planned:
        return u"○"_s;
    case night::RoundStatus::Running:
        return u"▶"_s;
    case night::RoundStatus::Finished:
        return u"✓"_s;
    }
    return {};
}

QString roundKindWords(night::RoundKind kind)
{
    switch (kind) {
    case night::RoundKind::Board:
        return RoundsModel::tr("Board");
    case night::RoundKind::List:
        return RoundsModel::tr("List");
    case night::RoundKind::Final:
        return RoundsModel::tr("Final");
    case night::RoundKind::Trading:
        return RoundsModel::tr("Trading");
    }
    return {};
}

}

void RoundsModel::setState(const engine::State &state)
{
    QList<Row> rows;
    for (const RoundId id : state.night.round_order) {
        const night::Round *round = night::findRound(state.night, id);
        if (!round)
            continue;
        qsizetype all = 0;
        qsizetype played = 0;
        for (const quiz::Question &question : state.quiz.questions) {
            if (question.round == id) {
                ++all;
                played += state.quiz.states.value(question.id).answered ? 1 : 0;
            }
        }
        const QString status =
            tr("%1 · %2").arg(roundKindWords(round->kind), roundStatusWords(round->status));
        rows.append({id.number, oneLine(rulesetWords(round->title)),
                     round->kind == night::RoundKind::Trading
                         ? status
                         : tr("%1 · %2 of %3 played").arg(status).arg(played).arg(all),
                     signOf(round->status), false});
    }
    setRows(rows);
}

}
