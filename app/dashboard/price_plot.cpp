// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/price_plot.h"

#include "app/dashboard/trading_words.h"
#include "app/language/ruleset_words.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startShare = 1000; // a price at the start, in tenths of a percent

}

PricePlot::PricePlot(QWidget *parent)
    : LinePlot(
          tr("Prices are drawn here once they have moved."),
          [](qint64 share) { return tr("%1 %").arg(static_cast<double>(share) / 10); }, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setObjectName(u"price_plot"_s);
    setAccessibleName(tr("Prices over time"));
}

void PricePlot::setGame(const trading::Game &game)
{
    const QList<trading::PricePoint> &history = game.position.history;
    if (history.size() < 2) {
        setLines({}, {}, startShare);
        return;
    }
    const trading::PricePoint &start = history.first();
    QList<PlotLine> lines;
    for (qsizetype i = 0; i < game.rules->goods.size(); ++i) {
        const trading::Good &good = game.rules->goods.at(i);
        const qint64 first = std::max<qint64>(1, start.mids.value(i));
        PlotLine line{rulesetWords(good.label),
                      priceWords(game.position.prices.value(good.id)),
                      static_cast<int>(i) + 1,
                      {}};
        for (const trading::PricePoint &point : history)
            line.points.append(
                {GameTime{point.at.ms - start.at.ms}, point.mids.value(i) * startShare / first});
        lines.append(line);
    }
    setLines(lines, GameTime{history.last().at.ms - start.at.ms}, startShare);
}

}
