// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/entities.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

/// U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> kLatin1{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

/// U+0391 to U+03A9 and, 32 later, the small letters; U+03A2 is no letter, U+03C2 is the final sigma.
constexpr std::array<std::string_view, 25> kGreek{
    "Alpha", "Beta",   "Gamma",   "Delta", "Epsilon", "Zeta",    "Eta",  "Theta", "Iota",
    "Kappa", "Lambda", "Mu",      "Nu",    "Xi",      "Omicron", "Pi",   "Rho",   "",
    "Sigma", "Tau",    "Upsilon", "Phi",   "Chi",     "Psi",     "Omega"};

struct Named
{
    std::string_view name;
    char16_t unit;
};

constexpr std::array kOthers{
    Named{"quot", 0x22},      Named{"amp", 0x26},      Named{"lt", 0x3C},        Named{"gt", 0x3E},
    Named{"apos", 0x27},      Named{"OElig", 0x152},   Named{"oelig", 0x153},    Named{"Scaron", 0x160},
    Named{"scaron", 0x161},   Named{"Yuml", 0x178},    Named{"fnof", 0x192},     Named{"circ", 0x2C6},
    Named{"tilde", 0x2DC},    Named{"sigmaf", 0x3C2},  Named{"thetasym", 0x3D1}, Named{"upsih", 0x3D2},
    Named{"piv", 0x3D6},      Named{"ensp", 0x2002},   Named{"emsp", 0x2003},    Named{"thinsp", 0x2009},
    Named{"zwnj", 0x200C},    Named{"zwj", 0x200D},    Named{"lrm", 0x200E},     Named{"rlm", 0x200F},
    Named{"ndash", 0x2013},   Named{"mdash", 0x2014},  Named{"lsquo", 0x2018},   Named{"rsquo", 0x2019},
    Named{"sbquo", 0x201A},   Named{"ldquo", 0x201C},  Named{"rdquo", 0x201D},   Named{"bdquo", 0x201E},
    Named{"dagger", 0x2020},  Named{"Dagger", 0x2021}, Named{"bull", 0x2022},    Named{"hellip", 0x2026},
    Named{"permil", 0x2030},  Named{"prime", 0x2032},  Named{"Prime", 0x2033},   Named{"lsaquo", 0x2039},
    Named{"rsaquo", 0x203A},  Named{"oline", 0x203E},  Named{"frasl", 0x2044},   Named{"euro", 0x20AC},
    Named{"image", 0x2111},   Named{"weierp", 0x2118}, Named{"real", 0x211C},    Named{"trade", 0x2122},
    Named{"alefsym", 0x2135}, Named{"larr", 0x2190},   Named{"uarr", 0x2191},    Named{"rarr", 0x2192},
    Named{"darr", 0x2193},    Named{"harr", 0x2194},   Named{"crarr", 0x21B5},   Named{"lArr", 0x21D0},
    Named{"uArr", 0x21D1},    Named{"rArr", 0x21D2},   Named{"dArr", 0x21D3},    Named{"hArr", 0x21D4},
    Named{"forall", 0x2200},  Named{"part", 0x2202},   Named{"exist", 0x2203},   Named{"empty", 0x2205},
    Named{"nabla", 0x2207},   Named{"isin", 0x2208},   Named{"notin", 0x2209},   Named{"ni", 0x220B},
    Named{"prod", 0x220F},    Named{"sum", 0x2211},    Named{"minus", 0x2212},   Named{"lowast", 0x2217},
    Named{"radic", 0x221A},   Named{"prop", 0x221D},   Named{"infin", 0x221E},   Named{"ang", 0x2220},
    Named{"and", 0x2227},     Named{"or", 0x2228},     Named{"cap", 0x2229},     Named{"cup", 0x222A},
    Named{"int", 0x222B},     Named{"there4", 0x2234}, Named{"sim", 0x223C},     Named{"cong", 0x2245},
    Named{"asymp", 0x2248},   Named{"ne", 0x2260},     Named{"equiv", 0x2261},   Named{"le", 0x2264},
    Named{"ge", 0x2265},      Named{"sub", 0x2282},    Named{"sup", 0x2283},     Named{"nsub", 0x2284},
    Named{"sube", 0x2286},    Named{"supe", 0x2287},   Named{"oplus", 0x2295},   Named{"otimes", 0x2297},
    Named{"perp", 0x22A5},    Named{"sdot", 0x22C5},   Named{"lceil", 0x2308},   Named{"rceil", 0x2309},
    Named{"lfloor", 0x230A},  Named{"rfloor", 0x230B}, Named{"lang", 0x27E8},    Named{"rang", 0x27E9},
    Named{"loz", 0x25CA},     Named{"spades", 0x2660}, Named{"clubs", 0x2663},   Named{"hearts", 0x2665},
    Named{"diams", 0x2666}};

/// What Windows-1252 has at 128 to 159; 0: nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool same(QStringView name, std::string_view known)
{
    return name == QLatin1StringView(known.data(), static_cast<qsizetype>(known.size()));
}

bool sameButFirst(QStringView name, std::string_view capital)
{
    return !capital.empty() && name.size() == static_cast<qsizetype>(capital.size()) &&
           name[0] == QChar(static_cast<char16_t>(capital[0] + 32)) &&
           same(name.sliced(1), capital.substr(1));
}

std::optional<char16_t> namedUnit(QStringView name)
{
    for (std::size_t i = 0; i < kLatin1.size(); ++i) {
        if (same(name, kLatin1[i]))
            return static_cast<char16_t>(0xA0 + i);
    }
    for (std::size_t i = 0; i < kGreek.size(); ++i) {
        if (!kGreek[i].empty() && same(name, kGreek[i]))
            return static_cast<char16_t>(0x391 + i);
        if (sameButFirst(name, kGreek[i]))
            return static_cast<char16_t>(0x3B1 + i);
    }
    const auto found = std::find_if(kOthers.begin(), kOthers.end(),
                                    [&](const Named &known) { return same(name, known.name); });
    return found == kOthers.end() ? std::nullopt : std::optional(found->unit);
}

/// What a numeric entity stands for; none: not a character. `digits` as written after "#" or "#x".
std::optional<char32_t> numbered(QStringView digits, int base)
{
    bool ok = false;
    const uint number = digits.toUInt(&ok, base);
    if (!ok || number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return std::nullopt;
    if (number >= 0x80 && number < 0xA0) {
        const char16_t unit = kWindows1252[number - 0x80];
        return unit ? std::optional<char32_t>(unit) : std::nullopt;
    }
    return number;
}

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

}

DecodedEntities decodeEntities(const QString &html)
{
    constexpr qsizetype longest = 12; // of all names and numbers
    DecodedEntities decoded;
    const auto unknown = [&](QStringView written) {
        if (!decoded.unknown.contains(written))
            decoded.unknown.append(written.toString());
    };
    const QStringView all(html);
    for (qsizetype i = 0; i < all.size();) {
        qsizetype end = i + 1;
        if (all[i] == u'&') {
            if (end < all.size() && all[end] == u'#')
                ++end;
            while (end < all.size() && end - i <= longest && isAsciiAlphanumeric(all[end]))
                ++end;
        }
        const QStringView name = all.sliced(i, end - i).sliced(1);
        if (all[i] != u'&' || end >= all.size() || all[end] != u';' || name.isEmpty()) {
            decoded.text += all[i++];
            continue;
        }
        const QStringView written = all.sliced(i, end + 1 - i);
        i = end + 1;
        if (name[0] != u'#') {
            const auto unit = namedUnit(name);
            if (unit)
                decoded.text += QChar(*unit);
            else
                decoded.text += written;
            if (!unit)
                unknown(written);
            continue;
        }
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        const auto character = numbered(name.sliced(hex ? 2 : 1), hex ? 16 : 10);
        if (!character)
            unknown(written);
        decoded.text += QChar::fromUcs4(character.value_or(0xFFFD));
    }
    return decoded;
}

bool isPercentEscape(QStringView text, qsizetype at)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return text[at] == u'%' && at + 2 < text.size() && isHex(text[at + 1]) && isHex(text[at + 2]);
}

}
