// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/record.h"

#include "core/base/record_bytes.h"

namespace quizaar {

QJsonObject writeMembers(const void *record, const JsonMember *members, std::size_t count, Encoding encoding)
{
    QJsonObject object;
    for (const JsonMember *member = members; member != members + count; ++member) {
        if (encoding == Encoding::Hashed && !member->hashed)
            continue;
        const QJsonValue json = member->ops->write(member->in(record), encoding);
        if (!json.isUndefined())
            object.insert(QLatin1String(member->name), json);
    }
    return object;
}

bool readMembers(const QJsonObject &object, void *record, const JsonMember *members, std::size_t count)
{
    return std::all_of(members, members + count, [&](const JsonMember &member) {
        const auto found = object.constFind(QLatin1String(member.name));
        return found == object.constEnd() ||
               member.ops->read(*found, const_cast<void *>(member.in(record))); // the record is ours to fill
    });
}

void writeMembers(const void *record, const ByteMember *members, std::size_t count, ByteWriter &to)
{
    for (const ByteMember *member = members; member != members + count; ++member)
        member->ops->write(member->in(record), to);
}

void readMembers(void *record, const ByteMember *members, std::size_t count, ByteReader &from)
{
    for (const ByteMember *member = members; member != members + count; ++member)
        member->ops->read(const_cast<void *>(member->in(record)), from); // the record is ours to fill
}

void shapeMembers(const ByteMember *members, std::size_t count, QByteArray &text)
{
    text += '{';
    for (const ByteMember *member = members; member != members + count; ++member) {
        text.append(member->name).append(':');
        member->ops->shape(text);
    }
    text += '}';
}

}
