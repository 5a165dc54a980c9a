// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/host_options.h"

#include "app/host/ruleset_files.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QUrl>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

Failed<NoOptions> bad(const QString &text)
{
    return Failed{NoOptions{ExitCode::BadArguments, text}};
}

struct Names
{
    QCommandLineOption headless{u"headless"_s, u"Run the host without windows."_s};
    QCommandLineOption port{u"port"_s, u"Port to listen on; 0 picks a free one."_s, u"N"_s};
    QCommandLineOption bind{u"bind"_s, u"Address to listen on (default: all)."_s, u"ADDR"_s};
    QCommandLineOption data{u"data"_s, u"Where nights and media live."_s, u"DIR"_s};
    QCommandLineOption pack{u"pack"_s, u"Import a question pack and use it; may be repeated."_s, u"FILE"_s};
    QCommandLineOption newGame{u"new-game"_s, u"Start a new game night of that name."_s, u"NAME"_s};
    QCommandLineOption game{u"game"_s, u"Open this game night."_s, u"CODE"_s};
    QCommandLineOption rules{u"rules"_s, u"Trading ruleset: a file, or one that comes with the program."_s,
                             u"FILE"_s};
    QCommandLineOption demo{
        u"demo"_s, u"N bots join through the public API and play; with --rules a trading round, too."_s,
        u"N"_s};
    QCommandLineOption minutes{u"minutes"_s, u"Length of the bots' trading round."_s, u"M"_s};
    QCommandLineOption simulate{
        u"simulate"_s, u"Play N trading rounds without a host and report how they came out."_s, u"N"_s};
    QCommandLineOption players{u"players"_s, u"Players in each simulated round (default: 8)."_s, u"P"_s};
    QCommandLineOption teams{u"teams"_s, u"Teams in each simulated round (default: 4)."_s, u"T"_s};
    QCommandLineOption difficulty{u"difficulty"_s, u"Of simulated rounds: easy, medium or hard."_s, u"D"_s};
    QCommandLineOption temperament{u"temperament"_s,
                                   u"Of simulated players: mixed (default), trader, builder or generous."_s,
                                   u"WORD"_s};
    QCommandLineOption seed{u"seed"_s, u"All chance of play of a new night comes from it."_s, u"N"_s};
    QCommandLineOption clockSpeed{u"clock-speed"_s, u"The game clock runs X times as fast."_s, u"X"_s};
    QCommandLineOption logJson{u"log-json"_s, u"Logs as JSON lines on stderr."_s};
    QCommandLineOption noSockets{u"no-websockets"_s, u"Pages poll instead of holding sockets."_s};
    QCommandLineOption pingInterval{u"ping-interval"_s, u"Seconds between heartbeats."_s, u"S"_s};
    QCommandLineOption pingTimeout{u"ping-timeout"_s, u"Seconds a heartbeat may go unanswered."_s, u"S"_s};
    QCommandLineOption wsUrl{u"ws-url"_s, u"Socket address that pages are told."_s, u"URL"_s};
    QCommandLineOption allowOrigin{u"allow-origin"_s, u"Another site whose pages may use the API."_s,
                                   u"URL"_s};
    QCommandLineOption allowHost{u"allow-host"_s, u"Another name that this machine is reached by."_s,
                                 u"NAME"_s};
    QCommandLineOption language{u"language"_s, u"Language of the windows, for this run."_s, u"CODE"_s};
    QCommandLineOption version{u"version"_s, u"Show the version."_s};
    QCommandLineOption help{{u"help"_s, u"h"_s}, u"Show this help."_s};

    QList<QCommandLineOption> all() const
    {
        return {headless,     port,        bind,       data,        pack,       newGame,  game,
                rules,        demo,        minutes,    seed,        clockSpeed, logJson,  noSockets,
                pingInterval, pingTimeout, wsUrl,      allowOrigin, allowHost,  language, simulate,
                players,      teams,       difficulty, temperament, version,    help};
    }
};

template <class T>
std::optional<T> numberIn(const QString &text, T least, T most)
{
    bool ok = false;
    if constexpr (std::is_same_v<T, double>) {
        const double value = text.toDouble(&ok);
        return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
    } else {
        const qint64 value = text.toLongLong(&ok);
        return ok && value >= least && value <= most ? std::optional(static_cast<T>(value)) : std::nullopt;
    }
}

/// The ruleset in a file, or one sentence.
Result<trading::Ruleset, QString> rulesIn(const QString &path)
{
    constexpr qint64 largest = 1'000'000;
    for (const trading::ShippedFile &shipped : trading::shippedFiles()) {
        if (shipped.id != path)
            continue;
        if (auto rules = trading::readRuleset(shipped.contents))
            return *std::move(rules);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failed{u"--rules: %1 cannot be read: %2"_s.arg(path, file.errorString())};
    auto rules = trading::readRuleset(file.read(largest));
    if (!rules)
        return Failed{u"--rules: %1, line %2: %3."_s.arg(path)
                          .arg(rules.error().line)
                          .arg(rulesetFaultText(rules.error()))};
    return *std::move(rules);
}

QString durationsOf(const trading::Ruleset &rules)
{
    QStringList minutes;
    for (const qint64 one : rules.durations)
        minutes.append(QString::number(one));
    return minutes.join(", "_L1);
}

/// Nothing where all is well.
std::optional<QString> readSimulation(const QCommandLineParser &parser, const Names &names,
                                      HostOptions &options)
{
    constexpr int mostGames = 100'000;
    constexpr int mostTeams = 20;
    SimulationOptions &simulation = options.simulation;
    for (const QCommandLineOption *option :
         {&names.players, &names.teams, &names.difficulty, &names.temperament}) {
        if (parser.isSet(*option) && !parser.isSet(names.simulate))
            return u"--%1 goes with --simulate only."_s.arg(option->names().first());
    }
    if (!parser.isSet(names.simulate))
        return std::nullopt;
    if (options.headless || options.demo > 0)
        return u"--simulate plays without a host: leave --headless and --demo out."_s;
    simulation.games = numberIn<int>(parser.value(names.simulate), 1, mostGames).value_or(0);
    if (simulation.games == 0)
        return u"--simulate needs a number from 1 to %1."_s.arg(mostGames);
    simulation.teams = static_cast<int>(options.rules->teams.value_or(simulation.teams));
    if (parser.isSet(names.teams)) {
        const auto teams = numberIn<int>(parser.value(names.teams), 1, mostTeams);
        if (!teams)
            return u"--teams needs a number from 1 to %1."_s.arg(mostTeams);
        if (options.rules->teams && *options.rules->teams != *teams)
            return u"--teams: this ruleset is for %1 teams."_s.arg(*options.rules->teams);
        simulation.teams = *teams;
    }
    simulation.players = std::max(simulation.players, simulation.teams);
    if (parser.isSet(names.players)) {
        const auto players = numberIn<int>(parser.value(names.players), simulation.teams, 200);
        if (!players)
            return u"--players needs a number from %1 (one for each team) to 200."_s.arg(simulation.teams);
        simulation.players = *players;
    }
    if (parser.isSet(names.difficulty)) {
        simulation.difficulty = enumOf<trading::Difficulty>(parser.value(names.difficulty));
        const auto fixed = options.rules->fixed_difficulty;
        if (!simulation.difficulty || (fixed && fixed != simulation.difficulty))
            return u"--difficulty needs %1."_s.arg(fixed ? QLatin1StringView(wordOf(*fixed))
                                                         : "easy, medium or hard"_L1);
    }
    const QString temperament = parser.value(names.temperament);
    simulation.temperament = enumOf<players::Temperament>(temperament);
    if (parser.isSet(names.temperament) && !simulation.temperament && temperament != "mixed"_L1)
        return u"--temperament needs mixed, trader, builder or generous."_s;
    return std::nullopt;
}

QString defaultData()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

}

Result<HostOptions, NoOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Quizaar: game nights on the local network."_s);
    const Names names;
    parser.addOptions(names.all());
    parser.addPositionalArgument(u"files"_s, u"Question packs, or nights (.quizaar-night), to open."_s,
                                 u"[files...]"_s);
    if (!parser.parse(arguments))
        return bad(parser.errorText());
    if (parser.isSet(names.help)) {
        // there is no application object yet that would know the name
        const QString text = parser.helpText().replace("<executable_name>"_L1, "quizaar"_L1);
        return Failed{NoOptions{ExitCode::Clean, text}};
    }
    if (parser.isSet(names.version))
        return Failed{NoOptions{ExitCode::Clean, u"quizaar %1\n"_s.arg(QLatin1StringView(QUIZAAR_VERSION))}};

    HostOptions options;
    if (parser.isSet(names.rules) && parser.value(names.rules) != "default"_L1) {
        const auto rules = rulesIn(parser.value(names.rules));
        if (!rules)
            return bad(rules.error());
        options.rules = std::make_shared<const trading::Ruleset>(*rules);
    }
    options.headless = parser.isSet(names.headless);
    options.log_json = parser.isSet(names.logJson);
    options.sockets = !parser.isSet(names.noSockets);
    options.packs = parser.values(names.pack);
    options.files = parser.positionalArguments();
    options.language = parser.value(names.language);
    options.ws_url = parser.value(names.wsUrl);
    options.allow_origins = parser.values(names.allowOrigin);
    options.allow_hosts = parser.values(names.allowHost);
    options.bind = parser.value(names.bind);
    options.data = QDir(parser.isSet(names.data) ? parser.value(names.data) : defaultData()).absolutePath();
    if (parser.isSet(names.data) && parser.value(names.data).isEmpty())
        return bad(u"--data needs a folder."_s);
    if (parser.isSet(names.newGame)) {
        options.new_game = parser.value(names.newGame).simplified();
        if (options.new_game->isEmpty() || options.new_game->size() > 100)
            return bad(u"--new-game needs a name of 1 to 100 characters."_s);
    }
    if (parser.isSet(names.game))
        options.game = parser.value(names.game);
    if (options.new_game && options.game)
        return bad(u"--new-game and --game exclude each other."_s);
    if (parser.isSet(names.port)) {
        options.port = numberIn<quint16>(parser.value(names.port), 0, 65535);
        if (!options.port)
            return bad(u"--port needs a number from 0 to 65535."_s);
    }
    if (!options.bind.isEmpty() && QHostAddress(options.bind).isNull())
        return bad(u"--bind needs an address of this machine."_s);
    if (parser.isSet(names.demo)) {
        const auto bots = numberIn<int>(parser.value(names.demo), 1, 200);
        if (!bots)
            return bad(u"--demo needs a number from 1 to 200."_s);
        options.demo = *bots;
        options.demo_trades = parser.isSet(names.rules);
        if (options.demo_trades && options.rules->teams.value_or(1) > options.demo)
            return bad(u"--demo needs %1 bots or more for this ruleset."_s.arg(*options.rules->teams));
    }
    if (parser.isSet(names.minutes)) {
        options.minutes = numberIn<qint64>(parser.value(names.minutes), 1, 1'000'000);
        if (!options.minutes || !options.rules->durations.contains(*options.minutes))
            return bad(u"--minutes needs one of: %1."_s.arg(durationsOf(*options.rules)));
        if (!options.demo_trades && !parser.isSet(names.simulate))
            return bad(u"--minutes goes with --simulate, or with --demo and --rules."_s);
    }
    if (const auto wrong = readSimulation(parser, names, options))
        return bad(*wrong);
    if (parser.isSet(names.seed)) {
        options.seed = numberIn<qint64>(parser.value(names.seed), 0, (qint64{1} << 53) - 1);
        if (!options.seed)
            return bad(u"--seed needs a whole number, 0 or more."_s);
    }
    const auto seconds = [&](const QCommandLineOption &option, double &into, double least, double most) {
        if (!parser.isSet(option))
            return true;
        const auto value = numberIn<double>(parser.value(option), least, most);
        into = value.value_or(into);
        return value.has_value();
    };
    if (!seconds(names.clockSpeed, options.clock_speed, 0.01, 10'000))
        return bad(u"--clock-speed needs a number from 0.01 to 10000."_s);
    if (!seconds(names.pingInterval, options.ping_interval, 0.1, 3600) ||
        !seconds(names.pingTimeout, options.ping_timeout, 0.1, 3600))
        return bad(u"--ping-interval and --ping-timeout need seconds from 0.1 to 3600."_s);
    for (const QString &origin : options.allow_origins) {
        const QUrl url(origin);
        if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith("http"_L1))
            return bad(u"--allow-origin needs an address like https://example.org."_s);
    }
    return options;
}

}
