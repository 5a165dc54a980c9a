// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/people_menu.h"

#include "app/dashboard/plain_text.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct PeopleMenu
{
    Q_DECLARE_TR_FUNCTIONS(PeopleMenu)

public:
    static void fillTeams(QMenu &menu, StateFeed &feed, CommandDesk &desk, const night::Player &player)
    {
        QMenu *teams = menu.addMenu(tr("Move to team"));
        for (const night::Team &team : feed.state().night.teams) {
            if (team.removed || player.team == team.id)
                continue;
            teams->addAction(menuText(oneLine(team.name)), &desk, [&desk, id = player.id, to = team.id] {
                desk.give(night::Command(night::MovePlayer{id, to, {}}));
            });
        }
        if (player.team) {
            teams->addAction(tr("No team"), &desk, [&desk, id = player.id] {
                desk.give(night::Command(night::MovePlayer{id, {}, {}}));
            });
            menu.addAction(tr("Make captain"), &desk, [&desk, id = player.id, team = *player.team] {
                desk.give(night::Command(night::ChangeTeam{team, {}, id}));
            });
        }
        teams->setEnabled(!teams->isEmpty());
    }

    /// Places of letters as the phones show the options: "CAB" is 2, 0, 1.
    static QList<int> placesOf(const QString &letters)
    {
        QList<int> places;
        for (const QChar letter : letters.toUpper()) {
            if (letter.isLetter())
                places.append(letter.unicode() - u'A');
        }
        return places;
    }

    static QString lettered(const packs::Question &content, const QList<int> &order)
    {
        QStringList lines;
        for (int i = 0; i < content.options.size(); ++i) {
            const QString text = content.options.at(order.isEmpty() ? i : order.value(i)).text;
            lines.append(
                u"%1  %2"_s.arg(QChar(u'A' + static_cast<char16_t>(i))).arg(isolated(oneLine(text))));
        }
        return lines.join(u'\n');
    }

    /// An answer or a bet for somebody who has no phone; the log says whose hand it was.
    static void fillAnswer(QMenu &menu, StateFeed &feed, CommandDesk &desk, PlayerId player, QWidget &parent)
    {
        const quiz::Live live = *feed.state().quiz.live;
        const quiz::Question question = feed.state().quiz.questions.value(live.question);
        if (live.phase == quiz::Phase::Betting) {
            menu.addAction(tr("Bet for this player…"), &parent, [&desk, &parent, player, id = question.id] {
                askName(parent, tr("Points to bet:"), u"0"_s, [&desk, player, id](const QString &amount) {
                    desk.give(quiz::Command(quiz::PlaceBet{player, id, amount.trimmed().toLongLong()}));
                });
            });
            return;
        }
        const bool phones = live.mode == quiz::Mode::Phones || live.mode == quiz::Mode::Final;
        if (!phones || live.phase != quiz::Phase::Open)
            return;
        const bool options = !question.content->options.isEmpty();
        const QString ask =
            options ? tr("The answer, as letters:") + u"\n\n"_s + lettered(*question.content, live.order)
                    : tr("The answer:");
        menu.addAction(tr("Answer for this player…"), &parent,
                       [&desk, &parent, player, id = question.id, options, ask] {
                           askName(parent, ask, {}, [&desk, player, id, options](const QString &said) {
                               quiz::SubmitAnswer answer{player, id, {}, {}};
                               if (options)
                                   answer.options = placesOf(said);
                               else
                                   answer.text = said;
                               desk.give(quiz::Command(answer));
                           });
                       });
    }

    /// The side's joker, put on a planned round or taken back.
    static void fillJokers(QMenu &menu, StateFeed &feed, CommandDesk &desk, const night::Player &player)
    {
        QMenu *jokers = menu.addMenu(tr("Joker"));
        for (const night::Round &round : feed.state().night.rounds) {
            if (!round.jokers || round.status != night::RoundStatus::Planned)
                continue;
            const bool played =
                feed.state().quiz.courses.value(round.id).jokers.contains(night::sideOf(player));
            QAction *action = jokers->addAction(
                menuText(oneLine(round.title)), &desk, [&desk, id = player.id, on = round.id, played] {
                    desk.give(quiz::Command(quiz::PlayJoker{id, on, !played}));
                });
            action->setCheckable(true);
            action->setChecked(played);
        }
        jokers->menuAction()->setVisible(!jokers->isEmpty());
    }

    static void fillLive(QMenu &menu, StateFeed &feed, CommandDesk &desk, PlayerId player, QWidget &parent)
    {
        if (!feed.state().quiz.live)
            return;
        const QuestionId question = feed.state().quiz.live->question;
        menu.addSeparator();
        fillAnswer(menu, feed, desk, player, parent);
        if (feed.state().quiz.live->mode == quiz::Mode::Buzz) {
            menu.addAction(tr("Press the buzzer for this player"), &desk, [&desk, player, question] {
                desk.give(quiz::Command(quiz::PressBuzzer{player, question, 0}));
            });
        }
        menu.addAction(tr("Was right on this question"), &desk, [&desk, player, question] {
            desk.give(quiz::Command(quiz::RuleAnswer{player, question, true}));
        });
        menu.addAction(tr("Was wrong on this question"), &desk, [&desk, player, question] {
            desk.give(quiz::Command(quiz::RuleAnswer{player, question, false}));
        });
    }

    static QMenu *forPlayer(StateFeed &feed, CommandDesk &desk, const night::Player &player, QWidget &parent)
    {
        auto *menu = new QMenu(&parent);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Rename…"), &parent, [&desk, &parent, id = player.id, name = player.name] {
            askName(parent, tr("New name of the player:"), name, [&desk, id](const QString &now) {
                desk.give(night::Command(night::RenamePlayer{id, now}));
            });
        });
        if (feed.state().night.settings.team_mode != night::TeamMode::Singles)
            fillTeams(*menu, feed, desk, player);
        fillJokers(*menu, feed, desk, player);
        fillLive(*menu, feed, desk, player.id, parent);
        menu->addSeparator();
        menu->addAction(tr("Remove…"), &parent, [&desk, &parent, id = player.id, name = player.name] {
            askFirst(parent,
                     tr("Remove %1? The points stay on record; the phone is told.").arg(isolated(name)),
                     tr("Remove"), [&desk, id] { desk.give(night::Command(night::RemovePlayer{id})); });
        });
        return menu;
    }

    static QMenu *forTeam(CommandDesk &desk, const night::Team &team, QWidget &parent)
    {
        auto *menu = new QMenu(&parent);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Rename…"), &parent, [&desk, &parent, id = team.id, name = team.name] {
            askName(parent, tr("New name of the team:"), name, [&desk, id](const QString &now) {
                desk.give(night::Command(night::ChangeTeam{id, now, {}}));
            });
        });
        menu->addAction(tr("Remove team"), &desk,
                        [&desk, id = team.id] { desk.give(night::Command(night::RemoveTeam{id})); });
        return menu;
    }
};

}

QMenu *playerMenu(StateFeed &feed, CommandDesk &desk, PlayerId player, QWidget &parent)
{
    return PeopleMenu::forPlayer(feed, desk, feed.state().night.players.value(player), parent);
}

QMenu *teamMenu(StateFeed &feed, CommandDesk &desk, TeamId team, QWidget &parent)
{
    return PeopleMenu::forTeam(desk, feed.state().night.teams.value(team), parent);
}

void askName(QWidget &parent, const QString &question, const QString &name,
             std::function<void(const QString &)> given)
{
    auto *dialog = new QInputDialog(parent.window());
    dialog->setObjectName(u"ask_name"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(QString());
    dialog->setLabelText(question);
    for (QLabel *label : dialog->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText); // it may hold options of a pack
    dialog->setTextValue(name);
    QObject::connect(dialog, &QInputDialog::textValueSelected, &parent,
                     [given = std::move(given)](const QString &text) { given(text); });
    dialog->open();
}

void askFirst(QWidget &parent, const QString &question, const QString &yes, std::function<void()> agreed)
{
    auto *box = new QMessageBox(parent.window());
    box->setObjectName(u"ask_first"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setText(question);
    QPushButton *accept = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QMessageBox::buttonClicked, &parent,
                     [accept, agreed = std::move(agreed)](QAbstractButton *pressed) {
                         if (pressed == accept)
                             agreed();
                     });
    box->open();
}

}
