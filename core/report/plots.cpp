// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plots.h"

#include <algorithm>

namespace quizaar::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int width = 860;
constexpr int left = 70;      // for numbers
constexpr int nameArea = 170; // for names at the end of lines
constexpr int rowHeight = 24;
constexpr int labelArea = 330; // for a question's words

QString px(double value)
{
    return QString::number(value, 'f', 1);
}

QString text(double x, double y, QLatin1StringView kind, const QString &escaped)
{
    return u"<text x=\"%1\" y=\"%2\" class=\"%3\">"_s.arg(px(x), px(y), kind) + escaped + u"</text>"_s;
}

QString line(double x1, double y1, double x2, double y2, QLatin1StringView kind)
{
    return u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" class=\"%5\"/>"_s.arg(px(x1), px(y1), px(x2),
                                                                                 px(y2), kind);
}

QString bar(double x, double y, double size, QLatin1StringView kind, const QString &title)
{
    if (size <= 0)
        return {};
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"16\" class=\"%4\"><title>"_s.arg(px(x), px(y),
                                                                                            px(size), kind) +
           title + u"</title></rect>"_s;
}

QString picture(int height, const QString &label, const QString &content)
{
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\""_s.arg(width).arg(height) +
           pageText(label) + u"\">"_s + content + u"</svg>\n"_s;
}

QString labelOf(const QuestionResult &question, qsizetype number)
{
    const QString words = question.category.isEmpty()
                              ? question.text
                              : u"%1, %2"_s.arg(question.category, QString::number(question.points));
    return pageText(QString::number(number) + u". "_s) + pageLine(words, 40);
}

/// Names at the ends of lines, moved apart: as few as fit below each other.
QList<double> spread(QList<double> wished, double least, double most)
{
    constexpr double gap = 16;
    QList<qsizetype> order(wished.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wished[a] < wished[b]; });
    double next = least;
    for (const qsizetype i : std::as_const(order)) {
        wished[i] = std::max(wished[i], next);
        next = wished[i] + gap;
    }
    double last = most;
    for (auto i = order.crbegin(); i != order.crend(); ++i) {
        wished[*i] = std::min(wished[*i], last);
        last = wished[*i] - gap;
    }
    return wished;
}

}

QString pageText(const QString &foreign)
{
    QString clean;
    clean.reserve(foreign.size());
    for (const QChar c : foreign) {
        if (c == u'\n' || c == u'\t')
            clean += u' ';
        else if (c.category() != QChar::Other_Control && c.unicode() < 0xFFFE)
            clean += c;
    }
    return clean.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString pageLine(const QString &foreign, qsizetype limit)
{
    QString line;
    for (const QChar c : foreign.simplified()) {
        const char16_t code = c.unicode();
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (!turns)
            line += c;
    }
    if (line.size() > limit) {
        line.truncate(limit - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'\u2026';
    }
    return u'\u2068' + pageText(line) + u'\u2069';
}

QString milliseconds(qint64 us)
{
    const qint64 tenths = (std::abs(us) + 50) / 100;
    const QString sign = us < 0 && tenths > 0 ? u"\u2212"_s : QString();
    if (tenths >= 100)
        return sign + u"%1 ms"_s.arg((tenths + 5) / 10);
    return sign + u"%1.%2 ms"_s.arg(tenths / 10).arg(tenths % 10);
}

Axis axisFor(qint64 least, qint64 most, int ticks)
{
    if (most <= least)
        most = least + 1;
    const qint64 wished = std::max<qint64>(1, (most - least) / std::max(1, ticks));
    qint64 step = 1;
    while (step * 10 <= wished)
        step *= 10;
    for (const qint64 factor : {1, 2, 5, 10}) {
        if (step * factor >= wished) {
            step *= factor;
            break;
        }
    }
    const auto down = [step](qint64 value) {
        return value >= 0 ? value / step * step : -((-value + step - 1) / step * step);
    };
    return {down(least), -down(-most), step};
}

QList<ScorePoint> stairsOf(const ScoreLine &line, GameTime until)
{
    QList<ScorePoint> stairs{{GameTime{}, 0}};
    for (const ScorePoint &point : line.points) {
        stairs.append({point.at, stairs.last().score});
        stairs.append(point);
    }
    stairs.append({std::max(until, stairs.last().at), stairs.last().score});
    return stairs;
}

QString scoresSvg(const Results &results, const ReportWords &words)
{
    const QList<ScoreLine> lines = results.scores.first(std::min(maxLines, results.scores.size()));
    if (lines.isEmpty())
        return {};
    qint64 least = 0;
    qint64 most = 1;
    GameTime until = results.until;
    for (const ScoreLine &one : lines) {
        for (const ScorePoint &point : one.points) {
            least = std::min(least, point.score);
            most = std::max(most, point.score);
            until = std::max(until, point.at);
        }
    }
    const Axis scores = axisFor(least, most, 5);
    const Axis minutes = axisFor(0, until.ms / 60'000 + 1, 8);
    constexpr int top = 14;
    constexpr int height = 340;
    constexpr int bottom = height - 34;
    constexpr int right = width - nameArea;
    const double endMs = static_cast<double>(minutes.most) * 60'000;
    const auto x = [&](GameTime at) { return left + static_cast<double>(at.ms) / endMs * (right - left); };
    const auto y = [&](qint64 score) {
        return bottom - static_cast<double>(score - scores.least) /
                            static_cast<double>(scores.most - scores.least) * (bottom - top);
    };
    QString svg;
    for (qint64 score = scores.least; score <= scores.most; score += scores.step) {
        svg += line(left, y(score), right, y(score), score == 0 ? "zero"_L1 : "grid"_L1);
        svg += text(left - 8, y(score) + 4, "end"_L1, QString::number(score));
    }
    for (qint64 minute = 0; minute <= minutes.most; minute += minutes.step)
        svg += text(x(GameTime{minute * 60'000}), bottom + 20, "middle"_L1, QString::number(minute));
    QList<double> ends;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringList corners;
        for (const ScorePoint &point : stairsOf(lines[i], until))
            corners.append(px(x(point.at)) + u',' + px(y(point.score)));
        svg += u"<polyline class=\"line s%1\" points=\"%2\"/>"_s.arg(i).arg(corners.join(u' '));
        ends.append(y(lines[i].score));
    }
    ends = spread(ends, top + 4, bottom);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double from = x(until);
        svg += u"<polyline class=\"lead s%1\" points=\"%2,%3 %4,%5\"/>"_s.arg(i).arg(
            px(from), px(y(lines[i].score)), px(right + 12), px(ends[i]));
        svg += text(right + 16, ends[i] + 4, "name"_L1,
                    pageLine(lines[i].name, 16) + u" "_s + QString::number(lines[i].score));
    }
    return picture(height, words.scores_plot, svg);
}

QString difficultySvg(const Results &results, const ReportWords &words)
{
    QString svg;
    int y = 6;
    qsizetype number = 0;
    constexpr int start = labelArea;
    constexpr int room = width - labelArea - 60;
    for (const QuestionResult &question : results.questions) {
        ++number;
        if (!question.share_right)
            continue;
        const bool ended_by_one =
            question.kind == packs::QuestionKind::Buzz && question.right + question.wrong > 0;
        const qint64 none = ended_by_one ? 0 : question.none;
        const qint64 all = std::max<qint64>(1, question.right + question.wrong + none);
        const auto size = [&](qint64 part) {
            return static_cast<double>(part) / static_cast<double>(all) * room;
        };
        const auto title = [](const QString &what, qint64 count) {
            return pageText(what + u": "_s + QString::number(count));
        };
        svg += text(start - 8, y + 13, "end"_L1, labelOf(question, number));
        svg += bar(start, y, size(question.right), "right"_L1, title(words.right, question.right));
        svg += bar(start + size(question.right), y, size(question.wrong), "wrong"_L1,
                   title(words.wrong, question.wrong));
        svg += bar(start + size(question.right + question.wrong), y, size(none), "none"_L1,
                   title(words.none, none));
        svg += text(start + room + 8, y + 13, "start"_L1,
                    QString::number((*question.share_right + 5) / 10) + u" %"_s);
        y += rowHeight;
    }
    return svg.isEmpty() ? QString() : picture(y + 6, words.difficulty_plot, svg);
}

QString marginsSvg(const Results &results, const ReportWords &words)
{
    qint64 most = 1;
    for (const QuestionResult &question : results.questions) {
        if (question.closest)
            most = std::max(most, std::abs(question.closest->margin_us) + question.closest->within_us);
    }
    const Axis axis = axisFor(0, most / 1000 + 1, 6);
    constexpr int start = labelArea;
    constexpr int room = width - labelArea - 120;
    const auto x = [&](qint64 us) {
        return start +
               std::clamp(static_cast<double>(us) / 1000 / static_cast<double>(axis.most), 0.0, 1.0) * room;
    };
    QString rows;
    int y = 6;
    qsizetype number = 0;
    for (const QuestionResult &question : results.questions) {
        ++number;
        if (!question.closest)
            continue;
        const Duel &duel = *question.closest;
        const double middle = y + 9;
        rows += text(start - 8, y + 13, "end"_L1, labelOf(question, number));
        rows += line(x(duel.margin_us - duel.within_us), middle, x(duel.margin_us + duel.within_us), middle,
                     "within"_L1);
        rows += u"<circle cx=\"%1\" cy=\"%2\" r=\"5\" class=\"%3\"><title>"_s.arg(
                    px(x(duel.margin_us)), px(middle), duel.too_close ? "dot hollow"_L1 : "dot"_L1) +
                words.duel.toHtmlEscaped().arg(pageLine(nameOf(results, duel.first), 40),
                                               pageLine(nameOf(results, duel.second), 40)) +
                u"</title></circle>"_s;
        rows += text(start + room + 14, y + 13, "start"_L1, milliseconds(duel.margin_us));
        y += rowHeight;
    }
    if (rows.isEmpty())
        return {};
    QString grid;
    for (qint64 ms = 0; ms <= axis.most; ms += axis.step) {
        grid += line(x(ms * 1000), 2, x(ms * 1000), y + 4, "grid"_L1);
        grid += text(x(ms * 1000), y + 20, "middle"_L1, u"%1 ms"_s.arg(ms));
    }
    return picture(y + 28, words.margins_plot, grid + rows);
}

}
