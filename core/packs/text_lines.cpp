// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/text_lines.h"

#include "core/packs/zip_source.h"

namespace quizaar::packs {

QString startOfText(const QByteArray &bytes)
{
    constexpr qsizetype enough = 16 * 1024;
    if (looksLikeZip(bytes))
        return {};
    const QString start = QString::fromUtf8(bytes.first(std::min(enough, bytes.size())));
    return start.startsWith(QChar(0xFEFF)) ? start.sliced(1) : start;
}

bool LineReader::next(TextLine &line)
{
    if (m_at >= m_text.size())
        return false;
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        ++m_at;
    line = {++m_number, m_text.sliced(start, m_at - start)};
    if (m_at < m_text.size()) {
        const bool pair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += pair ? 2 : 1;
    }
    return true;
}

}
