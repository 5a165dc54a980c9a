// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/two_line_model.h"
#include "core/engine/state.h"

namespace quizaar {

/// The rounds of the evening in their order, with how far they are.
class RoundsModel final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoundsModel)

public:
    explicit RoundsModel(QObject *parent)
        : TwoLineModel(parent)
    {}
    void setState(const engine::State &state);
};

}
