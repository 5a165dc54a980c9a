// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/frame_bundle.h"

#include <QtEndian>

#include <algorithm>

namespace quizaar {

QByteArray textFrame(QByteArrayView text)
{
    constexpr char finalText = '\x81';
    constexpr qsizetype shortest = 125;
    constexpr qsizetype twoBytes = 0xffff;
    const qsizetype size = text.size();
    QByteArray frame;
    frame.reserve(size + 10);
    frame.append(finalText);
    if (size <= shortest) {
        frame.append(static_cast<char>(size));
    } else if (size <= twoBytes) {
        const quint16 length = qToBigEndian(static_cast<quint16>(size));
        frame.append('\x7e').append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        const quint64 length = qToBigEndian(static_cast<quint64>(size));
        frame.append('\x7f').append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    return frame.append(text.data(), size);
}

FrameBundle::FrameBundle(const QList<GameFrame> &frames)
{
    m_frames.reserve(frames.size());
    for (const GameFrame &frame : frames)
        m_frames.append({frame.audience, textFrame(frame.text)});
}

QByteArray FrameBundle::bytesFor(const engine::Viewer &viewer, Audience::Diet diet)
{
    const bool ownFrame = std::any_of(m_frames.begin(), m_frames.end(), [&](const Wire &wire) {
        return wire.audience.device && *wire.audience.device == viewer.device;
    });
    if (ownFrame)
        return joined(viewer, diet);
    const int kind = 2 * static_cast<int>(viewer.role) + (diet == Audience::Diet::Frames ? 1 : 0);
    auto shared = m_shared.find(kind);
    if (shared == m_shared.end())
        shared = m_shared.insert(kind, joined(viewer, diet));
    return *shared;
}

QByteArray FrameBundle::joined(const engine::Viewer &viewer, Audience::Diet diet) const
{
    QByteArray bytes;
    for (const Wire &wire : m_frames) {
        const Audience &audience = wire.audience;
        const bool meant = (!audience.device || *audience.device == viewer.device) &&
                           (!audience.role || *audience.role == viewer.role) &&
                           (audience.diet == Audience::Diet::Any || diet == Audience::Diet::Frames);
        if (meant)
            bytes += wire.bytes;
    }
    return bytes;
}

}
