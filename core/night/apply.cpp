// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/night/events.h"

namespace quizaar::night {

namespace {

void bindSeat(Night &night, PlayerId player, DeviceId device)
{
    Player &seat = night.players[player];
    seat.buzzer = device;
    ++seat.version;
    Device &holder = night.devices[device];
    holder.claim.reset();
    holder.role = Role::Player;
}

}

void apply(Night &night, const Event &event, const Moment &moment)
{
    std::visit(Overloaded{
                   [&](const NightOpened &e) {
                       night.id = e.game;
                       night.code = e.code;
                       night.name = e.title;
                       night.seed = e.seed;
                       night.created = e.created;
                   },
                   [&](const DeviceSet &e) {
                       noteSerial(night, e.device.id);
                       night.devices[e.device.id] = e.device;
                   },
                   [&](const DeviceRetired &e) {
                       night.devices[e.device].retired = true;
                       for (const PlayerId seat : seatsOf(night, e.device)) {
                           night.players[seat].buzzer.reset();
                           ++night.players[seat].version;
                       }
                   },
                   [&](const PlayerJoined &e) {
                       noteSerial(night, e.player.id);
                       night.players[e.player.id] = e.player;
                   },
                   [&](const PlayerRenamed &e) {
                       Player &player = night.players[e.player];
                       player.name = e.to;
                       ++player.version;
                   },
                   [&](const PlayerMoved &e) {
                       Player &player = night.players[e.player];
                       player.team = e.team;
                       ++player.version;
                   },
                   [&](const PlayerRemoved &e) {
                       Player &player = night.players[e.player];
                       player.removed = true;
                       player.buzzer.reset();
                       ++player.version;
                       for (Device &device : night.devices) {
                           if (device.claim == e.player)
                               device.claim.reset();
                       }
                   },
                   [&](const PlayerLetIn &e) {
                       Player &player = night.players[e.player];
                       player.waiting.reset();
                       player.team = e.team;
                       ++player.version;
                   },
                   [&](const SeatGiven &e) { bindSeat(night, e.player, e.device); },
                   [&](const LetBackSet &e) { night.let_back_until = e.until; },
                   [&](const TeamSet &e) {
                       noteSerial(night, e.team.id);
                       night.teams[e.team.id] = e.team;
                   },
                   [&](const SettingsChanged &e) { night.settings = e.settings; },
                   [&](const ClockStarted &) {
                       night.clock.running = true;
                       night.clock.started = true;
                       night.clock.since = moment.wall;
                   },
                   [&](const ClockPaused &e) {
                       night.clock.running = false;
                       night.clock.elapsed = e.at;
                   },
                   [&](const ClockRecovered &e) {
                       night.clock.running = false;
                       night.clock.elapsed = e.at;
                   },
                   [&](const RoundStarted &e) {
                       Round &round = night.rounds[e.round];
                       round.status = RoundStatus::Running;
                       ++round.version;
                   },
                   [&](const RoundFinished &e) {
                       Round &round = night.rounds[e.round];
                       round.status = RoundStatus::Finished;
                       ++round.version;
                   },
                   [&](const AnswerRecorded &e) {
                       setRecord(night.ledger, e.player, e.question, e.record);
                       Player &player = night.players[e.player];
                       player.score = e.score;
                       player.score_version = e.version;
                       for (const TeamScore &team : e.teams)
                           night.teams[team.team].score = team.score;
                   },
                   [&](const ChanceDrawn &e) { night.draws = e.draws; },
                   [&](const NightEnded &e) {
                       night.ended = true;
                       if (night.clock.running) {
                           night.clock.running = false;
                           night.clock.elapsed = e.at;
                       }
                   },
                   [&](const NightReopened &) { night.ended = false; },
               },
               event);
}

}
