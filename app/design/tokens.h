// SPDX-License-Identifier: GPL-3.0-or-later
// The colours, marks, shapes and motion that dashboard, stage and phone share: resources/design/tokens.json
// says what there is, docs/design.md what each is for. The file travels inside the program, so a value that
// is missing or wrong is a mistake of the build and ends the program. Any thread.
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QVariant>

#include <vector>

namespace quizaar {

enum class Shade
{
    Light,
    Dark
};

/// Colours by what they are for. "On" is text on that colour, of at least 4.5 : 1.
struct Tones
{
    QColor ground; // behind everything
    QColor ground_deep;
    QColor surface; // cards, lists, fields
    QColor raised;  // on a surface
    QColor line;
    QColor ink;
    QColor ink_soft;
    QColor accent;
    QColor on_accent;
    QColor good;
    QColor on_good;
    QColor bad;
    QColor on_bad;
    QColor warn;
    QColor on_warn;
};

/// What tells a team or an option from the others: a colour and a shape, since colour alone does not.
struct Mark
{
    QString name; // "yellow star"; for people who write about it, not for the screen
    QColor on_light;
    QColor on_dark;
    QPainterPath outline; // in a square from (0, 0) to (1, 1)
};

struct Tokens
{
    Tones light;
    Tones dark;
    std::vector<Mark> marks;
    /// Round corners and distances are counted in points of the phone's page; on a desk they are smaller.
    double dashboard_point = 1; // pixels
    double card_radius = 0;     // points
    double control_radius = 0;  // points
    /// The whole file, for QML and for style sheets.
    QVariantMap all;

    const Tones &tones(Shade shade) const { return shade == Shade::Dark ? dark : light; }
    /// Any number: marks repeat from the first after the last, backwards too.
    const Mark &mark(qint64 number) const;
};

const Tokens &tokens();

}
