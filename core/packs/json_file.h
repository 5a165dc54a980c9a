// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packs/report.h"

#include <QJsonDocument>

namespace quizaar::packs {

/// A finding about a whole file and the line it is on (0: none).
struct FileFinding
{
    qint64 line = 0;
    Finding finding;
};

/// A JSON file under the limits that a pack needs: UTF-8 with or without byte order mark, no NUL, at most
/// kMaxDepth levels, no key twice in one object (one of the two would be lost in silence), not more values
/// than kMaxQuestions questions have.
Result<QJsonDocument, FileFinding> parseJsonFile(const QByteArray &bytes);

/// UTF-8 text without its byte order mark, CR and LF as they are.
Result<QString, FileFinding> decodeTextFile(const QByteArray &bytes);

inline constexpr int kMaxDepth = 32;

}
