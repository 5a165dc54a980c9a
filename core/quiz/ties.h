// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quiz/quiz.h"

namespace quizaar::quiz {

/// Those who share the first place, earlier tie-breaks counted; one alone where nobody does.
QList<SideId> tiedForFirst(const night::Night &night, const Quiz &quiz);

}
