"""What comes in and goes out holds of a person: who handed in, who made a file, who coded."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.interchange.models import Import, MadeFile, ProjectUser


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _export(subject: Subject) -> Iterator[Held]:
    for brought in Import.objects.filter(_of(subject, "by")).select_related("team"):
        facts = {_("Team"): brought.team.name, _("Date"): brought.at}
        yield Held(title=_("Handed in: %(what)s") % {"what": brought.name}, facts=facts)
    for made in MadeFile.objects.filter(_of(subject, "made_by")).select_related("team"):
        facts = {_("Team"): made.team.name, _("Date"): made.made_at}
        yield Held(title=_("File to take along: %(what)s") % {"what": made}, facts=facts)
    for user in ProjectUser.objects.filter(_of(subject, "person")).select_related("team"):
        facts = {_("Team"): user.team.name, _("Name"): str(user)}
        yield Held(title=_("Your name in a file with research"), facts=facts)


@transaction.atomic
def _erase(subject: Subject) -> int:
    """Take the name away; the number that files use for this person stays, and says nothing."""
    touched = 0
    for user in ProjectUser.objects.filter(_of(subject, "person")):
        user.name, user.person, user.extra = "", None, {}
        user.save(update_fields=["name", "person", "extra"])
        touched += 1
    for made in MadeFile.objects.filter(_of(subject, "made_by")):
        made.delete()
        touched += 1
    mine = list(Import.objects.filter(_of(subject, "by")).values_list("pk", flat=True))
    return touched + Import.objects.filter(pk__in=mine).update(by=None)


HOLDINGS = [
    Holding(
        name="interchange.files",
        label=gettext_lazy("Files with research that you handed in or took along"),
        purpose=gettext_lazy("To know who coded what, also after going to another program."),
        basis=gettext_lazy("You do research in a team."),
        kept=gettext_lazy(
            "What you make to take along: seven days. Your name with what you coded: as long as "
            "the team keeps the material."
        ),
        erasing=gettext_lazy(
            "Your files go away. What you coded stays, and your name is taken off it."
        ),
        data=gettext_lazy("Name, and which files you handed in or made, and when."),
        recipients=gettext_lazy(
            "The researchers of the team, and whoever gets a file with research that you coded."
        ),
        export=_export,
        erase=_erase,
        order=36,
    ),
]
