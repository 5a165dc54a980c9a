// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/bank_desk.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/two_line_delegate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace quizaar {

using namespace Qt::StringLiterals;

BankDesk::BankDesk(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_goods(new TradingModel(TradingModel::Rows::Goods, this))
    , m_offers(new TradingModel(TradingModel::Rows::Offers, this))
    , m_goods_view(new QListView(this))
    , m_base(new QDoubleSpinBox(this))
    , m_set(new QPushButton(tr("Set base price"), this))
    , m_tax(plainLabel(this))
    , m_collect(new QPushButton(tr("Collect now"), this))
    , m_no_offers(plainLabel(this, "muted"))
    , m_offers_view(new QListView(this))
{
    for (QListView *view : {m_goods_view, m_offers_view})
        view->setItemDelegate(new TwoLineDelegate(view));
    m_goods_view->setModel(m_goods);
    m_goods_view->setObjectName(u"goods"_s);
    m_goods_view->setAccessibleName(tr("Goods of the bank"));
    m_offers_view->setModel(m_offers);
    m_offers_view->setObjectName(u"offers"_s);
    m_offers_view->setAccessibleName(tr("Offers between teams"));
    m_no_offers->setText(tr("No team has an offer for another one."));
    m_base->setObjectName(u"base_price"_s);
    m_base->setAccessibleName(tr("Base price"));
    m_base->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_base->setDecimals(2);
    m_base->setMaximum(static_cast<double>(trading::mostBaseline / trading::millionths));
    m_set->setObjectName(u"set_base_price"_s);
    m_collect->setObjectName(u"collect_tax"_s);
    for (QPushButton *button : {m_set, m_collect})
        button->setFocusPolicy(Qt::TabFocus);
    auto *base = new QHBoxLayout;
    base->addWidget(m_base, 1);
    base->addWidget(m_set);
    auto *tax = new QHBoxLayout;
    tax->addWidget(m_tax, 1);
    tax->addWidget(m_collect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_goods_view, 2);
    layout->addLayout(base);
    layout->addLayout(tax);
    layout->addWidget(m_no_offers);
    layout->addWidget(m_offers_view, 1);
    connect(m_goods_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BankDesk::suggestBase);
    connect(m_set, &QPushButton::clicked, this, [this] {
        const QModelIndex good = m_goods_view->currentIndex();
        if (game() && good.isValid())
            m_desk.give(
                trading::Command(trading::SetBaseline{game()->rules->goods.value(good.row()).id,
                                                      std::llround(m_base->value() * trading::millionths)}));
    });
    connect(m_collect, &QPushButton::clicked, this,
            [this] { m_desk.give(trading::Command(trading::CollectTax{})); });
}

const trading::Game *BankDesk::game() const
{
    return trading::runningGame(m_feed.state().night, m_feed.state().trading);
}

void BankDesk::suggestBase()
{
    const QModelIndex good = m_goods_view->currentIndex();
    if (const trading::Game *running = game(); running && good.isValid())
        m_base->setValue(static_cast<double>(
                             running->position.baselines.value(running->rules->goods.value(good.row()).id)) /
                         trading::millionths);
}

void BankDesk::refresh()
{
    const GameTime now = m_feed.link().clockNow();
    m_goods->setState(m_feed.state(), now);
    m_offers->setState(m_feed.state(), now);
    m_no_offers->setVisible(m_offers->rowCount() == 0);
    m_offers_view->setVisible(m_offers->rowCount() > 0);
    setEnabled(game());
    if (!game())
        return;
    if (!m_goods_view->currentIndex().isValid())
        m_goods_view->setCurrentIndex(m_goods->index(0));
    m_base->setMinimum(static_cast<double>(game()->rules->prices.least_baseline) / trading::millionths);
    const auto due = game()->position.schedule.tax;
    m_collect->setEnabled(due.has_value());
    m_tax->setText(due ? tr("Food tax in %1").arg(clockText(GameTime{std::max<qint64>(0, due->ms - now.ms)}))
                       : tr("No food tax comes any more"));
}

}
