// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_commands.h"

#include "core/engine/permissions.h"
#include "core/quiz/judging.h"

#include <iterator>
#include <limits>

namespace quizaar::test {

using namespace Qt::StringLiterals;

namespace {

packs::Question asked(packs::QuestionKind kind, const QString &answer, const QList<packs::Option> &options)
{
    packs::Question question;
    question.kind = kind;
    question.text = u"%1?"_s.arg(QLatin1String(wordOf(kind)));
    question.answer = answer;
    question.options = options;
    return question;
}

/// One question of each kind that phones answer.
packs::List everyKind()
{
    using enum packs::QuestionKind;
    packs::Question fast = asked(Choice, u"b"_s, {{u"a"_s, false}, {u"b"_s, true}, {u"c"_s, false}});
    fast.by_speed = true;
    packs::Question near = asked(Number, u"3"_s, {});
    near.nearest = true;
    packs::Question partly =
        asked(Order, {}, {{u"one"_s, false}, {u"two"_s, false}, {u"three"_s, false}, {u"four"_s, false}});
    partly.partial_credit = true;
    return {u"Every kind"_s,
            {fast, asked(TrueFalse, u"yes"_s, {{u"yes"_s, true}, {u"no"_s, false}}), asked(Text, u"3"_s, {}),
             near, partly, asked(Choice, u"a, b"_s, {{u"a"_s, true}, {u"b"_s, true}, {u"c"_s, false}})}};
}

/// A pack that differs by its number, so that the night takes it as a new one.
std::shared_ptr<const packs::Pack> numberedPack(int number)
{
    packs::Pack pack = *samplePack();
    pack.title += QString::number(number);
    pack.lists.append(everyKind());
    pack.boards.first().categories.first().questions.first().wager = true;
    pack.boards.first().final_question = {u"Last things"_s, asked(packs::QuestionKind::Text, u"4"_s, {})};
    return std::make_shared<const packs::Pack>(pack);
}

}

qint64 RandomCommands::below(qint64 count)
{
    return static_cast<qint64>(m_random() % static_cast<quint64>(count));
}

template <class Map>
auto RandomCommands::anyKey(const Map &map) -> typename Map::key_type
{
    using Key = typename Map::key_type;
    if (oneIn(30))
        return oneOf(QList<Key>{{0}, {-1}, {1}, {std::numeric_limits<qint64>::max()}, {1'000'001}});
    return map.isEmpty() ? Key{} : std::next(map.keyBegin(), below(map.size())).operator*();
}

QString RandomCommands::name()
{
    const QString plain = u"Guest %1"_s.arg(below(60));
    switch (below(8)) {
    case 0:
        return plain + QString(below(60), u'x');
    case 1:
        return u"\u202E"_s + plain + u"\t\u0000\u200D"_s;
    case 2:
        return plain + u"\U0001F600"_s.repeated(below(45));
    case 3:
        return oneOf(
            QList<QString>{QString(), u"   "_s, QString(QChar(0xD83D)), u"\u200D"_s, u"<b>\"'\\</b>"_s});
    default:
        return plain;
    }
}

engine::Command RandomCommands::nightCommand(const engine::State &state)
{
    const night::Night &night = state.night;
    const auto optionalTeam = [&]() -> std::optional<TeamId> {
        return oneIn(2) ? std::optional(anyKey(night.teams)) : std::nullopt;
    };
    const auto optionalName = [&]() -> std::optional<QString> {
        return oneIn(4) ? std::optional(name()) : std::nullopt;
    };
    switch (below(15)) {
    case 13: {
        for (const night::Player &player : night.players) {
            if (player.waiting && !player.removed)
                return commandOf(night::LetIn{player.id});
        }
        return commandOf(night::LetIn{anyKey(night.players)});
    }
    case 0:
    case 1: {
        if (night.players.size() > 24)
            return commandOf(night::RenamePlayer{anyKey(night.players), name()});
        night::JoinAsPlayer join{name(), optionalTeam(), optionalName(), false, oneIn(5), {}};
        if (oneIn(3))
            join.device = anyKey(night.devices);
        return commandOf(join);
    }
    case 2:
        if (night.devices.size() > 60)
            return commandOf(night::AddTeam{name()});
        return commandOf(night::JoinAsStaff{static_cast<night::Role>(below(5)), name()});
    case 3:
        return commandOf(night::RenamePlayer{anyKey(night.players), name()});
    case 4:
    case 5:
        return commandOf(night::MovePlayer{anyKey(night.players), optionalTeam(), optionalName()});
    case 6:
        return commandOf(night::RemovePlayer{anyKey(night.players)});
    case 7:
        return commandOf(night::RemoveDevice{anyKey(night.devices)});
    case 8:
        if (night.devices.size() > 60)
            return commandOf(night::DenyClaim{anyKey(night.devices)});
        return commandOf(night::ClaimSeat{anyKey(night.players), oneIn(4)});
    case 9: {
        for (const night::Device &device : night.devices) {
            if (device.claim && !device.retired && !oneIn(4))
                return commandOf(night::GiveSeat{*device.claim, device.id});
        }
        return commandOf(night::GiveSeat{anyKey(night.players), anyKey(night.devices)});
    }
    case 10:
        return commandOf(night::AddTeam{name()});
    case 11: {
        night::ChangeTeam change{anyKey(night.teams), optionalName(), {}};
        if (oneIn(2))
            change.captain = anyKey(night.players);
        return commandOf(change);
    }
    case 12:
        return commandOf(night::RemoveTeam{anyKey(night.teams)});
    default:
        return rareNightCommand(state);
    }
}

engine::Command RandomCommands::rareNightCommand(const engine::State &state)
{
    switch (below(9)) {
    case 0:
        return commandOf(night::DenyClaim{anyKey(state.night.devices)});
    case 1:
        return commandOf(night::LetBack{static_cast<int>(below(70)) - 4});
    case 2:
        return commandOf(
            night::ChangeSettings{{static_cast<night::TeamMode>(below(3)), oneIn(2), !oneIn(3)}});
    case 3:
    case 4:
        return commandOf(night::StartClock{});
    case 5:
        return commandOf(night::PauseClock{static_cast<night::PauseReason>(below(3)), {}});
    case 6:
        return oneIn(3) ? commandOf(night::RecoverClock{state.night.clock.elapsed})
                        : commandOf(night::StartClock{});
    case 7:
        return oneIn(4) ? commandOf(night::EndNight{}) : commandOf(night::StartClock{});
    default:
        return commandOf(night::ReopenNight{});
    }
}

engine::Command RandomCommands::likelyStep(const engine::State &state)
{
    const quiz::Quiz &quiz = state.quiz;
    if (!state.night.clock.running && oneIn(3))
        return commandOf(night::StartClock{});
    if (quiz.live && quiz.live->on_sheet && !oneIn(4))
        return sheetStep(state, state.night.rounds.value(quiz.live->round));
    if (quiz.live) {
        const auto anybody = anyKey(state.night.players);
        const auto answer = [&] {
            QList<int> options;
            for (qint64 i = below(4); i > 0; --i)
                options.append(static_cast<int>(below(5)) - (oneIn(9) ? 1 : 0));
            return quiz::SubmitAnswer{anybody, {}, oneIn(5) ? QString() : QString::number(below(6)), options};
        };
        const auto places = [&](qsizetype count) {
            QList<int> all;
            for (int i = 0; i < count; ++i)
                all.insert(below(all.size() + 1), i);
            return all;
        };
        switch (quiz.live->phase) {
        case quiz::Phase::Betting:
            return oneIn(3) ? commandOf(quiz::SetBuzzers{true})
                            : commandOf(quiz::PlaceBet{anybody, {}, below(700) - 5});
        case quiz::Phase::Judging: {
            const auto answers = quiz.answers.value(quiz.live->question);
            if (oneIn(3) || answers.isEmpty())
                return oneIn(2) ? commandOf(quiz::ShowNext{}) : commandOf(quiz::RevealAnswer{});
            return commandOf(quiz::RuleSpelling{quiz.live->question,
                                                quiz::spellingOf(answers.value(anyKey(answers)).text),
                                                static_cast<quiz::Credit>(below(3))});
        }
        case quiz::Phase::Open:
            if (quiz.live->mode == quiz::Mode::Phones || quiz.live->mode == quiz::Mode::Final) {
                if (oneIn(5))
                    return oneIn(2) ? commandOf(quiz::RevealAnswer{}) : commandOf(quiz::PassTime{});
                quiz::SubmitAnswer given = answer();
                const auto content = quiz.questions.value(quiz.live->question).content;
                if (content->kind == packs::QuestionKind::Order && oneIn(2))
                    given.options = places(content->options.size());
                else if (!content->options.isEmpty() && oneIn(2))
                    given.options = {static_cast<int>(below(content->options.size()))};
                return commandOf(given);
            }
            if (quiz.live->decide_at_us && oneIn(3))
                return commandOf(quiz::DecideBuzz{});
            return oneIn(6)
                       ? commandOf(quiz::PassTime{})
                       : commandOf(quiz::PressBuzzer{
                             anybody, quiz.live->question, below(9), below(150) * 1000, below(250) * 1000,
                             oneIn(3) ? std::nullopt : std::optional(below(150) * 1000)});
        case quiz::Phase::Reading:
            return oneIn(4) ? commandOf(quiz::PressBuzzer{anybody, {}, below(9)})
                            : commandOf(quiz::SetBuzzers{true});
        case quiz::Phase::Answering:
            if (oneIn(3))
                return commandOf(quiz::PressBuzzer{anybody, quiz.live->question, below(9)});
            return commandOf(
                quiz::RuleAnswer{quiz.live->speaking.value_or(anybody), quiz.live->question, oneIn(2)});
        case quiz::Phase::Closed:
            return commandOf(quiz::DismissQuestion{});
        }
    }
    for (const night::Round &round : state.night.rounds) {
        if (round.status != night::RoundStatus::Running)
            continue;
        if (round.reveal == night::Reveal::Round)
            return sheetStep(state, round);
        return commandOf(quiz::SelectQuestion{anyKey(quiz.questions)});
    }
    if (oneIn(3))
        return roundCommand(state);
    return commandOf(quiz::StartRound{anyKey(state.night.rounds)});
}

engine::Command RandomCommands::sheetStep(const engine::State &state, const night::Round &round)
{
    const quiz::Course course = state.quiz.courses.value(round.id);
    const QuestionId asked =
        course.asked.isEmpty() ? QuestionId{} : course.asked.at(below(course.asked.size())).question;
    if (course.collected && oneIn(3)) {
        const auto answers = state.quiz.answers.value(asked);
        const QString text = answers.isEmpty() ? QString() : answers.value(anyKey(answers)).text;
        return commandOf(
            quiz::RuleSpelling{asked, quiz::spellingOf(text), static_cast<quiz::Credit>(below(3))});
    }
    if (course.collected)
        return course.walked < course.asked.size() || oneIn(3) ? commandOf(quiz::ShowNext{})
                                                               : commandOf(quiz::FinishRound{round.id});
    if (oneIn(6))
        return commandOf(quiz::CollectAnswers{round.id});
    if (oneIn(3)) {
        const QList<QuestionId> list = state.quiz.plans.value(round.id).list;
        return commandOf(quiz::SelectQuestion{oneOf(list)});
    }
    return commandOf(quiz::SubmitAnswer{
        anyKey(state.night.players), asked, QString::number(below(6)), {static_cast<int>(below(3))}});
}

engine::Command RandomCommands::roundCommand(const engine::State &state)
{
    const auto round = anyKey(state.night.rounds);
    const auto player = anyKey(state.night.players);
    switch (below(7)) {
    case 0:
        return commandOf(quiz::PlayJoker{player, round, !oneIn(4)});
    case 3:
        return commandOf(quiz::HoldRound{round, oneIn(3) ? std::optional<bool>() : std::optional(oneIn(2))});
    case 1:
        return commandOf(quiz::CollectAnswers{round});
    case 2:
        return commandOf(quiz::AskTieBreak{{}, u"How many?"_s, oneIn(2) ? u"3"_s : QString()});
    default: {
        quiz::SetRound set{round, {}, {}, {}, {}, {}, {}};
        if (oneIn(2))
            set.reveal = static_cast<night::Reveal>(below(2));
        if (oneIn(2))
            set.jokers = !oneIn(4);
        if (oneIn(3))
            set.scoreboard = static_cast<night::Scoreboard>(below(3));
        if (oneIn(3))
            set.weight = static_cast<int>(below(1100)) - 50;
        if (oneIn(3))
            set.chooser_picks = !oneIn(3);
        if (oneIn(3))
            set.by_itself = !oneIn(4);
        if (oneIn(4))
            set.times =
                night::RoundTimes{GameSpan{1000}, GameSpan{2000}, GameSpan{1000}, GameSpan{below(3000)}};
        if (oneIn(3))
            set.wrong_cost = static_cast<night::WrongCost>(below(3));
        return commandOf(set);
    }
    }
}

engine::Command RandomCommands::appealCommand(const engine::State &state)
{
    for (auto of = state.quiz.appeals.cbegin(); of != state.quiz.appeals.cend() && oneIn(2); ++of) {
        for (auto appeal = of->cbegin(); appeal != of->cend(); ++appeal)
            return commandOf(quiz::DecideAppeal{of.key(), appeal.key(), oneIn(2), name().left(60)});
    }
    const auto player = anyKey(state.night.players);
    const auto records = state.night.ledger.value(player);
    const QuestionId question =
        records.isEmpty() || oneIn(5) ? anyKey(state.quiz.questions) : anyKey(records);
    return commandOf(quiz::MakeAppeal{player, question, name()});
}

engine::Command RandomCommands::quizCommand(const engine::State &state)
{
    const quiz::Quiz &quiz = state.quiz;
    const auto player = [&] { return anyKey(state.night.players); };
    const auto question = [&] { return anyKey(quiz.questions); };
    const auto points = [&]() -> std::optional<qint64> {
        return oneIn(2) ? std::nullopt
                        : std::optional(
                              oneOf(QList<qint64>{0, 100, -100, 600, quiz::maxPoints, -quiz::maxPoints - 1}));
    };
    switch (below(23)) {
    case 20:
        return roundCommand(state);
    case 21:
        return appealCommand(state);
    case 22:
        return commandOf(quiz::ChooseQuestion{player(), question()});
    case 16:
        return commandOf(quiz::SubmitAnswer{player(), {}, QString::number(below(9)), {0}});
    case 17:
        return commandOf(quiz::PlaceBet{player(), question(), below(2000) - 50});
    case 18:
        return commandOf(quiz::RuleSpelling{question(), QString::number(below(9)), quiz::Credit::Half});
    case 19:
        return commandOf(quiz::ShowNext{});
    case 0:
        return commandOf(quiz::AddPack{numberedPack(m_packs < 3 && oneIn(2) ? ++m_packs : m_packs)});
    case 1:
        return commandOf(quiz::StartRound{anyKey(state.night.rounds)});
    case 2:
        return commandOf(quiz::FinishRound{anyKey(state.night.rounds)});
    case 3: {
        QList<BoardId> boards;
        for (const quiz::Plan &plan : quiz.plans) {
            for (const quiz::Board &board : plan.boards)
                boards.append(board.id);
        }
        return commandOf(quiz::SelectBoard{oneOf(boards)});
    }
    case 4: {
        QList<CategoryId> categories;
        for (const quiz::Plan &plan : quiz.plans) {
            for (const quiz::Board &board : plan.boards) {
                for (const quiz::Category &category : board.categories)
                    categories.append(category.id);
            }
        }
        return commandOf(quiz::RevealCategory{oneOf(categories)});
    }
    case 5:
        return commandOf(quiz::SetChooser{anyKey(state.night.rounds), SideId{player().number}});
    case 6:
        return commandOf(quiz::SelectQuestion{question()});
    case 7:
        return commandOf(quiz::SetBuzzers{oneIn(2) ? std::nullopt : std::optional(oneIn(2))});
    case 8:
        return commandOf(quiz::PressBuzzer{player(), {}, below(9)});
    case 9:
        return commandOf(quiz::RuleAnswer{player(), question(), oneIn(2)});
    case 10:
        return commandOf(quiz::ReopenQuestion{});
    case 11:
        return oneIn(2) ? commandOf(quiz::SkipQuestion{}) : commandOf(quiz::RevealAnswer{});
    case 12:
        return commandOf(quiz::DismissQuestion{});
    case 13:
        return commandOf(quiz::SetAnswered{question(), oneIn(2)});
    case 14:
        return oneIn(4) ? commandOf(quiz::DecideBuzz{}) : commandOf(quiz::PassTime{});
    default:
        return commandOf(quiz::RecordAnswer{player(), question(), oneIn(2), points()});
    }
}

engine::Command RandomCommands::historyCommand(const engine::State &state)
{
    const auto confirm = oneIn(3) ? engine::Confirm::No : engine::Confirm::Yes;
    switch (below(8)) {
    case 0:
        return commandOf(engine::UndoTo{state.version - below(40), confirm});
    case 1:
    case 2:
    case 3:
        return commandOf(engine::Redo{confirm});
    default:
        return commandOf(engine::Undo{confirm});
    }
}

night::Actor RandomCommands::actor(const engine::State &state, const engine::Command &command)
{
    if (const auto *quiz = std::get_if<quiz::Command>(&command)) {
        if (std::holds_alternative<quiz::PassTime>(*quiz) || std::holds_alternative<quiz::DecideBuzz>(*quiz))
            return night::Actor::system();
    }
    if (const auto seat = engine::seatOf(command); seat && !oneIn(5)) {
        const auto player = state.night.players.constFind(*seat);
        if (player != state.night.players.cend() && player->buzzer)
            return night::Actor::phone(*player->buzzer, night::Role::Player);
    }
    if (!oneIn(4))
        return night::Actor::console();
    if (state.night.devices.isEmpty())
        return night::Actor::phone({}, night::Role::Spectator);
    const night::Device &device = *std::next(state.night.devices.cbegin(), below(state.night.devices.size()));
    return night::Actor::phone(device.id, device.role);
}

RandomCommands::Asked RandomCommands::next(const engine::State &state)
{
    engine::Command command;
    switch (below(10)) {
    case 0:
    case 1:
        command = nightCommand(state);
        break;
    case 2:
    case 3:
    case 4:
        command = quizCommand(state);
        break;
    case 5:
        command = historyCommand(state);
        break;
    default:
        command = likelyStep(state);
        break;
    }
    if (state.night.ended && oneIn(2))
        command = commandOf(night::ReopenNight{});
    std::optional<qint64> expected;
    if (oneIn(12))
        expected = engine::entityVersion(state, command) - (oneIn(3) ? 1 : 0);
    const night::Actor who = actor(state, command);
    return {{command, expected}, who, {oneIn(4) ? below(6000) : below(300)}};
}

}
