// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T, E>: the outcome of a call that may be refused. Dropping one is a compile error under our rules
// (std::expected is C++23, and the stand-ins Debian has let a dropped result pass in silence).
#pragma once

#include <utility>
#include <variant>

namespace quizaar {

template <class E>
struct Failed
{
    E error;
};
template <class E>
Failed(E) -> Failed<E>;

/// Either a value or the reason why there is none. Asking for the side that is not there is a broken program.
template <class T, class E>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_held(std::in_place_index<0>, std::move(value))
    {}
    Result(Failed<E> failed)
        : m_held(std::in_place_index<1>, std::move(failed.error))
    {}

    bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return *std::get_if<0>(&m_held); }
    T &&value() && { return std::move(*std::get_if<0>(&m_held)); }
    const E &error() const & { return *std::get_if<1>(&m_held); }

    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, E> m_held;
};

/// For calls that give nothing but may be refused: Result<Done, E>.
struct Done
{
    bool operator==(const Done &) const = default;
};

/// Visitor made of lambdas: std::visit(Overloaded{[](const A &) {...}, [](const B &) {...}}, variant).
template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 has no implicit aggregate guide

}
