// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bots/bot_seats.h"

namespace quizaar {

/// One step of the co-host.
struct CoHostMove
{
    enum class Kind
    {
        Wait,
        Post,
        Done
    };
    enum class Haste
    {
        Usual,
        Courtesy // a person at the table may want to do this
    };
    Kind kind = Kind::Wait;
    QString path; // below /api/games/{game}/
    QJsonObject body;
    Haste haste = Haste::Usual;

    bool operator==(const CoHostMove &) const = default;
};

/// A question whose countdown was quicker than the thumbs of those who meant to press or answer is opened
/// again so often; after that the co-host rules on presses as planned, and answers are missing. Scores do not
/// hang on how fast the clock runs, as long as an answer has time to travel.
inline constexpr int maxReopenings = 5;

/// What the co-host does next in a night that looks like this. `reopenings`: how often it has opened the
/// question in play again. Pure.
CoHostMove nextMove(const BotSeats &seats, BotPlan::Pace pace, const NightPicture &picture, int reopenings);

}
