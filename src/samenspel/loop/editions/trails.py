"""Why somebody says so: from a recommendation down to the words it rests on, for one reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import Shown, shown_to_each
from samenspel.loop.network.models import Person
from samenspel.loop.questions.models import Question


@dataclass(frozen=True)
class Why:
    """A finding, the words below it as far as this reader may see, and what was asked."""

    finding: Finding
    shown: Shown
    questions: Sequence[Question]


def why(person: Person | None, findings: Iterable[Finding]) -> list[Why]:
    """Return what each of `findings`, which `person` may see, rests on.

    More findings of the same teams take no more queries.
    """
    keys = [finding.pk for finding in findings]
    seen = Question.objects.visible_to(person)
    asked = Finding.objects.filter(pk__in=keys).select_related("team")
    asked = asked.prefetch_related(Prefetch("questions", queryset=seen))
    by_key = {finding.pk: finding for finding in asked}
    chosen = [by_key[pk] for pk in keys if pk in by_key]
    shown = shown_to_each(person, chosen)
    return [Why(one, shown[one.pk], list(one.questions.all())) for one in chosen]
