// SPDX-License-Identifier: GPL-3.0-or-later
// What sockets may say to the hub.
#include "app/net/phone_hub.h"
#include "app/net/refusal_response.h"
#include "app/net/request_body.h"
#include "core/base/json_text.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Message types that change the game and therefore go over HTTP alone.
bool isMutation(const QString &type)
{
    static const QStringList types{
        u"record_answer"_s, u"toggle_question"_s,   u"update_score"_s, u"rule_answer"_s,  u"undo"_s,
        u"redo"_s,          u"start_round"_s,       u"finish_round"_s, u"join"_s,         u"trade"_s,
        u"build"_s,         u"challenge_request"_s, u"clock"_s,        u"patch_session"_s};
    return types.contains(type);
}

/// A page's time in microseconds; nothing where it is no such thing.
std::optional<qint64> pageMicroseconds(double ms)
{
    constexpr double most = 1e12; // thirty years in one page
    return ms >= 0 && ms <= most ? std::optional(static_cast<qint64>(ms * 1000)) : std::nullopt;
}

}

void PhoneHub::onMessage(PhoneConnection &connection, const QString &message)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(message.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        sendError(connection, "bad_json"_L1, u"That message is not a JSON object."_s);
        return;
    }
    const QJsonObject object = document.object();
    const QString type = object.value("type"_L1).toString();
    if (type == "ping"_L1) {
        connection.send(R"({"type":"pong"})");
    } else if (type == "subscribe"_L1) {
        RequestBody body(object);
        const auto game = body.integer("game_id");
        if (game && *game != m_host.durable().night.id.number) {
            sendError(connection, "unknown_game"_L1, u"This socket belongs to another game night."_s);
            return;
        }
        if (object.value("frames"_L1).toBool() && connection.diet != Audience::Diet::Frames) {
            connection.diet = Audience::Diet::Frames;
            m_measuring.start(0);
        }
        sendSnapshot(connection);
    } else if (type == "buzz"_L1) {
        onBuzz(connection, object);
    } else if (type == "sync"_L1) {
        onSync(connection, object);
    } else if (type == "select_question"_L1 || type == "reveal_category"_L1 || type == "select_board"_L1 ||
               type == "toggle_buzzers"_L1) {
        onCoordination(connection, type, object);
    } else if (isMutation(type)) {
        sendError(connection, "mutation_over_ws"_L1, u"Changes go over HTTP, not over the socket."_s,
                  {{"refused"_L1, type}});
    } else {
        sendError(connection, "unknown_type"_L1, u"This kind of message is not known."_s);
    }
}

void PhoneHub::onBuzz(PhoneConnection &connection, const QJsonObject &message)
{
    const engine::State &state = m_host.durable();
    RequestBody body(message);
    const auto named = body.id<PlayerId>("player_id");
    const auto question = body.id<QuestionId>("question_id");
    const auto number = body.integer("n");
    const QList<PlayerId> seats = night::seatsOf(state.night, connection.device());
    if (body.fault() || (!named && seats.isEmpty())) {
        sendError(connection, "bad_request"_L1, u"This buzz names no seat of this phone."_s);
        return;
    }
    Submission submission;
    quiz::PressBuzzer press{named.value_or(seats.isEmpty() ? PlayerId{} : seats.first()), question,
                            number.value_or(0)};
    submission.arrival_us = steadyMicroseconds();
    const QJsonValue page = message.value("p"_L1);
    weigh(connection, page.isDouble() ? std::optional(page.toDouble()) : std::nullopt, submission.arrival_us,
          press);
    submission.request.command = quiz::Command(press);
    submission.actor = connection.actor(state);
    const QPointer<PhoneConnection> asker = &connection;
    submission.done = [this, asker, press](const SubmitOutcome &outcome) {
        if (!asker)
            return;
        // a press that was decided is told of by its frames; one that was not is answered here
        const auto answer = [&](QLatin1StringView verdict) {
            asker->send(jsonText(
                {{"type"_L1, "buzz_result"_L1},
                 {"question_id"_L1, press.question ? QJsonValue(press.question->number) : QJsonValue()},
                 {"player_id"_L1, press.player.number},
                 {"verdict"_L1, verdict},
                 {"margin_ms"_L1, QJsonValue()},
                 {"uncertainty_ms"_L1, QJsonValue()},
                 {"too_close"_L1, false},
                 {"n"_L1, press.number}}));
        };
        if (const auto *refused = std::get_if<Refused>(&outcome)) {
            if (refused->refusal.code == RefusalCode::Paused)
                answer("paused"_L1);
            else if (refused->refusal.code == RefusalCode::NoLiveQuestion)
                answer("closed"_L1);
            else
                sendError(*asker, QLatin1StringView(wordOf(refused->refusal.code)),
                          sentenceFor(refused->refusal.code));
        } else if (std::holds_alternative<NotStored>(outcome)) {
            sendError(*asker, "storage_failed"_L1, u"The buzz could not be stored."_s);
        }
    };
    m_host.submit(std::move(submission));
}

void PhoneHub::onSync(PhoneConnection &connection, const QJsonObject &message)
{
    const qint64 nowUs = steadyMicroseconds();
    const auto phoneUs = pageMicroseconds(message.value("p"_L1).toDouble(-1));
    const QJsonValue number = message.value("n"_L1);
    if (phoneUs && number.isDouble())
        connection.noteSync(number.toInteger(-1), *phoneUs, nowUs);
}

void PhoneHub::weigh(const PhoneConnection &connection, std::optional<double> page, qint64 arrivalUs,
                     quiz::PressBuzzer &press) const
{
    const engine::State &state = m_host.durable();
    QList<qint64> halves;
    for (const PhoneConnection *other : m_connections) {
        const auto half = other->clock().halfRoundTrip();
        if (half)
            halves.append(*half);
    }
    const qint64 cap = quiz::capOf(halves);
    const auto phoneUs = page ? pageMicroseconds(*page) : std::nullopt;
    press.credit_us = quiz::creditOf(connection.clock(), phoneUs, arrivalUs, cap);
    press.uncertainty_us = connection.clock().uncertainty();
    press.wait_us = 0;
    if (!state.quiz.live)
        return;
    const quiz::Live &live = *state.quiz.live;
    QSet<PlayerId> waiting;
    for (const quiz::Buzz &buzz : state.quiz.buzzes.value(live.question)) {
        if (buzz.verdict == quiz::Verdict::Pending)
            waiting.insert(buzz.player);
    }
    for (const PhoneConnection *other : m_connections) {
        const QList<PlayerId> seats = night::seatsOf(state.night, other->device());
        const bool mayStill = std::any_of(seats.begin(), seats.end(), [&](PlayerId seat) {
            const night::Player *player = night::seatedPlayer(state.night, seat);
            return player && seat != press.player && !waiting.contains(seat) &&
                   !live.locked_out.contains(night::sideOf(*player));
        });
        if (mayStill)
            press.wait_us = std::max(*press.wait_us, quiz::largestCredit(other->clock(), cap));
    }
}

void PhoneHub::measureAll()
{
    constexpr int burstMs = 100;
    constexpr int steadyGapMs = 1000;
    bool burst = false;
    const qint64 nowUs = steadyMicroseconds();
    const QList<PhoneConnection *> all = m_connections; // one that cannot take it drops out
    for (PhoneConnection *connection : all) {
        const bool plays = connection->diet == Audience::Diet::Frames &&
                           !night::seatsOf(m_host.durable().night, connection->device()).isEmpty();
        if (plays && connection->measure(nowUs))
            burst = true;
    }
    m_measuring.start(burst ? burstMs : steadyGapMs);
}

void PhoneHub::onCoordination(PhoneConnection &connection, const QString &type, const QJsonObject &message)
{
    RequestBody body(message);
    std::optional<engine::Command> command;
    if (type == "select_question"_L1) {
        if (const auto question = body.id<QuestionId>("question_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::SelectQuestion{*question});
    } else if (type == "reveal_category"_L1) {
        if (const auto category = body.id<CategoryId>("category_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::RevealCategory{*category});
    } else if (type == "select_board"_L1) {
        if (const auto board = body.id<BoardId>("board_id", RequestBody::Need::Must))
            command = quiz::Command(quiz::SelectBoard{*board});
    } else {
        command = quiz::Command(quiz::SetBuzzers{body.boolean("open")});
    }
    if (!command || body.fault()) {
        sendError(connection, "bad_request"_L1, u"This message lacks what it is about."_s);
        return;
    }
    QJsonObject echo = message;
    echo.insert("sender"_L1, connection.device().number);
    submitFor(connection, *command, echo);
}

void PhoneHub::submitFor(PhoneConnection &connection, const engine::Command &command, const QJsonObject &echo)
{
    Submission submission;
    submission.request.command = command;
    submission.actor = connection.actor(m_host.durable());
    submission.echo = echo;
    const QPointer<PhoneConnection> asker = &connection;
    submission.done = [this, asker](const SubmitOutcome &outcome) {
        if (!asker)
            return;
        if (const auto *refused = std::get_if<Refused>(&outcome)) {
            sendError(*asker, QLatin1StringView(wordOf(refused->refusal.code)),
                      sentenceFor(refused->refusal.code), refused->refusal.facts);
        } else if (std::holds_alternative<NotStored>(outcome)) {
            sendError(*asker, "storage_failed"_L1, u"That could not be stored; please try again."_s);
        }
    };
    m_host.submit(std::move(submission));
}

}
