// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_table.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/results_words.h"
#include "core/report/plots.h"

#include <limits>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

ResultCell words(const QString &foreign)
{
    const QString line = oneLine(foreign, 200);
    return {line, line.toCaseFolded()};
}

ResultCell number(qint64 value)
{
    return {pointsText(value), value};
}

/// What is not known sorts last.
ResultCell known(const QString &text, std::optional<qint64> value)
{
    return {text, value.value_or(std::numeric_limits<qint64>::max())};
}

ResultCell place(std::optional<qint64> rank)
{
    return known(rank ? QString::number(*rank) : QString(), rank);
}

ResultCell median(const report::Margins &margins)
{
    return margins.count > 0 ? known(millisecondsWords(margins.median_us), margins.median_us)
                             : known({}, std::nullopt);
}

template <class Row>
QString called(const Row &row, const report::ReportWords &say)
{
    QStringList notes;
    if (row.removed)
        notes.append(say.left);
    if (row.tie_break)
        notes.append(say.tieWords(*row.tie_break));
    const QString name = oneLine(row.name, 80);
    return notes.isEmpty() ? name : u"%1 (%2)"_s.arg(isolated(name), notes.join(u", "_s));
}

QStringList tallyHeadings(const report::ReportWords &say)
{
    return {say.score, say.right, say.wrong, say.first_buzzes, say.ahead, say.behind, say.fastest};
}

QList<ResultCell> tallyCells(qint64 score, const report::Tally &tally)
{
    return {number(score),
            number(tally.right),
            number(tally.wrong),
            number(tally.first_buzzes),
            median(tally.ahead),
            median(tally.behind),
            known(secondsWords(tally.fastest_ms), tally.fastest_ms)};
}

QString duelWords(const report::Results &results, const report::Duel &duel, const report::ReportWords &say)
{
    const auto name = [&](PlayerId player) { return isolated(oneLine(report::nameOf(results, player), 60)); };
    const QString who = say.duel.arg(name(duel.first), name(duel.second));
    const QString margin = millisecondsWords(duel.margin_us);
    return duel.too_close ? u"%1, %2, %3"_s.arg(who, margin, say.by_arrival) : u"%1, %2"_s.arg(who, margin);
}

}

ResultRows playerRows(const report::Results &results)
{
    const report::ReportWords say = reportWords();
    const bool teams = !results.teams.isEmpty();
    ResultRows made;
    made.headings = QStringList{say.rank, say.name};
    if (teams)
        made.headings.append(say.team);
    made.headings += tallyHeadings(say);
    for (const report::PlayerResult &player : results.players) {
        QList<ResultCell> row{place(player.rank), words(called(player, say))};
        if (teams)
            row.append(words(player.team ? report::nameOf(results, *player.team) : QString()));
        made.rows.append(row + tallyCells(player.score, player.tally));
    }
    return made;
}

ResultRows teamRows(const report::Results &results)
{
    const report::ReportWords say = reportWords();
    ResultRows made;
    made.headings = QStringList{say.rank, say.team, say.players} + tallyHeadings(say);
    for (const report::TeamResult &team : results.teams)
        made.rows.append(QList<ResultCell>{place(team.rank), words(called(team, say)), number(team.members)} +
                         tallyCells(team.score, team.tally));
    return made;
}

ResultRows questionRows(const report::Results &results)
{
    const report::ReportWords say = reportWords();
    ResultRows made;
    made.headings = QStringList{u"#"_s,    say.question, say.answer,      say.points,  say.right,
                                say.wrong, say.none,     say.share_right, say.fastest, say.closest};
    for (const report::QuestionResult &question : results.questions) {
        const QString asked = question.category.isEmpty() || question.text.isEmpty()
                                  ? question.category + question.text
                                  : u"%1 · %2"_s.arg(isolated(question.text), question.category);
        ResultCell fastest = known({}, std::nullopt);
        if (question.fastest)
            fastest = known(
                u"%1, %2"_s.arg(isolated(oneLine(report::nameOf(results, question.fastest->player), 60)),
                                secondsWords(question.fastest->ms)),
                question.fastest->ms);
        ResultCell closest = known({}, std::nullopt);
        if (question.closest)
            closest = known(duelWords(results, *question.closest, say), question.closest->margin_us);
        const QString share =
            question.share_right ? u"%1 %"_s.arg((*question.share_right + 5) / 10) : QString();
        made.rows.append({number(made.rows.size() + 1), words(asked), words(question.answer),
                          number(question.points), number(question.right), number(question.wrong),
                          number(question.none), known(share, question.share_right), fastest, closest});
    }
    return made;
}

ResultRows pressRows(const report::Results &results)
{
    const report::ReportWords say = reportWords();
    QMap<QuestionId, qint64> numbers;
    for (const report::QuestionResult &question : results.questions)
        numbers[question.id] = numbers.size() + 1;
    ResultRows made;
    made.headings = QStringList{say.question,    say.player, say.verdict, say.margin,
                                say.uncertainty, say.credit, say.after};
    for (const report::BuzzResult &buzz : results.buzzes) {
        const QString verdict = verdictWords(buzz.verdict);
        const bool later = buzz.verdict == quiz::Verdict::Later;
        made.rows.append({number(numbers.value(buzz.question)),
                          words(report::nameOf(results, buzz.player)),
                          {buzz.too_close ? u"%1 (%2)"_s.arg(verdict, say.by_arrival) : verdict, {}},
                          known(later ? millisecondsWords(buzz.margin_us) : QString(),
                                later ? std::optional(buzz.margin_us) : std::nullopt),
                          known(u"± "_s + millisecondsWords(buzz.uncertainty_us), buzz.uncertainty_us),
                          known(millisecondsWords(buzz.credit_us), buzz.credit_us),
                          known(secondsWords(buzz.after_ms), buzz.after_ms)});
    }
    return made;
}

void ResultsTable::setRows(const ResultRows &rows)
{
    if (rows == m_shown)
        return;
    beginResetModel();
    m_shown = rows;
    endResetModel();
}

int ResultsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.rows.size());
}

int ResultsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.headings.size());
}

QVariant ResultsTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ResultCell cell = m_shown.rows.at(index.row()).at(index.column());
    const bool isNumber = cell.sort.typeId() == QMetaType::LongLong;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainTip(cell.text);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(m_shown.headings.at(index.column()), cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    default:
        return {};
    }
}

QVariant ResultsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_shown.headings.size())
        return {};
    if (role == Qt::DisplayRole) {
        // Two lines where there are two words: what stands below has the room, names above all.
        QString heading = m_shown.headings.at(section);
        const qsizetype gap = heading.indexOf(u' ');
        if (gap > 0 && heading.size() > 10)
            heading[gap] = u'\n';
        return heading;
    }
    if (role == Qt::TextAlignmentRole) // as the cells below it
        return m_shown.rows.isEmpty() ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                      : data(index(0, section), role);
    return {};
}

}
