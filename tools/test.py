"""All tests, on SQLite and on PostgreSQL, in a real browser too: what `./run test` does.

What is missing on this machine is installed when that is possible, or named in one line with how
to get it. With CI=true nothing may be left out: then a missing part is a failure.
"""

import os
import shutil
import subprocess
import sys
import time

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
IN_CI = os.environ.get("CI") == "true"


def main(options: list[str]) -> int:
    """Run the suite on both databases; return 0 when all of it passed."""
    missing = []
    if find_chromium() is None:
        missing.append("the browser tests: no Chromium (Debian: apt-get install chromium)")
        options = [*options, "-m", "not browser"]
    postgres = start_postgres()
    if postgres is None:
        missing.append("the PostgreSQL run: no server (Debian: apt-get install postgresql)")
    if IN_CI and missing:
        print("\n".join(f"NOT RUN: {what}" for what in missing))
        return 1
    runs = {"SQLite": ""} | ({"PostgreSQL": postgres} if postgres else {})
    codes = {}
    for name, url in runs.items():
        # A browser sees the same pages whatever is behind them: once is enough.
        only = ["-m", "not browser"] if url else []
        codes[name] = run_suite(name, url, [*options, *only])
    for what in missing:
        print(f"NOT RUN: {what}")
    return 0 if not any(codes.values()) else 1


def run_suite(name: str, database_url: str, options: list[str]) -> int:
    """Run pytest on one database."""
    started = time.monotonic()
    print(f"== {name}", flush=True)
    environment = os.environ | {"DATABASE_URL": database_url}
    if not database_url:
        environment.pop("DATABASE_URL")
    workers = [] if any(option.startswith("-n") for option in options) else ["-n", "auto"]
    code = subprocess.call([sys.executable, "-m", "pytest", *workers, *options], env=environment)
    print(f"== {name}: {time.monotonic() - started:.0f} s", flush=True)
    return code


def find_chromium() -> str | None:
    """Return the browser to test in; a Debian machine where we are root gets one."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None and install("chromium"):
        found = shutil.which("chromium")
    if found:
        os.environ["SAMENSPEL_CHROMIUM"] = found
    return found


def start_postgres() -> str | None:
    """Return the URL of a throw-away server on loopback; installs PostgreSQL where it can."""
    answer = subprocess.run(["tools/postgres", "start"], capture_output=True, text=True)
    if answer.returncode == 3 and install("postgresql"):
        answer = subprocess.run(["tools/postgres", "start"], capture_output=True, text=True)
    if answer.returncode:
        print(answer.stderr.strip(), file=sys.stderr)
        return None
    return answer.stdout.strip().partition("=")[2]


def install(package: str) -> bool:
    """Install a Debian package if this is a Debian machine and we may; return whether it worked."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"Installing {package} …", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    steps = (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", package])
    return not any(
        subprocess.call(["apt-get", *step], env=environment, stdout=subprocess.DEVNULL)
        for step in steps
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
