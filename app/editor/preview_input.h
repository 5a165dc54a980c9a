// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_picture.h"
#include "core/packs/pack_places.h"

namespace quizaar {

enum class PreviewSide
{
    Question,
    Answer
};

/// What the stage would be given for this place of the pack in a small night of four guests: the question or
/// its answer, in the same form as a spectator's snapshot; for anything but a question the board. A question
/// that is not finished is shown as far as it goes.
StageInput previewInput(const packs::Pack &pack, const packs::Spot &spot, PreviewSide side);

}
