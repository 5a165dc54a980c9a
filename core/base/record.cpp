// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/record.h"

#include "core/base/record_bytes.h"

namespace quizaar {

QJsonObject writeMembers(const void *record, const Members<JsonOps> &members, Encoding encoding)
{
    QJsonObject object;
    for (const Member<JsonOps> &member : members) {
        if (encoding == Encoding::Hashed && !member.hashed)
            continue;
        const QJsonValue json = member.ops->write(member.in(record), encoding);
        if (!json.isUndefined())
            object.insert(QLatin1String(member.name), json);
    }
    return object;
}

bool readMembers(const QJsonObject &object, void *record, const Members<JsonOps> &members)
{
    return std::all_of(members.begin(), members.end(), [&](const Member<JsonOps> &member) {
        const auto found = object.constFind(QLatin1String(member.name));
        return found == object.constEnd() || member.ops->read(*found, member.in(record));
    });
}

void writeMembers(const void *record, const Members<ByteOps> &members, ByteWriter &to)
{
    for (const Member<ByteOps> &member : members)
        member.ops->write(member.in(record), to);
}

void readMembers(void *record, const Members<ByteOps> &members, ByteReader &from)
{
    for (const Member<ByteOps> &member : members)
        member.ops->read(member.in(record), from);
}

void shapeMembers(const Members<ByteOps> &members, QByteArray &text)
{
    text += '{';
    for (const Member<ByteOps> &member : members) {
        text.append(member.name).append(':');
        member.ops->shape(text);
    }
    text += '}';
}

}
