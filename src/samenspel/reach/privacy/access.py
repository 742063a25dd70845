"""Who may erase by a link alone, who handles what was withdrawn, and who erases for another."""

from collections.abc import Iterable, Iterator

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.second_factor import has_second_factor
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Subject
from samenspel.loop.network.access import MANAGERS, is_coordinator
from samenspel.loop.network.models import Membership, Person, Werkplaats
from samenspel.loop.research.access import may_read
from samenspel.loop.teams.models import Team
from samenspel.reach.privacy.models import DataRequest, RequestKind, Way

ROOMS = {"research", "sources", "coding", "deidentifying", "interchange"}
"""Apps whose pages of a team only its researchers open."""


def openable(person: Person, urls: Iterable[str], werkplaats: Werkplaats) -> set[str]:
    """Return which of `urls` open for `person`, who runs it but need not be a researcher."""
    rooms = {url: _room_of(url) for url in urls if url}
    teams = Team.objects.for_werkplaats(werkplaats).filter(slug__in=set(rooms.values()))
    inside = {team.slug for team in teams.select_related("werkplaats") if may_read(person, team)}
    return {url for url, room in rooms.items() if room == "" or room in inside}


def _room_of(url: str) -> str:
    """Return the short name of the team whose researchers alone open `url`; empty for others."""
    try:
        found = resolve(url)
    except Resolver404:  # an address of before
        return ""
    return str(found.kwargs.get("slug", "")) if found.app_name in ROOMS else ""


def may_erase_by_link(subject: Subject) -> bool:
    """Return whether reading the mail of `subject` is proof enough to erase.

    Whoever locked the account with a second factor chose that it is not: they log in first. That
    also holds when the link went to the address in the books, and the account has another one.
    """
    return not any(has_second_factor(user) for user in _accounts_of(subject))


def runs_scope(person: Person | None, scope: int | None) -> bool:
    """Return whether `person` runs the Werkplaats with the number `scope`."""
    return person is not None and any(
        m.werkplaats_id == scope and m.role in MANAGERS for m in person.active_memberships
    )


def why_not_erase(person: Person | None, request: DataRequest) -> str:
    """Return why `person` may not erase everything for who made `request`; empty when it may be.

    Erasing reaches every Werkplaats. So the address must be proven; or else somebody vouched for
    it, and it concerns no one who can prove it alone, nor who takes part elsewhere.
    """
    return next(_objections(person, request), "")


def _objections(person: Person | None, request: DataRequest) -> Iterator[str]:
    subject = _subject_of(request)
    if not is_coordinator(person, request.werkplaats) or not request.is_open:
        yield _("This request is not open.")
    if request.kind != RequestKind.ERASE:
        yield _("This person did not ask to erase everything.")
    if not subject.email:
        yield _("There is no mail address with this request, so we can't find what we hold.")
    if request.proven_at is None:
        if not request.vouched:
            yield _("It is not certain yet who asks this.")
        if _accounts_of(subject) or _takes_part_elsewhere(subject, request.werkplaats_id):
            yield _(
                "This person has an account or takes part elsewhere. Ask them to confirm by mail."
            )
    elif request.proven_by == Way.LINK and not may_erase_by_link(subject):
        yield _("This person locked the account: only they can erase, when logged in.")


def _subject_of(request: DataRequest) -> Subject:
    person = Person.objects.with_address(request.email).first() if request.email else None
    return Subject(request.email, person.pk if person else None)


def _accounts_of(subject: Subject) -> list[User]:
    theirs = same_address("email", subject.email)
    if subject.person_id is not None:
        theirs |= same_address("person__email", subject.email)
    return list(User.objects.filter(theirs))


def _takes_part_elsewhere(subject: Subject, werkplaats_id: int) -> bool:
    theirs = same_address("person__email", subject.email)
    return Membership.objects.filter(theirs).exclude(werkplaats=werkplaats_id).exists()
