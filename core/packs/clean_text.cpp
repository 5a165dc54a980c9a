// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/clean_text.h"

#include <QChar>

namespace quizaar::packs {

namespace {

bool isUnwanted(char16_t unit)
{
    const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
    const bool override_mark = unit == 0x202D || unit == 0x202E;
    const bool noncharacter = unit >= 0xFFFE || (unit >= 0xFDD0 && unit <= 0xFDEF);
    return control || override_mark || noncharacter || unit == 0xFEFF;
}

}

CleanText cleanText(const QString &raw)
{
    CleanText clean;
    clean.text.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char16_t unit = raw[i].unicode();
        const bool next = i + 1 < raw.size();
        if (unit == u'\r') {
            if (!next || raw[i + 1] != u'\n')
                clean.text += u'\n';
        } else if (unit == u'\n' || unit == 0x85 || unit == 0x2028 || unit == 0x2029) {
            clean.text += u'\n';
        } else if (unit == u'\t') {
            clean.text += u' ';
        } else if (QChar::isHighSurrogate(unit) && next && raw[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(unit, raw[i + 1].unicode());
            ++i;
            if ((whole & 0xFFFE) == 0xFFFE)
                clean.changed = true;
            else
                clean.text += QChar(unit), clean.text += raw[i];
        } else if (QChar::isSurrogate(unit)) {
            clean.text += QChar(0xFFFD);
            clean.changed = true;
        } else if (isUnwanted(unit)) {
            clean.changed = true;
        } else {
            clean.text += QChar(unit);
        }
    }
    clean.text = clean.text.trimmed();
    return clean;
}

}
