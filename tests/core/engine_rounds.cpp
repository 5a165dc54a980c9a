// SPDX-License-Identifier: GPL-3.0-or-later
// What the host says of rounds; jokers, scoreboards, tie-breaks, appeals, the chooser's phone.
#include "core/engine/night_score.h"
#include "core/quiz/planning.h"
#include "tests/support/sheet_evening.h"

#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using night::Scoreboard;
using test::BoardEvening;
using test::SheetEvening;

namespace {

SideId side(PlayerId id)
{
    return SideId{id.number};
}

QJsonObject gameView(const test::Evening &evening)
{
    return engine::sharedSnapshot(evening.state(), Role::Player, {}).value("game"_L1).toObject();
}

int rank(const test::Evening &evening, PlayerId id)
{
    return engine::playerView(evening.state(), id).value("rank"_L1).toInt();
}

/// Singles with 400, 400, 0; Ana and Ben are tied.
struct Tied : BoardEvening
{
    Tied()
    {
        ask(quiz::RecordAnswer{ana, question(0), true, {}});
        ask(quiz::RecordAnswer{ben, question(0), true, {}});
    }
    QByteArray answer(PlayerId who, const QString &text)
    {
        return ask(quiz::SubmitAnswer{who, {}, text, {}}, phoneOf(who));
    }
    QList<int> ranks() const { return {rank(*this, ana), rank(*this, ben), rank(*this, cem)}; }
};

}

class RoundsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJokerDoublesItsRound();
    void aJokerDoublesWhatIsLostToo();
    void oneJokerANight();
    void jokersAreStakedBeforeTheStart();
    void jokersOfOthersStaySecretUntilTheStart();
    void aTeamStakesOnce();
    void aDoubledRulingIsCorrectedDoubled();
    void weightCounts();
    void scoreboards();
    void frozenFromTheStart();
    void nearestBreaksTheTie();
    void equallyNearShareThePlace();
    void buzzBreaksTheTie();
    void wrongInATieBreakLocksOut();
    void aTieBreakScoresNothing();
    void aTieBreakNeedsATie();
    void anotherScoreForgetsTheTie();
    void anUndoneTieBreak();
    void aTieBreakBetweenRounds();
    void appealUpheld();
    void appealRejected();
    void appealRefusals();
    void appealTextsAreCleaned();
    void appealOfATeamMate();
    void anUndoneAppeal();
    void appealsAreOnesOwn();
    void upheldWhereItWasHalf();
    void theChoosersPhonePicks();
    void theNightsQuestionsAsAPack();
    void staffPlaysForThoseWithoutAPhone();
};

void RoundsTest::aJokerDoublesItsRound()
{
    SheetEvening evening({}, true);
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}, evening.phoneOf(evening.ana)),
             "ok");
    evening.start();
    evening.answerAll();
    evening.collectNow();
    QCOMPARE(evening.rule(0, u"amazon"_s, quiz::Credit::Half), "ok");
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{600, 150, 0}));
    QCOMPARE(evening.quiz().live->rulings.first().points, 200); // what people are told
}

void RoundsTest::aJokerDoublesWhatIsLostToo()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(engine::Undo{}), "ok"); // the round is planned again
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, {}, {}, true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ana, evening.question(0), false}), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ben, evening.question(0), false}), "ok");
    QCOMPARE(evening.player(evening.ana).score, -800);
    QCOMPARE(evening.player(evening.ben).score, -400);
}

void RoundsTest::oneJokerANight()
{
    SheetEvening evening({}, true);
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(1), true}), "joker_not_allowed");
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(1), {}, {}, {}, {}, true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(1), true}), "ok");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}), "joker_used");
    QCOMPARE(evening.refusal()->facts.value("round_id"_L1).toInteger(), evening.round(1).number);
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(1), false}), "ok");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}), "ok");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ben, evening.round(1), true}), "ok"); // his own
}

void RoundsTest::jokersAreStakedBeforeTheStart()
{
    SheetEvening evening({}, true);
    evening.start();
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}), "round_not_planned");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, RoundId{5}, true}), "unknown_round");
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(1), true}, evening.phoneOf(evening.ben)),
             "forbidden");
}

void RoundsTest::jokersOfOthersStaySecretUntilTheStart()
{
    SheetEvening evening({}, true);
    // phones learn that there is a round to double, and nothing of its questions
    const QJsonObject offered = engine::roundView(evening.state(), evening.round(0), Role::Player);
    QVERIFY(offered.value("jokers"_L1).toBool());
    QVERIFY(offered.value("questions"_L1).toArray().isEmpty());
    QVERIFY(engine::roundView(evening.state(), evening.round(1), Role::Player).isEmpty());
    const auto foreign = [&] {
        return QList<QJsonObject>{engine::sharedSnapshot(evening.state(), Role::Player, {}),
                                  evening.you(evening.ben)};
    };
    auto before = foreign();
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}), "ok");
    auto after = foreign();
    for (auto *both : {&before, &after}) {
        for (const auto key : {"game_version"_L1, "lock_version"_L1, "lockVersion"_L1})
            both->first().remove(key);
    }
    QCOMPARE(after, before);
    QCOMPARE(evening.you(evening.ana).value("jokers"_L1).toArray().size(), 1);
    evening.start();
    const QJsonObject started = engine::roundView(evening.state(), evening.round(0), Role::Player);
    QCOMPARE(started.value("doubled"_L1).toArray(), (QJsonArray{evening.ana.number}));
}

void RoundsTest::aTeamStakesOnce()
{
    SheetEvening evening({night::TeamMode::HostTeams, false}, true);
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ana, evening.round(0), true}, evening.phoneOf(evening.ana)),
             "ok");
    const QJsonObject joker = evening.you(evening.ben).value("jokers"_L1).toArray().at(0).toObject();
    QCOMPARE(joker.value("player_id"_L1).toInteger(), evening.ana.number); // the other one sees who it was
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ben, evening.round(0), false}, evening.phoneOf(evening.ben)),
             "ok");
    QVERIFY(evening.you(evening.ana).value("jokers"_L1).toArray().isEmpty());
}

void RoundsTest::aDoubledRulingIsCorrectedDoubled()
{
    SheetEvening evening({}, true);
    QCOMPARE(evening.ask(quiz::PlayJoker{evening.ben, evening.round(0), true}), "ok");
    evening.start();
    evening.answerAll();
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 200, 0}));
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ben, evening.question(0), true}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 400, 0}));
    QCOMPARE(evening.rule(0, u"amazon"_s, quiz::Credit::Half), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 300, 0}));
}

void RoundsTest::weightCounts()
{
    SheetEvening evening;
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, {}, 150, {}, {}}), "ok");
    evening.start();
    evening.answerAll();
    evening.collectNow();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    const auto score = engine::nightScore(evening.state()).first();
    QCOMPARE(score.counted.value(side(evening.ana)), 1500);
    QCOMPARE(score.counted.value(side(evening.ben)), 499); // a third, whole points, times one and a half
}

void RoundsTest::scoreboards()
{
    BoardEvening evening;
    const auto set = [&](Scoreboard scoreboard) {
        return evening.ask(quiz::SetRound{evening.round(0), {}, {}, scoreboard, {}, {}, {}});
    };
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"shown"_s);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}}), "ok");
    QCOMPARE(set(Scoreboard::Frozen), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, evening.question(1), true, {}}), "ok");
    const auto frozen = [&] {
        QMap<qint64, qint64> scores;
        for (const QJsonValue &row : gameView(evening).value("frozen"_L1).toArray())
            scores.insert(row.toObject().value("side"_L1).toInteger(),
                          row.toObject().value("score"_L1).toInteger());
        return scores;
    };
    QCOMPARE(frozen().value(evening.ana.number), 400);
    QCOMPARE(frozen().value(evening.ben.number), 0);
    QCOMPARE(set(Scoreboard::Frozen), "ok"); // once more: not frozen anew
    QCOMPARE(frozen().value(evening.ben.number), 0);
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"frozen"_s); // until the host shows it
    QCOMPARE(set(Scoreboard::Shown), "ok");
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"shown"_s);
    QVERIFY(frozen().isEmpty());
    QCOMPARE(set(Scoreboard::Hidden), "ok");
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"hidden"_s);
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"shown"_s);
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "ok");
    QCOMPARE(gameView(evening).value("scoreboard"_L1).toString(), u"shown"_s);
}

void RoundsTest::frozenFromTheStart()
{
    SheetEvening evening;
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, Scoreboard::Frozen, {}, {}, {}}), "ok");
    QVERIFY(evening.course().frozen.isEmpty());
    evening.start();
    QCOMPARE(evening.course().frozen.size(), 3);
    QCOMPARE(evening.night().rounds.value(evening.round(0)).status, night::RoundStatus::Running);
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(evening.course().frozen.isEmpty());
}

void RoundsTest::nearestBreaksTheTie()
{
    Tied evening;
    QCOMPARE(evening.ranks(), (QList<int>{1, 1, 3}));
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"100"_s}), "ok");
    QCOMPARE(evening.answer(evening.ana, u"5"_s), "answers_closed"); // read out first
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.answer(evening.ana, u"90"_s), "ok");
    QCOMPARE(evening.answer(evening.ben, u"105"_s), "ok");
    QCOMPARE(evening.answer(evening.cem, u"100"_s), "not_in_tie_break");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.ranks(), (QList<int>{2, 1, 3}));
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QCOMPARE(evening.ranks(), (QList<int>{2, 1, 3}));
}

void RoundsTest::equallyNearShareThePlace()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"100"_s}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.answer(evening.ana, u"90"_s), "ok");
    QCOMPARE(evening.answer(evening.ben, u"110"_s), "ok");
    evening.live({60'000}); // time is up
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.ranks(), (QList<int>{1, 1, 3}));
}

void RoundsTest::buzzBreaksTheTie()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{side(evening.ana), side(evening.ben)}, u"Who?"_s, u"me"_s}),
             "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    const auto id = evening.quiz().live->question;
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.cem, id, 1}, evening.phoneOf(evening.cem)), "ok");
    QCOMPARE(evening.phase(), u"open"_s); // locked out: it is not his
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ben, id, 1}, evening.phoneOf(evening.ben)), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.cem, id, true}), "not_in_tie_break");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.ben, id, true}), "ok");
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.ranks(), (QList<int>{2, 1, 3}));
}

void RoundsTest::wrongInATieBreakLocksOut()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"Who?"_s, {}}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    const auto id = evening.quiz().live->question;
    for (const PlayerId who : {evening.ben, evening.ana}) {
        QCOMPARE(evening.ask(quiz::PressBuzzer{who, id, 1}, evening.phoneOf(who)), "ok");
        QCOMPARE(evening.phase(), u"answering"_s);
        QCOMPARE(evening.ask(quiz::RuleAnswer{who, id, false}), "ok");
    }
    QCOMPARE(evening.phase(), u"closed"_s);
    QCOMPARE(evening.ranks(), (QList<int>{1, 1, 3}));
    QCOMPARE(evening.ask(quiz::ReopenQuestion{}), "wrong_phase");
}

void RoundsTest::aTieBreakScoresNothing()
{
    Tied evening;
    const auto ledger = evening.night().ledger;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"100"_s}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.answer(evening.ana, u"100"_s), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QVERIFY(evening.night().ledger == ledger);
    QCOMPARE(evening.player(evening.ana).score_version, 1);
    QCOMPARE(evening.player(evening.ana).score, 400);
}

void RoundsTest::aTieBreakNeedsATie()
{
    Tied evening;
    const auto ask = [&](const QList<SideId> &sides, const QString &text = u"Who?"_s) {
        return evening.ask(quiz::AskTieBreak{sides, text, {}});
    };
    QCOMPARE(ask({side(evening.ana), side(evening.cem)}), "nobody_tied");
    QCOMPARE(ask({side(evening.ana)}), "nobody_tied");
    QCOMPARE(ask({side(evening.ana), side(evening.ana)}), "nobody_tied");
    QCOMPARE(ask({side(evening.ana), SideId{5}}), "unknown_player");
    QCOMPARE(ask({}, u"  "_s), "answer_empty");
    QCOMPARE(ask({}, QString(501, u'x')), "answer_too_long");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(1), true, {}}), "ok");
    QCOMPARE(ask({}), "nobody_tied"); // one is alone on the first place
}

void RoundsTest::anotherScoreForgetsTheTie()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"100"_s}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.answer(evening.ben, u"100"_s), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.ranks(), (QList<int>{2, 1, 3}));
    for (const PlayerId who : {evening.ana, evening.ben})
        QCOMPARE(evening.ask(quiz::RecordAnswer{who, evening.question(1), true, {}}), "ok");
    QCOMPARE(evening.ranks(), (QList<int>{1, 1, 3}));
}

void RoundsTest::anUndoneTieBreak()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"100"_s}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.answer(evening.ben, u"100"_s), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.ranks(), (QList<int>{1, 1, 3}));
    QCOMPARE(evening.ask(engine::Redo{}), "ok");
    QCOMPARE(evening.ranks(), (QList<int>{2, 1, 3}));
    const auto again = test::replayed(evening.journal());
    QVERIFY(again.has_value());
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
}

void RoundsTest::aTieBreakBetweenRounds()
{
    Tied evening;
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"Who?"_s, {}}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "other_question_live");
    QCOMPARE(evening.ask(quiz::SkipQuestion{}), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "ok"); // a question in no round comes back
    QCOMPARE(evening.phase(), u"reading"_s);
    QCOMPARE(evening.ask(quiz::SkipQuestion{}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(1)}), "ok");
    QVERIFY(!evening.quiz().live);
}

namespace {

/// Ana was ruled wrong on the first question, which is closed.
struct Ruled : BoardEvening
{
    explicit Ruled(night::Settings settings = {})
        : BoardEvening(settings)
    {
        ask(quiz::SelectQuestion{question(0)});
        ask(quiz::RuleAnswer{ana, question(0), false});
        ask(quiz::RevealAnswer{});
    }
    QByteArray appeal(PlayerId who, const QString &text = {}, int index = 0)
    {
        return ask(quiz::MakeAppeal{who, question(index), text}, phoneOf(who));
    }
    QByteArray decide(bool upheld, const QString &word = {})
    {
        return ask(quiz::DecideAppeal{question(0), side(ana), upheld, word});
    }
    QJsonObject appealOf(PlayerId who) const
    {
        const auto you = engine::you(state(), {Role::Player, *player(who).buzzer});
        return you.value("appeals"_L1).toArray().at(0).toObject();
    }
};

}

void RoundsTest::appealUpheld()
{
    Ruled evening;
    QCOMPARE(evening.player(evening.ana).score, -400);
    QCOMPARE(evening.appeal(evening.ana, u"It is the same river"_s), "ok");
    QCOMPARE(evening.appealOf(evening.ana).value("status"_L1).toString(), u"open"_s);
    QCOMPARE(evening.decide(true, u"You are right"_s), "ok");
    QCOMPARE(evening.player(evening.ana).score, 400);
    QCOMPARE(evening.appealOf(evening.ana).value("status"_L1).toString(), u"upheld"_s);
    QCOMPARE(evening.appealOf(evening.ana).value("word"_L1).toString(), u"You are right"_s);
    QCOMPARE(evening.decide(false), "unknown_appeal"); // decided is decided
    QCOMPARE(evening.state().steps->what, u"appeal_decided"_s);
}

void RoundsTest::appealRejected()
{
    Ruled evening;
    QCOMPARE(evening.appeal(evening.ana), "ok");
    const auto version = evening.player(evening.ana).score_version;
    QCOMPARE(evening.decide(false, u"No"_s), "ok");
    QCOMPARE(evening.player(evening.ana).score, -400);
    QCOMPARE(evening.player(evening.ana).score_version, version);
    QCOMPARE(evening.appeal(evening.ana), "appeal_known"); // once
}

void RoundsTest::appealRefusals()
{
    Ruled evening;
    QCOMPARE(evening.appeal(evening.ben), "not_appealable"); // he has said nothing
    QCOMPARE(evening.appeal(evening.ana, {}, 1), "not_appealable");
    QCOMPARE(evening.appeal(evening.ana, QString(201, u'x')), "answer_too_long");
    QCOMPARE(
        evening.ask(quiz::MakeAppeal{evening.ana, evening.question(0), {}}, evening.phoneOf(evening.ben)),
        "forbidden");
    QCOMPARE(evening.decide(true), "unknown_appeal");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.appeal(evening.ben), "not_appealable"); // he has it all
    for (int i = 1; i < 4; ++i)
        QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(i), false, {}}), "ok");
    for (int i = 0; i < quiz::maxOpenAppeals; ++i)
        QCOMPARE(evening.appeal(evening.ana, {}, i), "ok");
    QCOMPARE(evening.appeal(evening.ana, {}, 3), "too_many_appeals");
    QCOMPARE(evening.decide(false, QString(201, u'x')), "answer_too_long");
    QCOMPARE(evening.decide(false), "ok");
    QCOMPARE(evening.appeal(evening.ana, {}, 3), "ok");
}

void RoundsTest::appealTextsAreCleaned()
{
    Ruled evening;
    QCOMPARE(evening.appeal(evening.ana, u"\u202E<b>evil</b>\u0000\n\t\"'"_s), "ok");
    QCOMPARE(evening.appealOf(evening.ana).value("text"_L1).toString(), u"<b>evil</b> \"'"_s);
    for (const engine::Step *step = evening.state().steps.get(); step; step = step->previous.get())
        QVERIFY(!step->args.contains("evil")); // the log tells who, not what
}

void RoundsTest::appealOfATeamMate()
{
    Ruled evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    for (const PlayerId who : {evening.ana, evening.ben})
        QCOMPARE(evening.ask(night::MovePlayer{who, red, {}}), "ok");
    QCOMPARE(evening.appeal(evening.ben), "ok"); // about what Ana has said
    QCOMPARE(evening.ask(quiz::DecideAppeal{evening.question(0), SideId{red.number}, true, {}}), "ok");
    QCOMPARE(evening.player(evening.ana).score, 400);
    QCOMPARE(evening.appealOf(evening.ana).value("status"_L1).toString(), u"upheld"_s);
}

void RoundsTest::anUndoneAppeal()
{
    Ruled evening;
    QCOMPARE(evening.appeal(evening.ana), "ok");
    QCOMPARE(evening.decide(true), "ok");
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.player(evening.ana).score, -400);
    QCOMPARE(evening.appealOf(evening.ana).value("status"_L1).toString(), u"open"_s); // the appeal stays
    QCOMPARE(evening.ask(engine::Redo{}), "ok");
    QCOMPARE(evening.player(evening.ana).score, 400);
    QCOMPARE(evening.appealOf(evening.ana).value("status"_L1).toString(), u"upheld"_s);
}

void RoundsTest::appealsAreOnesOwn()
{
    Ruled evening;
    QCOMPARE(evening.appeal(evening.ana, u"please"_s), "ok");
    QVERIFY(evening.appealOf(evening.ben).isEmpty());
    QVERIFY(!engine::sharedSnapshot(evening.state(), Role::Player, {}).contains("appeals"_L1));
    const QJsonArray all =
        engine::sharedSnapshot(evening.state(), Role::CoHost, {}).value("appeals"_L1).toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.at(0).toObject().value("text"_L1).toString(), u"please"_s);
}

void RoundsTest::upheldWhereItWasHalf()
{
    SheetEvening evening;
    evening.start();
    evening.answerAll();
    evening.collectNow();
    QCOMPARE(evening.rule(0, u"amazon"_s, quiz::Credit::Half), "ok");
    const quiz::MakeAppeal appeal{evening.ben, evening.question(0), {}};
    QCOMPARE(evening.ask(appeal, evening.phoneOf(evening.ben)), "not_appealable"); // nothing is shown yet
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    const quiz::MakeAppeal early{evening.ben, evening.question(1), {}};
    QCOMPARE(evening.ask(early, evening.phoneOf(evening.ben)), "not_appealable"); // nor is this
    QCOMPARE(evening.ask(appeal, evening.phoneOf(evening.ben)), "ok");
    QCOMPARE(evening.ask(quiz::DecideAppeal{evening.question(0), side(evening.ben), true, {}}), "ok");
    QCOMPARE(evening.scores(), (QList<qint64>{300, 200, 0}));
}

void RoundsTest::theChoosersPhonePicks()
{
    BoardEvening evening;
    const auto pick = [&](PlayerId who, int index) {
        return evening.ask(quiz::ChooseQuestion{who, evening.question(index)}, evening.phoneOf(who));
    };
    QCOMPARE(evening.ask(quiz::SetChooser{evening.round(0), side(evening.ben)}), "ok");
    QCOMPARE(pick(evening.ben, 0), "not_chooser"); // the round does not say so
    QCOMPARE(evening.ask(quiz::SetRound{evening.round(0), {}, {}, {}, {}, {}, true}), "ok");
    QCOMPARE(pick(evening.ana, 0), "not_chooser");
    QCOMPARE(pick(evening.ben, 4), "unknown_question"); // of the board that is not shown
    QCOMPARE(pick(evening.ben, 0), "ok");
    QCOMPARE(evening.quiz().live->question, evening.question(0));
    QCOMPARE(pick(evening.ben, 1), "other_question_live");
    QCOMPARE(evening.ask(quiz::RuleAnswer{evening.cem, evening.question(0), true}), "ok");
    QCOMPARE(pick(evening.cem, 0), "question_answered");
    QCOMPARE(pick(evening.cem, 1), "ok"); // who was right is next, and need not wait for the host
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    QCOMPARE(pick(evening.cem, 2), "paused");
}

void RoundsTest::theNightsQuestionsAsAPack()
{
    packs::Pack more = *test::samplePack();
    more.title = u"More"_s;
    more.boards.first().final_question = packs::FinalQuestion{
        u"Last"_s, SheetEvening::asked(packs::QuestionKind::Text, u"Last?"_s, u"x"_s, {})};
    test::Evening evening;
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    QCOMPARE(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(more)}), "ok");
    const packs::Pack pack = quiz::packOf(evening.night(), evening.quiz());
    QCOMPARE(pack.title, evening.night().name);
    QCOMPARE(pack.boards.size(), 4);
    QCOMPARE(pack.lists.size(), 2);
    QCOMPARE(pack.boards.first().categories, test::samplePack()->boards.first().categories);
    QVERIFY(pack.boards.first().final_question);
    QCOMPARE(pack.boards.first().final_question->category, u"Last"_s);
    test::Evening again;
    QCOMPARE(again.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}), "ok");
    const auto points = [](const test::Evening &of) {
        QList<qint64> all;
        for (const quiz::Question &question : of.quiz().questions)
            all.append(question.points);
        std::sort(all.begin(), all.end());
        return all;
    };
    QCOMPARE(points(again), points(evening));
    QVERIFY(quiz::packOf(test::Evening().night(), {}).boards.isEmpty());
}

void RoundsTest::staffPlaysForThoseWithoutAPhone()
{
    SheetEvening evening;
    night::JoinAsPlayer seat;
    seat.name = u"Nora"_s;
    seat.without_phone = true;
    QCOMPARE(evening.ask(seat), "ok");
    const PlayerId nora = std::get<night::PlayerJoined>(evening.newest().last().event).player.id;
    QVERIFY(!evening.player(nora).buzzer);
    const DeviceId device = evening.joinStaff(Role::CoHost);
    const auto helper = night::Actor::phone(device, Role::CoHost);
    evening.start();
    evening.answerAll();
    QCOMPARE(evening.ask(quiz::SubmitAnswer{nora, evening.question(0), u"Nile"_s, {}}, helper), "ok");
    QCOMPARE(evening.state().steps->actor.role, Role::CoHost); // the log says whose hand it was
    QCOMPARE(evening.ask(quiz::SubmitAnswer{nora, evening.question(1), {}, {1}}), "ok");
    evening.collectNow();
    QCOMPARE(evening.ask(quiz::ShowNext{}), "ok");
    QCOMPARE(evening.player(nora).score, 200);
    const auto banker = night::Actor::phone(evening.joinStaff(Role::Banker), Role::Banker);
    QCOMPARE(evening.ask(quiz::SubmitAnswer{nora, evening.question(0), u"Nile"_s, {}}, banker), "forbidden");
}

}

QTEST_APPLESS_MAIN(quizaar::RoundsTest)
#include "engine_rounds.moc"
