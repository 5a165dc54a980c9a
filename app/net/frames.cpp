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

void addRestored(const engine::Restoration &restored, qint64 gameVersion, QList<EventFrame> &frames)
{
    for (const engine::PlayerScore &player : restored.players)
        frames.append({updateScore(player.player, player.score, player.version, gameVersion), {}});
    for (const engine::QuestionImage &image : restored.images.questions)
        frames.append(
            {toggleQuestion(image.question, image.state.answered, image.state.version, gameVersion), {}});
}

void addBuzz(const quiz::BuzzRecorded &e, qint64 gameVersion, const engine::State &after,
             QList<EventFrame> &frames)
{
    const night::Player player = after.night.players.value(e.buzz.player);
    const qint64 margin = e.buzz.margin_us / 1000;
    const QJsonObject common{{"question_id"_L1, e.question.number}, {"game_version"_L1, gameVersion}};
    const auto with = [&](QJsonObject more) {
        for (auto it = common.begin(); it != common.end(); ++it)
            more.insert(it.key(), it.value());
        return more;
    };
    if (e.buzz.verdict == quiz::Verdict::First)
        frames.append({with({{"type"_L1, "buzz_pending"_L1}}), {}});
    if (player.buzzer) {
        frames.append({with({{"type"_L1, "buzz_result"_L1},
                             {"player_id"_L1, e.buzz.player.number},
                             {"verdict"_L1, QLatin1StringView(wordOf(e.buzz.verdict))},
                             {"margin_ms"_L1, margin},
                             {"uncertainty_ms"_L1, e.buzz.uncertainty_us / 1000},
                             {"n"_L1, e.buzz.number}}),
                       player.buzzer});
    }
    if (e.buzz.verdict == quiz::Verdict::First) {
        frames.append({with({{"type"_L1, "buzz_won"_L1},
                             {"player_id"_L1, e.buzz.player.number},
                             {"team_id"_L1, player.team ? QJsonValue(player.team->number) : QJsonValue()},
                             {"margin_ms"_L1, margin}}),
                       {}});
    }
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
