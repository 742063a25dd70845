"""What can be found of findings, and by whom. Words of people only where all of those may read."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.coding.gate import passages_quotable
from samenspel.loop.findings.models import Evidence, Finding
from samenspel.loop.teams.search import audience_of


def describe(finding: Finding) -> Document | None:
    """Let a finding be found by what it says, and by the words that its whole audience may read.

    The audience of a team has its coordinators too, who stand in the circle of the Werkplaats.
    """
    audience = audience_of(finding.reach, finding.werkplaats_id, finding.team_id)
    if not finding.is_shared or audience is None:
        return None
    everyone = Reach.WERKPLAATS if finding.reach == Reach.TEAM else Reach(finding.reach)
    quotable = passages_quotable(finding.team, everyone).filter(evidence__finding=finding)
    words = quotable.order_by("pk").values_list("text", flat=True)
    return Document(
        title=finding.claim,
        body="\n\n".join(text for text in [finding.explanation, *words] if text),
        url=finding.get_absolute_url(),
        kind="finding",
        scope=finding.werkplaats_id,
        audience=audience,
        date=timezone.localdate(finding.shared_at),
    )


registry.register(Finding, describe, queryset=Finding.objects.select_related("team__werkplaats"))
registry.register_kind("finding", _("Findings"))
registry.register_dependent(Evidence, lambda evidence: [evidence.finding])
