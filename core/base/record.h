// SPDX-License-Identifier: GPL-3.0-or-later
// One description per value type, from which its JSON form and its part of the state hash are made.
//
// A record lists its members once:
//     struct Team {
//         TeamId id; QString name;
//         static constexpr auto fields() { return std::tuple{field("id", &Team::id), field("name",
//         &Team::name)}; }
//     };
// JSON form: an object with the listed keys (Qt keeps them sorted, so the bytes are canonical). Ids and times
// are numbers; enums are words; an empty optional is left out; a map is an object with its keys as strings.
// Reading: a key that is missing leaves the member's default, so that a member with a default may be added
// without a new format number; a key of the wrong type fails the whole record; unknown keys are passed over.
// `unhashed(...)` marks what a replay cannot repeat (wall times, measurements): in the JSON, not in the hash.
#pragma once

#include "core/base/game_time.h"
#include "core/base/ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace quizaar {

template <class T, class M>
struct Field
{
    const char *name;
    M T::*member;
    bool hashed;
};

template <class T, class M>
constexpr Field<T, M> field(const char *name, M T::*member)
{
    return {name, member, true};
}

template <class T, class M>
constexpr Field<T, M> unhashed(const char *name, M T::*member)
{
    return {name, member, false};
}

template <class T>
concept Record = requires
{
    T::fields();
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

template <class T>
struct JsonForm; // specialised below; a type without one cannot be stored

template <class T>
QJsonValue toJson(const T &value, Encoding encoding = Encoding::Whole)
{
    return JsonForm<T>::write(value, encoding);
}

template <class T>
std::optional<T> fromJson(const QJsonValue &json)
{
    return JsonForm<T>::read(json);
}

template <>
struct JsonForm<bool>
{
    static QJsonValue write(bool value, Encoding) { return value; }
    static std::optional<bool> read(const QJsonValue &json)
    {
        return json.isBool() ? std::optional(json.toBool()) : std::nullopt;
    }
};

template <class T>
requires std::is_integral_v<T>
struct JsonForm<T>
{
    static QJsonValue write(T value, Encoding) { return static_cast<qint64>(value); }
    static std::optional<T> read(const QJsonValue &json)
    {
        if (!json.isDouble())
            return std::nullopt;
        const double number = json.toDouble();
        constexpr double safe = 9007199254740992.0; // 2^53
        if (number != static_cast<double>(static_cast<qint64>(std::clamp(number, -safe, safe))))
            return std::nullopt;
        const qint64 whole = json.toInteger();
        return std::in_range<T>(whole) ? std::optional(static_cast<T>(whole)) : std::nullopt;
    }
};

template <>
struct JsonForm<QString>
{
    static QJsonValue write(const QString &value, Encoding) { return value; }
    static std::optional<QString> read(const QJsonValue &json)
    {
        return json.isString() ? std::optional(json.toString()) : std::nullopt;
    }
};

template <>
struct JsonForm<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value, Encoding) { return value; }
    static std::optional<QJsonObject> read(const QJsonValue &json)
    {
        return json.isObject() ? std::optional(json.toObject()) : std::nullopt;
    }
};

template <WordedEnum T>
struct JsonForm<T>
{
    static QJsonValue write(T value, Encoding) { return QLatin1String(wordOf(value)); }
    static std::optional<T> read(const QJsonValue &json)
    {
        return json.isString() ? enumOf<T>(json.toString()) : std::nullopt;
    }
};

template <class Tag>
struct JsonForm<Id<Tag>>
{
    static QJsonValue write(Id<Tag> id, Encoding) { return id.number; }
    static std::optional<Id<Tag>> read(const QJsonValue &json)
    {
        const auto number = fromJson<qint64>(json);
        return number ? std::optional(Id<Tag>{*number}) : std::nullopt;
    }
};

template <class T>
requires std::is_same_v<T, GameTime> || std::is_same_v<T, GameSpan> || std::is_same_v<T, WallTime>
struct JsonForm<T>
{
    static QJsonValue write(T time, Encoding) { return time.ms; }
    static std::optional<T> read(const QJsonValue &json)
    {
        const auto ms = fromJson<qint64>(json);
        return ms ? std::optional(T{*ms}) : std::nullopt;
    }
};

template <class T>
struct JsonForm<std::optional<T>>
{
    static QJsonValue write(const std::optional<T> &value, Encoding encoding)
    {
        return value ? toJson(*value, encoding) : QJsonValue(QJsonValue::Undefined);
    }
    static std::optional<std::optional<T>> read(const QJsonValue &json)
    {
        if (json.isNull() || json.isUndefined())
            return std::optional<std::optional<T>>(std::in_place, std::nullopt);
        auto value = fromJson<T>(json);
        return value ? std::optional<std::optional<T>>(std::in_place, std::move(value)) : std::nullopt;
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
    static std::optional<std::shared_ptr<const T>> read(const QJsonValue &json)
    {
        auto value = fromJson<T>(json);
        return value ? std::optional(std::make_shared<const T>(*std::move(value))) : std::nullopt;
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
    static std::optional<QList<T>> read(const QJsonValue &json)
    {
        if (!json.isArray())
            return std::nullopt;
        QList<T> values;
        const QJsonArray array = json.toArray();
        values.reserve(array.size());
        for (const QJsonValue &element : array) {
            auto value = fromJson<T>(element);
            if (!value)
                return std::nullopt;
            values.append(*std::move(value));
        }
        return values;
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
    static std::optional<QMap<K, V>> read(const QJsonValue &json)
    {
        if (!json.isObject())
            return std::nullopt;
        QMap<K, V> map;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto key = keyOf<K>(it.key());
            auto value = fromJson<V>(it.value());
            if (!key || !value)
                return std::nullopt;
            map.insert(*key, *std::move(value));
        }
        return map;
    }
};

/// How the values of one type are written and read, wherever they stand. One table for each type, and not one
/// piece of code for each member of each record: there are hundreds of those.
struct JsonOps
{
    QJsonValue (*write)(const void *value, Encoding encoding);
    bool (*read)(const QJsonValue &json, void *value); // false: it does not fit, and the value is as it was
};

template <class M>
QJsonValue writeHeld(const void *value, Encoding encoding)
{
    return toJson(*static_cast<const M *>(value), encoding);
}

template <class M>
bool readHeld(const QJsonValue &json, void *value)
{
    auto found = fromJson<M>(json);
    if (found)
        *static_cast<M *>(value) = *std::move(found);
    return found.has_value();
}

template <class M>
inline constexpr JsonOps jsonOps{&writeHeld<M>, &readHeld<M>};

struct JsonMember
{
    const char *name;
    bool hashed;
    const void *(*in)(const void *record);
    const JsonOps *ops;
};

template <class T, std::size_t I>
using MemberAt = std::remove_cvref_t<
    decltype(std::declval<T &>().*(std::get<I>(std::declval<decltype(T::fields())>()).member))>;

template <class T, std::size_t I>
const void *memberIn(const void *record)
{
    return std::addressof(static_cast<const T *>(record)->*(std::get<I>(T::fields()).member));
}

template <class T>
using MemberIndexes = std::make_index_sequence<std::tuple_size_v<decltype(T::fields())>>;

template <class T, std::size_t... I>
constexpr auto jsonMembersOf(std::index_sequence<I...>)
{
    [[maybe_unused]] constexpr auto fields = T::fields();
    return std::array<JsonMember, sizeof...(I)>{JsonMember{
        std::get<I>(fields).name, std::get<I>(fields).hashed, &memberIn<T, I>, &jsonOps<MemberAt<T, I>>}...};
}

template <class T>
inline constexpr auto jsonMembers = jsonMembersOf<T>(MemberIndexes<T>());

QJsonObject writeMembers(const void *record, const JsonMember *members, std::size_t count, Encoding encoding);
bool readMembers(const QJsonObject &object, void *record, const JsonMember *members, std::size_t count);

template <Record T>
struct JsonForm<T>
{
    static QJsonValue write(const T &record, Encoding encoding)
    {
        return writeMembers(&record, jsonMembers<T>.data(), jsonMembers<T>.size(), encoding);
    }
    static std::optional<T> read(const QJsonValue &json)
    {
        T record;
        const bool ok = json.isObject() && readMembers(json.toObject(), &record, jsonMembers<T>.data(),
                                                       jsonMembers<T>.size());
        return ok ? std::optional(std::move(record)) : std::nullopt;
    }
};

}

/// Records hold values of Qt's and of ours alone, none of which knows its own address: lists of them may be
/// moved as bytes.
template <quizaar::Record T>
class QTypeInfo<T>
{
public:
    enum { // as Qt names them
        isPointer = false,
        isIntegral = false,
        isComplex = true,
        isRelocatable = true,
        isValueInitializationBitwiseZero = false
    };
};
