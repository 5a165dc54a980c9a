// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/log_words.h"

#include "app/dashboard/plain_text.h"
#include "app/language/ruleset_words.h"

#include <QCoreApplication>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// One overload of of() for each event: an event without words does not compile.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(LogWords)

public:
    explicit Words(const QJsonObject &args)
        : m_args(args)
    {}

    QString of(const night::NightOpened *) const { return tr("The night %1 is open").arg(name("name")); }
    QString of(const night::DeviceSet *) const
    {
        if (m_args.contains("player_id"_L1))
            return tr("A phone asks for %1’s seat").arg(player());
        const auto role = enumOf<night::Role>(text("role")).value_or(night::Role::Spectator);
        switch (role) {
        case night::Role::CoHost:
            return tr("A co-host has joined");
        case night::Role::Banker:
            return tr("A banker has joined");
        case night::Role::Spectator:
            return tr("A spectator has joined, or a request for a seat was turned down");
        case night::Role::Host:
        case night::Role::Player:
            break;
        }
        return tr("A phone has joined");
    }
    QString of(const night::DeviceRetired *) const { return tr("A phone has been signed out"); }
    QString of(const night::PlayerJoined *) const { return tr("%1 has joined").arg(player()); }
    QString of(const night::PlayerRenamed *) const
    {
        return tr("%1 is now called %2").arg(player(), name("to"));
    }
    QString of(const night::PlayerMoved *) const
    {
        return m_args.value("team"_L1).isString() ? tr("%1 is now in team %2").arg(player(), name("team"))
                                                  : tr("%1 is no longer in a team").arg(player());
    }
    QString of(const night::PlayerRemoved *) const
    {
        return flag("by_host") ? tr("%1 was removed").arg(player()) : tr("%1 has left").arg(player());
    }
    QString of(const night::PlayerLetIn *) const { return tr("%1 was let in").arg(player()); }
    QString of(const night::SeatGiven *) const { return tr("%1’s seat was given to a phone").arg(player()); }
    QString of(const night::LetBackSet *) const
    {
        return flag("open") ? tr("Everybody may take their seat back for a while")
                            : tr("Seats are given back one by one again");
    }
    QString of(const night::TeamSet *) const
    {
        return flag("removed") ? tr("Team %1 was removed").arg(name("team"))
                               : tr("Team %1 was added or changed").arg(name("team"));
    }
    QString of(const night::SettingsChanged *) const { return tr("The settings were changed"); }
    QString of(const night::ClockStarted *) const { return tr("The clock runs"); }
    QString of(const night::ClockPaused *) const
    {
        switch (enumOf<night::PauseReason>(text("reason")).value_or(night::PauseReason::Host)) {
        case night::PauseReason::Host:
            return tr("Paused");
        case night::PauseReason::Slept:
            return tr("Paused: the laptop was asleep");
        case night::PauseReason::Rewound:
            return tr("Paused after going back");
        }
        return tr("Paused");
    }
    QString of(const night::ClockRecovered *) const { return tr("The night was opened again, paused"); }
    QString of(const night::RoundStarted *) const { return tr("Round %1 begins").arg(name("round")); }
    QString of(const night::RoundFinished *) const { return tr("Round %1 is over").arg(name("round")); }
    QString of(const night::AnswerRecorded *) const
    {
        const QJsonValue correct = m_args.value("correct"_L1);
        if (!correct.isBool())
            return tr("%1’s answer to %2 was taken away").arg(player(), question());
        return correct.toBool() ? tr("%1 was right: %2").arg(player(), question())
                                : tr("%1 was wrong: %2").arg(player(), question());
    }
    QString of(const night::ChanceDrawn *) const { return tr("Lots were drawn"); }
    QString of(const night::NightEnded *) const { return tr("The night has ended"); }
    QString of(const night::NightReopened *) const { return tr("The night was reopened"); }
    QString of(const quiz::PackAdded *) const { return tr("Pack %1 was added").arg(name("title")); }
    QString of(const quiz::BoardSelected *) const { return tr("Board %1 is shown").arg(name("board")); }
    QString of(const quiz::CategoryRevealed *) const
    {
        return tr("A category of %1 was shown").arg(name("round"));
    }
    QString of(const quiz::ChooserSet *) const
    {
        return tr("Somebody else chooses next in %1").arg(name("round"));
    }
    QString of(const quiz::QuestionSelected *) const { return tr("Chosen: %1").arg(question()); }
    QString of(const quiz::BuzzersOpened *) const { return tr("The buzzers are open: %1").arg(question()); }
    QString of(const quiz::BuzzersShut *) const { return tr("The buzzers were shut: %1").arg(question()); }
    QString of(const quiz::BuzzRecorded *) const
    {
        switch (enumOf<quiz::Verdict>(text("verdict")).value_or(quiz::Verdict::Closed)) {
        case quiz::Verdict::First:
            return tr("%1 buzzed first: %2").arg(player(), question());
        case quiz::Verdict::Later:
            return tr("%1 buzzed %2 ms later").arg(player()).arg(m_args.value("margin_ms"_L1).toInteger());
        case quiz::Verdict::Early:
            return tr("%1 buzzed too early").arg(player());
        case quiz::Verdict::Locked:
            return tr("%1 buzzed while locked out").arg(player());
        case quiz::Verdict::Closed:
            return tr("%1 buzzed after the question was over").arg(player());
        case quiz::Verdict::Pending:
            return tr("%1 buzzed: %2").arg(player(), question());
        }
        return {};
    }
    QString of(const quiz::BuzzDecided *) const
    {
        if (player().isEmpty())
            return tr("Nobody may answer: %1").arg(question());
        if (name("behind").isEmpty())
            return tr("%1 was first: %2").arg(player(), question());
        if (flag("too_close"))
            return tr("%1 was first; too close to %2: by arrival").arg(player(), name("behind"));
        return tr("%1 was first, %2 ms before %3")
            .arg(player())
            .arg(m_args.value("margin_ms"_L1).toInteger())
            .arg(name("behind"));
    }
    QString of(const quiz::AnswerRuled *) const
    {
        return flag("correct") ? tr("%1 was ruled right: %2").arg(player(), question())
                               : tr("%1 was ruled wrong: %2").arg(player(), question());
    }
    QString of(const quiz::QuestionClosed *) const
    {
        switch (enumOf<quiz::Outcome>(text("outcome")).value_or(quiz::Outcome::Nobody)) {
        case quiz::Outcome::Right:
            return tr("%1 is solved").arg(question());
        case quiz::Outcome::Nobody:
            return tr("Nobody got %1; the answer is shown").arg(question());
        case quiz::Outcome::TimeUp:
            return tr("Time is up: %1").arg(question());
        case quiz::Outcome::Skipped:
            return tr("%1 was skipped").arg(question());
        }
        return {};
    }
    QString of(const quiz::QuestionDismissed *) const { return tr("Played: %1").arg(question()); }
    QString of(const quiz::AnswersOpened *) const { return tr("Phones may answer: %1").arg(question()); }
    QString of(const quiz::AnswerGiven *) const { return tr("%1 answered: %2").arg(player(), question()); }
    QString of(const quiz::JudgingBegun *) const { return tr("No more answers: %1").arg(question()); }
    QString of(const quiz::SpellingRuled *) const
    {
        switch (enumOf<quiz::Credit>(text("credit")).value_or(quiz::Credit::Nothing)) {
        case quiz::Credit::Nothing:
            return tr("An answer was ruled wrong: %1").arg(question());
        case quiz::Credit::Half:
            return tr("An answer was ruled half right: %1").arg(question());
        case quiz::Credit::Full:
            return tr("An answer was ruled right: %1").arg(question());
        }
        return {};
    }
    QString of(const quiz::AnswersJudged *) const { return tr("Answers were counted: %1").arg(question()); }
    QString of(const quiz::BetPlaced *) const { return tr("%1 placed a bet").arg(player()); }
    QString of(const quiz::WagerAsked *) const { return tr("%1 is asked: %2").arg(player(), question()); }
    QString of(const quiz::SideShown *) const { return tr("An answer was shown: %1").arg(question()); }
    QString of(const quiz::RoundSet *) const { return tr("The rules of %1 were set").arg(name("round")); }
    QString of(const quiz::NextTimed *) const { return tr("%1 goes on by itself").arg(name("round")); }
    QString of(const quiz::RoundHeld *) const { return tr("%1 is held").arg(name("round")); }
    QString of(const quiz::JokerSet *) const
    {
        return flag("play") ? tr("A joker was played on %1").arg(name("round"))
                            : tr("A joker was taken back from %1").arg(name("round"));
    }
    QString of(const quiz::CollectionCalled *) const
    {
        return tr("Answers are about to be collected: %1").arg(name("round"));
    }
    QString of(const quiz::AnswersCollected *) const
    {
        return tr("Answers were collected: %1").arg(name("round"));
    }
    QString of(const quiz::AnswerWalked *) const { return tr("An answer was shown: %1").arg(question()); }
    QString of(const quiz::TieBreakAsked *) const { return tr("A tie-break was asked"); }
    QString of(const quiz::TieBroken *) const { return tr("A tie was broken"); }
    QString of(const quiz::AppealMade *) const { return tr("%1 appeals: %2").arg(player(), question()); }
    QString of(const quiz::AppealDecided *) const
    {
        return flag("upheld") ? tr("%1’s appeal was upheld: %2").arg(player(), question())
                              : tr("%1’s appeal was rejected: %2").arg(player(), question());
    }
    QString of(const quiz::QuestionToggled *) const
    {
        return flag("answered") ? tr("%1 counts as played").arg(question())
                                : tr("%1 can be played again").arg(question());
    }
    QString of(const session::SessionUpdated *) const { return tr("The notes were changed"); }
    QString of(const session::SessionAdvanced *) const
    {
        return text("note").isEmpty() ? tr("The shown time was moved on")
                                      : tr("The shown time was moved on: %1").arg(name("note"));
    }
    QString of(const trading::TradingRoundAdded *) const
    {
        return tr("Trading round %1 was added").arg(name("round"));
    }
    QString of(const trading::RulesSet *) const { return tr("The rules of %1 were set").arg(name("round")); }
    QString of(const trading::TradingStarted *) const { return tr("Trading begins: %1").arg(name("round")); }
    QString of(const trading::NationJoined *) const
    {
        return tr("Team %1 has a nation now").arg(name("team"));
    }
    QString of(const trading::ChallengeRequested *) const
    {
        return tr("%1 asks for a challenge: %2").arg(player(), building());
    }
    QString of(const trading::ChallengeAssigned *) const
    {
        return tr("%1 has a challenge: %2").arg(player(), exercise());
    }
    QString of(const trading::CardAnswered *) const
    {
        return m_args.value("right"_L1).toBool() ? tr("%1 has answered right").arg(player())
                                                 : tr("%1 has answered wrong").arg(player());
    }
    QString of(const trading::ChallengeClaimed *) const
    {
        return tr("%1 says it is done: %2").arg(player(), building());
    }
    QString of(const trading::ChallengeCompleted *) const
    {
        return tr("%1 has done it: %2 has produced").arg(player(), building());
    }
    QString of(const trading::ChallengeCancelled *) const
    {
        return tr("%1’s challenge was cancelled: %2").arg(player(), building());
    }
    QString of(const trading::ChallengeExpired *) const
    {
        return tr("Time is up for %1: %2").arg(player(), building());
    }
    QString of(const trading::Built *) const
    {
        return tr("%1 has built: %2").arg(name("team"), name("building"));
    }
    QString of(const trading::BankTraded *) const
    {
        return m_args.value("amount"_L1).toInteger() < 0
                   ? tr("%1 has sold %2 %3 to the bank").arg(name("team"), amount(), name("good"))
                   : tr("%1 has bought %2 %3 from the bank").arg(name("team"), amount(), name("good"));
    }
    QString of(const trading::BaselineSet *) const
    {
        return tr("The base price of %1 was set").arg(name("good"));
    }
    QString of(const trading::PricesMoved *) const { return tr("Prices have moved"); }
    QString of(const trading::PriceAlerted *) const
    {
        return flag("up") ? tr("%1 has become much dearer").arg(name("good"))
                          : tr("%1 has become much cheaper").arg(name("good"));
    }
    QString of(const trading::TradeOffered *) const
    {
        return tr("%1 has an offer for %2").arg(name("team"), name("other"));
    }
    QString of(const trading::TradeCountered *) const
    {
        return tr("%1 and %2 bargain").arg(name("team"), name("other"));
    }
    QString of(const trading::TradeConfirmed *) const
    {
        return tr("One side has confirmed the deal of %1 and %2").arg(name("team"), name("other"));
    }
    QString of(const trading::TradeSettled *) const
    {
        return tr("%1 and %2 have traded").arg(name("team"), name("other"));
    }
    QString of(const trading::TradeClosed *) const
    {
        return tr("The offer of %1 to %2 is over").arg(name("team"), name("other"));
    }
    QString of(const trading::TradeArrived *) const
    {
        return tr("The goods of %1 and %2 have arrived").arg(name("team"), name("other"));
    }
    QString of(const trading::TaxWarned *) const { return tr("Food tax is due soon"); }
    QString of(const trading::TaxTaken *) const
    {
        return m_args.value("famines"_L1).toInteger() == 0
                   ? tr("Food tax was paid")
                   : tr("Food tax was paid; %n nation(s) went hungry", nullptr,
                        static_cast<int>(m_args.value("famines"_L1).toInteger()));
    }
    QString of(const trading::EventStruck *) const { return tr("%1 has struck").arg(name("event")); }
    QString of(const trading::EventAnswered *) const
    {
        return tr("%1 has answered: %2").arg(name("team"), name("event"));
    }
    QString of(const trading::EventsCycled *) const { return tr("Events have moved on with the food tax"); }
    QString of(const trading::PartDue *) const
    {
        return tr("The scenario had its turn: %1").arg(name("event"));
    }
    QString of(const trading::BaselineDoubled *) const
    {
        return flag("over") ? tr("The base price of %1 is as before").arg(name("good"))
                            : tr("The base price of %1 has risen for a while").arg(name("good"));
    }
    QString of(const trading::FactoriesStopped *) const
    {
        return tr("The factories of %1 stand still for a while").arg(name("team"));
    }
    QString of(const trading::RoundExtended *) const
    {
        return tr("%1 lasts %2 minutes longer")
            .arg(name("round"))
            .arg(m_args.value("minutes"_L1).toInteger());
    }
    QString of(const trading::EndWarned *) const
    {
        return tr("%n minute(s) left", nullptr, static_cast<int>(m_args.value("minutes"_L1).toInteger()));
    }
    QString of(const trading::ScoresShown *) const
    {
        return flag("shown") ? tr("Scores are shown to everybody") : tr("Scores are hidden");
    }
    QString of(const trading::TradingScored *) const
    {
        return tr("The score of %1 is known").arg(name("round"));
    }
    QString of(const trading::PointsExchanged *) const
    {
        return tr("Points of %1 became currency").arg(name("round"));
    }
    QString of(const engine::Undone *) const { return tr("The last action was undone"); }
    QString of(const engine::Redone *) const { return tr("An undone action was done again"); }
    QString of(const engine::Rewound *) const { return tr("The evening was taken back to an earlier point"); }

    static QString unknown() { return tr("Something happened that this version has no words for"); }
    static QString by(const night::Actor &actor, const QString &what)
    {
        if (actor.kind == night::Actor::Kind::System)
            return tr("%1 (by itself)").arg(what);
        return actor.kind == night::Actor::Kind::Device ? by(actor.role, what) : what;
    }
    static QString by(night::Role role, const QString &what)
    {
        switch (role) {
        case night::Role::CoHost:
            return tr("%1 (co-host)").arg(what);
        case night::Role::Banker:
            return tr("%1 (banker)").arg(what);
        case night::Role::Host:
        case night::Role::Player:
        case night::Role::Spectator:
            break;
        }
        return what;
    }
    static QString undone(const QString &what) { return tr("Undone: %1").arg(what); }
    static QString redone(const QString &what) { return tr("Done again: %1").arg(what); }
    static QString rewound(const QString &what) { return tr("Gone back to just after: %1").arg(what); }
    static QString toTheStart() { return tr("Gone back to the very start"); }

private:
    QString text(const char *key) const { return m_args.value(QLatin1String(key)).toString(); }
    QString name(const char *key) const { return tr("“%1”").arg(isolated(text(key))); }
    QString building() const { return tr("“%1”").arg(isolated(rulesetWords(text("building")))); }
    QString exercise() const // "20 × Push-ups"
    {
        const QString all = text("exercise");
        const QString what = all.section(u" × "_s, 1);
        return tr("“%1”").arg(
            isolated(what.isEmpty() ? all : all.section(u" × "_s, 0, 0) + u" × "_s + rulesetWords(what)));
    }
    QString amount() const { return QString::number(qAbs(m_args.value("amount"_L1).toInteger())); }
    QString player() const { return isolated(text("player")); }
    bool flag(const char *key) const { return m_args.value(QLatin1String(key)).toBool(); }
    QString question() const
    {
        const QString points = QString::number(m_args.value("points"_L1).toInteger());
        const QString category = text("category");
        return category.isEmpty() ? tr("the question for %1").arg(points)
                                  : tr("%1 for %2").arg(isolated(category), points);
    }

    QJsonObject m_args;
};

template <class Variant>
struct Table;
template <class... Es>
struct Table<std::variant<Es...>>
{
    static QString words(const QString &kind, const QJsonObject &args)
    {
        const Words words(args);
        QString found;
        const auto one = [&]<class E>(const E *event) {
            if (kind != QLatin1String(E::name))
                return false;
            found = words.of(event);
            return true;
        };
        return (one(static_cast<const Es *>(nullptr)) || ...) ? found : Words::unknown();
    }
};

/// The step an undo is about, or the last one before the point a rewind goes back to.
const engine::Step *target(const engine::Step &step)
{
    const engine::Step *earlier = step.previous.get();
    while (earlier && earlier->action > step.of)
        earlier = earlier->previous.get();
    return earlier;
}

}

QString eventWords(const QString &kind, const QJsonObject &args)
{
    return Table<engine::EventKinds>::words(kind, args);
}

QString entryWords(const QJsonObject &entry)
{
    const auto role = enumOf<night::Role>(entry.value("actor"_L1).toString()).value_or(night::Role::Host);
    return Words::by(role, eventWords(entry.value("kind"_L1).toString(), entry.value("args"_L1).toObject()));
}

QString stepWords(const engine::Step &step)
{
    const auto plain = [](const engine::Step &of) { return eventWords(of.what, engine::argsOf(of)); };
    const engine::Step *about = step.kind == engine::StepKind::Action ? nullptr : target(step);
    QString words = plain(step);
    switch (step.kind) {
    case engine::StepKind::Action:
        break;
    case engine::StepKind::Undo:
        if (about && about->action == step.of)
            words = Words::undone(plain(*about));
        break;
    case engine::StepKind::Redo: // of an undo: name what that undo had taken back
        if (about && about->action == step.of) {
            const engine::Step *first = target(*about);
            words = Words::redone(plain(first ? *first : *about));
        }
        break;
    case engine::StepKind::Rewind:
        words = about ? Words::rewound(plain(*about)) : Words::toTheStart();
        break;
    }
    return Words::by(step.actor, words);
}

}
