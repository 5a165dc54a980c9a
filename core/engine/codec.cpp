// SPDX-License-Identifier: GPL-3.0-or-later
// Events as the journal keeps them. The names and formats stand with the events themselves.
#include "core/engine/engine.h"

namespace quizaar::engine {

namespace {

/// What the journal has to know of one kind of event.
struct EventForm
{
    const char *name;
    int format;
    QJsonObject (*write)(const Event &event);
    bool (*read)(const QJsonObject &data, Event &event);
};

template <std::size_t I>
constexpr EventForm eventForm()
{
    using E = std::variant_alternative_t<I, EventKinds>;
    return {E::name, E::format,
            [](const Event &event) {
                return writeMembers(std::get_if<I>(&event), membersOf<E, JsonOps>(), Encoding::Whole);
            },
            [](const QJsonObject &data, Event &event) {
                return readMembers(data, &event.emplace<I>(), membersOf<E, JsonOps>());
            }};
}

template <std::size_t... I>
constexpr std::array<EventForm, sizeof...(I)> eventForms(std::index_sequence<I...>)
{
    return {eventForm<I>()...};
}

/// In the order of Event's alternatives.
constexpr auto forms = eventForms(std::make_index_sequence<std::variant_size_v<EventKinds>>());

}

const char *nameOf(const Event &event)
{
    return forms[event.index()].name;
}

int formatOf(const Event &event)
{
    return forms[event.index()].format;
}

QJsonObject eventToJson(const Event &event)
{
    return forms[event.index()].write(event);
}

std::optional<Event> eventFromJson(const QByteArray &name, int format, const QJsonObject &data)
{
    const auto *form = std::find_if(forms.begin(), forms.end(), [&](const EventForm &known) {
        return name == known.name && format == known.format;
    });
    std::optional<Event> event(std::in_place);
    if (form == forms.end() || !form->read(data, *event))
        event.reset();
    return event;
}

}
