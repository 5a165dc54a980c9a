// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quiz/judging.h"

#include "core/quiz/commands.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace quizaar::quiz {

namespace {

using packs::QuestionKind;

/// Articles of the languages that packs come in; only at the start, and only with something after them.
bool isArticle(const QString &word)
{
    static const QSet<QString> articles{
        QStringLiteral("the"), QStringLiteral("a"),   QStringLiteral("an"),  QStringLiteral("der"),
        QStringLiteral("die"), QStringLiteral("das"), QStringLiteral("ein"), QStringLiteral("eine"),
        QStringLiteral("le"),  QStringLiteral("la"),  QStringLiteral("les"), QStringLiteral("un"),
        QStringLiteral("une"), QStringLiteral("el"),  QStringLiteral("los"), QStringLiteral("las"),
        QStringLiteral("il"),  QStringLiteral("lo"),  QStringLiteral("gli"), QStringLiteral("i")};
    return articles.contains(word);
}

int creditOf(Credit credit)
{
    switch (credit) {
    case Credit::Nothing:
        return 0;
    case Credit::Half:
        return fullCredit / 2;
    case Credit::Full:
        return fullCredit;
    }
    return 0;
}

int choiceCredit(const packs::Question &question, const Answer &answer)
{
    for (int i = 0; i < question.options.size(); ++i) {
        if (question.options.at(i).correct != answer.options.contains(i))
            return 0;
    }
    return fullCredit;
}

int orderCredit(const packs::Question &question, const Answer &answer)
{
    int inPlace = 0;
    for (int i = 0; i < answer.options.size(); ++i)
        inPlace += answer.options.at(i) == i ? 1 : 0;
    const int all = static_cast<int>(question.options.size());
    if (inPlace == all)
        return fullCredit;
    return question.partial_credit ? fullCredit * inPlace / all : 0;
}

int textCredit(const packs::Question &question, const Answer &answer, const QMap<QString, Credit> &spellings)
{
    const auto ruled = spellings.constFind(spellingOf(answer.text));
    if (ruled != spellings.cend())
        return creditOf(*ruled);
    return isAccepted(question, answer.text) ? fullCredit : 0;
}

/// Decimal text that was written by different hands is compared with this much slack.
constexpr double rounding = 1e-9;

double distanceOf(const packs::Question &question, const Answer &answer)
{
    const auto right = numberOf(question.answer);
    const auto given = numberOf(answer.text);
    return right && given ? std::abs(*given - *right) : std::numeric_limits<double>::infinity();
}

bool isWithin(double distance, double bound, double size)
{
    return distance <= bound + rounding * std::max(1.0, std::abs(size));
}

QMap<SideId, int> numberCredits(const packs::Question &question, const QMap<SideId, Answer> &answers)
{
    double bound = 0;
    if (question.nearest) {
        bound = std::numeric_limits<double>::infinity();
        for (const Answer &answer : answers)
            bound = std::min(bound, distanceOf(question, answer));
    } else if (question.tolerance) {
        bound = numberOf(*question.tolerance).value_or(0);
    }
    QMap<SideId, int> credits;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const double distance = distanceOf(question, *it);
        const bool right =
            std::isfinite(distance) && isWithin(distance, bound, numberOf(question.answer).value_or(0));
        credits[it.key()] = right ? fullCredit : 0;
    }
    return credits;
}

}

QString spellingOf(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark())
            continue;
        if (c == QChar(0x00DF)) { // sharp s folds to itself character by character
            letters.append(QLatin1String("ss"));
            continue;
        }
        letters.append(c.isLetterOrNumber() || c.isSurrogate() || c.isSymbol() ? c : QLatin1Char(' '));
    }
    QStringList words = letters.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return text.simplified().toCaseFolded();
    if (words.size() > 1 && isArticle(words.first()))
        words.removeFirst();
    return words.join(QLatin1Char(' '));
}

std::optional<double> numberOf(const QString &text)
{
    QString plain = text.trimmed();
    plain.remove(QLatin1Char(' '));
    if (!plain.contains(QLatin1Char('.')))
        plain.replace(QLatin1Char(','), QLatin1Char('.'));
    if (plain.isEmpty() || plain.size() > 40)
        return std::nullopt;
    for (const QChar c : plain) {
        const bool digit = c >= QLatin1Char('0') && c <= QLatin1Char('9');
        if (!digit && c != QLatin1Char('.') && c != QLatin1Char('-') && c != QLatin1Char('+'))
            return std::nullopt;
    }
    bool ok = false;
    const double number = plain.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool isAccepted(const packs::Question &question, const QString &text)
{
    const QString spelling = spellingOf(text);
    return spelling == spellingOf(question.answer) ||
           std::any_of(question.accepted.begin(), question.accepted.end(),
                       [&](const QString &other) { return spellingOf(other) == spelling; });
}

std::optional<Misfit> misfitOf(const packs::Question &question, const Answer &answer)
{
    const auto places = static_cast<int>(question.options.size());
    const bool valid =
        std::all_of(answer.options.begin(), answer.options.end(),
                    [&](int option) { return option >= 0 && option < places; }) &&
        QSet<int>(answer.options.begin(), answer.options.end()).size() == answer.options.size();
    switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::TrueFalse: {
        const auto right = std::count_if(question.options.begin(), question.options.end(),
                                         [](const packs::Option &option) { return option.correct; });
        const bool many = answer.options.size() > 1 && right < 2;
        return valid && !many && !answer.options.isEmpty() ? std::nullopt
                                                           : std::optional(Misfit::WrongOptions);
    }
    case QuestionKind::Order:
        return valid && answer.options.size() == places ? std::nullopt : std::optional(Misfit::WrongOptions);
    case QuestionKind::Buzz: // typed in a final
    case QuestionKind::Text:
    case QuestionKind::Number:
        break;
    }
    if (answer.text.trimmed().isEmpty())
        return Misfit::Empty;
    if (answer.text.size() > maxAnswerLength)
        return Misfit::TooLong;
    return question.kind == QuestionKind::Number && !numberOf(answer.text) ? std::optional(Misfit::NoNumber)
                                                                           : std::nullopt;
}

QMap<SideId, int> creditsOf(const packs::Question &question, const QMap<SideId, Answer> &answers,
                            const QMap<QString, Credit> &spellings)
{
    if (question.kind == QuestionKind::Number)
        return numberCredits(question, answers);
    QMap<SideId, int> credits;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        int &credit = credits[it.key()];
        switch (question.kind) {
        case QuestionKind::Choice:
        case QuestionKind::TrueFalse:
            credit = choiceCredit(question, *it);
            break;
        case QuestionKind::Order:
            credit = orderCredit(question, *it);
            break;
        case QuestionKind::Buzz:
        case QuestionKind::Text:
        case QuestionKind::Number:
            credit = textCredit(question, *it, spellings);
            break;
        }
    }
    return credits;
}

QList<QString> openSpellings(const packs::Question &question, const QMap<SideId, Answer> &answers,
                             const QMap<QString, Credit> &spellings)
{
    QList<QString> open;
    if (question.kind != QuestionKind::Text && question.kind != QuestionKind::Buzz)
        return open;
    for (const Answer &answer : answers) {
        const QString spelling = spellingOf(answer.text);
        if (!spellings.contains(spelling) && !isAccepted(question, answer.text) && !open.contains(spelling))
            open.append(spelling);
    }
    return open;
}

qint64 speedPoints(qint64 points, GameSpan left, GameSpan window)
{
    if (window.ms <= 0)
        return points;
    const qint64 kept = std::clamp<qint64>(left.ms, 0, window.ms);
    return points / 2 + (points - points / 2) * kept / window.ms;
}

GameSpan usualWindow(packs::QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Choice:
    case QuestionKind::TrueFalse:
        return {20'000};
    case QuestionKind::Order:
        return {40'000};
    case QuestionKind::Buzz:
    case QuestionKind::Text:
    case QuestionKind::Number:
        return {30'000};
    }
    return {30'000};
}

}
