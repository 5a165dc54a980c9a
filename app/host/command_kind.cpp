// SPDX-License-Identifier: GPL-3.0-or-later
// Commands have no written names: they are never stored. Their types are all there is to tell them by.
#include "app/host/command_kind.h"

#include <cctype>
#include <string_view>

namespace quizaar {

namespace {

/// Contains the name of T in the compiler's own spelling, before the first of `;`, `]` and `>` that follows
/// it.
template <class T>
constexpr std::string_view spelling()
{
#if defined(_MSC_VER) && !defined(__clang__)
    return __FUNCSIG__;
#else
    return __PRETTY_FUNCTION__;
#endif
}

/// Where T's name begins, told from a type whose name is known: it is spelt at the same place.
constexpr std::size_t nameBegin = spelling<int>().find("int");

template <class T>
QByteArray snakeName()
{
    std::string_view name = spelling<T>().substr(nameBegin);
    name = name.substr(0, name.find_first_of(";]>"));
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos)
        name.remove_prefix(colon + 1);
    QByteArray snake;
    for (const char letter : name) {
        const auto code = static_cast<unsigned char>(letter);
        if (std::isupper(code) != 0 && !snake.isEmpty())
            snake.append('_');
        snake.append(static_cast<char>(std::tolower(code)));
    }
    return snake;
}

}

QByteArray kindOf(const engine::Command &command)
{
    return std::visit(
        [](const auto &group) {
            return std::visit(
                [](const auto &asked) {
                    static const QByteArray name = snakeName<std::decay_t<decltype(asked)>>();
                    return name;
                },
                group);
        },
        command);
}

}
