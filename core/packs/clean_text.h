// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quizaar::packs {

struct CleanText
{
    QString text;
    bool changed = false; ///< more was changed than white space
};

/// Text from a file made fit to be shown, in any script:
///  - control characters, byte order marks, noncharacters and the two direction overrides (they show text in
///  another
///    order than it is judged in) are taken out; half a surrogate pair becomes U+FFFD;
///  - joiners, direction marks, embeddings and isolates stay: emoji and right-to-left text need them;
///  - every line end becomes one line feed, a tab one space; white space at both ends goes. That alone is no
///  change.
/// cleanText(cleanText(x).text) == cleanText(x).
CleanText cleanText(const QString &raw);

}
