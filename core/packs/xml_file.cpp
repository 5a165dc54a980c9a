// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/xml_file.h"

#include "core/packs/importer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr qint64 kMaxElements = kMaxQuestions * 64;

/// Where a tag with too many attributes begins; -1: there is none. The stream reader compares each attribute
/// with every other, so it must never see such a tag.
qsizetype crowdedTag(QStringView text)
{
    qsizetype at = 0;
    const auto behind = [&](QStringView end) {
        const qsizetype found = text.indexOf(end, at);
        at = found < 0 ? text.size() : found + end.size();
    };
    while ((at = text.indexOf(u'<', at)) >= 0) {
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u"<!--")) {
            at += 4;
            behind(u"-->");
        } else if (rest.startsWith(u"<![CDATA[")) {
            behind(u"]]>");
        } else if (rest.startsWith(u"<?")) {
            behind(u"?>");
        } else {
            const qsizetype start = at;
            int attributes = 0;
            for (; at < text.size() && text[at] != u'>'; ++at) {
                if (text[at] == u'=' && ++attributes > kMaxAttributes)
                    return start;
                if (text[at] == u'"' || text[at] == u'\'')
                    at = text.indexOf(text[at], at + 1);
                if (at < 0)
                    return -1;
            }
        }
    }
    return -1;
}

}

const XmlNode *XmlNode::child(QLatin1StringView key) const
{
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const XmlNode &node) { return node.name == key; });
    return found == children.end() ? nullptr : &*found;
}

QString XmlNode::allText() const
{
    QString all = text;
    for (const XmlNode &node : children)
        all += node.allText();
    return all;
}

XmlReader::XmlReader(const QByteArray &bytes)
{
    const auto text = decodeTextFile(bytes);
    if (!text) {
        m_failure = text.error();
        return;
    }
    if (const qsizetype crowded = crowdedTag(*text); crowded >= 0) {
        const qint64 line = 1 + QStringView(*text).first(crowded).count(u'\n');
        m_failure = FileFinding{line, {NoteCode::TooManyParts, u"attributes"_s}};
        return;
    }
    m_reader.addData(*text);
}

void XmlReader::fail(NoteCode code, const QString &detail)
{
    if (!m_failure)
        m_failure = FileFinding{m_reader.lineNumber(), {code, detail}};
}

QXmlStreamReader::TokenType XmlReader::next()
{
    if (m_failure)
        return QXmlStreamReader::Invalid;
    const auto token = m_reader.readNext();
    if (token == QXmlStreamReader::Invalid)
        fail(NoteCode::Malformed, m_reader.errorString());
    else if (token == QXmlStreamReader::DTD)
        fail(NoteCode::Malformed, u"DOCTYPE"_s);
    else if (token == QXmlStreamReader::EntityReference)
        fail(NoteCode::Malformed, m_reader.name().toString());
    else if (token == QXmlStreamReader::StartElement && ++m_depth > kMaxDepth)
        fail(NoteCode::TooDeep, QString::number(kMaxDepth));
    else if (token == QXmlStreamReader::StartElement && ++m_elements > kMaxElements)
        fail(NoteCode::TooManyQuestions, QString::number(kMaxQuestions));
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    return m_failure ? QXmlStreamReader::Invalid : token;
}

bool XmlReader::nextChild()
{
    for (;;) {
        const auto token = next();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::EndDocument ||
            token == QXmlStreamReader::Invalid)
            return false;
    }
}

XmlNode XmlReader::grow(qint64 &nodes)
{
    XmlNode node{name().toString(), m_reader.attributes(), {}, {}};
    if (++nodes > kMaxNodes)
        fail(NoteCode::TooManyParts, node.name);
    for (;;) {
        const auto token = next();
        if (token == QXmlStreamReader::StartElement)
            node.children.append(grow(nodes)); // no deeper than kMaxDepth
        else if (token == QXmlStreamReader::Characters)
            node.text += m_reader.text();
        else if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::Invalid)
            return node;
    }
}

XmlNode XmlReader::tree()
{
    qint64 nodes = 0;
    return grow(nodes);
}

void XmlReader::skip()
{
    for (int open = 1; open > 0;) {
        const auto token = next();
        if (token == QXmlStreamReader::Invalid)
            return;
        open += token == QXmlStreamReader::StartElement ? 1 : 0;
        open -= token == QXmlStreamReader::EndElement ? 1 : 0;
    }
}

void XmlReader::finish()
{
    while (!m_failure && !m_reader.atEnd())
        next();
}

}
