// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/rounds_model.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/two_line_delegate.h"

#include <algorithm>

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
        const QString kind = round->kind == night::RoundKind::Board ? tr("Board") : tr("List");
        rows.append(
            {id, oneLine(round->title),
             tr("%1 · %2 · %3 of %4 played").arg(kind, roundStatusWords(round->status)).arg(played).arg(all),
             signOf(round->status)});
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int RoundsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RoundsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(row.title, row.below);
    case Qt::ToolTipRole:
        return plainTip(row.title + u'\n' + row.below);
    case TwoLineDelegate::SubtitleRole:
        return row.below;
    case TwoLineDelegate::SignRole:
        return row.sign;
    case RoundRole:
        return row.id.number;
    default:
        return {};
    }
}

}
