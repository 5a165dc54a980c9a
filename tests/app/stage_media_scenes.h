// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage_scenes.h"

namespace quizaar::sample {

/// Questions with pictures. The files lie in a folder that goes with the process.
QList<Scene> mediaScenes();
/// Questions with damaged files, sounds and videos, of which Qt may have something to say in the log.
QList<Scene> noisyScenes();

/// `view`, whose question shows these: kinds in the protocol's words, and the files for them (empty: gone).
StageInput showing(const QJsonObject &view, const QStringList &kinds, const QStringList &files);

/// A painted picture of that size; its path.
QString paintedFile(const QString &name, QSize size);

}
