// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/refusal_response.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quizaar {

using namespace Qt::StringLiterals;

int statusOf(RefusalCode code)
{
    switch (code) {
    case RefusalCode::BadRequest:
        return 400;
    case RefusalCode::Forbidden:
    case RefusalCode::AskHost:
    case RefusalCode::AskCaptain:
    case RefusalCode::CaptainActs:
        return 403;
    case RefusalCode::UnknownPlayer:
    case RefusalCode::UnknownTeam:
    case RefusalCode::UnknownDevice:
    case RefusalCode::UnknownRound:
    case RefusalCode::UnknownBoard:
    case RefusalCode::UnknownCategory:
    case RefusalCode::UnknownQuestion:
    case RefusalCode::UnknownChallenge:
    case RefusalCode::UnknownTrade:
    case RefusalCode::UnknownEvent:
        return 404;
    case RefusalCode::NameEmpty:
    case RefusalCode::NameTooLong:
    case RefusalCode::NoTeamsTonight:
    case RefusalCode::TeamsFromHost:
    case RefusalCode::TooManyTeams:
    case RefusalCode::TooManyPlayers:
    case RefusalCode::TooManySeats:
    case RefusalCode::PackEmpty:
    case RefusalCode::NumbersExhausted:
    case RefusalCode::PointsOutOfRange:
    case RefusalCode::NotInQuestion:
    case RefusalCode::AnswerEmpty:
    case RefusalCode::AnswerTooLong:
    case RefusalCode::AnswerNotNumber:
    case RefusalCode::AnswerNotOption:
    case RefusalCode::BetOutOfRange:
    case RefusalCode::WorldTimeOutOfRange:
    case RefusalCode::RelationshipInvalid:
    case RefusalCode::SessionTooLarge:
    case RefusalCode::NoteTooLong:
    case RefusalCode::ReadOnlyField:
    case RefusalCode::UnknownVersion:
    case RefusalCode::UnknownBuilding:
    case RefusalCode::BuildingMissing:
    case RefusalCode::BuildingMakesNothing:
    case RefusalCode::OtherTeam:
    case RefusalCode::TeamMissing:
    case RefusalCode::TargetOutOfRange:
    case RefusalCode::TeamsNeeded:
    case RefusalCode::DurationUnknown:
    case RefusalCode::QuantityInvalid:
    case RefusalCode::UnknownGood:
    case RefusalCode::BaselineOutOfRange:
    case RefusalCode::SameTeam:
    case RefusalCode::TradeEmpty:
    case RefusalCode::SeverityOutOfRange:
    case RefusalCode::MinutesOutOfRange:
    case RefusalCode::ScenarioFixes:
    case RefusalCode::TeamCountWrong:
        return 422;
    case RefusalCode::GameNotOpen:
    case RefusalCode::NameTaken:
    case RefusalCode::TeamNameTaken:
    case RefusalCode::TeamNotEmpty:
    case RefusalCode::SeatNotFree:
    case RefusalCode::NoClaim:
    case RefusalCode::Paused:
    case RefusalCode::ClockRunning:
    case RefusalCode::ClockNotRunning:
    case RefusalCode::PackKnown:
    case RefusalCode::RoundNotPlanned:
    case RefusalCode::RoundNotRunning:
    case RefusalCode::OtherRoundRunning:
    case RefusalCode::NoLiveQuestion:
    case RefusalCode::OtherQuestionLive:
    case RefusalCode::QuestionAnswered:
    case RefusalCode::WrongPhase:
    case RefusalCode::NobodySpeaks:
    case RefusalCode::NotAnsweredHere:
    case RefusalCode::AnswersClosed:
    case RefusalCode::NotBetting:
    case RefusalCode::BetMissing:
    case RefusalCode::VersionConflict:
    case RefusalCode::NothingToUndo:
    case RefusalCode::NothingToRedo:
    case RefusalCode::UndoNeedsConfirm:
    case RefusalCode::TradingNotRunning:
    case RefusalCode::ChallengeLocked:
    case RefusalCode::ChallengeWrongStatus:
    case RefusalCode::BankShort:
    case RefusalCode::GoodsShort:
    case RefusalCode::GoodsSpent:
    case RefusalCode::RulesFixed:
    case RefusalCode::BuildingLimit:
    case RefusalCode::RightMissing:
    case RefusalCode::TradeWrongStatus:
    case RefusalCode::TradeNotYours:
    case RefusalCode::TermsChanged:
    case RefusalCode::Quarantined:
    case RefusalCode::EventInForce:
    case RefusalCode::NotAnswerable:
    case RefusalCode::NobodyToStrike:
    case RefusalCode::ProductionStopped:
    case RefusalCode::TaxMissing:
    case RefusalCode::NothingToExchange:
    case RefusalCode::NoQuestions:
    case RefusalCode::AnswerTooSoon:
    case RefusalCode::ChallengeUnanswered:
    case RefusalCode::CannotUndo:
    case RefusalCode::NotCollected:
    case RefusalCode::RevealNeedsList:
    case RefusalCode::JokerNotAllowed:
    case RefusalCode::JokerUsed:
    case RefusalCode::NobodyTied:
    case RefusalCode::AppealKnown:
    case RefusalCode::TooManyAppeals:
    case RefusalCode::NotAppealable:
    case RefusalCode::NotByItself:
    case RefusalCode::NotWaiting:
        return 409;
    case RefusalCode::WaitingForHost:
    case RefusalCode::NotChooser:
    case RefusalCode::NotInTieBreak:
        return 403;
    case RefusalCode::UnknownAppeal:
        return 404;
    case RefusalCode::WeightOutOfRange:
    case RefusalCode::NameNotAllowed:
        return 422;
    case RefusalCode::GoodsNotConserved:
        return 500;
    }
    return 400;
}

QString sentenceFor(RefusalCode code)
{
    switch (code) {
    case RefusalCode::BadRequest:
        return u"The request is missing something or has it wrong."_s;
    case RefusalCode::Forbidden:
        return u"You may not do that."_s;
    case RefusalCode::GameNotOpen:
        return u"This game night is not open."_s;
    case RefusalCode::UnknownPlayer:
        return u"There is no such player in this night."_s;
    case RefusalCode::UnknownTeam:
        return u"There is no such team in this night."_s;
    case RefusalCode::UnknownDevice:
        return u"This phone is not known any more."_s;
    case RefusalCode::UnknownRound:
        return u"There is no such round in this night."_s;
    case RefusalCode::UnknownBoard:
        return u"There is no such board in this night."_s;
    case RefusalCode::UnknownCategory:
        return u"There is no such category in this night."_s;
    case RefusalCode::UnknownQuestion:
        return u"There is no such question in this night."_s;
    case RefusalCode::NameEmpty:
        return u"Please type a name."_s;
    case RefusalCode::NameTooLong:
        return u"That name is too long; 40 characters are the most."_s;
    case RefusalCode::NameTaken:
        return u"Somebody already has that name."_s;
    case RefusalCode::TeamNameTaken:
        return u"There is a team of that name already."_s;
    case RefusalCode::NoTeamsTonight:
        return u"There are no teams tonight; everybody plays alone."_s;
    case RefusalCode::TeamsFromHost:
        return u"The host makes the teams; pick one from the list."_s;
    case RefusalCode::TooManyTeams:
        return u"There are 20 teams already, which is the most."_s;
    case RefusalCode::TooManyPlayers:
        return u"The night is full."_s;
    case RefusalCode::TooManySeats:
        return u"A phone can hold six players at most."_s;
    case RefusalCode::TeamNotEmpty:
        return u"Somebody is in this team; move them first."_s;
    case RefusalCode::AskHost:
        return u"The game has begun: please ask the host to change that."_s;
    case RefusalCode::SeatNotFree:
        return u"Somebody is playing on that seat right now."_s;
    case RefusalCode::NoClaim:
        return u"That phone is not waiting for this seat."_s;
    case RefusalCode::Paused:
        return u"The game is paused."_s;
    case RefusalCode::ClockRunning:
        return u"The clock is running already."_s;
    case RefusalCode::ClockNotRunning:
        return u"The clock is not running."_s;
    case RefusalCode::PackKnown:
        return u"This pack is in the night already."_s;
    case RefusalCode::PackEmpty:
        return u"There is no question in this pack."_s;
    case RefusalCode::NumbersExhausted:
        return u"This night has become too big; start a new one."_s;
    case RefusalCode::RoundNotPlanned:
        return u"This round has been started already."_s;
    case RefusalCode::RoundNotRunning:
        return u"This round is not running."_s;
    case RefusalCode::OtherRoundRunning:
        return u"Another round is running; finish it first."_s;
    case RefusalCode::NoLiveQuestion:
        return u"There is no question open."_s;
    case RefusalCode::OtherQuestionLive:
        return u"Another question is still open."_s;
    case RefusalCode::QuestionAnswered:
        return u"This question has been played already."_s;
    case RefusalCode::WrongPhase:
        return u"That is not possible at this point of the question."_s;
    case RefusalCode::NobodySpeaks:
        return u"Nobody has buzzed."_s;
    case RefusalCode::NotInQuestion:
        return u"This player has no answer on that question."_s;
    case RefusalCode::PointsOutOfRange:
        return u"That many points are not possible."_s;
    case RefusalCode::NotAnsweredHere:
        return u"This question is not answered that way."_s;
    case RefusalCode::AnswersClosed:
        return u"Answers are not taken now."_s;
    case RefusalCode::AnswerEmpty:
        return u"Please type an answer."_s;
    case RefusalCode::AnswerTooLong:
        return u"That answer is too long; 200 characters are the most."_s;
    case RefusalCode::AnswerNotNumber:
        return u"Please answer with a number."_s;
    case RefusalCode::AnswerNotOption:
        return u"That is not a possible choice here."_s;
    case RefusalCode::NotBetting:
        return u"You are not betting on this question."_s;
    case RefusalCode::AskCaptain:
        return u"Your team's captain places the bet."_s;
    case RefusalCode::BetMissing:
        return u"Nobody has placed a bet yet."_s;
    case RefusalCode::BetOutOfRange:
        return u"That bet is too small or too large."_s;
    case RefusalCode::WorldTimeOutOfRange:
        return u"That time cannot be shown."_s;
    case RefusalCode::RelationshipInvalid:
        return u"A relation is named like team:3, and its values are whole numbers from 0 to 100."_s;
    case RefusalCode::SessionTooLarge:
        return u"That is more than the session record can hold."_s;
    case RefusalCode::NoteTooLong:
        return u"That note is too long; 1000 characters are the most."_s;
    case RefusalCode::ReadOnlyField:
        return u"That field is the laptop's own; it cannot be written."_s;
    case RefusalCode::VersionConflict:
        return u"Somebody else changed this in the meantime."_s;
    case RefusalCode::NothingToUndo:
        return u"There is nothing to undo."_s;
    case RefusalCode::NothingToRedo:
        return u"There is nothing to redo."_s;
    case RefusalCode::UndoNeedsConfirm:
        return u"Others have gone on from there; undo it all the same?"_s;
    case RefusalCode::UnknownVersion:
        return u"There is no such point in this night."_s;
    case RefusalCode::TradingNotRunning:
        return u"No trading round is running."_s;
    case RefusalCode::ChallengeLocked:
        return u"There is an open challenge already; finish or cancel it first."_s;
    case RefusalCode::ChallengeWrongStatus:
        return u"The challenge is past that step."_s;
    case RefusalCode::BankShort:
        return u"The bank does not have enough."_s;
    case RefusalCode::GoodsShort:
        return u"There is not enough for that."_s;
    case RefusalCode::GoodsSpent:
        return u"What that would take back has been used already."_s;
    case RefusalCode::GoodsNotConserved:
        return u"The goods would not add up, so nothing has happened."_s;
    case RefusalCode::RulesFixed:
        return u"The round has begun; its rules stand."_s;
    case RefusalCode::UnknownBuilding:
        return u"The rules know no such building."_s;
    case RefusalCode::UnknownChallenge:
        return u"There is no such challenge."_s;
    case RefusalCode::BuildingMissing:
        return u"The nation has no such building."_s;
    case RefusalCode::BuildingMakesNothing:
        return u"That building produces nothing."_s;
    case RefusalCode::OtherTeam:
        return u"The player is in another team."_s;
    case RefusalCode::TeamMissing:
        return u"The player has no nation; put them into a team first."_s;
    case RefusalCode::TargetOutOfRange:
        return u"The target is a number from 1 to 10,000."_s;
    case RefusalCode::TeamsNeeded:
        return u"Trading needs at least one team with a player in it."_s;
    case RefusalCode::DurationUnknown:
        return u"The rules do not allow that duration."_s;
    case RefusalCode::QuantityInvalid:
        return u"Amounts are whole numbers from 1 to 1,000,000."_s;
    case RefusalCode::UnknownGood:
        return u"The rules know no such good."_s;
    case RefusalCode::BuildingLimit:
        return u"The nation has as many of these as it may have."_s;
    case RefusalCode::RightMissing:
        return u"A challenge for this building comes first."_s;
    case RefusalCode::BaselineOutOfRange:
        return u"That price is too low or too high."_s;
    case RefusalCode::UnknownTrade:
        return u"There is no such offer."_s;
    case RefusalCode::TradeWrongStatus:
        return u"This offer is closed already."_s;
    case RefusalCode::TradeNotYours:
        return u"Your nation cannot do that with this offer now."_s;
    case RefusalCode::TermsChanged:
        return u"The offer has changed; look at it again."_s;
    case RefusalCode::SameTeam:
        return u"A trade needs two different nations."_s;
    case RefusalCode::TradeEmpty:
        return u"Put something into the offer first."_s;
    case RefusalCode::Quarantined:
        return u"Your nation has the plague: it cannot start a trade with a healthy one."_s;
    case RefusalCode::UnknownEvent:
        return u"There is no such event."_s;
    case RefusalCode::EventInForce:
        return u"This event is still going on."_s;
    case RefusalCode::SeverityOutOfRange:
        return u"That strength is not possible."_s;
    case RefusalCode::NotAnswerable:
        return u"Your nation has nothing to answer there."_s;
    case RefusalCode::NobodyToStrike:
        return u"There is no nation that this can happen to."_s;
    case RefusalCode::ProductionStopped:
        return u"This building makes nothing right now."_s;
    case RefusalCode::MinutesOutOfRange:
        return u"That many minutes are not possible."_s;
    case RefusalCode::TaxMissing:
        return u"There is no food tax in this round."_s;
    case RefusalCode::ScenarioFixes:
        return u"The scenario sets that."_s;
    case RefusalCode::TeamCountWrong:
        return u"The scenario is for another number of teams."_s;
    case RefusalCode::CaptainActs:
        return u"Your captain does that tonight."_s;
    case RefusalCode::NothingToExchange:
        return u"There are no points to exchange, or no trading round follows."_s;
    case RefusalCode::NoQuestions:
        return u"None of tonight's packs has a question left that a phone can judge by itself."_s;
    case RefusalCode::AnswerTooSoon:
        return u"That was wrong just now. Take a breath before the next answer."_s;
    case RefusalCode::ChallengeUnanswered:
        return u"Answer the question first."_s;
    case RefusalCode::CannotUndo:
        return u"Deals, buildings and events of the trading game stand; they cannot be taken back."_s;
    case RefusalCode::NotCollected:
        return u"The answers of this round have not been collected and shown yet."_s;
    case RefusalCode::RevealNeedsList:
        return u"Only a list of questions can show its answers after the round."_s;
    case RefusalCode::JokerNotAllowed:
        return u"This round cannot be doubled."_s;
    case RefusalCode::JokerUsed:
        return u"The joker is on another round already; there is one for the whole night."_s;
    case RefusalCode::WeightOutOfRange:
        return u"A round counts from 0 to 1000 percent."_s;
    case RefusalCode::NotChooser:
        return u"It is not your turn to choose."_s;
    case RefusalCode::NotInTieBreak:
        return u"This tie-break is between others."_s;
    case RefusalCode::NobodyTied:
        return u"A tie-break is for at least two with the same score."_s;
    case RefusalCode::AppealKnown:
        return u"You have already appealed on this question."_s;
    case RefusalCode::TooManyAppeals:
        return u"Your earlier appeals wait for the host; please wait, too."_s;
    case RefusalCode::NotAppealable:
        return u"There is nothing here to appeal against."_s;
    case RefusalCode::UnknownAppeal:
        return u"This appeal is not open any more."_s;
    case RefusalCode::NotByItself:
        return u"This round needs the host: it cannot run by itself."_s;
    case RefusalCode::WaitingForHost:
        return u"The host lets you in soon. Please wait."_s;
    case RefusalCode::NotWaiting:
        return u"This player is in already."_s;
    case RefusalCode::NameNotAllowed:
        return u"Please choose another name: this one has a word in it that is not nice."_s;
    }
    return u"That is not possible."_s;
}

namespace {

/// The sentence with its figures, where a good is short.
QString sentenceWithFacts(const Refusal &refusal)
{
    const QJsonArray missing = refusal.facts.value("short"_L1).toArray();
    if (missing.isEmpty())
        return sentenceFor(refusal.code);
    QStringList parts;
    for (const QJsonValue &value : missing) {
        const QJsonObject one = value.toObject();
        const QString form = refusal.code == RefusalCode::BankShort
                                 ? u"Bank does not have enough %1. Required: %2, available: %3"_s
                                 : u"%1: need %2, have %3"_s;
        parts.append(form.arg(one.value("label"_L1).toString().toLower())
                         .arg(one.value("need"_L1).toInteger())
                         .arg(one.value("have"_L1).toInteger()));
    }
    return parts.join(u"; "_s);
}

}

HttpResponse responseFor(const Refusal &refusal)
{
    return errorResponse(statusOf(refusal.code), QLatin1StringView(wordOf(refusal.code)),
                         sentenceWithFacts(refusal), refusal.facts);
}

HttpResponse badField(QLatin1StringView field)
{
    return responseFor(Refusal{RefusalCode::BadRequest, {{"field"_L1, field}}});
}

}
