// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/media_probe.h"

#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr qint64 kLongest = 24LL * 3600 * 1000; ///< ms; what claims more is taken as not saying it

/// Reads numbers at places; beyond the end everything is 0.
class Bytes final
{
public:
    explicit Bytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    qint64 size() const { return m_bytes.size(); }
    quint64 at(qint64 place) const
    {
        return place >= 0 && place < m_bytes.size() ? static_cast<quint8>(m_bytes[place]) : 0;
    }
    quint64 big(qint64 place, int count) const
    {
        quint64 value = 0;
        for (int i = 0; i < count; ++i)
            value = (value << 8U) | at(place + i);
        return value;
    }
    quint64 little(qint64 place, int count) const
    {
        quint64 value = 0;
        for (int i = count - 1; i >= 0; --i)
            value = (value << 8U) | at(place + i);
        return value;
    }
    bool has(qint64 place, QByteArrayView text) const
    {
        return place >= 0 && place <= m_bytes.size() - text.size() &&
               QByteArrayView(m_bytes).sliced(place, text.size()) == text;
    }
    const QByteArray &all() const { return m_bytes; }

private:
    const QByteArray &m_bytes;
};

std::optional<GameSpan> span(double milliseconds)
{
    if (!(milliseconds >= 1) || milliseconds > static_cast<double>(kLongest))
        return std::nullopt;
    return GameSpan{std::llround(milliseconds)};
}

std::optional<GameSpan> span(quint64 units, quint64 perSecond)
{
    if (perSecond == 0)
        return std::nullopt;
    return span(1000.0 * static_cast<double>(units) / static_cast<double>(perSecond));
}

MediaFacts heard(const char *suffix, std::optional<GameSpan> duration)
{
    return {MediaKind::Audio, QString::fromLatin1(suffix), duration};
}

std::optional<MediaFacts> seen(const char *suffix, quint64 width, quint64 height)
{
    if (width == 0 || height == 0)
        return std::nullopt;
    return MediaFacts{MediaKind::Image, QString::fromLatin1(suffix), std::nullopt, static_cast<qint64>(width),
                      static_cast<qint64>(height)};
}

// ---- pictures

/// Segments FF xx with their lengths, up to the frame header, which has the size.
std::optional<MediaFacts> jpeg(const Bytes &in)
{
    qint64 place = 2;
    while (place + 9 < in.size()) {
        if (in.at(place) != 0xFF)
            return std::nullopt;
        const quint64 mark = in.at(place + 1);
        if (mark == 0xFF) {
            ++place;
            continue;
        }
        const bool tables = mark == 0xC4 || mark == 0xC8 || mark == 0xCC;
        if (mark >= 0xC0 && mark <= 0xCF && !tables)
            return seen("jpg", in.big(place + 7, 2), in.big(place + 5, 2));
        place += 2 + static_cast<qint64>(in.big(place + 2, 2));
    }
    return std::nullopt;
}

std::optional<MediaFacts> webp(const Bytes &in)
{
    if (in.has(12, "VP8X"))
        return seen("webp", in.little(24, 3) + 1, in.little(27, 3) + 1);
    if (in.has(12, "VP8L") && in.at(20) == 0x2F) {
        const quint64 both = in.little(21, 4);
        return seen("webp", (both & 0x3FFFU) + 1, ((both >> 14U) & 0x3FFFU) + 1);
    }
    if (in.has(12, "VP8 ") && in.has(23, "\x9D\x01\x2A"))
        return seen("webp", in.little(26, 2) & 0x3FFFU, in.little(28, 2) & 0x3FFFU);
    return std::nullopt;
}

// ---- sound

MediaFacts wav(const Bytes &in)
{
    quint64 perSecond = 0;
    for (qint64 place = 12; place + 8 <= in.size();) {
        const quint64 size = in.little(place + 4, 4);
        if (in.has(place, "fmt "))
            perSecond = in.little(place + 16, 4);
        if (in.has(place, "data"))
            return heard("wav", span(size, perSecond));
        place += 8 + static_cast<qint64>(size + (size & 1U));
    }
    return heard("wav", std::nullopt);
}

MediaFacts flac(const Bytes &in)
{
    // behind the mark a block header of 4 bytes; in the block: 10 bytes, 20 bits rate, 8 bits format, 36 bits
    // samples
    const quint64 rate = in.big(18, 3) >> 4U;
    const quint64 samples = in.big(21, 5) & 0xFFFFFFFFFULL;
    return heard("flac", span(samples, rate));
}

/// The last page says how many samples came before its end.
std::optional<MediaFacts> ogg(const Bytes &in)
{
    const qint64 packet = 27 + static_cast<qint64>(in.at(26));
    quint64 rate = 0;
    if (in.has(packet, "\x01vorbis"))
        rate = in.little(packet + 12, 4);
    else if (in.has(packet, "OpusHead"))
        rate = 48'000; // whatever it was recorded with
    else if (in.has(packet, "\x7F"
                            "FLAC"))
        rate = in.big(packet + 27, 3) >> 4U;
    else
        return std::nullopt;
    const qint64 last = in.all().lastIndexOf("OggS");
    return heard("ogg", span(in.little(last + 6, 8), rate));
}

/// One frame header of MPEG audio, layer III.
struct Mp3Frame
{
    quint64 rate = 0; ///< samples a second; 0: no such header
    quint64 bytesASecond = 0;
    quint64 samples = 0;  ///< of one frame
    qint64 sideBytes = 0; ///< between the header and what an encoder may have written there
};

Mp3Frame mp3Frame(const Bytes &in, qint64 place)
{
    constexpr std::array<quint64, 3> rates{44'100, 48'000, 32'000};
    constexpr std::array<quint64, 15> newer{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    constexpr std::array<quint64, 15> older{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    const quint64 head = in.big(place, 4);
    const quint64 version = (head >> 19U) & 3U; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const quint64 layer = (head >> 17U) & 3U;
    const quint64 kilobits = (head >> 12U) & 15U;
    const quint64 rate = (head >> 10U) & 3U;
    if ((head >> 21U) != 0x7FFU || version == 1 || layer != 1 || kilobits == 0 || kilobits == 15 || rate == 3)
        return {};
    const bool first = version == 3;
    const bool mono = ((head >> 6U) & 3U) == 3;
    Mp3Frame frame;
    frame.rate = rates.at(rate) / (first ? 1 : version == 2 ? 2 : 4);
    frame.bytesASecond = (first ? newer : older).at(kilobits) * 125;
    frame.samples = first ? 1152 : 576;
    frame.sideBytes = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
    return frame;
}

std::optional<MediaFacts> mp3(const Bytes &in)
{
    qint64 place = 0;
    if (in.has(0, "ID3")) {
        quint64 size = 0;
        for (int i = 6; i < 10; ++i)
            size = (size << 7U) | (in.at(i) & 0x7FU);
        place = 10 + static_cast<qint64>(size);
    }
    constexpr qint64 padding = 4096; // some programs leave room behind the tag
    const qint64 until = std::min(in.size(), place + padding);
    while (place < until && mp3Frame(in, place).rate == 0)
        ++place;
    const Mp3Frame frame = mp3Frame(in, place);
    if (frame.rate == 0 || (place > 0 && !in.has(0, "ID3")))
        return std::nullopt;
    const qint64 note = place + 4 + frame.sideBytes;
    if ((in.has(note, "Xing") || in.has(note, "Info")) && (in.at(note + 7) & 1U) != 0)
        return heard("mp3", span(in.big(note + 8, 4) * frame.samples, frame.rate));
    return heard("mp3", span(static_cast<quint64>(in.size() - place), frame.bytesASecond));
}

// ---- what may be sound or moving pictures

/// Boxes: length, name, content; length 1: the real one follows in 8 bytes, 0: to the end.
std::optional<GameSpan> movieDuration(const Bytes &in)
{
    qint64 place = 0;
    qint64 end = in.size();
    for (int steps = 0; place + 8 <= end && steps < 10'000; ++steps) {
        quint64 size = in.big(place, 4);
        qint64 head = 8;
        if (size == 1) {
            size = in.big(place + 8, 8);
            head = 16;
        }
        if (size == 0)
            size = static_cast<quint64>(end - place);
        if (size < static_cast<quint64>(head) || size > static_cast<quint64>(end - place))
            return std::nullopt;
        if (in.has(place + 4, "mvhd")) {
            const qint64 body = place + head;
            return in.at(body) == 1 ? span(in.big(body + 24, 8), in.big(body + 20, 4))
                                    : span(in.big(body + 16, 4), in.big(body + 12, 4));
        }
        const bool movie = in.has(place + 4, "moov");
        end = movie ? place + static_cast<qint64>(size) : end;
        place += movie ? head : static_cast<qint64>(size);
    }
    return std::nullopt;
}

/// One element of WebM: its id, and where its content lies.
struct Element
{
    quint64 id = 0;
    qint64 from = 0;
    qint64 to = 0; ///< at most the end of what it lies in; where the size is not known, that end
};

Element elementAt(const Bytes &in, qint64 place, qint64 end)
{
    const auto lengthOf = [](quint64 first) { return std::countl_zero(static_cast<quint8>(first)) + 1; };
    const int idBytes = lengthOf(in.at(place));
    const qint64 behind = place + idBytes;
    const int sizeBytes = lengthOf(in.at(behind));
    if (idBytes > 4 || sizeBytes > 8 || behind + sizeBytes > end)
        return {0, end, end};
    const quint64 mask = (1ULL << (7U * static_cast<unsigned>(sizeBytes))) - 1;
    const quint64 size = in.big(behind, sizeBytes) & mask;
    const qint64 from = behind + sizeBytes;
    const bool known = size != mask && size <= static_cast<quint64>(end - from);
    return {in.big(place, idBytes), from, known ? from + static_cast<qint64>(size) : end};
}

std::optional<GameSpan> webmDuration(const Bytes &in)
{
    constexpr quint64 segment = 0x18538067;
    constexpr quint64 info = 0x1549A966;
    constexpr quint64 scaleId = 0x2AD7B1;
    constexpr quint64 durationId = 0x4489;
    double nanoseconds = 1'000'000; // of one unit, where the file does not say
    std::optional<double> units;
    qint64 place = 0;
    qint64 end = in.size();
    for (int steps = 0; place < end && steps < 10'000; ++steps) {
        const Element one = elementAt(in, place, end);
        const int size = static_cast<int>(std::min<qint64>(one.to - one.from, 8));
        if (one.id == scaleId)
            nanoseconds = static_cast<double>(in.big(one.from, size));
        if (one.id == durationId && size == 4)
            units = std::bit_cast<float>(static_cast<quint32>(in.big(one.from, 4)));
        if (one.id == durationId && size == 8)
            units = std::bit_cast<double>(in.big(one.from, 8));
        const bool inside = one.id == segment || one.id == info;
        end = inside ? one.to : end;
        place = inside ? one.from : one.to;
    }
    return units ? span(*units * nanoseconds / 1e6) : std::nullopt;
}

MediaFacts moving(const char *suffix, std::optional<GameSpan> duration)
{
    return {MediaKind::Video, QString::fromLatin1(suffix), duration};
}

}

std::optional<MediaFacts> probeMedia(const QByteArray &bytes)
{
    const Bytes in(bytes);
    if (in.has(0, "\x89PNG\r\n\x1A\n") && in.has(12, "IHDR"))
        return seen("png", in.big(16, 4), in.big(20, 4));
    if (in.has(0, "\xFF\xD8\xFF"))
        return jpeg(in);
    if (in.has(0, "GIF87a") || in.has(0, "GIF89a"))
        return seen("gif", in.little(6, 2), in.little(8, 2));
    if (in.has(0, "RIFF") && in.has(8, "WEBP"))
        return webp(in);
    if (in.has(0, "RIFF") && in.has(8, "WAVE"))
        return wav(in);
    if (in.has(0, "fLaC"))
        return flac(in);
    if (in.has(0, "OggS"))
        return ogg(in);
    if (in.has(4, "ftyp"))
        return moving("mp4", movieDuration(in));
    constexpr qsizetype head = 64;
    if (in.has(0, "\x1A\x45\xDF\xA3") && bytes.first(std::min(bytes.size(), head)).contains("webm"))
        return moving("webm", webmDuration(in));
    return mp3(in);
}

}
