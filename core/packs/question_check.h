// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packs/report.h"

namespace quizaar::packs {

struct CheckedQuestion
{
    Question question;
    QList<Finding> changed;
};

/// One question of any format, cleaned and held to what its kind needs (pack.h) and to the limits of
/// importer.h. Checking a checked question changes nothing. What can be mended is, with a finding; else the
/// first reason.
///  - choice and order without an answer get one from their options; true_false without options gets "True"
///  and
///    "False" from an answer that parseTruth() knows;
///  - members that mean nothing for the kind are left out with a finding.
/// Says nothing about whether media files are there.
Result<CheckedQuestion, Finding> checkQuestion(Question raw);

/// What the host reads for the options: the right ones of a choice, all of them in an order.
QString answerFromOptions(QuestionKind kind, const QList<Option> &options);

/// true, t, yes, y, 1, x; false, f, no, n, 0; in any case.
std::optional<bool> parseTruth(const QString &text);

/// Decimal text without exponent and thousands: an optional sign, digits, optionally a point and digits, at
/// most 15 digits in all. Gives it with "-" as its only sign.
std::optional<QString> parseDecimal(const QString &text);

}
