// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_picture.h"

#include <QList>
#include <QString>

namespace quizaar::sample {

/// A scene and the views that lead to it, the last one being what stands at the end.
struct Scene
{
    QString name;
    QList<StageInput> steps;
};

/// Every scene of the stage, easy and nasty.
QList<Scene> scenes();

}
