// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/game_table.h"

#include "core/packs/clean_text.h"
#include "core/packs/importer.h"
#include "core/packs/text_lines.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

/// The rows of a table, whichever way it quotes.
class TableRows final
{
public:
    TableRows(const QString &text, QChar delimiter)
        : m_by_lines(delimiter == u'\t')
        , m_lines(text)
        , m_rows(text, delimiter)
    {}

    bool next(CsvRow &row)
    {
        if (!m_by_lines)
            return m_rows.next(row);
        TextLine line;
        do {
            if (!m_lines.next(line))
                return false;
        } while (line.text.trimmed().isEmpty());
        row = CsvRow{line.number, {}, true};
        for (const QStringView cell : line.text.split(u'\t'))
            row.cells.append(unquoted(cell.toString()));
        return true;
    }

    qint64 unclosedLine() const { return m_by_lines ? 0 : m_rows.unclosedLine(); }

private:
    static QString unquoted(QString cell)
    {
        cell.replace(u"\\\""_s, u"\""_s);
        if (cell.size() < 2 || !cell.startsWith(u'"') || !cell.endsWith(u'"'))
            return cell;
        QString inside = cell.sliced(1, cell.size() - 2);
        QString rest = inside;
        if (rest.remove(u"\"\""_s).contains(u'"'))
            return cell;
        return inside.replace(u"\"\""_s, u"\""_s);
    }

    bool m_by_lines;
    LineReader m_lines;
    CsvReader m_rows;
};

class GameTable final
{
public:
    GameTable(TableHeader header, ReadGameRow read)
        : m_header(std::move(header))
        , m_read(read)
    {}

    ImportReport run(const QString &text, const QString &file_name, const QList<QString> &columns)
    {
        TableRows reader(text, m_header.delimiter);
        CsvRow row;
        reader.next(row);
        for (qsizetype i = 0; i < m_header.names.size(); ++i) {
            const QString &name = m_header.names[i];
            const bool known = columns.contains(name);
            if (known && m_header.names.indexOf(name) != i)
                return refusedWhole({row.line, {}}, {NoteCode::DuplicateColumn, name});
            if (!known && i < namedColumns)
                m_report.change({row.line, {}}, {NoteCode::UnknownColumn, name});
        }
        while (!m_report.overfull() && reader.next(row)) {
            if (!std::all_of(row.cells.begin(), row.cells.end(),
                             [](const QString &cell) { return cell.trimmed().isEmpty(); }))
                readRow(row);
        }
        if (reader.unclosedLine() != 0)
            return refusedWhole({reader.unclosedLine(), {}}, {NoteCode::Malformed, u"\""_s});
        Pack pack;
        pack.title = titleFrom(file_name);
        std::move(m_boards).addTo(pack);
        return std::move(m_report).finish(std::move(pack));
    }

private:
    void readRow(const CsvRow &row)
    {
        const Place place{row.line, {}};
        const bool overlong = row.cells.size() > m_header.names.size() &&
                              std::any_of(row.cells.begin() + m_header.names.size(), row.cells.end(),
                                          [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        if (!row.well_quoted || overlong)
            return m_report.refuse(place, {NoteCode::BadRow, {}});
        NamedCells cells;
        for (qsizetype i = 0; i < std::min(row.cells.size(), m_header.names.size()); ++i)
            cells.insert(m_header.names[i], row.cells[i].trimmed());
        auto read = m_read(cells);
        if (!read)
            return m_report.refuse(place, read.error());
        GameRow game = std::move(read).value();
        game.category = cleanText(game.category).text;
        game.game = cleanText(game.game).text;
        if (game.category.isEmpty())
            return m_report.refuse(place, {NoteCode::NoCategory, {}});
        if (game.category.size() > kMaxText)
            return m_report.refuse(place, {NoteCode::TextTooLong, u"category"_s});
        constexpr qsizetype longest_name = 100;
        if (game.game.size() > longest_name)
            return m_report.refuse(place, {NoteCode::TextTooLong, u"air_date"_s});
        if (game.round == GameRound::Final && m_boards.hasFinal(game.game))
            return m_report.refuse(place, {NoteCode::SecondFinal, {}});
        auto taken = m_report.admit(place, std::move(game.question));
        if (!taken)
            return;
        for (const Finding &finding : std::as_const(game.changed))
            m_report.change(place, finding);
        m_boards.put(game.game, game.round, game.category, *std::move(taken));
    }

    TableHeader m_header;
    ReadGameRow m_read;
    ReportBuilder m_report;
    GameBoards m_boards;
};

}

std::optional<TableHeader> tableHeader(const QString &text, const QList<QString> &needed)
{
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        TableRows reader(text, delimiter);
        CsvRow row;
        if (!reader.next(row))
            continue;
        TableHeader header{{}, delimiter};
        for (const QString &cell : std::as_const(row.cells))
            header.names.append(cell.trimmed().toLower());
        if (std::all_of(needed.begin(), needed.end(),
                        [&](const QString &name) { return header.names.contains(name); }))
            return header;
    }
    return std::nullopt;
}

bool hasHeader(const QByteArray &bytes, const QList<QString> &needed)
{
    constexpr qsizetype enough = 16 * 1024; // for the first row of any table
    const QString start = QString::fromUtf8(bytes.first(std::min(enough, bytes.size())));
    return tableHeader(start.startsWith(QChar(0xFEFF)) ? start.sliced(1) : start, needed).has_value();
}

ImportReport readGameTable(const QString &text, const QString &file_name, const QList<QString> &needed,
                           const QList<QString> &columns, ReadGameRow read)
{
    auto header = tableHeader(text, needed);
    if (!header)
        return refusedWhole({1, {}}, {NoteCode::NoHeader, {}});
    return GameTable(*std::move(header), read).run(text, file_name, columns);
}

}
