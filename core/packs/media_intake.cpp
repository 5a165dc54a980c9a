// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/media_intake.h"

#include "core/packs/media.h"
#include "core/packs/media_probe.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quizaar::packs {

namespace {

qint64 mostBytes(MediaKind kind, const MediaLimits &limits)
{
    switch (kind) {
    case MediaKind::Image:
        return limits.image;
    case MediaKind::Audio:
        return limits.sound;
    case MediaKind::Video:
        return limits.video;
    }
    return 0;
}

bool isTooLarge(const MediaFacts &facts, const MediaLimits &limits)
{
    const qint64 width = facts.width.value_or(1);
    const qint64 height = facts.height.value_or(1);
    return std::max(width, height) > limits.side || width * height > limits.pixels;
}

/// MP4 and WebM hold sound alone as well; which it is, the name says.
bool mayBe(const MediaFacts &facts, MediaKind named)
{
    return facts.kind == named || (facts.kind == MediaKind::Video && named == MediaKind::Audio);
}

/// The suffix that says the type and, of sound in a film's clothes, the kind as well.
QString suffixFor(const MediaFacts &facts, MediaKind named)
{
    const bool film = facts.kind != named && facts.suffix == QLatin1StringView("mp4");
    return film ? QStringLiteral("m4a") : facts.suffix;
}

}

Result<Media, Finding> mediaFrom(const QString &file, const QByteArray &bytes, const MediaLimits &limits)
{
    const auto failed = [&](NoteCode code) { return Failed{Finding{code, file}}; };
    if (!isInsidePath(file))
        return failed(NoteCode::MediaBadPath);
    const auto named = mediaKindOf(file);
    if (!named)
        return failed(NoteCode::MediaUnknownType);
    if (bytes.size() > mostBytes(*named, limits))
        return failed(NoteCode::MediaTooLarge);
    const auto facts = probeMedia(bytes);
    if (!facts || !mayBe(*facts, *named))
        return failed(NoteCode::MediaNotAsNamed);
    const QString suffix = suffixFor(*facts, *named);
    if (mediaKindOf(QStringLiteral("x.") + suffix) != *named)
        return failed(NoteCode::MediaNotAsNamed);
    if (isTooLarge(*facts, limits))
        return failed(NoteCode::MediaTooLarge);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    Media media{*named, file};
    media.kept =
        KeptMedia{QString::fromLatin1(hash) + u'.' + suffix, facts->duration, facts->width, facts->height};
    return media;
}

MediaIntake::MediaIntake(const Source &source, const MediaLimits &limits)
    : m_source(source)
    , m_limits(limits)
{}

std::optional<Finding> MediaIntake::take(Media &media, const QString &folder)
{
    if (!isInsidePath(media.file))
        return Finding{NoteCode::MediaBadPath, media.file};
    if (mediaKindOf(media.file) != media.kind)
        return Finding{NoteCode::MediaUnknownType, media.file};
    const QString path = folder + media.file;
    auto known = m_known.constFind(path);
    if (known == m_known.constEnd())
        known = m_known.insert(path, read(path, media.file));
    if (!*known)
        return known->error();
    media.kept = known->value();
    return std::nullopt;
}

Result<KeptMedia, Finding> MediaIntake::read(const QString &path, const QString &file)
{
    const auto failed = [&](NoteCode code) { return Failed{Finding{code, file}}; };
    if (!m_source.around || !m_source.around->has(path))
        return failed(NoteCode::MediaMissing);
    const auto kind = mediaKindOf(file);
    const qint64 limit = std::min(kind ? mostBytes(*kind, m_limits) : 0, m_limits.all - m_total);
    if (m_known.size() >= m_limits.files)
        return failed(NoteCode::MediaTooLarge);
    const auto bytes = m_source.around->read(path, limit);
    if (!bytes) {
        return failed(bytes.error() == SourceFault::TooLarge ? NoteCode::MediaTooLarge
                                                             : NoteCode::MediaNotKept);
    }
    const auto media = mediaFrom(file, *bytes, m_limits);
    if (!media)
        return Failed{media.error()};
    m_total += bytes->size();
    if (m_source.keep && !m_source.keep(media->kept->name, *bytes))
        return failed(NoteCode::MediaNotKept);
    return *media->kept;
}

}
