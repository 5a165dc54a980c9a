// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_splitter.h"

#include <QByteArrayView>

namespace quizaar::storage {

namespace {

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Follows the words of one statement and tells which semicolon ends it.
class StatementShape final
{
public:
    void addWord(QByteArrayView word)
    {
        const auto is = [word](const char *keyword) {
            return word.compare(QByteArrayView(keyword), Qt::CaseInsensitive) == 0;
        };
        if (m_head == Head::Start && is("create"))
            m_head = Head::Create;
        else if (m_head == Head::Create && is("trigger"))
            m_head = Head::Trigger;
        else if (m_head == Head::Start || (m_head == Head::Create && !is("temp") && !is("temporary")))
            m_head = Head::Other;
        m_tail = m_tail == Tail::Semicolon && is("end") ? Tail::SemicolonEnd : Tail::Inside;
    }
    void addSymbol() { m_tail = Tail::Inside; }

    bool endsAtSemicolon()
    {
        if (m_head != Head::Trigger || m_tail == Tail::SemicolonEnd)
            return true;
        m_tail = Tail::Semicolon;
        return false;
    }

private:
    enum class Head
    {
        Start,
        Create,
        Trigger,
        Other
    };
    enum class Tail
    {
        Inside,
        Semicolon,
        SemicolonEnd
    };
    Head m_head = Head::Start;
    Tail m_tail = Tail::Inside;
};

/// Where the comment that starts at `at` ends; `at` itself if none does.
qsizetype pastComment(const QByteArray &script, qsizetype at)
{
    const QByteArrayView rest = QByteArrayView(script).sliced(at);
    if (rest.startsWith("--")) {
        const qsizetype end = script.indexOf('\n', at);
        return end < 0 ? script.size() : end + 1;
    }
    if (rest.startsWith("/*")) {
        const qsizetype end = script.indexOf("*/", at + 2);
        return end < 0 ? script.size() : end + 2;
    }
    return at;
}

/// Where the string or quoted name that starts at `at` ends; `at` itself if none does. A doubled quote needs
/// no care of its own: it reads as one string right behind another.
qsizetype pastQuoted(const QByteArray &script, qsizetype at)
{
    const char open = script.at(at);
    if (open != '\'' && open != '"' && open != '`' && open != '[')
        return at;
    const qsizetype end = script.indexOf(open == '[' ? ']' : open, at + 1);
    return end < 0 ? script.size() : end + 1;
}

qsizetype pastWord(const QByteArray &script, qsizetype at)
{
    while (at < script.size() && isWordCharacter(script.at(at)))
        ++at;
    return at;
}

}

QList<QByteArray> splitStatements(const QByteArray &script)
{
    QList<QByteArray> statements;
    StatementShape shape;
    qsizetype start = -1; // of the statement being read; -1 before its first token
    qsizetype at = 0;
    while (at < script.size()) {
        if (isSpace(script.at(at))) {
            ++at;
            continue;
        }
        if (const qsizetype end = pastComment(script, at); end != at) {
            at = end;
            continue;
        }
        if (script.at(at) == ';') {
            if (start >= 0 && shape.endsAtSemicolon()) {
                statements.append(script.mid(start, at - start).trimmed());
                start = -1;
                shape = {};
            }
            ++at;
            continue;
        }
        if (start < 0)
            start = at;
        if (const qsizetype end = pastQuoted(script, at); end != at) {
            shape.addSymbol();
            at = end;
        } else if (const qsizetype wordEnd = pastWord(script, at); wordEnd != at) {
            shape.addWord(QByteArrayView(script).sliced(at, wordEnd - at));
            at = wordEnd;
        } else {
            shape.addSymbol();
            ++at;
        }
    }
    if (start >= 0)
        statements.append(script.mid(start).trimmed());
    return statements;
}

}
