// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/command_desk.h"
#include "app/dashboard/state_feed.h"

class QMenu;
class QWidget;

namespace quizaar {

/// What the host can do with one player or team. The menu deletes itself once it is closed.
QMenu *playerMenu(StateFeed &feed, CommandDesk &desk, PlayerId player, QWidget &parent);
QMenu *teamMenu(StateFeed &feed, CommandDesk &desk, TeamId team, QWidget &parent);

/// Asks for a name without blocking; `given` is called if there is one. `name` is what stands there at first.
void askName(QWidget &parent, const QString &question, const QString &name,
             std::function<void(const QString &)> given);
/// Asks once before something that cannot be undone; `agreed` is called if it is agreed to.
void askFirst(QWidget &parent, const QString &question, const QString &yes, std::function<void()> agreed);

}
