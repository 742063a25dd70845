"""Style, types, layers, texts, licences, known leaks: what `./run lint` does.

Stops at nothing, so that one run tells everything.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PYTHON = sys.executable


def program(name: str, *words: str) -> list[str]:
    """Return the command line of a tool of this environment."""
    return [str(BIN / name), *words]


def templates() -> list[str]:
    """Return all templates of ours."""
    return sorted(str(path) for path in (HERE / "src").rglob("templates/**/*.html"))


def checks() -> dict[str, list[str]]:
    """Return the command of each check."""
    return {
        "style": program("ruff", "check", "."),
        "format": program("ruff", "format", "--check", "."),
        "templates": program("djade", "--target-version", "5.2", "--check", *templates()),
        "layers": program("lint-imports", "--no-cache"),
        "types": program("mypy"),
        "migrations": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
        "settings": [PYTHON, "manage.py", "check", "--fail-level", "WARNING"],
        "texts": [PYTHON, "tools/messages.py", "check"],
        "licences": [PYTHON, "-m", "tools.licences"],
        "hosts": [PYTHON, "-m", "tools.hosts"],
    }


def run_check(name: str, command: list[str]) -> bool:
    """Run one check; show what it said only when it failed."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.test",
        "SAMENSPEL_DATA": str(HERE / ".cache" / "lint"),
        "MYPY_FORCE_COLOR": "0",
    }
    answer = subprocess.run(command, capture_output=True, text=True, cwd=HERE, env=environment)
    good = answer.returncode == 0
    print(f"{'ok  ' if good else 'FAIL'} {name}", flush=True)
    if not good:
        print(answer.stdout + answer.stderr)
    return good


def audit() -> bool:
    """Ask for known leaks in what we ship; say how many packages the service could not judge."""
    command = program(
        *("pip-audit", "--requirement", "requirements/production.txt"),
        *("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off"),
    )
    answer = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    try:
        packages = json.loads(answer.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("FAIL leaks\n" + answer.stdout + answer.stderr)
        return False
    leaky = [package for package in packages if package.get("vulns")]
    unknown = sum("skip_reason" in package for package in packages)
    print(
        f"{'FAIL' if leaky else 'ok  '} leaks: {len(leaky)} known in {len(packages) - unknown} "
        f"packages; the service could not judge {unknown}"
    )
    for package in leaky:
        print(f"  {package['name']} {package['version']}: {package['vulns']}")
    return not leaky


def main() -> int:
    """Run everything; return 0 when all is well."""
    results = [run_check(name, command) for name, command in checks().items()]
    results.append(audit())
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
