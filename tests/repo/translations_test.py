#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of the windows: every word that the source says, finished in every file of resources/i18n.

    translations_test.py --lupdate PROGRAM            check
    translations_test.py --lupdate PROGRAM --update   write new words into the files and drop those that are gone

PROGRAM is Qt's lupdate; `cmake --build --preset dev --target translations` calls the second form with the right one.
English needs a file for its plurals alone; in every other language all words have to be there.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
SPOKEN_IN = ("app", "qml")
PLURALS_ONLY = {"en"}
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
EMPTY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{code}" sourcelanguage="en">
</TS>
"""


def code_of(path):
    return path.stem.split("_", 1)[1]


def lupdate(program, path, code):
    """Brings `path` up to date with the source; a missing file is made."""
    if not path.exists():
        path.write_text(EMPTY.format(code=code), encoding="utf-8")
    command = [program, "-silent", "-I", ".", "-locations", "none", "-no-obsolete", "-source-language", "en",
               "-target-language", code]
    command += ["-pluralonly"] if code in PLURALS_ONLY else []
    # nothing is guessed from similar words: a guess is not a translation
    command += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext", *SPOKEN_IN, "-ts", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def messages(text):
    """(context, source, comment) -> message element. Words that the source no longer has are passed over."""
    found = {}
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") in ("vanished", "obsolete"):
                continue
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def forms_of(message):
    translation = message.find("translation")
    if translation is None:
        return [""]
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")] or [""]
    return [translation.text or ""]


def accelerators(text):
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


def faults(key, message):
    """What is wrong with one translation."""
    _, source, _ = key
    translation = message.find("translation")
    forms = forms_of(message)
    if translation is None or translation.get("type") == "unfinished" or not all(form.strip() for form in forms):
        yield "not finished"
        return
    wanted = Counter(PLACEHOLDER.findall(source))
    for form in forms:
        got = Counter(PLACEHOLDER.findall(form))
        # a plural form may say "one" in place of the number
        if got != wanted and not (message.get("numerus") == "yes" and got == wanted - Counter(["%n"])):
            yield f"placeholders differ: {form!r}"
        if accelerators(form) != accelerators(source):
            yield f"one & too many or too few: {form!r}"
        if form != form.strip() and source == source.strip():
            yield f"a blank at an end: {form!r}"
        if source.endswith("…") != form.endswith("…"):
            yield f"an ellipsis tells of a question to come: {form!r}"
        if source.count("\n") != form.count("\n"):
            yield f"other line breaks: {form!r}"


def check(text, fresh):
    """text: a language's file; fresh: what lupdate makes of it."""
    have, wanted = messages(text), messages(fresh)
    for key in wanted:
        if key not in have:
            yield f"missing: {key[0]}: {key[1]!r}"
        else:
            for fault in faults(key, have[key]):
                yield f"{fault}: {key[0]}: {key[1]!r}"
    for key in have:
        if key not in wanted:
            yield f"nobody says this any more: {key[0]}: {key[1]!r}"


def sample(*rows):
    body = "".join(
        f"<message{' numerus=' + chr(34) + 'yes' + chr(34) if numerus else ''}><source>{source}</source>{translation}</message>"
        for source, translation, numerus in rows
    )
    return f"<TS><context><name>A</name>{body}</context></TS>"


def plain(source, text, kind=""):
    return (source, f"<translation{kind}>{text}</translation>", False)


def plural(source, *forms):
    return (source, "<translation>" + "".join(f"<numerusform>{form}</numerusform>" for form in forms) + "</translation>", True)


def try_the_checks():
    """Checks that cannot fail are no checks."""
    good = [plain("%1 of %2", "%2, davon %1"), plain("&amp;File", "&amp;Datei"), plural("%n days", "ein Tag", "%n Tage")]
    bad = [
        plain("a", "b", ' type="unfinished"'), plain("a", ""), plain("%1 of %2", "%1 von %1"), plain("%1", "eins"),
        plain("%1", "%1 %2"), plain("&amp;File", "Datei"), plain("Open…", "Öffnen"), plain("a", "b "),
        plural("%n days", "ein Tag", ""), plural("%n days", "%n Tag", "%1 Tage"), ("a", "", False),
    ]
    for row in good:
        assert not list(check(sample(row), sample(row))), row
    for row in bad:
        assert list(check(sample(row), sample(row))), row
    one, two = sample(good[0]), sample(good[0], good[1])
    assert list(check(one, two)) and list(check(two, one))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    try_the_checks()
    files = sorted(FOLDER.glob("quizaar_*.ts"))
    found = []
    if not {"en", "de"} <= {code_of(path) for path in files}:
        found.append("resources/i18n: English and German have to be there")
    for path in files:
        if options.update:
            lupdate(options.lupdate, path, code_of(path))
        text = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / path.name
            shutil.copy(path, fresh)
            lupdate(options.lupdate, fresh, code_of(path))
            found += [f"{path.name}: {fault}" for fault in check(text, fresh.read_text(encoding="utf-8"))]
    print("\n".join(found))
    if found:
        print(f"{len(found)} findings. New words: build the target `translations`, translate what is unfinished.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
