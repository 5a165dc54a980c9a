// SPDX-License-Identifier: GPL-3.0-or-later
// The account of an import. Nothing is dropped in silence: taken + refused.size() == seen, always.
#pragma once

#include "core/packs/pack.h"

#include <optional>

namespace quizaar::packs {

enum class NoteCode
{
    // the whole file
    UnknownFormat,    ///< no importer knows this file
    EmptyFile,        ///< nothing in it that could be a question
    FileTooLarge,     ///< detail: the limit in bytes
    Unreadable,       ///< the file in detail could not be read
    NotText,          ///< NUL bytes, or UTF-16
    NotUtf8,          ///< line: the first line that is not
    Malformed,        ///< cut off or not well formed; detail: what the parser says
    TooDeep,          ///< nested deeper than any pack is
    DuplicateKey,     ///< one object names the key in detail twice
    NewerVersion,     ///< made by a newer program; detail: its version
    NoHeader,         ///< the first row does not name the columns question and answer
    DuplicateColumn,  ///< the header names the column in detail twice
    TooManyQuestions, ///< detail: the limit
    ServiceRefused,   ///< the reply says itself that it holds no questions; detail: its code
    ManifestMissing,  ///< a folder or zip without a manifest
    ZipDamaged,       ///< not readable as a zip
    ZipTooLarge,      ///< unpacked size above the limit; detail: the file, if it is a single one
    ZipTooManyFiles,  ///< detail: the limit
    ZipBomb,          ///< compressed beyond belief; detail: the file
    ZipPathOutside,   ///< a name that leads out of the pack; detail: the name
    ZipNotSupported,  ///< encrypted, a link, two files of one name, or a rare compression; detail: the file

    // one item
    NotAnObject, ///< detail: the key
    BadField,    ///< detail: the key whose value has the wrong type or word
    BadRow,      ///< wrong quoting, or more cells than columns
    NoText,      ///< neither text nor media
    NoAnswer,
    NoCategory,  ///< a row for a board without a category
    TextTooLong, ///< detail: the key
    BadKind,     ///< detail: the word
    BadPoints,   ///< detail: as written
    BadTime,     ///< detail: as written
    BadNumber,   ///< answer or tolerance of a number question; detail: as written
    BadTruth,    ///< neither yes nor no; detail: as written
    BadEncoding, ///< a percent or base64 text that does not decode
    TooFewOptions,
    TooManyOptions,
    EmptyOption,
    SameOption, ///< two options read the same; detail: the option
    NoCorrectOption,
    SeveralCorrectOptions, ///< of a true/false question
    AnswerNotAmongOptions, ///< detail: the answer
    TooManyParts,          ///< detail: the key of a list that is too long
    MediaMissing,          ///< detail: the file
    MediaBadPath,          ///< detail: the path
    MediaUnknownType,      ///< detail: the file
    SecondFinal,           ///< the board has a final question already

    // taken, with a change
    ControlCharacters, ///< characters that nobody sees were taken out; detail: the key
    FieldLeftOut,      ///< detail: the key, which means nothing here or is out of range
    UnknownKeys,       ///< detail: the keys, which were passed over
    UnknownColumn,     ///< detail: the column, which was passed over
    UnknownEntity,     ///< detail: the entities, which stay as written
    PointsRead,        ///< points were read from a longer text; detail: as written
    RepeatLeftOut,     ///< an empty or repeated part of the list in detail
    NoDifficulty,      ///< so no points; detail: as written
    FileLeftOut,       ///< a file of the zip or folder that no pack needs; detail: the file
    PlayedAsWager,     ///< a kind that the file's own game has; the choosing team bets; detail: the kind
    PlayedByAll,       ///< the same, everybody answers on the phone
    PlayedAsPlain,     ///< the same, as any other question
    FinalInList,       ///< a board has one final question; this further one went into a list

    // a medium that was left out, with the question that names it where nothing else is left of it
    MediaNotAsNamed, ///< what is in the file is not what its name says; detail: the file
    MediaTooLarge,   ///< beyond the limits of media_intake.h; detail: the file
    MediaNotKept,    ///< its bytes could not be read or stored; detail: the file
};
constexpr auto enumWords(NoteCode)
{
    return std::array{"unknown_format",
                      "empty_file",
                      "file_too_large",
                      "unreadable",
                      "not_text",
                      "not_utf8",
                      "malformed",
                      "too_deep",
                      "duplicate_key",
                      "newer_version",
                      "no_header",
                      "duplicate_column",
                      "too_many_questions",
                      "service_refused",
                      "manifest_missing",
                      "zip_damaged",
                      "zip_too_large",
                      "zip_too_many_files",
                      "zip_bomb",
                      "zip_path_outside",
                      "zip_not_supported",
                      "not_an_object",
                      "bad_field",
                      "bad_row",
                      "no_text",
                      "no_answer",
                      "no_category",
                      "text_too_long",
                      "bad_kind",
                      "bad_points",
                      "bad_time",
                      "bad_number",
                      "bad_truth",
                      "bad_encoding",
                      "too_few_options",
                      "too_many_options",
                      "empty_option",
                      "same_option",
                      "no_correct_option",
                      "several_correct_options",
                      "answer_not_among_options",
                      "too_many_parts",
                      "media_missing",
                      "media_bad_path",
                      "media_unknown_type",
                      "second_final",
                      "control_characters",
                      "field_left_out",
                      "unknown_keys",
                      "unknown_column",
                      "unknown_entity",
                      "points_read",
                      "repeat_left_out",
                      "no_difficulty",
                      "file_left_out",
                      "played_as_wager",
                      "played_by_all",
                      "played_as_plain",
                      "final_in_list",
                      "media_not_as_named",
                      "media_too_large",
                      "media_not_kept"};
}

/// A code with the fact that goes with it. The detail is text from the file, cleaned, at most 120 characters.
struct Finding
{
    NoteCode code = NoteCode::Malformed;
    QString detail;
    bool operator==(const Finding &) const = default;
};

/// Where a finding belongs: a line (from 1) for row formats, else the item's path such as
/// "boards[0].categories[2].questions[4]". Neither: the whole file.
struct Place
{
    qint64 line = 0;
    QString item;
};

struct Note
{
    qint64 line = 0; ///< 0: none
    QString item;
    NoteCode code = NoteCode::Malformed;
    QString detail;

    template <class Of>
    static void fields(Of &of)
    {
        of("line", &Note::line);
        of("item", &Note::item);
        of("code", &Note::code);
        of("detail", &Note::detail);
    }
    bool operator==(const Note &) const = default;
};

/// `pack` is there if and only if something was taken. A file refused as a whole counts as one item seen.
struct ImportReport
{
    QString format; ///< the importer's name; empty: none knew the file
    qint64 seen = 0;
    qint64 taken = 0;
    QList<Note> changed;
    QList<Note> refused;
    std::optional<Pack> pack;

    template <class Of>
    static void fields(Of &of)
    {
        of("format", &ImportReport::format);
        of("seen", &ImportReport::seen);
        of("taken", &ImportReport::taken);
        of("changed", &ImportReport::changed);
        of("refused", &ImportReport::refused);
        of("pack", &ImportReport::pack);
    }
};

}
