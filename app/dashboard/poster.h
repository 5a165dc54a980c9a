// SPDX-License-Identifier: GPL-3.0-or-later
// A page for the wall: how guests get in, in the language of the windows.
#pragma once

#include "app/dashboard/program_settings.h"
#include "app/dashboard/results_export.h"

class QPainter;
class QRectF;

namespace quizaar {

struct PosterFacts
{
    QString night;
    QString join_url;  // what the code holds
    QString typed_url; // what people type
    QString code;
    WifiAccess wifi; // no name: the page has one code only
};

/// Draws the poster into `page`, a rectangle of A4's proportions in any unit.
void paintPoster(QPainter &painter, const QRectF &page, const PosterFacts &facts);

/// One page, A4, as PDF; replaces a file that is there only once the page is whole. Gives the path.
Result<QString, SaveFault> savePoster(const PosterFacts &facts, const QString &path);

}
