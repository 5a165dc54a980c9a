#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what a package contains, as CycloneDX 1.5.

Libraries come from --bundled ("name path" a line; Debian's package and version are added where the path belongs to one), the
phone page's parts from its lock file. The same input gives the same bytes.
"""
import argparse
import hashlib
import json
import subprocess
import uuid
from datetime import datetime, timezone
from pathlib import Path


def debian_package(path):
    for candidate in (path, path.removeprefix("/usr"), str(Path(path).resolve())):
        try:
            found = subprocess.run(["dpkg-query", "-S", candidate], capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return None
        if found.returncode == 0:
            name = found.stdout.split(":", 1)[0]
            shown = subprocess.run(["dpkg-query", "-W", "-f=${Version}\n", name], capture_output=True, text=True, check=False)
            return name, shown.stdout.split("\n", 1)[0]
    return None


def libraries(bundled):
    components = {}
    for line in Path(bundled).read_text().splitlines():
        name, path = line.split(" ", 1)
        digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        package = debian_package(path)
        component = {"type": "library", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}
        if package:
            component["version"] = package[1]
            component["purl"] = f"pkg:deb/debian/{package[0]}@{package[1]}"
        components[name] = component
    return [components[name] for name in sorted(components)]


def payload_files(folder):
    """Libraries that lie in a folder, where no package manager knows them."""
    found = []
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and path.suffix in (".dll", ".dylib", ".so"):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found.append({"type": "library", "name": path.relative_to(folder).as_posix(),
                          "hashes": [{"alg": "SHA-256", "content": digest}]})
    return found


def page_parts(lock):
    parts = []
    for path, entry in sorted(json.loads(Path(lock).read_text())["packages"].items()):
        if not path or entry.get("link"):
            continue
        name = path.rsplit("node_modules/", 1)[1]
        part = {"type": "library", "name": name, "version": entry["version"], "scope": "excluded" if entry.get("dev") else "required",
                "purl": f"pkg:npm/{name.replace('@', '%40', 1)}@{entry['version']}"}
        if isinstance(entry.get("license"), str):
            part["licenses"] = [{"expression": entry["license"]}]
        parts.append(part)
    return parts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--epoch", type=int, required=True)
    parser.add_argument("--bundled")
    parser.add_argument("--payload")
    parser.add_argument("--npm-lock", required=True)
    options = parser.parse_args()
    components = libraries(options.bundled) if options.bundled else []
    if options.payload:
        components += payload_files(options.payload)
    components += page_parts(options.npm_lock)
    content = json.dumps(components, sort_keys=True)
    print(json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, options.version + content)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(options.epoch, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "name": "quizaar", "version": options.version,
                          "licenses": [{"license": {"id": "GPL-3.0-or-later"}}]},
        },
        "components": components,
    }, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
