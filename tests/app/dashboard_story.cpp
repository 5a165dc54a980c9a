// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dashboard_story.h"

#include "app/dashboard/board_model.h"
#include "app/dashboard/refusal_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QTabWidget>

namespace quizaar {

using namespace Qt::StringLiterals;

DashboardStory::DashboardStory(FakeLink &link, MainWindow &window, std::shared_ptr<const packs::Pack> pack,
                               Spelling spelling)
    : m_link(link)
    , m_window(window)
    , m_pack(std::move(pack))
    , m_spell(std::move(spelling))
{}

std::shared_ptr<const packs::Pack> DashboardStory::spelt(const std::shared_ptr<const packs::Pack> &pack,
                                                         const Spelling &spell)
{
    packs::Pack made = *pack;
    const auto question = [&spell](packs::Question &one) {
        one.text = spell(one.text);
        one.answer = spell(one.answer);
        one.explanation = spell(one.explanation);
    };
    made.title = spell(made.title);
    for (packs::Board &board : made.boards) {
        board.title = spell(board.title);
        for (packs::Category &category : board.categories) {
            category.title = spell(category.title);
            std::for_each(category.questions.begin(), category.questions.end(), question);
        }
    }
    for (packs::List &list : made.lists) {
        list.title = spell(list.title);
        std::for_each(list.questions.begin(), list.questions.end(), question);
    }
    return std::make_shared<const packs::Pack>(made);
}

QList<DashboardStory::Step> DashboardStory::steps()
{
    const auto give = [this](const auto &command) { m_link.give(engine::Command(command)); };
    return {
        {u"1_start"_s, [] {}},
        {u"2_lobby"_s,
         [this, give] {
             m_link.openNight(m_spell(u"Friday at Ana’s"_s));
             night::Settings settings;
             settings.team_mode = night::TeamMode::HostTeams;
             give(night::Command(night::ChangeSettings{settings}));
             const QStringList teams{m_spell(u"Red Foxes"_s), m_spell(u"The Know-It-Alls"_s),
                                     m_spell(u"<img src=x onerror=alert(1)>"_s)};
             const QStringList names{m_spell(u"Ana"_s),
                                     m_spell(u"Ben"_s),
                                     m_spell(u"Chiara"_s),
                                     m_spell(u"Dimitri"_s),
                                     m_spell(u"Élodie"_s),
                                     u"علي"_s,
                                     u"😀😎🎉"_s,
                                     m_spell(u"Hannah with a really long name indeed"_s)};
             QList<TeamId> made;
             for (const QString &team : teams)
                 made.append(m_link.addTeam(team));
             for (int i = 0; i < names.size(); ++i)
                 m_players.append(m_link.join(names.at(i), made.at(i % made.size())));
             HostStatus status = m_link.status();
             status.lights[*m_link.state().night.players.value(m_players.at(3)).buzzer] = Light::Asleep;
             status.lights[*m_link.state().night.players.value(m_players.at(4)).buzzer] = Light::Gone;
             m_link.setStatus(status);
             night::JoinAsPlayer guest;
             guest.name = m_spell(u"Grandma"_s);
             guest.without_phone = true;
             give(night::Command(guest));
             m_link.give(engine::Command(night::Command(night::ClaimSeat{m_players.at(4), false})),
                         night::Actor::phone({}, night::Role::Spectator));
             give(quiz::Command(quiz::AddPack{spelt(m_pack, m_spell)}));
         }},
        {u"3_board"_s,
         [this, give] {
             give(quiz::Command(quiz::StartRound{m_link.state().night.round_order.first()}));
             const auto board = m_link.state().quiz.plans.first().boards.first();
             for (int i = 0; i < 4; ++i)
                 give(quiz::Command(quiz::SetAnswered{
                     board.categories.at(i % board.categories.size()).questions.at(i % 2), true}));
             m_link.pass(GameSpan{734'000});
         }},
        {u"4_reading"_s,
         [this, give] {
             const auto board = m_link.state().quiz.plans.first().boards.first();
             give(quiz::Command(quiz::SelectQuestion{board.categories.at(0).questions.at(2)}));
         }},
        {u"5_open"_s,
         [this, give] {
             give(quiz::Command(quiz::SetBuzzers{true}));
             m_link.pass(GameSpan{3'200});
         }},
        {u"6_answering"_s,
         [this] {
             m_link.press(m_players.at(0), 0);
             m_link.press(m_players.at(1), 41'200);
             m_link.press(m_players.at(5), 12'000);
             m_link.pass(GameSpan{2'000});
         }},
        {u"7_closed"_s,
         [this, give] {
             give(quiz::Command(quiz::RuleAnswer{m_players.at(0), m_link.state().quiz.live->question, true}));
         }},
        {u"8_paused_trouble"_s,
         [this, give] {
             give(engine::HistoryCommand(engine::Undo{}));
             give(night::Command(night::PauseClock{}));
             HostStatus status = m_link.status();
             status.storage_failing = true;
             status.storage_error = m_spell(u"The disk is full."_s);
             m_link.setStatus(status);
             m_window.warn(refusalText(Refusal{RefusalCode::Paused, {}}));
         }},
        {u"8b_answers"_s, [this] { askOnPhones(packs::QuestionKind::Choice); }},
        {u"8c_judging"_s,
         [this, give] {
             askOnPhones(packs::QuestionKind::Text);
             give(quiz::Command(quiz::RevealAnswer{}));
         }},
        {u"8d_setup"_s, [this] { m_window.findChild<QAction *>(u"add_trading"_s)->trigger(); }},
        {u"8e_rules"_s, [this] { m_window.findChild<QAbstractButton *>(u"copy_rules"_s)->click(); }},
        {u"8f_trading"_s,
         [this, give] {
             for (const QString &name : {u"change_rules"_s, u"trading_round"_s}) {
                 if (auto *dialog = m_window.findChild<QDialog *>(name)) // others walk without it
                     dialog->close();
             }
             give(quiz::Command(quiz::SkipQuestion{}));
             give(quiz::Command(quiz::DismissQuestion{}));
             give(quiz::Command(quiz::FinishRound{runningRound(m_link.state().night)->id}));
             trading::Ruleset spelt_rules = *trading::shippedRules();
             spelt_rules.title = m_spell(spelt_rules.title);
             const auto rules = std::make_shared<const trading::Ruleset>(spelt_rules);
             give(trading::Command(trading::StartTrading{{{}, rules, {}}}));
             for (int i = 0; i < 40; ++i) {
                 m_link.pass(GameSpan{30'000});
                 m_link.give(engine::Command(trading::Command(trading::PassTime{})), night::Actor::system());
             }
             give(trading::Command(trading::RequestChallenge{m_players.at(0), u"farm"_s, {}, {}}));
             give(trading::Command(trading::RequestChallenge{m_players.at(1), u"mine"_s, {}, {}}));
             give(trading::Command(trading::AssignChallenge{
                 m_link.state().trading.challenges.firstKey(), u"push_ups"_s, {}, 20}));
             m_link.pass(GameSpan{83'000});
         }},
        {u"8g_prices"_s, [this] { showTradingTab(2); }},
        {u"8h_bank"_s, [this] { showTradingTab(1); }},
        {u"8i_events"_s, [this] { showTradingTab(3); }},
        {u"9_report"_s, [this] { m_window.openPackFile(m_spell(u"/tmp/"_s) + u"notes.csv"_s); }},
    };
}

void DashboardStory::showTradingTab(int index)
{
    m_window.findChild<QTabWidget *>(u"trading_tabs"_s)->setCurrentIndex(index);
}

void DashboardStory::askOnPhones(packs::QuestionKind kind)
{
    const auto give = [this](const auto &command) { m_link.give(engine::Command(command)); };
    m_link.setStatus({});
    give(night::Command(night::StartClock{}));
    if (m_link.state().quiz.live) {
        give(quiz::Command(quiz::SkipQuestion{}));
        give(quiz::Command(quiz::DismissQuestion{}));
    }
    const auto rounds = m_link.state().night.rounds; // what follows changes the state
    for (const night::Round &round : rounds) {
        if (round.status == night::RoundStatus::Running)
            give(quiz::Command(quiz::FinishRound{round.id}));
    }
    packs::Question question;
    question.kind = kind;
    question.text = m_spell(u"Which river flows through Vienna?"_s);
    question.answer = m_spell(u"Danube"_s);
    if (kind == packs::QuestionKind::Choice)
        question.options = {
            {m_spell(u"Rhine"_s), false}, {m_spell(u"Danube"_s), true}, {m_spell(u"Elbe"_s), false}};
    packs::Pack pack;
    pack.title = m_spell(QString::fromLatin1(wordOf(kind)));
    pack.lists = {{m_spell(u"Pub quiz"_s), {question}}};
    give(quiz::Command(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}));
    give(quiz::Command(quiz::StartRound{m_link.state().night.round_order.last()}));
    const QuestionId asked = m_link.state().quiz.questions.lastKey();
    give(quiz::Command(quiz::SelectQuestion{asked}));
    give(quiz::Command(quiz::SetBuzzers{true}));
    const QStringList words{m_spell(u"Danube"_s), m_spell(u"the danube"_s), m_spell(u"Donau"_s),
                            m_spell(u"Rhein"_s),  m_spell(u"donau!"_s),     m_spell(u"<b>Inn</b>"_s)};
    for (qsizetype i = 0; i < std::min(words.size(), m_players.size()); ++i)
        give(quiz::Command(
            quiz::SubmitAnswer{m_players.at(i), asked, words.at(i), {static_cast<int>(i % 3)}}));
    m_link.pass(GameSpan{3'000});
}

}
