// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/sheet_model.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "core/quiz/judging.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString creditWords(std::optional<quiz::Credit> credit)
{
    if (!credit)
        return SheetModel::tr("right or wrong?");
    switch (*credit) {
    case quiz::Credit::Nothing:
        return SheetModel::tr("wrong");
    case quiz::Credit::Half:
        return SheetModel::tr("half right");
    case quiz::Credit::Full:
        return SheetModel::tr("right");
    }
    return {};
}

QString creditSign(std::optional<quiz::Credit> credit)
{
    if (!credit)
        return u"?"_s;
    return *credit == quiz::Credit::Full ? u"✓"_s : *credit == quiz::Credit::Half ? u"½"_s : u"✗"_s;
}

}

void SheetModel::setState(const engine::State &state)
{
    QList<Row> rows;
    m_meant.clear();
    const night::Round *round = quiz::sheetRound(state.night);
    const quiz::Course course = round ? state.quiz.courses.value(round->id) : quiz::Course{};
    const qsizetype sides = night::sides(state.night).size();
    for (qsizetype i = 0; i < course.asked.size(); ++i) {
        const quiz::Question question = state.quiz.questions.value(course.asked.at(i).question);
        const qsizetype answers = state.quiz.answers.value(question.id).size();
        const bool shown = i < course.walked;
        rows.append({question.id.number, tr("%1. %2").arg(i + 1).arg(oneLine(question.content->text)),
                     tr("%1 of %2 have answered · %3")
                         .arg(answers)
                         .arg(sides)
                         .arg(isolated(oneLine(answerWords(*question.content)))),
                     shown ? u"✓"_s : QString(), false});
        m_meant.append({question.id, {}, false});
        if (course.collected)
            addSpellings(state, question, rows);
    }
    setRows(rows);
}

void SheetModel::addSpellings(const engine::State &state, const quiz::Question &question, QList<Row> &rows)
{
    const packs::QuestionKind kind = question.content->kind;
    if (kind != packs::QuestionKind::Text && kind != packs::QuestionKind::Buzz)
        return;
    const auto answers = state.quiz.answers.value(question.id);
    const auto rulings = state.quiz.states.value(question.id).spellings;
    QMap<QString, QStringList> names;
    QMap<QString, QString> texts;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const QString spelling = quiz::spellingOf(it->text);
        names[spelling].append(isolated(sideName(state.night, it.key())));
        texts.insert(spelling, it->text);
    }
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        std::optional<quiz::Credit> credit;
        if (rulings.contains(it.key()))
            credit = rulings.value(it.key());
        else if (quiz::isAccepted(*question.content, texts.value(it.key())))
            credit = quiz::Credit::Full;
        // rows are told apart by their place below the question's own
        rows.append({-static_cast<qint64>(rows.size()) - 1,
                     tr("“%1”").arg(isolated(oneLine(texts.value(it.key())))),
                     tr("%1 – %2").arg(creditWords(credit), it->join(u", "_s)), creditSign(credit), !credit});
        m_meant.append({question.id, it.key(), !credit});
    }
}

QModelIndex SheetModel::nextOpen(int row) const
{
    for (qsizetype step = 0; step < m_meant.size(); ++step) {
        const qsizetype at = (std::max(0, row) + step) % m_meant.size();
        if (m_meant.at(at).open)
            return index(static_cast<int>(at));
    }
    return {};
}

}
