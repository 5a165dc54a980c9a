// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that phones answer, wager squares and finals. Rules: quiz rules, "Kinds of question".
#include "core/engine/view.h"
#include "core/quiz/judging.h"
#include "tests/support/engine_driver.h"

#include <QJsonDocument>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using engine::Confirm;
using night::Role;
using packs::QuestionKind;
using quiz::Credit;
using test::Evening;

namespace {

packs::Question ask(QuestionKind kind, const QString &answer, const QList<packs::Option> &options = {})
{
    packs::Question question;
    question.kind = kind;
    question.text = u"Question"_s;
    question.answer = answer;
    question.options = options;
    return question;
}

packs::Question choice()
{
    return ask(QuestionKind::Choice, u"b"_s, {{u"a"_s, false}, {u"b"_s, true}, {u"c"_s, false}});
}

packs::Question order()
{
    return ask(QuestionKind::Order, {}, {{u"1"_s, false}, {u"2"_s, false}, {u"3"_s, false}, {u"4"_s, false}});
}

packs::Question number(const QString &answer)
{
    return ask(QuestionKind::Number, answer);
}

/// Three singles and a round of one question, which is selected.
struct Asked : Evening
{
    explicit Asked(const packs::Question &content, night::Settings settings = {})
        : Evening(settings)
    {
        ana = join(u"Ana"_s);
        ben = join(u"Ben"_s);
        cem = join(u"Cem"_s);
        packs::Pack pack;
        pack.title = u"One"_s;
        pack.lists = {{u"List"_s, {content}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        ask(quiz::StartRound{round(0)});
        ask(quiz::SelectQuestion{question(0)});
    }
    QByteArray open() { return ask(quiz::SetBuzzers{true}); }
    QByteArray answer(PlayerId who, const QString &text, const QList<int> &options = {})
    {
        return ask(quiz::SubmitAnswer{who, question(0), text, options}, phoneOf(who));
    }
    QByteArray pick(PlayerId who, const QList<int> &options) { return answer(who, {}, options); }
    QByteArray reveal() { return ask(quiz::RevealAnswer{}); }
    qint64 score(PlayerId who) const { return player(who).score; }
    QList<qint64> scores() const { return {score(ana), score(ben), score(cem)}; }

    PlayerId ana;
    PlayerId ben;
    PlayerId cem;
};

/// A board whose first square is a wager of the chooser's, and a final. Ana has 400, Ben -400, Cem nothing.
struct Betting : Evening
{
    explicit Betting(night::Settings settings = {})
        : Evening(settings)
    {
        for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cem"_s})
            players.append(join(name));
        packs::Pack pack;
        pack.title = u"Bets"_s;
        packs::Question wager = ask(QuestionKind::Buzz, u"x"_s);
        wager.points = 200;
        wager.wager = true;
        packs::Question plain = ask(QuestionKind::Buzz, u"x"_s);
        plain.points = 400;
        pack.boards = {{u"B"_s,
                        {{u"C"_s, {wager, plain}}},
                        packs::FinalQuestion{u"Rivers"_s, ask(QuestionKind::Text, u"Nile"_s)}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        ask(quiz::StartRound{round(0)});
        ask(quiz::RecordAnswer{players.at(0), question(1), true, {}});
        ask(quiz::RecordAnswer{players.at(1), question(1), false, {}});
        ask(quiz::SetChooser{round(0), SideId{players.at(0).number}});
    }
    using Evening::ask;
    static packs::Question ask(QuestionKind kind, const QString &answer)
    {
        return quizaar::ask(kind, answer);
    }
    void startFinal()
    {
        ask(quiz::FinishRound{round(0)});
        ask(quiz::StartRound{round(1)});
        ask(quiz::SelectQuestion{question(2)});
    }
    QByteArray bet(int who, qint64 amount)
    {
        return ask(quiz::PlaceBet{players.at(who), {}, amount}, phoneOf(players.at(who)));
    }
    QByteArray type(int who, const QString &text)
    {
        return ask(quiz::SubmitAnswer{players.at(who), {}, text, {}}, phoneOf(players.at(who)));
    }
    QList<qint64> scores() const
    {
        QList<qint64> all;
        for (const PlayerId id : players)
            all.append(player(id).score);
        return all;
    }
    QList<PlayerId> players;
};

QByteArray viewOf(const engine::State &state, Role role, DeviceId device = {})
{
    return QJsonDocument(engine::snapshot(state, {role, device}, {})).toJson();
}

}

class AnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellings_data();
    void spellings();
    void numbers_data();
    void numbers();
    void ticks_data();
    void ticks();
    void orders_data();
    void orders();
    void misfits_data();
    void misfits();
    void speed_data();
    void speed();
    void typedAnswersAreRuledByGroup();
    void anOldRulingIsChanged();
    void nothingIsBookedBeforeItIsShown();
    void answersMayChangeUntilTheTimeIsUp();
    void teamsAnswerOnce();
    void whoDidNotAnswerIsNotScored();
    void wrongCosts_data();
    void wrongCosts();
    void theOrderShownIsNeverTheRightOne();
    void undoKeepsAnswers();
    void reopened();
    void pausedRefuses();
    void wagerOfTheChooser_data();
    void wagerOfTheChooser();
    void captainBets();
    void final();
    void finalSecrets();
    void secretsDoNotInterfere();
};

void AnswersTest::spellings_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << u"nile"_s << u"NILE"_s << true;
    QTest::newRow("accents") << u"Café"_s << u"cafe"_s << true;
    QTest::newRow("composed or not") << u"é"_s << u"e\u0301"_s << true;
    QTest::newRow("punctuation") << u"St. John's"_s << u"st john s"_s << true;
    QTest::newRow("spaces") << u"  New   York "_s << u"new york"_s << true;
    QTest::newRow("article") << u"The Beatles"_s << u"beatles"_s << true;
    QTest::newRow("German article") << u"der Rhein"_s << u"Rhein"_s << true;
    QTest::newRow("an article alone is a word") << u"The"_s << u"A"_s << false;
    QTest::newRow("only punctuation") << u"?!"_s << u"..."_s << false;
    QTest::newRow("other word") << u"Nile"_s << u"Niles"_s << false;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s << true;
    QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F601"_s << false;
    QTest::newRow("signs") << u"C++"_s << u"C"_s << false;
    QTest::newRow("right to left") << u"\u05E0\u05D9\u05DC\u05D5\u05E1"_s << u"nile"_s << false;
}

void AnswersTest::spellings()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(quiz::spellingOf(one) == quiz::spellingOf(other), same);
    QVERIFY(!quiz::spellingOf(one).isEmpty());
}

void AnswersTest::numbers_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("tolerance");
    QTest::addColumn<bool>("nearest");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("exact") << u"42"_s << QString() << false << QStringList{u"42"_s, u"43"_s, u"42.0"_s}
                           << QList<qint64>{100, 0, 100};
    QTest::newRow("comma and sign") << u"-1.5"_s << QString() << false
                                    << QStringList{u"-1,5"_s, u"1.5"_s, u" - 1.5 "_s}
                                    << QList<qint64>{100, 0, 100};
    QTest::newRow("within") << u"100"_s << u"5"_s << false << QStringList{u"95"_s, u"105"_s, u"94.9"_s}
                            << QList<qint64>{100, 100, 0};
    QTest::newRow("decimal bounds") << u"0.3"_s << u"0.1"_s << false
                                    << QStringList{u"0.2"_s, u"0.4"_s, u"0.41"_s}
                                    << QList<qint64>{100, 100, 0};
    QTest::newRow("nearest wins") << u"1969"_s << QString() << true
                                  << QStringList{u"1970"_s, u"1960"_s, u"2000"_s} << QList<qint64>{100, 0, 0};
    QTest::newRow("two as near") << u"10"_s << QString() << true << QStringList{u"8"_s, u"12"_s, u"13"_s}
                                 << QList<qint64>{100, 100, 0};
}

void AnswersTest::numbers()
{
    QFETCH(QString, right);
    QFETCH(QString, tolerance);
    QFETCH(bool, nearest);
    QFETCH(QStringList, given);
    QFETCH(QList<qint64>, expected);
    packs::Question question = number(right);
    question.nearest = nearest;
    if (!tolerance.isEmpty())
        question.tolerance = tolerance;
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    const QList<PlayerId> players{evening.ana, evening.ben, evening.cem};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(evening.answer(players.at(i), given.at(i)), "ok");
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.phase(), u"closed"_s); // numbers need no ruling
    QCOMPARE(evening.scores(), expected);
}

void AnswersTest::ticks_data()
{
    QTest::addColumn<QList<bool>>("right");
    QTest::addColumn<QList<int>>("ticked");
    QTest::addColumn<qint64>("score");
    QTest::newRow("right") << QList<bool>{false, true, false} << QList<int>{1} << qint64{100};
    QTest::newRow("wrong") << QList<bool>{false, true, false} << QList<int>{0} << qint64{0};
    QTest::newRow("both right ones") << QList<bool>{true, true, false} << QList<int>{1, 0} << qint64{100};
    QTest::newRow("one of two") << QList<bool>{true, true, false} << QList<int>{1} << qint64{0};
    QTest::newRow("one too many") << QList<bool>{true, true, false} << QList<int>{0, 1, 2} << qint64{0};
}

void AnswersTest::ticks()
{
    QFETCH(QList<bool>, right);
    QFETCH(QList<int>, ticked);
    QFETCH(qint64, score);
    packs::Question question = choice();
    for (int i = 0; i < right.size(); ++i)
        question.options[i].correct = right.at(i);
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.pick(evening.ana, ticked), "ok");
    evening.live({20'000}); // the usual time of a choice question
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.score(evening.ana), score);
    QCOMPARE(evening.player(evening.ana).score_version, 1);
    QCOMPARE(evening.player(evening.ben).score_version, 0);
}

void AnswersTest::orders_data()
{
    QTest::addColumn<bool>("partial");
    QTest::addColumn<QList<int>>("given"); // as places of the pack
    QTest::addColumn<qint64>("score");
    QTest::newRow("right") << false << QList<int>{0, 1, 2, 3} << qint64{100};
    QTest::newRow("two in place, exact") << false << QList<int>{0, 1, 3, 2} << qint64{0};
    QTest::newRow("two in place, partial") << true << QList<int>{0, 1, 3, 2} << qint64{50};
    QTest::newRow("one in place, partial") << true << QList<int>{0, 2, 3, 1} << qint64{25};
    QTest::newRow("none in place, partial") << true << QList<int>{1, 0, 3, 2} << qint64{0};
}

void AnswersTest::orders()
{
    QFETCH(bool, partial);
    QFETCH(QList<int>, given);
    QFETCH(qint64, score);
    packs::Question question = order();
    question.partial_credit = partial;
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    QList<int> shown;
    for (const int place : given)
        shown.append(static_cast<int>(evening.quiz().live->order.indexOf(place)));
    QCOMPARE(evening.pick(evening.ana, shown), "ok");
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.score(evening.ana), score);
}

void AnswersTest::misfits_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("options");
    QTest::addColumn<QByteArray>("outcome");
    const int ticks = static_cast<int>(QuestionKind::Choice);
    const int sorting = static_cast<int>(QuestionKind::Order);
    const int typing = static_cast<int>(QuestionKind::Text);
    const int counting = static_cast<int>(QuestionKind::Number);
    QTest::newRow("no option") << ticks << u"b"_s << QList<int>{} << QByteArray("answer_not_option");
    QTest::newRow("option out of range")
        << ticks << QString() << QList<int>{3} << QByteArray("answer_not_option");
    QTest::newRow("negative option") << ticks << QString() << QList<int>{-1}
                                     << QByteArray("answer_not_option");
    QTest::newRow("same option twice")
        << ticks << QString() << QList<int>{1, 1} << QByteArray("answer_not_option");
    QTest::newRow("two where one is right")
        << ticks << QString() << QList<int>{0, 1} << QByteArray("answer_not_option");
    QTest::newRow("order incomplete")
        << sorting << QString() << QList<int>{0, 1, 2} << QByteArray("answer_not_option");
    QTest::newRow("order with one twice")
        << sorting << QString() << QList<int>{0, 1, 2, 2} << QByteArray("answer_not_option");
    QTest::newRow("order out of range")
        << sorting << QString() << QList<int>{0, 1, 2, 9} << QByteArray("answer_not_option");
    QTest::newRow("nothing typed") << typing << u"  \t"_s << QList<int>{} << QByteArray("answer_empty");
    QTest::newRow("a novel") << typing << QString(201, u'x') << QList<int>{} << QByteArray("answer_too_long");
    QTest::newRow("200 characters") << typing << QString(200, u'x') << QList<int>{} << QByteArray("ok");
    QTest::newRow("words for a number")
        << counting << u"twelve"_s << QList<int>{} << QByteArray("answer_not_number");
    QTest::newRow("no finite number")
        << counting << u"1e999"_s << QList<int>{} << QByteArray("answer_not_number");
    QTest::newRow("two points") << counting << u"1.2.3"_s << QList<int>{} << QByteArray("answer_not_number");
}

void AnswersTest::misfits()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QList<int>, options);
    QFETCH(QByteArray, outcome);
    packs::Question question;
    switch (static_cast<QuestionKind>(kind)) {
    case QuestionKind::Choice:
    case QuestionKind::TrueFalse:
        question = choice();
        break;
    case QuestionKind::Order:
        question = order();
        break;
    case QuestionKind::Number:
        question = number(u"1"_s);
        break;
    case QuestionKind::Buzz:
    case QuestionKind::Text:
        question = ask(QuestionKind::Text, u"x"_s);
        break;
    }
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    const QByteArray before = engine::stateHash(evening.state());
    QCOMPARE(evening.answer(evening.ana, text, options), outcome);
    QCOMPARE(engine::stateHash(evening.state()) == before, outcome != "ok");
}

void AnswersTest::speed_data()
{
    QTest::addColumn<qint64>("after");
    QTest::addColumn<qint64>("score");
    QTest::newRow("at once") << qint64{0} << qint64{100};
    QTest::newRow("half way") << qint64{10'000} << qint64{75};
    QTest::newRow("at the last moment") << qint64{19'999} << qint64{50};
}

void AnswersTest::speed()
{
    QFETCH(qint64, after);
    QFETCH(qint64, score);
    packs::Question question = choice();
    question.by_speed = true;
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    evening.wait({after});
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    evening.live({20'000});
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.score(evening.ana), score);
}

void AnswersTest::typedAnswersAreRuledByGroup()
{
    packs::Question question = ask(QuestionKind::Text, u"The Nile"_s);
    question.accepted = {u"Nil"_s};
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.answer(evening.ana, u"nile!"_s), "ok");
    QCOMPARE(evening.answer(evening.ben, u"Amazon"_s), "ok");
    QCOMPARE(evening.answer(evening.cem, u"the amazon"_s), "ok");
    evening.live({30'000});
    QCOMPARE(evening.phase(), u"judging"_s);
    QCOMPARE(evening.scores(), (QList<qint64>{0, 0, 0}));
    QCOMPARE(evening.answer(evening.ben, u"Nile"_s), "answers_closed");
    // one ruling for both
    QCOMPARE(evening.ask(quiz::RuleSpelling{evening.question(0), u"amazon"_s, Credit::Half}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{0, 0, 0}));
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.scores(), (QList<qint64>{100, 50, 50}));
    QCOMPARE(evening.ask(quiz::RuleSpelling{evening.question(0), u"congo"_s, Credit::Full}),
             "not_in_question");
}

void AnswersTest::anOldRulingIsChanged()
{
    Asked evening(ask(QuestionKind::Text, u"Nile"_s));
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.answer(evening.ana, u"Nill"_s), "ok");
    QCOMPARE(evening.answer(evening.ben, u"nill"_s), "ok");
    QCOMPARE(evening.reveal(), "ok"); // to judging
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{0, 0, 0}));
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.cem, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    // long after: the scores follow, what came since stays
    QCOMPARE(evening.ask(quiz::RuleSpelling{evening.question(0), u"nill"_s, Credit::Full}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{100, 100, 100}));
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{0, 0, 100}));
    QCOMPARE(evening.ask(engine::Redo{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{100, 100, 100}));
    QVERIFY(evening.restart());
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), false}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{0, 100, 100}));
}

void AnswersTest::nothingIsBookedBeforeItIsShown()
{
    Asked evening(choice());
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), true}), "wrong_phase");
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), true}), "wrong_phase");
    QCOMPARE(evening.player(evening.ana).score_version, 0);
    const QByteArray view = viewOf(evening.state(), Role::Player, *evening.player(evening.ben).buzzer);
    QVERIFY(!view.contains("\"right\""));
    QVERIFY(!view.contains("\"distribution\""));
    QCOMPARE(evening.reveal(), "ok");
    const QJsonObject live =
        engine::snapshot(evening.state(), {Role::Player, {}}, {}).value("live"_L1).toObject();
    QCOMPARE(live.value("right"_L1).toArray(), QJsonArray{1});
    QCOMPARE(live.value("distribution"_L1).toArray(), (QJsonArray{0, 1, 0}));
}

void AnswersTest::answersMayChangeUntilTheTimeIsUp()
{
    Asked evening(choice());
    QCOMPARE(evening.pick(evening.ana, {1}), "answers_closed"); // not opened yet
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    QCOMPARE(evening.pick(evening.ana, {0}), "ok");
    evening.wait({19'999});
    QCOMPARE(evening.pick(evening.ben, {1}), "ok");
    evening.wait({1});
    QCOMPARE(evening.pick(evening.cem, {1}), "answers_closed"); // though the scheduler is late
    evening.live({1});
    QCOMPARE(evening.scores(), (QList<qint64>{0, 100, 0}));
    QCOMPARE(evening.quiz().answers.value(evening.question(0)).size(), 2);
}

void AnswersTest::teamsAnswerOnce()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    const PlayerId ben = evening.join(u"Ben"_s, red);
    const PlayerId cem = evening.join(u"Cem"_s, blue);
    packs::Pack pack;
    pack.title = u"One"_s;
    pack.lists = {{u"List"_s, {choice()}}};
    evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    evening.ask(quiz::StartRound{evening.round(0)});
    evening.ask(quiz::SelectQuestion{evening.question(0)});
    evening.ask(quiz::SetBuzzers{true});
    const auto pick = [&](PlayerId who, int option) {
        return evening.ask(quiz::SubmitAnswer{who, {}, {}, {option}}, evening.phoneOf(who));
    };
    QCOMPARE(pick(ana, 0), "ok");
    QCOMPARE(pick(ben, 1), "ok"); // sets it anew for both
    QCOMPARE(pick(cem, 2), "ok");
    const QJsonObject seen = engine::you(evening.state(), {Role::Player, *evening.player(ana).buzzer});
    QCOMPARE(seen.value("answers"_L1).toArray().at(0).toObject().value("player_id"_L1).toInteger(),
             ben.number);
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.night().teams[red].score, 100);
    QCOMPARE(evening.night().teams[blue].score, 0);
    QCOMPARE(evening.player(ben).score, 100); // booked to the one who sent it last
    QCOMPARE(evening.player(ana).score, 0);
}

void AnswersTest::whoDidNotAnswerIsNotScored()
{
    packs::Question question = choice();
    Asked evening(question);
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    const PlayerId late = evening.join(u"Late"_s);
    QCOMPARE(evening.reveal(), "ok");
    for (const PlayerId id : {evening.ben, late}) {
        QCOMPARE(evening.player(id).score, 0);
        QCOMPARE(evening.player(id).score_version, 0);
        QVERIFY(!evening.night().ledger.contains(id));
    }
}

void AnswersTest::wrongCosts_data()
{
    QTest::addColumn<bool>("board");
    QTest::addColumn<qint64>("score");
    QTest::newRow("in a list nothing") << false << qint64{0};
    QTest::newRow("on a board the full worth") << true << qint64{-100};
}

void AnswersTest::wrongCosts()
{
    QFETCH(bool, board);
    QFETCH(qint64, score);
    Evening evening;
    const PlayerId ana = evening.join(u"Ana"_s);
    packs::Pack pack;
    pack.title = u"One"_s;
    if (board)
        pack.boards = {{u"B"_s, {{u"C"_s, {choice()}}}, {}}};
    else
        pack.lists = {{u"List"_s, {choice()}}};
    evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    evening.ask(quiz::StartRound{evening.round(0)});
    evening.ask(quiz::SelectQuestion{evening.question(0)});
    evening.ask(quiz::SetBuzzers{true});
    QCOMPARE(evening.ask(quiz::SubmitAnswer{ana, {}, {}, {0}}, evening.phoneOf(ana)), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.player(ana).score, score);
}

void AnswersTest::theOrderShownIsNeverTheRightOne()
{
    QSet<QByteArray> seen;
    for (qint64 seed = 1; seed <= 40; ++seed) {
        Evening evening({}, seed);
        evening.join(u"Ana"_s);
        packs::Pack pack;
        pack.title = u"One"_s;
        packs::Question two = order();
        two.options.resize(2);
        pack.lists = {{u"List"_s, {order(), two}}};
        evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        evening.ask(quiz::StartRound{evening.round(0)});
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(i)}), "ok");
            const QJsonArray options = engine::snapshot(evening.state(), {Role::Player, {}}, {})
                                           .value("live"_L1)
                                           .toObject()
                                           .value("options"_L1)
                                           .toArray();
            QJsonArray right{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
            while (right.size() > options.size())
                right.removeLast();
            QVERIFY(options != right);
            if (i == 0)
                seen.insert(QJsonDocument(options).toJson());
            evening.ask(quiz::SkipQuestion{});
            evening.ask(quiz::DismissQuestion{});
        }
    }
    QVERIFY(seen.size() > 10);
}

void AnswersTest::undoKeepsAnswers()
{
    Asked evening(choice());
    QCOMPARE(evening.open(), "ok");
    const GameTime deadline = *evening.quiz().live->deadline;
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    evening.wait({5'000});
    const GameSpan left = deadline - evening.now();
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.score(evening.ana), 100);
    evening.wait({60'000});
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.score(evening.ana), 0);
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE((*evening.quiz().live->deadline - evening.now()).ms, left.ms); // the time it had left
    QCOMPARE(evening.quiz().answers.value(evening.question(0)).size(), 1);
    QCOMPARE(evening.pick(evening.ben, {1}), "ok");
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{100, 100, 0}));
}

void AnswersTest::reopened()
{
    Asked evening(choice());
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.pick(evening.ana, {0}), "ok");
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.ask(quiz::ReopenQuestion{}), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.pick(evening.ana, {1}), "ok");
    QCOMPARE(evening.reveal(), "ok");
    QCOMPARE(evening.score(evening.ana), 100); // once
    QCOMPARE(evening.player(evening.ana).score_version, 2);
}

void AnswersTest::pausedRefuses()
{
    Asked evening(choice());
    QCOMPARE(evening.open(), "ok");
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    QCOMPARE(evening.pick(evening.ana, {1}), "paused");
    evening.wait({60'000});
    QCOMPARE(evening.ask(night::StartClock{}), "ok");
    QCOMPARE(evening.pick(evening.ana, {1}), "ok"); // the time stood still
}

void AnswersTest::wagerOfTheChooser_data()
{
    QTest::addColumn<qint64>("bet");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<bool>("right");
    QTest::addColumn<qint64>("score"); // Ana had 400
    QTest::newRow("too little") << qint64{4} << QByteArray("bet_out_of_range") << true << qint64{400};
    QTest::newRow("the least, right") << qint64{5} << QByteArray("ok") << true << qint64{405};
    QTest::newRow("all, right") << qint64{400} << QByteArray("ok") << true << qint64{800};
    QTest::newRow("all, wrong") << qint64{400} << QByteArray("ok") << false << qint64{0};
    QTest::newRow("too much") << qint64{401} << QByteArray("bet_out_of_range") << true << qint64{400};
}

void AnswersTest::wagerOfTheChooser()
{
    QFETCH(qint64, bet);
    QFETCH(QByteArray, outcome);
    QFETCH(bool, right);
    QFETCH(qint64, score);
    Betting evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.phase(), u"betting"_s);
    QVERIFY(!viewOf(evening.state(), Role::Player).contains("Question"));
    QCOMPARE(evening.bet(1, 100), "not_betting");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "bet_missing");
    QCOMPARE(evening.bet(0, bet), outcome);
    if (outcome != "ok")
        return;
    QVERIFY(!engine::snapshot(evening.state(), {Role::Player, {}}, {})
                 .value("live"_L1)
                 .toObject()
                 .contains("bets"_L1));
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.phase(), u"answering"_s);
    QVERIFY(viewOf(evening.state(), Role::Player).contains("Question"));
    QCOMPARE(evening.bet(0, 5), "wrong_phase");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.players.at(1), {}, 1}), "not_answered_here");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.players.at(0), evening.question(0), right}), "ok");
    QCOMPARE(evening.phase(), u"closed"_s); // nobody else may try
    QCOMPARE(evening.scores(), (QList<qint64>{score, -400, 0}));
    // an old ruling changed: the bet is paid the other way
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.players.at(0), evening.question(0), !right}), "ok");
    QCOMPARE(evening.scores().at(0), 400 + (right ? -bet : bet));
}

void AnswersTest::captainBets()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const PlayerId captain = evening.join(u"Ana"_s, red);
    const PlayerId member = evening.join(u"Ben"_s, red);
    packs::Pack pack;
    pack.title = u"Bets"_s;
    packs::Question wager = ask(QuestionKind::Buzz, u"x"_s);
    wager.wager = true;
    pack.boards = {{u"B"_s, {{u"C"_s, {wager}}}, {}}};
    evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    evening.ask(quiz::StartRound{evening.round(0)});
    evening.ask(quiz::SelectQuestion{evening.question(0)});
    QCOMPARE(evening.ask(quiz::PlaceBet{member, {}, 50}, evening.phoneOf(member)), "ask_captain");
    QCOMPARE(evening.ask(quiz::PlaceBet{captain, {}, 50}, evening.phoneOf(captain)), "ok");
    QCOMPARE(evening.ask(quiz::PlaceBet{member, {}, 60}), "ok"); // the host may for anybody
    QCOMPARE(evening.quiz().bets.value(evening.question(0)).first(), 60);
}

void AnswersTest::final()
{
    Betting evening;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.players.at(2), evening.question(1), true, 150}), "ok");
    evening.startFinal();
    QCOMPARE(evening.phase(), u"betting"_s);
    QCOMPARE(evening.bet(1, 0), "not_betting"); // below zero
    QCOMPARE(evening.bet(0, 401), "bet_out_of_range");
    QCOMPARE(evening.bet(0, 400), "ok");
    QCOMPARE(evening.bet(2, 150), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.type(1, u"Nile"_s), "not_betting");
    QCOMPARE(evening.type(0, u"the Nile"_s), "ok");
    QCOMPARE(evening.type(2, u"Rhine"_s), "ok");
    evening.live({30'000});
    QCOMPARE(evening.phase(), u"judging"_s);
    QCOMPARE(evening.scores(), (QList<qint64>{400, -400, 150}));
    QCOMPARE(evening.ask(quiz::RuleSpelling{evening.question(2), u"rhine"_s, Credit::Nothing}), "ok");
    // from the lowest score up
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{400, -400, 0}));
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{800, -400, 0}));
    QCOMPARE(evening.phase(), u"judging"_s);
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.scores(), (QList<qint64>{800, -400, 0}));
}

void AnswersTest::finalSecrets()
{
    Betting evening;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.players.at(2), evening.question(1), true, 150}), "ok");
    evening.startFinal();
    QCOMPARE(evening.bet(0, 397), "ok");
    QCOMPARE(evening.bet(2, 149), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.type(0, u"MARKER ana"_s), "ok");
    QCOMPARE(evening.type(2, u"MARKER cem"_s), "ok");
    evening.live({30'000});
    const auto seenByBen = [&] {
        return viewOf(evening.state(), Role::Player, *evening.player(evening.players.at(1)).buzzer);
    };
    QVERIFY(!seenByBen().contains("MARKER"));
    QVERIFY(!seenByBen().contains("397") && !seenByBen().contains("149"));
    QVERIFY(!viewOf(evening.state(), Role::Spectator).contains("MARKER"));
    const QByteArray own =
        viewOf(evening.state(), Role::Player, *evening.player(evening.players.at(0)).buzzer);
    QVERIFY(own.contains("MARKER ana") && own.contains("397"));
    QVERIFY(!own.contains("MARKER cem") && !own.contains("149"));
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QVERIFY(seenByBen().contains("MARKER cem") && seenByBen().contains("149"));
    QVERIFY(!seenByBen().contains("MARKER ana") && !seenByBen().contains("397"));
}

void AnswersTest::secretsDoNotInterfere()
{
    // two nights that differ only in what Ana has answered look the same to everybody else until it is shown
    for (const QuestionKind kind : {QuestionKind::Choice, QuestionKind::Text, QuestionKind::Number}) {
        const packs::Question question = kind == QuestionKind::Choice ? choice()
                                         : kind == QuestionKind::Text ? ask(kind, u"Nile"_s)
                                                                      : number(u"7"_s);
        QList<Asked> nights{Asked(question), Asked(question)};
        for (int i = 0; i < 2; ++i) {
            Asked &evening = nights[i];
            QCOMPARE(evening.open(), "ok");
            QCOMPARE(evening.answer(evening.ana,
                                    kind == QuestionKind::Number ? (i ? u"7"_s : u"8"_s)
                                                                 : (i ? u"Nile"_s : u"Rhine"_s),
                                    kind == QuestionKind::Choice ? QList<int>{i} : QList<int>{}),
                     "ok");
            const QList<engine::Recorded> newest = evening.newest();
            engine::Touched touched;
            for (const engine::Recorded &recorded : newest)
                engine::note(touched, evening.state(), recorded.event);
            for (const Role role : {Role::Player, Role::Spectator}) {
                const QByteArray frame =
                    QJsonDocument(engine::changedFrame(evening.state(), touched, role, {})).toJson();
                QVERIFY(!frame.contains("Nile") && !frame.contains("Rhine"));
            }
        }
        for (const Role role : {Role::Player, Role::Spectator}) {
            const DeviceId ben = role == Role::Player ? *nights[0].player(nights[0].ben).buzzer : DeviceId{};
            QCOMPARE(viewOf(nights[0].state(), role, ben), viewOf(nights[1].state(), role, ben));
        }
        QVERIFY(viewOf(nights[0].state(), Role::Host) != viewOf(nights[1].state(), Role::Host));
    }
}

}

QTEST_GUILESS_MAIN(quizaar::AnswersTest)
#include "engine_answers.moc"
