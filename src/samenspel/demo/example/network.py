"""The Werkplaats itself, its partners and its people."""

from datetime import timedelta
from typing import Any, cast

from allauth.account.models import EmailAddress

from samenspel.demo.example.clock import at, days_ago, moment, today
from samenspel.demo.example.pictures import face, logo
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import day, rows
from samenspel.ground.accounts.models import User
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.loop.network.services import (
    add_organisation,
    add_person,
    change_profile,
    invite_person,
)
from samenspel.reach.website.services import create_site

PURPOSES = {
    "show_name": (Purpose.SHOW_NAME, "Mijn naam mag op de pagina met mensen staan."),
    "show_photo": (Purpose.SHOW_PHOTO, "Mijn foto mag op de pagina met mensen staan."),
    "contact": (Purpose.CONTACT, "Anderen mogen contact met mij opnemen."),
}


def found(
    *,
    coordinator: dict[str, Any],
    hostname: str,
    port: int,
    is_default: bool = False,
    **facts: Any,
) -> Story:
    """Found a Werkplaats with its site, run by one person, who may do all that follows."""
    with at(moment(day(coordinator["begin"]))):
        werkplaats = Werkplaats(**facts)
        werkplaats.full_clean(exclude=["site"])  # Its colours must be readable.
        werkplaats.save()
        create_site(werkplaats=werkplaats, hostname=hostname, port=port, is_default=is_default)
        person = Person.objects.create(name=coordinator["name"], email=_address(coordinator))
        membership = Membership.objects.create(
            werkplaats=werkplaats,
            person=person,
            role=coordinator.get("role", Role.COORDINATOR),
            perspective=coordinator["perspective"],
            function=coordinator["function"],
        )
        story = Story(werkplaats, person, people={coordinator["key"]: membership})
        _settle_in(membership, coordinator)
    return story


def add_partners(story: Story, table: str = "partners") -> None:
    """Write the partners into the books, each on its first day."""
    for row in rows(table, "partner"):
        key, letters = row.pop("key"), row.pop("letters")
        with at(moment(row["since"])):
            story.partners[key] = add_organisation(
                werkplaats=story.werkplaats,
                by=story.coordinator,
                logo=logo(row["name"], letters),
                **row,
            )


def add_people(story: Story, table: str = "people") -> None:
    """Let everyone join on their first day, with what they agreed to show."""
    for row in rows(table, "person"):
        known = story.people.get(row["key"])
        with at(moment(day(row["begin"]), "09:30")):
            if known is None:
                _settle_in(_join(story, row), row)
            elif "partner" in row:  # The coordinator was there before the partners were.
                known.organisation = story.partners[row["partner"]]
                known.save(update_fields=["organisation"])
        if "invited" in row:
            with at(days_ago(row["invited"], "15:40")):
                invite_person(membership=story.people[row["key"]], by=story.coordinator)


def _join(story: Story, row: dict[str, Any]) -> Membership:
    added = add_person(
        werkplaats=story.werkplaats,
        by=story.coordinator,
        name=row["name"],
        email=_address(row),
        role=row.get("role", Role.MEMBER),
        perspective=row["perspective"],
        function=row["function"],
        organisation=story.partners.get(row.get("partner", "")),
        ends=today() + timedelta(days=row["end"]) if "end" in row else None,
    )
    membership = cast("Membership", added)  # Nobody has an account yet, so nobody is asked first.
    story.people[row["key"]] = membership
    return membership


def _address(row: dict[str, Any]) -> str:
    return str(row.get("email", f"{row['key']}@example.org"))


def _settle_in(membership: Membership, row: dict[str, Any]) -> None:
    """Give somebody an account, a picture, a few words, and what they agreed to."""
    person = membership.person
    if row.get("account"):
        _open_account(person)
    picture = face(person.name) if row.get("picture") else None
    if picture or row.get("about"):
        change_profile(person=person, by=person, photo=picture, about=row.get("about", ""))
    for field, (purpose, text) in PURPOSES.items():
        if field in row:
            reach = Reach(row[field])
            give_consent(subject=person, purpose=purpose, reach=reach, text=text)


def _open_account(person: Person) -> None:
    person.user = User.objects.create_user(email=person.email)
    person.save(update_fields=["user"])
    EmailAddress.objects.create(user=person.user, email=person.email, verified=True, primary=True)
