// SPDX-License-Identifier: GPL-3.0-or-later
// The trading game: its ruleset, the course of challenges, and that goods always add up.
#include "core/engine/permissions.h"
#include "core/engine/view.h"
#include "core/trading/challenges.h"
#include "tests/support/engine_driver.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

/// Two teams with a player each, and a trading round that runs.
struct TradingEvening : Evening
{
    explicit TradingEvening(const trading::Choices &choices = {})
        : Evening({night::TeamMode::HostTeams, false})
    {
        red = addTeam(u"Red"_s);
        blue = addTeam(u"Blue"_s);
        ana = join(u"Ana"_s, red);
        ben = join(u"Ben"_s, blue);
        banker = night::Actor::phone(joinStaff(night::Role::Banker), night::Role::Banker);
        started = ask(trading::StartTrading{{{}, trading::shippedRules(), choices}});
    }
    const trading::Game &game() const { return *trading::runningGame(state().night, state().trading); }
    qint64 stock(const QString &good) const { return game().position.stock.value(good); }
    qint64 holds(TeamId team, const QString &good) const
    {
        return game().position.nations.value(team).holdings.value(good);
    }
    ChallengeId newest() const
    {
        return state().trading.challenges.isEmpty() ? ChallengeId{} : state().trading.challenges.lastKey();
    }
    QString status(ChallengeId id) const
    {
        return QLatin1String(wordOf(state().trading.challenges.value(id).status));
    }
    QByteArray request(PlayerId who, const QString &building = u"farm"_s)
    {
        return ask(trading::RequestChallenge{who, building, {}, {}}, phoneOf(who));
    }
    QByteArray assign(ChallengeId id)
    {
        return ask(trading::AssignChallenge{id, u"squats"_s, {}, {}}, banker);
    }
    QByteArray complete(ChallengeId id, PlayerId who)
    {
        return ask(trading::CompleteChallenge{id}, phoneOf(who));
    }
    TeamId red;
    TeamId blue;
    PlayerId ana;
    PlayerId ben;
    night::Actor banker;
    QByteArray started;
};

/// A list of three choice questions that a phone can ask by itself, and one that needs a host.
std::shared_ptr<const packs::Pack> quizzes()
{
    packs::Pack pack;
    pack.title = u"Quizzes"_s;
    packs::Question spoken;
    spoken.text = u"Spoken?"_s;
    spoken.answer = u"SECRET"_s;
    QList<packs::Question> questions{spoken};
    for (int i = 1; i <= 3; ++i) {
        packs::Question choice;
        choice.kind = packs::QuestionKind::Choice;
        choice.text = u"Which, %1?"_s.arg(i);
        choice.explanation = u"SECRET"_s;
        choice.options = {{u"right"_s, true}, {u"wrong"_s, false}};
        questions.append(choice);
    }
    pack.lists = {{u"List"_s, questions}};
    return std::make_shared<const packs::Pack>(pack);
}

}

class TradingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedNumbers()
    {
        const trading::Ruleset &rules = *trading::shippedRules();
        QCOMPARE(rules.goods.size(), 4);
        QCOMPARE(trading::findGood(rules, u"medical_goods"_s)->baseline, 20'000'000);
        QCOMPARE(
            trading::findBuilding(rules, u"mine"_s)->cost,
            (trading::Amounts{{u"currency"_s, 50}, {u"raw_materials"_s, 30}, {u"electrical_goods"_s, 5}}));
        for (const trading::BuildingType &type : rules.buildings)
            QCOMPARE(type.score, 2 * type.cost.value(u"currency"_s));
        QCOMPARE(trading::findChallengeType(rules, u"plank"_s)->target, 60);
        QCOMPARE(trading::startingGoods(rules, rules.nations.at(1), trading::Difficulty::Hard),
                 (trading::Amounts{{u"food"_s, 3}, {u"raw_materials"_s, 18}, {u"currency"_s, 37}}));
        QCOMPARE(trading::nationFor(rules, 5).id, u"nation_1"_s);
        QCOMPARE(rules.difficulties.value(u"hard"_s).tax_minutes.value(rules.durations.indexOf(120)), 12);
    }
    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        QTest::addColumn<qint64>("line");
        QTest::newRow("text for a number")
            << QByteArray("2000000") << QByteArray("\"2\"") << u"goods[0].baseline"_s << qint64{5};
        QTest::newRow("negative") << QByteArray("\"bank_stock\": 250") << QByteArray("\"bank_stock\": -1")
                                  << u"bank_stock"_s << qint64{65};
        QTest::newRow("unknown good")
            << QByteArray("\"makes\": {\"food\"") << QByteArray("\"makes\": {\"fod\"")
            << u"buildings[0].makes.fod"_s << qint64{12};
        QTest::newRow("misspelt key")
            << QByteArray("\"self_complete\"") << QByteArray("\"self_comp\"") << u"self_comp"_s << qint64{67};
        QTest::newRow("id twice") << QByteArray("\"id\": \"raw_materials\"") << QByteArray("\"id\": \"food\"")
                                  << u"goods[1].id"_s << qint64{6};
        QTest::newRow("no JSON") << QByteArray("\"format\": 1,") << QByteArray("\"format\" 1,") << QString()
                                 << qint64{2};
    }
    void badFiles()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, where);
        QFETCH(const qint64, line);
        QByteArray file = trading::shippedRulesFile();
        const qsizetype at = file.indexOf(from);
        QVERIFY(at > 0);
        file.replace(at, from.size(), to);
        const auto read = trading::readRuleset(file);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().where, where);
        const qint64 found = file.first(at).count('\n') + 1;
        QCOMPARE(read.error().line, found);
        Q_UNUSED(line)
    }
    void startGivesNations()
    {
        TradingEvening evening;
        QCOMPARE(evening.started, "ok");
        QCOMPARE(evening.stock(u"food"_s), 500);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 30);
        QCOMPARE(evening.holds(evening.blue, u"raw_materials"_s), 25);
        const TeamId late = evening.addTeam(u"Green"_s);
        QVERIFY(!evening.game().position.nations.contains(late));
        evening.join(u"Cem"_s, late);
        QCOMPARE(evening.holds(late, u"currency"_s), 200);
        QCOMPARE(evening.stock(u"food"_s), 750);
        QVERIFY(!trading::imbalanceOf(evening.game().position));
    }
    void teamsAreNeeded()
    {
        Evening evening;
        evening.join(u"Ana"_s);
        QCOMPARE(evening.ask(trading::StartTrading{{{}, trading::shippedRules(), {}}}), "teams_needed");
    }
    void courseOfAChallenge()
    {
        TradingEvening evening;
        QCOMPARE(evening.request(evening.ana, u"school"_s), "building_missing");
        QCOMPARE(evening.request(evening.ana, u"castle"_s), "unknown_building");
        QCOMPARE(evening.request(evening.ana), "ok");
        const ChallengeId id = evening.newest();
        QCOMPARE(evening.request(evening.ana, u"mine"_s), "challenge_locked");
        QCOMPARE(evening.request(evening.ben), "ok"); // another team
        QCOMPARE(evening.complete(id, evening.ana), "challenge_wrong_status");
        QCOMPARE(evening.complete(id, evening.ben), "forbidden");
        QCOMPARE(evening.assign(id), "ok");
        QCOMPARE(evening.state().trading.challenges.value(id).target, 20);
        QCOMPARE(evening.assign(id), "challenge_wrong_status");
        QCOMPARE(evening.complete(id, evening.ana), "ok");
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
        QCOMPARE(evening.stock(u"food"_s), 485);
        QCOMPARE(evening.complete(id, evening.ana), "challenge_wrong_status");
        QCOMPARE(evening.ask(trading::CancelChallenge{id}), "challenge_wrong_status");
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
    }
    void whatAClientSaysIsChecked()
    {
        TradingEvening evening;
        QCOMPARE(evening.ask(trading::RequestChallenge{evening.ana, u"farm"_s, {}, 2},
                             evening.phoneOf(evening.ana)),
                 "other_team");
        QCOMPARE(evening.refusal()->facts.value("current"_L1).toInt(), 1);
        QCOMPARE(evening.ask(trading::RequestChallenge{evening.ana, u"farm"_s, {}, {}},
                             evening.phoneOf(evening.ben)),
                 "forbidden");
        evening.ask(night::PauseClock{});
        QCOMPARE(evening.request(evening.ana), "paused");
        evening.ask(night::StartClock{});
        QCOMPARE(evening.ask(quiz::FinishRound{evening.game().round}), "ok");
        QCOMPARE(evening.request(evening.ana), "trading_not_running");
    }
    void expiresOnTheGameClock()
    {
        TradingEvening evening;
        evening.request(evening.ana);
        const ChallengeId id = evening.newest();
        evening.assign(id);
        evening.live(599_s_span);
        QCOMPARE(evening.status(id), u"assigned"_s);
        evening.ask(night::PauseClock{});
        evening.wait(5000_s_span);
        QVERIFY(evening.restart());
        evening.ask(night::StartClock{});
        QCOMPARE(evening.status(id), u"assigned"_s);
        evening.live(1_s_span);
        QCOMPARE(evening.status(id), u"expired"_s);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 30);
        QCOMPARE(engine::stateHash(*replayed(evening.journal())), engine::stateHash(evening.state()));
    }
    void theRoundEndsByItself()
    {
        trading::Choices choices;
        choices.minutes = 30;
        TradingEvening evening(choices);
        const RoundId round = evening.game().round;
        evening.request(evening.ana);
        evening.live(1800_s_span);
        QVERIFY(evening.night().rounds.value(round).status == night::RoundStatus::Finished);
        QCOMPARE(evening.status(evening.newest()), u"cancelled"_s);
        QVERIFY(!evening.night().ended);
    }
    void bankerConfirms()
    {
        trading::Choices choices;
        choices.self_complete = false;
        TradingEvening evening(choices);
        evening.request(evening.ana);
        const ChallengeId id = evening.newest();
        evening.assign(id);
        QCOMPARE(evening.complete(id, evening.ana), "ok");
        QCOMPARE(evening.status(id), u"assigned"_s);
        QVERIFY(evening.state().trading.challenges.value(id).claimed);
        QCOMPARE(evening.ask(trading::CompleteChallenge{id}, evening.banker), "ok");
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
    }
    void undo()
    {
        TradingEvening evening;
        evening.request(evening.ana);
        const ChallengeId id = evening.newest();
        QCOMPARE(evening.ask(trading::AssignChallenge{id, u"squats"_s, {}, {}}), "ok");
        QCOMPARE(evening.ask(engine::Undo{}), "ok");
        QCOMPARE(evening.status(id), u"requested"_s);
        QCOMPARE(evening.ask(engine::Redo{}), "ok");
        QCOMPARE(evening.status(id), u"assigned"_s);
        evening.live(100_s_span);
        QCOMPARE(evening.ask(trading::CompleteChallenge{id}), "ok");
        evening.live(50_s_span);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
        QCOMPARE(evening.ask(engine::Undo{}), "ok");
        QCOMPARE(evening.status(id), u"assigned"_s);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 30);
        QCOMPARE(evening.stock(u"food"_s), 500);
        QCOMPARE((*evening.state().trading.challenges.value(id).deadline - evening.now()).ms, 500'000);
    }
    void undoOfAnAssignmentThatAGuestHasCompleted()
    {
        TradingEvening evening;
        evening.request(evening.ana);
        const ChallengeId id = evening.newest();
        evening.ask(trading::AssignChallenge{id, u"squats"_s, {}, {}});
        evening.complete(id, evening.ana);
        QCOMPARE(evening.ask(engine::Undo{}), "undo_needs_confirm");
        QCOMPARE(evening.ask(engine::Undo{engine::Confirm::Yes}), "ok");
        QCOMPARE(evening.status(id), u"requested"_s);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 30);
    }
    void quizInsteadOfSport()
    {
        TradingEvening evening;
        const night::Actor ana = evening.phoneOf(evening.ana);
        const auto card = [&] { return *evening.state().trading.challenges.value(evening.newest()).card; };
        const auto answer = [&](int place, QuestionId question) {
            return evening.ask(trading::AnswerCard{evening.newest(), question, {}, {place}}, ana);
        };
        const auto assign = [&] {
            return evening.ask(trading::AssignChallenge{evening.newest(), u"quiz_question"_s, {}, 2},
                               evening.banker);
        };
        QCOMPARE(evening.request(evening.ana), "ok");
        QCOMPARE(assign(), "no_questions"); // a night without packs
        QCOMPARE(evening.ask(quiz::AddPack{quizzes()}), "ok");
        QCOMPARE(assign(), "ok");
        const QuestionId first = card().question;
        QCOMPARE(card().kind, u"choice"_s);
        QCOMPARE(card().options, (QStringList{u"right"_s, u"wrong"_s}));
        QCOMPARE(evening.complete(evening.newest(), evening.ana), "challenge_unanswered");
        QCOMPARE(evening.ask(trading::AnswerCard{evening.newest(), first, {}, {0}},
                             evening.phoneOf(evening.ben)),
                 "forbidden");
        QCOMPARE(answer(0, QuestionId{first.number + 1000}), "other_question_live");
        QCOMPARE(answer(7, first), "answer_not_option");
        QCOMPARE(answer(1, first), "ok"); // wrong
        const QuestionId second = card().question;
        QVERIFY(second != first);
        QCOMPARE(answer(0, second), "answer_too_soon");
        evening.wait(trading::wrongAnswerWait);
        QCOMPARE(answer(0, first), "other_question_live"); // a tap on the old screen
        QCOMPARE(answer(0, second), "ok");
        QCOMPARE(evening.state().trading.challenges.value(evening.newest()).right, 1);
        QVERIFY(evening.restart());
        const QuestionId third = card().question;
        QVERIFY(third != first && third != second);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 30);
        QCOMPARE(answer(0, third), "ok");
        QCOMPARE(evening.status(evening.newest()), u"completed"_s);
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
        QVERIFY(!evening.state().trading.challenges.value(evening.newest()).card);
        QCOMPARE(answer(0, third), "challenge_wrong_status");
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
        const auto again = test::replayed(evening.journal());
        QVERIFY(again.has_value());
        QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
    }
    void quizThatTheBankerConfirms()
    {
        trading::Choices choices;
        choices.self_complete = false;
        TradingEvening evening(choices);
        QCOMPARE(evening.ask(quiz::AddPack{quizzes()}), "ok");
        QCOMPARE(evening.request(evening.ana), "ok");
        const ChallengeId id = evening.newest();
        QCOMPARE(evening.ask(trading::AssignChallenge{id, u"quiz_question"_s, {}, {}}, evening.banker), "ok");
        const QuestionId question = evening.state().trading.challenges.value(id).card->question;
        QCOMPARE(evening.ask(trading::AnswerCard{id, question, {}, {0}}, evening.phoneOf(evening.ana)), "ok");
        QCOMPARE(evening.status(id), u"assigned"_s);
        QVERIFY(evening.state().trading.challenges.value(id).claimed);
        QCOMPARE(evening.ask(trading::CompleteChallenge{id}, evening.banker), "ok");
        QCOMPARE(evening.holds(evening.red, u"food"_s), 45);
    }
    void whatIsRightIsInNobodysView()
    {
        TradingEvening evening;
        QCOMPARE(evening.ask(quiz::AddPack{quizzes()}), "ok");
        QCOMPARE(evening.request(evening.ana), "ok");
        evening.ask(trading::AssignChallenge{evening.newest(), u"quiz_question"_s, {}, {}}, evening.banker);
        const auto cards = [&](PlayerId who) {
            const engine::Viewer viewer{night::Role::Player, *evening.player(who).buzzer};
            const QJsonArray nations = engine::you(evening.state(), viewer).value("nations"_L1).toArray();
            return nations.at(0).toObject().value("cards"_L1).toArray();
        };
        QCOMPARE(cards(evening.ana).size(), 1);
        QCOMPARE(cards(evening.ben).size(), 0);
        const QJsonObject card = cards(evening.ana).at(0).toObject();
        QVERIFY(!QJsonDocument(card).toJson().contains("SECRET"));
        QCOMPARE(card.keys(), (QStringList{u"challenge_id"_s, u"kind"_s, u"options"_s, u"player_id"_s,
                                           u"question_id"_s, u"right"_s, u"several"_s, u"target"_s, u"text"_s,
                                           u"wait_until_ms"_s}));
    }
    void goodsAlwaysAddUp()
    {
        TradingEvening evening;
        std::mt19937 random(11);
        const auto below = [&](unsigned count) { return static_cast<qint64>(random() % count); };
        const QStringList buildings{u"farm"_s, u"mine"_s, u"school"_s, u"electrical_factory"_s, u"x"_s};
        for (int i = 0; i < 20'000; ++i) {
            const PlayerId who = below(2) == 0 ? evening.ana : evening.ben;
            const ChallengeId id{evening.newest().number - below(3)};
            switch (below(9)) {
            case 0:
            case 1:
                evening.request(who, buildings.at(below(5)));
                break;
            case 2:
            case 3:
                evening.ask(trading::AssignChallenge{id, u"plank"_s, {}, below(40) - 1});
                break;
            case 4:
                evening.complete(id, who);
                break;
            case 5:
                evening.ask(trading::CompleteChallenge{id});
                break;
            case 6:
                if (below(9) == 0)
                    evening.ask(engine::UndoTo{evening.state().version - below(20), engine::Confirm::Yes});
                else
                    evening.ask(engine::Undo{engine::Confirm::Yes});
                break;
            case 7:
                if (below(2) == 0)
                    evening.ask(engine::Redo{engine::Confirm::Yes});
                else
                    evening.ask(night::StartClock{});
                break;
            default:
                evening.live({below(20'000)});
            }
            if (!trading::runningGame(evening.state().night, evening.state().trading))
                evening.ask(trading::StartTrading{{{}, trading::shippedRules(), {}}});
            for (const trading::Game &game : evening.state().trading.games) {
                const auto wrong = trading::imbalanceOf(game.position);
                QVERIFY2(!wrong, qPrintable(wrong ? wrong->good : QString()));
            }
            if (evening.refusal()) {
                const QByteArray facts = QJsonDocument(evening.refusal()->facts).toJson();
                QVERIFY2(evening.refusal()->code != RefusalCode::GoodsNotConserved, facts.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TradingTest)
#include "trading_test.moc"
