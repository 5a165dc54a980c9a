// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace quizaar::bench {

/// Of `values`, which may come in any order; nothing of none. `share` from 0 to 1, nearest rank.
std::optional<double> percentile(std::vector<double> values, double share);
inline std::optional<double> median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

struct Column
{
    std::string key;   ///< in the JSON
    std::string title; ///< in the Markdown, with the unit
    int decimals = 0;
};

/// A table of figures, a row per case. A figure that could not be had is empty.
struct Table
{
    std::string key;
    std::string title;
    std::string note;
    std::vector<Column> columns;
    struct Row
    {
        std::string name;
        std::vector<std::optional<double>> figures;
    };
    std::vector<Row> rows;
};

std::string toMarkdown(const std::vector<Table> &tables);
std::string toJson(const std::vector<Table> &tables);
/// One line per figure that is missing, not finite or not above zero, and per table without rows.
std::vector<std::string> missingFigures(const std::vector<Table> &tables);

}
