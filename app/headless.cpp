// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/bots/bot_party.h"
#include "app/host/pack_files.h"
#include "app/stop_signals.h"
#include "core/base/json_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

void printReady(const Ready &facts)
{
    const QJsonObject line{
        {"event"_L1, "ready"_L1},
        {"url"_L1, facts.urls.value(0)},
        {"urls"_L1, QJsonArray::fromStringList(facts.urls)},
        {"port"_L1, facts.port},
        {"game"_L1, QJsonObject{{"id"_L1, facts.game.number}, {"code"_L1, facts.code}}},
        {"host_token"_L1, facts.host_token},
        {"staff_pin"_L1, facts.co_host_pin},
        {"pins"_L1, QJsonObject{{"co_host"_L1, facts.co_host_pin}, {"banker"_L1, facts.banker_pin}}}};
    const QByteArray bytes = jsonText(line) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

constexpr qint64 usualTeams = 4; // as many as the rules that come along have nations

void tell(const BotResult &result)
{
    qInfo("The bots have played %d questions.", result.questions);
    if (!result.richest.isEmpty())
        qInfo("The trading round was won by %s (richest) and %s (kindest); %d moves, %d refused.",
              qUtf8Printable(result.richest.join(u", ")),
              result.kindest.isEmpty() ? "nobody" : qUtf8Printable(result.kindest.join(u", ")), result.moves,
              result.refused);
}

void printReport(const QString &file, const packs::ImportReport &report)
{
    qInfo("%s: %lld of %lld taken (%s)", qUtf8Printable(file), static_cast<long long>(report.taken),
          static_cast<long long>(report.seen), qUtf8Printable(report.format));
    for (const packs::Note &note : report.refused)
        qWarning("%s: line %lld %s: refused: %s %s", qUtf8Printable(file), static_cast<long long>(note.line),
                 qUtf8Printable(note.item), wordOf(note.code), qUtf8Printable(note.detail));
    for (const packs::Note &note : report.changed)
        qInfo("%s: line %lld %s: changed: %s %s", qUtf8Printable(file), static_cast<long long>(note.line),
              qUtf8Printable(note.item), wordOf(note.code), qUtf8Printable(note.detail));
}

}

BotPlan botPlan(const HostOptions &options, const Ready &facts, int players, qint64 seed)
{
    BotPlan plan;
    plan.port = static_cast<quint16>(facts.port);
    plan.gameCode = facts.code;
    plan.hostToken = facts.host_token;
    plan.coHostPin = facts.co_host_pin;
    plan.bankerPin = facts.banker_pin;
    plan.players = players;
    plan.seed = options.seed.value_or(seed);
    plan.clockSpeed = options.clock_speed;
    if (options.demo_trades) {
        const qint64 teams = options.rules->teams.value_or(std::min<qint64>(usualTeams, players));
        plan.trading = TradingPlan{options.minutes, static_cast<int>(teams)};
    }
    return plan;
}

std::shared_ptr<const packs::Pack> shippedPack()
{
    QFile file(u":/packs/first-evening.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    packs::Source source;
    source.bytes = file.readAll();
    source.file_name = u"first-evening.json"_s;
    const packs::ImportReport report = packs::importPack(source);
    return report.pack ? std::make_shared<const packs::Pack>(*report.pack) : nullptr;
}

Result<QList<std::shared_ptr<const packs::Pack>>, StartFault> importPacks(const QStringList &files,
                                                                          const storage::MediaStore &media)
{
    QList<std::shared_ptr<const packs::Pack>> imported;
    for (const QString &file : files) {
        const packs::ImportReport report = importPackFile(file, media);
        printReport(file, report);
        if (!report.pack)
            return Failed{
                StartFault{ExitCode::BadArguments,
                           QCoreApplication::translate("HostFault", "There is no question to be had from %1.")
                               .arg(file)}};
        imported.append(std::make_shared<const packs::Pack>(*report.pack));
    }
    return imported;
}

Result<NightChoice, StartFault> choiceFrom(const HostOptions &options)
{
    QStringList packs_named = options.packs;
    for (const QString &file : options.files) {
        if (!isNightFile(file))
            packs_named.append(file);
    }
    const auto packs = importPacks(packs_named, storage::MediaStore(options.data));
    if (!packs)
        return Failed{packs.error()};
    NightChoice choice;
    choice.new_name = options.new_game;
    choice.game = options.game;
    choice.seed = options.seed;
    choice.packs = *packs;
    return choice;
}

int runHeadless(int &argc, char **argv, const HostOptions &options)
{
    QCoreApplication application(argc, argv);
    auto choice = choiceFrom(options);
    if (!choice) {
        qCritical("%s", qUtf8Printable(choice.error().text));
        return static_cast<int>(choice.error().status);
    }
    NightChoice wanted = *choice;
    HostThread host(options);
    std::unique_ptr<BotParty> bots;
    ExitCode status = ExitCode::Clean;
    const auto openWanted = [&] {
        const bool fresh = wanted.new_name || (!wanted.game && host.knownNights().isEmpty());
        if (!fresh && wanted.seed)
            qInfo("--seed is ignored: this night has its own.");
        if (fresh && wanted.packs.isEmpty()) {
            if (const auto pack = shippedPack())
                wanted.packs.append(pack);
        }
        host.openNight(wanted);
    };
    QStringList nights = options.files;
    nights.removeIf([](const QString &file) { return !isNightFile(file); });
    // one after the other; the last one taken in is opened, unless another is named
    std::function<void()> takeInNext = [&] {
        if (nights.isEmpty()) {
            openWanted();
            return;
        }
        host.importNight(nights.takeFirst(), [&](const ShelfOutcome &outcome) {
            if (!outcome.trouble.isEmpty())
                qWarning("%s", qUtf8Printable(outcome.trouble));
            else if (!wanted.game && !wanted.new_name)
                wanted.game = QString::number(outcome.game.number);
            takeInNext();
        });
    };
    QObject::connect(&host, &HostThread::folderOpened, &application, [&] { takeInNext(); });
    QObject::connect(&host, &HostThread::ready, &application, [&](const Ready &facts) {
        printReady(facts);
        if (options.demo == 0)
            return;
        bots = std::make_unique<BotParty>(
            botPlan(options, facts, options.demo, host.published().state->night.seed));
        QObject::connect(bots.get(), &BotParty::finished, &application, [](const BotResult &result) {
            if (result.ok)
                tell(result);
            else
                qWarning("The bots have stopped: %s", qUtf8Printable(result.problem));
        });
        bots->start();
    });
    QObject::connect(&host, &HostThread::failed, &application, [&](const StartFault &fault) {
        qCritical("%s", qUtf8Printable(fault.text));
        status = fault.status;
        application.quit();
    });
    QObject::connect(&host, &HostThread::stopped, &application, &QCoreApplication::quit);
    onStopSignal(&application, [&] {
        bots.reset();
        host.stop();
    });
    host.start();
    application.exec();
    return static_cast<int>(status);
}

}
