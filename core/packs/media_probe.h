// SPDX-License-Identifier: GPL-3.0-or-later
// What a file's bytes say it is, whatever its name: PNG, JPEG, GIF, WebP; MP3, Ogg (Vorbis, Opus, FLAC), WAV,
// FLAC; MP4 and M4A, WebM.
#pragma once

#include "core/packs/pack.h"

namespace quizaar::packs {

struct MediaFacts
{
    MediaKind kind = MediaKind::Image;
    /// Of the type, lower case, as mediaKindOf() knows it. MP4 and Ogg files say nothing of their suffix:
    /// "mp4" and "ogg" stand for all of theirs.
    QString suffix;
    std::optional<GameSpan> duration = std::nullopt; ///< audio, video; none: the file does not say
    std::optional<qint64> width = std::nullopt;      ///< image: pixels
    std::optional<qint64> height = std::nullopt;
};

/// Reads no more than headers; takes any bytes. None: no type that is shown, or cut off before it says what
/// it is (an image without a size).
std::optional<MediaFacts> probeMedia(const QByteArray &bytes);

}
