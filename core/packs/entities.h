// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace quizaar::packs {

struct DecodedEntities
{
    QString text;
    QList<QString> unknown; ///< as written, each once; they stay in the text
};

/// Decodes once: every named entity of HTML 4 and "apos", and every numeric one, decimal or hexadecimal, the
/// numbers 128 to 159 as Windows-1252 as browsers do. A numeric one that is no character becomes U+FFFD and
/// counts as unknown.
DecodedEntities decodeEntities(const QString &html);

/// Whether the percent sign that stands at that place has its two hexadecimal digits behind it.
bool isPercentEscape(QStringView text, qsizetype at);

}
