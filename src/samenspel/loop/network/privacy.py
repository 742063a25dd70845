"""What the network holds of a person: name and profile, memberships, what was agreed to."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Consent, Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.ground.consent.telling import told
from samenspel.loop.network.models import ImportDraft, Person
from samenspel.loop.network.services.forgetting import expire_people, forget_person
from samenspel.loop.network.services.imports import forget_old_drafts


def _people(subject: Subject) -> list[Person]:
    """Return the person who asks, and who is known by the same proven address."""
    mine = same_address("email", subject.email)
    if subject.person_id is not None:
        mine |= Q(pk=subject.person_id)
    return list(Person.objects.filter(mine))


def _export(subject: Subject) -> Iterator[Held]:
    for person in _people(subject):
        yield Held(
            title=person.name,
            facts={
                str(_("Name")): person.name,
                str(_("Mail address")): person.email,
                str(_("About me")): person.about,
                str(_("Photo")): bool(person.photo),
                str(_("Added on")): person.created,
            },
        )
        for membership in person.memberships.select_related("werkplaats", "organisation"):
            yield Held(
                title=membership.werkplaats.name,
                facts={
                    str(_("Role")): membership.get_role_display(),
                    str(_("Perspective")): membership.get_perspective_display(),
                    str(_("Function")): membership.function,
                    str(_("Partner")): str(membership.organisation or ""),
                    str(_("From")): membership.starts,
                    str(_("Up to and including")): membership.ends,
                },
            )
        for pending in person.pending_memberships.select_related("werkplaats"):
            yield Held(
                title=str(_("Question to take part in %s")) % pending.werkplaats.name,
                facts={
                    str(_("Name")): pending.name,
                    str(_("Role")): pending.get_role_display(),
                    str(_("Perspective")): pending.get_perspective_display(),
                    str(_("Function")): pending.function,
                    str(_("Asked on")): pending.asked_at,
                    str(_("The answer")): pending.get_answer_display(),
                },
            )
        for invitation in person.invitations.select_related("werkplaats"):
            yield Held(
                title=str(_("Invitation for %s")) % invitation.werkplaats.name,
                facts={
                    str(_("Sent on")): invitation.sent_at,
                    str(_("Accepted on")): invitation.accepted_at,
                },
            )


def _export_consents(subject: Subject) -> Iterator[Held]:
    for person in _people(subject):
        for consent in Consent.objects.of(person):
            yield told(consent)


def _drafts_of(subject: Subject) -> "QuerySet[ImportDraft]":
    mine = same_address("made_by__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(made_by=subject.person_id)
    return ImportDraft.objects.filter(mine)


def _export_drafts(subject: Subject) -> Iterator[Held]:
    for draft in _drafts_of(subject):
        yield Held(
            title=draft.file_name,
            facts={
                str(_("Handed in on")): draft.created,
                str(_("Number of rows")): len(draft.rows),
            },
        )


def _erase_drafts(subject: Subject) -> int:
    removed, _by_kind = _drafts_of(subject).delete()
    return removed


def _erase(subject: Subject) -> int:
    people = _people(subject)
    for person in people:
        forget_person(person=person)
    return len(people)


def _withdraw(subject: Subject) -> int:
    return sum(
        withdraw_consent(subject=person, purpose=purpose)
        for person in _people(subject)
        for purpose in Purpose
    )


HOLDINGS = [
    Holding(
        name="network.people",
        label=_("Who you are"),
        purpose=_("To know who works together in the Werkplaats, and from which perspective."),
        basis=_("You take part, or a coordinator added you because you work together."),
        kept=_(
            "Until two years after you left the last Werkplaats. Then we make you nameless. A "
            "question to take part: 30 days."
        ),
        erasing=_(
            "Your name, address, text and photo are erased, and nobody sees them any more. You "
            "leave every Werkplaats. What you made together with others stays, without your name."
        ),
        data=_(
            "Name, mail address, text about yourself, photo, role, function, partner, perspective."
        ),
        recipients=_("The coordinators. Others only as far as you agreed."),
        export=_export,
        erase=_erase,
        expire=expire_people,
        change_url="network:profile",
        order=10,
    ),
    Holding(
        name="network.consents",
        label=_("What you agreed to"),
        purpose=_("To show of you only what you want, and to be able to prove that you agreed."),
        basis=_("Your own consent, which you can withdraw at any time."),
        kept=_("Until five years after you withdrew it, as proof."),
        erasing=_(
            "All that you agreed to ends at once: your name and photo disappear from the site. "
            "That you once agreed stays noted as proof."
        ),
        data=_("What for, for whom, with which words, how and when."),
        export=_export_consents,
        erase=_withdraw,
        change_url="privacy:consents",
        order=15,
    ),
    Holding(
        name="network.imports",
        label=_("Lists of people that you handed in"),
        purpose=_("To look at a list before it is taken over."),
        basis=_("You handed it in, as a coordinator."),
        kept=_("Until you say yes or no to it, and 24 hours at most."),
        erasing=_("The list is removed. What was taken over from it before stays."),
        people=_("Coordinators, and the people on their lists."),
        data=_("The columns of the list: name, mail address, partner, role, perspective."),
        export=_export_drafts,
        erase=_erase_drafts,
        expire=forget_old_drafts,
        order=84,
    ),
]
