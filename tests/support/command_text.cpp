// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_text.h"

namespace quizaar::test {

using namespace Qt::StringLiterals;

namespace {

/// One line's names and values, looked up in a night.
class Words
{
public:
    Words(const Evening &evening, const QStringList &words)
        : m_evening(evening)
    {
        for (const QString &word : words) {
            const qsizetype equals = word.indexOf(u'=');
            m_values.insert(word.left(equals), word.mid(equals + 1).replace(u'_', u' '));
        }
    }

    QString text(const QString &name) const { return m_values.value(name); }
    std::optional<QString> maybeText(const QString &name) const
    {
        return m_values.contains(name) ? std::optional(text(name)) : std::nullopt;
    }
    bool yes(const QString &name) const { return text(name) == "yes"_L1; }
    std::optional<bool> maybeYes(const QString &name) const
    {
        return m_values.contains(name) ? std::optional(yes(name)) : std::nullopt;
    }
    qint64 number(const QString &name) const { return text(name).toLongLong(); }
    std::optional<qint64> maybeNumber(const QString &name) const
    {
        return m_values.contains(name) ? std::optional(number(name)) : std::nullopt;
    }
    engine::Confirm confirm() const { return yes(u"confirm"_s) ? engine::Confirm::Yes : engine::Confirm::No; }

    RoundId round() const { return m_evening.round(number(u"round"_s) - 1); }
    BoardId board() const { return m_evening.board(number(u"board"_s) - 1); }
    CategoryId category() const { return m_evening.category(number(u"category"_s) - 1); }
    QuestionId question() const { return m_evening.question(number(u"question"_s) - 1); }
    PlayerId player() const { return playerNamed(text(u"player"_s)); }
    std::optional<TeamId> team() const
    {
        for (const night::Team &team : m_evening.night().teams) {
            if (team.name == text(u"team"_s))
                return team.id;
        }
        return std::nullopt;
    }
    SideId chooser() const
    {
        if (const auto side = team())
            return SideId{side->number};
        return SideId{playerNamed(text(u"chooser"_s)).number};
    }
    DeviceId device() const
    {
        for (const night::Device &device : m_evening.night().devices) {
            if (text(u"device"_s) == "claim"_L1 && device.claim && !device.retired)
                return device.id;
        }
        const auto holder = m_evening.night().players.constFind(playerNamed(text(u"device"_s)));
        return holder != m_evening.night().players.cend() ? holder->buzzer.value_or(DeviceId{}) : DeviceId{};
    }

    PlayerId playerNamed(const QString &name) const
    {
        for (const night::Player &player : m_evening.night().players) {
            if (!player.removed && player.name == name)
                return player.id;
        }
        return {};
    }

private:
    const Evening &m_evening;
    QMap<QString, QString> m_values;
};

std::optional<night::Actor> actorCalled(const Evening &evening, const QString &who)
{
    if (who == "host"_L1)
        return night::Actor::console();
    if (who == "system"_L1)
        return night::Actor::system();
    if (who == "stranger"_L1)
        return night::Actor::phone({}, night::Role::Spectator);
    for (const night::Device &device : evening.night().devices) {
        if (night::isStaff(device.role) && device.label == who)
            return night::Actor::phone(device.id, device.role);
    }
    const PlayerId player = Words(evening, {}).playerNamed(who);
    return player.isNull() ? std::nullopt : std::optional(evening.phoneOf(player));
}

using Make = engine::Command (*)(const Words &);

const QMap<QString, Make> &verbs()
{
    using W = const Words &;
    using C = engine::Command;
    static const QMap<QString, Make> table{
        {u"join"_s,
         [](W w) -> C {
             return commandOf(night::JoinAsPlayer{w.text(u"name"_s),
                                                  w.team(),
                                                  w.maybeText(u"new_team"_s),
                                                  false,
                                                  w.yes(u"without_phone"_s),
                                                  {}});
         }},
        {u"join_staff"_s,
         [](W w) -> C {
             return commandOf(night::JoinAsStaff{
                 enumOf<night::Role>(w.text(u"role"_s).replace(u' ', u'_')).value_or(night::Role::Spectator),
                 w.text(u"label"_s)});
         }},
        {u"rename"_s,
         [](W w) -> C {
             return commandOf(night::RenamePlayer{w.player(), w.text(u"name"_s)});
         }},
        {u"move"_s,
         [](W w) -> C {
             return commandOf(night::MovePlayer{w.player(), w.team(), w.maybeText(u"new_team"_s)});
         }},
        {u"remove"_s, [](W w) -> C { return commandOf(night::RemovePlayer{w.player()}); }},
        {u"remove_device"_s, [](W w) -> C { return commandOf(night::RemoveDevice{w.device()}); }},
        {u"claim"_s,
         [](W w) -> C {
             return commandOf(night::ClaimSeat{w.player(), w.yes(u"live"_s)});
         }},
        {u"give"_s,
         [](W w) -> C {
             return commandOf(night::GiveSeat{w.player(), w.device()});
         }},
        {u"deny"_s, [](W w) -> C { return commandOf(night::DenyClaim{w.device()}); }},
        {u"let_back"_s,
         [](W w) -> C { return commandOf(night::LetBack{static_cast<int>(w.number(u"minutes"_s))}); }},
        {u"add_team"_s, [](W w) -> C { return commandOf(night::AddTeam{w.text(u"name"_s)}); }},
        {u"settings"_s,
         [](W w) -> C {
             const QString mode = w.text(u"teams"_s).replace(u' ', u'_');
             return commandOf(
                 night::ChangeSettings{{enumOf<night::TeamMode>(mode).value_or(night::TeamMode::Singles),
                                        w.yes(u"opens_by_itself"_s)}});
         }},
        {u"start_clock"_s, [](W) -> C { return commandOf(night::StartClock{}); }},
        {u"pause_clock"_s, [](W) -> C { return commandOf(night::PauseClock{}); }},
        {u"end_night"_s, [](W) -> C { return commandOf(night::EndNight{}); }},
        {u"reopen_night"_s, [](W) -> C { return commandOf(night::ReopenNight{}); }},
        {u"add_sample_pack"_s, [](W) -> C { return commandOf(quiz::AddPack{samplePack()}); }},
        {u"start_round"_s, [](W w) -> C { return commandOf(quiz::StartRound{w.round()}); }},
        {u"finish_round"_s, [](W w) -> C { return commandOf(quiz::FinishRound{w.round()}); }},
        {u"select_board"_s, [](W w) -> C { return commandOf(quiz::SelectBoard{w.board()}); }},
        {u"reveal_category"_s, [](W w) -> C { return commandOf(quiz::RevealCategory{w.category()}); }},
        {u"set_chooser"_s,
         [](W w) -> C {
             return commandOf(quiz::SetChooser{w.round(), w.chooser()});
         }},
        {u"select"_s, [](W w) -> C { return commandOf(quiz::SelectQuestion{w.question()}); }},
        {u"buzzers"_s, [](W w) -> C { return commandOf(quiz::SetBuzzers{w.maybeYes(u"open"_s)}); }},
        {u"press"_s,
         [](W w) -> C {
             return commandOf(quiz::PressBuzzer{w.player(), {}, w.number(u"number"_s)});
         }},
        {u"rule"_s,
         [](W w) -> C {
             return commandOf(quiz::RuleAnswer{w.player(), w.question(), w.yes(u"correct"_s)});
         }},
        {u"reopen"_s, [](W) -> C { return commandOf(quiz::ReopenQuestion{}); }},
        {u"skip"_s, [](W) -> C { return commandOf(quiz::SkipQuestion{}); }},
        {u"reveal"_s, [](W) -> C { return commandOf(quiz::RevealAnswer{}); }},
        {u"dismiss"_s, [](W) -> C { return commandOf(quiz::DismissQuestion{}); }},
        {u"record"_s,
         [](W w) -> C {
             return commandOf(quiz::RecordAnswer{w.player(), w.question(), w.yes(u"correct"_s),
                                                 w.maybeNumber(u"points"_s)});
         }},
        {u"set_answered"_s,
         [](W w) -> C {
             return commandOf(quiz::SetAnswered{w.question(), w.yes(u"answered"_s)});
         }},
        {u"round_rules"_s,
         [](W w) -> C {
             quiz::SetRound set{w.round(), {}, {}, {}, {}, w.maybeYes(u"jokers"_s), w.maybeYes(u"picks"_s)};
             set.reveal = enumOf<night::Reveal>(w.text(u"reveal"_s));
             set.scoreboard = enumOf<night::Scoreboard>(w.text(u"scoreboard"_s));
             if (const auto weight = w.maybeNumber(u"weight"_s))
                 set.weight = static_cast<int>(*weight);
             return commandOf(set);
         }},
        {u"joker"_s,
         [](W w) -> C {
             return commandOf(quiz::PlayJoker{w.player(), w.round(), w.yes(u"play"_s)});
         }},
        {u"collect"_s, [](W w) -> C { return commandOf(quiz::CollectAnswers{w.round()}); }},
        {u"answer"_s,
         [](W w) -> C {
             return commandOf(quiz::SubmitAnswer{w.player(), w.question(), w.text(u"text"_s), {}});
         }},
        {u"rule_spelling"_s,
         [](W w) -> C {
             const auto credit = enumOf<quiz::Credit>(w.text(u"credit"_s));
             return commandOf(quiz::RuleSpelling{w.question(), w.text(u"spelling"_s),
                                                 credit.value_or(quiz::Credit::Nothing)});
         }},
        {u"show_next"_s, [](W) -> C { return commandOf(quiz::ShowNext{}); }},
        {u"appeal"_s,
         [](W w) -> C {
             return commandOf(quiz::MakeAppeal{w.player(), w.question(), w.text(u"text"_s)});
         }},
        {u"decide_appeal"_s,
         [](W w) -> C {
             return commandOf(quiz::DecideAppeal{w.question(), SideId{w.player().number}, w.yes(u"upheld"_s),
                                                 w.text(u"word"_s)});
         }},
        {u"tie_break"_s,
         [](W w) -> C {
             return commandOf(quiz::AskTieBreak{{}, w.text(u"text"_s), w.text(u"answer"_s)});
         }},
        {u"pass_time"_s, [](W) -> C { return commandOf(quiz::PassTime{}); }},
        {u"undo"_s, [](W w) -> C { return commandOf(engine::Undo{w.confirm()}); }},
        {u"redo"_s, [](W w) -> C { return commandOf(engine::Redo{w.confirm()}); }},
        {u"undo_to"_s,
         [](W w) -> C {
             return commandOf(engine::UndoTo{w.number(u"version"_s), w.confirm()});
         }},
    };
    return table;
}

}

std::optional<Spoken> spoken(const Evening &evening, const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return std::nullopt;
    const auto actor = actorCalled(evening, words[0]);
    const Make make = verbs().value(words[1], nullptr);
    if (!actor || !make)
        return std::nullopt;
    return Spoken{*actor, make(Words(evening, words.mid(2)))};
}

}
