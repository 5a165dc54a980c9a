// SPDX-License-Identifier: GPL-3.0-or-later
// A host without network or disk: decides and evolves in memory, at once; answers later, as the real one
// does.
#pragma once

#include "app/dashboard/dashboard_actions.h"

namespace quizaar {

class FakeLink final : public HostLink
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeLink)

public:
    FakeLink();

    void submit(const engine::Request &request, std::function<void(const CommandOutcome &)> done) override;
    const Published &published() const override { return m_published; }
    const HostStatus &status() const override { return m_status; }
    GameTime clockNow() const override { return m_published.now; }
    void renewPin(night::Role role) override;

    /// Gives a command as somebody; returns why it was refused.
    std::optional<RefusalCode> give(const engine::Command &command, const night::Actor &actor);
    std::optional<RefusalCode> give(const engine::Command &command)
    {
        return give(command, night::Actor::console());
    }
    void openNight(const QString &name);
    void closeNight();
    PlayerId join(const QString &name, std::optional<TeamId> team = {});
    TeamId addTeam(const QString &name);
    void press(PlayerId player, qint64 after_us);
    void pass(GameSpan span);
    void setState(const engine::State &state); // as if it had been published
    void setStatus(const HostStatus &status);
    const engine::State &state() const { return *m_published.state; }
    /// What has happened since openNight(); null if nothing.
    std::shared_ptr<const NightReplay> replay() const;

    /// Commits fail while this is set.
    enum class Disk
    {
        Fine,
        Failing
    };
    Disk disk = Disk::Fine;
    int renewed = 0;
    QList<engine::Command> given; // through submit()

private:
    Result<engine::State, Refusal> decided(const engine::Command &command, const night::Actor &actor);

    Published m_published;
    QList<engine::Recorded> m_decided;
    HostStatus m_status;
    qint64 m_now_us = 1'000'000;
};

/// Two categories of three questions (100, 200, 300) and a list of two.
std::shared_ptr<const packs::Pack> smallPack();
/// Actions that do nothing but note that they were asked; those of nights work on `link`.
DashboardActions fakeActions(FakeLink &link, QStringList &asked);

}
