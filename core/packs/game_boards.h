// SPDX-License-Identifier: GPL-3.0-or-later
// Boards out of rows that each say their round and category, as collections of television quizzes do.
#pragma once

#include "core/packs/pack.h"

#include <QHash>

namespace quizaar::packs {

enum class GameRound
{
    First,
    Second,
    Final
};

/// The round that a word means: 1, 2, 3, single, double, final, or one of these with the show's name.
std::optional<GameRound> roundOf(const QString &word);

/// Adds a board to the pack; one that no screen can show (kMaxShownColumns, kMaxShownRows) becomes a list,
/// with the category as topic.
void addShown(Pack &pack, Board board);

/// Collects admitted questions. `game` tells several games of one file apart and may be empty.
class GameBoards final
{
public:
    /// Whether the final of this game has been put already.
    bool hasFinal(const QString &game) const { return m_finals.contains(game); }

    void put(const QString &game, GameRound round, const QString &category, Question question);

    /// Adds the boards to the pack in the order of the file, each named after the pack and its game, with a
    /// number for its round. The final stands on the last board of its game. A board that no screen can show
    /// (kMaxShownColumns, kMaxShownRows) becomes a list, with the category as topic. On
    /// a board a column without any points gets 200 for each row, twice that in the second round.
    void addTo(Pack &pack) &&;

private:
    struct Part
    {
        QString game;
        GameRound round = GameRound::First;
        QList<Category> categories;
        QHash<QString, qsizetype> known;
    };

    QList<Part> m_parts;
    QHash<std::pair<QString, int>, qsizetype> m_known;
    QList<QString> m_final_order;
    QHash<QString, FinalQuestion> m_finals;
};

}
