// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include "core/report/plots.h"

#include <QStringList>

namespace quizaar::report {

using namespace Qt::StringLiterals;

namespace {

/// Okabe and Ito's colours, which people with any kind of colour vision tell apart, darkened or lightened
/// until they stand out from the paper; each line has dashes of its own as well.
constexpr const char *style = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c1d22; --soft: #5a5d68; --rule: #d9dbe2;
  --band: #f4f5f8; --right: #00785a; --wrong: #c14a00; --none: #9aa0ad; --c0: #0067a5; --c1: #b34700;
  --c2: #00785a; --c3: #a3317d; --c4: #7a5c00; --c5: #3d4db7; --c6: #8a1c1c; --c7: #44505c; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16171c; --ink: #eceef3; --soft: #a8adb9; --rule: #383b46; --band: #1f2128;
    --right: #3ec79b; --wrong: #ff9a52; --none: #6d7381; --c0: #62b8f0; --c1: #ff9a52; --c2: #3ec79b;
    --c3: #ea8cc9; --c4: #e6c34d; --c5: #a3aefc; --c6: #ff8f8f; --c7: #c2cad4; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #333333; --rule: #aaaaaa; --band: #ffffff; }
  tr, figure { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } table { font-size: .8rem; } }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
p { color: var(--soft); margin: .25rem 0 .75rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th, td { padding: .4rem .55rem; text-align: start; vertical-align: top;
  border-bottom: 1px solid var(--rule); }
th { color: var(--soft); font-weight: 600; }
td { overflow-wrap: anywhere; min-width: 2.5rem; }
tbody tr:nth-child(even) { background: var(--band); }
.n { text-align: end; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
tr.first td { font-weight: 650; }
small { color: var(--soft); }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; fill: var(--soft); }
.grid { stroke: var(--rule); }
.zero { stroke: var(--soft); }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.lead { fill: none; stroke-width: 1; opacity: .6; }
.s0 { stroke: var(--c0); }
.s1 { stroke: var(--c1); stroke-dasharray: 9 4; }
.s2 { stroke: var(--c2); stroke-dasharray: 3 3; }
.s3 { stroke: var(--c3); stroke-dasharray: 12 4 3 4; }
.s4 { stroke: var(--c4); stroke-dasharray: 6 2; }
.s5 { stroke: var(--c5); stroke-dasharray: 2 5; }
.s6 { stroke: var(--c6); stroke-dasharray: 14 5; }
.s7 { stroke: var(--c7); stroke-dasharray: 8 3 2 3 2 3; }
.right { fill: var(--right); }
.wrong { fill: var(--wrong); }
.none { fill: var(--none); }
.within { stroke: var(--soft); stroke-width: 2; }
.dot { fill: var(--c0); stroke: var(--c0); stroke-width: 2; }
.dot.hollow { fill: var(--paper); stroke: var(--wrong); }
.key span { display: inline-block; margin-inline-end: 1.25rem; }
.key i { display: inline-block; width: .8rem; height: .8rem; margin-inline-end: .35rem;
  vertical-align: -.05rem; }
.key .r { background: var(--right); }
.key .w { background: var(--wrong); }
.key .o { background: var(--none); }
)css";

/// Foreign text that stays on its own side of the words round it.
QString foreign(const QString &text)
{
    return u"<bdi>"_s + pageText(text) + u"</bdi>"_s;
}

QString seconds(std::optional<qint64> ms)
{
    return ms ? u"%1.%2 s"_s.arg(*ms / 1000).arg(*ms % 1000 / 100) : QString();
}

QString median(const Margins &margins)
{
    return margins.count > 0 ? milliseconds(margins.median_us) : QString();
}

enum class Cell
{
    Text,
    Number
};

/// Cells come escaped.
class Table final
{
public:
    void column(const QString &title, Cell kind)
    {
        m_kinds.append(kind);
        m_head += u"<th scope=\"col\"%1>"_s.arg(mark(kind)) + pageText(title) + u"</th>"_s;
    }
    void row(const QStringList &cells, QLatin1StringView kind = {})
    {
        m_rows += kind.isEmpty() ? u"<tr>"_s : u"<tr class=\"%1\">"_s.arg(kind);
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_rows += u"<td%1>"_s.arg(mark(m_kinds.value(i))) + cells[i] + u"</td>"_s;
        m_rows += u"</tr>\n"_s;
    }
    QString whole() const
    {
        return u"<div class=\"wide\"><table><thead><tr>"_s + m_head + u"</tr></thead><tbody>\n"_s + m_rows +
               u"</tbody></table></div>\n"_s;
    }

private:
    static QLatin1StringView mark(Cell kind) { return kind == Cell::Number ? " class=\"n\""_L1 : ""_L1; }

    QList<Cell> m_kinds;
    QString m_head;
    QString m_rows;
};

class Page final
{
public:
    Page(const Results &results, const ReportWords &words)
        : m_results(results)
        , m_words(words)
    {}

    QByteArray whole()
    {
        const QString title = m_results.name.isEmpty() ? m_results.code : m_results.name;
        m_text = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"%2\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"_s.arg(
                     pageText(m_words.language), QLatin1StringView(reportPolicy)) +
                 pageText(title + u" \u2013 "_s + m_words.results) + u"</title>\n<style>"_s +
                 QLatin1StringView(style) + u"</style>\n</head>\n<body>\n<h1>"_s + foreign(title) +
                 u"</h1>\n<p>"_s + pageText(m_results.ended ? m_words.results : m_words.so_far) + u"</p>\n"_s;
        if (!m_results.teams.isEmpty())
            section(m_words.teams, teams());
        if (!m_results.players.isEmpty())
            section(m_words.players, players());
        figure(m_words.scores_plot, scoresNote(), scoresSvg(m_results, m_words));
        section(m_words.questions, questions());
        figure(m_words.difficulty_plot, difficultyKey(), difficultySvg(m_results, m_words));
        figure(m_words.margins_plot, pageText(m_words.margins_note), marginsSvg(m_results, m_words));
        if (!m_results.buzzes.isEmpty())
            section(m_words.presses, presses());
        return (m_text + u"</body>\n</html>\n"_s).toUtf8();
    }

private:
    void section(const QString &title, const QString &content)
    {
        m_text += u"<section>\n<h2>"_s + pageText(title) + u"</h2>\n"_s + content + u"</section>\n"_s;
    }

    void figure(const QString &title, const QString &note, const QString &svg)
    {
        if (!svg.isEmpty())
            section(title, u"<p>"_s + note + u"</p>\n<figure>"_s + svg + u"</figure>\n"_s);
    }

    QString scoresNote() const
    {
        QString note = pageText(m_words.scores_note);
        if (m_results.scores.size() > maxLines)
            note += u' ' + pageText(m_words.best_shown.arg(maxLines));
        return note;
    }

    QString difficultyKey() const
    {
        const auto entry = [](QLatin1StringView kind, const QString &words) {
            return u"<span><i class=\"%1\"></i>"_s.arg(kind) + pageText(words) + u"</span>"_s;
        };
        return u"<span class=\"key\">"_s + entry("r"_L1, m_words.right) + entry("w"_L1, m_words.wrong) +
               entry("o"_L1, m_words.none) + u"</span>"_s;
    }

    void tallyColumns(Table &table) const
    {
        for (const QString &title : {m_words.score, m_words.right, m_words.wrong, m_words.first_buzzes,
                                     m_words.ahead, m_words.behind, m_words.fastest})
            table.column(title, Cell::Number);
    }

    static QStringList tallyCells(qint64 score, const Tally &tally)
    {
        return {QString::number(score),       QString::number(tally.right),
                QString::number(tally.wrong), QString::number(tally.first_buzzes),
                median(tally.ahead),          median(tally.behind),
                seconds(tally.fastest_ms)};
    }

    template <class Row>
    QString called(const Row &row) const
    {
        QStringList notes;
        if (row.removed)
            notes.append(m_words.left);
        if (row.tie_break)
            notes.append(m_words.tieWords(*row.tie_break));
        return notes.isEmpty()
                   ? foreign(row.name)
                   : foreign(row.name) + u" <small>("_s + pageText(notes.join(u", "_s)) + u")</small>"_s;
    }

    QString teams() const
    {
        Table table;
        table.column(m_words.rank, Cell::Number);
        table.column(m_words.team, Cell::Text);
        tallyColumns(table);
        for (const TeamResult &team : m_results.teams)
            table.row(QStringList{place(team.rank), called(team)} + tallyCells(team.score, team.tally),
                      team.rank == 1 ? "first"_L1 : QLatin1StringView());
        return table.whole();
    }

    QString players() const
    {
        Table table;
        table.column(m_words.rank, Cell::Number);
        table.column(m_words.name, Cell::Text);
        if (!m_results.teams.isEmpty())
            table.column(m_words.team, Cell::Text);
        tallyColumns(table);
        for (const PlayerResult &player : m_results.players) {
            QStringList cells{place(player.rank), called(player)};
            if (!m_results.teams.isEmpty())
                cells.append(player.team ? foreign(nameOf(m_results, *player.team)) : QString());
            table.row(cells + tallyCells(player.score, player.tally),
                      player.rank == 1 ? "first"_L1 : QLatin1StringView());
        }
        return table.whole();
    }

    QString questions() const
    {
        if (m_results.questions.isEmpty())
            return u"<p>"_s + pageText(m_words.nothing) + u"</p>\n"_s;
        Table table;
        table.column(u"#"_s, Cell::Number);
        table.column(m_words.question, Cell::Text);
        table.column(m_words.answer, Cell::Text);
        for (const QString &title :
             {m_words.points, m_words.right, m_words.wrong, m_words.none, m_words.share_right})
            table.column(title, Cell::Number);
        table.column(m_words.fastest, Cell::Text);
        table.column(m_words.closest, Cell::Text);
        qsizetype number = 0;
        for (const QuestionResult &question : m_results.questions)
            table.row(questionCells(question, ++number));
        return u"<p>"_s + pageText(m_words.shown_only) + u"</p>\n"_s + table.whole();
    }

    QStringList questionCells(const QuestionResult &question, qsizetype number) const
    {
        QString asked = foreign(question.text);
        if (!question.category.isEmpty())
            asked = u"<small>"_s + foreign(question.category) + u"</small><br>"_s + asked;
        QString fastest;
        if (question.fastest)
            fastest = foreign(nameOf(m_results, question.fastest->player)) + u"<br><small>"_s +
                      seconds(question.fastest->ms) + u"</small>"_s;
        return {QString::number(number),
                asked,
                foreign(question.answer),
                QString::number(question.points),
                QString::number(question.right),
                QString::number(question.wrong),
                QString::number(question.none),
                question.share_right ? QString::number((*question.share_right + 5) / 10) + u" %"_s
                                     : QString(),
                fastest,
                question.closest ? duel(*question.closest) : QString()};
    }

    QString duel(const Duel &duel) const
    {
        const QString who =
            pageText(m_words.duel)
                .arg(foreign(nameOf(m_results, duel.first)), foreign(nameOf(m_results, duel.second)));
        QString margin = milliseconds(duel.margin_us) + u" \u00B1 "_s + milliseconds(duel.within_us);
        if (duel.too_close)
            margin += u", "_s + pageText(m_words.by_arrival);
        return who + u"<br><small>"_s + margin + u"</small>"_s;
    }

    QString verdict(quiz::Verdict verdict) const
    {
        switch (verdict) {
        case quiz::Verdict::First:
            return m_words.verdict_first;
        case quiz::Verdict::Later:
            return m_words.verdict_later;
        case quiz::Verdict::Early:
            return m_words.verdict_early;
        case quiz::Verdict::Locked:
            return m_words.verdict_locked;
        case quiz::Verdict::Closed:
            return m_words.verdict_closed;
        case quiz::Verdict::Pending:
            return m_words.verdict_pending;
        }
        return {};
    }

    QString presses() const
    {
        Table table;
        table.column(u"#"_s, Cell::Number);
        table.column(m_words.player, Cell::Text);
        table.column(m_words.verdict, Cell::Text);
        for (const QString &title : {m_words.margin, m_words.uncertainty, m_words.credit, m_words.after})
            table.column(title, Cell::Number);
        QMap<QuestionId, qsizetype> numbers;
        for (qsizetype i = 0; i < m_results.questions.size(); ++i)
            numbers[m_results.questions[i].id] = i + 1;
        for (const BuzzResult &buzz : m_results.buzzes) {
            const bool later = buzz.verdict == quiz::Verdict::Later;
            QString words = pageText(verdict(buzz.verdict));
            if (buzz.too_close)
                words += u" <small>("_s + pageText(m_words.by_arrival) + u")</small>"_s;
            table.row({QString::number(numbers.value(buzz.question)), foreign(nameOf(m_results, buzz.player)),
                       words, later ? milliseconds(buzz.margin_us) : QString(),
                       u"\u00B1 "_s + milliseconds(buzz.uncertainty_us), milliseconds(buzz.credit_us),
                       seconds(buzz.after_ms)});
        }
        return table.whole();
    }

    static QString place(std::optional<qint64> rank) { return rank ? QString::number(*rank) : QString(); }

    const Results &m_results;
    const ReportWords &m_words;
    QString m_text;
};

}

QByteArray htmlReport(const Results &results, const ReportWords &words)
{
    return Page(results, words).whole();
}

}
