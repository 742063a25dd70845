"""Make the files of an edition: asked for by an event or a person, made by the worker.

What was placed is asked from the gates when the making begins, and once more in the transaction in
which the files are kept: is it not the same any more, then nothing is kept, and it begins anew.
"""

import hashlib
import logging
from datetime import datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import get_random_string

from samenspel.ground.common import log
from samenspel.ground.common.assets import PRINTED_FONTS
from samenspel.ground.freshness.services import touch
from samenspel.ground.typesetting.making import FORMS, make_forms
from samenspel.ground.typesetting.manuscript import TypesettingError
from samenspel.loop.coding.models import Passage
from samenspel.loop.editions import tasks, telling
from samenspel.loop.editions.files import Drafted, drafted, with_pictures
from samenspel.loop.editions.models import EditionFile, Making, MakingState
from samenspel.loop.interchange.storing import drop
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_write, require
from samenspel.loop.publications.models import Contributor, Version
from samenspel.loop.research.models import Participant

logger = logging.getLogger(__name__)
TRIES = 4
TOO_LONG = timedelta(minutes=30)
FOLDER = "editions"


@transaction.atomic
def ask_making(*, edition: Version, by: Person | None = None) -> Making | None:
    """Let the files of `edition` be made; one that waits already is that one.

    `by` is None when something that happened asks for it. None when there is nothing to make.
    """
    if by is not None:
        require(may_write(by, edition.publication))
    current = lock_edition(edition.pk)
    if current.edition is None or current.publication.withdrawn_at is not None:
        return None
    waiting = current.makings.filter(state=MakingState.WAITING).first()
    if waiting is not None:
        return waiting
    making = Making.objects.create(edition=current)
    touch(current.publication.werkplaats_id)
    if by is not None:
        log.record("editions.make", current.publication, by.user)
    tasks.make_files.enqueue(making.pk)
    return making


def lock_edition(pk: int) -> Version:
    """Return an edition that nobody else makes or takes back files of until we are done."""
    rows = Version.objects.select_related("publication__werkplaats__site", "publication__team")
    return rows.select_for_update(of=("self",)).get(pk=pk)


def make_files(making_id: int) -> str:
    """Make all four; nothing is kept unless all of them are there. The last good ones stay."""
    if not Making.objects.filter(pk=making_id, state=MakingState.WAITING).update(
        state=MakingState.MAKING, asked_at=timezone.now()
    ):
        return "gone"
    making = Making.objects.select_related(
        "edition__publication__werkplaats__site", "edition__publication__team"
    ).get(pk=making_id)
    try:
        for _try in range(TRIES):
            outcome = _made_once(making)
            if outcome is not None:
                return outcome
        return _failed(making, telling.keeps_changing())
    except TypesettingError as error:
        logger.warning(
            "an edition could not be set", extra={"making": making_id, "why": str(error)}
        )
        return _failed(making, telling.why_not(error))
    except Exception:
        logger.exception("the files of an edition could not be made", extra={"making": making_id})
        return _failed(making, telling.stopped())


def _made_once(making: Making) -> str | None:
    """Make them once; None when what stands in it changed meanwhile."""
    if making.edition.publication.withdrawn_at is not None:
        return _failed(making, "")
    begun = drafted(making.edition)
    made: dict[str, bytes] = {}
    _tell(making, FORMS[0], 0)
    for form, data in make_forms(with_pictures(begun), fonts=PRINTED_FONTS):
        made[form] = data
        _tell(making, FORMS[min(len(made), len(FORMS) - 1)], len(made))
    return _keep(making, begun, made)


def _tell(making: Making, step: str, done: int) -> None:
    """Tell how far it is, to who looks at the page."""
    Making.objects.filter(pk=making.pk).update(step=step, done=done)


def _failed(making: Making, why: str) -> str:
    Making.objects.filter(pk=making.pk).update(
        state=MakingState.FAILED, why=why, step="", ended_at=timezone.now()
    )
    touch(making.edition.publication.werkplaats_id)
    return MakingState.FAILED


def _keep(making: Making, begun: Drafted, made: dict[str, bytes]) -> str | None:
    """Keep what was made, if it still is what everyone may read."""
    written: list[str] = []
    try:
        with transaction.atomic():
            _hold_people(begun)
            edition = lock_edition(making.edition_id)
            making.edition = edition
            if edition.publication.withdrawn_at is not None:
                return _failed(making, "")
            if drafted(edition).mark != begun.mark:
                return None
            for form, data in made.items():
                # First its name: a full disk leaves half a file, and that goes too.
                written.append(f"{FOLDER}/{get_random_string(24)}.{form}")
                _put(edition, form, _write(written[-1], data), data, begun)
            Making.objects.filter(pk=making.pk).update(
                state=MakingState.READY, step="", why="", done=len(made), ended_at=timezone.now()
            )
            touch(edition.publication.werkplaats_id)
    except BaseException:
        for name in written:
            default_storage.delete(name)
        raise
    return MakingState.READY


def _hold_people(begun: Drafted) -> None:
    """Let nobody in it withdraw, and no word in it change, until we are done.

    Who is doing that right now goes first: then we see it. In the order in which withdrawing
    takes its locks too, people before editions.
    """
    quotes = list(begun.placed.quotes)
    said = Participant.objects.filter(voices__passage__in=quotes).order_by().values("pk")
    for held in (
        Participant.objects.filter(pk__in=said),
        Contributor.objects.filter(pk__in=list(begun.placed.contributors)),
        Passage.objects.filter(pk__in=quotes),
    ):
        rows: Any = held.order_by("pk").select_for_update(no_key=True)
        list(rows.values_list("pk"))


def _write(name: str, data: bytes) -> str:
    return default_storage.save(name, ContentFile(data))


def _put(edition: Version, form: str, name: str, data: bytes, begun: Drafted) -> None:
    """Put a file in the place of the one before, which goes once this is certain."""
    told: dict[str, Any] = {
        "file": name,
        "size": len(data),
        "digest": hashlib.sha256(data).hexdigest(),
        "made_at": timezone.now(),
        "withdrawn_at": None,
        "downloads": 0,
        "departure": None,
    }
    had = EditionFile.objects.filter(edition=edition, kind=form).first()
    if had is not None:
        drop(had.file)
    file, _new = EditionFile.objects.update_or_create(edition=edition, kind=form, defaults=told)
    placed = begun.placed
    file.passages.set(list(placed.quotes))
    file.contributors.set(list(placed.contributors))
    file.findings.set(list(placed.findings))
    file.products.set(list(placed.products))


def give_up_makings(now: datetime) -> int:
    """Say of what hangs that it stopped: the worker went down with it."""
    hanging = Making.objects.hanging(now - TOO_LONG)
    return hanging.update(state=MakingState.FAILED, why=telling.stopped(), step="", ended_at=now)


def drop_leftovers(now: datetime) -> int:
    """Take away files that no edition has: somebody pulled the plug between disk and database.

    Words that were taken back may be in them.
    """
    try:
        _folders, names = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return 0
    known = set(EditionFile.objects.exclude(file="").values_list("file", flat=True))
    loose = {f"{FOLDER}/{name}" for name in names} - known
    old = [name for name in loose if default_storage.get_modified_time(name) < now - TOO_LONG]
    for name in old:
        default_storage.delete(name)
    return len(old)
