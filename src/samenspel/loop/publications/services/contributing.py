"""Who made it: named only as long as each of them agrees."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.consent.models import How, Purpose, Reach
from samenspel.ground.consent.services import Proof, give_consent, withdraw_consent
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_decide, require
from samenspel.loop.publications.models import Contributor, Publication
from samenspel.loop.publications.services.asking import require_not_too_often
from samenspel.loop.publications.services.holding import hold
from samenspel.loop.teams.services.reaching import address_of_person

AS_LONG_AS_KEPT = timedelta(days=20 * 365)
"""The link must work for as long as the publication is there: one may change one's mind."""
ASKED_AGAIN_AFTER = timedelta(days=7)
TOLD = (
    "person", "name", "email", "role", "organisation", "affiliation", "orcid", "writes",
)  # fmt: skip


@transaction.atomic
def add_contributor(*, publication: Publication, by: Person, **told: Any) -> Contributor:
    """Write down who worked on it (`TOLD`); the name is shown only after a yes.

    The same person in the same role again is the one of before.
    """
    current = hold(publication, by=by)
    who = _who(told)
    require(not who.get("writes") or may_decide(by, current))
    same = current.contributors.filter(role=who["role"], person=who.get("person"))
    earlier = same.first() if who.get("person") else same.filter(name=who["name"]).first()
    if earlier is not None:
        return earlier
    contributor = Contributor(publication=current, position=current.contributors.count(), **who)
    contributor.new_link(AS_LONG_AS_KEPT)
    contributor.save()
    log.record("publications.add_contributor", current, by.user)
    return contributor


@transaction.atomic
def change_contributor(*, contributor: Contributor, by: Person, **told: Any) -> Contributor:
    """Change what is written down. Another name, or another person, must be asked anew."""
    publication = hold(contributor.publication, by=by)
    current = publication.contributors.select_for_update().get(pk=contributor.pk)
    who = _who(told)
    another = who.get("person") != current.person
    writes = who.get("writes", current.writes)
    # Who may write along is decided each time anew: also when the place goes to another person.
    may_stay = writes == current.writes and not (writes and another)
    require(may_stay or may_decide(by, publication))
    somebody_else = another or who["name"] != current.name
    elsewhere = who.get("email", current.email) != current.email and not current.answered_at
    for field, value in who.items():
        setattr(current, field, value)
    _refuse_twice(publication, current)
    if elsewhere:  # Whoever got the letter by mistake doesn't answer for somebody else.
        current.asked_at = None
        current.new_link(AS_LONG_AS_KEPT)
    if somebody_else:
        withdraw_consent(subject=current, purpose=Purpose.SHOW_NAME)
        current.asked_at = current.answered_at = None
        current.new_link(AS_LONG_AS_KEPT)
    current.save()
    log.record("publications.change_contributor", publication, by.user)
    return current


@transaction.atomic
def remove_contributor(*, contributor: Contributor, by: Person) -> None:
    """Take somebody off: the name is gone everywhere at once, and so is the right to write."""
    publication = hold(contributor.publication, by=by)
    withdraw_consent(subject=contributor, purpose=Purpose.SHOW_NAME)
    log.record("publications.remove_contributor", publication, by.user)
    contributor.delete()


@transaction.atomic
def move_contributor(*, contributor: Contributor, by: Person, up: bool) -> None:
    """Put a name one place higher or lower; at the end nothing changes."""
    publication = hold(contributor.publication, by=by)
    people = list(publication.contributors.all())
    at = next((n for n, one in enumerate(people) if one.pk == contributor.pk), None)
    other = None if at is None else at - 1 if up else at + 1
    if at is None or other is None or not 0 <= other < len(people):
        return
    people[at], people[other] = people[other], people[at]
    for position, one in enumerate(people):
        one.position = position
    Contributor.objects.bulk_update(people, ["position"])
    log.record("publications.move_contributor", publication, by.user)


@transaction.atomic
def ask_contributor(*, contributor: Contributor, by: Person) -> Contributor:
    """Ask by mail whether the name may stand on it; again within a week sends nothing.

    Raises `ValidationError` without an address. Who answered is left alone.
    """
    publication = hold(contributor.publication, by=by)
    current = publication.contributors.select_for_update().get(pk=contributor.pk)
    to = address_of(current)
    if not to:
        raise ValidationError(_("Type a mail address first, or write down what was told."))
    now = timezone.now()
    if current.answered_at or (current.asked_at and now - current.asked_at < ASKED_AGAIN_AFTER):
        return current
    require_not_too_often(by, to)
    current.asked_at = now
    current.keep_link(AS_LONG_AS_KEPT)
    current.save(update_fields=["asked_at", *PrivateLink.LINK_FIELDS])
    page = publication.werkplaats.root_url + current.get_absolute_url()
    post_message(
        to=to,
        template="publications/mail/contributor.txt",
        context={"publication": publication, "name": current.name, "page_url": page},
        sender=publication.werkplaats.sender,
        key=f"publications.contributor.{current.pk}.{current.link_digest[:16]}.{now:%Y%m%d}",
        secret=True,
    )
    log.record("publications.ask_contributor", publication, by.user)
    return current


@transaction.atomic
def answer_contributor(*, contributor: Contributor, agrees: bool) -> None:
    """Keep the answer of whoever followed the private link; a "no" works at once, everywhere."""
    _answer(contributor, agrees, Proof())


@transaction.atomic
def note_contributor(
    *, contributor: Contributor, by: Person, agrees: bool, witness: str = ""
) -> None:
    """Write down what somebody said, and who was there; raises `ValidationError` without that."""
    publication = hold(contributor.publication, by=by)
    if agrees and not witness.strip():
        raise ValidationError({"witness": _("Write down who was there.")})
    proof = Proof(how=How.SPOKEN, witness=witness.strip(), recorded_by=by.user)
    _answer(contributor, agrees, proof)
    log.record("publications.note_contributor", publication, by.user)


def address_of(contributor: Contributor) -> str:
    """Return where somebody reads mail: as written down here, else as the Werkplaats knows it."""
    if contributor.email:
        return contributor.email
    return address_of_person(contributor.person) if contributor.person else ""


def words_asked(contributor: Contributor) -> str:
    """Return the words that somebody agrees to."""
    return _("My name may stand on “%(title)s”, for everyone: “%(name)s”.") % {
        "title": contributor.publication.title,
        "name": contributor.name,
    }


def _answer(contributor: Contributor, agrees: bool, proof: Proof) -> None:
    rows = Contributor.objects.select_related("publication__werkplaats")
    current = rows.select_for_update(of=("self",)).get(pk=contributor.pk)
    current.answered_at = timezone.now()
    current.save(update_fields=["answered_at"])
    if agrees:
        give_consent(
            subject=current,
            purpose=Purpose.SHOW_NAME,
            reach=Reach.PUBLIC,
            text=words_asked(current),
            proof=proof,
        )
    else:
        withdraw_consent(subject=current, purpose=Purpose.SHOW_NAME)


def _who(told: dict[str, Any]) -> dict[str, Any]:
    who = {field: told[field] for field in TOLD if field in told}
    person = who.get("person")
    who["name"] = str(who.get("name", "")).strip() or (person.name if person else "")
    if not who["name"]:
        raise ValidationError({"name": _("Type a name, or choose a member.")})
    return who


def _refuse_twice(publication: Publication, contributor: Contributor) -> None:
    others = publication.contributors.exclude(pk=contributor.pk).exclude(person=None)
    if others.filter(person=contributor.person, role=contributor.role).exists():
        raise ValidationError({"role": _("This person is on the list in this role already.")})
