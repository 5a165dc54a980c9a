// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trading/commands.h"

#include <QJsonObject>

namespace quizaar {

/// A command of players and bankers as the public API takes it.
struct TradingPost
{
    QString path; // from the root of the host
    QJsonObject body;
    bool operator==(const TradingPost &) const = default;
};

/// Nothing for commands that have no place in a bot's mouth. `game`: its code.
std::optional<TradingPost> postOf(const QString &game, const trading::Command &command);

}
