// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_tables.h"

#include <QStringList>

#include <algorithm>

namespace quizaar::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

bool mayBeFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    if (QStringView(u"\t\r\n").contains(text.front()))
        return true;
    const auto visible = std::find_if(text.begin(), text.end(), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control;
    });
    return visible != text.end() && formulaStarts.contains(*visible);
}

QString quoted(QString cell)
{
    const bool plain = std::none_of(cell.begin(), cell.end(),
                                    [](QChar c) { return QStringView(u",;\"\r\n\t").contains(c); });
    const bool padded = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    return plain && !padded ? cell : u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString number(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

template <WordedEnum E>
QString word(E value)
{
    return QString::fromLatin1(wordOf(value));
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

/// Cells are written as they come: foreign text has been through csvText().
class Writer final
{
public:
    explicit Writer(const QStringList &columns) { line(columns); }
    void line(const QStringList &cells) { m_text += cells.join(u',') + u"\r\n"_s; }
    QByteArray bytes() const { return "\xEF\xBB\xBF" + m_text.toUtf8(); }

private:
    QString m_text;
};

QStringList cellsOf(const Tally &tally)
{
    const auto margin = [](const Margins &margins, qint64 value) {
        return margins.count > 0 ? QString::number(value) : QString();
    };
    return {QString::number(tally.right),
            QString::number(tally.wrong),
            QString::number(tally.presses),
            QString::number(tally.first_buzzes),
            QString::number(tally.early),
            margin(tally.ahead, tally.ahead.mean_us),
            margin(tally.ahead, tally.ahead.median_us),
            margin(tally.behind, tally.behind.mean_us),
            margin(tally.behind, tally.behind.median_us),
            number(tally.fastest_ms)};
}

}

QString csvText(const QString &foreign)
{
    return quoted(mayBeFormula(foreign) ? u'\'' + foreign : foreign);
}

CsvTable peopleTable(const Results &results)
{
    Writer writer({u"kind"_s, u"id"_s, u"name"_s, u"team"_s, u"rank"_s, u"score"_s, u"right"_s, u"wrong"_s,
                   u"presses"_s, u"first_buzzes"_s, u"early"_s, u"ahead_mean_us"_s, u"ahead_median_us"_s,
                   u"behind_mean_us"_s, u"behind_median_us"_s, u"fastest_ms"_s, u"left"_s, u"tie_break"_s});
    for (const TeamResult &team : results.teams) {
        writer.line(QStringList{u"team"_s, QString::number(team.id.number), csvText(team.name), QString(),
                                number(team.rank), QString::number(team.score)} +
                    cellsOf(team.tally) + QStringList{yesNo(team.removed), number(team.tie_break)});
    }
    for (const PlayerResult &player : results.players) {
        const QString team = player.team ? nameOf(results, *player.team) : QString();
        writer.line(QStringList{u"player"_s, QString::number(player.id.number), csvText(player.name),
                                csvText(team), number(player.rank), QString::number(player.score)} +
                    cellsOf(player.tally) + QStringList{yesNo(player.removed), number(player.tie_break)});
    }
    return {u"results.csv"_s, writer.bytes()};
}

CsvTable questionsTable(const Results &results)
{
    Writer writer({u"id"_s,
                   u"round"_s,
                   u"category"_s,
                   u"points"_s,
                   u"kind"_s,
                   u"question"_s,
                   u"answer"_s,
                   u"asked"_s,
                   u"outcome"_s,
                   u"right"_s,
                   u"wrong"_s,
                   u"none"_s,
                   u"right_per_mille"_s,
                   u"fastest"_s,
                   u"fastest_ms"_s,
                   u"closest_first"_s,
                   u"closest_second"_s,
                   u"closest_margin_us"_s,
                   u"closest_uncertainty_us"_s,
                   u"closest_verdict"_s});
    for (const QuestionResult &question : results.questions) {
        QStringList cells{QString::number(question.id.number),
                          csvText(question.round_title),
                          csvText(question.category),
                          QString::number(question.points),
                          word(question.kind),
                          csvText(question.text),
                          csvText(question.answer),
                          QString::number(question.asked),
                          question.outcome ? word(*question.outcome) : QString(),
                          QString::number(question.right),
                          QString::number(question.wrong),
                          QString::number(question.none),
                          number(question.share_right)};
        if (question.fastest)
            cells +=
                {csvText(nameOf(results, question.fastest->player)), QString::number(question.fastest->ms)};
        else
            cells += {QString(), QString()};
        if (question.closest)
            cells +=
                {csvText(nameOf(results, question.closest->first)),
                 csvText(nameOf(results, question.closest->second)),
                 QString::number(question.closest->margin_us), QString::number(question.closest->within_us),
                 question.closest->too_close ? u"by_arrival"_s : u"by_time"_s};
        else
            cells += {QString(), QString(), QString(), QString(), QString()};
        writer.line(cells);
    }
    return {u"questions.csv"_s, writer.bytes()};
}

CsvTable buzzesTable(const Results &results)
{
    Writer writer({u"question_id"_s, u"player_id"_s, u"player"_s, u"at_ms"_s, u"after_ms"_s, u"arrival_us"_s,
                   u"credit_us"_s, u"uncertainty_us"_s, u"verdict"_s, u"margin_us"_s, u"too_close"_s});
    for (const BuzzResult &buzz : results.buzzes) {
        writer.line({QString::number(buzz.question.number), QString::number(buzz.player.number),
                     csvText(nameOf(results, buzz.player)), QString::number(buzz.at.ms),
                     number(buzz.after_ms), QString::number(buzz.arrival_us), QString::number(buzz.credit_us),
                     QString::number(buzz.uncertainty_us), word(buzz.verdict),
                     QString::number(buzz.margin_us), yesNo(buzz.too_close)});
    }
    return {u"buzzes.csv"_s, writer.bytes()};
}

QList<CsvTable> csvTables(const Results &results)
{
    return {peopleTable(results), questionsTable(results), buzzesTable(results)};
}

}
