// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack.h"

#include "core/base/json_text.h"

#include <QCryptographicHash>
#include <QSet>

namespace quizaar::packs {

namespace {

bool saysNothing(const QJsonValue &value)
{
    return (value.isBool() && !value.toBool()) || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QJsonValue pruned(const QJsonValue &value);

QJsonObject prunedObject(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!saysNothing(*it))
            kept.insert(it.key(), pruned(*it));
    }
    return kept;
}

QJsonValue pruned(const QJsonValue &value)
{
    if (value.isObject())
        return prunedObject(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray kept; // elements stay, whatever they say: their number and order mean something
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array)
        kept.append(pruned(element));
    return kept;
}

}

PackCounts countsOf(const Pack &pack)
{
    PackCounts counts;
    counts.boards = pack.boards.size();
    counts.lists = pack.lists.size();
    for (const Board &board : pack.boards)
        counts.categories += board.categories.size();
    forEachQuestion(pack, [&](const Question &) { ++counts.questions; });
    counts.media = mediaFilesOf(pack).size();
    return counts;
}

QList<QString> mediaFilesOf(const Pack &pack)
{
    QList<QString> files;
    QSet<QString> known;
    forEachQuestion(pack, [&](const Question &question) {
        for (const Media &media : question.media) {
            if (known.contains(media.file))
                continue;
            known.insert(media.file);
            files.append(media.file);
        }
    });
    return files;
}

QJsonObject canonicalForm(const Pack &pack)
{
    return prunedObject(toJson(pack).toObject());
}

QByteArray contentHash(const Pack &pack)
{
    const QByteArray bytes = jsonText(canonicalForm(pack));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

}
