"""What the material holds of a researcher: which texts somebody added or corrected.

What it holds of a participant is told by `research`: on the page of the own words.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.sources.models import Source, SourceDraft, TextChange
from samenspel.loop.sources.services import forget_draft


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _export(subject: Subject) -> Iterator[Held]:
    added = Source.objects.without_text().filter(_of(subject, "added_by")).select_related("team")
    for source in added:
        yield Held(
            title=source.title,
            facts={_("Team"): source.team.name, _("Added on"): source.created},
            url=source.get_absolute_url(),
        )
    for draft in SourceDraft.objects.filter(_of(subject, "made_by")).select_related("team"):
        facts = {_("Team"): draft.team.name, _("Handed in on"): draft.created}
        yield Held(title=draft.title, facts=facts)
    changes = TextChange.objects.filter(_of(subject, "by")).select_related("source__team")
    for change in changes.defer("edits", "removed", "source__text"):
        yield Held(
            title=_("A change of “%(text)s”") % {"text": change.source.title},
            facts={_("Team"): change.source.team.name, _("On"): change.at},
            url=change.source.get_absolute_url(),
        )


@transaction.atomic
def _erase(subject: Subject) -> int:
    touched = sum(forget_draft(one) for one in SourceDraft.objects.filter(_of(subject, "made_by")))
    places: list[tuple[Any, str]] = [(Source, "added_by"), (TextChange, "by")]
    for model, field in places:
        mine = list(model._base_manager.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += model._base_manager.filter(pk__in=mine).update(**{field: None})
    return touched


HOLDINGS = [
    Holding(
        name="sources.added",
        label=gettext_lazy("Texts you added to the material of a team, or corrected"),
        purpose=gettext_lazy("To know who can tell more about a text."),
        basis=gettext_lazy("You take part in the research."),
        kept=gettext_lazy("As long as the team keeps the text."),
        erasing=gettext_lazy("The texts stay with the team. Your name is taken off."),
        data=gettext_lazy("Name, and which text you added or changed."),
        recipients=gettext_lazy("The researchers of the team."),
        export=_export,
        erase=_erase,
        order=44,
    ),
]
