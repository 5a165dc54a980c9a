// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/answer_model.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "core/quiz/judging.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

const packs::Question &contentOf(const engine::State &state)
{
    return *state.quiz.questions.constFind(state.quiz.live->question)->content;
}

QString namesOf(const engine::State &state, const QList<SideId> &sides)
{
    constexpr qsizetype shown = 6; // a row stays a row
    QStringList names;
    for (qsizetype i = 0; i < std::min(shown, sides.size()); ++i)
        names.append(isolated(sideName(state.night, sides.at(i))));
    const QString all = names.join(u", "_s);
    return sides.size() > shown ? all + u" +%1"_s.arg(sides.size() - shown) : all;
}

}

void AnswerModel::setState(const engine::State &state)
{
    const QList<Row> rows = rowsOf(state);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex AnswerModel::firstOpen() const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i).ruled)
            return index(static_cast<int>(i));
    }
    return {};
}

QList<AnswerModel::Row> AnswerModel::rowsOf(const engine::State &state)
{
    if (!state.quiz.live || !state.quiz.questions.contains(state.quiz.live->question))
        return {};
    if (state.quiz.live->phase == quiz::Phase::Betting)
        return betRows(state);
    if (hidesAnswers(state)) // what others say may be the answer
        return {};
    switch (contentOf(state).kind) {
    case packs::QuestionKind::Choice:
    case packs::QuestionKind::TrueFalse:
        return optionRows(state);
    case packs::QuestionKind::Buzz:
    case packs::QuestionKind::Text:
        return typedRows(state);
    case packs::QuestionKind::Number:
    case packs::QuestionKind::Order:
        return sideRows(state);
    }
    return {};
}

QList<AnswerModel::Row> AnswerModel::betRows(const engine::State &state)
{
    const auto bets = state.quiz.bets.value(state.quiz.live->question);
    QList<Row> rows;
    for (const SideId side : state.quiz.live->bettors) {
        const QString name = isolated(sideName(state.night, side));
        const auto bet = bets.constFind(side);
        rows.append(
            {bet != bets.cend() ? tr("%1 – bets %2").arg(name).arg(*bet) : tr("%1 – no bet yet").arg(name),
             {},
             true});
    }
    return rows;
}

QList<AnswerModel::Row> AnswerModel::typedRows(const engine::State &state)
{
    const auto answers = state.quiz.answers.value(state.quiz.live->question);
    const auto rulings = state.quiz.states.value(state.quiz.live->question).spellings;
    QMap<QString, QList<SideId>> sides;
    QMap<QString, QString> texts;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const QString spelling = quiz::spellingOf(it->text);
        sides[spelling].append(it.key());
        texts.insert(spelling, it->text);
    }
    const auto word = [&](const QString &spelling) {
        const auto ruling = rulings.constFind(spelling);
        if (ruling == rulings.cend())
            return quiz::isAccepted(contentOf(state), texts.value(spelling)) ? tr("right, says the pack")
                                                                             : tr("right or wrong?");
        switch (*ruling) {
        case quiz::Credit::Nothing:
            return tr("wrong");
        case quiz::Credit::Half:
            return tr("half right");
        case quiz::Credit::Full:
            return tr("right");
        }
        return QString();
    };
    QList<Row> open;
    QList<Row> ruled;
    for (auto it = sides.cbegin(); it != sides.cend(); ++it) {
        const bool known =
            rulings.contains(it.key()) || quiz::isAccepted(contentOf(state), texts.value(it.key()));
        const QString words =
            tr("“%1”   %2   – %3")
                .arg(isolated(oneLine(texts.value(it.key()))), word(it.key()), namesOf(state, *it));
        (known ? ruled : open).append({words, it.key(), known});
    }
    return open + ruled;
}

QList<AnswerModel::Row> AnswerModel::optionRows(const engine::State &state)
{
    const auto answers = state.quiz.answers.value(state.quiz.live->question);
    const QList<packs::Option> &options = contentOf(state).options;
    QList<Row> rows;
    for (qsizetype i = 0; i < options.size(); ++i) {
        QList<SideId> sides;
        for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
            if (it->options.contains(static_cast<int>(i)))
                sides.append(it.key());
        }
        const QString who = namesOf(state, sides);
        rows.append({u"%1   %2%3"_s.arg(QChar(u'A' + static_cast<char16_t>(i)))
                         .arg(sides.size())
                         .arg(who.isEmpty() ? QString() : u"   – "_s + who),
                     {},
                     true});
    }
    return rows;
}

QList<AnswerModel::Row> AnswerModel::sideRows(const engine::State &state)
{
    const auto answers = state.quiz.answers.value(state.quiz.live->question);
    const QList<packs::Option> &options = contentOf(state).options;
    QList<Row> rows;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        QStringList order;
        for (const int option : it->options)
            order.append(oneLine(options.value(option).text));
        const QString what = order.isEmpty() ? oneLine(it->text) : order.join(u" → "_s);
        rows.append({u"%1: %2"_s.arg(isolated(sideName(state.night, it.key())), isolated(what)), {}, true});
    }
    return rows;
}

int AnswerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.words;
    case Qt::ToolTipRole:
        return plainTip(row.words);
    case SpellingRole:
        return row.spelling;
    case RuledRole:
        return row.ruled;
    default:
        return {};
    }
}

}
