// SPDX-License-Identifier: GPL-3.0-or-later
// XML of others, read under limits: elements and text only.
#pragma once

#include "core/packs/json_file.h"

#include <QXmlStreamReader>

#include <optional>

namespace quizaar::packs {

/// One element with all that is in it. Names are without their prefixes.
struct XmlNode
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< its own, without that of its children
    QList<XmlNode> children;

    /// Empty: no such attribute.
    QString attribute(QLatin1StringView key) const { return attributes.value(key).toString(); }
    /// The first child of that name, or nullptr.
    const XmlNode *child(QLatin1StringView key) const;
    /// The texts of this element and of all within, in the order of the file.
    QString allText() const;
};

/// Goes through a file from the front. Refuses what no pack needs: other encodings than UTF-8, document
/// types and entities of its own, more than kMaxDepth levels, more than kMaxAttributes attributes of one
/// element, more elements than kMaxQuestions questions have. After a failure there are no more elements.
class XmlReader final
{
public:
    explicit XmlReader(const QByteArray &bytes);

    /// Moves to the next element within the one that was entered last; false at its end, which leaves it.
    /// An element moved to is entered; go through it with nextChild(), tree() or skip() before anything else.
    bool nextChild();

    QStringView name() const { return m_reader.name(); }
    QString attribute(QLatin1StringView key) const { return m_reader.attributes().value(key).toString(); }
    /// Of the file, from 1.
    qint64 line() const { return m_reader.lineNumber(); }

    /// All of the entered element; leaves it. At most kMaxNodes elements.
    XmlNode tree();
    /// Leaves the entered element.
    void skip();
    /// To be called behind the root element: what follows it may be wrong, too.
    void finish();

    const std::optional<FileFinding> &failure() const { return m_failure; }

private:
    QXmlStreamReader::TokenType next();
    void fail(NoteCode code, const QString &detail);
    XmlNode grow(qint64 &nodes);

    QXmlStreamReader m_reader;
    int m_depth = 0;
    qint64 m_elements = 0;
    std::optional<FileFinding> m_failure;
};

inline constexpr int kMaxAttributes = 100;
inline constexpr qint64 kMaxNodes = 20'000;

}
