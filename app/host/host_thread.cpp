// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/host_thread.h"

#include "resources/web/web_assets.h"

#include <QCoreApplication>

namespace quizaar {

namespace {

/// Windows are told at most so often; phones are not held to this.
constexpr int publishMs = 25;

QString openWords()
{
    return QCoreApplication::translate("ShelfWords", "That night is open.");
}

}

HostThread::HostThread(const HostOptions &options)
    : m_options(options)
    , m_inThread(new QObject)
    , m_toHost([this] {
        QMetaObject::invokeMethod(
            m_inThread,
            [this] {
                for (const Message &message : m_toHost.take())
                    message();
            },
            Qt::QueuedConnection);
    })
    , m_toGui([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                for (const Message &message : m_toGui.take())
                    message();
            },
            Qt::QueuedConnection);
    })
{
    m_published.state = std::make_shared<const engine::State>();
    m_thread.setObjectName(QStringLiteral("host"));
    m_inThread->moveToThread(&m_thread);
    initWebAssets();
}

HostThread::~HostThread()
{
    if (m_thread.isRunning()) {
        m_toHost.put([this] {
            delete std::exchange(m_world, nullptr);
            m_thread.quit();
        });
        m_thread.wait();
    }
    delete m_inThread;
}

void HostThread::post(std::function<void(HostWorld &)> message)
{
    m_toHost.put([this, message = std::move(message)] {
        if (m_world)
            message(*m_world);
    });
}

void HostThread::start()
{
    m_thread.start();
    m_toHost.put([this] {
        m_world = new HostWorld(m_options);
        wire(*m_world);
        const auto opened = m_world->openFolder();
        if (!opened) {
            tell([this, fault = opened.error()] { Q_EMIT failed(fault); });
            return;
        }
        tell([this, known = m_world->knownNights()] {
            m_known = known;
            Q_EMIT folderOpened();
        });
    });
}

void HostThread::wire(HostWorld &world)
{
    connect(&world, &HostWorld::ready, &world, [this](const Ready &facts) {
        publishSoon();
        tell([this, facts] { Q_EMIT ready(facts); });
    });
    connect(&world, &HostWorld::failed, &world,
            [this](const StartFault &fault) { tell([this, fault] { Q_EMIT failed(fault); }); });
    connect(&world, &HostWorld::stateChanged, &world, [this] { publishSoon(); });
    connect(&world, &HostWorld::statusChanged, &world, [this] { publishSoon(); });
    connect(&world, &HostWorld::stopped, &world, [this] {
        std::exchange(m_world, nullptr)->deleteLater();
        tell([this] { Q_EMIT stopped(); });
    });
}

void HostThread::publishSoon()
{
    if (std::exchange(m_publishing, true))
        return;
    QTimer::singleShot(publishMs, m_world, [this] {
        m_publishing = false;
        if (!m_world)
            return;
        tell([this, published = m_world->published(), status = m_world->status()] {
            const bool moved = published.state->version != m_published.state->version ||
                               published.state->night.id != m_published.state->night.id;
            m_published = published;
            m_status = status;
            if (moved)
                Q_EMIT stateChanged();
            Q_EMIT statusChanged();
        });
    });
}

void HostThread::openNight(const NightChoice &choice)
{
    post([choice](HostWorld &world) { world.openNight(choice); });
}

void HostThread::onShelf(std::function<ShelfOutcome(HostWorld &)> work, ShelfDone done)
{
    post([this, work = std::move(work), done = std::move(done)](HostWorld &world) {
        const ShelfOutcome outcome = work(world);
        tell([this, done, outcome, known = world.knownNights()] {
            m_known = known;
            done(outcome);
        });
    });
}

void HostThread::exportNight(GameId game, const QString &path, ShelfDone done)
{
    onShelf([game, path](HostWorld &world) { return world.shelf().exportTo(path, game); }, std::move(done));
}

void HostThread::importNight(const QString &path, ShelfDone done)
{
    onShelf([path](HostWorld &world) { return world.shelf().importFrom(path); }, std::move(done));
}

void HostThread::archiveNight(GameId game, bool archived, ShelfDone done)
{
    onShelf(
        [game, archived](HostWorld &world) {
            return world.isOpen(game) ? ShelfOutcome{openWords(), {}} : world.shelf().archive(game, archived);
        },
        std::move(done));
}

void HostThread::deleteNight(GameId game, ShelfDone done)
{
    onShelf(
        [game](HostWorld &world) {
            return world.isOpen(game) ? ShelfOutcome{openWords(), {}} : world.shelf().remove(game);
        },
        std::move(done));
}

void HostThread::openReplay(GameId game, ReplayDone done)
{
    post([this, game, done = std::move(done)](HostWorld &world) {
        tell([done, replay = world.shelf().replayOf(game)] { done(replay); });
    });
}

void HostThread::stop()
{
    post([](HostWorld &world) { world.stop(); });
}

void HostThread::submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done)
{
    post([this, request, done = std::move(done)](HostWorld &world) {
        world.submit(request, [this, done](const CommandOutcome &outcome) {
            // what the outcome speaks of is published before it, so that a window never shows the older state
            // after it
            if (!m_world)
                return;
            tell([this, published = m_world->published()] {
                const bool moved = published.state->version != m_published.state->version;
                m_published = published;
                if (moved)
                    Q_EMIT stateChanged();
            });
            if (done)
                tell([done, outcome] { done(outcome); });
        });
    });
}

GameTime HostThread::clockNow() const
{
    if (!m_published.state->night.clock.running)
        return m_published.now;
    const qint64 passed = steadyMilliseconds() - m_published.taken_ms;
    return m_published.now +
           GameSpan{static_cast<qint64>(static_cast<double>(passed) * m_published.clock_speed)};
}

void HostThread::renewPin(night::Role role)
{
    post([role](HostWorld &world) { world.renewPin(role); });
}

}
