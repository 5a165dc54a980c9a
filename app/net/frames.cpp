// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/frames.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QJsonObject updateScore(PlayerId player, qint64 score, qint64 version, qint64 gameVersion)
{
    return {{"type"_L1, "update_score"_L1},  {"playerId"_L1, player.number},
            {"player_id"_L1, player.number}, {"score"_L1, score},
            {"version"_L1, version},         {"game_version"_L1, gameVersion}};
}

QJsonObject toggleQuestion(QuestionId question, bool answered, qint64 version, qint64 gameVersion)
{
    return {{"type"_L1, "toggle_question"_L1},
            {"questionId"_L1, question.number},
            {"question_id"_L1, question.number},
            {"answered"_L1, answered},
            {"version"_L1, version},
            {"game_version"_L1, gameVersion}};
}

/// What has become of a challenge (contract, rows S4).
void addChallenge(QLatin1StringView what, ChallengeId id, const engine::Recorded &recorded,
                  const engine::State &after, QList<EventFrame> &frames)
{
    const auto challenge = after.trading.challenges.value(id);
    frames.append({{{"type"_L1, "event"_L1},
                    {"event_type"_L1, what},
                    {"data"_L1, engine::challengeView(after, challenge, recorded.moment.at)},
                    {"game_version"_L1, recorded.version}},
                   {}});
}

/// Frames of a trading event; none where it is another module's.
void addTrading(const engine::Recorded &recorded, const engine::State &after, QList<EventFrame> &frames)
{
    const auto add = [&](QLatin1StringView what, ChallengeId id) {
        addChallenge(what, id, recorded, after, frames);
    };
    if (const auto *requested = std::get_if<trading::ChallengeRequested>(&recorded.event))
        add("challenge_request"_L1, requested->challenge.id);
    else if (const auto *assigned = std::get_if<trading::ChallengeAssigned>(&recorded.event))
        add("challenge_assigned"_L1, assigned->challenge);
    else if (const auto *claimed = std::get_if<trading::ChallengeClaimed>(&recorded.event))
        add("challenge_claimed"_L1, claimed->challenge);
    else if (const auto *completed = std::get_if<trading::ChallengeCompleted>(&recorded.event))
        add("challenge_completed"_L1, completed->challenge);
    else if (const auto *cancelled = std::get_if<trading::ChallengeCancelled>(&recorded.event))
        add("challenge_cancelled"_L1, cancelled->challenge);
    else if (const auto *expired = std::get_if<trading::ChallengeExpired>(&recorded.event))
        add("challenge_expired"_L1, expired->challenge);
}

double inCurrency(qint64 price)
{
    return static_cast<double>(price) / static_cast<double>(trading::millionths);
}

/// What the world does to nations and prices, for everybody.
std::optional<std::pair<QLatin1StringView, QJsonObject>> newsIn(const engine::Event &event,
                                                                const engine::State &after)
{
    using News = std::pair<QLatin1StringView, QJsonObject>;
    if (const auto *alert = std::get_if<trading::PriceAlerted>(&event))
        return News{"price_alert"_L1,
                    {{"good"_L1, alert->good},
                     {"from"_L1, inCurrency(alert->from)},
                     {"to"_L1, inCurrency(alert->to)}}};
    if (const auto *warned = std::get_if<trading::TaxWarned>(&event))
        return News{"tax_warning"_L1, {{"due_ms"_L1, warned->due.ms}}};
    if (const auto *tax = std::get_if<trading::TaxTaken>(&event)) {
        QJsonArray hungry;
        for (const trading::TaxPaid &paid : tax->nations) {
            if (paid.famine)
                hungry.append(paid.team.number);
        }
        return News{"tax_collected"_L1, {{"famines"_L1, hungry}, {"next_ms"_L1, tax->next.ms}}};
    }
    if (const auto *struck = std::get_if<trading::EventStruck>(&event))
        return News{"event_struck"_L1, engine::eventView(after, struck->round, struck->occurrence.id)};
    if (const auto *answered = std::get_if<trading::EventAnswered>(&event))
        return News{"event_answered"_L1,
                    {{"event"_L1, engine::eventView(after, answered->round, answered->occurrence.id)},
                     {"team_id"_L1, answered->team.number}}};
    if (const auto *cycled = std::get_if<trading::EventsCycled>(&event)) {
        QJsonArray over;
        for (const trading::Occurrence &occurrence : cycled->occurrences) {
            if (occurrence.over)
                over.append(engine::eventView(after, cycled->round, occurrence.id));
        }
        return over.isEmpty() ? std::nullopt : std::optional(News{"event_over"_L1, {{"events"_L1, over}}});
    }
    if (const auto *set = std::get_if<trading::BaselineSet>(&event))
        return News{"baseline_changed"_L1,
                    {{"good"_L1, set->good},
                     {"baseline"_L1, inCurrency(set->baseline)},
                     {"until_ms"_L1, QJsonValue()}}};
    if (const auto *doubled = std::get_if<trading::BaselineDoubled>(&event))
        return News{"baseline_changed"_L1,
                    {{"good"_L1, doubled->good},
                     {"baseline"_L1, inCurrency(doubled->baseline)},
                     {"until_ms"_L1, doubled->until ? QJsonValue(doubled->until->ms) : QJsonValue()}}};
    if (const auto *left = std::get_if<trading::EndWarned>(&event))
        return News{"trading_end_warning"_L1, {{"minutes"_L1, left->minutes}}};
    if (const auto *extended = std::get_if<trading::RoundExtended>(&event))
        return News{"trading_extended"_L1, {{"ends_at_ms"_L1, extended->ends_at.ms}}};
    if (const auto *scored = std::get_if<trading::TradingScored>(&event))
        return News{"trading_ended"_L1, {{"round_id"_L1, scored->round.number}}};
    return std::nullopt;
}

QLatin1StringView frameOf(trading::ChallengeStatus status)
{
    switch (status) {
    case trading::ChallengeStatus::Requested:
        return "challenge_request"_L1;
    case trading::ChallengeStatus::Assigned:
        return "challenge_assigned"_L1;
    case trading::ChallengeStatus::Completed:
        return "challenge_completed"_L1;
    case trading::ChallengeStatus::Cancelled:
        return "challenge_cancelled"_L1;
    case trading::ChallengeStatus::Expired:
        return "challenge_expired"_L1;
    }
    return {};
}

/// Challenges that an undo has brought back: the frame of the status that each has again.
void addRestoredChallenges(const engine::Restoration &restored, const engine::Recorded &recorded,
                           const engine::State &after, QList<EventFrame> &frames)
{
    for (const engine::ChallengeImage &image : restored.images.challenges) {
        if (image.challenge)
            addChallenge(frameOf(image.challenge->status), image.id, recorded, after, frames);
    }
}

void addRestored(const engine::Restoration &restored, qint64 gameVersion, QList<EventFrame> &frames)
{
    for (const engine::PlayerScore &player : restored.players)
        frames.append({updateScore(player.player, player.score, player.version, gameVersion), {}});
    for (const engine::QuestionImage &image : restored.images.questions)
        frames.append(
            {toggleQuestion(image.question, image.state.answered, image.state.version, gameVersion), {}});
}

QJsonObject about(QuestionId question, qint64 gameVersion, QJsonObject frame)
{
    frame.insert("question_id"_L1, question.number);
    frame.insert("game_version"_L1, gameVersion);
    return frame;
}

qint64 roundedMs(qint64 microseconds)
{
    return (microseconds + 500) / 1000;
}

void addResult(QuestionId question, const quiz::DecidedPress &press, qint64 gameVersion,
               const engine::State &after, QList<EventFrame> &frames)
{
    const night::Player player = after.night.players.value(press.player);
    if (!player.buzzer)
        return;
    frames.append({about(question, gameVersion,
                         {{"type"_L1, "buzz_result"_L1},
                          {"player_id"_L1, press.player.number},
                          {"verdict"_L1, QLatin1StringView(wordOf(press.verdict))},
                          {"margin_ms"_L1, roundedMs(press.margin_us)},
                          {"uncertainty_ms"_L1, roundedMs(press.uncertainty_us)},
                          {"too_close"_L1, press.too_close},
                          {"n"_L1, press.number}}),
                   player.buzzer});
}

void addWinner(QuestionId question, PlayerId winner, qint64 leadUs, qint64 gameVersion,
               const engine::State &after, QList<EventFrame> &frames)
{
    const night::Player player = after.night.players.value(winner);
    frames.append({about(question, gameVersion,
                         {{"type"_L1, "buzz_won"_L1},
                          {"player_id"_L1, winner.number},
                          {"team_id"_L1, player.team ? QJsonValue(player.team->number) : QJsonValue()},
                          {"margin_ms"_L1, roundedMs(leadUs)}}),
                   {}});
}

void addBuzz(const quiz::BuzzRecorded &e, qint64 gameVersion, const engine::State &after,
             QList<EventFrame> &frames)
{
    const bool first = e.buzz.verdict == quiz::Verdict::First;
    if (first || e.opens_window)
        frames.append({about(e.question, gameVersion, {{"type"_L1, "buzz_pending"_L1}}), {}});
    if (e.buzz.verdict == quiz::Verdict::Pending)
        return; // its result comes with the verdict
    const quiz::DecidedPress press{0,
                                   e.buzz.player,
                                   e.buzz.number,
                                   e.buzz.verdict,
                                   e.buzz.margin_us,
                                   e.buzz.uncertainty_us,
                                   e.buzz.too_close};
    addResult(e.question, press, gameVersion, after, frames);
    if (first)
        addWinner(e.question, e.buzz.player, 0, gameVersion, after, frames);
}

void addVerdicts(const quiz::BuzzDecided &e, qint64 gameVersion, const engine::State &after,
                 QList<EventFrame> &frames)
{
    std::optional<qint64> lead;
    for (const quiz::DecidedPress &press : e.presses) {
        addResult(e.question, press, gameVersion, after, frames);
        if (press.verdict == quiz::Verdict::Later && press.player != e.winner && !lead)
            lead = press.margin_us; // they come by rising margin
    }
    if (e.winner)
        addWinner(e.question, *e.winner, lead.value_or(0), gameVersion, after, frames);
}

void addNotice(QLatin1StringView code, const QString &message, std::optional<DeviceId> device,
               QList<EventFrame> &frames)
{
    if (device)
        frames.append({{{"type"_L1, "notice"_L1}, {"code"_L1, code}, {"message"_L1, message}}, device});
}

}

QList<EventFrame> framesFor(const engine::Recorded &recorded, const engine::State &after)
{
    QList<EventFrame> frames;
    const qint64 version = recorded.version;
    if (const auto *e = std::get_if<night::AnswerRecorded>(&recorded.event))
        frames.append({updateScore(e->player, e->score, e->version, version), {}});
    else if (const auto *judged = std::get_if<quiz::AnswersJudged>(&recorded.event))
        for (const quiz::Judged &one : judged->judged)
            frames.append(
                {updateScore(one.booking.player, one.booking.score, one.booking.version, version), {}});
    else if (const auto *toggled = std::get_if<quiz::QuestionToggled>(&recorded.event))
        frames.append({toggleQuestion(toggled->question, toggled->answered, toggled->version, version), {}});
    else if (const auto *buzz = std::get_if<quiz::BuzzRecorded>(&recorded.event))
        addBuzz(*buzz, version, after, frames);
    else if (const auto *decided = std::get_if<quiz::BuzzDecided>(&recorded.event))
        addVerdicts(*decided, version, after, frames);
    else if (const auto *undone = std::get_if<engine::Undone>(&recorded.event))
        addRestored(undone->restored, version, frames);
    else if (const auto *redone = std::get_if<engine::Redone>(&recorded.event))
        addRestored(redone->restored, version, frames);
    else if (const auto *rewound = std::get_if<engine::Rewound>(&recorded.event))
        addRestored(rewound->restored, version, frames);
    else if (const auto *renamed = std::get_if<night::PlayerRenamed>(&recorded.event))
        addNotice("renamed"_L1, u"You are now called %1."_s.arg(renamed->to),
                  after.night.players.value(renamed->player).buzzer, frames);
    else if (const auto *given = std::get_if<night::SeatGiven>(&recorded.event))
        addNotice("seat_given"_L1, u"Your seat is yours again."_s, given->device, frames);
    addTrading(recorded, after, frames);
    if (const auto news = newsIn(recorded.event, after)) {
        frames.append({{{"type"_L1, "news"_L1},
                        {"event_type"_L1, news->first},
                        {"data"_L1, news->second},
                        {"game_version"_L1, version}},
                       {}});
    }
    std::visit(
        [&](const auto &e) {
            if constexpr (std::is_constructible_v<engine::HistoryEvent, decltype(e)>)
                addRestoredChallenges(e.restored, recorded, after, frames);
        },
        recorded.event);
    return frames;
}

QList<QJsonObject> coordinationFor(const engine::Recorded &recorded)
{
    const auto both = [&](QLatin1StringView type, QLatin1StringView camel, QLatin1StringView snake,
                          qint64 id) {
        return QJsonObject{{"type"_L1, type},
                           {camel, id},
                           {snake, id},
                           {"game_version"_L1, recorded.version},
                           {"sender"_L1, QJsonValue()}};
    };
    if (const auto *e = std::get_if<quiz::QuestionSelected>(&recorded.event))
        return {both("select_question"_L1, "questionId"_L1, "question_id"_L1, e->question.number)};
    if (const auto *revealed = std::get_if<quiz::CategoryRevealed>(&recorded.event))
        return {both("reveal_category"_L1, "categoryId"_L1, "category_id"_L1, revealed->category.number)};
    if (const auto *board = std::get_if<quiz::BoardSelected>(&recorded.event))
        return {both("select_board"_L1, "boardId"_L1, "board_id"_L1, board->board.number)};
    const bool opened = std::holds_alternative<quiz::BuzzersOpened>(recorded.event);
    if (opened || std::holds_alternative<quiz::BuzzersShut>(recorded.event)) {
        return {QJsonObject{{"type"_L1, "toggle_buzzers"_L1},
                            {"open"_L1, opened},
                            {"game_version"_L1, recorded.version},
                            {"sender"_L1, QJsonValue()}}};
    }
    return {};
}

}
