// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/host_world.h"

#include "app/host/ruleset_files.h"
#include "app/host/word_list.h"
#include "app/net/front_door.h"
#include "app/net/host_addresses.h"
#include "app/storage/night_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 firstPort = 8000;
constexpr quint16 lastPort = 8009; // the installers' firewall rules open these ten
constexpr auto ownPortPatience = std::chrono::seconds(10);
constexpr int retryMs = 250;
constexpr int addressesMs = 5000;
/// How long closing frames have to leave before the sockets go.
constexpr int farewellMs = 150;

struct HostFault
{
    Q_DECLARE_TR_FUNCTIONS(HostFault)
};

QString reasonWord(AddressReason reason)
{
    switch (reason) {
    case AddressReason::Wifi:
        return u"wifi"_s;
    case AddressReason::Ethernet:
        return u"ethernet"_s;
    case AddressReason::Virtual:
        return u"virtual"_s;
    case AddressReason::Vpn:
        return u"vpn"_s;
    case AddressReason::LinkLocal:
        return u"link_local"_s;
    case AddressReason::Loopback:
        return u"loopback"_s;
    }
    return {};
}

QString sentence(const storage::StorageFailure &failure, const QString &folder)
{
    switch (failure.error) {
    case storage::StorageError::InUse:
        return HostFault::tr("The data folder %1 is in use by another Quizaar.").arg(folder);
    case storage::StorageError::NotWritable:
        return HostFault::tr("The data folder %1 cannot be written to.").arg(folder);
    case storage::StorageError::NewerVersion:
        return HostFault::tr("The database in %1 was made by a newer version of Quizaar; please update.")
            .arg(folder);
    case storage::StorageError::Corrupt:
        return HostFault::tr("The database in %1 is damaged; a copy may stand beside it.").arg(folder);
    case storage::StorageError::DiskFull:
        return HostFault::tr("The disk with %1 is full.").arg(folder);
    case storage::StorageError::Busy:
    case storage::StorageError::Missing:
    case storage::StorageError::Inconsistent:
    case storage::StorageError::Rejected:
    case storage::StorageError::Migration:
    case storage::StorageError::Other:
        break;
    }
    return HostFault::tr("The database in %1 cannot be used: %2").arg(folder, failure.detail.simplified());
}

StartFault faultOf(const storage::StorageFailure &failure, const QString &folder)
{
    return {ExitCode::Database, sentence(failure, folder), failure.error == storage::StorageError::InUse};
}

QByteArray pinName(night::Role role)
{
    return QByteArray("pin.") + wordOf(role);
}

}

/// The night that is open, with all that knows it. Members are torn down from the last to the first.
struct HostWorld::OpenNight
{
    OpenNight(const QString &database, const NightOptions &options)
        : host(database, options)
    {
        observe(host, metrics);
    }

    Metrics metrics;
    LocalFanOut fan_out;
    NightHost host;
    std::unique_ptr<Access> access;
    std::unique_ptr<SnapshotCache> snapshots;
    std::unique_ptr<PhoneHub> hub;
    std::unique_ptr<HttpApi> api;
};

HostWorld::HostWorld(HostOptions options)
    : m_options(std::move(options))
{
    connect(&m_retry, &QTimer::timeout, this, &HostWorld::listen);
    m_retry.setInterval(retryMs);
    m_retry.setSingleShot(true);
    // a laptop changes its network in the middle of an evening
    m_addresses.setInterval(addressesMs);
    connect(&m_addresses, &QTimer::timeout, this, [this] {
        if (m_night && m_night->api)
            m_night->api->setPolicy(policy());
        Q_EMIT statusChanged();
    });
}

HostWorld::~HostWorld()
{
    closeNight(); // whoever still waits for an answer is told while all are there
}

Result<Done, StartFault> HostWorld::openFolder()
{
    auto folder = storage::DataFolder::open(m_options.data);
    if (!folder)
        return Failed{faultOf(folder.error(), m_options.data)};
    m_folder = std::move(folder).value();
    m_assets = std::make_unique<StaticAssets>(u":/web"_s);
    return Done{};
}

QList<KnownNight> HostWorld::knownNights()
{
    QList<KnownNight> nights;
    storage::JournalReader reader(m_folder->databasePath());
    const auto games = reader.games();
    if (!games)
        return nights;
    for (const storage::GameSummary &game : *games) {
        KnownNight night{
            game.game,
            game.row.code,
            game.row.name,
            game.row.created,
            game.last_wall.value_or(game.row.created),
            0,
            enumOf<night::Status>(QString::fromUtf8(game.row.status)).value_or(night::Status::Waiting)};
        if (night.status == night::Status::InProgress)
            night.status = night::Status::Paused; // the program went down while it ran
        const auto archived = reader.secret(game.game, storage::archivedSecret);
        night.archived = archived && archived->has_value();
        if (!m_options.headless) {
            const auto joined = reader.countEvents(game.game, night::PlayerJoined::name);
            const auto left = reader.countEvents(game.game, night::PlayerRemoved::name);
            night.players = joined && left ? static_cast<int>(*joined - *left) : 0;
        }
        nights.append(night);
    }
    std::sort(nights.begin(), nights.end(),
              [](const KnownNight &a, const KnownNight &b) { return a.last_used > b.last_used; });
    return nights;
}

void HostWorld::fail(const StartFault &fault)
{
    // Often called from within one of the night's own callbacks, which must have returned before it goes.
    QTimer::singleShot(0, this, [this, fault, night = m_night.get()] {
        if (m_night.get() != night)
            return; // another one has been opened meanwhile
        closeNight();
        Q_EMIT failed(fault);
    });
}

Result<GameId, StartFault> HostWorld::findGame(const NightChoice &choice)
{
    const QList<KnownNight> nights = knownNights();
    if (choice.game) {
        const auto wanted = std::find_if(nights.begin(), nights.end(), [&](const KnownNight &night) {
            return night.code.compare(*choice.game, Qt::CaseInsensitive) == 0 ||
                   QString::number(night.id.number) == *choice.game;
        });
        if (wanted == nights.end()) {
            return Failed{StartFault{
                ExitCode::BadArguments,
                HostFault::tr("There is no game night \"%1\" in %2.").arg(*choice.game, m_options.data)}};
        }
        return wanted->id;
    }
    if (choice.new_name || nights.isEmpty())
        return GameId{};
    return nights.first().id;
}

void HostWorld::openNight(const NightChoice &choice)
{
    closeNight();
    m_choice = choice;
    const auto game = findGame(choice);
    if (!game) {
        fail(game.error());
        return;
    }
    NightOptions options;
    options.clock_speed = m_options.clock_speed;
    m_night = std::make_unique<OpenNight>(m_folder->databasePath(), options);
    NightHost &host = m_night->host;
    m_fresh = game->isNull();
    const auto opened =
        m_fresh ? host.create(choice.new_name.value_or(u"Game night"_s), choice.seed) : host.open(*game);
    if (!opened) {
        fail(faultOf(opened.error(), m_options.data));
        return;
    }
    connect(&host, &NightHost::storageChanged, this, [this] {
        Q_EMIT statusChanged();
        // what opening needs to store could not be stored: better said now than in the middle of the evening
        if (m_night && !m_night->api && m_night->host.storageFailing())
            QTimer::singleShot(0, this, [this] {
                if (m_night)
                    fail({ExitCode::Database, HostFault::tr("The night could not be stored: %1")
                                                  .arg(m_night->host.storageError())});
            });
    });
    connect(&host, &NightHost::committed, this, [this] { Q_EMIT stateChanged(); });
    if (m_fresh) {
        // a new night must be on the disk before anything is said of it
        connect(
            &host, &NightHost::committed, this, [this] { addPacks(); }, Qt::SingleShotConnection);
    } else if (host.durable().night.clock.running) {
        // after a crash: nobody is to see the clock run before its recovery is stored
        connect(
            &host, &NightHost::committed, this, [this] { addPacks(); }, Qt::SingleShotConnection);
    } else {
        addPacks();
    }
}

void HostWorld::addPacks()
{
    NightHost &host = m_night->host;
    const GameId game = host.durable().night.id;
    m_night->access = std::make_unique<Access>(m_folder->id(), game);
    for (const night::Role role : {night::Role::CoHost, night::Role::Banker})
        m_night->access->setPin(role, loadPin(role));
    host.setUnwantedWords(unwantedWords(m_options.data));
    host.setMediaKey(loadSecret("media", [] { return Access::mint().text; }));
    const auto tokens = host.reader().tokens(game);
    if (!tokens) {
        fail(faultOf(tokens.error(), m_options.data));
        return;
    }
    for (const storage::TokenRow &token : *tokens)
        m_night->access->add(token.hash, token.device);

    // a pack the night has already is not added again; that is no fault
    auto left = std::make_shared<qsizetype>(m_choice.packs.size());
    const auto prepare = [this] {
        m_retryUntil = Steady::now() + ownPortPatience;
        m_ports.clear();
        listen();
    };
    if (*left == 0) {
        prepare();
        return;
    }
    for (const auto &pack : m_choice.packs) {
        Submission submission;
        submission.request.command = quiz::Command(quiz::AddPack{pack});
        submission.actor = night::Actor::console();
        submission.done = [left, prepare, pack](const SubmitOutcome &outcome) {
            const auto *refused = std::get_if<Refused>(&outcome);
            if (std::holds_alternative<NotStored>(outcome))
                qWarning("The pack could not be stored.");
            else if (refused && refused->refusal.code != RefusalCode::PackKnown)
                qWarning("The pack was not added: %s", wordOf(refused->refusal.code));
            if (--*left == 0)
                prepare();
        };
        host.submit(std::move(submission));
    }
}

bool HostWorld::tryPort(quint16 port)
{
    const QHostAddress address =
        m_options.bind.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(m_options.bind);
    DoorHandlers handlers;
    handlers.request = [this](const HttpRequest &request, const Responder &responder) {
        if (m_night && m_night->api)
            m_night->api->handle(request, responder);
        else
            responder.send(errorResponse(503, "starting"_L1, u"The game night is being opened."_s));
    };
    handlers.upgrade = [this](const HttpRequest &request) -> UpgradeVerdict {
        if (!m_night || !m_night->api || !m_options.sockets)
            return errorResponse(503, "no_sockets"_L1, u"There are no sockets here at present."_s);
        if (auto refused = m_night->api->refuseStranger(request))
            return *std::move(refused);
        return m_night->hub->upgrade(request);
    };
    handlers.socket = [this](const AcceptedSocket &accepted) {
        if (m_night && m_night->hub)
            m_night->hub->adopt(accepted);
        else
            accepted.socket->deleteLater();
    };
    auto door = std::make_unique<FrontDoor>(DoorLimits{}, handlers);
    const auto opened = door->open(address, port);
    if (!opened)
        return false;
    m_port = *opened;
    m_door = std::move(door);
    return true;
}

void HostWorld::listen()
{
    if (!m_night)
        return;
    const std::optional<quint16> named =
        m_options.port && *m_options.port != 0 ? m_options.port : m_choice.port;
    if (m_door && named && *named != m_port)
        m_door.reset();
    if (m_door) { // another night on the same port
        serve();
        return;
    }
    const auto stored = m_night->host.reader().secret(m_night->host.durable().night.id, "port");
    const quint16 own = stored && *stored ? (*stored)->toUShort() : quint16{0};
    if (named) {
        // named by the user: that one or none, but a port of our own may still be in its last breath
        if (tryPort(*named)) {
            serve();
        } else if (own == *named && Steady::now() < m_retryUntil) {
            m_retry.start();
        } else {
            fail({ExitCode::Port,
                  HostFault::tr("Port %1 cannot be used: another program has it. Close that one, "
                                "or choose another port in the settings.")
                      .arg(*named)});
        }
        return;
    }
    if (own != 0) {
        // phones remember the night's address: its own port is worth some patience
        if (tryPort(own)) {
            serve();
            return;
        }
        if (Steady::now() < m_retryUntil) {
            m_retry.start();
            return;
        }
        if (m_options.headless) {
            fail({ExitCode::Port, HostFault::tr("Port %1, which this night had, is taken.").arg(own)});
            return;
        }
    }
    if (m_options.port && tryPort(0)) {
        serve();
        return;
    }
    for (quint16 port = firstPort; port <= lastPort; ++port) {
        if (tryPort(port)) {
            serve();
            return;
        }
    }
    fail({ExitCode::Port,
          HostFault::tr("None of the ports %1 to %2 is free. Close other programs that serve web "
                        "pages, or choose another port in the settings.")
              .arg(firstPort)
              .arg(lastPort)});
}

HostPolicy HostWorld::policy() const
{
    HostPolicy policy = presentHostPolicy(static_cast<quint16>(m_port));
    policy.extraHosts = m_options.allow_hosts;
    policy.extraOrigins = m_options.allow_origins;
    return policy;
}

void HostWorld::serve()
{
    OpenNight &night = *m_night;
    SocketLimits limits;
    limits.ping_interval_ms = static_cast<int>(m_options.ping_interval * 1000);
    limits.ping_timeout_ms = static_cast<int>(m_options.ping_timeout * 1000);
    night.snapshots = std::make_unique<SnapshotCache>(night.host, m_folder->id());
    night.hub = std::make_unique<PhoneHub>(
        HubParts{night.host, *night.access, *night.snapshots, night.fan_out, night.metrics}, limits);
    night.api = std::make_unique<HttpApi>(
        ApiParts{night.host, *night.access, *night.hub, *night.snapshots, *m_assets, night.metrics,
                 m_folder->media()},
        ApiSettings{m_options.sockets, m_options.ws_url, m_options.rules, rulesFolderIn(m_options.data)},
        policy());
    connect(night.hub.get(), &PhoneHub::presenceChanged, this, [this] { Q_EMIT statusChanged(); });
    storeSecret("port", QByteArray::number(m_port));
    m_addresses.start();

    Ready facts;
    facts.urls = joinUrls(false);
    facts.port = m_port;
    facts.game = night.host.durable().night.id;
    facts.code = night.host.durable().night.code;
    facts.name = night.host.durable().night.name;
    facts.host_token = QString::fromLatin1(night.access->hostToken());
    facts.co_host_pin = night.access->pin(night::Role::CoHost);
    facts.banker_pin = night.access->pin(night::Role::Banker);
    facts.fresh = m_fresh;
    Q_EMIT stateChanged();
    Q_EMIT statusChanged();
    Q_EMIT ready(facts);
}

bool HostWorld::isOpen(GameId game) const
{
    return m_night && m_night->host.durable().night.id == game;
}

QStringList HostWorld::joinUrls(bool withCode) const
{
    QStringList urls;
    const QString tail = withCode ? u"/j/%1"_s.arg(m_night->host.durable().night.code) : QString();
    if (!m_options.bind.isEmpty() && QHostAddress(m_options.bind) != QHostAddress(QHostAddress::Any) &&
        QHostAddress(m_options.bind) != QHostAddress(QHostAddress::AnyIPv4) &&
        QHostAddress(m_options.bind) != QHostAddress(QHostAddress::AnyIPv6))
        return {urlOf(QHostAddress(m_options.bind), static_cast<quint16>(m_port)) + tail};
    for (const HostAddress &address : rankAddresses(presentAddresses()))
        urls.append(urlOf(address.address, static_cast<quint16>(m_port)) + tail);
    if (urls.isEmpty())
        urls.append(urlOf(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_port)) + tail);
    return urls;
}

QString HostWorld::loadPin(night::Role role)
{
    return QString::fromLatin1(loadSecret(pinName(role), [] { return Access::newPin().toLatin1(); }));
}

QByteArray HostWorld::loadSecret(const QByteArray &name, const std::function<QByteArray()> &make)
{
    const auto stored = m_night->host.reader().secret(m_night->host.durable().night.id, name);
    if (stored && *stored)
        return **stored;
    const QByteArray made = make();
    storeSecret(name, made);
    return made;
}

void HostWorld::storeSecret(const QByteArray &name, const QByteArray &value)
{
    storage::Entry entry;
    entry.secrets.append({name, value});
    m_night->host.store(std::move(entry), {});
}

void HostWorld::renewPin(night::Role role)
{
    if (!m_night || !m_night->access || (role != night::Role::CoHost && role != night::Role::Banker))
        return;
    const QString pin = Access::newPin();
    m_night->access->setPin(role, pin);
    storeSecret(pinName(role), pin.toLatin1());
    Q_EMIT statusChanged();
}

void HostWorld::submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done)
{
    if (!m_night) {
        if (done)
            done({Refusal{RefusalCode::GameNotOpen, {}}, false, 0});
        return;
    }
    Submission submission;
    submission.request = request;
    submission.actor = night::Actor::console();
    submission.done = [this, done = std::move(done)](const SubmitOutcome &outcome) {
        if (!done)
            return;
        CommandOutcome told;
        told.game_version = m_night ? m_night->host.durable().version : 0;
        if (const auto *refused = std::get_if<Refused>(&outcome))
            told.refusal = refused->refusal;
        told.storage_failed = std::holds_alternative<NotStored>(outcome);
        done(told);
    };
    m_night->host.submit(std::move(submission));
}

Published HostWorld::published() const
{
    Published published;
    if (!m_night) {
        published.state = std::make_shared<const engine::State>();
        return published;
    }
    published.state = std::make_shared<const engine::State>(m_night->host.durable());
    published.now = m_night->host.now();
    published.taken_ms = steadyMilliseconds();
    published.clock_speed = m_night->host.clockSpeed();
    return published;
}

HostStatus HostWorld::status() const
{
    HostStatus status;
    status.data_folder = m_options.data;
    if (!m_night)
        return status;
    status.port = m_port;
    status.storage_failing = m_night->host.storageFailing();
    status.storage_error = m_night->host.storageError();
    const QList<HostAddress> ranked = rankAddresses(presentAddresses());
    const QString code = m_night->host.durable().night.code;
    for (const HostAddress &address : ranked) {
        const QString url = urlOf(address.address, static_cast<quint16>(m_port));
        status.addresses.append(
            {url + u"/j/"_s + code, url + u'/', address.interfaceName, reasonWord(address.reason)});
    }
    if (m_night->hub) {
        status.lights = m_night->hub->lights();
        status.last_address = m_night->hub->lastAddresses();
        status.sockets = m_night->hub->sockets();
    }
    if (m_night->access) {
        for (const night::Role role : {night::Role::CoHost, night::Role::Banker})
            status.pins.insert(QLatin1StringView(wordOf(role)), m_night->access->pin(role));
    }
    return status;
}

void HostWorld::closeNight()
{
    if (!m_night)
        return;
    m_retry.stop();
    m_addresses.stop();
    if (m_night->hub)
        m_night->hub->shutDown();
    m_night->host.disconnect(this);
    m_night->host.close();
    m_night.reset();
}

void HostWorld::stop()
{
    if (m_night && m_night->hub)
        m_night->hub->shutDown();
    QTimer::singleShot(m_night ? farewellMs : 0, this, [this] {
        closeNight();
        m_door.reset();
        m_folder.reset();
        Q_EMIT stopped();
    });
}

}
