"""Which passages rest on what a participant agreed to: told, by text, before that ends."""

from collections.abc import Iterator

from django.db.models import Count, Model
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.ground.consent.models import AffectedKind, Purpose
from samenspel.ground.consent.resting import Rests, register
from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.copied import said_by
from samenspel.loop.sources.models import Source


def passages_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Count the passages that nobody can read any more, in each text."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    theirs = Passage.objects.filter(voices__participant=subject).order_by()
    numbers = dict(theirs.values_list("source").annotate(Count("pk", distinct=True)))
    texts = Source.objects.filter(pk__in=numbers).without_text().select_related("team")
    for source in texts.order_by("pk"):
        number = numbers[source.pk]
        label = ngettext(
            "%(number)d passage with a code in “%(text)s”",
            "%(number)d passages with a code in “%(text)s”",
            number,
        )
        yield Rests(
            label=label % {"number": number, "text": source.title},
            url=source.get_absolute_url(),
            scope=source.werkplaats_id,
        )


def copies_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the codes and memos in which somebody wrote down these words: no gate hides those."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    team, said = subject.team, said_by(subject)
    for code in Code.objects.of_team(team).prefetch_related("history").order_by("pk"):
        if said.stands_in(code.name, code.definition, code.example, code.memo, *_before(code)):
            label = _("What is written with a code of “%(team)s”: it may hold words of %(code)s")
            yield _look(label, subject, reverse("coding:code", args=[team.slug, code.pk]))
    sources = Source.objects.of_team(team).exclude(memo="").without_text().order_by("pk")
    for source in sources.select_related("team"):
        if said.stands_in(source.memo):
            label = _("The memo of a text of “%(team)s”: it may hold words of %(code)s")
            yield _look(label, subject, source.get_absolute_url())
    noted = Passage.objects.of_team(team).exclude(memo="").select_related("source__team")
    for passage in noted.defer("source__text").order_by("pk"):
        if said.stands_in(passage.memo):
            label = _("The memo of a passage of “%(team)s”: it may hold words of %(code)s")
            yield _look(label, subject, passage.get_absolute_url())


def _before(code: Code) -> list[str]:
    """Return what a code said before, as its history tells."""
    kept = [change.details.get("before") for change in code.history.all()]
    return [str(value) for one in kept if isinstance(one, dict) for value in one.values()]


def _look(label: str, subject: Participant, url: str) -> Rests:
    said = label % {"team": subject.team, "code": subject.code}
    return Rests(said, url, subject.team.werkplaats_id, AffectedKind.LOOK)


register(passages_on)
register(copies_on)
