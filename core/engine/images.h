// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

namespace quizaar::engine {

/// Contents of what `event` is about to change in `state`, as far as undo may restore it.
Images imagesBefore(const State &state, const Event &event, GameTime at);

/// Present contents of the same entities that `like` holds.
Images presentImages(const State &state, const Images &like, GameTime at);

/// Adds to `images` the entities of `more` that it does not hold yet.
void addMissing(Images &images, const Images &more);

/// Puts the entities of `older` in place of those that `images` holds, and adds the others.
void putOlder(Images &images, const Images &older);

/// True if both hold an image of the same entity.
bool overlap(const Images &a, const Images &b);

/// What restoring `images` now means: new versions, times left counted from now, scores that follow.
Restoration restorationOf(const State &state, const Images &images, GameTime now);

}
