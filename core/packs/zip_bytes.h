// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace quizaar::packs {

/// A zip in memory of these files (path with forward slashes, contents), packed. Nothing where memory is
/// short or two files have one name.
std::optional<QByteArray> zipBytes(const QList<std::pair<QString, QByteArray>> &files);

}
