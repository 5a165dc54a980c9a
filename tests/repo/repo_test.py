#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guards the shape of the repository: what includes what, banned words, licences, paths in documents.

    repo_test.py            check the tree (new files that git does not ignore included)
    repo_test.py --rules    list the rules

A rule is a function from a tree (path -> text) to findings. Each one brings examples that it must find fault with and
examples that it must pass; they are tried first, so that a rule that cannot fail is itself found out.
Words that no file may hold are put together from halves here, so that this file needs no exception.
"""
import fnmatch
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = []


def rule(bad, good=()):
    """bad: trees that must give a finding each; good: trees that must give none."""

    def register(check):
        RULES.append((check.__name__, check, list(bad), list(good)))
        return check

    return register


def ends(path, *suffixes):
    return path.endswith(suffixes)


def lines(text):
    return enumerate(text.splitlines(), 1)


def cpp_files(tree, *folders):
    for path, text in tree.items():
        if ends(path, ".cpp", ".h", ".mm") and (not folders or path.startswith(folders)):
            yield path, text


CODE = re.compile(
    r'''(?P<skip>//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')''',
    re.DOTALL,
)


def code_of(text):
    """The text without comments and string literals; line numbers stay."""
    return CODE.sub(lambda m: '""' + "\n" * m.group("skip").count("\n"), text)


# ---------------------------------------------------------------------------------------------------------------------
# What core is made of

# QtCore's value types and plain functions. Not here, although in QtCore: QObject, threads, timers, files, settings,
# the application, random numbers and clocks: core is values in, values out.
QT_CORE_VALUES = set(
    """QtGlobal QtAssert QtMath QtNumeric QtEndian QtAlgorithms QtCompare QtTypes QtMinMax QtClassHelperMacros QtVersionChecks
    QAnyStringView QBasicUtf8StringView QBitArray QByteArray QByteArrayList QByteArrayMatcher QByteArrayView
    QCborArray QCborError QCborMap QCborStreamReader QCborStreamWriter QCborValue QChar QCollator QCommandLineOption
    QCommandLineParser QContiguousCache QCryptographicHash QDataStream QDate QDateTime QDebug QEasingCurve QFlag QFlags
    QHash QHashFunctions QHashSeed QIODevice QBuffer QIODeviceBase QJsonArray QJsonDocument QJsonObject QJsonParseError
    QJsonValue QLatin1Char QLatin1String QLatin1StringView QLine QLineF QList QLocale QMap QMarginsF QMargins
    QMessageAuthenticationCode QMetaEnum QMetaType QMultiHash QMultiMap QOperatingSystemVersion
    QPair QPoint QPointF QQueue QRect QRectF QRegularExpression QRegularExpressionMatch QScopeGuard QScopedPointer
    QScopedValueRollback QSet QSharedData QSharedDataPointer QSharedPointer QSize QSizeF QSpan QStack QString
    QStringBuilder QStringConverter QStringDecoder QStringEncoder QStringList QStringLiteral QStringMatcher
    QStringTokenizer QStringView QSysInfo QTextBoundaryFinder QTextStream QTime QTimeZone QTypeInfo QUrl QUrlQuery
    QUtf8StringView QUuid QVarLengthArray QVariant QVariantHash QVariantList QVariantMap QVector QVersionNumber
    QXmlStreamReader QXmlStreamWriter QXmlStreamAttributes""".split()
)
# The standard library, less threads, files, terminals, clocks and chance.
STD_IN_CORE = set(
    """algorithm any array bit bitset cassert cctype cerrno cfloat charconv cinttypes climits cmath compare concepts
    cstddef cstdint cstdio cstdlib cstring deque exception expected format forward_list functional initializer_list
    iterator limits list map memory new numbers numeric optional queue ranges ratio set source_location span stack
    stdexcept string string_view system_error tuple type_traits typeindex typeinfo unordered_map unordered_set utility
    variant vector version""".split()
)
# Where more than that is let in.
CORE_EXCEPTIONS = {
    "core/base/mailbox.h": {"mutex", "condition_variable", "chrono"},
    "core/packs/": {"zip.h"},
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def includes(text):
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


@rule(
    bad=[
        {"core/quiz/a.h": "#include <QTimer>\n"},
        {"core/quiz/a.h": "#include <QObject>\n"},
        {"core/quiz/a.cpp": "#include <QtCore/QThread>\n"},
        {"core/quiz/a.cpp": "#include <QtNetwork>\n"},
        {"core/quiz/a.cpp": "#include <QWidget>\n"},
        {"core/night/a.cpp": "#include <zip.h>\n"},
        {"core/night/a.cpp": "#include <mutex>\n"},
        {"core/night/a.cpp": "#include <random>\n"},
        {"core/night/a.cpp": "#  include <fstream>\n"},
        {"core/night/a.cpp": '#include "app/host/night_host.h"\n'},
        {"core/night/a.cpp": '#include "people.h"\n'},
    ],
    good=[
        {"core/quiz/a.cpp": '#include "core/quiz/board.h"\n#include <QString>\n#include <vector>\n'},
        {"core/packs/importers/siq.cpp": "#include <QtCore/QHash>\n#include <zip.h>\n"},
        {"core/base/mailbox.h": "#include <mutex>\n"},
        {"app/main.cpp": "#include <QApplication>\n"},
    ],
)
def core_includes(tree):
    """core includes values of Qt Core, the standard library and itself; libzip in core/packs only; never app."""
    for path, text in cpp_files(tree, "core/"):
        allowed = STD_IN_CORE.union(*(more for where, more in CORE_EXCEPTIONS.items() if path.startswith(where)))
        for number, quote, name in includes(text):
            if quote == '"':
                fine = name.startswith("core/") or name == Path(path).stem + ".moc"
            else:
                fine = name.removeprefix("QtCore/") in QT_CORE_VALUES or name in allowed
            if not fine:
                yield f"{path}:{number}: core may not include {name}"


# Folder -> the folders of core that it may include, itself aside. The games know the night, never each other;
# the engine puts them together, and nobody in core but the codec knows the engine.
CORE_ARROWS = {
    "base": set(),
    "packs": {"base"},
    "night": {"base", "packs"},
    "quiz": {"base", "packs", "night"},
    "trading": {"base", "packs", "night"},
    "session": {"base", "night"},
    "engine": {"base", "packs", "night", "quiz", "trading", "session"},
    "players": {"base", "packs", "night", "trading"},
    "simulation": {"base", "packs", "night", "quiz", "trading", "session", "engine", "players"},
    "report": {"base", "packs", "night", "quiz", "trading", "session", "engine"},
    "protocol": {"base", "packs", "night", "quiz", "trading", "session", "engine"},
}


@rule(
    bad=[
        {"core/night/people.cpp": '#include "core/quiz/board.h"\n'},
        {"core/quiz/board.h": '#include "core/engine/state.h"\n'},
        {"core/quiz/board.h": '#include "core/trading/bank.h"\n'},
        {"core/engine/decide.cpp": '#include "core/protocol/codec.h"\n'},
        {"core/packs/pack.h": '#include "core/night/people.h"\n'},
        {"core/base/ids.h": '#include "core/packs/pack.h"\n'},
        {"core/cooking/stove.h": '#include "core/base/ids.h"\n'},
    ],
    good=[
        {"core/quiz/board.h": '#include "core/quiz/kinds.h"\n#include "core/night/people.h"\n'},
        {"core/protocol/codec.cpp": '#include "core/engine/state.h"\n'},
        {"app/host/night_host.h": '#include "core/engine/state.h"\n'},
    ],
)
def core_arrows(tree):
    """The folders of core include each other in one direction (CORE_ARROWS)."""
    for path, text in cpp_files(tree, "core/"):
        folder = path.split("/")[1]
        if folder not in CORE_ARROWS:
            yield f"{path}: core/{folder} has no row in CORE_ARROWS of tests/repo/repo_test.py"
            continue
        for number, quote, name in includes(text):
            parts = name.split("/")
            if parts[0] == "core" and parts[1] != folder and parts[1] not in CORE_ARROWS[folder]:
                yield f"{path}:{number}: core/{folder} may not include core/{parts[1]}"


# What a folder of app may not include, so that every change takes the one way: no window writes the database, no bot
# has an inner door, and what serves does not know who looks.
WINDOWS = ("app/dashboard/", "app/stage/", "app/editor/")
APP_BARRED = {
    "app/design/": ("app/storage/", "app/host/", "app/net/", "app/bots/") + WINDOWS,
    "app/storage/": ("app/host/", "app/net/", "app/bots/") + WINDOWS,
    "app/host/": ("app/bots/",) + WINDOWS,
    "app/net/": ("app/bots/",) + WINDOWS,
    "app/bots/": ("app/host/", "app/storage/", "core/engine/", "core/simulation/") + WINDOWS,
    "app/dashboard/": ("app/storage/", "app/bots/", "app/editor/"),
    "app/stage/": ("app/storage/", "app/bots/", "app/net/", "app/editor/"),
    "app/editor/": ("app/storage/", "app/bots/", "app/net/"),
}


@rule(
    bad=[{folder + "a.cpp": f'#include "{barred}b.h"\n'} for folder, all_barred in APP_BARRED.items() for barred in all_barred],
    good=[{"app/main.cpp": '#include "app/storage/journal.h"\n#include "app/stage/stage_window.h"\n'},
          {"app/host/night_host.cpp": '#include "app/storage/journal.h"\n'}],
)
def app_doors(tree):
    """Folders of app keep out of each other where a second door would open (APP_BARRED)."""
    for path, text in cpp_files(tree, "app/"):
        for folder, barred in APP_BARRED.items():
            for number, _, name in includes(text):
                if path.startswith(folder) and name.startswith(barred):
                    yield f"{path}:{number}: {folder} may not include {name}"


# ---------------------------------------------------------------------------------------------------------------------
# Words

LOCKS = (
    r"\bstd::(?:recursive_|timed_|recursive_timed_|shared_|shared_timed_)?mutex\b"
    r"|\bstd::(?:lock_guard|unique_lock|scoped_lock|shared_lock|condition_variable(?:_any)?|counting_semaphore|latch|barrier)\b"
    r"|\bQ(?:Recursive)?Mutex(?:Locker)?\b|\bQ(?:Read|Write)(?:Write)?Lock(?:er)?\b|\bQSemaphore\b|\bQWaitCondition\b"
)
# pattern, folders (none: everywhere), files let off, reason, examples
BANNED_IN_CODE = [
    (r"\bprocessEvents\b", (), (), "turns the event loop from inside", ["QCoreApplication::processEvents();"]),
    (r"\bBlockingQueuedConnection\b", (), (), "one thread waits for another", ["Qt::BlockingQueuedConnection"]),
    (LOCKS, (), ("core/base/mailbox.h",), "locks live in the mailbox alone",
     ["std::mutex m;", "std::shared_mutex m;", "QMutex m;", "QMutexLocker l(&m);", "QReadWriteLock l;", "QSemaphore s;",
      "std::condition_variable c;", "QWaitCondition c;"]),
    (r"(?<!QCoreApplication::)(?<!QGuiApplication::)(?<!QApplication::)\binstance\s*\(\s*\)", (), (), "a singleton",
     ["static Host &instance();", "Host::instance().start();"]),
    (r"(?<![\w.>])(?:std::|::)?[sq]{0,2}rand(?:_r)?\s*\(", (), (), "chance comes from the seed", ["int a = rand() % 6;", "std::srand(1);", "qrand()"]),
    (r"\bQRandomGenerator(?:64)?\b|\brandom_device\b|\bmt19937(?:_64)?\b", ("core/",), (), "chance comes from the seed, handed in",
     ["QRandomGenerator::global()", "std::random_device d;", "std::mt19937 g;"]),
    (r"\bcurrent(?:DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\b|\bQElapsedTimer\b|\bQDeadlineTimer\b"
     r"|\b(?:system|steady|high_resolution)_clock\b", ("core/",), ("core/base/mailbox.h",), "time is handed in",
     ["QDateTime::currentDateTimeUtc()", "QDateTime::currentMSecsSinceEpoch()", "std::chrono::system_clock::now()", "QElapsedTimer t;"]),
    (r"\bQ_OBJECT\b|\bQ_GADGET\b|\bpublic QObject\b", ("core/",), (), "core has no meta objects", ["Q_OBJECT", "class A : public QObject"]),
]
NOT_BANNED = [
    "// processEvents would be wrong here",
    'log(u"QMutex and rand() are words here"_s);',
    "operand(3); m_rand.next(); QCoreApplication::instance()->quit(); const auto n = 1'000'000; // rand()",
]


@rule(
    bad=[{(where or ("app/",))[0] + "a.cpp": example} for _, where, _, _, examples in BANNED_IN_CODE for example in examples]
    + [{"tests/app/a_test.cpp": "QCoreApplication::processEvents();"}],
    good=[{"app/a.cpp": text} for text in NOT_BANNED]
    + [{"core/base/mailbox.h": "std::mutex m_mutex;"}, {"app/net/access.cpp": "QRandomGenerator::system()"}],
)
def banned_code(tree):
    """Words that no C++ of ours says (BANNED_IN_CODE); comments and strings may."""
    for path, text in cpp_files(tree):
        code = code_of(text)
        for pattern, folders, let_off, reason, _ in BANNED_IN_CODE:
            if path in let_off or (folders and not path.startswith(folders)):
                continue
            for match in re.finditer(pattern, code):
                yield f"{path}:{code.count(chr(10), 0, match.start()) + 1}: {match.group(0)}: {reason}"


# The one file of the three screens' colours, and what may hold colours of its own: pictures, lock files, pages that are
# no screen of the evening (docs/design.md).
COLOURS = "resources/design/tokens.json"
COLOUR_FOLDERS = ("app/", "qml/", "resources/web/")
# not after a brace: {#if}, {#each}; black alone is a mask's, not a colour that anybody sees
COLOUR = re.compile(r"(?<![\w&{/])#(?!000\b)(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\bQColor\(\s*0x|\bq?rgba?\(\s*\d", re.IGNORECASE)


@rule(
    bad=[{"qml/A.qml": 'color: "#10131c"'}, {"app/stage/a.cpp": "QColor(0x0b, 0x0f, 0x1c)"},
         {"resources/web/src/app.css": "a { color: #fff; }"}, {"resources/web/src/a.svelte": "color: rgb(1 2 3 / 4%)"}],
    good=[{COLOURS: '"#10131c"'}, {"qml/A.qml": "color: Theme.ink"}, {"resources/web/src/a.svelte": "{#each a as b}{#if c}"},
          {"core/report/a.cpp": 'u"#112233"'}, {"app/a.cpp": "painter.fillRect(area, Qt::white);"}],
)
def colours(tree):
    """Colours of the screens are named in the tokens' file and nowhere else."""
    for path, text in tree.items():
        if path.startswith(COLOUR_FOLDERS) and path.endswith((".cpp", ".h", ".qml", ".css", ".svelte", ".ts", ".html", ".svg")):
            for match in COLOUR.finditer(text):
                yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0)}: a colour that is not in {COLOURS}"


SOURCES = (".cpp", ".h", ".mm", ".qml", ".ts", ".js", ".mjs", ".svelte", ".css", ".html", ".sql", ".cmake", ".sh", ".py")


def is_source(path, text):
    if path.startswith("resources/i18n/"):  # Qt Linguist writes these and keeps no line of ours
        return False
    return ends(path, *SOURCES) or path.split("/")[-1] == "CMakeLists.txt" or text.startswith("#!")


MARKERS = re.compile(r"\b(?:" + "|".join(["TO" "DO", "FIX" "ME", "XX" "X"]) + r")\b")


@rule(
    bad=[{"core/a.cpp": "// TO" "DO later"}, {"qml/A.qml": "/* FIX" "ME */"}, {"resources/web/a.ts": "// XX" "X"}],
    good=[{"test.sh": "mktemp a.XXXXXX"}, {"core/a.cpp": "todo()"}],
)
def unfinished(tree):
    """No notes to ourselves in the source: what is missing is written where work is planned."""
    for path, text in tree.items():
        if is_source(path, text):
            for number, line in lines(text):
                if MARKERS.search(line):
                    yield f"{path}:{number}: {MARKERS.search(line).group(0)}"


# Foreign text and played content may use any word; the places where we speak may not.
PROSE_OF_OTHERS = ("LICENSE", "resources/packs/", "resources/fonts/", "tests/golden/")
REGISTRIES = ["registry.npm" "js.org", "registry.yarn" "pkg.com", "npm" "mirror.com", "deb.deb" "ian.org", "security.deb" "ian.org",
              "archive.ubu" "ntu.com", "py" "pi.org", "files.python" "hosted.org", "crates" ".io", "proxy.go" "lang.org"]
WORKPLACE = [
    (re.compile(r"(?<![\w.})])/(?:" + "|".join(["wo" "rk", "ho" "me", "ro" "ot"]) + r")(?:/|(?=[\s\"'`)]|$))"), "a path of one machine", False),
    (re.compile("|".join(map(re.escape, REGISTRIES)), re.IGNORECASE), "the host of a registry", False),
    (re.compile("iss" r"ue\s*#", re.IGNORECASE), "the project speaks of itself alone", False),
    (re.compile(r"\bta" r"sks?\b", re.IGNORECASE), "the project speaks of itself alone", True),
]


@rule(
    bad=[{"docs/a.md": "see /wo" "rk/main"}, {"tests/a.py": "'/ho" "me/ana/x'"}, {"a.sh": "cd /ro" "ot/x"}, {"a.sh": "cd /wo" "rk"},
         {"docs/a.md": "as iss" "ue #3 says"}, {"core/a.h": "// Ta" "sk 4"}]
    + [{"resources/web/.npmrc": f"registry=https://{host}/"} for host in REGISTRIES],
    good=[{"docs/a.md": "`resources/wo" "rk/` and `http://host/ho" "me/`"}, {"resources/packs/a.json": '"a ta' 'sk"'},
          {"docs/a.md": "an issue, multita" "sking"}],
)
def workplace(tree):
    """Nothing tracked names the place where it was written."""
    for path, text in tree.items():
        for number, line in lines(text):
            for pattern, reason, is_prose in WORKPLACE:
                if is_prose and path.startswith(PROSE_OF_OTHERS):
                    continue
                match = pattern.search(line)
                if match:
                    yield f"{path}:{number}: {match.group(0).strip()}: {reason}"


def resolved_urls(value, where=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "resolved" and isinstance(inner, str) and re.match(r"[a-z+]+://", inner):
                yield f"{where}: {inner}"
            else:
                yield from resolved_urls(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from resolved_urls(inner, where)


@rule(
    bad=[
        {"a/package-lock.json": '{"packages": {"node_modules/x": {"version": "1", "resolved": "https://host/x.tgz"}}}'},
        {"a/package-lock.json": "{"},
    ],
    good=[{"a/package-lock.json": '{"packages": {"node_modules/x": {"version": "1", "integrity": "sha512-"}}}'}],
)
def lock_files(tree):
    """package-lock.json pins versions and sums, not the host they came from (npm: omit-lockfile-registry-resolved)."""
    for path, text in tree.items():
        if path.split("/")[-1] == "package-lock.json":
            try:
                found = list(resolved_urls(json.loads(text)))
            except ValueError as error:
                found = [str(error)]
            for what in found:
                yield f"{path}: {what}"


# ---------------------------------------------------------------------------------------------------------------------
# Files

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"


@rule(
    bad=[{"core/a.cpp": "int a;\n"}, {"CMakeLists.txt": "project(a)\n"}, {".ci/run": "#!/bin/sh\nexit\n"},
         {"resources/sql/0001_a.sql": "\n" * 9 + f"-- {SPDX}\n"}]
    + [{f"a{suffix}": "x\n"} for suffix in SOURCES],
    good=[{"core/a.cpp": f"// {SPDX}\n"}, {"a.sh": f"#!/bin/sh\n# {SPDX}\n"}, {"README.md": "text"}],
)
def spdx(tree):
    """Every source file says its licence near its top."""
    for path, text in tree.items():
        if is_source(path, text) and not any(SPDX in line for line in text.splitlines()[:5]):
            yield f"{path}: no line '{SPDX}' near its top"


@rule(
    bad=[{"core/a.cpp": "x" * 111}, {"qml/A.qml": "\n" + "x" * 111}, {"tests/a.h": "ä" * 111}],
    good=[{"core/a.cpp": "ä" * 110 + "\n"}, {"a.md": "x" * 400}],
)
def line_length(tree):
    """C++ and QML: 110 columns."""
    for path, text in tree.items():
        if ends(path, ".cpp", ".h", ".qml"):
            for number, line in lines(text):
                if len(line) > 110:
                    yield f"{path}:{number}: {len(line)} columns"


VAGUE = re.compile(r"(?:^|_)(?:utils?|common|manager|helpers?|misc)$")


@rule(
    bad=[{"core/base/utils.h": ""}, {"app/host/night_manager.cpp": ""}, {"app/host/NightHost.cpp": ""}, {"qml/board.qml": ""}],
    good=[{"app/host/night_host.cpp": "", "qml/Board.qml": "", "tests/qml/tst_board.qml": "", "tests/qml/board_test.qml": ""}],
)
def file_names(tree):
    """C++ files are snake_case, QML types PascalCase; no name that says nothing."""
    for path in tree:
        stem = path.split("/")[-1].split(".")[0]
        if ends(path, ".cpp", ".h", ".mm") and not re.fullmatch(r"[a-z][a-z0-9_]*", stem):
            yield f"{path}: not snake_case"
        if path.startswith("qml/") and ends(path, ".qml") and not re.fullmatch(r"[A-Z][A-Za-z0-9]*", stem):
            yield f"{path}: not PascalCase"
        if is_source(path, "") and VAGUE.search(stem.lower()):
            yield f"{path}: name the concept"


@rule(
    bad=[
        {"resources/sql/0001_a.sql": "", "resources/sql/0003_b.sql": ""},
        {"resources/sql/0002_a.sql": ""},
        {"resources/sql/0001_a.sql": "", "resources/sql/0001_b.sql": ""},
        {"resources/sql/first.sql": ""},
    ],
    good=[{"resources/sql/0001_a.sql": "", "resources/sql/0002_b_c.sql": ""}, {"core/a.h": ""}],
)
def sql_numbers(tree):
    """resources/sql: NUMBER_what.sql, counted from 1 without a gap."""
    numbers = []
    for path in tree:
        if path.startswith("resources/sql/") and path.endswith(".sql"):
            match = re.fullmatch(r"(\d+)_[a-z0-9_]+\.sql", path.removeprefix("resources/sql/"))
            if match:
                numbers.append(int(match.group(1)))
            else:
                yield f"{path}: not NUMBER_what.sql"
    if sorted(numbers) != list(range(1, len(numbers) + 1)):
        yield f"resources/sql: numbers {sorted(numbers)} are not 1..{len(numbers)}"


# ---------------------------------------------------------------------------------------------------------------------
# Documents

def documents(tree):
    for path, text in tree.items():
        if path in ("README.md", "CONTRIBUTING.md") or (path.startswith("docs/") and path.endswith(".md")):
            # Fenced blocks hold commands and output. Their lines stay, so that numbers do.
            yield path, re.sub(r"^```.*?^```", lambda m: "\n" * m.group(0).count("\n"), text, flags=re.DOTALL | re.MULTILINE)


BACKTICKS = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
ROOT_FILE = re.compile(r"\.?[A-Za-z][\w.-]*\.(?:sh|md|json|txt)|LICENSE|\.clang-(?:format|tidy)|\.(?:editorconfig|gitattributes|gitignore)")


def exists(tree, path):
    path = path.rstrip("/")
    if "{" in path:
        before, rest = path.split("{", 1)
        inside, after = rest.split("}", 1)
        return all(exists(tree, before + one + after) for one in inside.split(","))
    if "*" in path:
        return any(fnmatch.fnmatch(one, path) for one in tree)
    return path in tree or any(one.startswith(path + "/") for one in tree)


@rule(
    bad=[
        {"README.md": "see `core/nothing.h`", "core/base/ids.h": ""},
        {"CONTRIBUTING.md": "in `core/cooking/`", "core/base/ids.h": ""},
        {"docs/adr/0001-a.md": "`core/base/*.cpp`", "core/base/ids.h": ""},
        {"docs/a.md": "`core/base/{ids,times}.h`", "core/base/ids.h": ""},
        {"README.md": "`./start.sh --now`"},
        {"README.md": "`NEWS.md`"},
        {"README.md": "![picture](docs/screenshots/none.png)"},
        {"docs/adr/0001-a.md": "[next](0002-b.md)"},
    ],
    good=[
        {
            "README.md": "`core/base/ids.h`, `core/base/`, `core/base/*.h`, `./run.sh --headless`, `GET /media/x`, `text/plain`, "
            "`core/<game>/state.h`, `a.json`\n```\ncore/none\n```\n[a](docs/a.md) [b](https://example.org/x)",
            "docs/a.md": "[back](../README.md#top)",
            "core/base/ids.h": "",
            "run.sh": "",
        }
    ],
)
def document_paths(tree):
    """Paths that README, CONTRIBUTING and docs name exist; so do the files that they link to."""
    tops = {path.split("/")[0] for path in tree if "/" in path}
    for document, text in documents(tree):
        for number, line in lines(text):
            for token in BACKTICKS.findall(line):
                path = (token.split() or [""])[0].removeprefix("./")
                if re.search(r"[<>$…]|\bNAME\b", path):
                    continue
                is_path = ("/" in path and path.split("/")[0] in tops) or (ROOT_FILE.fullmatch(path) and (path.startswith(".") or not path.islower()))
                is_script = token.startswith("./")
                if (is_path or is_script) and not exists(tree, path):
                    yield f"{document}:{number}: {path} does not exist"
            for target in LINK.findall(line):
                if not re.match(r"[a-z]+:", target):
                    path = os.path.normpath(os.path.join(os.path.dirname(document), target))
                    if not exists(tree, path):
                        yield f"{document}:{number}: link to {target}, which does not exist"


# What documents say in these words must be what the build says.
VERSIONS = [
    (r"\bCMake (\d+\.\d+) or newer", "CMakeLists.txt", r"cmake_minimum_required\(VERSION (\d+\.\d+)"),
    (r"\bQt (\d+\.\d+) or newer", "CMakeLists.txt", r"find_package\(Qt6 (\d+\.\d+)"),
    (r"\bNode (\d+) or newer", "installer/bootstrap.sh", r"^node_minimum=(\d+)"),
]
BUILD = {"CMakeLists.txt": "cmake_minimum_required(VERSION 3.25)\nfind_package(Qt6 6.4 REQUIRED)", "installer/bootstrap.sh": "node_minimum=18"}


@rule(
    bad=[{"README.md": text, **BUILD} for text in ("Qt 6.2 or newer", "CMake 3.20 or newer", "Node 20 or newer")],
    good=[{"README.md": "Qt 6.4 or newer, CMake 3.25 or newer, Node 18 or newer", **BUILD}],
)
def document_versions(tree):
    """Least versions that documents name are those that the build asks for."""
    for document, text in documents(tree):
        for said, source, truth in VERSIONS:
            for match in re.finditer(said, text):
                real = re.search(truth, tree.get(source, ""), re.MULTILINE)
                if not real or real.group(1) != match.group(1):
                    yield f"{document}: '{match.group(0)}', but {source} says {real.group(1) if real else 'nothing'}"


CHECKLIST = "docs/checklist.md"
CHECKLIST_ROWS = 71
FILE_OR_TEST = re.compile(r"`([^`\n]+)`|\*([^*\n]+)\*")


def whole_checklist(said):
    return "".join(f"| {row} | {said} |\n" for row in range(1, CHECKLIST_ROWS + 1))


@rule(
    bad=[
        {CHECKLIST: whole_checklist("`tests/a_test.cpp` *gone*"), "tests/a_test.cpp": "void A::here()"},
        {CHECKLIST: whole_checklist("*here*"), "tests/a_test.cpp": "void A::here()"},
        {CHECKLIST: whole_checklist("`tests/a_test.cpp` *here*").replace("| 7 |", "| 8 |"), "tests/a_test.cpp": "void A::here()"},
        {CHECKLIST: whole_checklist(""), "tests/a_test.cpp": "void A::here()"},
        {CHECKLIST: whole_checklist("`tests/a_test.cpp` *here*"), "tests/a_test.cpp": "void A::hereAfter()"},
    ],
    good=[
        {
            CHECKLIST: whole_checklist("`tests/a_test.cpp` *here*; `tests/b.test.mjs` *goes well*, *and again*"),
            "tests/a_test.cpp": "void A::here()",
            "tests/b.test.mjs": "step('goes well', f)\nstep('and again', f)",
        }
    ],
)
def checklist_tests(tree):
    """docs/checklist.md has every row once, and each *test* that it names stands in the `file` named before it."""
    if CHECKLIST not in tree:
        return
    rows = []
    for number, line in lines(tree[CHECKLIST]):
        match = re.match(r"\| (\d+) \| (.*)\|$", line)
        if not match:
            continue
        rows.append(int(match.group(1)))
        if not match.group(2).strip():
            yield f"{CHECKLIST}:{number}: says nothing"
        file = None
        for path, test in FILE_OR_TEST.findall(match.group(2)):
            if path:
                file = path if path in tree else file
            elif file is None:
                yield f"{CHECKLIST}:{number}: {test}: in which file?"
            elif not re.search(r"(?<!\w)" + re.escape(test) + r"(?!\w)", tree[file]):
                yield f"{CHECKLIST}:{number}: {file} has no {test}"
    if rows != list(range(1, CHECKLIST_ROWS + 1)):
        yield f"{CHECKLIST}: rows are not 1 to {CHECKLIST_ROWS}, each once, in order"


# ---------------------------------------------------------------------------------------------------------------------

def read_tree():
    listed = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode().split("\0")
    tree = {}
    for path in sorted(set(filter(None, listed))):
        file = ROOT / path
        if not file.is_file() or file.is_symlink():
            continue
        raw = file.read_bytes()
        # What is no text still stands in the tree, so that documents can name it.
        tree[path] = "" if b"\0" in raw else raw.decode("utf-8", "replace")
    return tree


def main():
    if "--rules" in sys.argv[1:]:
        for name, check, bad, good in RULES:
            print(f"{name}: {check.__doc__}")
        return 0
    passed = failed = 0
    for name, check, bad, good in RULES:
        weak = [example for example in bad if not list(check(example))]
        strict = [(example, found) for example in good for found in check(example)]
        if weak or strict or not bad:
            failed += 1
            print(f"FAILED {name}, self-test")
            for example in weak:
                print(f"    found nothing in {example}")
            for example, found in strict:
                print(f"    found '{found}' in {example}")
        else:
            passed += 1
    tree = read_tree()
    for name, check, _, _ in RULES:
        findings = list(check(tree))
        if findings:
            failed += 1
            print(f"FAILED {name}: {check.__doc__}")
            for finding in findings:
                print(f"    {finding}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
