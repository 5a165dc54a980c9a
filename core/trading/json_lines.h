// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace quizaar::trading {

/// The line (from 1) on which each item of a JSON text begins: "goods[2].baseline" -> 7; the whole is "". The
/// text must be well-formed JSON; of anything else some lines may be missing.
QHash<QString, qint64> linesOf(const QByteArray &json);

}
