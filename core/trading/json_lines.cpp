// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trading/json_lines.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quizaar::trading {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 64;

class Walk
{
public:
    explicit Walk(const QByteArray &json)
        : m_json(json)
    {}

    void value(const QString &path, int depth)
    {
        space();
        m_lines.insert(path, m_line);
        if (depth > deepest)
            m_at = m_json.size();
        else if (peek() == '{')
            object(path, depth);
        else if (peek() == '[')
            array(path, depth);
        else if (peek() == '"')
            text();
        else
            plain();
    }
    QHash<QString, qint64> take() { return std::move(m_lines); }

private:
    char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }
    void step()
    {
        if (peek() == '\n')
            ++m_line;
        ++m_at;
    }
    void space()
    {
        while (m_at < m_json.size() && static_cast<unsigned char>(peek()) <= ' ')
            step();
    }
    /// Passes over `c` after white space; true if it was there.
    bool passes(char c)
    {
        space();
        if (peek() != c)
            return false;
        step();
        return true;
    }
    QString text()
    {
        const qsizetype begin = m_at;
        step();
        while (m_at < m_json.size() && peek() != '"') {
            if (peek() == '\\')
                step();
            step();
        }
        step();
        const QByteArray quoted = '[' + m_json.mid(begin, m_at - begin) + ']';
        return QJsonDocument::fromJson(quoted).array().first().toString();
    }
    void plain()
    {
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
            step();
    }
    void object(const QString &path, int depth)
    {
        step();
        while (!passes('}') && m_at < m_json.size()) {
            const QString key = text();
            passes(':');
            value(path.isEmpty() ? key : path + u'.' + key, depth + 1);
            passes(',');
        }
    }
    void array(const QString &path, int depth)
    {
        step();
        for (int i = 0; !passes(']') && m_at < m_json.size(); ++i) {
            value(path + u"[%1]"_s.arg(i), depth + 1);
            passes(',');
        }
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    QHash<QString, qint64> m_lines;
};

}

QHash<QString, qint64> linesOf(const QByteArray &json)
{
    Walk walk(json);
    walk.value({}, 0);
    return walk.take();
}

}
