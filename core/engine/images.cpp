// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/images.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

QuestionImage questionImage(const State &state, QuestionId question)
{
    return {question, state.quiz.states.value(question)};
}

AnswerImage answerImage(const State &state, PlayerId player, QuestionId question)
{
    const QMap<QuestionId, night::AnswerRecord> records = state.night.ledger.value(player);
    const auto record = records.constFind(question);
    return {player, question, record != records.cend() ? std::optional(*record) : std::nullopt};
}

RoundImage roundImage(const State &state, RoundId id, GameTime at)
{
    RoundImage image{id, std::nullopt, std::nullopt, state.trading.games.value(id).position.ends_at,
                     at, std::nullopt};
    if (const night::Round *round = night::findRound(state.night, id)) {
        image.round = *round;
        const auto course = state.quiz.courses.constFind(id);
        if (course != state.quiz.courses.cend())
            image.course = *course;
    }
    return image;
}

ChallengeImage challengeImage(const State &state, ChallengeId id, RoundId round, GameTime at)
{
    const trading::Challenge *challenge = trading::findChallenge(state.trading, id);
    return {id, challenge ? challenge->round : round, challenge ? std::optional(*challenge) : std::nullopt,
            at};
}

/// Without what challenges have moved: that comes with them.
GameImage gameImage(const State &state, RoundId id, GameTime at)
{
    const trading::Game game = state.trading.games.value(id);
    GameImage image{id, game.setup, game.position, at};
    if (!image.position.ends_at)
        return image;
    for (const trading::Challenge &challenge : state.trading.challenges) {
        if (challenge.round == id)
            trading::carryOut(image.position, trading::reversed(challenge.granted));
    }
    return image;
}

AppealImage appealImage(const State &state, QuestionId question, SideId side)
{
    const auto appeals = state.quiz.appeals.value(question);
    return {question, side, appeals.contains(side) ? std::optional(appeals.value(side)) : std::nullopt};
}

ProgrammeImage programmeImage(const State &state)
{
    return {state.night.packs, state.night.round_order};
}

/// One topic's events -> what they touch. A visitor without a catch-all: a new event must say what it
/// changes.
struct Before
{
    const State &state;
    GameTime at;

    Images none() const { return {}; }
    Images live() const
    {
        Images images;
        images.live = LiveImage{state.quiz.live, at};
        return images;
    }
    Images clock() const
    {
        Images images;
        images.clock_running = state.night.clock.running;
        return images;
    }
    Images round(RoundId id) const
    {
        Images images;
        images.rounds.append(roundImage(state, id, at));
        return images;
    }
    /// What a round that runs by itself waits for.
    Images step(RoundId id) const
    {
        Images images = live();
        images.rounds.append(roundImage(state, id, at));
        return images;
    }

    Images operator()(const night::NightOpened &) const { return none(); }
    Images operator()(const night::DeviceSet &) const { return none(); }
    Images operator()(const night::DeviceRetired &) const { return none(); }
    Images operator()(const night::PlayerJoined &) const { return none(); }
    Images operator()(const night::PlayerRenamed &) const { return none(); }
    Images operator()(const night::PlayerMoved &) const { return none(); }
    Images operator()(const night::PlayerRemoved &) const { return none(); }
    Images operator()(const night::SeatGiven &) const { return none(); }
    Images operator()(const night::LetBackSet &) const { return none(); }
    Images operator()(const night::TeamSet &) const { return none(); }
    Images operator()(const night::SettingsChanged &) const { return none(); }
    Images operator()(const night::ClockStarted &) const { return clock(); }
    Images operator()(const night::ClockPaused &) const { return clock(); }
    Images operator()(const night::ClockRecovered &) const { return none(); }
    Images operator()(const night::RoundStarted &e) const { return round(e.round); }
    Images operator()(const night::RoundFinished &e) const { return round(e.round); }
    Images operator()(const night::AnswerRecorded &e) const
    {
        Images images;
        images.answers.append(answerImage(state, e.player, e.question));
        return images;
    }
    Images operator()(const night::ChanceDrawn &) const { return none(); }
    Images operator()(const night::NightEnded &) const { return none(); }
    Images operator()(const night::NightReopened &) const { return none(); }
    Images operator()(const night::PlayerLetIn &) const { return none(); }

    Images operator()(const quiz::PackAdded &e) const
    {
        Images images;
        images.programme = programmeImage(state);
        for (const quiz::PlannedRound &planned : e.rounds)
            images.rounds.append(roundImage(state, planned.round.id, at));
        return images;
    }
    Images operator()(const quiz::BoardSelected &e) const { return round(e.round); }
    Images operator()(const quiz::CategoryRevealed &e) const { return round(e.round); }
    Images operator()(const quiz::ChooserSet &e) const { return round(e.round); }
    Images operator()(const quiz::QuestionSelected &e) const { return step(e.round); }
    Images operator()(const quiz::BuzzersOpened &) const { return live(); }
    Images operator()(const quiz::BuzzersShut &) const { return live(); }
    Images operator()(const quiz::BuzzRecorded &e) const
    {
        // a press that does not win leaves the question as it is; the list of presses is never rewound
        const bool moves = e.buzz.verdict == quiz::Verdict::First || e.buzz.verdict == quiz::Verdict::Pending;
        return moves ? live() : none();
    }
    Images operator()(const quiz::BuzzDecided &) const { return live(); }
    Images operator()(const quiz::AnswerRuled &) const { return live(); }
    Images operator()(const quiz::QuestionClosed &) const { return live(); }
    Images operator()(const quiz::QuestionDismissed &) const { return live(); }
    Images operator()(const quiz::AnswersOpened &) const
    {
        // a round that runs by itself waited for something else
        const RoundId of = state.quiz.live ? state.quiz.live->round : RoundId{};
        return state.quiz.courses.value(of).next_at ? step(of) : live();
    }
    Images operator()(const quiz::AnswerGiven &) const { return none(); } // nobody loses an answer
    Images operator()(const quiz::JudgingBegun &) const { return live(); }
    Images operator()(const quiz::SpellingRuled &e) const
    {
        Images images;
        images.questions.append(questionImage(state, e.question));
        return images;
    }
    Images operator()(const quiz::AnswersJudged &e) const
    {
        Images images = live();
        for (const quiz::Judged &judged : e.judged)
            images.answers.append(answerImage(state, judged.booking.player, e.question));
        return images;
    }
    Images operator()(const quiz::BetPlaced &) const { return none(); }
    Images operator()(const quiz::WagerAsked &) const { return live(); }
    Images operator()(const quiz::SideShown &) const { return live(); }
    Images operator()(const quiz::RoundSet &e) const { return round(e.round.id); }
    Images operator()(const quiz::JokerSet &e) const { return round(e.round); }
    Images operator()(const quiz::CollectionCalled &e) const { return round(e.round); }
    Images operator()(const quiz::AnswersCollected &e) const { return round(e.round); }
    Images operator()(const quiz::AnswerWalked &e) const { return step(e.round); }
    Images operator()(const quiz::NextTimed &e) const { return step(e.round); }
    Images operator()(const quiz::RoundHeld &e) const { return step(e.round); }
    Images operator()(const quiz::TieBreakAsked &) const { return live(); }
    Images operator()(const quiz::TieBroken &) const
    {
        Images images;
        images.tie_places = state.quiz.tie_places;
        return images;
    }
    Images operator()(const quiz::AppealMade &) const { return none(); } // nobody loses an appeal
    Images operator()(const quiz::AppealDecided &e) const
    {
        Images images;
        images.appeals.append(appealImage(state, e.question, e.side));
        return images;
    }
    Images operator()(const quiz::QuestionToggled &e) const
    {
        Images images;
        images.questions.append(questionImage(state, e.question));
        return images;
    }

    // the session record is never undone
    Images operator()(const session::SessionUpdated &) const { return none(); }
    Images operator()(const session::SessionAdvanced &) const { return none(); }

    Images challenge(ChallengeId id, RoundId inRound = {}) const
    {
        Images images;
        images.challenges.append(challengeImage(state, id, inRound, at));
        return images;
    }
    Images game(RoundId id) const
    {
        Images images;
        images.games.append(gameImage(state, id, at));
        return images;
    }
    Images operator()(const trading::TradingRoundAdded &e) const
    {
        Images images = round(e.round.id);
        images.programme = programmeImage(state);
        return images;
    }
    Images operator()(const trading::RulesSet &e) const { return game(e.round); }
    Images operator()(const trading::TradingStarted &e) const { return game(e.round); }
    Images operator()(const trading::NationJoined &) const { return none(); } // people are never rewound
    Images operator()(const trading::ChallengeRequested &e) const
    {
        return challenge(e.challenge.id, e.challenge.round);
    }
    Images operator()(const trading::ChallengeAssigned &e) const { return challenge(e.challenge); }
    Images operator()(const trading::CardAnswered &e) const { return challenge(e.challenge); }
    Images operator()(const trading::ChallengeClaimed &e) const { return challenge(e.challenge); }
    Images operator()(const trading::ChallengeCompleted &e) const { return challenge(e.challenge); }
    Images operator()(const trading::ChallengeCancelled &e) const { return challenge(e.challenge); }
    Images operator()(const trading::ChallengeExpired &e) const { return challenge(e.challenge); }

    // deals stand, and the world goes on
    Images operator()(const trading::Built &) const { return none(); }
    Images operator()(const trading::BankTraded &) const { return none(); }
    Images operator()(const trading::BaselineSet &) const { return none(); }
    Images operator()(const trading::PricesMoved &) const { return none(); }
    Images operator()(const trading::PriceAlerted &) const { return none(); }
    Images operator()(const trading::TradeOffered &) const { return none(); }
    Images operator()(const trading::TradeCountered &) const { return none(); }
    Images operator()(const trading::TradeConfirmed &) const { return none(); }
    Images operator()(const trading::TradeSettled &) const { return none(); }
    Images operator()(const trading::TradeClosed &) const { return none(); }
    Images operator()(const trading::TradeArrived &) const { return none(); }
    Images operator()(const trading::TaxWarned &) const { return none(); }
    Images operator()(const trading::TaxTaken &) const { return none(); }
    Images operator()(const trading::EventStruck &) const { return none(); }
    Images operator()(const trading::EventAnswered &) const { return none(); }
    Images operator()(const trading::EventsCycled &) const { return none(); }
    Images operator()(const trading::PartDue &) const { return none(); }
    Images operator()(const trading::BaselineDoubled &) const { return none(); }
    Images operator()(const trading::FactoriesStopped &) const { return none(); }
    Images operator()(const trading::RoundExtended &) const { return none(); }
    Images operator()(const trading::EndWarned &) const { return none(); }
    Images operator()(const trading::ScoresShown &) const { return none(); }
    Images operator()(const trading::TradingScored &) const { return none(); }
    Images operator()(const trading::PointsExchanged &e) const { return game(e.round); }

    Images operator()(const Undone &e) const { return presentImages(state, e.restored.images, at); }
    Images operator()(const Redone &e) const { return presentImages(state, e.restored.images, at); }
    Images operator()(const Rewound &e) const { return presentImages(state, e.restored.images, at); }
};

bool sameEntity(const QuestionImage &a, const QuestionImage &b)
{
    return a.question == b.question;
}
bool sameEntity(const AnswerImage &a, const AnswerImage &b)
{
    return a.player == b.player && a.question == b.question;
}
bool sameEntity(const RoundImage &a, const RoundImage &b)
{
    return a.id == b.id;
}

bool sameEntity(const ChallengeImage &a, const ChallengeImage &b)
{
    return a.id == b.id;
}
bool sameEntity(const GameImage &a, const GameImage &b)
{
    return a.round == b.round;
}
bool sameEntity(const AppealImage &a, const AppealImage &b)
{
    return a.question == b.question && a.side == b.side;
}

template <class Image>
typename QList<Image>::iterator find(QList<Image> &images, const Image &like)
{
    return std::find_if(images.begin(), images.end(),
                        [&](const Image &image) { return sameEntity(image, like); });
}

template <class Image>
bool holds(const QList<Image> &images, const Image &like)
{
    return std::any_of(images.begin(), images.end(),
                       [&](const Image &image) { return sameEntity(image, like); });
}

template <class Image>
void addMissing(QList<Image> &images, const QList<Image> &more)
{
    for (const Image &image : more) {
        if (!holds(images, image))
            images.append(image);
    }
}

template <class Image>
void putOlder(QList<Image> &images, const QList<Image> &older)
{
    for (const Image &image : older) {
        const auto held = find(images, image);
        if (held != images.end())
            *held = image;
        else
            images.append(image);
    }
}

template <class Image>
bool overlap(const QList<Image> &a, const QList<Image> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const Image &image) { return holds(b, image); });
}

std::optional<GameTime> moved(const std::optional<GameTime> &due, GameTime at, GameTime now)
{
    // what was left at `at` is left again now
    return due ? std::optional(now + GameSpan{std::max<qint64>(0, due->ms - at.ms)}) : std::nullopt;
}

/// What was planned by others since stays in the programme, and what they have taken out stays out.
void keepOthersRounds(const State &state, Images &images)
{
    ProgrammeImage &programme = *images.programme;
    const auto restored = [&](RoundId id) -> std::optional<bool> {
        for (const RoundImage &image : images.rounds) {
            if (image.id == id)
                return image.round.has_value();
        }
        return std::nullopt;
    };
    programme.round_order.removeIf(
        [&](RoundId id) { return !restored(id).value_or(night::findRound(state.night, id) != nullptr); });
    // without a round that comes back, no pack does
    const bool comes = std::any_of(images.rounds.begin(), images.rounds.end(), [&](const RoundImage &image) {
        return image.round && !night::findRound(state.night, image.id);
    });
    if (!comes)
        programme.packs.removeIf([&](const QString &hash) { return !state.night.packs.contains(hash); });
    bool stays = false;
    for (const RoundId id : state.night.round_order) {
        if (!programme.round_order.contains(id) && restored(id).value_or(true)) {
            programme.round_order.append(id);
            stays = true;
        }
    }
    if (!stays)
        return;
    // each pack is one entry: the first after those of the image is the one that is taken back
    const bool goes = std::any_of(images.rounds.begin(), images.rounds.end(), [&](const RoundImage &image) {
        return !image.round && state.night.rounds.value(image.id).kind != night::RoundKind::Trading;
    });
    const QList<QString> before = programme.packs;
    for (qsizetype i = 0; i < state.night.packs.size(); ++i) {
        const QString &hash = state.night.packs.at(i);
        if (!before.contains(hash) && !(goes && i == before.size()))
            programme.packs.append(hash);
    }
}

/// A challenge comes back with the time it had left, and takes along what it has moved.
void restoreChallenges(const State &state, Restoration &restoration, GameTime now)
{
    QMap<ChallengeId, trading::Challenge> after = state.trading.challenges;
    for (ChallengeImage &image : restoration.images.challenges) {
        const trading::Challenge present = state.trading.challenges.value(image.id);
        if (!image.challenge) { // nobody had asked: what he asked for is cancelled
            image.challenge = present;
            image.challenge->status = trading::ChallengeStatus::Cancelled;
            image.challenge->granted.clear();
            image.challenge->earns_right = false;
        }
        image.challenge->version = present.version + 1;
        image.challenge->deadline = moved(image.challenge->deadline, image.at, now);
        image.challenge->wait = moved(image.challenge->wait, image.at, now);
        image.at = now;
        after[image.id] = *image.challenge;
    }
    QMap<RoundId, bool> whole; // rounds that are restored as a whole, and whether they had begun
    for (const GameImage &game : restoration.images.games)
        whole.insert(game.round, game.position.ends_at.has_value());
    for (const trading::Challenge &challenge : std::as_const(after)) {
        const auto round = whole.constFind(challenge.round);
        const QList<trading::Move> present = state.trading.challenges.value(challenge.id).granted;
        QList<trading::Move> moves;
        if (round != whole.cend())
            moves = *round ? challenge.granted : QList<trading::Move>{};
        else if (present != challenge.granted)
            moves = trading::reversed(present) + challenge.granted;
        if (!moves.isEmpty())
            restoration.moves[challenge.round].append(moves);
    }
}

void restoreScores(const State &state, Restoration &restoration)
{
    QMap<PlayerId, qint64> players;
    QMap<TeamId, qint64> teams;
    for (const AnswerImage &image : restoration.images.answers) {
        const qint64 points = state.quiz.questions.value(image.question).points;
        const AnswerImage present = answerImage(state, image.player, image.question);
        const auto book = [&](const std::optional<night::AnswerRecord> &record, qint64 sign) {
            if (!record)
                return;
            const qint64 worth = sign * night::worthOf(*record, points);
            players[image.player] += worth;
            if (record->team)
                teams[*record->team] += worth;
        };
        players[image.player] += 0;
        book(present.record, -1);
        book(image.record, +1);
    }
    for (auto it = players.cbegin(); it != players.cend(); ++it) {
        const night::Player player = state.night.players.value(it.key());
        restoration.players.append({it.key(), player.score + it.value(), player.score_version + 1});
    }
    for (auto it = teams.cbegin(); it != teams.cend(); ++it)
        restoration.teams.append({it.key(), state.night.teams.value(it.key()).score + it.value()});
}

}

Images imagesBefore(const State &state, const Event &event, GameTime at)
{
    return std::visit(Before{state, at}, event);
}

Images presentImages(const State &state, const Images &like, GameTime at)
{
    Images present;
    for (const QuestionImage &image : like.questions)
        present.questions.append(questionImage(state, image.question));
    for (const AnswerImage &image : like.answers)
        present.answers.append(answerImage(state, image.player, image.question));
    for (const RoundImage &image : like.rounds)
        present.rounds.append(roundImage(state, image.id, at));
    for (const ChallengeImage &image : like.challenges)
        present.challenges.append(challengeImage(state, image.id, image.round, at));
    for (const GameImage &image : like.games)
        present.games.append(gameImage(state, image.round, at));
    for (const AppealImage &image : like.appeals)
        present.appeals.append(appealImage(state, image.question, image.side));
    if (like.tie_places)
        present.tie_places = state.quiz.tie_places;
    if (like.live)
        present.live = LiveImage{state.quiz.live, at};
    if (like.programme)
        present.programme = programmeImage(state);
    if (like.clock_running)
        present.clock_running = state.night.clock.running;
    return present;
}

void addMissing(Images &images, const Images &more)
{
    addMissing(images.questions, more.questions);
    addMissing(images.answers, more.answers);
    addMissing(images.rounds, more.rounds);
    addMissing(images.challenges, more.challenges);
    addMissing(images.games, more.games);
    addMissing(images.appeals, more.appeals);
    if (!images.tie_places)
        images.tie_places = more.tie_places;
    if (!images.live)
        images.live = more.live;
    if (!images.programme)
        images.programme = more.programme;
    if (!images.clock_running)
        images.clock_running = more.clock_running;
}

void putOlder(Images &images, const Images &older)
{
    putOlder(images.questions, older.questions);
    putOlder(images.answers, older.answers);
    putOlder(images.rounds, older.rounds);
    putOlder(images.challenges, older.challenges);
    putOlder(images.games, older.games);
    putOlder(images.appeals, older.appeals);
    if (older.tie_places)
        images.tie_places = older.tie_places;
    if (older.live)
        images.live = older.live;
    if (older.programme)
        images.programme = older.programme;
    if (older.clock_running)
        images.clock_running = older.clock_running;
}

bool overlap(const Images &a, const Images &b)
{
    const auto ofGame = [](const Images &whole, const Images &part) {
        return std::any_of(whole.games.begin(), whole.games.end(), [&](const GameImage &game) {
            return std::any_of(part.challenges.begin(), part.challenges.end(),
                               [&](const ChallengeImage &image) { return image.round == game.round; });
        });
    };
    return ofGame(a, b) || ofGame(b, a) || overlap(a.challenges, b.challenges) || overlap(a.games, b.games) ||
           overlap(a.appeals, b.appeals) || (a.tie_places && b.tie_places) ||
           overlap(a.questions, b.questions) || overlap(a.answers, b.answers) ||
           overlap(a.rounds, b.rounds) || (a.live && b.live) || (a.programme && b.programme) ||
           (a.clock_running && b.clock_running);
}

Restoration restorationOf(const State &state, const Images &images, GameTime now)
{
    Restoration restoration;
    restoration.images = images;
    for (QuestionImage &image : restoration.images.questions)
        image.state.version = state.quiz.states.value(image.question).version + 1;
    for (RoundImage &image : restoration.images.rounds) {
        // a round that comes back after it was gone may not repeat a version that somebody has seen; no
        // round's version is ahead of the game's
        const night::Round *present = night::findRound(state.night, image.id);
        // what is done in a round brings back no round that somebody has taken out of the programme since
        if (!present && !restoration.images.programme)
            image.round.reset();
        if (image.round)
            image.round->version = (present ? present->version : state.version) + 1;
        if (image.course)
            image.course->collect_at = moved(image.course->collect_at, image.at, now);
        if (image.course)
            image.course->next_at = moved(image.course->next_at, image.at, now);
        if (image.ends_at)
            image.stood = now - image.at;
        image.ends_at = moved(image.ends_at, image.at, now);
        image.at = now;
    }
    for (GameImage &image : restoration.images.games) {
        image.position.ends_at = moved(image.position.ends_at, image.at, now);
        trading::postpone(image.position, now - image.at);
        image.at = now;
    }
    if (restoration.images.programme)
        keepOthersRounds(state, restoration.images);
    if (restoration.images.live) {
        LiveImage &image = *restoration.images.live;
        if (image.live) {
            image.live->decide_at_us.reset(); // the presses that waited then have had their verdict
            image.live->opens_at = moved(image.live->opens_at, image.at, now);
            image.live->deadline = moved(image.live->deadline, image.at, now);
            image.live->speak_until = moved(image.live->speak_until, image.at, now);
        }
        image.at = now;
    }
    restoreScores(state, restoration);
    restoreChallenges(state, restoration, now);
    return restoration;
}

}
