// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/people_panel.h"

#include "app/dashboard/appeals_card.h"
#include "app/dashboard/claims_list.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/people_menu.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Narrower than this, names need the room that the words beside the lights would take.
constexpr int roomForWords = 360;

}

/// A phone's light, and its words where there is room; the tip and the screen reader have them always.
class LightDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool wordless = false;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (wordless)
            option->text.clear();
    }
};

PeoplePanel::PeoplePanel(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_model(new PeopleModel(this))
    , m_view(new QTreeView(this))
    , m_lights(new LightDelegate(this))
    , m_mode(new ChoiceBox(this))
    , m_add_team(new QPushButton(tr("Add team…"), this))
    , m_let_back(new QPushButton(tr("Let everybody back in"), this))
    , m_more(new QPushButton(tr("Change…"), this))
{
    m_view->setModel(m_model);
    m_view->setObjectName(u"people"_s);
    m_view->setAccessibleName(tr("Teams and players"));
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegateForColumn(PeopleModel::PhoneColumn, m_lights);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setIndentation(14);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(PeopleModel::NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(PeopleModel::ScoreColumn, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(PeopleModel::PhoneColumn, QHeaderView::ResizeToContents);
    m_mode->setAccessibleName(tr("Who plays: everybody alone, or teams"));
    m_mode->setFocusPolicy(Qt::TabFocus);
    m_mode->setObjectName(u"team_mode"_s);
    m_mode->keepNarrow();
    auto *add = new QPushButton(tr("Add player…"), this);
    add->setToolTip(tr("For somebody without a phone: you press the buzzer for them"));
    add->setObjectName(u"add_player"_s);
    m_let_back->setObjectName(u"let_back"_s);
    m_more->setObjectName(u"change_person"_s);

    auto *buttons = new QGridLayout;
    buttons->setSpacing(6);
    buttons->addWidget(add, 0, 0);
    buttons->addWidget(m_add_team, 0, 1);
    buttons->addWidget(m_more, 1, 0);
    buttons->addWidget(m_let_back, 1, 1);
    for (QPushButton *button : {add, m_add_team, m_more, m_let_back})
        button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_mode);
    layout->addWidget(new ClaimsList(feed, desk, this));
    layout->addWidget(new AppealsCard(feed, desk, this));
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);

    connect(m_mode, &QComboBox::activated, this, &PeoplePanel::setTeamMode);
    connect(add, &QPushButton::clicked, this, &PeoplePanel::addPlayer);
    connect(m_add_team, &QPushButton::clicked, this, &PeoplePanel::addTeam);
    connect(m_more, &QPushButton::clicked, this,
            [this] { showMenu(m_view->currentIndex(), m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_let_back, &QPushButton::clicked, this, [this] {
        const auto until = m_feed.state().night.let_back_until;
        const bool is_open = until && until->ms > QDateTime::currentMSecsSinceEpoch();
        m_desk.give(night::Command(night::LetBack{is_open ? 0 : 5}));
    });
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_view->indexAt(at), m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_more->setEnabled(now.isValid()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &under) { m_view->setExpanded(under, true); });
    connect(&feed, &StateFeed::changed, this, &PeoplePanel::refresh);
    m_more->setEnabled(false);
    refresh();
}

void PeoplePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wordless = width() < roomForWords;
    if (m_lights->wordless == wordless)
        return;
    m_lights->wordless = wordless;
    // measures anew
    m_view->header()->setSectionResizeMode(PeopleModel::PhoneColumn, QHeaderView::ResizeToContents);
}

void PeoplePanel::refresh()
{
    const night::Night &night = m_feed.state().night;
    m_model->setState(m_feed.state(), m_feed.link().status());
    QList<std::pair<QString, qint64>> modes;
    for (const auto mode :
         {night::TeamMode::Singles, night::TeamMode::HostTeams, night::TeamMode::GuestTeams})
        modes.append({teamModeWords(mode), static_cast<qint64>(mode)});
    m_mode->offer(modes, static_cast<qint64>(night.settings.team_mode));
    const bool singles = night.settings.team_mode == night::TeamMode::Singles;
    m_view->setRootIsDecorated(!singles);
    m_add_team->setEnabled(!singles);
    const bool is_open =
        night.let_back_until && night.let_back_until->ms > QDateTime::currentMSecsSinceEpoch();
    m_let_back->setText(is_open ? tr("Stop letting in") : tr("Let all back in"));
    m_let_back->setToolTip(
        is_open ? tr("Phones take their seats back by themselves until %1")
                      .arg(QDateTime::fromMSecsSinceEpoch(night.let_back_until->ms).toString(u"HH:mm"_s))
                : tr("For five minutes, phones take their old seats back without asking"));
}

void PeoplePanel::showMenu(const QModelIndex &index, const QPoint &global)
{
    const PlayerId player{index.data(PeopleModel::PlayerRole).toLongLong()};
    const TeamId team{index.data(PeopleModel::TeamRole).toLongLong()};
    if (!player.isNull())
        playerMenu(m_feed, m_desk, player, *this)->popup(global);
    else if (!team.isNull())
        teamMenu(m_feed, m_desk, team, *this)->popup(global);
}

void PeoplePanel::addPlayer()
{
    askName(*this, tr("Name of the player without a phone:"), {}, [this](const QString &name) {
        night::JoinAsPlayer join;
        join.name = name;
        join.without_phone = true;
        m_desk.give(night::Command(join));
    });
}

void PeoplePanel::addTeam()
{
    askName(*this, tr("Name of the new team:"), {},
            [this](const QString &name) { m_desk.give(night::Command(night::AddTeam{name})); });
}

void PeoplePanel::setTeamMode(int row)
{
    night::Settings settings = m_feed.state().night.settings;
    settings.team_mode = static_cast<night::TeamMode>(m_mode->itemData(row).toInt());
    m_desk.give(night::Command(night::ChangeSettings{settings}));
}

}
