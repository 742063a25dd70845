"""At which addresses the people around a draft read their mail."""

from samenspel.ground.common.addresses import same_address
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_read_draft
from samenspel.loop.publications.models import Publication
from samenspel.loop.teams.services.reaching import address_of_person


def writers_to_tell(publication: Publication, *, but: Person | None = None) -> list[str]:
    """Return the addresses of who writes it and can log in to do so, except `but`."""
    seated = publication.team.members.in_force().values("person")
    along = publication.contributors.filter(writes=True).values("person")
    people = Person.objects.active_in(publication.werkplaats).exclude(user=None)
    writers = people.filter(pk__in=seated) | people.filter(pk__in=along)
    found = writers.select_related("user").distinct()
    return [address_of_person(one) for one in found if one != but and address_of_person(one)]


def reader_at(publication: Publication, address: str) -> Person | None:
    """Return who reads mail at `address` and may (still) read the draft, if anybody."""
    theirs = same_address("user__email", address) | same_address("email", address)
    known = Person.objects.filter(theirs).exclude(user=None).select_related("user")
    reads = (one for one in known if address_of_person(one) == address.lower())
    return next((one for one in reads if may_read_draft(one, publication)), None)
