// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer given on a phone is worth. Rules: quiz rules, "Kinds of question".
#pragma once

#include "core/quiz/quiz.h"

namespace quizaar::quiz {

/// Thousandths of the full worth.
inline constexpr int fullCredit = 1000;

/// What makes two typed answers one: case, accents, punctuation, spaces and a leading article are ignored. An
/// answer of nothing but punctuation is its own spelling.
QString spellingOf(const QString &text);

/// Decimal text, with point or comma and an optional sign; nothing if it is not a number.
std::optional<double> numberOf(const QString &text);

/// Whether the pack itself knows this spelling as right.
bool isAccepted(const packs::Question &question, const QString &text);

/// Why an answer does not fit its question; nothing if it does. `options` are places of the pack's list.
enum class Misfit
{
    Empty,
    TooLong,
    NoNumber,
    WrongOptions
};
std::optional<Misfit> misfitOf(const packs::Question &question, const Answer &answer);

/// What each side's answer is worth, in thousandths; typed answers that neither the pack nor the host knows
/// are worth nothing.
QMap<SideId, int> creditsOf(const packs::Question &question, const QMap<SideId, Answer> &answers,
                            const QMap<QString, Credit> &spellings);

/// Spellings that neither the pack knows nor the host has ruled on.
QList<QString> openSpellings(const packs::Question &question, const QMap<SideId, Answer> &answers,
                             const QMap<QString, Credit> &spellings);

/// Points for a right answer that came with `left` of `window`: all of them at once, half at the end.
qint64 speedPoints(qint64 points, GameSpan left, GameSpan window);

/// How long phones may answer where the pack says nothing (evening rules, "Rounds").
GameSpan usualWindow(packs::QuestionKind kind);

}
