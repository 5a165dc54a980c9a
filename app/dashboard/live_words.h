// SPDX-License-Identifier: GPL-3.0-or-later
// The question in play, in words, and what the host can do with it now.
#pragma once

#include "core/engine/state.h"

namespace quizaar {

/// Which buttons make sense in this phase. The engine decides all the same.
struct LiveMoves
{
    bool open = false;
    bool shut = false;
    bool rule = false;
    bool reopen = false;
    bool skip = false;
    bool reveal = false;
    bool next = false;
    bool rule_spelling = false; // typed answers wait for the host
    bool advance = false;       // answers end, the result or the next answer is shown
    bool operator==(const LiveMoves &) const = default;
};
LiveMoves movesOf(const quiz::Quiz &quiz);
/// Whether the round goes on without the host; a tie-break that he has asked in between is his.
bool runsByItself(const engine::State &state);
/// Then he plays along: nothing on his screen tells the answer before it is shown to all.
bool hidesAnswers(const engine::State &state);
/// What the round waits for: "Reading", "Answers are in at the end", "The next question comes"; or that it is
/// held.
QString byItselfWords(const engine::State &state);
/// When that is, game clock; nothing while it is held.
std::optional<GameTime> byItselfDue(const engine::State &state);

/// "Ana may answer", "The buzzers are open", ...
QString phaseWords(const engine::State &state, const quiz::Live &live);
/// What opens the question: "Open buzzers", "Let the phones answer", "Show the question".
QString openWords(const quiz::Quiz &quiz);
/// What comes after answers from phones: "End the answers", "Show the result", "Show the next answer".
QString advanceWords(const quiz::Quiz &quiz);
/// One press and its fairness: "1. Ana – first, 41 ms before Ben".
QString buzzWords(const engine::State &state, const QList<quiz::Buzz> &buzzes, qsizetype at);
/// What the host reads about the question beside its text: category, points, kind.
QString questionHeading(const quiz::Question &question);
QString kindWords(packs::QuestionKind kind);
/// The answer as the host reads it out, with accepted spellings.
QString answerWords(const packs::Question &question);
/// Name of a team or player.
QString sideName(const night::Night &night, SideId side);

}
