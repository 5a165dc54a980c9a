// SPDX-License-Identifier: GPL-3.0-or-later
// A variant as a type of its own. Copying, moving and destroying one of ninety kinds is a good deal of code,
// and each file that holds such values would compile it anew: here it is compiled in one file.
//     struct Event : OneOf<EventKinds> { using OneOf::OneOf; };  // a short name for linkers and people
//     extern template class OneOf<EventKinds>;                   // beside it
//     template class OneOf<EventKinds>;                          // in that file
// It is visited and asked as the variant that it is.
#pragma once

#include "core/base/relocatable.h"

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>

namespace quizaar {

namespace detail {

template <class T, class Variant>
struct IsAmong;
template <class T, class... Kinds>
struct IsAmong<T, std::variant<Kinds...>> : std::disjunction<std::is_same<T, Kinds>...>
{};

}

/// A value of type T is one of the variant's kinds as it is, without any conversion.
template <class T, class Variant>
concept Among = detail::IsAmong<T, Variant>::value;

template <class Variant>
class OneOf : public Variant
{
public:
    using Kinds = Variant;

    OneOf();
    template <Among<Variant> T>
    OneOf(T value) // from a kind, as a variant is
        : Variant(std::in_place_type<T>, std::move(value))
    {}
    OneOf(const OneOf &other);
    OneOf(OneOf &&other) noexcept;
    OneOf &operator=(const OneOf &other);
    OneOf &operator=(OneOf &&other) noexcept;
    ~OneOf();

    // not all kinds can be compared, and whoever asks whether a sum can (QMetaType does) is told so
    friend bool operator==(const OneOf &, const OneOf &) = delete;
    friend bool operator<(const OneOf &, const OneOf &) = delete;
};

template <class T>
concept SumType = std::derived_from<T, OneOf<typename T::Kinds>>;

template <class Variant>
OneOf<Variant>::OneOf() = default;
template <class Variant>
OneOf<Variant>::OneOf(const OneOf &other) = default;
template <class Variant>
OneOf<Variant>::OneOf(OneOf &&other) noexcept = default;
template <class Variant>
OneOf<Variant> &OneOf<Variant>::operator=(const OneOf &other) = default;
template <class Variant>
OneOf<Variant> &OneOf<Variant>::operator=(OneOf &&other) noexcept = default;
template <class Variant>
OneOf<Variant>::~OneOf() = default;

}

/// Its kinds are records, and those may be moved as bytes.
template <quizaar::SumType T>
class QTypeInfo<T> : public quizaar::Relocatable
{};
