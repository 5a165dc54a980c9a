// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/bot_seats.h"

#include <optional>

namespace quizaar {

/// What a bot sends over HTTP, below /api/games/{game}/.
struct PhoneMove
{
    QString path;
    QJsonObject body;

    bool operator==(const PhoneMove &) const = default;
};

/// What this bot answers or bets now, in a night that looks like this to it; nothing where it has or will
/// not. Of a team's bots the first one speaks. Pure.
std::optional<PhoneMove> phoneMove(const BotSeats &seats, qint64 player, const NightPicture &picture);

/// Whether bots that mean to answer, or to bet, have not done so yet.
bool answersAreDue(const BotSeats &seats, const NightPicture &picture);
bool betsAreDue(const BotSeats &seats, const NightPicture &picture);

}
