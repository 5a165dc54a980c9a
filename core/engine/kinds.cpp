// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

template class quizaar::OneOf<quizaar::engine::EventKinds>;
template class quizaar::OneOf<quizaar::engine::CommandKinds>;
