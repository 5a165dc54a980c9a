// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/challenge_cards.h"

#include "core/quiz/judging.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

using packs::QuestionKind;

/// Whether a phone alone can ask and judge it.
bool standsAlone(const packs::Question &question)
{
    if (!question.media.isEmpty() || question.text.isEmpty())
        return false;
    switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::TrueFalse:
        return std::all_of(question.options.begin(), question.options.end(),
                           [](const packs::Option &option) { return !option.text.isEmpty(); });
    case QuestionKind::Number:
        return !question.nearest;
    case QuestionKind::Buzz:
    case QuestionKind::Text:
    case QuestionKind::Order:
        return false;
    }
    return false;
}

trading::Card cardOf(const quiz::Question &question)
{
    const packs::Question &content = *question.content;
    trading::Card card{question.id, QLatin1String(wordOf(content.kind)), content.text, {}, false};
    int right = 0;
    for (const packs::Option &option : content.options) {
        card.options.append(option.text);
        right += option.correct ? 1 : 0;
    }
    card.several = right > 1;
    return card;
}

/// How much of the evening is spoilt by asking it elsewhere: 0 nothing.
int spoils(const State &state, const quiz::Question &question)
{
    const night::Round round = state.night.rounds.value(question.round);
    if (round.status == night::RoundStatus::Finished)
        return 0;
    return round.kind == night::RoundKind::List ? 1 : 2;
}

RefusalCode refusalOf(quiz::Misfit misfit)
{
    switch (misfit) {
    case quiz::Misfit::Empty:
        return RefusalCode::AnswerEmpty;
    case quiz::Misfit::TooLong:
        return RefusalCode::AnswerTooLong;
    case quiz::Misfit::NoNumber:
        return RefusalCode::AnswerNotNumber;
    case quiz::Misfit::WrongOptions:
        break;
    }
    return RefusalCode::AnswerNotOption;
}

}

QList<trading::Card> cardsLeft(const State &state)
{
    QList<trading::Card> cards;
    int best = 2;
    for (const quiz::Question &question : state.quiz.questions) {
        const bool live = state.quiz.live && state.quiz.live->question == question.id;
        if (live || state.quiz.states.value(question.id).answered || !standsAlone(*question.content))
            continue;
        const int price = spoils(state, question);
        if (price > best)
            continue;
        if (price < best)
            cards.clear();
        best = price;
        cards.append(cardOf(question));
    }
    return cards;
}

trading::AssignChallenge withCards(const State &state, trading::AssignChallenge command)
{
    const trading::Game *game = trading::runningGame(state.night, state.trading);
    const auto *type = game ? trading::findChallengeType(*game->rules, command.type) : nullptr;
    if (type && type->unit == trading::Unit::Question)
        command.cards = cardsLeft(state);
    return command;
}

trading::AnswerCard judged(const State &state, trading::AnswerCard command)
{
    const auto question = state.quiz.questions.constFind(command.question);
    if (question == state.quiz.questions.cend())
        return command; // refused: it is not the challenge's
    quiz::Answer answer;
    answer.text = command.text;
    answer.options = command.options;
    if (const auto misfit = quiz::misfitOf(*question->content, answer)) {
        command.misfit = refusalOf(*misfit);
        return command;
    }
    const SideId alone{1};
    const auto credits = quiz::creditsOf(*question->content, {{alone, answer}}, {});
    command.right = credits.value(alone) == quiz::fullCredit;
    command.cards = cardsLeft(state);
    return command;
}

}
