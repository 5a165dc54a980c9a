// SPDX-License-Identifier: GPL-3.0-or-later
// What is still missing in a pack, or will look bad on the stage. For editors: nothing is changed here.
#pragma once

#include "core/packs/pack_places.h"
#include "core/packs/report.h"

#include <functional>

namespace quizaar::packs {

/// What can be read from the back row of a room at 1280 x 720 (UTF-16 units). The stage shows longer texts
/// too, smaller: above kMaxShownText it sets a question like a page, not like a poster.
inline constexpr qsizetype kMaxShownText = 300;
inline constexpr qsizetype kMaxShownOption = 90;
inline constexpr qsizetype kMaxShownAnswer = 160;
inline constexpr qsizetype kMaxShownExplanation = 400;
inline constexpr qsizetype kMaxShownTitle = 48; ///< of a category or board

enum class RemarkCode
{
    Unplayable,     ///< an import refuses the question; `finding` says why
    Mended,         ///< an import changes the question; `finding` says what
    Blank,          ///< a place of a board that waits for its question; not played
    MediaMissing,   ///< not played; detail: the file
    NoQuestions,    ///< of a board, category, list or pack
    Hole,           ///< a category shorter than the board's longest; number: how many are missing
    TooManyColumns, ///< of a board; number: how many a screen shows
    TooManyRows,    ///< of a category; number: how many a screen shows
    NoTitle,        ///< of the pack, a category, a final's category
    SameTitle,      ///< two categories of a board
    SameQuestion,   ///< an earlier question has the same text; other: where
    UnevenPoints,   ///< not what its row is worth in the first category; number: that
    TextLong,       ///< number: how many the stage shows well
    OptionLong,
    AnswerLong,
    ExplanationLong,
    TitleLong
};

struct Remark
{
    Spot spot;
    RemarkCode code = RemarkCode::Blank;
    Finding finding; ///< of Unplayable and Mended
    qint64 number = 0;
    QString detail;
    Spot other;

    bool operator==(const Remark &) const = default;
};

/// Whether the question is left out when the pack is played.
bool isUnplayable(const Remark &remark);
/// Questions that are left out when the pack is played, each once.
qint64 unplayableCount(const QList<Remark> &remarks);

/// All remarks, in the order of the pack. `has_media`: whether a file that the pack names is there.
QList<Remark> checkPack(const Pack &pack, const std::function<bool(const QString &file)> &has_media);

/// A text in which the needle was found. `key`: the member's name in the own JSON form.
struct Hit
{
    Spot spot;
    QString key;
    QString text;

    bool operator==(const Hit &) const = default;
};

/// Where the needle stands, in every text of the pack; upper and lower case and accents count the same. In
/// the order of the pack, each text once. An empty needle is found nowhere.
QList<Hit> search(const Pack &pack, const QString &needle);

}
