// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/refusal_text.h"

#include <QCoreApplication>

namespace quizaar {

namespace {

struct RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)

public:
    static QString of(RefusalCode code)
    {
        switch (code) {
        case RefusalCode::BadRequest:
            return tr("That cannot be done just now.");
        case RefusalCode::Forbidden:
            return tr("Only the host may do that.");
        case RefusalCode::GameNotOpen:
            return tr("This night has ended. Reopen it to go on.");
        case RefusalCode::UnknownPlayer:
            return tr("That player is not in the night (any more).");
        case RefusalCode::UnknownTeam:
            return tr("That team is not in the night (any more).");
        case RefusalCode::UnknownDevice:
            return tr("That phone is not in the night (any more).");
        case RefusalCode::UnknownRound:
            return tr("There is no such round.");
        case RefusalCode::UnknownBoard:
            return tr("There is no such board.");
        case RefusalCode::UnknownCategory:
            return tr("There is no such category.");
        case RefusalCode::UnknownQuestion:
            return tr("There is no such question.");
        case RefusalCode::NameEmpty:
            return tr("A name needs at least one visible character.");
        case RefusalCode::NameTooLong:
            return tr("That name is too long: 40 characters at most.");
        case RefusalCode::NameTaken:
            return tr("Somebody has that name already, or one that looks the same.");
        case RefusalCode::TeamNameTaken:
            return tr("A team has that name already, or one that looks the same.");
        case RefusalCode::NoTeamsTonight:
            return tr("Tonight everybody plays alone. Choose teams under People first.");
        case RefusalCode::TeamsFromHost:
            return tr("Tonight the host makes the teams.");
        case RefusalCode::TooManyTeams:
            return tr("There are as many teams as a night can hold (20).");
        case RefusalCode::TooManyPlayers:
            return tr("There are as many players as a night can hold (500).");
        case RefusalCode::TooManySeats:
            return tr("That phone has as many players as it can hold (6).");
        case RefusalCode::TeamNotEmpty:
            return tr("The team still has members. Move them first.");
        case RefusalCode::AskHost:
            return tr("The host has to agree to that.");
        case RefusalCode::SeatNotFree:
            return tr("A phone is playing on that seat right now.");
        case RefusalCode::NoClaim:
            return tr("That phone does not ask for this seat (any more).");
        case RefusalCode::Paused:
            return tr("The game is paused. Resume the clock first (Ctrl+P).");
        case RefusalCode::ClockRunning:
            return tr("The clock is running already.");
        case RefusalCode::ClockNotRunning:
            return tr("The clock is not running.");
        case RefusalCode::PackKnown:
            return tr("This night has that pack already.");
        case RefusalCode::PackEmpty:
            return tr("There is no question in that pack.");
        case RefusalCode::NumbersExhausted:
            return tr("This night is full: it has given out all its numbers. Please start a new night.");
        case RefusalCode::RoundNotPlanned:
            return tr("That round has been started already.");
        case RefusalCode::RoundNotRunning:
            return tr("That round is not running. Start it first.");
        case RefusalCode::OtherRoundRunning:
            return tr("Another round is running. Finish it first.");
        case RefusalCode::NoLiveQuestion:
            return tr("No question is open. Choose one from the board.");
        case RefusalCode::OtherQuestionLive:
            return tr("A question is still open. Rule on it or skip it first.");
        case RefusalCode::QuestionAnswered:
            return tr("That question has been played already.");
        case RefusalCode::WrongPhase:
            return tr("That does not fit the moment: the question has moved on.");
        case RefusalCode::NobodySpeaks:
            return tr("Nobody has buzzed.");
        case RefusalCode::NotInQuestion:
            return tr("That player has no answer to this question.");
        case RefusalCode::PointsOutOfRange:
            return tr("That is out of range for points.");
        case RefusalCode::NotAnsweredHere:
            return tr("This question is not answered that way.");
        case RefusalCode::AnswersClosed:
            return tr("Answers are not taken now.");
        case RefusalCode::AnswerEmpty:
            return tr("The answer is empty.");
        case RefusalCode::AnswerTooLong:
            return tr("The answer is too long; 200 characters are the most.");
        case RefusalCode::AnswerNotNumber:
            return tr("The answer must be a number.");
        case RefusalCode::AnswerNotOption:
            return tr("That is not a possible choice here.");
        case RefusalCode::NotBetting:
            return tr("That player is not betting on this question.");
        case RefusalCode::AskCaptain:
            return tr("The team’s captain places the bet.");
        case RefusalCode::BetMissing:
            return tr("Nobody has placed a bet yet. Wait for one, or skip the question.");
        case RefusalCode::BetOutOfRange:
            return tr("That bet is too small or too large.");
        case RefusalCode::WorldTimeOutOfRange:
            return tr("That time cannot be shown.");
        case RefusalCode::RelationshipInvalid:
            return tr("A relation is named like team:3, and its values are whole numbers from 0 to 100.");
        case RefusalCode::SessionTooLarge:
            return tr("The notes are full; shorten them first.");
        case RefusalCode::NoteTooLong:
            return tr("That note is too long; 1000 characters are the most.");
        case RefusalCode::ReadOnlyField:
            return tr("That cannot be written.");
        case RefusalCode::VersionConflict:
            return tr("That has changed in the meantime. Look again, then repeat.");
        case RefusalCode::NothingToUndo:
            return tr("There is nothing to undo.");
        case RefusalCode::NothingToRedo:
            return tr("There is nothing to redo.");
        case RefusalCode::UndoNeedsConfirm:
            return tr("What others did since depends on that. Please confirm.");
        case RefusalCode::UnknownVersion:
            return tr("There is no such point in the evening.");
        case RefusalCode::TradingNotRunning:
            return tr("No trading round is running.");
        case RefusalCode::ChallengeLocked:
            return tr("There is an open challenge already; finish or cancel it first.");
        case RefusalCode::ChallengeWrongStatus:
            return tr("The challenge is past that step.");
        case RefusalCode::BankShort:
            return tr("The bank does not have enough.");
        case RefusalCode::GoodsShort:
            return tr("There is not enough for that.");
        case RefusalCode::GoodsSpent:
            return tr("What that would take back has been used already.");
        case RefusalCode::GoodsNotConserved:
            return tr("The goods would not add up, so nothing has happened.");
        case RefusalCode::RulesFixed:
            return tr("The round has begun; its rules stand.");
        case RefusalCode::UnknownBuilding:
            return tr("The rules know no such building.");
        case RefusalCode::UnknownChallenge:
            return tr("There is no such challenge.");
        case RefusalCode::BuildingMissing:
            return tr("The nation has no such building.");
        case RefusalCode::BuildingMakesNothing:
            return tr("That building produces nothing.");
        case RefusalCode::OtherTeam:
            return tr("The player is in another team.");
        case RefusalCode::TeamMissing:
            return tr("The player has no nation; put them into a team first.");
        case RefusalCode::TargetOutOfRange:
            return tr("The target is a number from 1 to 10,000.");
        case RefusalCode::TeamsNeeded:
            return tr("Trading needs at least one team with a player in it.");
        case RefusalCode::DurationUnknown:
            return tr("The rules do not allow that duration.");
        case RefusalCode::QuantityInvalid:
            return tr("Amounts are whole numbers from 1 to 1,000,000.");
        case RefusalCode::UnknownGood:
            return tr("The rules know no such good.");
        case RefusalCode::BuildingLimit:
            return tr("The nation has as many of these as it may have.");
        case RefusalCode::RightMissing:
            return tr("A challenge for this building comes first.");
        case RefusalCode::BaselineOutOfRange:
            return tr("That price is too low or too high.");
        case RefusalCode::UnknownTrade:
            return tr("There is no such offer.");
        case RefusalCode::TradeWrongStatus:
            return tr("This offer is closed already.");
        case RefusalCode::TradeNotYours:
            return tr("Your nation cannot do that with this offer now.");
        case RefusalCode::TermsChanged:
            return tr("The offer has changed; look at it again.");
        case RefusalCode::SameTeam:
            return tr("A trade needs two different nations.");
        case RefusalCode::TradeEmpty:
            return tr("Put something into the offer first.");
        case RefusalCode::Quarantined:
            return tr("Your nation has the plague: it cannot start a trade with a healthy one.");
        case RefusalCode::UnknownEvent:
            return tr("There is no such event.");
        case RefusalCode::EventInForce:
            return tr("This event is still going on.");
        case RefusalCode::SeverityOutOfRange:
            return tr("That strength is not possible.");
        case RefusalCode::NotAnswerable:
            return tr("Your nation has nothing to answer there.");
        case RefusalCode::NobodyToStrike:
            return tr("There is no nation that this can happen to.");
        case RefusalCode::ProductionStopped:
            return tr("This building makes nothing right now.");
        case RefusalCode::MinutesOutOfRange:
            return tr("That many minutes are not possible.");
        case RefusalCode::TaxMissing:
            return tr("There is no food tax in this round.");
        case RefusalCode::ScenarioFixes:
            return tr("The scenario sets that.");
        case RefusalCode::TeamCountWrong:
            return tr("The scenario is for another number of teams.");
        case RefusalCode::CaptainActs:
            return tr("Your captain does that tonight.");
        case RefusalCode::NothingToExchange:
            return tr("There are no points to exchange, or no trading round follows.");
        case RefusalCode::NoQuestions:
            return tr("None of tonight's packs has a question left that a phone can judge by itself.");
        case RefusalCode::AnswerTooSoon:
            return tr("That was wrong just now. Take a breath before the next answer.");
        case RefusalCode::ChallengeUnanswered:
            return tr("Answer the question first.");
        case RefusalCode::CannotUndo:
            return tr("Deals, buildings and events of the trading game stand; they cannot be taken back.");
        case RefusalCode::NotCollected:
            return tr("The answers of this round have not been collected and shown yet.");
        case RefusalCode::RevealNeedsList:
            return tr("Only a list of questions can show its answers after the round.");
        case RefusalCode::JokerNotAllowed:
            return tr("This round cannot be doubled.");
        case RefusalCode::JokerUsed:
            return tr("The joker is on another round already; there is one for the whole night.");
        case RefusalCode::WeightOutOfRange:
            return tr("A round counts from 0 to 1000 percent.");
        case RefusalCode::NotChooser:
            return tr("It is not your turn to choose.");
        case RefusalCode::NotInTieBreak:
            return tr("This tie-break is between others.");
        case RefusalCode::NobodyTied:
            return tr("A tie-break is for at least two with the same score.");
        case RefusalCode::AppealKnown:
            return tr("You have already appealed on this question.");
        case RefusalCode::TooManyAppeals:
            return tr("Your earlier appeals wait for the host; please wait, too.");
        case RefusalCode::NotAppealable:
            return tr("There is nothing here to appeal against.");
        case RefusalCode::UnknownAppeal:
            return tr("This appeal is not open any more.");
        case RefusalCode::NotByItself:
            return tr("This round cannot run by itself.");
        case RefusalCode::WaitingForHost:
            return tr("This player is not let in yet: do that under People.");
        case RefusalCode::NotWaiting:
            return tr("This player is in already.");
        case RefusalCode::NameNotAllowed:
            return tr("That name holds a word from the list words.txt.");
        }
        return {};
    }
    static QString notByItself(const QJsonObject &facts)
    {
        const QString why = facts.value(QLatin1String("why")).toString();
        if (why == QLatin1String("questions"))
            return tr(
                "%n question(s) of this round need you: buzzers and wagers are ruled by the host. A round "
                "without them runs by itself.",
                nullptr, facts.value(QLatin1String("questions")).toInt());
        if (why == QLatin1String("reveal"))
            return tr("A round whose answers are shown at its end needs you to rule on them.");
        if (why == QLatin1String("by_hand"))
            return tr("This round does not run by itself.");
        return tr("Only boards and lists run by themselves.");
    }
    static QString notStored()
    {
        return tr("That could not be stored, so nothing has happened. Please try again.");
    }
};

}

QString refusalText(const Refusal &refusal)
{
    return refusal.code == RefusalCode::NotByItself ? RefusalWords::notByItself(refusal.facts)
                                                    : RefusalWords::of(refusal.code);
}

QString notStoredText()
{
    return RefusalWords::notStored();
}

}
