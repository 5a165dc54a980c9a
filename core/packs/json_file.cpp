// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/json_file.h"

#include "core/packs/importer.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr qint64 kMaxValues = kMaxQuestions * 64;

qint64 lineAt(QByteArrayView bytes, qsizetype offset)
{
    return 1 + bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size())).count('\n');
}

std::optional<FileFinding> notText(const QByteArray &bytes)
{
    const QByteArrayView start = QByteArrayView(bytes).first(std::min<qsizetype>(2, bytes.size()));
    if (start == QByteArrayView("\xFF\xFE") || start == QByteArrayView("\xFE\xFF"))
        return FileFinding{1, {NoteCode::NotText, u"UTF-16"_s}};
    const qsizetype nul = bytes.indexOf('\0');
    if (nul >= 0)
        return FileFinding{lineAt(bytes, nul), {NoteCode::NotText, u"NUL"_s}};
    return std::nullopt;
}

std::optional<FileFinding> notUtf8(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return std::nullopt;
    qint64 line = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        ++line;
        const qsizetype feed = bytes.indexOf('\n', start);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        if (!QByteArrayView(bytes).sliced(start, end - start).isValidUtf8())
            break;
        start = end + 1;
    }
    return FileFinding{line, {NoteCode::NotUtf8, {}}};
}

/// Looks at brackets and keys alone, so it may be given anything; whether the rest is JSON the parser says.
class ShapeScan final
{
public:
    explicit ShapeScan(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    std::optional<FileFinding> run()
    {
        while (m_at < m_bytes.size() && !m_finding)
            step();
        return m_finding;
    }

private:
    struct Level
    {
        bool object = false;
        bool key_next = false;
        QSet<QByteArray> keys;
    };

    void stop(NoteCode code, const QString &detail)
    {
        m_finding = FileFinding{lineAt(m_bytes, m_at), {code, detail}};
    }

    void step()
    {
        const char c = m_bytes[m_at];
        if (c == '"')
            return string();
        if (c == '{' || c == '[') {
            count();
            m_levels.append(Level{c == '{', c == '{', {}});
            if (m_levels.size() > kMaxDepth)
                return stop(NoteCode::TooDeep, QString::number(kMaxDepth));
        } else if ((c == '}' || c == ']') && !m_levels.isEmpty()) {
            m_levels.removeLast();
        } else if (c == ',') {
            count();
            if (!m_levels.isEmpty())
                m_levels.last().key_next = m_levels.last().object;
        }
        ++m_at;
    }

    void count()
    {
        if (++m_values > kMaxValues)
            stop(NoteCode::TooManyQuestions, QString::number(kMaxQuestions));
    }

    void string()
    {
        const qsizetype start = m_at + 1;
        qsizetype end = start;
        while (end < m_bytes.size() && m_bytes[end] != '"')
            end += m_bytes[end] == '\\' ? 2 : 1;
        end = std::min(end, m_bytes.size());
        if (!m_levels.isEmpty() && m_levels.last().key_next) {
            m_levels.last().key_next = false;
            key(m_bytes.sliced(start, end - start));
        }
        m_at = end + 1;
    }

    void key(QByteArrayView raw)
    {
        QByteArray name = raw.toByteArray();
        if (name.contains('\\')) { // one key may be spelled with and without escapes
            const QJsonDocument spelled = QJsonDocument::fromJson("[\"" + name + "\"]");
            name = spelled.array().at(0).toString().toUtf8();
        }
        if (m_levels.last().keys.contains(name))
            return stop(NoteCode::DuplicateKey, QString::fromUtf8(name));
        m_levels.last().keys.insert(name);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qint64 m_values = 0;
    QList<Level> m_levels;
    std::optional<FileFinding> m_finding;
};

}

Result<QString, FileFinding> decodeTextFile(const QByteArray &bytes)
{
    if (const auto finding = notText(bytes))
        return Failed{*finding};
    if (const auto finding = notUtf8(bytes))
        return Failed{*finding};
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    return QString(decoder(bytes));
}

Result<QJsonDocument, FileFinding> parseJsonFile(const QByteArray &bytes)
{
    if (const auto finding = notText(bytes))
        return Failed{*finding};
    if (const auto finding = notUtf8(bytes))
        return Failed{*finding};
    if (const auto finding = ShapeScan(bytes).run())
        return Failed{*finding};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Failed{FileFinding{lineAt(bytes, error.offset), {NoteCode::Malformed, error.errorString()}}};
    return document;
}

}
