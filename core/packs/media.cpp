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
    std::optional<MediaKind> kind = std::nullopt;
    const char *type = "";
};

constexpr std::array kSuffixes{
    Suffix{"png"_L1, MediaKind::Image, "image/png"},
    Suffix{"jpg"_L1, MediaKind::Image, "image/jpeg"},
    Suffix{"jpeg"_L1, MediaKind::Image, "image/jpeg"},
    Suffix{"gif"_L1, MediaKind::Image, "image/gif"},
    Suffix{"webp"_L1, MediaKind::Image, "image/webp"},
    Suffix{"mp3"_L1, MediaKind::Audio, "audio/mpeg"},
    Suffix{"ogg"_L1, MediaKind::Audio, "audio/ogg"},
    Suffix{"opus"_L1, MediaKind::Audio, "audio/ogg"},
    Suffix{"m4a"_L1, MediaKind::Audio, "audio/mp4"},
    Suffix{"wav"_L1, MediaKind::Audio, "audio/wav"},
    Suffix{"flac"_L1, MediaKind::Audio, "audio/flac"},
    Suffix{"mp4"_L1, MediaKind::Video, "video/mp4"},
    Suffix{"webm"_L1, MediaKind::Video, "video/webm"},
    Suffix{"json"_L1},
    Suffix{"csv"_L1},
    Suffix{"tsv"_L1},
    Suffix{"txt"_L1},
    Suffix{"md"_L1},
    Suffix{"xml"_L1},
    Suffix{"rels"_L1},
};

constexpr qsizetype kHashDigits = 64;

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

bool isKeptName(const QString &name)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (name.size() <= kHashDigits + 1 || name.at(kHashDigits) != u'.' || !mediaKindOf(name))
        return false;
    const QStringView suffix = QStringView(name).sliced(kHashDigits + 1);
    return std::all_of(name.begin(), name.begin() + kHashDigits, isDigit) &&
           std::all_of(suffix.begin(), suffix.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

QString keptPath(const QString &name)
{
    return isKeptName(name) ? u"media/"_s + name : QString();
}

QByteArray mediaTypeOf(const QString &file)
{
    const Suffix *known = suffixOf(file);
    return known ? QByteArray(known->type) : QByteArray();
}

bool isPackFile(const QString &file)
{
    return suffixOf(file) != nullptr;
}

}
