// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the module: what the decisions on questions have in common.
#pragma once

#include "core/quiz/commands.h"

namespace quizaar::quiz {

const Question *findQuestion(const Quiz &quiz, QuestionId id);
QuestionToggled toggle(const Quiz &quiz, QuestionId question, bool answered);
bool isRunning(const night::Night &night, RoundId id);
/// How long the question in play is open: for presses, or for answers.
GameSpan windowOf(const night::Night &night, const Quiz &quiz, const Live &live);
/// The answer is shown; the question counts as played.
void closeQuestion(const Quiz &quiz, const Live &live, Outcome outcome, Events &events);
/// What a wrong or right answer is booked with beside its correctness; none: the question's points.
std::optional<qint64> explicitPoints(const night::Round &round, const Question &question, bool correct);
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

}
