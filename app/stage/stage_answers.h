// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are answered on phones, wager squares and finals, as far as the audience may see them.
#pragma once

#include "app/stage/stage_picture.h"

#include <QHash>

namespace quizaar {

/// Who is there. Players and teams share one space of ids.
struct StageRoster
{
    QHash<qint64, StageWho> people;
    QHash<qint64, qint64> sideOf; ///< player -> team, or the player where there is none
    QHash<qint64, qint64> scores; ///< of sides
    QList<qint64> sides;          ///< teams with players, then players without a team

    StageWho who(qint64 id) const { return people.value(id); }
};

/// Fills `sides`, `options` and the counts and bets of `live`, whose phase, mode, kind and option texts have
/// been read. Right options and their distribution are looked at in phase closed alone; a bet once a wager's
/// question is asked; a final's answer, bet and verdict once its side is shown.
void readAnswers(const QJsonObject &live, const StageRoster &roster, StagePicture &picture);

}
