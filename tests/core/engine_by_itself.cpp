// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that run by themselves. Rules: evening rules, "Staff": the host may play along.
#include "core/engine/view.h"
#include "tests/support/engine_driver.h"
#include "tests/support/sheet_evening.h"

#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using night::Role;
using quiz::HoldRound;
using test::SheetEvening;
using Kind = packs::QuestionKind;

namespace {

constexpr GameSpan pauseBetween{3'000};
constexpr GameSpan reading{1'000 + 60 * 4}; // of a text of four characters
constexpr GameSpan result{8'000};

packs::Question asked(Kind kind, const QString &answer, const QList<packs::Option> &options = {})
{
    return SheetEvening::asked(kind, u"Ask?"_s, answer, options);
}

quiz::SetRound byItself(RoundId round, bool on = true)
{
    quiz::SetRound set{round, {}, {}, {}, {}, {}, {}};
    set.by_itself = on;
    return set;
}

/// Ana, Ben and Cem; a list of a choice, a typed answer, a number and an order.
struct ListEvening : test::Evening
{
    ListEvening()
    {
        for (const auto &name : {u"Ana"_s, u"Ben"_s, u"Cem"_s})
            people.append(join(name));
        packs::Pack pack;
        pack.title = u"Pub"_s;
        packs::Question last = asked(Kind::Order, {}, {{u"1"_s, false}, {u"2"_s, false}});
        last.explanation = u"Because"_s;
        pack.lists = {{u"Quick"_s,
                       {asked(Kind::Choice, u"b"_s, {{u"a"_s, false}, {u"b"_s, true}}),
                        asked(Kind::Text, u"Nile"_s), asked(Kind::Number, u"7"_s), last}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        ask(byItself(round(0)));
    }
    void start() { ask(quiz::StartRound{round(0)}); }
    quiz::Course course() const { return quiz().courses.value(round(0)); }
    QByteArray hold(bool on) { return ask(HoldRound{round(0), on}); }
    QByteArray say(int who, const QString &text)
    {
        return ask(quiz::SubmitAnswer{people.at(who), {}, text, {}}, phoneOf(people.at(who)));
    }
    /// Which question, and where it stands: "0 open", "- none".
    QString at() const
    {
        if (!quiz().live)
            return u"- none"_s;
        for (int i = 0; i < quiz().questions.size(); ++i) {
            if (question(i) == quiz().live->question)
                return QString::number(i) + u' ' + phase();
        }
        return u"?"_s;
    }
    bool over() const { return night().rounds.value(round(0)).status == night::RoundStatus::Finished; }
    QList<PlayerId> people;
};

/// Two boards of one category with two choices, and one with a third.
struct BoardOfChoices : test::Evening
{
    explicit BoardOfChoices(bool picks)
    {
        for (const auto &name : {u"Ana"_s, u"Ben"_s, u"Cem"_s})
            join(name);
        const auto choice = [] { return asked(Kind::Choice, u"b"_s, {{u"a"_s, false}, {u"b"_s, true}}); };
        packs::Pack pack;
        pack.title = u"Boards"_s;
        pack.boards = {{u"One"_s, {{u"C"_s, {choice(), choice()}}}, {}},
                       {u"Two"_s, {{u"D"_s, {choice()}}}, {}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        quiz::SetRound set = byItself(round(0));
        set.chooser_picks = picks;
        ask(set);
        ask(quiz::StartRound{round(0)});
    }
    SideId chooser() const { return quiz().courses.value(round(0)).chooser.value_or(SideId{}); }
    QByteArray pick(SideId who, int index)
    {
        const PlayerId player{who.number};
        return ask(quiz::ChooseQuestion{player, question(index)}, phoneOf(player));
    }
    int played() const
    {
        int count = 0;
        for (const quiz::QuestionState &state : quiz().states)
            count += state.answered ? 1 : 0;
        return count;
    }
};

}

class ByItselfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListRunsToItsEnd();
    void timesOfTheRound();
    void clipsPlayToTheirEnd();
    void aPauseStandsStill_data() { everyStep(); }
    void aPauseStandsStill();
    void aRestartGoesOn_data() { everyStep(); }
    void aRestartGoesOn();
    void aHoldStandsStillAndGoesOn_data() { everyStep(); }
    void aHoldStandsStillAndGoesOn();
    void aHoldIsUndone_data() { everyStep(); }
    void aHoldIsUndone();
    void phonesAnswerWhileItIsHeld();
    void heldItStaysAtWhatTheHostDoes();
    void whatNeedsTheHostIsRefused_data();
    void whatNeedsTheHostIsRefused();
    void timesOutOfRange();
    void holdsThatMakeNoSense();
    void aSpellingThatThePackDoesNotKnow();
    void choosersTakeTurns();
    void theChoosersPhonePicks();
    void nobodyPicksWhileTheResultIsShown();
    void switchedOnAndOffOnTheWay();
    void aTieBreakInBetween();
    void finishedByHandNothingIsDue();
    void reopenedAndUndone();
    void whatPagesSee();
    void roundsOfOldJournals();

private:
    static void everyStep();
};

/// So long after the start, and what the round is at then.
void ByItselfTest::everyStep()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("next");
    QTest::newRow("before the first") << qint64{1'000} << u"- none"_s << u"0 reading"_s;
    QTest::newRow("reading") << qint64{3'500} << u"0 reading"_s << u"0 open"_s;
    QTest::newRow("open") << qint64{10'000} << u"0 open"_s << u"0 closed"_s;
    QTest::newRow("result") << qint64{25'000} << u"0 closed"_s << u"1 reading"_s;
}

void ByItselfTest::aListRunsToItsEnd()
{
    ListEvening evening;
    evening.start();
    QCOMPARE(evening.course().next_at, evening.now() + pauseBetween);
    evening.live(pauseBetween);
    const qint64 windows[] = {20'000, 30'000, 30'000, 40'000};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(evening.at(), u"%1 reading"_s.arg(i));
        QVERIFY(!evening.course().next_at);
        evening.live(reading);
        QCOMPARE(evening.at(), u"%1 open"_s.arg(i));
        QCOMPARE(evening.quiz().live->deadline, evening.now() + GameSpan{windows[i]});
        if (i == 2)
            QCOMPARE(evening.say(0, u"7"_s), "ok");
        evening.live({windows[i]});
        QCOMPARE(evening.at(), u"%1 closed"_s.arg(i));
        const GameSpan more = i == 3 ? quiz::readingTime(u"Because"_s) : GameSpan{};
        QCOMPARE(evening.course().next_at, evening.now() + GameSpan{result.ms + more.ms});
        evening.live({result.ms + more.ms});
    }
    QVERIFY(evening.over());
    QVERIFY(!engine::nextDeadline(evening.state()));
    QCOMPARE(evening.player(evening.people.at(0)).score, 100);
    const auto again = test::replayed(evening.journal());
    QVERIFY(again);
    QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
}

void ByItselfTest::timesOfTheRound()
{
    ListEvening evening;
    quiz::SetRound set{evening.round(0), {}, {}, {}, {}, {}, {}};
    set.times = night::RoundTimes{GameSpan{5'000}, GameSpan{6'000}, GameSpan{7'000}, GameSpan{8'000}};
    QCOMPARE(evening.ask(set), "ok");
    evening.start();
    evening.live(pauseBetween);
    QCOMPARE(evening.quiz().live->opens_at, evening.now() + GameSpan{5'000});
    evening.live({5'000});
    QCOMPARE(evening.quiz().live->deadline, evening.now() + GameSpan{6'000});
    evening.live({6'000});
    QCOMPARE(evening.course().next_at, evening.now() + GameSpan{7'000});
}

void ByItselfTest::clipsPlayToTheirEnd()
{
    test::Evening evening;
    packs::Question heard = asked(Kind::Text, u"x"_s);
    heard.media = {{packs::MediaKind::Audio, u"a.mp3"_s, false, packs::KeptMedia{u"a"_s, GameSpan{9'000}}}};
    packs::Question unknown = heard;
    unknown.media.first().kept->duration.reset();
    packs::Pack pack;
    pack.title = u"Heard"_s;
    pack.lists = {{u"Sounds"_s, {heard, unknown}}};
    QCOMPARE(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}), "ok");
    quiz::SetRound set = byItself(evening.round(0));
    set.times = night::RoundTimes{GameSpan{2'000}, {}, result, GameSpan{15'000}};
    QCOMPARE(evening.ask(set), "ok");
    QCOMPARE(evening.ask(quiz::StartRound{evening.round(0)}), "ok");
    evening.live(pauseBetween);
    QCOMPARE(evening.quiz().live->opens_at, evening.now() + GameSpan{11'000});
    evening.live({11'000 + 30'000 + result.ms});
    QCOMPARE(evening.quiz().live->question, evening.question(1));
    QCOMPARE(evening.quiz().live->opens_at, evening.now() + GameSpan{32'000}); // long enough for most
}

void ByItselfTest::aPauseStandsStill()
{
    QFETCH(qint64, ms);
    QFETCH(QString, at);
    ListEvening evening;
    evening.start();
    evening.live({ms});
    const auto due = engine::nextDeadline(evening.state());
    QVERIFY(due);
    QCOMPARE(evening.ask(night::PauseClock{}), "ok");
    evening.live({3'600'000});
    QCOMPARE(evening.at(), at);
    QCOMPARE(evening.ask(night::StartClock{}), "ok");
    QCOMPARE(engine::nextDeadline(evening.state()), due);
    evening.live({due->ms - evening.now().ms});
    QTEST(evening.at(), "next");
}

void ByItselfTest::aRestartGoesOn()
{
    QFETCH(qint64, ms);
    ListEvening evening;
    evening.start();
    evening.live({ms});
    const auto due = engine::nextDeadline(evening.state());
    QVERIFY(evening.restart());
    QCOMPARE(engine::nextDeadline(evening.state()), due);
    evening.live({due->ms - evening.now().ms});
    QTEST(evening.at(), "next");
}

void ByItselfTest::aHoldStandsStillAndGoesOn()
{
    QFETCH(qint64, ms);
    QFETCH(QString, at);
    ListEvening evening;
    evening.start();
    evening.live({ms});
    const GameSpan left = *engine::nextDeadline(evening.state()) - evening.now();
    QCOMPARE(evening.ask(HoldRound{evening.round(0), {}}), "ok");
    QCOMPARE(evening.course().held, left);
    QVERIFY(!engine::nextDeadline(evening.state()));
    evening.live({600'000});
    QVERIFY(evening.restart());
    QCOMPARE(evening.at(), at);
    QCOMPARE(evening.ask(HoldRound{evening.round(0), {}}), "ok");
    QCOMPARE(engine::nextDeadline(evening.state()), evening.now() + left);
    evening.live(left);
    QTEST(evening.at(), "next");
}

void ByItselfTest::aHoldIsUndone()
{
    QFETCH(qint64, ms);
    ListEvening evening;
    evening.start();
    evening.live({ms});
    const GameSpan left = *engine::nextDeadline(evening.state()) - evening.now();
    QCOMPARE(evening.hold(true), "ok");
    evening.live({5'000});
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(!evening.course().held);
    QCOMPARE(engine::nextDeadline(evening.state()), evening.now() + left);
    evening.live(left);
    QTEST(evening.at(), "next");
}

void ByItselfTest::phonesAnswerWhileItIsHeld()
{
    ListEvening evening;
    evening.start();
    evening.live({10'000});
    QCOMPARE(evening.hold(true), "ok");
    evening.live({60'000});
    const auto answer = [&] {
        const PlayerId ana = evening.people.at(0);
        return evening.ask(quiz::SubmitAnswer{ana, {}, {}, {1}}, evening.phoneOf(ana));
    };
    QCOMPARE(answer(), "ok");
    QCOMPARE(evening.hold(false), "ok");
    evening.live({20'000});
    QCOMPARE(evening.player(evening.people.at(0)).score, 100);
}

void ByItselfTest::heldItStaysAtWhatTheHostDoes()
{
    ListEvening evening;
    evening.start();
    evening.live({10'000});
    QCOMPARE(evening.hold(true), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    evening.live({600'000});
    QCOMPARE(evening.at(), u"0 closed"_s);
    QCOMPARE(evening.course().held, result);
    QCOMPARE(evening.ask(quiz::DismissQuestion{}), "ok");
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(2)}), "ok");
    QCOMPARE(evening.course().held, reading);
    evening.live({600'000});
    QCOMPARE(evening.at(), u"2 reading"_s);
    QCOMPARE(evening.hold(false), "ok");
    evening.live(reading);
    QCOMPARE(evening.at(), u"2 open"_s);
}

void ByItselfTest::whatNeedsTheHostIsRefused_data()
{
    QTest::addColumn<int>("round");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("questions");
    QTest::newRow("buzz questions on the board") << 0 << u"questions"_s << 8;
    QTest::newRow("buzz questions in the list") << 1 << u"questions"_s << 3;
    QTest::newRow("answers at the end") << 2 << u"reveal"_s << 0;
    QTest::newRow("a wager") << 3 << u"questions"_s << 1;
    QTest::newRow("a final") << 4 << u"kind"_s << 0;
}

void ByItselfTest::whatNeedsTheHostIsRefused()
{
    QFETCH(int, round);
    QFETCH(QString, why);
    QFETCH(int, questions);
    test::Evening evening;
    QCOMPARE(evening.ask(quiz::AddPack{test::samplePack()}), "ok");
    packs::Pack pack;
    pack.title = u"More"_s;
    packs::Question wager = asked(Kind::Number, u"7"_s);
    wager.wager = true;
    packs::FinalQuestion last;
    last.category = u"Last"_s;
    last.question = asked(Kind::Text, u"x"_s);
    pack.lists = {{u"Collected"_s, {asked(Kind::Text, u"x"_s)}}};
    pack.boards = {{u"Board"_s, {{u"C"_s, {wager}}}, last}};
    QCOMPARE(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}), "ok");
    // by kind: ids go as the planner gives them
    QList<RoundId> rounds{evening.round(0), evening.round(1), {}, {}, {}};
    for (const night::Round &planned : evening.night().rounds) {
        if (rounds.first() == planned.id || rounds.at(1) == planned.id)
            continue;
        const int place = planned.kind == night::RoundKind::List    ? 2
                          : planned.kind == night::RoundKind::Board ? 3
                                                                    : 4;
        rounds[place] = planned.id;
    }
    QCOMPARE(evening.ask(quiz::SetRound{rounds.at(2), {}, night::Reveal::Round, {}, {}, {}, {}}), "ok");
    QCOMPARE(evening.ask(byItself(rounds.at(round))), "not_by_itself");
    QCOMPARE(evening.refusal()->facts.value("why"_L1).toString(), why);
    QCOMPARE(evening.refusal()->facts.value("questions"_L1).toInt(), questions);
    QVERIFY(!evening.night().rounds.value(rounds.at(round)).by_itself);
}

void ByItselfTest::timesOutOfRange()
{
    ListEvening evening;
    for (const qint64 ms : {qint64{0}, qint64{999}, qint64{600'001}}) {
        quiz::SetRound set{evening.round(0), {}, {}, {}, {}, {}, {}};
        set.times = night::RoundTimes{};
        set.times->result = GameSpan{ms};
        QCOMPARE(evening.ask(set), "bad_request");
        set.times->result = result;
        set.times->reading = GameSpan{ms};
        QCOMPARE(evening.ask(set), "bad_request");
    }
}

void ByItselfTest::holdsThatMakeNoSense()
{
    ListEvening evening;
    QCOMPARE(evening.hold(true), "round_not_running");
    evening.start();
    QCOMPARE(evening.hold(false), "wrong_phase"); // it goes already
    QCOMPARE(evening.hold(true), "ok");
    QCOMPARE(evening.hold(true), "wrong_phase");
    QCOMPARE(evening.ask(HoldRound{RoundId{5}, true}), "unknown_round");
}

void ByItselfTest::aSpellingThatThePackDoesNotKnow()
{
    ListEvening evening;
    evening.start();
    evening.live({3'000 + reading.ms + 20'000 + 8'000 + reading.ms});
    QCOMPARE(evening.at(), u"1 open"_s);
    QCOMPARE(evening.say(0, u"the nile"_s), "ok");
    QCOMPARE(evening.say(1, u"Nihl"_s), "ok");
    evening.live({30'000});
    QCOMPARE(evening.at(), u"1 closed"_s); // it asks nobody
    QCOMPARE(evening.player(evening.people.at(0)).score, 100);
    QCOMPARE(evening.player(evening.people.at(1)).score, 0);
    evening.live({9'000});
    const quiz::RuleSpelling later{evening.question(1), u"nihl"_s, quiz::Credit::Full};
    QCOMPARE(evening.ask(later), "ok"); // but the host may say so later
    QCOMPARE(evening.player(evening.people.at(1)).score, 100);
}

void ByItselfTest::choosersTakeTurns()
{
    BoardOfChoices evening(false);
    const QList<SideId> sides = night::sides(evening.night());
    const qsizetype first = sides.indexOf(evening.chooser());
    QVERIFY(first >= 0);
    const GameSpan whole{reading.ms + 20'000 + result.ms};
    evening.live(pauseBetween);
    QCOMPARE(evening.quiz().live->question, evening.question(0));
    evening.live(whole);
    QVERIFY(!evening.quiz().live); // the board is shown
    QCOMPARE(evening.chooser(), sides.at((first + 1) % 3));
    evening.live(pauseBetween);
    QCOMPARE(evening.quiz().live->question, evening.question(1));
    evening.live(whole);
    QCOMPARE(evening.quiz().courses.value(evening.round(0)).board, evening.board(1));
    evening.live({pauseBetween.ms + whole.ms});
    QCOMPARE(evening.played(), 3);
    QCOMPARE(evening.night().rounds.value(evening.round(0)).status, night::RoundStatus::Finished);
}

void ByItselfTest::theChoosersPhonePicks()
{
    BoardOfChoices evening(true);
    const SideId chooser = evening.chooser();
    QCOMPARE(evening.pick(chooser, 1), "ok");
    QCOMPARE(evening.quiz().live->question, evening.question(1));
    evening.live({reading.ms + 20'000 + result.ms});
    QVERIFY(evening.chooser() != chooser);
    evening.live({14'999});
    QVERIFY(!evening.quiz().live);
    evening.live({1}); // whoever does not pick holds nobody up
    QCOMPARE(evening.quiz().live->question, evening.question(0));
}

void ByItselfTest::nobodyPicksWhileTheResultIsShown()
{
    BoardOfChoices evening(true);
    const SideId chooser = evening.chooser();
    QCOMPARE(evening.pick(chooser, 0), "ok");
    evening.live({reading.ms + 20'000});
    QCOMPARE(evening.pick(chooser, 1), "wrong_phase");
    evening.live(result);
    QCOMPARE(evening.ask(HoldRound{evening.round(0), true}), "ok");
    QCOMPARE(evening.pick(evening.chooser(), 1), "wrong_phase");
    QCOMPARE(evening.ask(HoldRound{evening.round(0), false}), "ok");
    QCOMPARE(evening.pick(evening.chooser(), 1), "ok");
}

void ByItselfTest::switchedOnAndOffOnTheWay()
{
    ListEvening evening;
    QCOMPARE(evening.ask(byItself(evening.round(0), false)), "ok");
    evening.start();
    QVERIFY(!engine::nextDeadline(evening.state()));
    QCOMPARE(evening.ask(quiz::SelectQuestion{evening.question(0)}), "ok");
    QCOMPARE(evening.ask(byItself(evening.round(0))), "ok");
    QCOMPARE(evening.quiz().live->opens_at, evening.now() + reading);
    evening.live({reading.ms + 20'000});
    QVERIFY(evening.course().next_at);
    QCOMPARE(evening.ask(byItself(evening.round(0), false)), "ok");
    QVERIFY(!engine::nextDeadline(evening.state()));
    evening.live({600'000});
    QCOMPARE(evening.at(), u"0 closed"_s);
}

void ByItselfTest::aTieBreakInBetween()
{
    ListEvening evening;
    evening.start();
    evening.live({25'000});
    QCOMPARE(evening.at(), u"0 closed"_s);
    QCOMPARE(evening.ask(quiz::AskTieBreak{{}, u"How many?"_s, u"7"_s}), "ok");
    evening.live({600'000});
    QVERIFY(evening.quiz().live->tie_break); // the host asks, the host ends it
    QCOMPARE(evening.ask(quiz::SetBuzzers{true}), "ok");
    QCOMPARE(evening.say(1, u"7"_s), "ok");
    QCOMPARE(evening.ask(quiz::RevealAnswer{}), "ok");
    QVERIFY(evening.course().next_at);
    evening.live(result);
    QCOMPARE(evening.at(), u"1 reading"_s);
}

void ByItselfTest::finishedByHandNothingIsDue()
{
    ListEvening evening;
    evening.start();
    evening.live({25'000});
    QCOMPARE(evening.ask(quiz::FinishRound{evening.round(0)}), "ok");
    QVERIFY(!engine::nextDeadline(evening.state()));
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QVERIFY(engine::nextDeadline(evening.state())); // it goes on where it was
    evening.live(result);
    QCOMPARE(evening.at(), u"1 reading"_s);
}

void ByItselfTest::reopenedAndUndone()
{
    ListEvening evening;
    evening.start();
    evening.live({25'000});
    const GameSpan left = *engine::nextDeadline(evening.state()) - evening.now();
    QCOMPARE(evening.ask(quiz::ReopenQuestion{}), "ok");
    QVERIFY(!evening.course().next_at);
    QCOMPARE(engine::nextDeadline(evening.state()), evening.now() + GameSpan{20'000});
    QCOMPARE(evening.ask(engine::Undo{}), "ok");
    QCOMPARE(evening.at(), u"0 closed"_s);
    QCOMPARE(engine::nextDeadline(evening.state()), evening.now() + left);
}

void ByItselfTest::whatPagesSee()
{
    ListEvening evening;
    evening.start();
    const auto round = [&](Role role) { return engine::roundView(evening.state(), evening.round(0), role); };
    QVERIFY(round(Role::Player).value("by_itself"_L1).toBool());
    QVERIFY(!round(Role::Player).contains("times"_L1));
    QCOMPARE(round(Role::CoHost).value("times"_L1).toObject().value("result_ms"_L1).toInteger(), result.ms);
    QCOMPARE(round(Role::Player).value("next_at_ms"_L1).toInteger(), evening.now().ms + pauseBetween.ms);
    evening.live({10'000});
    QCOMPARE(evening.hold(true), "ok");
    QVERIFY(round(Role::Player).value("held"_L1).toBool());
    const QJsonObject live = engine::liveView(evening.state(), Role::Player, {}).toObject();
    QVERIFY(live.value("deadline_ms"_L1).isNull());
    QCOMPARE(live.value("left_ms"_L1).toInteger(), evening.course().held->ms);
    QVERIFY(!live.contains("answer"_L1));
}

void ByItselfTest::roundsOfOldJournals()
{
    ListEvening evening;
    const auto &events = evening.journal();
    const auto set = std::find_if(events.begin(), events.end(), [](const engine::Recorded &recorded) {
        return std::holds_alternative<quiz::RoundSet>(recorded.event);
    });
    QVERIFY(set != events.end());
    QJsonObject json = engine::eventToJson(set->event);
    QJsonObject round = json.value("round"_L1).toObject();
    round.remove(u"by_itself"_s);
    round.remove(u"times"_s);
    json.insert(u"round"_s, round);
    const auto read = engine::eventFromJson("round_set", 1, json);
    QVERIFY(read);
    QVERIFY(!std::get<quiz::RoundSet>(*read).round.by_itself);
    QCOMPARE(std::get<quiz::RoundSet>(*read).round.times, night::RoundTimes{});
}

}

QTEST_APPLESS_MAIN(quizaar::ByItselfTest)
#include "engine_by_itself.moc"
