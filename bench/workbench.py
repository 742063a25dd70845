"""The coding workbench in Chromium: a text of 300,000 characters with 1,500 passages in 300 codes.

A researcher reads it, opens it to code, and marks. Reading and opening are from asking for the page
until its first line is drawn; marking from pressing a code until its line stands under the words.
Server and browser share this machine. Each is done several times; the median counts, and the
slowest is told.

    python -m bench.workbench [--quick]        prints one JSON line a figure
"""

import os
import random
import shutil
from collections.abc import Iterator
from statistics import median
from typing import Any

from bench.apart import on_both_databases, print_figures
from bench.registrations import prepare
from bench.servers import granian

CHARACTERS, PASSAGES, CODES = 300_000, 1_500, 300
OPENED, MARKED = 7, 25
OPEN_MS, MARK_MS = 1_000, 150
WORDS = [
    "ik", "wij", "buurvrouw", "wijkteam", "gemeente", "samen", "koffie", "hulp", "vragen",
    "bellen", "niet", "altijd", "graag", "soms", "eerst", "daarna", "huishouden",
    "kinderen", "school", "mantelzorg", "formulier", "wachten", "maanden", "vertrouwen",
]  # fmt: skip
Figure = dict[str, Any]

DRAWN = """
() => new Promise((resolve) =>
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
"""
MARKING = """
(code) => new Promise((resolve) => {
  const option = document.getElementById(`code-${code}`)
  const count = () => document.querySelectorAll('.coded').length
  const before = count()
  const seen = new MutationObserver(() => {
    if (count() === before) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
  })
  seen.observe(document.getElementById('lines'), { childList: true, subtree: true })
  const began = performance.now()
  option.click()
})
"""
CHOOSE = """
(number) => {
  let node = null
  while (!node) {
    const words = document.querySelector(`#r${++number} .line__text`)
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
    do node = walker.nextNode(); while (node && node.data.length < 30)
  }
  document.getElementById(`rij-${number}`).scrollIntoView()
  getSelection().setBaseAndExtent(node, 0, node, node.data.indexOf(' ', 8))
}
"""


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("workbench", quick=quick)


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    prepare()
    from django.db import connection

    path, cookie, codes = fill()
    with granian("samenspel.config.wsgi:application", dict(os.environ)) as (port, _pid):
        url = f"http://localhost:{port}"
        read, opened, marked, size = in_chromium(url, path, cookie, codes, quick=quick)
    common = {"bench": "workbench", "database": connection.vendor}
    for figure in [
        {"name": "read 300,000 characters", "value": median(read), "bound": OPEN_MS},
        {"name": "open 300,000 characters", "value": median(opened), "bound": OPEN_MS},
        {"name": "open: the slowest", "value": max(opened)},
        {"name": "mark a stretch", "value": median(marked), "bound": MARK_MS},
        {"name": "mark: the slowest", "value": max(marked)},
    ]:
        yield common | {"unit": "ms"} | figure
    yield common | {"name": "the page", "value": size / 1024, "unit": "KiB"}


def in_chromium(
    url: str, path: str, cookie: tuple[str, str], codes: list[int], *, quick: bool
) -> tuple[list[float], list[float], list[float], int]:
    """Return how long reading, opening and marking took, and how many bytes the page has."""
    from playwright.sync_api import sync_playwright

    read, opened, marked = [], [], []
    reader = path.removesuffix("coderen/")
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        context.add_cookies([{"name": cookie[0], "value": cookie[1], "url": url}])
        page = context.new_page()
        for _time in range(3 if quick else OPENED):
            page.goto(url + reader, wait_until="commit")
            page.locator("#r1").wait_for()
            read.append(page.evaluate(DRAWN))
            page.goto(url + path, wait_until="commit")
            page.locator("#r1").wait_for()
            opened.append(page.evaluate(DRAWN))
            page.locator("#bench[data-ready]").wait_for()
        size = len(page.content().encode())
        for time in range(4 if quick else MARKED):
            page.evaluate(CHOOSE, 40 + time * 37)
            page.locator("#pane-chosen").wait_for()
            page.wait_for_timeout(400)
            marked.append(page.evaluate(MARKING, codes[time]))
        browser.close()
    return read, opened, marked, size


def chromium(playwright: Any) -> Any:
    """Start Chromium."""
    executable = os.environ.get("SAMENSPEL_CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox", "--disable-gpu"]
    return playwright.chromium.launch(executable_path=executable, args=flags)


def fill() -> tuple[str, tuple[str, str], list[int]]:
    """Make a transcript with its codes and a researcher; return its page and a cookie."""
    from django.conf import settings
    from django.test import Client

    from samenspel.ground.accounts.models import User
    from samenspel.loop.coding.models import Code, Codebook
    from samenspel.loop.network.models import Membership, Person, Werkplaats
    from samenspel.loop.teams.models import Team

    werkplaats = Werkplaats.objects.get()
    user = User.objects.create_user(email="otto@example.org")
    otto = Person.objects.create(name="Otto", email=user.email, user=user)
    Membership.objects.create(werkplaats=werkplaats, person=otto, perspective="education")
    team = Team.objects.create(werkplaats=werkplaats, name="Buren", slug="buren", challenge="Wie?")
    team.researchers.create(person=otto, role="keeper")
    book = Codebook.objects.create(team=team)
    codes = Code.objects.bulk_create(
        Code(codebook=book, name=f"Code {number}", position=number) for number in range(CODES)
    )
    source = a_long_transcript(team)
    give_codes(source, codes, otto)
    browser = Client()
    browser.force_login(user)
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME]
    keys = [code.pk for code in codes]
    return f"/teams/buren/materiaal/{source.pk}/coderen/", (cookie.key, cookie.value), keys


def a_long_transcript(team: Any) -> Any:
    """Make a text of turns of a few sentences, by six participants who agreed and one of us."""
    from samenspel.loop.sources.models import Source, SourceKind, Speaker, Turn

    dice = random.Random(7)
    lines, length = [], 0
    while length < CHARACTERS:
        label = f"D{dice.randrange(1, 7)}"
        words = " ".join(dice.choices(WORDS, k=dice.randrange(8, 45))).capitalize() + "."
        lines.append((label, words))
        length += len(label) + len(words) + 3
    text = "\n".join(f"{label}: {words}" for label, words in lines)
    source = Source.objects.create(
        team=team, title="Focusgroep", kind=SourceKind.TRANSCRIPT, text=text
    )
    speakers = {
        label: Speaker.objects.create(
            source=source, label=label, number=number, participant=a_participant(team, label)
        )
        for number, label in enumerate(sorted({label for label, _words in lines}))
    }
    turns, at = [], 0
    for number, (label, words) in enumerate(lines):
        start, at = at, at + len(label) + len(words) + 3
        turns.append(
            Turn(
                source=source, number=number, speaker=speakers[label], start=start,
                words_start=start + len(label) + 2, end=at - 1,
            )
        )  # fmt: skip
    Turn.objects.bulk_create(turns)
    return source


def a_participant(team: Any, code: str) -> Any:
    """Make somebody who takes part."""
    from datetime import timedelta

    from samenspel.ground.consent.models import Purpose, Reach
    from samenspel.ground.consent.services import give_consent
    from samenspel.loop.research.models import Participant

    made = Participant(team=team, code=code, perspective="citizen")
    made.new_link(timedelta(days=30))
    made.save()
    give_consent(subject=made, purpose=Purpose.TAKE_PART, reach=Reach.TEAM)
    return made


def give_codes(source: Any, codes: list[Any], by: Any) -> None:
    """Mark passages all over the text, some on top of each other."""
    from samenspel.loop.coding.models import Coding, Passage
    from samenspel.loop.coding.services import tell_voices

    dice = random.Random(8)
    places = set()
    while len(places) < PASSAGES:
        start = source.text.index(" ", dice.randrange(len(source.text) - 400)) + 1
        end = source.text.find(" ", start + dice.randrange(10, 240))
        places.add((start, end if end > 0 else len(source.text)))
    passages = Passage.objects.bulk_create(
        Passage(source=source, start=start, end=end, text=source.text[start:end], by=by)
        for start, end in sorted(places)
    )
    Coding.objects.bulk_create(
        Coding(passage=passage, code=code, by=by)
        for passage in passages
        for code in dice.sample(codes, dice.choice((1, 1, 1, 2)))
    )
    tell_voices(passages)


if __name__ == "__main__":
    print_figures(run, measure)
