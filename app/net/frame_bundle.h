// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fan_out.h"

#include <QHash>

namespace quizaar {

/// `text` as one WebSocket frame from a server: final, text, unmasked (RFC 6455, 5.2).
QByteArray textFrame(QByteArrayView text);

/// What some frames in a row are on the wire, made once for all sockets of a kind.
class FrameBundle final
{
public:
    explicit FrameBundle(const QList<GameFrame> &frames);

    /// All of the frames that such a socket is to get, in order; empty if there are none. Shared between
    /// calls.
    QByteArray bytesFor(const engine::Viewer &viewer, Audience::Diet diet);

private:
    struct Wire
    {
        Audience audience;
        QByteArray bytes;
    };
    QByteArray joined(const engine::Viewer &viewer, Audience::Diet diet) const;

    QList<Wire> m_frames;
    QHash<int, QByteArray> m_shared; // by role and diet, for sockets without a frame of their own
};

}
