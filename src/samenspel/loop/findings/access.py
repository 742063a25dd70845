"""Who may do what with findings. `person` is None for a visitor without account."""

from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, may_read, require, sits_at

__all__ = ["may_code", "may_read", "may_say", "may_see", "may_write", "require"]


def may_write(person: Person | None, finding: Finding) -> bool:
    """Return whether `person` may change `finding`: who codes the team's material."""
    return may_code(person, finding.team)


def may_see(person: Person | None, finding: Finding) -> bool:
    """Return whether `person` may see `finding`; of its words, the gate of `coding` decides."""
    return Finding.objects.visible_to(person).filter(pk=finding.pk).exists()


def may_say(person: Person | None, finding: Finding) -> bool:
    """Return whether `person` may agree or doubt: the table of what is shared, and researchers.

    Who sits there without an account comes by the private link of a seat.
    """
    if may_read(person, finding.team):
        return True
    if person is None or not finding.is_shared:
        return False
    seated = finding.team.members.in_force().filter(person=person)
    return seated.exists() if person.user_id is None else sits_at(person, finding.team)
