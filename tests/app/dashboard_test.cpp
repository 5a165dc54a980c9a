// SPDX-License-Identifier: GPL-3.0-or-later
// The host's window, played with the keyboard on a host that lives in memory.
#include "app/dashboard/import_dialog.h"
#include "app/dashboard/main_window.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

/// What somebody could read on the window, hidden parts left out.
QString everythingShown(const QWidget &window)
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->isVisible() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column);
                texts += {index.data().toString(), index.data(Qt::ToolTipRole).toString(),
                          index.data(Qt::AccessibleTextRole).toString()};
            }
        }
    }
    return texts.join(u'\n');
}

/// A window on a night with a started board and two players.
struct Rig
{
    enum class Begin
    {
        Start,
        Board
    };

    explicit Rig(Begin begin)
        : window(link, fakeActions(link, asked), folder.filePath(u"dashboard.ini"_s))
    {
        window.show();
        window.activateWindow();
        if (begin == Begin::Start)
            return;
        link.openNight(u"Test"_s);
        ana = link.join(u"Ana"_s);
        ben = link.join(u"Ben"_s);
        give(quiz::Command(quiz::AddPack{smallPack()}));
        give(quiz::Command(quiz::StartRound{link.state().night.round_order.first()}));
    }

    template <class Command>
    void give(const Command &command)
    {
        QVERIFY(!link.give(engine::Command(command)));
    }
    template <class Object>
    Object *find(const char *name) const
    {
        return window.findChild<Object *>(QString::fromLatin1(name));
    }
    /// The game clock moves on, and the scheduler does what is due.
    void passTime(GameSpan span)
    {
        link.pass(span);
        link.give(engine::Command(quiz::Command(quiz::PassTime{})), night::Actor::system());
    }
    bool enabled(const char *button) const { return find<QPushButton>(button)->isEnabled(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(focus, key, modifiers);
    }
    std::optional<quiz::Phase> phase() const
    {
        const auto &live = link.state().quiz.live;
        return live ? std::optional(live->phase) : std::nullopt;
    }
    qint64 score(PlayerId player) const { return link.state().night.players.value(player).score; }

    QTemporaryDir folder;
    FakeLink link;
    QStringList asked;
    MainWindow window;
    PlayerId ana;
    PlayerId ben;
};

/// A list of one question, which is typed: "Which river?", and it is the Danube.
std::shared_ptr<const packs::Pack> oneTypedQuestion()
{
    packs::Question question;
    question.kind = packs::QuestionKind::Text;
    question.text = u"Which river?"_s;
    question.answer = u"Danube"_s;
    packs::Pack pack;
    pack.title = u"Typed"_s;
    pack.lists = {{u"Pub quiz"_s, {question}}};
    return std::make_shared<const packs::Pack>(pack);
}

}

class DashboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startPageOpensNights()
    {
        Rig rig(Rig::Begin::Start);
        auto *nights = rig.find<QAbstractItemView>("known_nights");
        QCOMPARE(nights->model()->rowCount(), 2);
        QVERIFY(nights->model()->index(0, 0).data().toString().contains("Friday"_L1));
        rig.find<QPushButton>("button_try_bots")->click();
        QCOMPARE(rig.find<QLabel>("start_notice")->text(), u"No bots today."_s);
        nights->setFocus();
        QTest::keyClick(nights, Qt::Key_Return);
        QTRY_COMPARE(rig.asked.value(1), u"open 3"_s);
        QTRY_VERIFY(rig.find<QWidget>("dock_people")->isVisible());
        QVERIFY(!nights->isVisible());
    }

    void newNightAsksForAName()
    {
        Rig rig(Rig::Begin::Start);
        rig.find<QPushButton>("button_new_night")->click();
        auto *dialog = rig.find<QWidget>("ask_name");
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>();
        line->setText(u"Saturday"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(rig.asked, QStringList{u"new Saturday"_s});
        QTRY_VERIFY(rig.window.windowTitle().contains("Saturday"_L1));
    }

    void packOpenedFirstGoesIntoTheNight()
    {
        Rig rig(Rig::Begin::Start);
        rig.window.openPackFile(u"/somewhere/notes.csv"_s);
        auto *report = rig.find<ImportDialog>("import_report");
        QVERIFY(report);
        const QString text = report->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(text.contains("Line 4"_L1) && text.contains("no answer"_L1));
        QVERIFY(text.contains("<b>200 p</b>"_L1));
        report->close();
        rig.link.openNight(u"Friday"_s);
        QTRY_COMPARE(rig.link.state().night.packs.size(), 1);
        QTRY_COMPARE(rig.find<QAbstractItemView>("rounds")->model()->rowCount(), 2);
    }

    void keyboardRulesOnTypedAnswers()
    {
        Rig rig(Rig::Begin::Board);
        rig.give(quiz::Command(quiz::FinishRound{rig.link.state().night.round_order.first()}));
        rig.give(quiz::Command(quiz::AddPack{oneTypedQuestion()}));
        rig.give(quiz::Command(quiz::StartRound{rig.link.state().night.round_order.last()}));
        const QuestionId asked = rig.link.state().quiz.questions.lastKey();
        rig.give(quiz::Command(quiz::SelectQuestion{asked}));
        QTRY_VERIFY(rig.enabled("button_open_buzzers"));
        rig.find<QWidget>("question_panel")->setFocus();
        rig.key(Qt::Key_Space);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Open);
        rig.give(quiz::Command(quiz::SubmitAnswer{rig.ana, asked, u"Rhine"_s, {}}));
        rig.give(quiz::Command(quiz::SubmitAnswer{rig.ben, asked, u"Donau"_s, {}}));
        QTRY_VERIFY(rig.find<QLabel>("phase")->text().contains("2"_L1));
        rig.key(Qt::Key_Space); // no more answers
        QTRY_COMPARE(rig.phase(), quiz::Phase::Judging);
        auto *given = rig.find<QAbstractItemView>("given_answers");
        QTRY_VERIFY(given->isVisible() && given->currentIndex().data().toString().contains("Donau"_L1));
        QTRY_VERIFY(rig.enabled("button_rule_half"));
        rig.key(Qt::Key_H);
        QTRY_VERIFY(given->currentIndex().data().toString().contains("Rhine"_L1)); // on to the next
        rig.key(Qt::Key_X);
        const auto spellings = [&] { return rig.link.state().quiz.states.value(asked).spellings; };
        QTRY_COMPARE(spellings().size(), 2);
        QCOMPARE(spellings().value(u"donau"_s), quiz::Credit::Half);
        QCOMPARE(spellings().value(u"rhine"_s), quiz::Credit::Nothing);
        QTRY_VERIFY(rig.enabled("button_advance"));
        rig.key(Qt::Key_Space);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Closed);
        QCOMPARE(rig.score(rig.ben), 50);
        QCOMPARE(rig.score(rig.ana), 0);
    }

    void roundThatCollectsItsAnswers()
    {
        Rig rig(Rig::Begin::Board);
        rig.give(quiz::Command(quiz::FinishRound{rig.link.state().night.round_order.first()}));
        rig.give(quiz::Command(quiz::AddPack{oneTypedQuestion()}));
        const RoundId round = rig.link.state().night.round_order.last();
        auto *rounds = rig.find<QAbstractItemView>("rounds");
        QTRY_COMPARE(rounds->model()->rowCount(), 3);
        rounds->setCurrentIndex(rounds->model()->index(2, 0));
        rig.find<QPushButton>("round_rules_button")->click();
        auto *dialog = rig.find<QDialog>("round_rules");
        QVERIFY(dialog);
        auto *itself = dialog->findChild<QAbstractButton *>(u"by_itself_rule"_s);
        auto *why = dialog->findChild<QLabel *>(u"needs_host"_s);
        QVERIFY(itself->isEnabled()); // typed answers alone
        QVERIFY(why->isHidden());
        QVERIFY(!dialog->findChild<QAbstractButton *>(u"chooser_picks"_s)->isEnabled()); // no board
        dialog->findChild<QComboBox *>(u"reveal"_s)->setCurrentIndex(1);
        QVERIFY(!itself->isEnabled());
        QVERIFY(why->text().contains("at its end"_L1));
        dialog->findChild<QAbstractButton *>(u"jokers"_s)->setChecked(true);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("kind") == u"primary"_s)
                button->click();
        }
        QTRY_COMPARE(rig.link.state().night.rounds.value(round).reveal, night::Reveal::Round);
        QVERIFY(rig.link.state().night.rounds.value(round).jokers);
        rig.give(quiz::Command(quiz::StartRound{round}));
        QTRY_VERIFY(rig.find<QPushButton>("sheet_ask")->isVisible());
        QVERIFY(!rig.enabled("sheet_collect")); // nothing was asked
        rig.find<QPushButton>("sheet_ask")->click();
        QTRY_VERIFY(rig.enabled("sheet_collect"));
        const QuestionId asked = rig.link.state().quiz.questions.lastKey();
        rig.give(quiz::Command(quiz::SubmitAnswer{rig.ana, asked, u"Rhine"_s, {}}));
        rig.give(quiz::Command(quiz::SubmitAnswer{rig.ben, asked, u"Donau"_s, {}}));
        auto *rows = rig.find<QAbstractItemView>("sheet_rows");
        QTRY_VERIFY(rows->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("2"_L1));
        QVERIFY(!rig.find<QPushButton>("sheet_right")->isVisible());
        rig.find<QPushButton>("sheet_collect")->click();
        QTRY_VERIFY(rig.link.state().quiz.courses.value(round).collect_at);
        rig.find<QPushButton>("sheet_collect")->click();
        QTRY_COMPARE(rows->model()->rowCount(), 3);
        QTRY_VERIFY(rig.enabled("sheet_half"));
        rig.find<QPushButton>("sheet_half")->click(); // the first spelling: Donau
        QTRY_COMPARE(rig.link.state().quiz.states.value(asked).spellings.value(u"donau"_s),
                     quiz::Credit::Half);
        QCOMPARE(rig.score(rig.ben), 0);
        rig.find<QPushButton>("sheet_show")->click();
        QTRY_COMPARE(rig.score(rig.ben), 50);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Closed);
        QTRY_VERIFY(rig.enabled("button_next"));
        rig.find<QPushButton>("button_next")->click(); // after the last one the standings
        QTRY_VERIFY(!rig.link.state().quiz.live);
    }

    void appealIsDecidedWithAWord()
    {
        Rig rig(Rig::Begin::Board);
        const QuestionId first = rig.link.state().quiz.questions.firstKey();
        rig.give(quiz::Command(quiz::RecordAnswer{rig.ana, first, false, {}}));
        QVERIFY(!rig.find<QWidget>("appeals")->isVisible());
        rig.give(quiz::Command(quiz::MakeAppeal{rig.ana, first, u"<b>But</b> it was"_s}));
        QTRY_VERIFY(rig.find<QWidget>("appeals")->isVisible());
        QCOMPARE(rig.find<QLabel>("appeal_text")->text(), u"<b>But</b> it was"_s);
        QCOMPARE(rig.find<QLabel>("appeal_text")->textFormat(), Qt::PlainText);
        rig.find<QLineEdit>("appeal_word")->setText(u"Quite so"_s);
        rig.find<QPushButton>("uphold")->click();
        QTRY_VERIFY(!rig.find<QWidget>("appeals")->isVisible());
        QVERIFY(rig.score(rig.ana) > 0);
        const auto appeal = rig.link.state().quiz.appeals.value(first).first();
        QCOMPARE(appeal.status, quiz::AppealStatus::Upheld);
        QCOMPARE(appeal.word, u"Quite so"_s);
    }

    void tieBreakFromTheMenu()
    {
        Rig rig(Rig::Begin::Board);
        QTRY_VERIFY(rig.find<QAction>("tie_break_action")->isEnabled());
        rig.find<QAction>("tie_break_action")->trigger();
        auto *dialog = rig.find<QDialog>("tie_break");
        QVERIFY(dialog->findChild<QLabel *>(u"tied"_s)->text().contains("Ana"_L1));
        dialog->findChild<QLineEdit *>(u"tie_text"_s)->setText(u"How many?"_s);
        dialog->findChild<QLineEdit *>(u"tie_answer"_s)->setText(u"12"_s);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("kind") == u"primary"_s)
                button->click();
        }
        QTRY_VERIFY(rig.link.state().quiz.live && rig.link.state().quiz.live->tie_break);
        QCOMPARE(rig.link.state().quiz.live->mode, quiz::Mode::Phones);
    }

    void scoresAreHiddenAndShown()
    {
        Rig rig(Rig::Begin::Board);
        const RoundId round = rig.link.state().night.round_order.first();
        auto *scores = rig.find<QComboBox>("scores_shown");
        QTRY_COMPARE(scores->count(), 3);
        Q_EMIT scores->activated(1);
        QTRY_COMPARE(rig.link.state().night.rounds.value(round).scoreboard, night::Scoreboard::Hidden);
        Q_EMIT scores->activated(0);
        QTRY_COMPARE(rig.link.state().night.rounds.value(round).scoreboard, night::Scoreboard::Shown);
    }

    void tradingRoundFromDialogToDone()
    {
        Rig rig(Rig::Begin::Start);
        rig.link.openNight(u"Test"_s);
        night::Settings settings;
        settings.team_mode = night::TeamMode::HostTeams;
        rig.give(night::Command(night::ChangeSettings{settings}));
        const PlayerId ana = rig.link.join(u"Ana"_s, rig.link.addTeam(u"Red"_s));
        QTRY_VERIFY(rig.find<QAction>("add_trading")->isEnabled());
        rig.find<QAction>("add_trading")->trigger();
        auto *dialog = rig.find<QDialog>("trading_round");
        QVERIFY(dialog);
        auto *minutes = dialog->findChild<QComboBox *>(u"minutes"_s);
        minutes->setCurrentIndex(minutes->findData(60));
        dialog->findChild<QAbstractButton *>(u"banker_confirms"_s)->setChecked(true);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("kind") == u"primary"_s)
                button->click();
        }
        QTRY_COMPARE(rig.link.state().trading.games.size(), 1);
        const trading::Setup setup = rig.link.state().trading.games.first().setup;
        QCOMPARE(setup.duration.ms, 3'600'000);
        QVERIFY(!setup.self_complete);
        QTRY_VERIFY(rig.find<QPushButton>("idle_start")->isVisible());
        rig.find<QPushButton>("idle_start")->click();
        QTRY_VERIFY(rig.find<QAbstractItemView>("nations")->isVisible());
        QCOMPARE(rig.find<QAbstractItemView>("nations")->model()->rowCount(), 1);
        QVERIFY(!rig.enabled("assign_challenge"));

        rig.give(trading::Command(trading::RequestChallenge{ana, u"farm"_s, {}, {}}));
        QTRY_VERIFY(rig.enabled("assign_challenge"));
        QVERIFY(!rig.enabled("complete_challenge"));
        auto *exercise = rig.find<QComboBox>("exercise");
        exercise->setCurrentIndex(2);
        Q_EMIT exercise->activated(2);
        const auto wanted = rig.link.state().trading.games.first().rules->challenge_types.at(2);
        QCOMPARE(rig.find<QSpinBox>("target")->value(), wanted.target);
        rig.find<QPushButton>("assign_challenge")->click();
        QTRY_VERIFY(rig.enabled("complete_challenge"));
        const auto challenge = [&] { return rig.link.state().trading.challenges.first(); };
        QCOMPARE(challenge().type, wanted.id);
        QVERIFY(!rig.enabled("assign_challenge"));
        rig.find<QPushButton>("complete_challenge")->click();
        QTRY_COMPARE(challenge().status, trading::ChallengeStatus::Completed);
        QTRY_COMPARE(rig.find<QAbstractItemView>("challenges")->model()->rowCount(), 0);
    }

    void keyboardPlaysAQuestion()
    {
        Rig rig(Rig::Begin::Board);
        auto *board = rig.find<QAbstractItemView>("board");
        QTRY_VERIFY(board->isVisible());
        board->setFocus();
        QTest::keyClick(board, Qt::Key_Right);
        QTest::keyClick(board, Qt::Key_Down);
        QTest::keyClick(board, Qt::Key_Return);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Reading);
        QTRY_COMPARE(rig.find<QLabel>("question_text")->text(), u"What is a group of lions called?"_s);
        QVERIFY(rig.find<QLabel>("question_answer")->text().contains("A pride"_L1));
        QTRY_VERIFY(rig.enabled("button_open_buzzers"));

        rig.key(Qt::Key_Space);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Open);
        rig.link.press(rig.ana, 0);
        QTRY_VERIFY(rig.enabled("button_rule_wrong"));
        QVERIFY(rig.find<QLabel>("phase")->text().contains("Ana"_L1));
        rig.key(Qt::Key_X);
        QTRY_COMPARE(rig.score(rig.ana), -200);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Open);

        rig.link.press(rig.ben, 0);
        QTRY_VERIFY(rig.find<QLabel>("phase")->text().contains("Ben"_L1));
        rig.key(Qt::Key_C);
        QTRY_COMPARE(rig.score(rig.ben), 200);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Closed);
        rig.key(Qt::Key_Z);
        QTRY_COMPARE(rig.score(rig.ben), 0);
        QTRY_VERIFY(rig.find<QAction>("redo")->isEnabled());
        QVERIFY(rig.enabled("button_rule_correct"));
        QVERIFY(rig.find<QAction>("redo")->toolTip().contains("Ben"_L1));
        rig.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(rig.score(rig.ben), 200);
        QTRY_VERIFY(rig.enabled("button_next"));
        rig.key(Qt::Key_Space);
        QTRY_VERIFY(!rig.phase());
        QTRY_VERIFY(board->isVisible());
    }

    void buttonsFollowThePhase()
    {
        Rig rig(Rig::Begin::Board);
        const auto expect = [&rig](const QStringList &on) {
            for (const char *name :
                 {"open_buzzers", "rule_correct", "rule_wrong", "reopen_question", "skip_question", "next"}) {
                const QByteArray button = QByteArray("button_") + name;
                QTRY_VERIFY2(rig.enabled(button.constData()) == on.contains(QString::fromLatin1(name)), name);
            }
        };
        expect({});
        const QuestionId question =
            rig.link.state().quiz.plans.first().boards.first().categories.first().questions.first();
        rig.give(quiz::Command(quiz::SelectQuestion{question}));
        expect({u"open_buzzers"_s, u"skip_question"_s});
        rig.give(quiz::Command(quiz::SetBuzzers{true}));
        expect({u"skip_question"_s});
        rig.link.press(rig.ana, 0);
        expect({u"rule_correct"_s, u"rule_wrong"_s, u"reopen_question"_s, u"skip_question"_s});
        rig.key(Qt::Key_R);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Open);
        rig.key(Qt::Key_S);
        expect({u"reopen_question"_s, u"next"_s});
    }

    void refusalsAndTroubleAreWords()
    {
        Rig rig(Rig::Begin::Board);
        auto *board = rig.find<QAbstractItemView>("board");
        QTRY_VERIFY(board->isVisible());
        const QuestionId question =
            rig.link.state().quiz.plans.first().boards.first().categories.first().questions.first();
        rig.give(quiz::Command(quiz::SetAnswered{question, true}));
        board->setFocus();
        board->setCurrentIndex(board->model()->index(0, 0));
        QTest::keyClick(board, Qt::Key_Return);
        auto *notice = rig.find<QLabel>("warning_words");
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->text(), u"That question has been played already."_s);
        rig.link.disk = FakeLink::Disk::Failing;
        board->setCurrentIndex(board->model()->index(1, 0));
        QTest::keyClick(board, Qt::Key_Return);
        QTRY_VERIFY(notice->text().contains("could not be stored"_L1));
        HostStatus status = rig.link.status();
        status.storage_failing = true;
        status.storage_error = u"<b>disk full</b>"_s;
        rig.link.setStatus(status);
        QTRY_VERIFY(rig.find<QWidget>("trouble")->isVisible());
        QVERIFY(rig.find<QLabel>("trouble_words")->text().contains("<b>disk full</b>"_L1));
    }

    void undoThatOthersDependOnIsConfirmed()
    {
        Rig rig(Rig::Begin::Board);
        const QuestionId question =
            rig.link.state().quiz.plans.first().boards.first().categories.first().questions.first();
        rig.give(quiz::Command(quiz::SelectQuestion{question}));
        rig.give(quiz::Command(quiz::SetBuzzers{true}));
        rig.link.press(rig.ana, 0);
        QTRY_VERIFY(rig.enabled("button_rule_correct"));
        rig.key(Qt::Key_Z);
        QTRY_VERIFY(rig.find<QMessageBox>("confirm_undo"));
        auto *box = rig.find<QMessageBox>("confirm_undo");
        QVERIFY(box->informativeText().contains("Ana"_L1));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->findChild<QPushButton *>(u"confirm_yes"_s)->click();
        QTRY_COMPARE(rig.phase(), quiz::Phase::Reading);
    }

    void hostGivesASeatBack()
    {
        Rig rig(Rig::Begin::Board);
        QVERIFY(!rig.link.give(engine::Command(night::Command(night::ClaimSeat{rig.ana, false})),
                               night::Actor::phone({}, night::Role::Spectator)));
        const DeviceId waiting = rig.link.state().night.devices.lastKey();
        QTRY_VERIFY(rig.find<QPushButton>("give_seat"));
        rig.find<QPushButton>("give_seat")->click();
        QTRY_COMPARE(rig.link.state().night.players.value(rig.ana).buzzer, std::optional(waiting));
        QTRY_VERIFY(!rig.find<QWidget>("claims")->isVisible());
        rig.find<QPushButton>("let_back")->click();
        QTRY_VERIFY(rig.link.state().night.let_back_until.has_value());
    }

    void aLatecomerIsLetIn()
    {
        Rig rig(Rig::Begin::Board);
        auto *ask = rig.find<QAction>("approves_late");
        QVERIFY(ask && !ask->isChecked());
        ask->trigger();
        QTRY_VERIFY(rig.link.state().night.settings.approves_late);
        const PlayerId dan = rig.link.join(u"Dan"_s);
        QVERIFY(rig.link.state().night.players.value(dan).waiting);
        QTRY_VERIFY(rig.find<QPushButton>("let_in"));
        QVERIFY(rig.find<QLabel>("notice_words")->text().contains(u"Dan"_s)); // told, and not only listed
        auto *people = rig.find<QAbstractItemView>("people");
        QCOMPARE(people->model()->rowCount(), 2);
        rig.find<QPushButton>("let_in")->click();
        QTRY_VERIFY(!rig.link.state().night.players.value(dan).waiting);
        QTRY_COMPARE(people->model()->rowCount(), 3);
        const PlayerId eve = rig.link.join(u"Eve"_s);
        QTRY_VERIFY(rig.find<QPushButton>("turn_away"));
        rig.find<QPushButton>("turn_away")->click();
        QTRY_VERIFY(rig.link.state().night.players.value(eve).removed);
        QTRY_VERIFY(!rig.find<QWidget>("claims")->isVisible());
    }

    void aClickChoosesAndASecondDoesNoHarm()
    {
        Rig rig(Rig::Begin::Board);
        auto *board = rig.find<QAbstractItemView>("board");
        QTRY_VERIFY(board->isVisible());
        const QPoint tile = board->visualRect(board->model()->index(0, 0)).center();
        QTest::mouseClick(board->viewport(), Qt::LeftButton, {}, tile);
        QTRY_COMPARE(rig.phase(), quiz::Phase::Reading);
        auto *open = rig.find<QPushButton>("button_open_buzzers");
        QTRY_VERIFY(open->isVisible() && open->isEnabled());
        const QPoint there = rig.window.mapFromGlobal(open->mapToGlobal(open->rect().center()));
        QVERIFY(rig.window.childAt(there) != open);
        QTRY_COMPARE(rig.window.childAt(there), open);
    }

    void aRoundRunsByItself()
    {
        Rig rig(Rig::Begin::Board);
        const RoundId board = rig.link.state().night.round_order.first();
        auto *rounds = rig.find<QAbstractItemView>("rounds");
        const auto rulesOf = [&](int row) {
            rounds->setCurrentIndex(rounds->model()->index(row, 0));
            rig.find<QPushButton>("round_rules_button")->click();
            return rig.window.findChildren<QDialog *>(u"round_rules"_s).last();
        };
        const auto askFor = [&](int row) {
            QDialog *dialog = rulesOf(row);
            dialog->findChild<QAbstractButton *>(u"by_itself_rule"_s)->setChecked(true);
            dialog->findChild<QSpinBox *>(u"time_result"_s)->setValue(5);
            for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
                if (button->property("kind") == u"primary"_s)
                    button->click();
            }
        };
        QTRY_COMPARE(rounds->model()->rowCount(), 2);
        QTRY_VERIFY(rig.find<QPushButton>("finish_round")->isEnabled());
        QDialog *rules = rulesOf(0); // buzz questions want the host, and the host is told so
        QVERIFY(!rules->findChild<QAbstractButton *>(u"by_itself_rule"_s)->isEnabled());
        QVERIFY(rules->findChild<QLabel *>(u"needs_host"_s)->isVisible());
        QVERIFY(rules->findChild<QLabel *>(u"needs_host"_s)->text().contains("need you"_L1));
        rules->reject();
        rig.give(quiz::Command(quiz::FinishRound{board}));
        rig.give(quiz::Command(quiz::AddPack{oneTypedQuestion()}));
        QTRY_COMPARE(rounds->model()->rowCount(), 3);
        const RoundId round = rig.link.state().night.round_order.last();
        askFor(2);
        QTRY_VERIFY(rig.link.state().night.rounds.value(round).by_itself);
        QCOMPARE(rig.link.state().night.rounds.value(round).times.result, GameSpan{5'000});
        QVERIFY(!rig.link.state().night.rounds.value(round).times.reading);
        QVERIFY(!rig.find<QWidget>("by_itself")->isVisible());
        rig.give(quiz::Command(quiz::StartRound{round}));
        QTRY_VERIFY(rig.find<QWidget>("by_itself")->isVisible());
        QVERIFY(!everythingShown(rig.window).contains(u"Danube"_s));
        rig.passTime({3'000});
        QTRY_COMPARE(rig.phase(), quiz::Phase::Reading);
        QTRY_VERIFY(rig.find<QLabel>("question_text")->isVisible());
        QVERIFY(!rig.find<QLabel>("question_answer")->text().contains(u"Danube"_s));
        QVERIFY(!everythingShown(rig.window).contains(u"Danube"_s)); // the host plays along
        const auto held = [&] { return rig.link.state().quiz.courses.value(round).held.has_value(); };
        rig.window.activateWindow(); // the rules had the keys
        QTRY_VERIFY(rig.window.isActiveWindow());
        QTRY_VERIFY(rig.find<QAction>("hold_round")->isEnabled());
        rig.find<QWidget>("question_panel")->setFocus();
        rig.key(Qt::Key_Space);
        QTRY_VERIFY(held());
        QTRY_VERIFY(rig.find<QPushButton>("button_hold_round")->text().contains(u"Go on"_s));
        rig.passTime({60'000});
        QCOMPARE(rig.phase(), quiz::Phase::Reading);
        rig.key(Qt::Key_Space);
        QTRY_VERIFY(!held());
        rig.passTime({60'000});
        QTRY_COMPARE(rig.phase(), quiz::Phase::Open);
        const QuestionId asked = rig.link.state().quiz.live->question;
        rig.give(quiz::Command(quiz::SubmitAnswer{rig.ana, asked, u"Danube"_s, {}}));
        QTest::qWait(50);
        QVERIFY(!everythingShown(rig.window).contains(u"Danube"_s)); // nor what others say
        rig.passTime({60'000});
        QTRY_COMPARE(rig.phase(), quiz::Phase::Closed);
        QTRY_VERIFY(rig.find<QLabel>("question_answer")->text().contains(u"Danube"_s));
        rig.passTime({60'000});
        QTRY_COMPARE(rig.link.state().night.rounds.value(round).status, night::RoundStatus::Finished);
        QTRY_VERIFY(!rig.find<QWidget>("by_itself")->isVisible());
    }

    void theNightsQuestionsAreExported()
    {
        Rig rig(Rig::Begin::Board);
        auto *action = rig.find<QAction>("export_questions");
        QTRY_VERIFY(action && action->isEnabled());
        action->trigger();
        auto *dialog = rig.find<QFileDialog>("questions_file");
        QVERIFY(dialog);
        const QString path = rig.folder.filePath(u"night.zip"_s);
        Q_EMIT dialog->fileSelected(path);
        QVERIFY(rig.asked.contains(u"questions 1 1 "_s + path));
        dialog->close();
    }

    void hostileNamesStayPlain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("markup") << u"<img src=x onerror=alert(1)>"_s;
        QTest::newRow("override") << QString(u"evil"_s + QChar(0x202E) + u"txt"_s);
        QTest::newRow("emoji") << QString::fromUcs4(std::u32string(60, U'😀').c_str());
    }
    void hostileNamesStayPlain()
    {
        QFETCH(QString, name);
        Rig rig(Rig::Begin::Board);
        engine::State state = rig.link.state();
        state.night.players[rig.ana].name = name; // as if it had come in by an older version
        rig.link.setState(state);
        rig.give(quiz::Command(quiz::SelectQuestion{
            state.quiz.plans.first().boards.first().categories.first().questions.first()}));
        rig.give(quiz::Command(quiz::SetBuzzers{true}));
        rig.link.press(rig.ana, 0);
        QTRY_VERIFY(rig.enabled("button_rule_correct"));
        const QString shown = rig.find<QLabel>("phase")->text();
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(shown.contains(name.left(4)));
        for (const QLabel *label : rig.window.findChildren<QLabel *>()) {
            const bool is_qts = qobject_cast<const QMessageBox *>(label->window()) != nullptr;
            QVERIFY2(label->textFormat() == Qt::PlainText || is_qts || !label->text().contains(name.left(4)),
                     qPrintable(label->objectName()));
        }
        const QModelIndex row = rig.find<QAbstractItemView>("people")->model()->index(0, 0);
        QVERIFY(!row.data(Qt::ToolTipRole).toString().contains("<img"_L1));
        QVERIFY(!rig.window.grab().isNull());
    }

    void pinsAreHiddenUntilPressed()
    {
        Rig rig(Rig::Begin::Board);
        auto *pin = rig.find<QLabel>("pin_co_host");
        auto *show = rig.find<QPushButton>("show_pin_co_host");
        QTRY_VERIFY(show->isVisible());
        QVERIFY(!pin->text().contains("482913"_L1));
        QTest::mousePress(show, Qt::LeftButton);
        QCOMPARE(pin->text(), u"482913"_s);
        QTest::mouseRelease(show, Qt::LeftButton);
        QVERIFY(!pin->text().contains("482913"_L1));
    }

    void otherAddressChangesTheQr()
    {
        Rig rig(Rig::Begin::Board);
        auto *address = rig.find<QLabel>("join_address");
        QTRY_COMPARE(address->text(), u"http://192.168.1.5:8000/"_s);
        rig.find<QPushButton>("join_trouble")->click();
        auto *list = rig.find<QAbstractItemView>("join_addresses");
        QCOMPARE(list->model()->rowCount(), 3);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(address->text(), u"http://10.0.4.2:8000/"_s);
    }

    void clockPausesAndResumes()
    {
        Rig rig(Rig::Begin::Board);
        QTRY_VERIFY(rig.find<QLabel>("clock_text")->text().contains("running"_L1));
        rig.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(!rig.link.state().night.clock.running);
        QTRY_VERIFY(rig.find<QWidget>("paused")->isVisible());
        rig.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(rig.link.state().night.clock.running);
        rig.key(Qt::Key_F11);
        QCOMPARE(rig.asked, QStringList{u"stage shown"_s});
    }

    void manyChangesAreFewRefreshes()
    {
        FakeLink link;
        StateFeed feed(link);
        QSignalSpy passed(&feed, &StateFeed::changed);
        link.openNight(u"Test"_s);
        for (int i = 0; i < 500; ++i)
            Q_EMIT link.stateChanged();
        QCOMPARE(passed.size(), 1);
        link.openNight(u"Later"_s);
        QTRY_COMPARE(feed.state().night.name, u"Later"_s);
        QCOMPARE(passed.size(), 2);
    }

    void everyActionWithAKeySaysSo()
    {
        Rig rig(Rig::Begin::Board);
        int with_key = 0;
        for (const QAction *action : rig.window.findChildren<QAction *>()) {
            if (action->shortcut().isEmpty() || action->objectName().isEmpty())
                continue;
            ++with_key;
            QVERIFY2(action->toolTip().contains(
                         action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped()),
                     qPrintable(action->objectName()));
        }
        QVERIFY(with_key >= 12);
        for (const QAbstractButton *button : rig.window.findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || !button->text().isEmpty() ||
                         !button->accessibleName().isEmpty() || button->objectName().startsWith("qt_"_L1),
                     qPrintable(button->objectName()));
    }

    /// The last question once stayed in the middle when the night had ended.
    void anEndedNightShowsWhatComesAfter()
    {
        Rig rig(Rig::Begin::Board);
        rig.give(quiz::Command(quiz::SelectQuestion{rig.link.state().quiz.questions.firstKey()}));
        QTRY_VERIFY(rig.find<QWidget>("question_panel")->isVisible());
        rig.give(night::Command(night::EndNight{}));
        QTRY_VERIFY(rig.find<QWidget>("idle_title")->isVisible());
        QVERIFY(!rig.find<QWidget>("question_panel")->isVisible());
        for (const char *button : {"button_results_show", "button_results_save", "button_replay"})
            QVERIFY2(rig.find<QPushButton>(button)->isVisible(), button);
        rig.give(night::Command(night::ReopenNight{}));
        QTRY_VERIFY(rig.find<QWidget>("question_panel")->isVisible());
        QVERIFY(!rig.find<QPushButton>("button_results_show")->isVisible());
    }

    void closingAsksWhilePhonesPlay()
    {
        Rig rig(Rig::Begin::Board);
        rig.window.close();
        auto *box = rig.find<QMessageBox>("leave");
        QVERIFY(box);
        QVERIFY(rig.asked.isEmpty());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(rig.asked, QStringList{u"quit"_s});
        QVERIFY(rig.link.state().night.ended);
    }

    void docksAreRemembered()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"d.ini"_s);
        FakeLink link;
        QStringList asked;
        link.openNight(u"Test"_s);
        {
            MainWindow window(link, fakeActions(link, asked), file);
            window.show();
            window.findChild<QWidget *>(u"dock_log"_s)->hide();
        }
        MainWindow window(link, fakeActions(link, asked), file);
        window.show();
        QVERIFY(!window.findChild<QWidget *>(u"dock_log"_s)->isVisible());
        QVERIFY(window.findChild<QWidget *>(u"dock_people"_s)->isVisible());
    }
};

QTEST_MAIN(DashboardTest)
#include "dashboard_test.moc"
