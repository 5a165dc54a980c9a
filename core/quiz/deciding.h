// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the module: what the decisions on questions have in common.
#pragma once

#include "core/quiz/commands.h"

namespace quizaar::quiz {

const Question *findQuestion(const Quiz &quiz, QuestionId id);
struct PlayerAndQuestion
{
    const night::Player *player;
    const Question *question;
};
/// Those that a command names; UnknownPlayer or UnknownQuestion where there is none of them.
Result<PlayerAndQuestion, Refusal> named(const night::Night &night, const Quiz &quiz, PlayerId player,
                                         QuestionId question);
QuestionToggled toggle(const Quiz &quiz, QuestionId question, bool answered);
bool isRunning(const night::Night &night, RoundId id);
/// How long the question in play is open: for presses, or for answers.
GameSpan windowOf(const night::Night &night, const Quiz &quiz, const Live &live);
/// The answer is shown; the question counts as played.
void closeQuestion(const Quiz &quiz, const Live &live, Outcome outcome, Events &events);
/// What a wrong or right answer is booked with beside its correctness; none: the question's points.
std::optional<qint64> explicitPoints(const night::Round &round, const Question &question, bool correct);
Failed<Refusal> wrongPhase(const char *current);
Failed<Refusal> wrongPhase(const Live &live);

// ---- questions that are answered on phones, bets (decide_answers.cpp)
Mode modeOf(const night::Night &night, const Quiz &quiz, const Question &question);
/// Completes a selection with what its mode needs, chance included.
void prepare(const night::Night &night, const Quiz &quiz, QuestionSelected &selected, Events &events);
Decision submitAnswer(const night::Night &night, const Quiz &quiz, const SubmitAnswer &command,
                      const night::Context &context);
Decision placeBet(const night::Night &night, const Quiz &quiz, const PlaceBet &command,
                  const night::Context &context);
Decision ruleSpelling(const night::Night &night, const Quiz &quiz, const RuleSpelling &command);
/// The host, or the reading time, opens a question that is no buzz question.
Decision openAnswers(const night::Night &night, const Quiz &quiz, const Live &live, GameTime now);
/// Time is up, or the host has had enough: on to judging, or to the answer.
Decision endAnswers(const night::Night &night, const Quiz &quiz, const Live &live, Outcome outcome);
Decision showNext(const night::Night &night, const Quiz &quiz);
/// An answer as the phone shows its options; `order` as it was shown there.
Decision takeAnswer(const Question &question, const QList<int> &order, SideId side, Answer answer);
/// The host's word on one player's answer, whichever question it was (decide.cpp).
Decision ruleAnswer(const night::Night &night, const Quiz &quiz, const RuleAnswer &command,
                    const night::Context &context);
Decision selectQuestion(const night::Night &night, const Quiz &quiz, const SelectQuestion &command,
                        const night::Context &context);
Decision selectBoard(const night::Night &night, const Quiz &quiz, const SelectBoard &command);
Decision finishRound(const night::Night &night, const Quiz &quiz, const FinishRound &command);

// ---- rounds: what is said of them, jokers, the chooser's phone (round_rules.cpp)
Decision setRound(const night::Night &night, const Quiz &quiz, const SetRound &command);
/// The round as it is now, with the scores that are frozen as it starts; nothing where none are.
std::optional<RoundSet> frozenAtStart(const night::Night &night, const night::Round &round);
Decision playJoker(const night::Night &night, const Quiz &quiz, const PlayJoker &command);
Decision chooseQuestion(const night::Night &night, const Quiz &quiz, const ChooseQuestion &command,
                        const night::Context &context);

// ---- rounds that collect their answers (sheet.cpp)
Decision answerOnSheet(const night::Night &night, const Quiz &quiz, const SubmitAnswer &command,
                       const night::Context &context);
Decision collectAnswers(const night::Night &night, const Quiz &quiz, const CollectAnswers &command,
                        const night::Context &context);
/// The warning is over.
Decision closeSheet(const Quiz &quiz, RoundId round);
Decision walkOn(const night::Night &night, const Quiz &quiz, const night::Round &round);
/// Whether a round has asked what has not been shown yet.
bool hasUnshown(const Quiz &quiz, const night::Round &round);

// ---- rounds that run by themselves (by_itself.cpp)
/// How long such a round shows the question before it opens.
GameSpan readingOf(const night::Round &round, const Question &question);
/// What was due in this round: the next question, the board, the next board, or the round's end.
Decision goOnByItself(const night::Night &night, const Quiz &quiz, RoundId round,
                      const night::Context &context);
Decision holdRound(const night::Night &night, const Quiz &quiz, const HoldRound &command,
                   const night::Context &context);
/// `events`, and when the round that runs by itself goes on after them.
Events withNextStep(const night::Night &night, const Quiz &quiz, Events events,
                    const night::Context &context);

// ---- tie-breaks (tie_break.cpp)
Decision askTieBreak(const night::Night &night, const Quiz &quiz, const AskTieBreak &command);
Decision breakTieByNumber(const night::Night &night, const Quiz &quiz, const Live &live);
/// The host's word on who has buzzed.
Decision ruleTieBreak(const night::Night &night, const Quiz &quiz, const Live &live,
                      const night::Player &player, bool correct, const night::Context &context);

// ---- appeals (appeals.cpp)
Decision makeAppeal(const night::Night &night, const Quiz &quiz, const MakeAppeal &command,
                    const night::Context &context);
Decision decideAppeal(const night::Night &night, const Quiz &quiz, const DecideAppeal &command,
                      const night::Context &context);
}
