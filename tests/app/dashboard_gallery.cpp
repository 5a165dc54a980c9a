// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the dashboard in its states, for people to look at.
#include "app/dashboard/board_model.h"
#include "app/dashboard/main_window.h"
#include "app/dashboard/results_export.h"
#include "core/packs/importer.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(40, 40, 44));
    palette.setColor(QPalette::Window, QColor(30, 30, 34));
    palette.setColor(QPalette::WindowText, Qt::white);
    return palette;
}

std::shared_ptr<const packs::Pack> shippedPack()
{
    QFile file(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/packs/first-evening.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return smallPack();
    const packs::ImportReport report = packs::importPack({file.readAll(), u"first-evening.json"_s, nullptr});
    return report.pack ? std::make_shared<const packs::Pack>(*report.pack) : smallPack();
}

class Gallery final : public QObject
{
public:
    Gallery(const QString &folder, const QString &suffix)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_window(m_link, fakeActions(m_link, m_asked), m_settings.filePath(u"d.ini"_s))
    {
        m_window.resize(1440, 900);
        m_window.show();
        const auto give = [this](const auto &command) { m_link.give(engine::Command(command)); };
        m_steps = {
            {u"1_start"_s, [] {}},
            {u"2_lobby"_s,
             [this, give] {
                 m_link.openNight(u"Friday at Ana’s"_s);
                 night::Settings settings;
                 settings.team_mode = night::TeamMode::HostTeams;
                 give(night::Command(night::ChangeSettings{settings}));
                 const QStringList teams{u"Red Foxes"_s, u"The Know-It-Alls"_s,
                                         u"<img src=x onerror=alert(1)>"_s};
                 const QStringList names{
                     u"Ana"_s,    u"Ben"_s, u"Chiara"_s, u"Dimitri"_s,
                     u"Élodie"_s, u"علي"_s, u"😀😎🎉"_s,    u"Hannah with a really long name indeed"_s};
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
                 guest.name = u"Grandma"_s;
                 guest.without_phone = true;
                 give(night::Command(guest));
                 m_link.give(engine::Command(night::Command(night::ClaimSeat{m_players.at(4), false})),
                             night::Actor::phone({}, night::Role::Spectator));
                 give(quiz::Command(quiz::AddPack{shippedPack()}));
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
                 give(quiz::Command(
                     quiz::RuleAnswer{m_players.at(0), m_link.state().quiz.live->question, true}));
             }},
            {u"8_paused_trouble"_s,
             [this, give] {
                 give(engine::HistoryCommand(engine::Undo{}));
                 give(night::Command(night::PauseClock{}));
                 HostStatus status = m_link.status();
                 status.storage_failing = true;
                 status.storage_error = u"The disk is full."_s;
                 m_link.setStatus(status);
                 m_window.tell(u"The game is paused. Resume the clock first (Ctrl+P)."_s);
             }},
            {u"8b_answers"_s, [this, give] { askOnPhones(packs::QuestionKind::Choice, give); }},
            {u"8c_judging"_s,
             [this, give] {
                 askOnPhones(packs::QuestionKind::Text, give);
                 give(quiz::Command(quiz::RevealAnswer{}));
             }},
            {u"8d_trading"_s,
             [this, give] {
                 give(quiz::Command(quiz::SkipQuestion{}));
                 give(quiz::Command(quiz::DismissQuestion{}));
                 give(quiz::Command(quiz::FinishRound{runningRound(m_link.state().night)->id}));
                 give(trading::Command(trading::StartTrading{{{}, trading::shippedRules(), {}}}));
                 give(trading::Command(trading::RequestChallenge{m_players.at(0), u"farm"_s, {}, {}}));
                 give(trading::Command(trading::RequestChallenge{m_players.at(1), u"mine"_s, {}, {}}));
                 give(trading::Command(trading::AssignChallenge{
                     m_link.state().trading.challenges.firstKey(), u"push_ups"_s, {}, 20}));
                 m_link.pass(GameSpan{83'000});
             }},
            {u"8e_results"_s,
             [this, give] {
                 const QList<QuestionId> asked = m_link.state().quiz.questions.keys();
                 for (int i = 0; i < 14; ++i) {
                     m_link.pass(GameSpan{97'000});
                     give(quiz::Command(
                         quiz::RecordAnswer{m_players.at(i * 5 % 8), asked.at(i), i % 4 != 1, std::nullopt}));
                     if (i % 3 == 0)
                         give(quiz::Command(
                             quiz::RecordAnswer{m_players.at((i + 1) % 8), asked.at(i), i % 2 == 0, 50}));
                     give(quiz::Command(quiz::SetAnswered{asked.at(i), true}));
                 }
                 static_cast<void>(saveReport(report::resultsOf(m_link.state()),
                                              m_folder + u"/report"_s + m_suffix + u".html"_s));
                 m_window.findChild<QAction *>(u"results_show"_s)->trigger();
                 results()->resize(1180, 760);
             }},
            {u"8f_results_questions"_s,
             [this] { results()->findChild<QTabWidget *>()->setCurrentIndex(2); }},
            {u"8g_results_presses"_s,
             [this] { results()->findChild<QTabWidget *>()->setCurrentIndex(3); }},
            {u"8h_results_export"_s,
             [this] {
                 results()->close();
                 m_window.findChild<QAction *>(u"results_save"_s)->trigger();
             }},
            {u"9_report"_s,
             [this] {
                 m_window.findChild<QDialog *>(u"results_kind"_s)->close();
                 m_window.openPackFile(u"/tmp/notes.csv"_s);
             }},
        };
        m_timer.setInterval(250);
        connect(&m_timer, &QTimer::timeout, this, &Gallery::step);
        m_timer.start();
    }

private:
    /// A round of one question, open, with an answer from everybody.
    template <class Give>
    void askOnPhones(packs::QuestionKind kind, const Give &give)
    {
        m_link.setStatus({});
        give(night::Command(night::StartClock{}));
        if (m_link.state().quiz.live) {
            give(quiz::Command(quiz::SkipQuestion{}));
            give(quiz::Command(quiz::DismissQuestion{}));
        }
        for (const night::Round &round : m_link.state().night.rounds) {
            if (round.status == night::RoundStatus::Running)
                give(quiz::Command(quiz::FinishRound{round.id}));
        }
        packs::Question question;
        question.kind = kind;
        question.text = u"Which river flows through Vienna?"_s;
        question.answer = u"Danube"_s;
        if (kind == packs::QuestionKind::Choice)
            question.options = {{u"Rhine"_s, false}, {u"Danube"_s, true}, {u"Elbe"_s, false}};
        packs::Pack pack;
        pack.title = QString::fromLatin1(wordOf(kind));
        pack.lists = {{u"Pub quiz"_s, {question}}};
        give(quiz::Command(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}));
        give(quiz::Command(quiz::StartRound{m_link.state().night.round_order.last()}));
        const QuestionId asked = m_link.state().quiz.questions.lastKey();
        give(quiz::Command(quiz::SelectQuestion{asked}));
        give(quiz::Command(quiz::SetBuzzers{true}));
        const QStringList words{u"Danube"_s, u"the danube"_s, u"Donau"_s,
                                u"Rhein"_s,  u"donau!"_s,     u"<b>Inn</b>"_s};
        for (qsizetype i = 0; i < std::min(words.size(), m_players.size()); ++i)
            give(quiz::Command(
                quiz::SubmitAnswer{m_players.at(i), asked, words.at(i), {static_cast<int>(i % 3)}}));
        m_link.pass(GameSpan{3'000});
    }

    QDialog *results() const { return m_window.findChild<QDialog *>(u"results"_s); }

    void step()
    {
        if (m_at > 0) {
            QWidget *shown = QApplication::activeModalWidget();
            if (!shown)
                shown = results() && results()->isVisible() ? static_cast<QWidget *>(results()) : &m_window;
            shown->grab().save(m_folder + u'/' + m_steps.at(m_at - 1).first + m_suffix + u".png"_s);
        }
        if (m_at == m_steps.size()) {
            QCoreApplication::exit();
            return;
        }
        m_steps.at(m_at++).second();
    }

    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_settings;
    FakeLink m_link;
    QStringList m_asked;
    MainWindow m_window;
    QList<PlayerId> m_players;
    QList<std::pair<QString, std::function<void()>>> m_steps;
    qsizetype m_at = 0;
    QTimer m_timer;
};

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 1;
    const bool dark = arguments.contains(u"dark"_s);
    if (dark)
        QApplication::setPalette(darkPalette());
    QDir().mkpath(arguments.at(1));
    Gallery gallery(arguments.at(1), dark ? u"_dark"_s : QString());
    return QApplication::exec();
}
