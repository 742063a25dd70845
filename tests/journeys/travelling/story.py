"""What the chapters share, besides a year's: a focus group behind us, a neighbour, the worker."""

import re
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZipFile

import pypdfium2
from django.core.management import call_command

from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team
from tests.focus_group import FocusGroup
from tests.journeys.year.someone import Someone, squeeze
from tests.journeys.year.story import Story

TITLE = "Bellen of de buren"
SHELF = "/publicaties/"
FORMS = {"pdf": "PDF", "epub": "EPUB", "docx": "Word", "html": "webpagina"}


class Elsewhere(Someone):
    """Somebody who is at the site of another Werkplaats."""

    def __init__(self, *args: Any, host: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client.defaults["SERVER_NAME"] = host

    def go(self, path: str) -> Someone:
        """Open a page, of whichever site it is."""
        if host := urlsplit(path).hostname:
            self.client.defaults["SERVER_NAME"] = host
        return super().go(re.sub(r"^https?://[^/]+", "", path))

    def _land(self, response: Any) -> Someone:
        if host := response.request.get("SERVER_NAME"):
            self.client.defaults["SERVER_NAME"] = host
        return super()._land(response)


class TravellingStory(Story):
    """A team that talked with people, and now writes."""

    group: FocusGroup
    #: The address of the booklet, of each of its files, and of a story, once somebody has them.
    address: str
    files: dict[str, str]
    told: str

    @property
    def team(self) -> Team:
        """The team that writes."""
        return self.group.team

    def enter_elsewhere(self, name: str, account: Person | None = None) -> Someone:
        """Let somebody come into the story at the site of the neighbours."""
        self.people[name] = Elsewhere(name, self.clock, account=account, host="elders.test")
        return self.people[name]

    def work(self) -> None:
        """Let the worker do what waits for it."""
        call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)

    def draft(self, who: Someone) -> Someone:
        """Let a writer open the draft from the team's tab."""
        return self.workspace(who).follow("Publicaties").follow(TITLE)

    def chapter(self, who: Someone, title: str) -> Someone:
        """Let a writer open a chapter of the draft."""
        return self.draft(who).follow(title)

    def book(self, who: Someone) -> Someone:
        """Let a reader take the booklet from the shelf."""
        return who.go(SHELF).follow(TITLE)


def words_in(kind: str, file: bytes) -> str:
    """Return what one reads in a file of this kind."""
    if kind == "pdf":
        document = pypdfium2.PdfDocument(file)
        pages = [page.get_textpage().get_text_range() for page in document]
        return squeeze(" ".join(pages))
    if kind == "html":
        return squeeze(file.decode())
    packed = ZipFile(BytesIO(file))
    texts = [packed.read(name).decode("utf-8", "ignore") for name in packed.namelist()]
    return squeeze(" ".join(texts))
