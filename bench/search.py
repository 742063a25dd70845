"""Searching 100,000 documents, on SQLite and on PostgreSQL, beside a bare `SELECT 1`.

The documents are made of real Dutch words, drawn as often as people use them, mixed with words of
social work that each document has some of; so that 'zorg' is in most documents and 'ontlezing' in
a few. What is measured is the whole of `find`: reading the query, asking the database, and
the marked excerpts of ten hits. Each query is asked three times and the quickest kept, because the
machine is shared; 300 different queries make the percentiles.

    python -m bench.search [--quick]        prints one JSON line a figure
"""

import contextlib
import datetime as dt
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from bench.machine import ROOT, postgres_url

DOCUMENTS, FEW_DOCUMENTS = 100_000, 5_000
BATCH = 2_000
BOUND_MS = 30
TOPICS = tuple(
    """
    zorg gemeente bewoners wijkteam professional burger samenwerking ondersteuning informeel
    formeel vrijwilligers ouderen jongeren eenzaamheid mantelzorg wijk buurt team werkplaats
    onderzoek praktijk vraagstuk beleid beleidsmakers hogeschool docentonderzoekers werkgroep
    bijeenkomst leren buurthuis preventie jeugdzorg wijkteamleden beroepsproduct participatie
    schulden armoede huisarts zelfredzaamheid thuiszorg ontmoeting welzijn dagbesteding
    initiatief organisatie samenspel verslag focusgroep praktijkvoorbeeld aanbevelingen
    keukentafelgesprek ervaringsdeskundige opbouwwerk
    """.split()  # noqa: SIM905 - a list of words reads as a text
)
QUESTIONS = [
    "wat kunnen wij doen tegen eenzaamheid bij ouderen",
    "hoe werken wijkteam en vrijwilligers samen in de buurt",
    "samenwerking formeel informeel",
    "wijkteamleden en bewoners",
    "docentonderzoekers beroepsproduct",
    "keukentafelgesprekken",
    "zorg gemeente bewoners",
    "wijk team buurt zorg onderzoek praktijk",
]


def run(quick: bool = False) -> Iterator[dict[str, Any]]:
    """Measure both databases, each in a process and a database of its own."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        yield from measured_at(f"sqlite:///{folder}/search.sqlite3", quick)
    server = postgres_url()
    if server:
        with throw_away_database(server) as url:
            yield from measured_at(url, quick)


def measured_at(url: str, quick: bool) -> Iterator[dict[str, Any]]:
    """Measure in a fresh process, whose settings can't clash with ours."""
    command = [sys.executable, "-m", "bench.search", "--here", *(["--quick"] if quick else [])]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": url, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        text=True,
    ) as measuring:
        for line in measuring.stdout or ():
            yield json.loads(line)
    if measuring.returncode:
        raise RuntimeError(f"measuring the search on {urlsplit(url).scheme} failed")


@contextlib.contextmanager
def throw_away_database(server: str) -> Iterator[str]:
    """Make a database on the server, and remove it afterwards."""
    import psycopg

    name = f"samenspel_bench_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def measure(quick: bool) -> Iterator[dict[str, Any]]:
    """Fill the database of this process and time the search in it."""
    connection = prepare()
    count = FEW_DOCUMENTS if quick else DOCUMENTS
    seconds = fill(count)
    bare = [milliseconds(lambda: select_one(connection)) for _ in range(500)]
    asked = queries(60 if quick else 300)
    for query in asked[:20]:
        look_for(query, 0)
    spent, worked = [], []
    for number, query in enumerate(asked):
        tries = [timed(query, number, processor_clock(connection)) for _ in range(3)]
        spent.append(min(wall for wall, _ in tries))
        worked.append(min(busy for _, busy in tries))
    common = {"bench": "search", "database": connection.vendor}
    p50, p95 = percentile(spent, 50), percentile(spent, 95)
    floor = statistics.median(bare)
    yield common | {"name": "documents", "value": count}
    yield common | {"name": "documents indexed a second", "value": count / seconds}
    yield common | {"name": "bare SELECT 1, p50", "value": floor, "unit": "ms"}
    yield common | {"name": "find, p50", "value": p50, "unit": "ms"}
    yield common | {
        "name": "find, p95", "value": p95, "unit": "ms", "bound": None if quick else BOUND_MS,
    }  # fmt: skip
    yield common | {"name": "find, slowest", "value": max(spent), "unit": "ms"}
    yield common | {
        "name": "find, p95 of processor time", "value": percentile(worked, 95), "unit": "ms",
    }  # fmt: skip
    yield common | {"name": "find, p95, times a bare SELECT 1", "value": p95 / floor}


def timed(query: str, number: int, clock: Callable[[], float]) -> tuple[float, float]:
    """Return how long a search took, and how much of that a processor worked for it, in ms."""
    began = clock()
    wall = milliseconds(lambda: look_for(query, number))
    return wall, clock() - began


def processor_clock(connection: Any) -> Callable[[], float]:
    """Return a clock of the work, in ms, of this process and of its PostgreSQL on Linux."""
    if connection.vendor != "postgresql":
        return lambda: time.process_time() * 1000
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        work = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    if not work.exists():
        return lambda: time.process_time() * 1000
    return lambda: time.process_time() * 1000 + int(work.read_text().split()[0]) / 1e6


def percentile(values: list[float], percent: int) -> float:
    """Return the value that `percent` of the values don't exceed."""
    return sorted(values)[int(len(values) * percent / 100)]


def prepare() -> Any:
    """Set Django up with nothing but the search, and make its tables."""
    import django
    from django.conf import settings

    from samenspel.config.settings.base import DATABASES

    settings.configure(
        DATABASES=DATABASES,
        INSTALLED_APPS=["django.contrib.contenttypes", "samenspel.ground.search"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()
    from django.db import connection

    from samenspel.ground.search.index import index_of
    from samenspel.ground.search.models import SearchDocument, Synonym

    with connection.schema_editor() as editor:
        editor.create_model(SearchDocument)
        editor.create_model(Synonym)
    index_of(connection).create()
    return connection


def fill(count: int) -> float:
    """Put `count` documents in, as a rebuild from empty does; return the seconds that took."""
    from django.db import connection

    from samenspel.ground.search.index import index_of
    from samenspel.ground.search.services import store_documents

    seconds = 0.0
    documents = invented_documents(count)
    with index_of(connection).filling():
        while batch := list(itertools.islice(documents, BATCH)):
            began = time.perf_counter()
            store_documents(batch)
            seconds += time.perf_counter() - began
        began = time.perf_counter()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    return seconds + time.perf_counter() - began


def invented_documents(count: int) -> Iterator[Any]:
    """Make documents of words drawn as often as they are used, always the same ones."""
    from samenspel.ground.search.models import SearchDocument

    dice = random.Random(2017)
    words, weights = vocabulary()
    now = dt.datetime.now(dt.UTC)
    for number in range(count):
        body = dice.choices(words, cum_weights=weights, k=int(dice.lognormvariate(4.8, 0.6)) + 20)
        for place in dice.sample(range(len(body)), len(body) // 8):
            body[place] = dice.choice(TOPICS)
        title = [*dice.choices(words, cum_weights=weights, k=4), dice.choice(TOPICS)]
        scope = number % 12 or None
        yield SearchDocument(
            model="bench.thing",
            object_id=str(number),
            title=" ".join(title).capitalize(),
            body=sentences(body, dice),
            url=f"/ding/{number}/",
            kind=dice.choice(["page", "question", "team", "activity", "organisation", "term"]),
            scope=scope,
            audience=dice.choices(
                ["public", f"werkplaats:{scope or 1}", f"team:{number % 40}"], [85, 10, 5]
            )[0],
            date=dt.date(2014, 1, 1) + dt.timedelta(days=dice.randrange(4000)),
            indexed_at=now,
        )


def vocabulary() -> tuple[list[str], list[float]]:
    """Return the common Dutch words and how often they are used, added up."""
    from samenspel.ground.text.vocabulary import rareness

    known = rareness()
    return list(known), list(itertools.accumulate(10 ** (-rare / 100) for rare in known.values()))


def sentences(words: list[str], dice: random.Random) -> str:
    """Write words as sentences of eight to eighteen words."""
    written = []
    at = 0
    while at < len(words):
        length = dice.randint(8, 18)
        written.append(" ".join(words[at : at + length]).capitalize() + ".")
        at += length
    return " ".join(written)


def queries(count: int) -> list[str]:
    """Return a mix: one to three words, common and rare, compounds, questions, and misses."""
    dice = random.Random(2018)
    words, _ = vocabulary()
    common, rare = words[100:3000], words[8000:60_000]
    makers = [
        lambda: dice.choice(TOPICS),
        lambda: dice.choice(common),
        lambda: dice.choice(rare),
        lambda: " ".join(dice.sample(TOPICS, 2)),
        lambda: f"{dice.choice(TOPICS)} {dice.choice(common)}",
        lambda: f"{dice.choice(common)} {dice.choice(rare)}",
        lambda: " ".join(dice.sample(TOPICS, 3)),
        lambda: dice.choice(QUESTIONS),
        lambda: f"{dice.choice(TOPICS)} xyzzy{dice.randrange(1000)}",
    ]
    return [makers[number % len(makers)]() for number in range(count)]


def look_for(query: str, number: int) -> None:
    """Search as a member of a site does, sometimes on all sites, and make the excerpts."""
    from samenspel.ground.search.find import find

    results = find(
        query,
        scope=None if number % 4 == 0 else 3,
        audiences=["public", "werkplaats:3", "team:3", "team:15"],
        kinds=["question"] if number % 7 == 0 else [],
        page=3 if number % 10 == 0 else 1,
    )
    for hit in results.hits:
        _ = hit.title, hit.excerpt


def select_one(connection: Any) -> None:
    """Ask the database for nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()


def milliseconds(what: Any) -> float:
    """Return how long a call takes."""
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print one JSON line a figure; `--here` measures the database of DATABASE_URL."""
    quick = "--quick" in sys.argv
    for figure in measure(quick) if "--here" in sys.argv else run(quick):
        print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
