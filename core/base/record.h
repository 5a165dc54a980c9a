// SPDX-License-Identifier: GPL-3.0-or-later
// One description per value type, from which its JSON form and its part of the state hash are made.
//
// A record lists its members once:
//     struct Team {
//         TeamId id; QString name;
//         template <class Of> static void fields(Of &of) { of("id", &Team::id); of("name", &Team::name); }
//     };
// It is a template so that a file pays for the members only where it writes or reads the record: a list of
// types in every header made each of hundreds of files several seconds slower to compile.
//
// JSON form: an object with the listed keys (Qt keeps them sorted, so the bytes are canonical). Ids and times
// are numbers; enums are words; an empty optional is left out; a map is an object with its keys as strings.
//
// Reading: a key that is missing leaves the member's default, so that a member with a default may be added
// without a new format number; a key of the wrong type fails the whole record; unknown keys are passed over.
//
// `Hashing::Left` marks what a replay cannot repeat (wall times, measurements): in the JSON, not in the hash.
#pragma once

#include "core/base/game_time.h"
#include "core/base/ids.h"
#include "core/base/relocatable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace quizaar {

/// Whether a member belongs to the state hash.
enum class Hashing
{
    Kept,
    Left
};

/// Stands for whoever asks for the fields.
struct AnyFields
{};

template <class T>
concept Record = requires(AnyFields &any)
{
    T::fields(any);
};

/// An enum with words: `constexpr auto enumWords(Phase) { return std::array{"reading", "open"}; }` beside it,
/// one word per value from 0 up without gaps.
template <class T>
concept WordedEnum = std::is_enum_v<T> && requires(T value)
{
    enumWords(value);
};

template <WordedEnum T>
constexpr const char *wordOf(T value)
{
    return enumWords(value)[static_cast<std::size_t>(value)];
}

template <WordedEnum T>
std::optional<T> enumOf(const QString &word)
{
    const auto words = enumWords(T{});
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<T>(i);
    }
    return std::nullopt;
}

enum class Encoding
{
    Whole,
    Hashed
};

/// Specialised below; a type without one cannot be stored. `read` is false where the JSON does not fit, and
/// what the value is then means nothing. It may start from any value that `T{}` is.
template <class T>
struct JsonForm;

template <class T>
QJsonValue toJson(const T &value, Encoding encoding = Encoding::Whole)
{
    return JsonForm<T>::write(value, encoding);
}

template <class T>
std::optional<T> fromJson(const QJsonValue &json)
{
    T value{};
    return JsonForm<T>::read(json, value) ? std::optional<T>(std::move(value)) : std::nullopt;
}

template <>
struct JsonForm<bool>
{
    static QJsonValue write(bool value, Encoding) { return value; }
    static bool read(const QJsonValue &json, bool &value)
    {
        value = json.toBool();
        return json.isBool();
    }
};

template <class T>
requires std::is_integral_v<T>
struct JsonForm<T>
{
    static QJsonValue write(T value, Encoding) { return static_cast<qint64>(value); }
    static bool read(const QJsonValue &json, T &value)
    {
        if (!json.isDouble())
            return false;
        const double number = json.toDouble();
        constexpr double safe = 9007199254740992.0; // 2^53
        if (number != static_cast<double>(static_cast<qint64>(std::clamp(number, -safe, safe))))
            return false;
        const qint64 whole = json.toInteger();
        if (!std::in_range<T>(whole))
            return false;
        value = static_cast<T>(whole);
        return true;
    }
};

template <>
struct JsonForm<QString>
{
    static QJsonValue write(const QString &value, Encoding) { return value; }
    static bool read(const QJsonValue &json, QString &value)
    {
        value = json.toString();
        return json.isString();
    }
};

template <>
struct JsonForm<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value, Encoding) { return value; }
    static bool read(const QJsonValue &json, QJsonObject &value)
    {
        value = json.toObject();
        return json.isObject();
    }
};

template <WordedEnum T>
struct JsonForm<T>
{
    static QJsonValue write(T value, Encoding) { return QLatin1String(wordOf(value)); }
    static bool read(const QJsonValue &json, T &value)
    {
        const auto found = enumOf<T>(json.toString());
        value = found.value_or(value);
        return json.isString() && found;
    }
};

template <class Tag>
struct JsonForm<Id<Tag>>
{
    static QJsonValue write(Id<Tag> id, Encoding) { return id.number; }
    static bool read(const QJsonValue &json, Id<Tag> &id) { return JsonForm<qint64>::read(json, id.number); }
};

template <class T>
requires std::is_same_v<T, GameTime> || std::is_same_v<T, GameSpan> || std::is_same_v<T, WallTime>
struct JsonForm<T>
{
    static QJsonValue write(T time, Encoding) { return time.ms; }
    static bool read(const QJsonValue &json, T &time) { return JsonForm<qint64>::read(json, time.ms); }
};

template <class T>
struct JsonForm<std::optional<T>>
{
    static QJsonValue write(const std::optional<T> &value, Encoding encoding)
    {
        return value ? toJson(*value, encoding) : QJsonValue(QJsonValue::Undefined);
    }
    static bool read(const QJsonValue &json, std::optional<T> &value)
    {
        value.reset();
        return json.isNull() || json.isUndefined() || JsonForm<T>::read(json, value.emplace());
    }
};

/// Shared, immutable parts are written as the value they hold; they are never null.
template <class T>
struct JsonForm<std::shared_ptr<const T>>
{
    static QJsonValue write(const std::shared_ptr<const T> &value, Encoding encoding)
    {
        return toJson(*value, encoding);
    }
    static bool read(const QJsonValue &json, std::shared_ptr<const T> &value)
    {
        const auto held = std::make_shared<T>();
        value = held;
        return JsonForm<T>::read(json, *held);
    }
};

template <class T>
struct JsonForm<QList<T>>
{
    static QJsonValue write(const QList<T> &values, Encoding encoding)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(toJson(value, encoding));
        return array;
    }
    static bool read(const QJsonValue &json, QList<T> &values)
    {
        if (!json.isArray())
            return false;
        const QJsonArray array = json.toArray();
        values.clear();
        values.reserve(array.size());
        for (const QJsonValue &element : array) {
            T value{};
            if (!JsonForm<T>::read(element, value))
                return false;
            values.append(std::move(value));
        }
        return true;
    }
};

/// Keys of maps: ids as decimal digits, strings as they are.
template <class Tag>
QString keyText(Id<Tag> id)
{
    return QString::number(id.number);
}
inline QString keyText(const QString &text)
{
    return text;
}
template <class K>
std::optional<K> keyOf(const QString &text)
{
    if constexpr (std::is_same_v<K, QString>) {
        return text;
    } else {
        bool ok = false;
        const K key{text.toLongLong(&ok)};
        return ok ? std::optional(key) : std::nullopt;
    }
}

template <class K, class V>
struct JsonForm<QMap<K, V>>
{
    static QJsonValue write(const QMap<K, V> &map, Encoding encoding)
    {
        QJsonObject object;
        for (auto it = map.begin(); it != map.end(); ++it)
            object.insert(keyText(it.key()), toJson(it.value(), encoding));
        return object;
    }
    static bool read(const QJsonValue &json, QMap<K, V> &map)
    {
        if (!json.isObject())
            return false;
        map.clear();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto key = keyOf<K>(it.key());
            V value{};
            if (!key || !JsonForm<V>::read(it.value(), value))
                return false;
            map.insert(*key, std::move(value));
        }
        return true;
    }
};

/// The members of the record T, each with what is done to values of its type: `Ops::of<M>()` is a table of
/// functions, one for each type wherever it stands, and not a piece of code for each member of each record
/// (there are hundreds of those). Made once, on first use; any thread.
template <class Ops>
struct Member
{
    const char *name;
    bool hashed;
    std::ptrdiff_t offset; // in the record, bytes
    const Ops *ops;

    const void *in(const void *record) const { return static_cast<const char *>(record) + offset; }
    void *in(void *record) const { return static_cast<char *>(record) + offset; }
};

template <class Ops>
using Members = std::vector<Member<Ops>>;

template <class Ops, class M>
inline constexpr Ops opsOf = Ops::template of<M>();

template <class T, class Ops>
class MemberList
{
public:
    template <class C, class M>
    void operator()(const char *name, M C::*member, Hashing hashing = Hashing::Kept)
    {
        const auto *begin = reinterpret_cast<const char *>(&m_sample);
        const auto *place = reinterpret_cast<const char *>(std::addressof(m_sample.*member));
        m_members.push_back({name, hashing == Hashing::Kept, place - begin, &opsOf<Ops, M>});
    }
    static Members<Ops> make()
    {
        MemberList list;
        T::fields(list);
        return std::move(list.m_members);
    }

private:
    T m_sample{};
    Members<Ops> m_members;
};

template <class T, class Ops>
const Members<Ops> &membersOf()
{
    static const Members<Ops> members = MemberList<T, Ops>::make();
    return members;
}

struct JsonOps
{
    QJsonValue (*write)(const void *value, Encoding encoding);
    bool (*read)(const QJsonValue &json, void *value);

    template <class M>
    static constexpr JsonOps of()
    {
        return {[](const void *value, Encoding encoding) {
                    return QJsonValue(JsonForm<M>::write(*static_cast<const M *>(value), encoding));
                },
                [](const QJsonValue &json, void *value) {
                    return JsonForm<M>::read(json, *static_cast<M *>(value));
                }};
    }
};

QJsonObject writeMembers(const void *record, const Members<JsonOps> &members, Encoding encoding);
bool readMembers(const QJsonObject &object, void *record, const Members<JsonOps> &members);

template <Record T>
struct JsonForm<T>
{
    static QJsonValue write(const T &record, Encoding encoding)
    {
        return writeMembers(&record, membersOf<T, JsonOps>(), encoding);
    }
    static bool read(const QJsonValue &json, T &record)
    {
        return json.isObject() && readMembers(json.toObject(), &record, membersOf<T, JsonOps>());
    }
};

}

/// Records hold values of Qt's and of ours alone, none of which knows its own address: lists of them may be
/// moved as bytes.
template <quizaar::Record T>
class QTypeInfo<T> : public quizaar::Relocatable
{};
