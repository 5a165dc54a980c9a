// SPDX-License-Identifier: GPL-3.0-or-later
// Small media files as bytes, made here, so that no test has to bring one.
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace quizaar::test {

template <class T>
QByteArray bigBytes(T value)
{
    const T big = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&big), sizeof big};
}

template <class T>
QByteArray littleBytes(T value)
{
    const T little = qToLittleEndian(value);
    return {reinterpret_cast<const char *>(&little), sizeof little};
}

inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A picture of one grey, that every browser and Qt can show. `shade` makes different bytes.
inline QByteArray pngBytes(quint32 width = 4, quint32 height = 3, char shade = '\x40')
{
    const auto chunk = [](const QByteArray &name, const QByteArray &body) {
        return bigBytes(static_cast<quint32>(body.size())) + name + body + bigBytes(crc32Of(name + body));
    };
    QByteArray line(1, '\0');
    line.append(QByteArray(static_cast<qsizetype>(width), shade));
    const QByteArray header = bigBytes(width) + bigBytes(height) + QByteArray::fromHex("0800000000");
    const QByteArray packed = qCompress(line.repeated(static_cast<qsizetype>(height))).sliced(4);
    return QByteArray::fromHex("89504e470d0a1a0a") + chunk("IHDR", header) + chunk("IDAT", packed) +
           chunk("IEND", {});
}

/// Silence: one channel, 8 bits, 8,000 a second.
inline QByteArray wavBytes(int milliseconds = 500)
{
    const QByteArray samples(8LL * milliseconds, '\x80');
    const auto size = static_cast<quint32>(samples.size());
    return "RIFF" + littleBytes(36 + size) + "WAVEfmt " + littleBytes(quint32(16)) + littleBytes(quint16(1)) +
           littleBytes(quint16(1)) + littleBytes(quint32(8000)) + littleBytes(quint32(8000)) +
           littleBytes(quint16(1)) + littleBytes(quint16(8)) + "data" + littleBytes(size) + samples;
}

/// Frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, that hold nothing.
inline QByteArray mp3Bytes(int frames = 10)
{
    return (QByteArray::fromHex("fffb9000") + QByteArray(413, '\0')).repeated(frames);
}

}
