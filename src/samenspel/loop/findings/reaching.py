"""At which addresses the people around a finding read their mail."""

from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Researcher, ResearchRole

WRITERS = [ResearchRole.CODER, ResearchRole.KEEPER]


def researchers_to_tell(finding: Finding, *, but: Person | None = None) -> list[str]:
    """Return the addresses of who writes the findings of this team, except `but`."""
    writers = Researcher.objects.filter(team=finding.team_id, role__in=WRITERS)
    people = [one.person for one in writers.select_related("person__user")]
    return [address_of(person) for person in people if person != but and address_of(person)]


def address_of(person: Person) -> str:
    """Return where `person` reads mail: at the account, else as the Werkplaats knows it."""
    return (person.user.email if person.user else "") or person.email


def writes(finding: Finding, address: str) -> bool:
    """Return whether who reads mail at `address` (still) writes the findings of this team."""
    known = {one.lower() for one in researchers_to_tell(finding)}
    return address.lower() in known
