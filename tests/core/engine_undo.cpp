// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, redo and going back: evening rules, "Undo, said exactly"; architecture, "Undo and time travel".
#include "tests/support/random_commands.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;
using engine::Confirm;
using engine::Redo;
using engine::Undo;
using engine::UndoTo;
using test::BoardEvening;
using test::Evening;
using test::RandomCommands;

namespace {

enum class Ledger
{
    In,
    Out
};

/// What going back restores, without versions and times.
QByteArray essence(const engine::State &state, Ledger ledger = Ledger::In)
{
    QJsonObject rounds;
    for (const night::Round &round : state.night.rounds) {
        night::Round plain = round;
        plain.version = 0;
        rounds.insert(QString::number(round.id.number), toJson(plain));
    }
    QJsonObject courses;
    for (const RoundId id : state.night.rounds.keys()) {
        quiz::Course course = state.quiz.courses.value(id);
        course.collect_at.reset();
        course.next_at.reset();
        courses.insert(QString::number(id.number), toJson(course));
    }
    QJsonArray answered;
    for (auto it = state.quiz.states.cbegin(); it != state.quiz.states.cend(); ++it) {
        if (it->answered)
            answered.append(it.key().number);
    }
    QJsonObject whole{{u"rounds"_s, rounds},
                      {u"courses"_s, courses},
                      {u"answered"_s, answered},
                      {u"packs"_s, toJson(state.night.packs)},
                      {u"order"_s, toJson(state.night.round_order)}};
    if (ledger == Ledger::In)
        whole.insert(u"ledger"_s, toJson(state.night.ledger));
    if (state.quiz.live) {
        quiz::Live live = *state.quiz.live;
        live.opens_at.reset();
        live.decide_at_us.reset(); // presses that waited then have been decided since
        live.deadline.reset();
        live.speak_until.reset();
        whole.insert(u"live"_s, toJson(live));
    }
    return QJsonDocument(whole).toJson();
}

/// A client of the contract: keeps the newest of what it is told, in whatever order it comes.
class VersionedClient
{
public:
    void hear(const engine::Event &event)
    {
        if (const auto *recorded = std::get_if<night::AnswerRecorded>(&event))
            score({recorded->player, recorded->score, recorded->version});
        else if (const auto *judged = std::get_if<quiz::AnswersJudged>(&event))
            for (const quiz::Judged &one : judged->judged)
                score({one.booking.player, one.booking.score, one.booking.version});
        else if (const auto *toggled = std::get_if<quiz::QuestionToggled>(&event))
            question(toggled->question, {toggled->answered, toggled->version, {}});
        else if (const auto *undone = std::get_if<engine::Undone>(&event))
            restored(undone->restored);
        else if (const auto *redone = std::get_if<engine::Redone>(&event))
            restored(redone->restored);
        else if (const auto *rewound = std::get_if<engine::Rewound>(&event))
            restored(rewound->restored);
    }

    /// The first thing that it has wrong, or nothing.
    QString wrong(const engine::State &state) const
    {
        for (const night::Player &player : state.night.players) {
            const engine::PlayerScore known = m_scores.value(player.id);
            if (known.score != player.score || known.version != player.score_version)
                return player.name;
        }
        for (auto it = state.quiz.states.cbegin(); it != state.quiz.states.cend(); ++it) {
            const quiz::QuestionState known = m_questions.value(it.key());
            if (known.answered != it->answered || known.version != it->version)
                return u"question %1"_s.arg(it.key().number);
        }
        return {};
    }

private:
    void score(const engine::PlayerScore &score)
    {
        if (score.version > m_scores.value(score.player).version)
            m_scores[score.player] = score;
    }
    void question(QuestionId id, const quiz::QuestionState &state)
    {
        if (state.version > m_questions.value(id).version)
            m_questions[id] = state;
    }
    void restored(const engine::Restoration &restoration)
    {
        for (const engine::PlayerScore &player : restoration.players)
            score(player);
        for (const engine::QuestionImage &image : restoration.images.questions)
            question(image.question, image.state);
    }

    QMap<PlayerId, engine::PlayerScore> m_scores;
    QMap<QuestionId, quiz::QuestionState> m_questions;
};

QString wrongForClients(const Evening &evening)
{
    VersionedClient inOrder;
    VersionedClient backwards;
    QList<engine::Recorded> journal = evening.journal();
    for (const engine::Recorded &recorded : journal)
        inOrder.hear(recorded.event);
    std::reverse(journal.begin(), journal.end());
    for (const engine::Recorded &recorded : journal)
        backwards.hear(recorded.event);
    return inOrder.wrong(evening.state()) + backwards.wrong(evening.state());
}

/// Plays on with 50 and more of the host's actions; a co-host, guests and presses in between. How many the
/// host did.
int playOn(BoardEvening &evening, const night::Actor &cohost)
{
    int done = 0;
    bool ok = true;
    const auto host = [&](const auto &command) {
        ok = ok && evening.ask(command) == "ok";
        ++done;
        evening.wait({321});
    };
    const auto other = [&](const auto &command, const night::Actor &actor) {
        ok = ok && evening.ask(command, actor) == "ok";
        evening.wait({57});
    };
    for (int i = 0; i < 6; ++i) {
        const QuestionId question = evening.question(i);
        host(quiz::RevealCategory{evening.category(i / 2)});
        host(quiz::SelectQuestion{question});
        other(quiz::PressBuzzer{evening.cem, question, 1}, evening.phoneOf(evening.cem)); // too early
        host(quiz::SetBuzzers{true});
        other(quiz::PressBuzzer{evening.ana, question, 1}, evening.phoneOf(evening.ana));
        host(quiz::RuleAnswer{evening.ana, question, i % 2 == 0});
        if (i % 2 != 0) {
            other(quiz::PressBuzzer{evening.ben, question, 1}, evening.phoneOf(evening.ben));
            host(quiz::RuleAnswer{evening.ben, question, true});
        }
        ok = ok && !evening.join(u"Late %1"_s.arg(i)).isNull();
        host(quiz::RecordAnswer{evening.ben, evening.question(7), true, 100 + i});
        other(quiz::RecordAnswer{evening.cem, question, true, 10 * (i + 1)}, cohost);
        host(quiz::DismissQuestion{});
        if (i % 3 == 0) {
            host(night::PauseClock{});
            host(night::StartClock{});
        }
        if (i == 3)
            host(quiz::SelectBoard{evening.board(1)});
    }
    for (int i = 0; i < 5; ++i)
        host(quiz::SetAnswered{evening.question(7), i % 2 == 0});
    host(quiz::FinishRound{evening.round(0)});
    host(quiz::StartRound{evening.round(1)});
    host(quiz::SelectQuestion{evening.question(8)});
    return ok ? done : -1;
}

}

class UndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoAllAndRedoAll();
    void toEveryPoint();
    void toAnyPointAfterAnything_data();
    void toAnyPointAfterAnything();
    void openQuestionComesBackWithItsTime();
    void asksWhereOthersDepend();
    void goingBackSaysWhatElse();
    void everybodyUndoesHisOwn();
    void newActionEndsRedo();
    void othersPackStays();
    void versionsOfARoundThatComesBack();
    void peopleAreNotUndone();
    void rulingTakenBackWithItsScores();
    void startUndoneAfterTimeUp();
    void unknownVersions();
    void logTellsWhatIsTakenBack();
    void longChainIsLetGo();
};

void UndoTest::undoAllAndRedoAll()
{
    BoardEvening evening;
    const auto cohost = night::Actor::phone(evening.joinStaff(night::Role::CoHost), night::Role::CoHost);
    const int done = playOn(evening, cohost);
    QVERIFY(done >= 50);
    const QByteArray end = essence(evening.state());
    const auto presses = toJson(evening.quiz().buzzes);
    const auto players = evening.night().players;
    const auto devices = toJson(evening.night().devices);
    int undone = 0;
    while (evening.ask(Undo{Confirm::Yes}) == "ok") {
        ++undone;
        if (undone % 10 == 0)
            QVERIFY(evening.restart());
    }
    QCOMPARE(evening.refusal()->code, RefusalCode::NothingToUndo);
    QCOMPARE(undone, done + 2); // the pack and the round's start as well
    QVERIFY(evening.night().rounds.isEmpty() && evening.night().round_order.isEmpty());
    QVERIFY(evening.night().packs.isEmpty());
    QVERIFY(!evening.quiz().live);
    QVERIFY(!evening.night().clock.running);
    for (const quiz::QuestionState &state : evening.quiz().states)
        QVERIFY(!state.answered);
    // what others did stays
    QCOMPARE(evening.night().ledger.keys(), QList<PlayerId>{evening.cem});
    QCOMPARE(evening.night().ledger[evening.cem].size(), 6);
    QCOMPARE(evening.player(evening.cem).score, 10 + 20 + 30 + 40 + 50 + 60);
    QCOMPARE(evening.player(evening.ana).score, 0);
    QCOMPARE(toJson(evening.quiz().buzzes), presses);
    QCOMPARE(toJson(evening.night().devices), devices);
    QCOMPARE(evening.night().players.size(), players.size());
    for (const night::Player &player : players) {
        QCOMPARE(evening.player(player.id).buzzer, player.buzzer);
        QVERIFY(evening.player(player.id).score_version >= player.score_version);
    }
    QCOMPARE(wrongForClients(evening), QString());
    int redone = 0;
    while (evening.ask(Redo{Confirm::Yes}) == "ok")
        ++redone;
    QCOMPARE(redone, undone);
    QCOMPARE(essence(evening.state()), end);
    QCOMPARE(wrongForClients(evening), QString());
    QCOMPARE(evening.ask(Redo{Confirm::Yes}), "nothing_to_redo");
    // and the last one once more
    QCOMPARE(evening.ask(Undo{Confirm::Yes}), "ok");
    QVERIFY(essence(evening.state()) != end);
    QCOMPARE(evening.ask(Redo{}), "ok");
    QCOMPARE(essence(evening.state()), end);
}

void UndoTest::toEveryPoint()
{
    BoardEvening start;
    const auto cohost = night::Actor::phone(start.joinStaff(night::Role::CoHost), night::Role::CoHost);
    BoardEvening evening = start;
    QVERIFY(playOn(evening, cohost) > 0);
    const QByteArray end = essence(evening.state());
    // what it was at each version, from the journal
    engine::State replay;
    for (const engine::Recorded &recorded : evening.journal()) {
        const bool between = recorded.action != recorded.version; // in the middle of one command
        if (!between && replay.version > 4) {
            BoardEvening back = evening;
            const QByteArray then = essence(replay);
            const QByteArray outcome = back.ask(UndoTo{replay.version, Confirm::Yes});
            QCOMPARE(outcome, "ok");
            QCOMPARE(essence(back.state()), then);
            QVERIFY(!back.night().clock.running);
            QCOMPARE(wrongForClients(back), QString());
            QVERIFY(back.restart());
            QCOMPARE(back.ask(Undo{Confirm::Yes}), "ok");
            QCOMPARE(essence(back.state()), end);
            QCOMPARE(back.ask(Redo{Confirm::Yes}), "ok");
            QCOMPARE(essence(back.state()), then);
            QCOMPARE(wrongForClients(back), QString());
        }
        replay = engine::evolve(std::move(replay), recorded);
    }
}

void UndoTest::toAnyPointAfterAnything_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {41, 42, 43, 44, 45, 46})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void UndoTest::toAnyPointAfterAnything()
{
    QFETCH(quint64, seed);
    RandomCommands random(seed);
    Evening evening({static_cast<night::TeamMode>(seed % 3), seed % 2 == 0}, static_cast<qint64>(seed));
    QMap<qint64, QByteArray> then;
    for (int i = 0; i < 700; ++i) {
        const auto asked = random.next(evening.state());
        evening.wait(asked.wait);
        evening.ask(asked.request, asked.actor);
        then[evening.state().version] = essence(evening.state());
    }
    if (evening.night().ended)
        QCOMPARE(evening.ask(night::ReopenNight{}), "ok");
    QCOMPARE(wrongForClients(evening), QString());
    const QByteArray end = essence(evening.state());
    const QList<qint64> versions = then.keys();
    for (qsizetype i = 0; i < versions.size(); i += 9) {
        Evening back = evening;
        const QByteArray outcome = back.ask(UndoTo{versions[i], Confirm::Yes});
        if (outcome != "ok")
            QCOMPARE(outcome, "nothing_to_undo");
        QVERIFY2(essence(back.state()) == then.value(versions[i]),
                 QByteArray::number(versions[i]).constData());
        if (outcome != "ok")
            continue;
        QCOMPARE(back.ask(Undo{Confirm::Yes}), "ok");
        QCOMPARE(essence(back.state()), end);
    }
}

void UndoTest::openQuestionComesBackWithItsTime()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    evening.live({3000});
    const qint64 open = evening.state().version;
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(3), true, {}}), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    evening.live({60'000});
    QCOMPARE(evening.ask(UndoTo{open}), "ok");
    QCOMPARE(evening.phase(), u"open"_s);
    QVERIFY(!evening.night().clock.running);
    QCOMPARE(evening.quiz().live->deadline->ms, evening.now().ms + 7000);
    QVERIFY(!evening.quiz().states[evening.question(0)].answered);
    QCOMPARE(evening.quiz().states[evening.question(0)].version, 2);
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, {}, 1}), "paused");
    evening.live({30'000});
    QCOMPARE(evening.phase(), u"open"_s);
    QCOMPARE(evening.ask(night::StartClock{}), "ok");
    evening.live({6999});
    QCOMPARE(evening.phase(), u"open"_s);
    evening.live({1});
    QCOMPARE(evening.phase(), u"closed"_s);
}

void UndoTest::asksWhereOthersDepend()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::SelectQuestion{one}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{evening.ana, one, 1}, evening.phoneOf(evening.ana)), "ok");
    const QByteArray before = engine::stateHash(evening.state());
    QCOMPARE(evening.ask(Undo{}), "undo_needs_confirm");
    QCOMPARE(engine::stateHash(evening.state()), before);
    const QJsonArray depends = evening.refusal()->facts.value("depends"_L1).toArray();
    QCOMPARE(depends.size(), 1);
    QCOMPARE(depends[0].toObject().value("kind"_L1).toString(), u"buzz_recorded"_s);
    QCOMPARE(depends[0].toObject().value("args"_L1).toObject().value("player"_L1).toString(), u"Ana"_s);
    const QJsonObject target = evening.refusal()->facts.value("undo"_L1).toObject();
    QCOMPARE(target.value("kind"_L1).toString(), u"buzzers_opened"_s);
    QCOMPARE(evening.ask(Undo{Confirm::Yes}), "ok");
    QCOMPARE(evening.phase(), u"reading"_s);
    QCOMPARE(evening.quiz().buzzes[one].size(), 1); // the press is kept
    // what does not depend is not asked about
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, one, true, {}}), "ok");
    QVERIFY(!evening.join(u"Dan"_s).isNull());
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.player(evening.ben).score, 0);
}

void UndoTest::goingBackSaysWhatElse()
{
    BoardEvening evening;
    const auto cohost = night::Actor::phone(evening.joinStaff(night::Role::CoHost), night::Role::CoHost);
    const qint64 to = evening.state().version;
    QCOMPARE(evening.ask(quiz::SetAnswered{evening.question(0), true}), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(1), true, {}}, cohost), "ok");
    QVERIFY(!evening.join(u"Dan"_s).isNull());
    QCOMPARE(evening.ask(UndoTo{to}), "undo_needs_confirm");
    const QJsonArray depends = evening.refusal()->facts.value("depends"_L1).toArray();
    QCOMPARE(depends.size(), 1);
    QCOMPARE(depends[0].toObject().value("actor"_L1).toString(), u"co_host"_s);
    QCOMPARE(evening.ask(UndoTo{to, Confirm::Yes}), "ok");
    QCOMPARE(evening.player(evening.ana).score, 0);
    QCOMPARE(evening.night().players.size(), 4);
}

void UndoTest::everybodyUndoesHisOwn()
{
    BoardEvening evening;
    const auto cohost = night::Actor::phone(evening.joinStaff(night::Role::CoHost), night::Role::CoHost);
    const auto another = night::Actor::phone(evening.joinStaff(night::Role::CoHost), night::Role::CoHost);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, evening.question(0), true, {}}, cohost), "ok");
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ben, evening.question(0), true, {}}), "ok");
    QCOMPARE(evening.ask(Undo{}, another), "nothing_to_undo");
    QCOMPARE(evening.ask(Undo{}, cohost), "ok");
    QCOMPARE(evening.player(evening.ana).score, 0);
    QCOMPARE(evening.player(evening.ben).score, 400);
    QCOMPARE(evening.ask(Undo{}, cohost), "nothing_to_undo");
    QCOMPARE(evening.ask(Redo{}), "nothing_to_redo"); // that undo was the co-host's
    QCOMPARE(evening.ask(Redo{}, cohost), "ok");
    QCOMPARE(evening.player(evening.ana).score, 400);
    QCOMPARE(evening.player(evening.ana).score_version, 3);
}

void UndoTest::newActionEndsRedo()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, one, true, {}}), "ok");
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.ask(quiz::SetAnswered{one, true}), "ok");
    QCOMPARE(evening.ask(Redo{}), "nothing_to_redo");
    QCOMPARE(evening.ask(Undo{}), "ok");
    QVERIFY(!evening.quiz().states[one].answered);
    QCOMPARE(evening.ask(Redo{}), "ok");
    QVERIFY(evening.quiz().states[one].answered);
    QCOMPARE(evening.quiz().states[one].version, 3);
}

void UndoTest::othersPackStays()
{
    Evening evening;
    const auto cohost = night::Actor::phone(evening.joinStaff(night::Role::CoHost), night::Role::CoHost);
    packs::Pack pack = *test::samplePack();
    const auto titled = [&](const QString &title) {
        pack.title = title;
        return quiz::AddPack{std::make_shared<const packs::Pack>(pack)};
    };
    QCOMPARE(evening.ask(titled(u"One"_s)), "ok");
    QCOMPARE(evening.ask(titled(u"Two"_s), cohost), "ok");
    QCOMPARE(evening.ask(Undo{}), "undo_needs_confirm");
    QCOMPARE(evening.ask(Undo{Confirm::Yes}), "ok");
    QCOMPARE(evening.night().round_order.size(), 2);
    QCOMPARE(evening.night().rounds.size(), 2);
    QCOMPARE(evening.night().rounds[evening.round(0)].title, u"Two"_s);
    QCOMPARE(evening.ask(titled(u"Two"_s)), "pack_known");
    QCOMPARE(evening.ask(Undo{Confirm::Yes}, cohost), "ok");
    QVERIFY(evening.night().round_order.isEmpty());
    QVERIFY(evening.night().packs.isEmpty());
    // what the co-host has taken out does not come back with the host's
    QCOMPARE(evening.ask(Redo{Confirm::Yes}), "ok");
    QCOMPARE(evening.night().round_order.size(), 2);
    QCOMPARE(evening.night().rounds.size(), 2);
    QCOMPARE(evening.night().rounds[evening.round(0)].title, u"One"_s);
}

void UndoTest::versionsOfARoundThatComesBack()
{
    Evening evening;
    evening.join(u"Ana"_s);
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    const RoundId round = evening.round(0);
    QCOMPARE(evening.ask(quiz::StartRound{round}), "ok");
    const qint64 started = evening.state().version;
    QCOMPARE(evening.ask(quiz::FinishRound{round}), "ok");
    qint64 seen = evening.night().rounds[round].version;
    const auto rises = [&] {
        const qint64 version = evening.night().rounds.value(round).version;
        const bool risen = version > seen;
        seen = std::max(seen, version);
        return risen;
    };
    QCOMPARE(evening.ask(UndoTo{2}), "ok");
    QVERIFY(!evening.night().rounds.contains(round));
    QCOMPARE(evening.ask(UndoTo{started}), "ok");
    QVERIFY(rises());
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.ask(Undo{}), "ok");
    QVERIFY(rises());
    QVERIFY(evening.night().rounds[round].status == night::RoundStatus::Finished);
    QCOMPARE(evening.ask(Undo{}), "ok");
    QVERIFY(rises());
    QVERIFY(evening.night().rounds[round].status == night::RoundStatus::Running);
}

void UndoTest::peopleAreNotUndone()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    QCOMPARE(evening.ask(night::RenamePlayer{ana, u"Anna"_s}), "ok");
    QCOMPARE(evening.ask(night::RemovePlayer{ana}), "ok");
    QCOMPARE(evening.ask(night::LetBack{5}), "ok");
    QCOMPARE(evening.ask(Undo{}), "nothing_to_undo");
    QCOMPARE(evening.ask(UndoTo{1, Confirm::Yes}), "nothing_to_undo");
    QVERIFY(evening.player(ana).removed);
    QCOMPARE(evening.player(ana).name, u"Anna"_s);
}

void UndoTest::rulingTakenBackWithItsScores()
{
    Evening evening({night::TeamMode::HostTeams, false});
    const TeamId red = evening.addTeam(u"Red"_s);
    const TeamId blue = evening.addTeam(u"Blue"_s);
    const PlayerId ana = evening.join(u"Ana"_s, red);
    evening.join(u"Ben"_s, blue);
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    const auto chooser = evening.quiz().courses[evening.round(0)].chooser;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::SelectQuestion{one}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.ask(quiz::PressBuzzer{ana, one, 1}, evening.phoneOf(ana)), "ok");
    QCOMPARE(evening.ask(quiz::RuleAnswer{ana, one, true}), "ok");
    QCOMPARE(evening.ask(night::MovePlayer{ana, blue, {}}), "ok");
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.phase(), u"answering"_s);
    QCOMPARE(evening.quiz().live->speaking.value_or(PlayerId{}), ana);
    QVERIFY(!evening.quiz().states[one].answered);
    QCOMPARE(evening.player(ana).score, 0);
    QCOMPARE(evening.night().teams[red].score, 0); // where it was booked, though she has moved
    QCOMPARE(evening.night().teams[blue].score, 0);
    QVERIFY(evening.quiz().courses[evening.round(0)].chooser == chooser);
    QCOMPARE(evening.player(ana).team.value_or(TeamId{}), blue);
    QVERIFY(evening.night().clock.running);
}

void UndoTest::startUndoneAfterTimeUp()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    evening.live({20'000});
    QCOMPARE(evening.phase(), u"closed"_s);
    QVERIFY(evening.quiz().states[evening.question(0)].answered);
    // that time ran out was the program's doing, because of what is undone: it goes with it, unasked
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.phase(), u"reading"_s);
    QVERIFY(!evening.quiz().states[evening.question(0)].answered);
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.quiz().live->deadline->ms, evening.now().ms + 10'000);
}

void UndoTest::unknownVersions()
{
    BoardEvening evening;
    QCOMPARE(evening.ask(UndoTo{evening.state().version + 1, Confirm::Yes}), "unknown_version");
    QCOMPARE(evening.ask(UndoTo{-1, Confirm::Yes}), "unknown_version");
    QCOMPARE(evening.ask(UndoTo{evening.state().version, Confirm::Yes}), "nothing_to_undo");
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    QCOMPARE(evening.ask(UndoTo{evening.state().version - 1, Confirm::Yes}), "nothing_to_undo");
    QCOMPARE(Evening().ask(UndoTo{0, Confirm::Yes}), "nothing_to_undo");
}

void UndoTest::logTellsWhatIsTakenBack()
{
    BoardEvening evening;
    const auto one = evening.question(0);
    QCOMPARE(evening.ask(quiz::RecordAnswer{evening.ana, one, true, {}}), "ok");
    const qint64 first = evening.state().version;
    QCOMPARE(evening.ask(quiz::SetAnswered{one, true}), "ok");
    const qint64 second = evening.state().version;
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(engine::takenBack(evening.state().steps), QList<qint64>{second});
    QCOMPARE(evening.ask(Undo{}), "ok");
    QCOMPARE(engine::takenBack(evening.state().steps), (QList<qint64>{second, first}));
    QCOMPARE(evening.ask(Redo{}), "ok");
    QVERIFY(!engine::takenBack(evening.state().steps).contains(first));
    QVERIFY(engine::takenBack(evening.state().steps).contains(second));
}

void UndoTest::longChainIsLetGo()
{
    engine::State state;
    for (qint64 i = 1; i <= 100'000; ++i) {
        state = engine::evolve(std::move(state), engine::Recorded{i, i, {}, {}, night::LetBackSet{}});
    }
    engine::State copy = state;
    state = {};
    QCOMPARE(copy.steps->action, 100'000);
    copy = {};
    QVERIFY(!copy.steps);
}

}

QTEST_APPLESS_MAIN(quizaar::UndoTest)
#include "engine_undo.moc"
