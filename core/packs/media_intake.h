// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"
#include "core/packs/source.h"

#include <QHash>

namespace quizaar::packs {

/// What is taken, at most. Sizes in bytes.
struct MediaLimits
{
    qint64 image = 32LL * 1024 * 1024;
    qint64 sound = 128LL * 1024 * 1024;
    qint64 video = 256LL * 1024 * 1024;
    qint64 all = 1024LL * 1024 * 1024; ///< of one pack
    qint64 files = 2000;
    qint64 pixels = 64'000'000; ///< of a picture: what stage and phones can still unpack
    qint64 side = 16'384;       ///< width and height of a picture
};

/// A medium from its bytes: checked by name and by content, with `kept` filled in. `file`: the path that it
/// has in its pack. MediaBadPath, MediaUnknownType, MediaNotAsNamed or MediaTooLarge, with the file. Any two
/// types of one kind may stand for each other, so a JPEG that is called .png is a picture.
Result<Media, Finding> mediaFrom(const QString &file, const QByteArray &bytes,
                                 const MediaLimits &limits = {});

/// Checks the media that one pack's questions name, and has their bytes kept, each file once. Borrows the
/// source.
class MediaIntake final
{
public:
    explicit MediaIntake(const Source &source, const MediaLimits &limits = {});

    /// Fills in `media.kept` from the file at `folder` (with its slash, or empty) + media.file. Why not:
    /// MediaMissing, MediaNotKept, or what mediaFrom() says; the media is then as it was.
    std::optional<Finding> take(Media &media, const QString &folder = {});

private:
    Result<KeptMedia, Finding> read(const QString &path, const QString &file);

    const Source &m_source;
    const MediaLimits m_limits;
    qint64 m_total = 0;
    QHash<QString, Result<KeptMedia, Finding>> m_known; ///< by path
};

}
