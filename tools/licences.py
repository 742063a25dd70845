"""The licences of what we ship: each must go together with EUPL-1.2. Prints the report."""

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "requirements" / "production.txt"
FITTING = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|LGPL|LGPLv[23]|HPND|CMU|"
    r"Unlicense|Zope|0BSD|EUPL|CC0|Public Domain)\b",
    re.IGNORECASE,
)
UNFITTING = re.compile(r"\b(AGPL|Affero|(?<!L)GPL|(?<!Lesser )General Public License v[23])\b")
# Packages whose metadata doesn't say it; read in their licence files.
READ_BY_US = {"locate": "MIT", "mrml": "MIT"}


def licence_of(package: Distribution) -> str:
    """Return the licence as its metadata tells it."""
    metadata = package.metadata
    name = metadata["Name"].lower()
    if name in READ_BY_US:
        return READ_BY_US[name]
    expression = metadata.get("License-Expression")
    if expression:
        return expression
    classified = [
        value.rpartition("::")[2].strip()
        for value in metadata.get_all("Classifier") or []
        if value.startswith("License ::")
    ]
    return "; ".join(classified) or (metadata.get("License") or "unknown").splitlines()[0]


def shipped() -> list[str]:
    """Return the names in the production lock that are installed here."""
    names = re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return sorted(set(names))


def main() -> int:
    """Print package and licence; return 1 when one doesn't fit."""
    wrong = []
    for name in shipped():
        try:
            package = distribution(name)
        except ModuleNotFoundError:
            continue  # only for another system, as colorama is
        licence = licence_of(package)
        print(f"{name:32} {package.version:12} {licence}")
        if not FITTING.search(licence) or UNFITTING.search(licence):
            wrong.append(f"{name}: {licence}")
    for line in wrong:
        print(f"does not go together with EUPL-1.2, or is unknown: {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
