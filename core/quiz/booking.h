// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the module: what answers given on phones are booked with, one after the other.
#pragma once

#include "core/quiz/commands.h"

namespace quizaar::quiz {

/// Who stands for a side that nobody has answered for: the captain, else the first member.
std::optional<PlayerId> speakerOf(const night::Night &night, SideId side);

/// Whether this round counts double for the side.
bool isDoubled(const night::Night &night, const Quiz &quiz, RoundId round, SideId side);
/// The record as this round counts it for the side.
night::AnswerRecord doubled(const night::Night &night, const Quiz &quiz, const Question &question,
                            SideId side, night::AnswerRecord record);

/// What one answer is booked with. `live`: the question in play, if it is this one.
night::AnswerRecord recordFor(const night::Night &night, const Quiz &quiz, const Question &question,
                              const Live *live, SideId side, const Answer &answer, int credit);

/// Answers of sides that are still in the night. Where the one who sent it has left, it is the team's.
QMap<SideId, Answer> answersOf(const night::Night &night, const Quiz &quiz, QuestionId question);

/// Books answers to one question one after the other, each on what the one before has left.
class Booking final
{
public:
    Booking(const night::Night &night, const Question &question);
    void add(PlayerId id, const night::AnswerRecord &record);
    void addTo(Events &events) const;
    /// As it will be.
    const night::Night &night() const { return m_night; }

private:
    night::Night m_night;
    const Question &m_question;
    AnswersJudged m_judged;
};

/// All that has been answered to a question.
void bookAll(const night::Night &night, const Quiz &quiz, const Question &question, const Live *live,
             Booking &booking);
Outcome outcomeOf(const night::Night &night, const Quiz &quiz, const Question &question);

}
