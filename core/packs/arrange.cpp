// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/arrange.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

void arrange(Pack &pack, QList<Question> questions)
{
    QList<Category> columns;
    QHash<QString, qsizetype> known;
    for (const Question &question : std::as_const(questions)) {
        if (!known.contains(question.topic)) {
            known.insert(question.topic, columns.size());
            columns.append({question.topic, {}});
        }
        Question here = question;
        here.topic.clear();
        columns[known.value(question.topic)].questions.append(std::move(here));
    }
    const bool fits = columns.size() >= 2 && columns.size() <= kMaxShownColumns &&
                      std::all_of(columns.begin(), columns.end(), [](const Category &column) {
                          return !column.title.isEmpty() && column.questions.size() >= 2 &&
                                 column.questions.size() <= kMaxShownRows;
                      });
    if (!fits) {
        pack.lists.append({pack.title, std::move(questions)});
        return;
    }
    for (Category &column : columns) {
        std::stable_sort(
            column.questions.begin(), column.questions.end(),
            [](const Question &a, const Question &b) { return a.points.value_or(0) < b.points.value_or(0); });
    }
    pack.boards.append({pack.title, std::move(columns), {}});
}

QList<Option> inFixedOrder(const QString &text, QList<Option> options)
{
    const auto rank = [&](const Option &option) {
        return QCryptographicHash::hash(text.toUtf8() + '\0' + option.text.toUtf8(),
                                        QCryptographicHash::Sha256);
    };
    std::stable_sort(options.begin(), options.end(),
                     [&](const Option &a, const Option &b) { return rank(a) < rank(b); });
    return options;
}

bool areTruths(const QList<Option> &options)
{
    if (options.size() != 2)
        return false;
    const auto reads = [&](qsizetype at, QLatin1StringView word) {
        return options[at].text.compare(word, Qt::CaseInsensitive) == 0;
    };
    return (reads(0, "true"_L1) && reads(1, "false"_L1)) || (reads(0, "false"_L1) && reads(1, "true"_L1));
}

}
