// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/choice_box.h"
#include "app/dashboard/command_desk.h"
#include "app/dashboard/people_model.h"
#include "app/dashboard/state_feed.h"

#include <QPushButton>
#include <QTreeView>
#include <QWidget>

namespace quizaar {

class LightDelegate;

/// Teams, players, their points and phones, and the seats that wait to be given back.
class PeoplePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeoplePanel)

public:
    PeoplePanel(StateFeed &feed, CommandDesk &desk, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showMenu(const QModelIndex &index, const QPoint &global);
    void addPlayer();
    void addTeam();
    void setTeamMode(int row);

    StateFeed &m_feed;
    CommandDesk &m_desk;
    PeopleModel *m_model;
    QTreeView *m_view;
    LightDelegate *m_lights;
    ChoiceBox *m_mode;
    QPushButton *m_add_team;
    QPushButton *m_let_back;
    QPushButton *m_more;
};

}
