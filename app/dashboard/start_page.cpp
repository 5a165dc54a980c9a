// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/start_page.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/question_panel.h"
#include "app/dashboard/two_line_delegate.h"

#include <QDateTime>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

void NightsModel::setNights(const QList<KnownNight> &nights)
{
    beginResetModel();
    m_nights = nights;
    endResetModel();
}

int NightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_nights.size());
}

QString NightsModel::below(const KnownNight &night) const
{
    const QDateTime used = QDateTime::fromMSecsSinceEpoch(night.last_used.ms);
    return tr("%1, %2 · %3 · code %4")
        .arg(playerCountWords(night.players), nightStatusWords(night.status),
             QLocale().toString(used, QLocale::ShortFormat), night.code);
}

QVariant NightsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnownNight &night = m_nights.at(index.row());
    const QString title = tr("Continue “%1”").arg(isolated(night.name));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(title, below(night));
    case Qt::ToolTipRole:
        return plainTip(title);
    case TwoLineDelegate::SubtitleRole:
        return below(night);
    case TwoLineDelegate::SignRole:
        return u"▶"_s;
    case NightRole:
        return night.id.number;
    default:
        return {};
    }
}

StartPage::StartPage(QAction &newNight, QAction &tryWithBots, QAction &openPack, QWidget *parent)
    : QWidget(parent)
    , m_model(new NightsModel(this))
    , m_view(new QListView(this))
    , m_heading(plainLabel(this, "heading"))
    , m_notice(plainLabel(this))
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMaximumSize(680, 520);
    QLabel *title = plainLabel(card, "title");
    title->setText(tr("Quizaar"));
    QLabel *hint = plainLabel(card, "muted");
    hint->setText(tr("A game night on your own network: guests play in their phones’ browser."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(actionButton(newNight, u"primary"_s, card), 2);
    buttons->addWidget(actionButton(tryWithBots, {}, card), 1);
    buttons->addWidget(actionButton(openPack, {}, card), 1);
    m_heading->setText(tr("Go on with"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setObjectName(u"known_nights"_s);
    m_view->setAccessibleName(tr("Nights to continue"));
    m_view->setMouseTracking(true);
    m_notice->setObjectName(u"start_notice"_s);
    m_notice->hide();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 28, 32, 28);
    inside->setSizeConstraint(QLayout::SetMinimumSize); // long words come before the card's size
    inside->setSpacing(14);
    inside->addWidget(title);
    inside->addWidget(hint);
    inside->addLayout(buttons);
    inside->addWidget(m_notice);
    inside->addWidget(m_heading);
    inside->addWidget(m_view, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 36, 24, 36);
    layout->addStretch(1);
    layout->addWidget(card, 6);
    layout->addStretch(1);
    const auto go = [this](const QModelIndex &index) {
        Q_EMIT continued(GameId{index.data(NightsModel::NightRole).toLongLong()});
    };
    connect(m_view, &QAbstractItemView::activated, this, go);
}

void StartPage::setNights(const QList<KnownNight> &nights)
{
    m_model->setNights(nights);
    m_heading->setVisible(!nights.isEmpty());
    m_view->setVisible(!nights.isEmpty());
    m_view->setCurrentIndex(m_model->index(0));
}

void StartPage::tell(const QString &words)
{
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

}
