// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/media.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

struct Suffix
{
    QLatin1StringView suffix;
    std::optional<MediaKind> kind;
};

constexpr std::array kSuffixes{
    Suffix{"png"_L1, MediaKind::Image},  Suffix{"jpg"_L1, MediaKind::Image},
    Suffix{"jpeg"_L1, MediaKind::Image}, Suffix{"gif"_L1, MediaKind::Image},
    Suffix{"webp"_L1, MediaKind::Image}, Suffix{"mp3"_L1, MediaKind::Audio},
    Suffix{"ogg"_L1, MediaKind::Audio},  Suffix{"opus"_L1, MediaKind::Audio},
    Suffix{"m4a"_L1, MediaKind::Audio},  Suffix{"wav"_L1, MediaKind::Audio},
    Suffix{"flac"_L1, MediaKind::Audio}, Suffix{"mp4"_L1, MediaKind::Video},
    Suffix{"webm"_L1, MediaKind::Video}, Suffix{"json"_L1, std::nullopt},
    Suffix{"csv"_L1, std::nullopt},      Suffix{"tsv"_L1, std::nullopt},
    Suffix{"txt"_L1, std::nullopt},      Suffix{"md"_L1, std::nullopt},
    Suffix{"xml"_L1, std::nullopt},      Suffix{"rels"_L1, std::nullopt},
};

const Suffix *suffixOf(const QString &file)
{
    const QStringView name = QStringView(file).sliced(file.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0 || name.startsWith(u'.'))
        return nullptr; // a name that begins with a dot is hidden on some systems, and a leftover on others
    const QStringView suffix = name.sliced(dot + 1);
    const auto found = std::find_if(kSuffixes.begin(), kSuffixes.end(), [&](const Suffix &known) {
        return suffix.compare(known.suffix, Qt::CaseInsensitive) == 0;
    });
    return found == kSuffixes.end() ? nullptr : &*found;
}

}

bool staysInside(const QString &path)
{
    if (path.isEmpty())
        return false;
    for (const QChar c : path) {
        if (c == u'\\' || c == u':' || c.category() == QChar::Other_Control)
            return false;
    }
    const QStringList parts = path.split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == u"."_s || part == u".."_s;
    });
}

bool isInsidePath(const QString &path)
{
    return path.size() <= kMaxPath && staysInside(path);
}

std::optional<MediaKind> mediaKindOf(const QString &file)
{
    const Suffix *known = suffixOf(file);
    return known ? known->kind : std::nullopt;
}

bool isPackFile(const QString &file)
{
    return suffixOf(file) != nullptr;
}

}
