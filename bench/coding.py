"""A codebook, the passages of a code, and tables, of 500 texts, 20,000 passages and 300 codes.

In-process with somebody logged in, on both databases: the milliseconds of a page, and how many
queries it takes with a tenth of the material and with all of it. Then the screens that Taguette
has too, over HTTP on loopback, both on SQLite with the same project, in turn. Taguette is put in a
folder of its own for this run; where that doesn't work, the comparison is left out.

python -m bench.coding [--quick]        prints one JSON line a figure
"""

import itertools
import os
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench import taguette
from bench.apart import on_both_databases, print_figures
from bench.pages import in_turn
from bench.registrations import prepare
from bench.servers import granian

SOURCES, PASSAGES, CODES = 500, 20_000, 300
QUICK = 10
MILLISECONDS = 150
Figure = dict[str, Any]


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("coding", quick=quick)


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    prepare()
    from django.db import connection

    common = {"bench": "coding", "database": connection.vendor}
    few, few_paths = a_team("weinig", QUICK * (2 if quick else 1))
    counts = {name: queries(few, path) for name, path in few_paths.items()}
    browser, paths = a_team("veel", QUICK if quick else 1)
    for name, path in paths.items():
        more = queries(browser, path)
        taken, worked = milliseconds(browser, path, times=5 if quick else 15)
        yield common | {"name": name, "value": taken, "unit": "ms", "bound": MILLISECONDS}
        yield common | {"name": f"{name}: of which our own work", "value": worked, "unit": "ms"}
        yield common | {"name": f"{name}: queries", "value": more}
        yield common | {
            "name": f"{name}: more queries for more", "value": more - counts[name], "bound": 0,
        }  # fmt: skip
    if connection.vendor == "sqlite":
        for figure in against_taguette(browser, paths, times=5 if quick else 20):
            yield common | figure


def a_team(slug: str, divided: int) -> tuple[Any, dict[str, str]]:
    """Make a team with material, and somebody who codes it; return a browser and its pages."""
    from django.test import Client
    from django.urls import reverse

    from bench.material import fill
    from samenspel.ground.accounts.models import User
    from samenspel.loop.coding.models import Code
    from samenspel.loop.network.models import Membership, Person, Werkplaats
    from samenspel.loop.research.models import Researcher, ResearchRole
    from samenspel.loop.teams.models import Team

    werkplaats = Werkplaats.objects.get()
    team = Team.objects.create(werkplaats=werkplaats, name=slug, slug=slug, challenge="Wat helpt?")
    email = f"{slug}@example.org"
    user = User.objects.create_user(email=email)
    coder = Person.objects.create(name="Otto", email=email, user=user)
    Membership.objects.create(werkplaats=werkplaats, person=coder, perspective="education")
    Researcher.objects.create(team=team, person=coder, role=ResearchRole.CODER)
    fill(
        team,
        coder,
        sources=SOURCES // divided,
        passages=PASSAGES // divided,
        codes=CODES // divided,
    )
    analyse()
    browser = Client(headers={"host": "localhost"})
    browser.force_login(user)
    top = Code.objects.of_team(team).get(parent=None, position=0)
    one = Code.objects.of_team(team).get(position=7)
    address = {"slug": slug}
    found = reverse("coding:passages", kwargs=address)
    return browser, {
        "code tree with counts": reverse("coding:codebook", kwargs=address),
        "passages of a code": f"{found}?code={one.pk}",
        "passages of a code and what falls under it": f"{found}?code={top.pk}&onder=on",
        "code x perspective": reverse("coding:table_perspectives", kwargs=address),
        "code x text": reverse("coding:table_sources", kwargs=address),
        "codes together": reverse("coding:table_together", kwargs=address),
    }


def analyse() -> None:
    """Let the database know how much there is, as it does by itself in time."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def milliseconds(browser: Any, path: str, *, times: int) -> tuple[float, float]:
    """Return the median milliseconds of the page at `path`, and those the processor worked on it.

    On a machine that others use too the two lie apart. SQLite's work is in both; PostgreSQL's, in
    its own process, only in the first.
    """
    taken, worked = [], []
    for _time in range(times):
        started, work = time.perf_counter(), time.process_time()
        answer = browser.get(path)
        taken.append((time.perf_counter() - started) * 1000)
        worked.append((time.process_time() - work) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answers {answer.status_code}")
    return median(taken), median(worked)


def queries(browser: Any, path: str) -> int:
    """Return how many queries the page at `path` takes, made anew."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(path)
    with CaptureQueriesContext(connection) as caught:
        browser.get(path)
    return len(caught)


def against_taguette(browser: Any, paths: dict[str, str], *, times: int) -> Iterator[Figure]:
    """Ask both programs for the same two screens, in turn."""
    from samenspel.loop.teams.models import Team

    team = Team.objects.get(slug="veel")
    cookie = {"Cookie": f"sessionid={browser.cookies['sessionid'].value}"}
    tree, passages = "code tree with counts", "passages of a code and what falls under it"
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        other = taguette.installed(Path(folder))
        if other is None:
            print("Taguette can't be installed here: no comparison.", file=sys.stderr)
            return
        taguette.fill(other, project_of(team))
        with (
            granian("samenspel.config.wsgi:application", dict(os.environ)) as (port, _pid),
            taguette.serving(other) as (theirs, their_cookie),
        ):
            ours = f"http://localhost:{port}"
            numbers = itertools.count()
            taken = in_turn(
                {
                    "ours, tree": lambda: ask(ours + paths[tree], cookie),
                    "theirs, tree": lambda: ask(f"{theirs}/project/1", their_cookie),
                    "ours, passages": lambda: ask(
                        f"{ours}{paths[passages]}&n={next(numbers)}", cookie
                    ),
                    "theirs, passages": lambda: ask(
                        f"{theirs}/api/project/1/highlights/Code%200", their_cookie
                    ),
                },
                times,
            )
    for name in ("tree", "passages"):
        mine, their = taken[f"ours, {name}"], taken[f"theirs, {name}"]
        what = tree if name == "tree" else passages
        yield {"name": f"{what}, over HTTP", "value": mine * 1000, "unit": "ms"}
        yield {"name": f"the same in Taguette {other.version}", "value": their * 1000, "unit": "ms"}
        yield {"name": f"{what} / Taguette", "value": mine / their, "unit": "x"}


def project_of(team: Any) -> dict[str, Any]:
    """Return the material of `team` as Taguette keeps it: paths of tags, offsets in bytes."""
    from samenspel.loop.coding.models import Coding, Passage
    from samenspel.loop.coding.tree import codes_of
    from samenspel.loop.sources.models import Source

    tags = {node.code.pk: ".".join([*node.path, node.code.name]) for node in codes_of(team)}
    given: dict[int, set[int]] = {}
    for passage, code in Coding.objects.values_list("passage_id", "code_id"):
        given.setdefault(passage, set()).add(code)
    rows = Passage.objects.of_team(team).values_list("pk", "source_id", "start", "end", "text")
    return {
        "tags": sorted(tags.items()),
        "documents": list(Source.objects.filter(team=team).values_list("pk", "title", "text")),
        "highlights": [[*row, sorted(given.get(row[0], ()))] for row in rows],
    }


def ask(url: str, headers: dict[str, str]) -> None:
    """Read a page to its end."""
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=60) as page:
        page.read()


if __name__ == "__main__":
    print_figures(run, measure)
