// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace quizaar::bench {

namespace {

std::string number(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

}

std::optional<double> percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

std::string toMarkdown(const std::vector<Table> &tables)
{
    std::string text;
    for (const Table &table : tables) {
        text += "## " + table.title + "\n\n" + table.note + "\n\n|";
        for (const Column &column : table.columns)
            text += " | " + column.title;
        text += " |\n|---";
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            text += "|---:";
        text += "|\n";
        for (const Table::Row &row : table.rows) {
            text += "| " + row.name;
            for (std::size_t i = 0; i < row.figures.size(); ++i)
                text +=
                    " | " + (row.figures[i] ? number(*row.figures[i], table.columns[i].decimals) : "missing");
            text += " |\n";
        }
        text += '\n';
    }
    return text;
}

std::string toJson(const std::vector<Table> &tables)
{
    std::string text = "{";
    for (const Table &table : tables) {
        text += (text.size() > 1 ? ",\n" : "\n") + ("  \"" + table.key) + "\": [";
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const Table::Row &row = table.rows[r];
            text += (r > 0 ? ",\n    {" : "\n    {") + ("\"case\": \"" + row.name) + '"';
            for (std::size_t i = 0; i < row.figures.size(); ++i) {
                const bool known = row.figures[i] && std::isfinite(*row.figures[i]);
                text +=
                    ", \"" + table.columns[i].key + "\": " + (known ? number(*row.figures[i], 4) : "null");
            }
            text += '}';
        }
        text += "\n  ]";
    }
    return text + "\n}\n";
}

std::vector<std::string> missingFigures(const std::vector<Table> &tables)
{
    std::vector<std::string> missing;
    for (const Table &table : tables) {
        if (table.rows.empty())
            missing.push_back(table.key);
        for (const Table::Row &row : table.rows) {
            for (std::size_t i = 0; i < row.figures.size(); ++i) {
                const auto &figure = row.figures[i];
                if (!figure || !std::isfinite(*figure) || *figure <= 0)
                    missing.push_back(table.key + ": " + row.name + ": " + table.columns[i].key);
            }
        }
    }
    return missing;
}

}
