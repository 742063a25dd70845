"""Add a text to the material, with who speaks where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.ground.documents import Paragraph
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.reports.material import material_of
from samenspel.loop.research.models import Participant
from samenspel.loop.sources import access
from samenspel.loop.sources.composing import Composed, compose
from samenspel.loop.sources.models import Source, SourceKind, Speaker, Turn, Whose
from samenspel.loop.sources.signals import source_added
from samenspel.loop.teams.models import Team


class NothingToAddError(Exception):
    """There are no words in it."""


class AlreadyThereError(Exception):
    """This very text, or file, is in the material: as `source`."""

    def __init__(self, source: Source) -> None:
        super().__init__(f"Source {source.pk} is the same.")
        self.source = source


@dataclass(frozen=True)
class About:
    """What is said of a text; only keepers choose `whose` words it has.

    `written_here`: by the team itself, in this program, and not brought in from elsewhere.
    """

    title: str
    kind: str
    day: date | None = None
    activity: Activity | None = None
    whose: str = ""
    reach: str = Reach.TEAM
    participants: Iterable[Participant] = ()
    written_here: bool = False


@dataclass(frozen=True)
class Original:
    """The file that was kept (by its name in the storage), how it was called, and its SHA-256."""

    name: str
    file_name: str
    digest: str


@transaction.atomic
def add_source(
    *,
    team: Team,
    by: Person,
    about: About,
    text: str | Composed,
    original: Original | None = None,
    guid: UUID | None = None,
) -> Source:
    """Add a text; the same form (`guid`) adds it once.

    Raises `NothingToAddError` without words, and `AlreadyThereError` for a file that is there.
    """
    access.require(access.may_code(by, team))
    Team.objects.select_for_update().get(pk=team.pk)
    composed = Composed(tidied(text)) if isinstance(text, str) else text
    if not composed.text.strip():
        raise NothingToAddError
    earlier = team.sources.filter(guid=guid).first() if guid else None
    if earlier is not None:
        return earlier
    if original is not None:
        require_new_file(team, original.digest)
    source = _saved(by, about, original, team=team, text=composed.text, guid=guid)
    _keep_turns(source, composed)
    own = [one for one in about.participants if one.team_id == team.pk]
    if own and access.may_keep(by, team):
        source.participants.set(own)
    log.record("sources.add", source, by.user, kind=source.kind)
    source_added.send(sender=Source, source=source)
    return source


def add_from_gathering(
    *, team: Team, by: Person, activity: Activity, kind: str, title: str = ""
) -> Source:
    """Add the report of a gathering, or what came out of it: a line each, with its perspective.

    Raises `NothingToAddError` when nothing was written, `AlreadyThereError` when it is there.
    """
    access.require(access.may_code(by, team) and activity.team_id == team.pk)
    composed = _written_at(activity, kind)
    same = team.sources.filter(activity=activity, kind=kind, text=composed.text).first()
    if same is not None:
        raise AlreadyThereError(same)
    about = About(
        title=title or activity.title,
        kind=kind,
        day=activity.starts.date(),
        activity=activity,
        written_here=True,
    )
    source = add_source(team=team, by=by, about=about, text=composed)
    for value, label in labels_of_perspectives():
        source.speakers.filter(label=label).update(perspective=value)
    return source


def require_new_file(team: Team, digest: str) -> None:
    """Raise `AlreadyThereError` when a file with this digest is in the material of the team."""
    same = team.sources.without_text().filter(digest=digest).exclude(digest="").first()
    if same is not None:
        raise AlreadyThereError(same)


def tidied(text: str) -> str:
    """Return typed text as it is kept: lines end with a newline, nothing invisible in it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(
        sign for sign in text if sign in "\n\t" or sign.isprintable() or sign == "\u200d"
    )
    return "\n".join(line.rstrip() for line in kept.strip("\n").split("\n"))


def labels_of_perspectives() -> list[tuple[str, str]]:
    """Return each perspective with what it is called in a text."""
    with override("nl"):
        return [(one.value, str(one.label).capitalize()) for one in Perspective]


def _written_at(activity: Activity, kind: str) -> Composed:
    written = material_of(activity)
    if kind == SourceKind.REPORT:
        texts = [item.text for item in written if item.kind == "report"]
        return Composed(tidied("\n\n".join(texts)))
    labels = dict(labels_of_perspectives())
    yields = [
        Paragraph(" ".join(item.text.split()), labels.get(item.perspective))
        for item in written
        if item.kind != "report"
    ]
    return compose(yields, {label: label for label in labels.values()})


def _saved(
    by: Person, about: About, original: Original | None, *, team: Team, text: str, guid: UUID | None
) -> Source:
    source = Source(
        team=team,
        title=about.title.strip()[:160] or str(_("Text without a title")),
        kind=about.kind,
        day=about.day,
        activity=about.activity,
        whose=access.whose_for(by, team, about.kind, about.whose, written_here=about.written_here),
        reach=about.reach,
        text=text,
        added_by=by,
    )
    if source.whose == Whose.PEOPLE:
        source.reach = Reach.TEAM  # consent decides, of each person
    if guid is not None:
        source.guid = guid
    if original is not None:
        source.original.name = original.name
        source.original_name = original.file_name[:200]
        source.digest = original.digest
    source.save()
    return source


def _keep_turns(source: Source, composed: Composed) -> None:
    speakers = Speaker.objects.bulk_create(
        Speaker(source=source, label=label[:80], number=number)
        for number, label in enumerate(composed.labels)
    )
    by_label = dict(zip(composed.labels, speakers, strict=True))
    Turn.objects.bulk_create(
        [
            Turn(
                source=source,
                number=number,
                speaker=by_label.get(turn.label or ""),
                start=turn.start,
                words_start=turn.words_start,
                end=turn.end,
                from_ms=turn.from_ms,
                until_ms=turn.until_ms,
            )
            for number, turn in enumerate(composed.turns)
        ],
        batch_size=500,
    )
