// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/start_page.h"

#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/question_panel.h"
#include "app/dashboard/two_line_delegate.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
    const QString status = night.archived ? tr("archived") : nightStatusWords(night.status);
    const QDateTime used = QDateTime::fromMSecsSinceEpoch(night.last_used.ms);
    return tr("%1, %2 · %3 · code %4")
        .arg(playerCountWords(night.players), status, QLocale().toString(used, QLocale::ShortFormat),
             night.code);
}

QModelIndex NightsModel::indexOf(GameId night) const
{
    for (int row = 0; row < m_nights.size(); ++row) {
        if (m_nights.at(row).id == night)
            return index(row);
    }
    return index(0);
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
    case ArchivedRole:
        return night.archived;
    case NameRole:
        return night.name;
    case EndedRole:
        return night.status == night::Status::Completed;
    default:
        return {};
    }
}

StartPage::StartPage(QAction &newNight, QAction &tryWithBots, QAction &packs, QAction &importNight,
                     QAction &sample, QWidget *parent)
    : QWidget(parent)
    , m_model(new NightsModel(this))
    , m_view(new QListView(this))
    , m_continue(new QPushButton(tr("Continue"), this))
    , m_replay(new QPushButton(tr("Replay…"), this))
    , m_archive(new QPushButton(tr("Archive"), this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_delete(new QPushButton(tr("Delete…"), this))
    , m_with_archived(new QCheckBox(tr("Show archived"), this))
    , m_buttons(nullptr)
    , m_heading(plainLabel(this, "heading"))
    , m_notice(plainLabel(this))
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMaximumSize(820, 640);
    QLabel *title = plainLabel(card, "title");
    title->setText(tr("Quizaar"));
    QLabel *hint = plainLabel(card, "muted");
    hint->setText(tr("A game night on your own network: guests play in their phones’ browser."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(actionButton(newNight, u"primary"_s, card), 2);
    buttons->addWidget(actionButton(tryWithBots, {}, card), 1);
    buttons->addWidget(actionButton(packs, {}, card), 1);
    sample.setToolTip(plainTip(tr("A quiz, a trading round and a final, ready to be started")));
    buttons->addWidget(actionButton(sample, {}, card), 1);
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
    inside->addStretch(); // takes the list's room where there is none
    m_buttons = makeNightButtons(importNight);
    inside->addWidget(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 36, 24, 36);
    layout->addStretch(1);
    layout->addWidget(card, 6);
    layout->addStretch(1);
    const auto go = [this](const QModelIndex &index) {
        Q_EMIT continued(GameId{index.data(NightsModel::NightRole).toLongLong()});
    };
    connect(m_view, &QAbstractItemView::activated, this, go);
    connect(m_continue, &QPushButton::clicked, this, [this] { Q_EMIT continued(chosen()); });
    connect(m_replay, &QPushButton::clicked, this, [this] { Q_EMIT replayAsked(chosen()); });
    connect(m_archive, &QPushButton::clicked, this, [this] {
        Q_EMIT archiveAsked(chosen(), !m_view->currentIndex().data(NightsModel::ArchivedRole).toBool());
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        Q_EMIT exportAsked(chosen(), m_view->currentIndex().data(NightsModel::NameRole).toString());
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        Q_EMIT deleteAsked(chosen(), m_view->currentIndex().data(NightsModel::NameRole).toString());
    });
    connect(m_with_archived, &QCheckBox::toggled, this, &StartPage::refreshNights);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &StartPage::refreshButtons);
}

QWidget *StartPage::makeNightButtons(QAction &importNight)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_continue->setObjectName(u"night_continue"_s);
    m_replay->setObjectName(u"night_replay"_s);
    m_replay->setToolTip(plainTip(tr("The evening again, on the stage, at any moment of it")));
    m_archive->setObjectName(u"night_archive"_s);
    m_archive->setToolTip(plainTip(tr("Out of the way, and back again; nothing is lost")));
    m_export->setObjectName(u"night_export"_s);
    m_export->setToolTip(
        plainTip(tr("One file that another laptop can open: people, questions, every answer")));
    m_delete->setObjectName(u"night_delete"_s);
    m_delete->setToolTip(plainTip(tr("For good, with all names; asks first")));
    m_with_archived->setObjectName(u"with_archived"_s);
    auto *take_in = new QPushButton(importNight.text(), line);
    take_in->setObjectName(u"night_import"_s);
    take_in->setToolTip(importNight.toolTip());
    connect(take_in, &QPushButton::clicked, &importNight, &QAction::trigger);
    for (QPushButton *button : {m_continue, m_replay, m_archive, m_export, m_delete})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(m_with_archived);
    layout->addWidget(take_in);
    return line;
}

GameId StartPage::chosen() const
{
    return GameId{m_view->currentIndex().data(NightsModel::NightRole).toLongLong()};
}

void StartPage::setNights(const QList<KnownNight> &nights)
{
    m_nights = nights;
    refreshNights();
}

void StartPage::refreshNights()
{
    const GameId kept = chosen();
    QList<KnownNight> shown = m_nights;
    if (!m_with_archived->isChecked())
        shown.removeIf([](const KnownNight &night) { return night.archived; });
    const bool some_archived =
        std::any_of(m_nights.begin(), m_nights.end(), [](const KnownNight &night) { return night.archived; });
    m_model->setNights(shown);
    m_heading->setVisible(!shown.isEmpty());
    m_view->setVisible(!shown.isEmpty());
    m_with_archived->setVisible(some_archived);
    for (QPushButton *button : {m_continue, m_replay, m_archive, m_export, m_delete})
        button->setVisible(!shown.isEmpty());
    m_view->setCurrentIndex(m_model->indexOf(kept));
    refreshButtons();
}

void StartPage::refreshButtons()
{
    const QModelIndex now = m_view->currentIndex();
    for (QPushButton *button : {m_continue, m_replay, m_archive, m_export, m_delete})
        button->setEnabled(now.isValid());
    m_replay->setEnabled(now.data(NightsModel::EndedRole).toBool());
    m_archive->setText(now.data(NightsModel::ArchivedRole).toBool() ? tr("Bring back") : tr("Archive"));
}

void StartPage::tell(const QString &words)
{
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

}
