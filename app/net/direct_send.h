// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace quizaar {

/// Hands bytes to the kernel in this very call, past any buffer of Qt's, and tells how many it took: 0 where
/// it has no room, where the connection is gone, or on systems where this is left to Qt. Only while the
/// socket has nothing of its own waiting to be written.
qint64 sendDirectly(qintptr descriptor, QByteArrayView bytes);

}
