// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/base/json_text.h"

#include <algorithm>

namespace quizaar::session {

namespace {

bool isWord(QStringView text, qsizetype longest, QStringView alsoAllowed)
{
    if (text.isEmpty() || text.size() > longest)
        return false;
    return std::all_of(text.begin(), text.end(), [alsoAllowed](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               alsoAllowed.contains(c);
    });
}

int depthOfValue(const QJsonValue &value)
{
    int inside = 0;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            inside = std::max(inside, depthOfValue(one));
        return inside + 1;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            inside = std::max(inside, depthOfValue(it.value()));
        return inside + 1;
    }
    return 0;
}

}

qint64 worldTime(const Session &session, GameTime at)
{
    return at.ms / 1000 + session.offset_seconds;
}

bool isRelationKey(QStringView key)
{
    const qsizetype colon = key.indexOf(u':');
    return colon > 0 && isWord(key.first(colon), 32, u"_-") && isWord(key.sliced(colon + 1), 64, u"_-.");
}

qsizetype sizeOf(const QJsonObject &object)
{
    return jsonText(object).size();
}

int depthOf(const QJsonObject &object)
{
    return depthOfValue(object);
}

}
