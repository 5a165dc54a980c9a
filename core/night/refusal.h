// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/record.h"
#include "core/base/result.h"

namespace quizaar {

/// Why a command was refused. The word is what clients get as "error"; sentences are made where they are
/// shown.
enum class RefusalCode
{
    BadRequest,
    Forbidden,
    GameNotOpen,
    UnknownPlayer,
    UnknownTeam,
    UnknownDevice,
    UnknownRound,
    UnknownBoard,
    UnknownCategory,
    UnknownQuestion,
    NameEmpty,
    NameTooLong,
    NameTaken,
    TeamNameTaken,
    NoTeamsTonight,
    TeamsFromHost,
    TooManyTeams,
    TooManyPlayers,
    TooManySeats,
    TeamNotEmpty,
    AskHost,
    SeatNotFree,
    NoClaim,
    Paused,
    ClockRunning,
    ClockNotRunning,
    PackKnown,
    PackEmpty,
    NumbersExhausted,
    RoundNotPlanned,
    RoundNotRunning,
    OtherRoundRunning,
    NoLiveQuestion,
    OtherQuestionLive,
    QuestionAnswered,
    WrongPhase,
    NobodySpeaks,
    NotInQuestion,
    PointsOutOfRange,
    NotAnsweredHere,
    AnswersClosed,
    AnswerEmpty,
    AnswerTooLong,
    AnswerNotNumber,
    AnswerNotOption,
    NotBetting,
    AskCaptain,
    BetMissing,
    BetOutOfRange,
    WorldTimeOutOfRange,
    RelationshipInvalid,
    SessionTooLarge,
    NoteTooLong,
    ReadOnlyField,
    VersionConflict,
    NothingToUndo,
    NothingToRedo,
    UndoNeedsConfirm,
    UnknownVersion,
};
constexpr auto enumWords(RefusalCode)
{
    return std::array{"bad_request",
                      "forbidden",
                      "game_not_open",
                      "unknown_player",
                      "unknown_team",
                      "unknown_device",
                      "unknown_round",
                      "unknown_board",
                      "unknown_category",
                      "unknown_question",
                      "name_empty",
                      "name_too_long",
                      "name_taken",
                      "team_name_taken",
                      "no_teams_tonight",
                      "teams_from_host",
                      "too_many_teams",
                      "too_many_players",
                      "too_many_seats",
                      "team_not_empty",
                      "ask_host",
                      "seat_not_free",
                      "no_claim",
                      "paused",
                      "clock_running",
                      "clock_not_running",
                      "pack_known",
                      "pack_empty",
                      "numbers_exhausted",
                      "round_not_planned",
                      "round_not_running",
                      "other_round_running",
                      "no_live_question",
                      "other_question_live",
                      "question_answered",
                      "wrong_phase",
                      "nobody_speaks",
                      "not_in_question",
                      "points_out_of_range",
                      "not_answered_here",
                      "answers_closed",
                      "answer_empty",
                      "answer_too_long",
                      "answer_not_number",
                      "answer_not_option",
                      "not_betting",
                      "ask_captain",
                      "bet_missing",
                      "bet_out_of_range",
                      "world_time_out_of_range",
                      "relationship_invalid",
                      "session_too_large",
                      "note_too_long",
                      "read_only_field",
                      "version_conflict",
                      "nothing_to_undo",
                      "nothing_to_redo",
                      "undo_needs_confirm",
                      "unknown_version"};
}

/// A refusal and the facts that help ("current", "seat_free", "depends"), as they go over the wire.
struct Refusal
{
    RefusalCode code = RefusalCode::BadRequest;
    QJsonObject facts;
};

inline Failed<Refusal> refuse(RefusalCode code, QJsonObject facts = {})
{
    return Failed{Refusal{code, std::move(facts)}};
}

}
