// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dashboard_fake_link.h"

#include <QTimer>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 evening = 1'760'000'000'000; // some evening, so that pictures do not change
}

FakeLink::FakeLink()
{
    m_published.state = std::make_shared<const engine::State>();
    m_status.pins = {{u"co_host"_s, u"482913"_s}, {u"banker"_s, u"175064"_s}};
    m_status.addresses = {
        {u"http://192.168.1.5:8000/j/QZ4R7K"_s, u"http://192.168.1.5:8000/"_s, u"wlan0"_s, u"wifi"_s},
        {u"http://10.0.4.2:8000/j/QZ4R7K"_s, u"http://10.0.4.2:8000/"_s, u"eth0"_s, u"ethernet"_s},
        {u"http://172.17.0.1:8000/j/QZ4R7K"_s, u"http://172.17.0.1:8000/"_s, u"docker0"_s, u"virtual"_s}};
    m_status.port = 8000;
}

Result<engine::State, Refusal> FakeLink::decided(const engine::Command &command, const night::Actor &actor)
{
    const night::Context context{actor, m_published.now, WallTime{evening + m_now_us / 1000}, m_now_us};
    const auto decision = engine::decide(state(), {command, {}}, context);
    if (!decision)
        return Failed{decision.error()};
    engine::State next = state();
    for (const engine::Recorded &recorded : engine::record(next, *decision, context)) {
        next = engine::evolve(std::move(next), recorded);
        m_decided.append(recorded);
    }
    return next;
}

void FakeLink::submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done)
{
    given.append(request.command);
    CommandOutcome outcome;
    std::optional<engine::State> next;
    if (disk == Disk::Failing) {
        outcome.storage_failed = true;
    } else {
        const auto result = decided(request.command, night::Actor::console());
        if (result)
            next = *result;
        else
            outcome.refusal = result.error();
    }
    QTimer::singleShot(0, this, [this, next, outcome, done] {
        if (next)
            setState(*next);
        if (done)
            done(outcome);
    });
}

std::optional<RefusalCode> FakeLink::give(const engine::Command &command, const night::Actor &actor)
{
    const auto result = decided(command, actor);
    if (!result)
        return result.error().code;
    setState(*result);
    return std::nullopt;
}

void FakeLink::renewPin(night::Role)
{
    ++renewed;
}

void FakeLink::openNight(const QString &name)
{
    const night::Context context{night::Actor::console(), {}, WallTime{evening}, 0};
    const engine::Event opened = night::NightOpened{GameId{7}, u"QZ4R7K"_s, name, 11, WallTime{evening}};
    engine::State next;
    m_decided = engine::record(next, {opened}, context);
    for (const engine::Recorded &recorded : std::as_const(m_decided))
        next = engine::evolve(std::move(next), recorded);
    setState(next);
}

std::shared_ptr<const NightReplay> FakeLink::replay() const
{
    return m_decided.isEmpty() ? nullptr : std::make_shared<const NightReplay>(m_decided);
}

void FakeLink::closeNight()
{
    setState({});
}

PlayerId FakeLink::join(const QString &name, std::optional<TeamId> team)
{
    night::JoinAsPlayer joining;
    joining.name = name;
    joining.team = team;
    give(engine::Command(night::Command(joining)), night::Actor::phone({}, night::Role::Spectator));
    const night::Player &player = state().night.players.last();
    if (player.buzzer)
        m_status.lights.insert(*player.buzzer, Light::Live);
    m_status.sockets = static_cast<int>(m_status.lights.size());
    Q_EMIT statusChanged();
    return player.id;
}

TeamId FakeLink::addTeam(const QString &name)
{
    give(engine::Command(night::Command(night::AddTeam{name})));
    return state().night.teams.isEmpty() ? TeamId{} : state().night.teams.lastKey();
}

void FakeLink::press(PlayerId player, qint64 after_us)
{
    m_now_us += after_us;
    const night::Player seat = state().night.players.value(player);
    give(engine::Command(quiz::Command(quiz::PressBuzzer{player, {}, 1})),
         night::Actor::phone(seat.buzzer.value_or(DeviceId{}), night::Role::Player));
}

void FakeLink::pass(GameSpan span)
{
    m_published.now = m_published.now + span;
    m_now_us += span.ms * 1000;
    Q_EMIT stateChanged();
}

void FakeLink::setState(const engine::State &state)
{
    m_published.state = std::make_shared<const engine::State>(state);
    Q_EMIT stateChanged();
}

void FakeLink::setStatus(const HostStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

std::shared_ptr<const packs::Pack> smallPack()
{
    packs::Pack pack;
    pack.title = u"Small pack"_s;
    const auto question = [](const QString &text, const QString &answer, qint64 points) {
        packs::Question made;
        made.text = text;
        made.answer = answer;
        made.points = points;
        return made;
    };
    pack.boards = {{u"First board"_s,
                    {{u"Rivers"_s,
                      {question(u"Which river runs through Vienna?"_s, u"Danube"_s, 100),
                       question(u"Which river runs through Cairo?"_s, u"Nile"_s, 200),
                       question(u"Which river runs through Baghdad?"_s, u"Tigris"_s, 300)}},
                     {u"Animals"_s,
                      {question(u"How many legs has a spider?"_s, u"Eight"_s, 100),
                       question(u"What is a group of lions called?"_s, u"A pride"_s, 200),
                       question(u"Which bird lays the largest egg?"_s, u"The ostrich"_s, 300)}}},
                    {}}};
    pack.lists = {{u"Warm-up"_s, {question(u"One?"_s, u"1"_s, 10), question(u"Two?"_s, u"2"_s, 10)}}};
    return std::make_shared<const packs::Pack>(pack);
}

DashboardActions fakeActions(FakeLink &link, QStringList &asked)
{
    DashboardActions actions;
    actions.openPack = [&asked](const QString &path, const DashboardActions::Report &report) {
        asked.append(u"pack "_s + path);
        packs::ImportReport taken;
        taken.pack = *smallPack();
        taken.seen = taken.taken = 8;
        if (path.contains("notes"_L1)) {
            taken.seen = 9;
            taken.refused.append({4, {}, packs::NoteCode::NoAnswer, {}});
            taken.changed.append({5, {}, packs::NoteCode::PointsRead, u"<b>200 p</b>"_s});
        }
        report(taken);
    };
    actions.newNight = [&link, &asked](const QString &name, const DashboardActions::Done &done) {
        asked.append(u"new "_s + name);
        link.openNight(name);
        done({});
    };
    actions.openNight = [&link, &asked](GameId id, const DashboardActions::Done &done) {
        asked.append(u"open "_s + QString::number(id.number));
        link.openNight(u"Friday"_s);
        done({});
    };
    actions.showPacks = [&asked] { asked.append(u"packs"_s); };
    actions.knownNights = [] {
        return QList<KnownNight>{
            {GameId{3}, u"ABC234"_s, u"Friday"_s, {evening}, {evening}, 14},
            {GameId{2}, u"XYZ789"_s, u"<b>Saturday</b>"_s, {evening}, {evening - 86'400'000}, 1}};
    };
    actions.exportNight = [&asked](GameId id, const QString &path, const DashboardActions::Done &done) {
        asked.append(u"export %1 "_s.arg(id.number) + path);
        done({});
    };
    actions.exportPack = [&asked](const packs::Pack &pack, const QString &path,
                                  const DashboardActions::Done &done) {
        asked.append(u"questions %1 %2 "_s.arg(pack.boards.size()).arg(pack.lists.size()) + path);
        done({});
    };
    actions.importNight = [&asked](const QString &path, const DashboardActions::Done &done) {
        asked.append(u"import "_s + path);
        done(path.contains("broken"_L1) ? u"It is damaged."_s : QString());
    };
    actions.archiveNight = [&asked](GameId id, bool archived, const DashboardActions::Done &done) {
        asked.append(u"archive %1 %2"_s.arg(id.number).arg(archived));
        done({});
    };
    actions.deleteNight = [&asked](GameId id, const DashboardActions::Done &done) {
        asked.append(u"delete %1"_s.arg(id.number));
        done({});
    };
    actions.showStage = [&asked](StageWish wish) {
        asked.append(wish == StageWish::Shown ? u"stage shown"_s : u"stage hidden"_s);
    };
    actions.openReplay = [&link](GameId, const DashboardActions::Replay &done) { done(link.replay()); };
    actions.showMoment = [&asked](const std::optional<ReplayMoment> &moment) {
        asked.append(moment ? u"moment %1"_s.arg(moment->state->version) : u"present"_s);
    };
    actions.playMedia = [&asked](MediaWish wish) {
        asked.append(wish == MediaWish::Replay ? u"replay"_s : u"stop media"_s);
    };
    actions.tryWithBots = [&asked](const DashboardActions::Done &done) {
        asked.append(u"bots"_s);
        done(u"No bots today."_s);
    };
    actions.sampleEvening = [&link, &asked](const DashboardActions::Done &done) {
        asked.append(u"sample"_s);
        link.openNight(u"Sample"_s);
        done({});
    };
    actions.languages = languages();
    actions.speak = [&asked](const QString &code) { asked.append(u"speak "_s + code); };
    actions.probe = [&asked](const QString &typed, const DashboardActions::Probed &done) {
        asked.append(u"probe "_s + typed);
        done(typed.contains("10.0.4.2"_L1) ? ProbeResult::Silent : ProbeResult::Answers);
    };
    actions.settingsChanged = [&asked] { asked.append(u"settings"_s); };
    actions.quit = [&asked] { asked.append(u"quit"_s); };
    return actions;
}

}
