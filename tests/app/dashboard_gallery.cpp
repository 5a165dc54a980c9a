// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the dashboard in its states, for people to look at:
// dashboard_gallery FOLDER [dark] [WIDTHxHEIGHT] [LANGUAGE]
#include "app/dashboard/poster.h"
#include "app/dashboard/results_export.h"
#include "app/language/program_language.h"
#include "core/packs/importer.h"
#include "tests/app/dark_palette.h"
#include "tests/app/dashboard_story.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

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
    Gallery(const QString &folder, const QString &suffix, QSize size)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_window(m_link, fakeActions(m_link, m_asked), m_settings.filePath(u"d.ini"_s))
        , m_story(m_link, m_window, shippedPack(), [](const QString &text) { return text; })
    {
        m_window.resize(size);
        m_window.show();
        m_steps = m_story.steps();
        m_steps += sheetSteps();
        m_steps += resultSteps();
        m_steps += hostSteps();
        m_timer.setInterval(250);
        connect(&m_timer, &QTimer::timeout, this, &Gallery::step);
        m_timer.start();
    }

private:
    QDialog *results() const { return m_window.findChild<QDialog *>(u"results"_s); }

    /// A round that collects its answers, an appeal, the rules of a round.
    QList<DashboardStory::Step> sheetSteps()
    {
        const auto give = [this](const quiz::Command &command) { m_link.give(engine::Command(command)); };
        return {
            {u"90_sheet"_s,
             [this, give] {
                 if (QWidget *open = QApplication::activeModalWidget())
                     open->close();
                 packs::Pack pack;
                 pack.title = u"Pub"_s;
                 packs::List list{u"Rivers and cats"_s, {}};
                 for (const QString &text : {u"The longest river of Europe?"_s, u"The capital of Mongolia?"_s,
                                             u"Who painted the Night Watch?"_s}) {
                     packs::Question question;
                     question.kind = packs::QuestionKind::Text;
                     question.text = text;
                     question.answer = u"Rembrandt"_s;
                     list.questions.append(question);
                 }
                 pack.lists = {list};
                 give(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
                 const auto rounds = m_link.state().night.rounds; // what follows changes the state
                 for (const night::Round &round : rounds) {
                     if (round.status != night::RoundStatus::Running)
                         continue;
                     give(quiz::SkipQuestion{});
                     give(quiz::FinishRound{round.id});
                 }
                 const RoundId round = m_link.state().night.round_order.last();
                 give(quiz::SetRound{round, {}, night::Reveal::Round, {}, {}, true, {}});
                 give(quiz::StartRound{round});
                 const QList<QuestionId> asked = m_link.state().quiz.plans.value(round).list;
                 const QList<PlayerId> players = m_link.state().night.players.keys();
                 for (const QuestionId id : asked) {
                     give(quiz::SelectQuestion{id});
                     for (qsizetype i = 0; i < players.size(); ++i)
                         give(quiz::SubmitAnswer{
                             players.at(i), id, i % 2 == 0 ? u"Rembrandt"_s : u"That one"_s, {}});
                 }
             }},
            {u"91_sheet_collected"_s,
             [this, give] {
                 const RoundId round = m_link.state().night.round_order.last();
                 give(quiz::CollectAnswers{round});
                 give(quiz::CollectAnswers{round});
                 const QuestionId first = m_link.state().quiz.questions.firstKey();
                 const PlayerId player = m_link.state().night.players.firstKey();
                 give(quiz::RecordAnswer{player, first, false, {}});
                 give(quiz::MakeAppeal{player, first, u"My atlas says so"_s});
             }},
            {u"92_round_rules"_s,
             [this] { m_window.findChild<QAbstractButton *>(u"round_rules_button"_s)->click(); }},
            {u"93_tie_break"_s,
             [this] {
                 QApplication::activeModalWidget()->close();
                 m_window.findChild<QAction *>(u"tie_break_action"_s)->trigger();
             }},
            {u"94_runs_by_itself"_s,
             [this, give] {
                 closeDialogs();
                 give(quiz::ShowNext{});
                 while (
                     m_link.state().quiz.courses.value(m_link.state().night.round_order.last()).walked <
                     m_link.state().quiz.courses.value(m_link.state().night.round_order.last()).asked.size())
                     give(quiz::ShowNext{});
                 give(quiz::FinishRound{m_link.state().night.round_order.last()});
                 packs::Question question;
                 question.kind = packs::QuestionKind::Choice;
                 question.text = u"Which of these rivers does not flow through Germany?"_s;
                 question.options = {{u"Elbe"_s, false}, {u"Danube"_s, false}, {u"Loire"_s, true}};
                 packs::Pack pack;
                 pack.title = u"By itself"_s;
                 pack.lists = {{u"Rivers and seas"_s, {question, question}}};
                 give(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
                 const RoundId round = m_link.state().night.round_order.last();
                 quiz::SetRound set{round, {}, {}, {}, {}, {}, {}};
                 set.by_itself = true;
                 give(set);
                 give(quiz::StartRound{round});
                 for (int i = 0; i < 2; ++i) {
                     m_link.pass(GameSpan{5'000});
                     m_link.give(engine::Command(quiz::Command(quiz::PassTime{})), night::Actor::system());
                 }
                 night::Settings settings = m_link.state().night.settings;
                 settings.approves_late = true;
                 m_link.give(engine::Command(night::Command(night::ChangeSettings{settings})));
                 m_link.join(u"Dunja"_s);
             }},
            {u"95_held"_s, [this] { m_window.findChild<QAction *>(u"hold_round"_s)->trigger(); }},
        };
    }

    /// What the night has come to, once the story is told.
    QList<DashboardStory::Step> resultSteps()
    {
        const auto tab = [this](int number) {
            results()->findChild<QTabWidget *>()->setCurrentIndex(number);
        };
        return {
            {u"a1_results"_s,
             [this] {
                 if (QWidget *open = QApplication::activeModalWidget())
                     open->close();
                 const QList<QuestionId> asked = m_link.state().quiz.questions.keys();
                 const QList<PlayerId> players = m_link.state().night.players.keys();
                 for (int i = 0; i < 14; ++i) {
                     m_link.pass(GameSpan{97'000});
                     m_link.give(engine::Command(quiz::Command(quiz::RecordAnswer{
                         players.at(i * 5 % players.size()), asked.at(i), i % 4 != 1, std::nullopt})));
                     m_link.give(engine::Command(quiz::Command(quiz::SetAnswered{asked.at(i), true})));
                 }
                 static_cast<void>(saveReport(report::resultsOf(m_link.state()),
                                              m_folder + u"/report"_s + m_suffix + u".html"_s));
                 m_window.findChild<QAction *>(u"results_show"_s)->trigger();
                 results()->resize(1180, 760);
             }},
            {u"a2_results_questions"_s, [tab] { tab(2); }},
            {u"a3_results_presses"_s, [tab] { tab(3); }},
            {u"a4_results_export"_s,
             [this] {
                 results()->close();
                 m_window.findChild<QAction *>(u"results_save"_s)->trigger();
             }},
        };
    }

    void trigger(const char *action) const
    {
        closeDialogs();
        m_window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
    }
    void closeDialogs() const
    {
        for (QDialog *dialog : m_window.findChildren<QDialog *>())
            dialog->close();
    }

    /// What a host has beside the game itself.
    QList<DashboardStory::Step> hostSteps()
    {
        return {
            {u"b1_wifi"_s,
             [this] {
                 closeDialogs();
                 ProgramSettings(m_settings.filePath(u"d.ini"_s)).setWifi({u"Anas Netz"_s, u"geheim;1234"_s});
                 m_window.findChild<QAbstractButton *>(u"join_wifi"_s)->click();
             }},
            {u"b2_two_codes"_s,
             [this] {
                 closeDialogs();
                 m_link.setStatus(m_status);
             }},
            {u"b3_no_phone"_s,
             [this] {
                 m_window.findChild<QAbstractButton *>(u"join_trouble"_s)->click();
                 m_window.findChild<QAbstractButton *>(u"test_address"_s)->click();
             }},
            {u"b4_settings"_s, [this] { trigger("open_settings"); }},
            {u"b5_help"_s, [this] { trigger("help"); }},
            {u"b6_tour"_s, [this] { trigger("show_tour"); }},
            {u"b7_cover"_s,
             [this] {
                 m_window.findChild<QWidget *>(u"tour"_s)->close();
                 trigger("cover");
             }},
            {u"b8_replay"_s,
             [this] {
                 trigger("cover");
                 m_link.give(engine::Command(night::Command(night::EndNight{})));
                 trigger("replay");
                 m_window.findChild<QSlider *>(u"replay_slider"_s)->setValue(60'000);
             }},
            {u"b9_poster"_s,
             [this] {
                 closeDialogs();
                 PosterFacts facts{m_link.state().night.name, m_link.status().addresses.first().url,
                                   m_link.status().addresses.first().typed, m_link.state().night.code,
                                   ProgramSettings(m_settings.filePath(u"d.ini"_s)).wifi()};
                 static_cast<void>(savePoster(facts, m_folder + u"/poster"_s + m_suffix + u".pdf"_s));
                 QImage page(1240, 1754, QImage::Format_RGB32);
                 QPainter painter(&page);
                 paintPoster(painter, page.rect(), facts);
                 painter.end();
                 page.save(m_folder + u"/poster"_s + m_suffix + u".png"_s);
                 facts.wifi = {};
                 painter.begin(&page);
                 paintPoster(painter, page.rect(), facts);
                 painter.end();
                 page.save(m_folder + u"/poster_alone"_s + m_suffix + u".png"_s);
             }},
        };
    }

    QWidget *shown()
    {
        QWidget *shown = &m_window;
        for (QDialog *dialog : m_window.findChildren<QDialog *>())
            shown = dialog->isVisible() ? dialog : shown;
        return shown;
    }

    void step()
    {
        if (m_at > 0) {
            shown()->grab().save(m_folder + u'/' + m_steps.at(m_at - 1).name + m_suffix + u".png"_s);
        }
        if (m_at == m_steps.size()) {
            QCoreApplication::exit();
            return;
        }
        m_steps.at(m_at++).go();
    }

    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_settings;
    FakeLink m_link;
    const HostStatus m_status = m_link.status(); // before the story plays with it
    QStringList m_asked;
    MainWindow m_window;
    DashboardStory m_story;
    QList<DashboardStory::Step> m_steps;
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
    ProgramLanguage language;
    QSize size(1440, 900);
    QString suffix = dark ? u"_dark"_s : QString();
    for (const QString &word : arguments.mid(2)) {
        const QStringList sides = word.split(u'x');
        if (isLanguage(word)) {
            language.speak(word);
            suffix += u'_' + word;
        } else if (sides.size() == 2) {
            size = QSize(sides.at(0).toInt(), sides.at(1).toInt());
        }
    }
    QDir().mkpath(arguments.at(1));
    Gallery gallery(arguments.at(1), suffix, size);
    return QApplication::exec();
}
