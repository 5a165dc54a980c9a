// SPDX-License-Identifier: GPL-3.0-or-later
// Words and models of the dashboard, without a window.
#include "app/dashboard/board_model.h"
#include "app/dashboard/buzz_model.h"
#include "app/dashboard/import_words.h"
#include "app/dashboard/live_words.h"
#include "app/dashboard/log_model.h"
#include "app/dashboard/log_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/people_model.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/refusal_text.h"
#include "core/packs/question_check.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

template <class Variant>
struct Kinds;
template <class... Es>
struct Kinds<std::variant<Es...>>
{
    static QStringList names() { return {QString::fromLatin1(Es::name)...}; }
};

engine::Command of(const quiz::Command &command)
{
    return engine::Command(command);
}
engine::Command of(const night::Command &command)
{
    return engine::Command(command);
}

QuestionId firstQuestion(const FakeLink &link)
{
    return link.state().quiz.plans.first().boards.first().categories.first().questions.first();
}

void startBoard(FakeLink &link)
{
    link.openNight(u"Test"_s);
    link.give(of(quiz::Command(quiz::AddPack{smallPack()})));
    link.give(of(quiz::Command(quiz::StartRound{link.state().night.round_order.first()})));
}

}

class DashboardWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasItsOwnSentence()
    {
        QSet<QString> seen;
        const auto words = enumWords(RefusalCode{});
        for (std::size_t i = 0; i < words.size(); ++i) {
            const QString text = refusalText({static_cast<RefusalCode>(i), {}});
            QVERIFY2(text.endsWith(u'.'), words[i]);
            QVERIFY2(!text.contains(u'_'), words[i]);
            QVERIFY2(!seen.contains(text), words[i]);
            seen.insert(text);
        }
    }

    void everyImportNoteHasWords()
    {
        const auto words = enumWords(packs::NoteCode{});
        for (std::size_t i = 0; i < words.size(); ++i) {
            const QString text = noteWords({3, {}, static_cast<packs::NoteCode>(i), u"<b>x</b>"_s});
            QVERIFY2(text.startsWith("Line 3: "_L1) && text.size() > 15, words[i]);
            QVERIFY2(!text.contains("%1"_L1) && !text.contains(u'_'), words[i]);
        }
    }

    void everyEventHasWords_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &name : Kinds<engine::EventKinds>::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyEventHasWords()
    {
        QFETCH(QString, kind);
        const QString nonsense = eventWords(u"no_such_event"_s, {});
        const QJsonObject args{{u"player"_s, u"Ana"_s}, {u"team"_s, u"Foxes"_s}, {u"verdict"_s, u"later"_s}};
        for (const QJsonObject &given : {QJsonObject(), args}) {
            const QString words = eventWords(kind, given);
            QVERIFY(!words.isEmpty());
            QVERIFY(words != nonsense);
            QVERIFY(!words.contains(u'_') && !words.contains(u'%'));
        }
    }

    void argumentsOfEventsReachTheWords()
    {
        FakeLink link;
        startBoard(link);
        const PlayerId ana = link.join(u"Ana"_s);
        const auto text = [&link] { return stepWords(*link.state().steps); };
        QVERIFY(text().contains("Ana"_L1) || text().contains("phone"_L1));
        link.give(of(quiz::Command(quiz::SelectQuestion{firstQuestion(link)})));
        QVERIFY(text().contains("Rivers"_L1) && text().contains("100"_L1));
        link.give(of(quiz::Command(quiz::SetBuzzers{true})));
        link.press(ana, 0);
        QVERIFY(text().contains("Ana"_L1) && text().contains("first"_L1));
        link.give(of(quiz::Command(quiz::RuleAnswer{ana, firstQuestion(link), false})));
        QVERIFY(text().contains("wrong"_L1));
        link.give(engine::Command(engine::HistoryCommand(engine::Undo{})));
        QVERIFY2(text().startsWith("Undone: "_L1) && text().contains("wrong"_L1), qPrintable(text()));
        link.give(engine::Command(engine::HistoryCommand(engine::Redo{})));
        QVERIFY2(text().startsWith("Done again: "_L1) && text().contains("wrong"_L1), qPrintable(text()));
    }

    void severalRightOptionsAreReadOnce()
    {
        packs::Question question;
        question.kind = packs::QuestionKind::Choice;
        question.options = {{u"Left"_s, true}, {u"Middle"_s, false}, {u"Right"_s, true}};
        question.answer = packs::answerFromOptions(question.kind, question.options);
        QCOMPARE(answerWords(question), u"Left, Right"_s);
        question.kind = packs::QuestionKind::Text;
        question.options.clear();
        question.answer = u"Danube"_s;
        question.accepted = {u"Donau"_s};
        QCOMPARE(answerWords(question), u"Danube (also: Donau)"_s);
    }
    void foreignTextStaysPlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<img src=x onerror=alert(1)>"_s;
        QTest::newRow("override") << QString(u"Ana"_s + QChar(0x202E) + u"live\nx"_s);
        QTest::newRow("emoji") << QString::fromUcs4(std::u32string(60, U'😀').c_str());
    }
    void foreignTextStaysPlain()
    {
        QFETCH(QString, text);
        const QString tip = plainTip(text);
        QVERIFY(!tip.contains("<img"_L1));
        const QString line = oneLine(text, 40);
        QVERIFY(!line.contains(QChar(0x202E)) && !line.contains(u'\n'));
        QVERIFY(line.size() <= 42);
        QVERIFY(line.isValidUtf16());
        const QString words = eventWords(u"player_joined"_s, {{u"player"_s, text}});
        QVERIFY(!words.contains(QChar(0x202E)));
        QCOMPARE(words.count(QChar(0x2068)), words.count(QChar(0x2069)));
    }

    void buttonsFitThePhase()
    {
        quiz::Quiz quiz;
        QCOMPARE(movesOf(quiz), LiveMoves{});
        quiz.live = quiz::Live{};
        quiz.live->phase = quiz::Phase::Reading;
        QCOMPARE(movesOf(quiz), (LiveMoves{.open = true, .skip = true, .reveal = true}));
        quiz.live->phase = quiz::Phase::Open;
        QCOMPARE(movesOf(quiz), (LiveMoves{.shut = true, .skip = true, .reveal = true}));
        quiz.live->phase = quiz::Phase::Answering;
        quiz.live->speaking = PlayerId{3};
        QCOMPARE(movesOf(quiz), (LiveMoves{.rule = true, .reopen = true, .skip = true, .reveal = true}));
        quiz.live->phase = quiz::Phase::Closed;
        QCOMPARE(movesOf(quiz), (LiveMoves{.reopen = true, .next = true}));
    }

    void boardModelChangesCellByCell()
    {
        FakeLink link;
        startBoard(link);
        BoardModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setState(link.state());
        QCOMPARE(model.shape(), BoardModel::Shape::Board);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Animals"_s);
        QCOMPARE(model.index(2, 0).data().toString(), u"300"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        link.give(of(quiz::Command(quiz::SetAnswered{firstQuestion(link), true})));
        model.setState(link.state());
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(model.index(0, 0).data(BoardModel::AnsweredRole).toBool());
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains("played"_L1));
        QCOMPARE(model.firstOpen(), model.index(0, 1));
        link.give(of(quiz::Command(quiz::FinishRound{link.state().night.round_order.first()})));
        link.give(of(quiz::Command(quiz::StartRound{link.state().night.round_order.last()})));
        model.setState(link.state());
        QCOMPARE(model.shape(), BoardModel::Shape::List);
        QCOMPARE(model.rowCount(), 2);
    }

    void peopleComeAndGoWithoutReset()
    {
        FakeLink link;
        link.openNight(u"Test"_s);
        night::Settings settings;
        settings.team_mode = night::TeamMode::HostTeams;
        link.give(of(night::Command(night::ChangeSettings{settings})));
        PeopleModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const TeamId red = link.addTeam(u"Red"_s);
        const TeamId blue = link.addTeam(u"Blue"_s);
        const PlayerId ana = link.join(u"Ana"_s, red);
        link.join(u"<b>Ben</b>"_s, blue);
        model.setState(link.state(), link.status());
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex ben = model.index(0, 0, model.index(1, 0));
        QCOMPARE(ben.data().toString(), u"<b>Ben</b> (captain)"_s);
        QCOMPARE(model.index(0, PeopleModel::PhoneColumn, model.index(1, 0)).data().toString(),
                 u"connected"_s);
        link.give(of(night::Command(night::MovePlayer{ana, blue, {}})));
        model.setState(link.state(), link.status());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.rowCount(model.index(1, 0)), 2);
        QCOMPARE(ben.data().toString(), u"<b>Ben</b> (captain)"_s);
        link.give(of(night::Command(night::RemoveTeam{red})));
        model.setState(link.state(), link.status());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(ben.isValid() && ben.parent().row() == 0);
        settings.team_mode = night::TeamMode::Singles;
        link.give(of(night::Command(night::ChangeSettings{settings})));
        model.setState(link.state(), link.status());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void logKeepsTheNewest()
    {
        FakeLink link;
        startBoard(link);
        LogModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSteps(link.state().night.id, link.state().steps);
        const int before = model.rowCount();
        QCOMPARE(before, 3);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int i = 0; i < 1300; ++i)
            link.give(of(quiz::Command(quiz::SetAnswered{firstQuestion(link), i % 2 == 0})));
        model.setSteps(link.state().night.id, link.state().steps);
        QCOMPARE(model.rowCount(), 1303);
        QCOMPARE(resets.size(), 0);
        for (int i = 0; i < 1300; ++i)
            link.give(of(quiz::Command(quiz::SetAnswered{firstQuestion(link), i % 2 == 0})));
        model.setSteps(link.state().night.id, link.state().steps);
        QCOMPARE(model.rowCount(), int(LogModel::limit));
        QCOMPARE(model.index(int(LogModel::limit) - 1).data(LogModel::VersionRole).toLongLong(),
                 link.state().version);
        link.give(engine::Command(engine::HistoryCommand(engine::Undo{})));
        model.setSteps(link.state().night.id, link.state().steps);
        QVERIFY(model.index(int(LogModel::limit) - 2).data(LogModel::TakenBackRole).toBool());
        QVERIFY(!model.index(int(LogModel::limit) - 3).data(LogModel::TakenBackRole).toBool());
    }

    void marginsInWords()
    {
        FakeLink link;
        startBoard(link);
        const PlayerId ana = link.join(u"Ana"_s);
        const PlayerId ben = link.join(u"Ben"_s);
        link.give(of(quiz::Command(quiz::SelectQuestion{firstQuestion(link)})));
        link.give(of(quiz::Command(quiz::SetBuzzers{true})));
        link.press(ana, 0);
        BuzzModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setState(link.state());
        QCOMPARE(model.rowCount(), 1);
        link.press(ben, 41'000);
        model.setState(link.state());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0).data().toString().contains("41 ms before"_L1));
        QVERIFY(model.index(1).data().toString().contains("41 ms later"_L1));
        engine::State close = link.state();
        close.quiz.buzzes[firstQuestion(link)].last().too_close = true;
        model.setState(close);
        QVERIFY(model.index(0).data().toString().contains("too close"_L1));
        QVERIFY(model.index(1).data().toString().contains("too close"_L1));
    }

    /// A style sheet that pads items once drew each icon twice, so that discs were wider than high.
    void marksAreDrawnOnce()
    {
        QStandardItemModel model;
        model.appendRow(new QStandardItem(markIcon(0), u"Red Foxes"_s));
        QTreeView view;
        view.setModel(&model);
        view.setHeaderHidden(true);
        view.setPalette(paletteOf(currentShade()));
        view.setStyleSheet(styleSheetOf(currentShade()));
        view.resize(300, 120);
        const QImage picture = view.grab().toImage();
        QRect disc;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == markColor(0))
                    disc |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(disc.height() > 8);
        QVERIFY2(qAbs(disc.width() - disc.height()) <= 1,
                 qPrintable(u"%1 wide, %2 high"_s.arg(disc.width()).arg(disc.height())));
    }

    void teamsHaveColourAndShape()
    {
        const bool dark = currentShade() == Shade::Dark;
        for (qint64 number = 0; number < 20; ++number) {
            const Mark &mark = tokens().mark(number);
            QCOMPARE(markColor(number), dark ? mark.on_dark : mark.on_light);
            QVERIFY(markIcon(number).pixmap(16).toImage() != markIcon(number + 1).pixmap(16).toImage());
        }
        QCOMPARE(markColor(20), markColor(0));
        QVERIFY(styleSheetOf(shadeOf(QPalette(Qt::white))) != styleSheetOf(shadeOf(QPalette(Qt::black))));
        QVERIFY(!styleSheetOf(shadeOf(QPalette(Qt::white))).contains(u'$'));
    }
};

QTEST_MAIN(DashboardWordsTest)
#include "dashboard_words_test.moc"
