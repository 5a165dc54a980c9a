// SPDX-License-Identifier: GPL-3.0-or-later
// Commands as a person would write them down, for golden nights.
//
//     WHO VERB [name=value ...]
//
// WHO: host, system, stranger, or the name of somebody in the night (his phone asks; a staff device by its
// label). Values: round, board, category, question: counted from 1 in the order of ids; player, chooser: a
// name; team: a name; device: the name of who holds it, or "claim" for the one that waits; yes and no;
// numbers. No spaces in a value; an underscore stands for one.
#pragma once

#include "tests/support/engine_driver.h"

namespace quizaar::test {

struct Spoken
{
    night::Actor actor;
    engine::Command command;
};

/// Nothing where the line says no command or names nobody who is there.
std::optional<Spoken> spoken(const Evening &evening, const QString &line);

}
