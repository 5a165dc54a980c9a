// SPDX-License-Identifier: GPL-3.0-or-later
// What a night has come to: figures against nights played move by move, score lines against the journal,
// tables and page against hostile text.
#include "core/report/csv_tables.h"
#include "core/report/history.h"
#include "core/report/html_report.h"
#include "core/report/plots.h"
#include "tests/support/engine_driver.h"
#include "tests/support/random_commands.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

namespace quizaar {

using namespace Qt::StringLiterals;
using report::Results;
using report::resultsOf;
using test::BoardEvening;
using test::Evening;

namespace {

/// "Ana 400 1 2/0 f1": name, score, place ("-" for who has left), right and wrong answers, first buzzes.
template <class Row>
QString wordsOf(const QList<Row> &rows)
{
    QStringList words;
    for (const Row &row : rows)
        words.append(u"%1 %2 %3 %4/%5 f%6"_s.arg(
            row.name, QString::number(row.score), row.rank ? QString::number(*row.rank) : u"-"_s,
            QString::number(row.tally.right), QString::number(row.tally.wrong),
            QString::number(row.tally.first_buzzes)));
    return words.join(u", "_s);
}

/// "1x 1/0/2 1000": times asked, sides right, wrong, without an answer, thousandths right.
QString wordsOf(const QList<report::QuestionResult> &questions)
{
    QStringList words;
    for (const report::QuestionResult &one : questions)
        words.append(u"%1x %2/%3/%4 %5"_s.arg(QString::number(one.asked), QString::number(one.right),
                                              QString::number(one.wrong), QString::number(one.none),
                                              one.share_right ? QString::number(*one.share_right) : u"-"_s));
    return words.join(u", "_s);
}

QString wordsOf(const QList<report::ScoreLine> &lines)
{
    QStringList words;
    for (const report::ScoreLine &line : lines) {
        QStringList points;
        for (const report::ScorePoint &point : line.points)
            points.append(u"%1@%2"_s.arg(point.score).arg(point.at.ms));
        words.append(line.name + u": "_s + points.join(u' '));
    }
    return words.join(u", "_s);
}

bool open(Evening &evening, qsizetype question)
{
    return evening.ask(quiz::SelectQuestion{evening.question(question)}) == "ok" &&
           evening.ask(quiz::SetBuzzers{true}) == "ok";
}

bool press(Evening &evening, PlayerId player, qint64 creditUs = 0, qint64 uncertaintyUs = 0)
{
    return evening.ask(quiz::PressBuzzer{player, {}, 1, creditUs, uncertaintyUs}) == "ok";
}

bool rule(Evening &evening, PlayerId player, bool correct)
{
    return evening.ask(quiz::RuleAnswer{player, evening.quiz().live->question, correct}) == "ok";
}

using Play = std::function<bool(BoardEvening &)>;

struct Row
{
    const char *name;
    Play play;
    const char *players;
    const char *questions;
    const char *scores;
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {"nothing has happened", [](BoardEvening &) { return true; },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "", ""},
        {"a question in play is not told of",
         [](BoardEvening &e) { return open(e, 0) && press(e, e.ana) && rule(e, e.ana, false); },
         "Ben 0 1 0/0 f0, Cem 0 1 0/0 f0, Ana -400 3 0/1 f0", "", "Ana: -400@0"},
        {"wrong, then right",
         [](BoardEvening &e) {
             e.wait({1000});
             return open(e, 0) && press(e, e.ana) && rule(e, e.ana, false) && press(e, e.ben) &&
                    rule(e, e.ben, true);
         },
         "Ben 400 1 1/0 f1, Cem 0 2 0/0 f0, Ana -400 3 0/1 f1", "1x 1/1/1 500",
         "Ben: 400@1000, Ana: -400@1000"},
        {"nobody knew", [](BoardEvening &e) { return open(e, 0) && e.ask(quiz::RevealAnswer{}) == "ok"; },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "1x 0/0/3 0", ""},
        {"a ruling changed later",
         [](BoardEvening &e) {
             bool ok = open(e, 0) && press(e, e.ana) && rule(e, e.ana, true) &&
                       e.ask(quiz::DismissQuestion{}) == "ok";
             e.wait({5000});
             return ok && e.ask(quiz::RuleAnswer{e.ana, e.question(0), false}) == "ok";
         },
         "Ben 0 1 0/0 f0, Cem 0 1 0/0 f0, Ana -400 3 0/1 f1", "1x 0/1/2 0", "Ana: 400@0 -400@5000"},
        {"a ruling undone: the question is open again",
         [](BoardEvening &e) {
             bool ok = open(e, 0) && press(e, e.ana) && rule(e, e.ana, true);
             e.wait({5000});
             return ok && e.ask(engine::Undo{}) == "ok";
         },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "", "Ana: 400@0 0@5000"},
        {"and done again",
         [](BoardEvening &e) {
             return open(e, 0) && press(e, e.ana) && rule(e, e.ana, true) && e.ask(engine::Undo{}) == "ok" &&
                    e.ask(engine::Redo{}) == "ok";
         },
         "Ana 400 1 1/0 f1, Ben 0 2 0/0 f0, Cem 0 2 0/0 f0", "1x 1/0/2 1000", "Ana: 400@0 0@0 400@0"},
        {"undone and asked anew: once",
         [](BoardEvening &e) {
             return open(e, 0) && e.ask(engine::Undo{}) == "ok" && e.ask(engine::Undo{}) == "ok" &&
                    open(e, 0) && e.ask(quiz::SkipQuestion{}) == "ok";
         },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "1x 0/0/0 -", ""},
        {"points by hand",
         [](BoardEvening &e) {
             return e.ask(quiz::RecordAnswer{e.ana, e.question(1), true, 50}) == "ok" &&
                    e.ask(quiz::RecordAnswer{e.ben, e.question(1), true, 50}) == "ok" &&
                    e.ask(quiz::RecordAnswer{e.ben, e.question(1), true, {}}) == "ok" &&
                    e.ask(quiz::RecordAnswer{e.cem, e.question(1), false, -70}) == "ok" &&
                    e.ask(quiz::SetAnswered{e.question(1), true}) == "ok";
         },
         "Ben 600 1 1/0 f0, Ana 50 2 1/0 f0, Cem -70 3 0/1 f0", "0x 2/1/0 667",
         "Ben: 50@0 600@0, Ana: 50@0, Cem: -70@0"},
        {"the opposite takes the scoring away",
         [](BoardEvening &e) {
             return e.ask(quiz::RecordAnswer{e.ana, e.question(1), true, {}}) == "ok" &&
                    e.ask(quiz::RecordAnswer{e.ana, e.question(1), false, {}}) == "ok";
         },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "", "Ana: 600@0 0@0"},
        {"who was removed keeps what he did, without a place",
         [](BoardEvening &e) {
             return open(e, 0) && press(e, e.ana) && rule(e, e.ana, true) &&
                    e.ask(night::RemovePlayer{e.ana}) == "ok" && e.ask(night::RemovePlayer{e.cem}) == "ok";
         },
         "Ben 0 1 0/0 f0, Ana 400 - 1/0 f1", "1x 1/0/1 1000", "Ana: 400@0"},
        {"who joins later was not asked",
         [](BoardEvening &e) {
             return open(e, 0) && !e.join(u"Dora"_s).isNull() && press(e, e.ana) && rule(e, e.ana, true) &&
                    e.ask(quiz::DismissQuestion{}) == "ok" && open(e, 1) &&
                    e.ask(quiz::RevealAnswer{}) == "ok";
         },
         "Ana 400 1 1/0 f1, Ben 0 2 0/0 f0, Cem 0 2 0/0 f0, Dora 0 2 0/0 f0", "1x 1/0/2 1000, 1x 0/0/4 0",
         "Ana: 400@0"},
        {"opened again: told of when it is closed again",
         [](BoardEvening &e) {
             return open(e, 0) && e.ask(quiz::RevealAnswer{}) == "ok" &&
                    e.ask(quiz::ReopenQuestion{}) == "ok";
         },
         "Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0", "", ""},
    };
    return all;
}

/// A night in which every name and question wants to be something else.
Results hostile()
{
    BoardEvening evening;
    evening.ask(night::RenamePlayer{evening.ana, u"=HYPERLINK(\"http://x\",\"y\")"_s});
    evening.ask(night::RenamePlayer{evening.ben, u"<script>alert(1)</script>"_s});
    evening.ask(night::RenamePlayer{evening.cem, u"\" onload='x' %1 %2 & ]]>"_s});
    open(evening, 0);
    press(evening, evening.ana, 0, 3000);
    press(evening, evening.ben, 0, 5000);
    press(evening, evening.cem, 0, 5000);
    rule(evening, evening.ana, true);
    Results results = resultsOf(evening.state());
    results.questions.first().text = u"</title><img src=x onerror=alert(1)>\n@SUM(A1)"_s;
    results.questions.first().category = u"%1</svg>\u202Egnp"_s;
    results.questions.first().answer = u"-2+3"_s;
    results.name = u"<b>Night</b>\u0007 %1"_s;
    return results;
}

/// RFC 4180, strictly; nothing where it is not.
std::optional<QList<QStringList>> tableOf(QByteArray bytes)
{
    if (!bytes.startsWith("\xEF\xBB\xBF") || !bytes.endsWith("\r\n"))
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes.sliced(3));
    QList<QStringList> table;
    QStringList line;
    qsizetype at = 0;
    while (at < text.size()) {
        QString cell;
        if (text.at(at) == u'"') {
            for (++at;; ++at) {
                if (at >= text.size())
                    return std::nullopt;
                if (text.at(at) == u'"' && (at + 1 >= text.size() || text.at(at + 1) != u'"'))
                    break;
                if (text.at(at) == u'"')
                    ++at;
                cell += text.at(at);
            }
            ++at;
        } else {
            while (at < text.size() && text.at(at) != u',' && text.at(at) != u'\r') {
                if (text.at(at) == u'"' || text.at(at) == u'\n')
                    return std::nullopt;
                cell += text.at(at++);
            }
        }
        line.append(cell);
        if (text.mid(at, 2) == "\r\n"_L1) {
            table.append(std::exchange(line, {}));
            at += 2;
        } else if (at < text.size() && text.at(at) == u',') {
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return table;
}

}

class ReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }
    void figures()
    {
        QFETCH(int, row);
        const Row &given = rows()[static_cast<std::size_t>(row)];
        BoardEvening evening;
        QVERIFY(given.play(evening));
        const auto check = [&] {
            const Results results = resultsOf(evening.state());
            QCOMPARE(wordsOf(results.players), QLatin1StringView(given.players));
            QCOMPARE(wordsOf(results.questions), QLatin1StringView(given.questions));
            QCOMPARE(wordsOf(results.scores), QLatin1StringView(given.scores));
        };
        check();
        QVERIFY(evening.restart()); // all of it is in what is stored
        check();
    }

    void aTieBreakOrdersThePlaces()
    {
        BoardEvening evening; // all three have 0
        const auto tie = [&](const QList<PlayerId> &tied) {
            QList<SideId> sides;
            for (const PlayerId player : tied)
                sides.append(SideId{player.number});
            return evening.ask(quiz::AskTieBreak{sides, u"How many?"_s, u"7"_s}) == "ok" &&
                   evening.ask(quiz::SetBuzzers{true}) == "ok";
        };
        const auto say = [&](PlayerId who, const QString &number) {
            return evening.ask(quiz::SubmitAnswer{who, {}, number, {}}, evening.phoneOf(who)) == "ok";
        };
        QVERIFY(tie({evening.ana, evening.ben, evening.cem}));
        QVERIFY(say(evening.cem, u"7"_s) && say(evening.ana, u"9"_s) && say(evening.ben, u"5"_s));
        QVERIFY(evening.ask(quiz::RevealAnswer{}) == "ok");
        Results results = resultsOf(evening.state());
        QCOMPARE(wordsOf(results.players), u"Cem 0 1 0/0 f0, Ana 0 2 0/0 f0, Ben 0 2 0/0 f0"_s);
        QCOMPARE(results.players.first().tie_break, 1);
        QVERIFY(!results.players.at(1).tie_break); // both were as near: nothing has told them apart
        QVERIFY(report::htmlReport(results, {}).contains("won the tie-break"));
        QVERIFY(report::peopleTable(results).bytes.contains("no,1\r\n"));
        QVERIFY(evening.ask(quiz::DismissQuestion{}) == "ok");
        QVERIFY(open(evening, 0) && press(evening, evening.ben) && rule(evening, evening.ben, true));
        results = resultsOf(evening.state()); // of no account at any other score
        QCOMPARE(wordsOf(results.players), u"Ben 400 1 1/0 f1, Cem 0 2 0/0 f0, Ana 0 3 0/0 f0"_s);
        QVERIFY(!results.players.first().tie_break);
    }

    void teamsKeepWhatTheirMembersEarned()
    {
        night::Settings settings;
        settings.team_mode = night::TeamMode::HostTeams;
        Evening evening(settings);
        const TeamId foxes = evening.addTeam(u"Foxes"_s);
        const TeamId owls = evening.addTeam(u"Owls"_s);
        const PlayerId ana = evening.join(u"Ana"_s, foxes);
        const PlayerId ben = evening.join(u"Ben"_s, foxes);
        const PlayerId cem = evening.join(u"Cem"_s, owls);
        QVERIFY(evening.ask(quiz::AddPack{test::samplePack()}) == "ok");
        QVERIFY(evening.ask(quiz::StartRound{evening.round(0)}) == "ok");
        QVERIFY(open(evening, 0) && press(evening, cem) && rule(evening, cem, false) && press(evening, ana) &&
                rule(evening, ana, true));
        QVERIFY(evening.ask(quiz::DismissQuestion{}) == "ok");
        QVERIFY(evening.ask(night::MovePlayer{ana, owls, {}}) == "ok");
        QVERIFY(open(evening, 1) && press(evening, ben) && rule(evening, ben, true));
        const Results results = resultsOf(evening.state());
        QCOMPARE(wordsOf(results.teams), u"Foxes 1000 1 2/0 f1, Owls -400 2 0/1 f2"_s);
        QCOMPARE(wordsOf(results.players), u"Ben 600 1 1/0 f1, Ana 400 2 1/0 f1, Cem -400 3 0/1 f1"_s);
        QCOMPARE(wordsOf(results.questions), u"1x 1/1/0 500, 1x 1/0/1 1000"_s);
        QCOMPARE(wordsOf(results.scores), u"Foxes: 400@0 1000@0, Owls: -400@0"_s);
        QCOMPARE(results.teams.at(0).members, 1);
        QCOMPARE(results.teams.at(1).members, 2);
        // a team that is gone is told of as long as it has points
        QVERIFY(evening.ask(night::MovePlayer{ana, foxes, {}}) == "ok");
        QVERIFY(evening.ask(night::MovePlayer{cem, foxes, {}}) == "ok");
        QVERIFY(evening.ask(night::RemoveTeam{owls}) == "ok");
        QCOMPARE(wordsOf(resultsOf(evening.state()).teams), u"Foxes 1000 1 2/0 f3, Owls -400 - 0/1 f0"_s);
    }

    void answersOnPhones()
    {
        packs::Pack pack;
        pack.title = u"Phones"_s;
        packs::Question choice;
        choice.kind = packs::QuestionKind::Choice;
        choice.text = u"Which?"_s;
        choice.options = {{u"a"_s, true}, {u"b"_s, false}};
        pack.lists = {{u"List"_s, {choice, choice}}};
        Evening evening;
        const PlayerId ana = evening.join(u"Ana"_s);
        const PlayerId ben = evening.join(u"Ben"_s);
        evening.join(u"Cem"_s);
        QVERIFY(evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}) == "ok");
        QVERIFY(evening.ask(quiz::StartRound{evening.round(0)}) == "ok");
        evening.wait({7000});
        QVERIFY(open(evening, 0));
        evening.wait({1500});
        QVERIFY(evening.ask(quiz::SubmitAnswer{ben, {}, {}, {1}}) == "ok");
        evening.wait({500});
        QVERIFY(evening.ask(quiz::SubmitAnswer{ana, {}, {}, {0}}) == "ok");
        QVERIFY(resultsOf(evening.state()).questions.isEmpty());
        QCOMPARE(wordsOf(resultsOf(evening.state()).players),
                 u"Ana 0 1 0/0 f0, Ben 0 1 0/0 f0, Cem 0 1 0/0 f0"_s); // nothing before it is shown
        QVERIFY(evening.ask(quiz::RevealAnswer{}) == "ok");
        const Results results = resultsOf(evening.state());
        QCOMPARE(wordsOf(results.questions), u"1x 1/1/1 333"_s);
        const report::Fastest fastest{ana, 2000}; // Ben was faster, and wrong
        QCOMPARE(results.questions.first().fastest, std::optional(fastest));
        QCOMPARE(results.players.first().tally.fastest_ms, std::optional<qint64>(2000));
        QVERIFY(!results.players.at(1).tally.fastest_ms);
    }

    void marginsAndTimes()
    {
        BoardEvening evening;
        evening.wait({60'000});
        QVERIFY(evening.ask(quiz::SelectQuestion{evening.question(0)}) == "ok");
        QVERIFY(press(evening, evening.cem)); // too early
        evening.wait({2000});
        QVERIFY(evening.ask(quiz::SetBuzzers{true}) == "ok");
        evening.wait({900});
        QVERIFY(press(evening, evening.ana, 20'000, 6000));
        evening.wait({30});
        QVERIFY(press(evening, evening.ben, 0, 8000)); // 30 ms later, without credit: 50 ms
        evening.wait({70});
        QVERIFY(press(evening, evening.cem, 110'000, 250'000)); // 10 ms later by a bad guess
        evening.wait({1000});
        QVERIFY(rule(evening, evening.ana, false));
        evening.wait({400});
        QVERIFY(press(evening, evening.ben, 0, 8000));
        QVERIFY(rule(evening, evening.ben, true));
        const Results results = resultsOf(evening.state());
        const report::QuestionResult &question = results.questions.first();
        const report::Fastest fastest{evening.ben, 400}; // since the buzzers were opened again
        QCOMPARE(question.fastest, std::optional(fastest));
        const report::Duel duel{evening.ana, evening.cem, 10'000, 128'000, true};
        QCOMPARE(question.closest, std::optional(duel));
        QStringList buzzes;
        for (const report::BuzzResult &buzz : results.buzzes)
            buzzes.append(u"%1 %2 %3 %4"_s.arg(
                report::nameOf(results, buzz.player), QLatin1StringView(wordOf(buzz.verdict)),
                QString::number(buzz.margin_us), buzz.after_ms ? QString::number(*buzz.after_ms) : u"-"_s));
        QCOMPARE(buzzes, QStringList({u"Cem early 0 -"_s, u"Ana first 0 880"_s, u"Ben later 50000 930"_s,
                                      u"Cem later 10000 890"_s, u"Ben first 0 400"_s}));
        const auto tally = [&](PlayerId player) {
            return std::find_if(results.players.begin(), results.players.end(),
                                [&](const auto &one) { return one.id == player; })
                ->tally;
        };
        QCOMPARE(tally(evening.ana).ahead, (report::Margins{1, 10'000, 10'000}));
        QCOMPARE(tally(evening.ben).behind, (report::Margins{1, 50'000, 50'000}));
        QCOMPARE(tally(evening.ben).presses, 2);
        QCOMPARE(tally(evening.cem).early, 1);
    }

    /// The lines are read backwards from what undo keeps; forwards, the journal must say the same.
    void scoreLinesAgreeWithTheJournal_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void scoreLinesAgreeWithTheJournal()
    {
        QFETCH(int, seed);
        BoardEvening evening;
        test::RandomCommands commands(static_cast<quint64>(seed));
        QMap<SideId, QList<report::ScorePoint>> expected;
        QMap<SideId, qint64> before;
        int moves = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto asked = commands.next(evening.state());
            evening.wait(asked.wait);
            evening.ask(asked.request, asked.actor);
            QMap<SideId, qint64> scores;
            const night::Ledger &ledger = evening.night().ledger;
            for (auto player = ledger.cbegin(); player != ledger.cend(); ++player) {
                for (auto record = player->cbegin(); record != player->cend(); ++record)
                    scores[SideId{record->team ? record->team->number : player.key().number}] +=
                        night::worthOf(*record, evening.quiz().questions.value(record.key()).points);
            }
            const QList<SideId> sides = (before.keys() + scores.keys());
            for (const SideId side : sides) {
                if (scores.value(side) == before.value(side))
                    continue;
                expected[side].append({evening.newest().last().moment.at, scores.value(side)});
                before[side] = scores.value(side);
                ++moves;
            }
        }
        QVERIFY(moves > 3);
        for (const report::ScoreLine &line : report::scoreLinesOf(evening.state())) {
            QCOMPARE(line.points, expected.take(line.side));
            QCOMPARE(line.score, before.value(line.side));
        }
        QVERIFY(expected.isEmpty());
        report::htmlReport(resultsOf(evening.state())); // and nothing breaks over it
        report::csvTables(resultsOf(evening.state()));
    }

    void cellsAreNoFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QString &text, const QString &cell) {
            QTest::newRow(name) << text << cell;
        };
        row("plain", u"Ana"_s, u"Ana"_s);
        row("empty", {}, {});
        row("equals", u"=1+1"_s, u"'=1+1"_s);
        row("plus", u"+49"_s, u"'+49"_s);
        row("minus", u"-1"_s, u"'-1"_s);
        row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("tab", u"\t=1"_s, u"\"'\t=1\""_s);
        row("line break", u"\r=1"_s, u"\"'\r=1\""_s);
        row("space first", u" =1"_s, u"' =1"_s);
        row("nothing to see first", u"\u200B=1"_s, u"'\u200B=1"_s);
        row("full width", u"\uFF1D1"_s, u"'\uFF1D1"_s);
        row("formula with quotes", u"=HYPERLINK(\"a\",\"b\")"_s, u"\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""_s);
        row("comma", u"a,b"_s, u"\"a,b\""_s);
        row("semicolon", u"a;=1"_s, u"\"a;=1\""_s);
        row("quote", u"a\"b"_s, u"\"a\"\"b\""_s);
        row("lines", u"a\nb"_s, u"\"a\nb\""_s);
        row("padded", u" a "_s, u"\" a \""_s);
        row("inside", u"1=1"_s, u"1=1"_s);
    }
    void cellsAreNoFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(report::csvText(text), cell);
    }

    void tablesAreWhole()
    {
        const Results results = hostile();
        const QStringList files{u"results.csv"_s, u"questions.csv"_s, u"buzzes.csv"_s};
        const QList<report::CsvTable> tables = report::csvTables(results);
        const QList<qsizetype> lines{results.players.size(), 1, 3};
        for (qsizetype i = 0; i < tables.size(); ++i) {
            QCOMPARE(tables[i].file, files[i]);
            const auto table = tableOf(tables[i].bytes);
            QVERIFY2(table, tables[i].bytes.constData());
            QCOMPARE(table->size(), lines[i] + 1);
            for (const QStringList &line : *table)
                QCOMPARE(line.size(), table->first().size());
        }
        const auto people = tableOf(tables[0].bytes);
        QCOMPARE(people->at(1).at(2), u"'=HYPERLINK(\"http://x\",\"y\")"_s);
        const auto questions = tableOf(tables[1].bytes);
        QCOMPARE(questions->at(1).at(6), u"'-2+3"_s);
        const auto buzzes = tableOf(tables[2].bytes);
        QCOMPARE(buzzes->first(),
                 QStringList({u"question_id"_s, u"player_id"_s, u"player"_s, u"at_ms"_s, u"after_ms"_s,
                              u"arrival_us"_s, u"credit_us"_s, u"uncertainty_us"_s, u"verdict"_s,
                              u"margin_us"_s, u"too_close"_s}));
    }

    void thePageIsTextAndStandsAlone()
    {
        const QByteArray page = report::htmlReport(hostile());
        const QString html = QString::fromUtf8(page);
        for (const QString &never : {u"<script"_s, u"<img"_s, u"<b>"_s, u"url("_s, u"@import"_s, u"\u0007"_s})
            QVERIFY2(!html.contains(never), qPrintable(never));
        static const QRegularExpression loading(u"<[^>]*\\s(src|href|on\\w+)="_s);
        QVERIFY(!html.contains(loading));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"_L1));
        QVERIFY(html.contains("prefers-color-scheme: dark"_L1) && html.contains("@media print"_L1));
        QVERIFY(html.contains("default-src 'none'"_L1));
        // what %1 says in a name is said, not filled in
        QVERIFY(html.contains("&lt;b&gt;Night&lt;/b&gt; %1"_L1));
        QCOMPARE(html.count("<svg"_L1), 3);
        // each picture is well-formed by itself
        static const QRegularExpression pictures(u"<svg.*?</svg>"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
        for (auto it = pictures.globalMatch(html); it.hasNext();) {
            QXmlStreamReader xml(it.next().captured());
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
        // tags are opened and closed as they should be
        for (const char *tag : {"table", "tr", "td", "th", "section", "bdi", "p", "figure", "small", "div"}) {
            const QRegularExpression begin(u"<%1[ >]"_s.arg(QLatin1StringView(tag)));
            QCOMPARE(html.count(begin), html.count(u"</%1>"_s.arg(QLatin1StringView(tag))));
        }
    }

    void aNightWithoutQuestionsHasAPage()
    {
        const QString html = QString::fromUtf8(report::htmlReport(resultsOf(Evening().state())));
        QVERIFY(html.contains("No question has been played yet."_L1));
        QVERIFY(!html.contains("<svg"_L1));
    }

    void axes_data()
    {
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::addColumn<QList<qint64>>("axis");
        QTest::newRow("from nothing") << qint64(0) << qint64(0) << QList<qint64>{0, 1, 1};
        QTest::newRow("scores") << qint64(-400) << qint64(2600) << QList<qint64>{-1000, 3000, 1000};
        QTest::newRow("odd") << qint64(0) << qint64(999) << QList<qint64>{0, 1000, 200};
        QTest::newRow("below") << qint64(-50) << qint64(-10) << QList<qint64>{-50, -10, 10};
    }
    void axes()
    {
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        QFETCH(QList<qint64>, axis);
        const report::Axis made = report::axisFor(least, most, 5);
        QCOMPARE(QList<qint64>({made.least, made.most, made.step}), axis);
    }
};

}

QTEST_GUILESS_MAIN(quizaar::ReportTest)
#include "report_test.moc"
