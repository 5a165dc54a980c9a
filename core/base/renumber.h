// SPDX-License-Identifier: GPL-3.0-or-later
// The same value with the ids of another game: ids are unique in a data folder, and a night may come from
// another one. Works on all that record.h describes; JSON objects that guests or clients wrote are left as
// they are.
#pragma once

#include "core/base/record.h"

namespace quizaar {

class Renumbering final
{
public:
    /// Both are games' own ids.
    constexpr Renumbering(GameId from, GameId to)
        : m_from(from)
        , m_to(to)
    {}

    void operator()(GameId &id) const
    {
        if (id == m_from)
            id = m_to;
    }
    template <class Tag>
    void operator()(Id<Tag> &id) const
    {
        if (gameOf(id) == m_from)
            id.number += (m_to.number - m_from.number) * idsPerGame;
    }
    template <class T>
    void operator()(std::optional<T> &value) const
    {
        if (value)
            (*this)(*value);
    }
    template <class T>
    void operator()(QList<T> &values) const
    {
        for (T &value : values)
            (*this)(value);
    }
    template <class K, class V>
    void operator()(QMap<K, V> &map) const
    {
        QMap<K, V> renumbered;
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            K key = it.key();
            V value = it.value();
            (*this)(key);
            (*this)(value);
            renumbered.insert(std::move(key), std::move(value));
        }
        map = std::move(renumbered);
    }
    template <class T>
    void operator()(std::shared_ptr<const T> &shared) const
    {
        T value = *shared;
        (*this)(value);
        shared = std::make_shared<const T>(std::move(value));
    }
    template <class T>
    void operator()(T &value) const
    {
        if constexpr (Record<T>) {
            for (const Member<Ops> &member : membersOf<T, Ops>())
                member.ops->renumber(member.in(&value), *this);
        }
    }

    /// What membersOf() asks for.
    struct Ops
    {
        void (*renumber)(void *value, const Renumbering &by);

        template <class M>
        static constexpr Ops of()
        {
            return {[](void *value, const Renumbering &by) { by(*static_cast<M *>(value)); }};
        }
    };

private:
    GameId m_from;
    GameId m_to;
};

}
