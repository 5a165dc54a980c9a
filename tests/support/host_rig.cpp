// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/host_rig.h"

#include "tests/support/engine_driver.h"

#include <QTest>

namespace quizaar::test {

using namespace Qt::StringLiterals;

storage::GateVerdict CommitGate::ask(int entries)
{
    if (entries == 0)
        return storage::GateVerdict::Commit;
    storage::GateVerdict verdict = m_next.exchange(storage::GateVerdict::Commit);
    if (m_holding) {
        ++m_waiting;
        verdict = m_verdicts.waitAndTake().front();
        --m_waiting;
    }
    ++m_passed;
    return verdict;
}

void CommitGate::release(storage::GateVerdict verdict)
{
    m_holding = false;
    m_verdicts.put(verdict);
}

void CommitGate::open()
{
    if (m_holding)
        release();
}

HostRig::HostRig(RigOptions options)
    : m_options(std::move(options))
{
    auto folder = storage::DataFolder::open(m_dir.path());
    if (!folder)
        return;
    m_folder = std::move(folder).value();
    m_ready = start();
}

HostRig::~HostRig()
{
    gate.open();
    if (m_run)
        m_run->host.close(); // whoever still waits is told while all are there
}

void HostRig::restart()
{
    m_run->hub->shutDown();
    m_run->host.close();
    m_run.reset();
    m_ready = start();
}

bool HostRig::start()
{
    NightOptions night = m_options.night;
    night.before_commit = [this](int entries) { return gate.ask(entries); };
    m_run = std::make_unique<Run>(m_folder->databasePath(), night);
    Run &run = *m_run;
    const bool fresh = m_game.isNull();
    if (fresh ? !run.host.create(u"Test night"_s, 7) : !run.host.open(m_game))
        return false;
    if (!QTest::qWaitFor([&] { return run.host.durable().version > 0; }, 20'000))
        return false;
    m_game = run.host.durable().night.id;
    if (fresh) {
        Submission submission;
        submission.request.command =
            quiz::Command(quiz::AddPack{m_options.pack ? m_options.pack : samplePack()});
        submission.actor = night::Actor::console();
        run.host.submit(std::move(submission));
        if (!QTest::qWaitFor([&] { return !run.host.durable().quiz.questions.isEmpty(); }, 20'000))
            return false;
    }
    run.host.setMediaKey("a night's key");
    run.access = std::make_unique<Access>(m_folder->id(), m_game);
    run.access->setPin(night::Role::CoHost, u"111111"_s);
    run.access->setPin(night::Role::Banker, u"222222"_s);
    const auto tokens = run.host.reader().tokens(m_game);
    if (!tokens)
        return false;
    for (const storage::TokenRow &token : *tokens)
        run.access->add(token.hash, token.device);

    DoorHandlers handlers;
    handlers.request = [&run](const HttpRequest &request, const Responder &responder) {
        run.api->handle(request, responder);
    };
    handlers.upgrade = [&run](const HttpRequest &request) -> UpgradeVerdict {
        if (auto refused = run.api->refuseStranger(request))
            return *std::move(refused);
        return run.hub->upgrade(request);
    };
    handlers.socket = [&run](const AcceptedSocket &accepted) { run.hub->adopt(accepted); };
    run.door = std::make_unique<FrontDoor>(m_options.door, handlers);
    const auto opened = run.door->open(QHostAddress(QHostAddress::LocalHost), 0);
    if (!opened)
        return false;
    run.port = *opened;
    HostPolicy policy = presentHostPolicy(run.port);
    policy.extraOrigins = m_options.origins;
    run.snapshots = std::make_unique<SnapshotCache>(run.host, m_folder->id());
    run.hub = std::make_unique<PhoneHub>(
        HubParts{run.host, *run.access, *run.snapshots, run.fan_out, run.metrics}, m_options.sockets);
    run.api = std::make_unique<HttpApi>(
        ApiParts{run.host, *run.access, *run.hub, *run.snapshots, m_assets, run.metrics, m_folder->media()},
        ApiSettings{true, {}, trading::shippedRules(), rulesFolder()}, policy);
    return true;
}

qint64 HostRig::deviceOf(qint64 player) const
{
    return state().night.players.value(PlayerId{player}).buzzer.value_or(DeviceId{}).number;
}

Person HostRig::stranger() const
{
    return {port(), state().night.code, {}, 0, 0};
}

Person HostRig::laptop() const
{
    Person person = stranger();
    person.token = hostToken();
    return person;
}

Person HostRig::join(const QString &name) const
{
    Person person = stranger();
    const HttpAnswer answer = person.post(u"players"_s, {{"name"_L1, name}});
    person.token = answer.json.value("token"_L1).toString().toLatin1();
    person.player = answer.part("player").value("id"_L1).toInteger();
    person.device = deviceOf(person.player);
    return person;
}

Person HostRig::joinAs(night::Role role) const
{
    Person person = stranger();
    QJsonObject body{{"role"_L1, QLatin1StringView(wordOf(role))}};
    if (night::isStaff(role))
        body.insert("pin"_L1, m_run->access->pin(role));
    const HttpAnswer answer = person.post(u"players"_s, body);
    person.token = answer.json.value("token"_L1).toString().toLatin1();
    person.device = answer.number("device");
    return person;
}

qint64 HostRig::openQuestion()
{
    const qint64 list = round(state().night.round_order.size() - 1);
    const QList<QuestionId> questions = state().quiz.plans.value(RoundId{list}).list;
    const Person host = laptop();
    const qint64 first = questions.value(0).number;
    const bool opened = host.post(u"rounds/%1/start"_s.arg(list)).status == 200 &&
                        host.post(u"questions/%1/select"_s.arg(first)).status == 200 &&
                        host.post(u"buzzers"_s, {{"open"_L1, true}}).status == 200;
    return opened ? first : 0;
}

void HostRig::submit(const engine::Command &command, std::function<void(const SubmitOutcome &)> done)
{
    Submission submission;
    submission.request.command = command;
    submission.actor = night::Actor::console();
    submission.done = std::move(done);
    m_run->host.submit(std::move(submission));
}

}
