// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/csv_rows.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

bool CsvReader::atLineEnd() const
{
    return m_at < m_text.size() && (m_text[m_at] == u'\n' || m_text[m_at] == u'\r');
}

void CsvReader::passLineEnd()
{
    const bool pair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += pair ? 2 : 1;
    ++m_line;
}

bool CsvReader::next(CsvRow &row)
{
    while (atLineEnd())
        passLineEnd();
    if (m_at >= m_text.size())
        return false;
    row = CsvRow{m_line, {}, true};
    while (true) {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ' && m_delimiter != u' ')
            ++start;
        if (start < m_text.size() && m_text[start] == u'"') {
            m_at = start + 1;
            row.cells.append(quotedCell(row));
            if (m_unclosed != 0)
                return false;
        } else {
            row.cells.append(plainCell());
        }
        if (m_at >= m_text.size())
            return true;
        if (atLineEnd()) {
            passLineEnd();
            return true;
        }
        ++m_at; // the delimiter
    }
}

QString CsvReader::plainCell()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !atLineEnd())
        ++m_at;
    return m_text.sliced(start, m_at - start);
}

QString CsvReader::quotedCell(CsvRow &row)
{
    QString cell;
    while (m_at < m_text.size()) {
        if (m_text[m_at] != u'"') {
            const qsizetype start = m_at;
            if (atLineEnd())
                passLineEnd();
            else
                ++m_at;
            cell += QStringView(m_text).sliced(start, m_at - start);
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            cell += u'"';
            m_at += 2;
        } else {
            ++m_at;
            if (!plainCell().trimmed().isEmpty())
                row.well_quoted = false;
            return cell;
        }
    }
    m_unclosed = row.line;
    return cell;
}

QList<QString> splitParts(const QString &cell)
{
    QList<QString> parts;
    if (cell.trimmed().isEmpty())
        return parts;
    QString part;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool escaped =
            cell[i] == u'\\' && i + 1 < cell.size() && (cell[i + 1] == u'|' || cell[i + 1] == u'\\');
        if (escaped) {
            part += cell[++i];
        } else if (cell[i] == u'|') {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part += cell[i];
        }
    }
    parts.append(part.trimmed());
    return parts;
}

QString joinParts(const QList<QString> &parts)
{
    QStringList escaped;
    for (QString part : parts)
        escaped.append(part.replace(u"\\"_s, u"\\\\"_s).replace(u"|"_s, u"\\|"_s));
    return escaped.join(u" | "_s);
}

}
