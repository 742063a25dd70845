"""Rows about people: somebody is recognised by mail address, else by name.

By name only among the people of this Werkplaats of whom we have no address.
"""

from collections import Counter
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.loop.network.importing import cells
from samenspel.loop.network.importing.columns import Column
from samenspel.loop.network.importing.judging import JudgedRow, Judgement, Outcome
from samenspel.loop.network.importing.rows import Reader, add_problem, read_rows, refuse_doubles
from samenspel.loop.network.models import (
    ImportDraft,
    Membership,
    Organisation,
    PendingMembership,
    Person,
    Perspective,
    Role,
    Werkplaats,
)

AT_ONCE = 500  # addresses in one query

NAME = Column("name", "naam", gettext_lazy("First and last name."), "Roos van Dam", ("name",), True)
EMAIL = Column(
    "email",
    "e-mailadres",
    gettext_lazy("By this we recognise somebody. May be empty."),
    "roos@voorbeeld.nl",
    ("e-mail", "mail", "mailadres", "emailadres", "mail address"),
)
PERSPECTIVE = Column(
    "perspective",
    "perspectief",
    gettext_lazy("bewoner, professional, gemeente or onderwijs"),
    "bewoner",
    ("perspective",),
    True,
)
ROLE = Column(
    "role",
    "rol",
    gettext_lazy("lid or teamtrekker; empty is lid. Coordinators you choose on this site."),
    "lid",
    ("role",),
)
FUNCTION = Column(
    "function", "functie", gettext_lazy("What somebody does."), "Wmo-consulent", ("function",)
)
PARTNER = Column(
    "organisation",
    "partner",
    gettext_lazy("The name of a partner, as it is in your list of partners."),
    "Gemeente Schiedam",
    ("organisatie", "organisation"),
)
STARTS = Column(
    "starts", "vanaf", gettext_lazy("First day; empty is today."), "01-09-2016", ("from",)
)
ENDS = Column(
    "ends",
    "tot en met",
    gettext_lazy("Last day; empty is no end."),
    "31-08-2017",
    ("t/m", "tot", "up to and including"),
)
COLUMNS = (NAME, EMAIL, PERSPECTIVE, ROLE, FUNCTION, PARTNER, STARTS, ENDS)

PERSPECTIVE_WORDS = {
    "bewoner": Perspective.CITIZEN,
    "bewoner of cliënt": Perspective.CITIZEN,
    "inwoner": Perspective.CITIZEN,
    "burger": Perspective.CITIZEN,
    "cliënt": Perspective.CITIZEN,
    "client": Perspective.CITIZEN,
    "resident": Perspective.CITIZEN,
    "professional": Perspective.PROFESSIONAL,
    "gemeente": Perspective.MUNICIPALITY,
    "municipality": Perspective.MUNICIPALITY,
    "onderwijs": Perspective.EDUCATION,
    "onderzoek": Perspective.EDUCATION,
    "onderwijs en onderzoek": Perspective.EDUCATION,
    "education": Perspective.EDUCATION,
}
ROLE_WORDS = {
    "lid": Role.MEMBER,
    "deelnemer": Role.MEMBER,
    "member": Role.MEMBER,
    "teamtrekker": Role.TEAM_LEAD,
    "trekker": Role.TEAM_LEAD,
    "team lead": Role.TEAM_LEAD,
    "coördinator": Role.COORDINATOR,
    "coordinator": Role.COORDINATOR,
    "landelijk ondersteuner": Role.SUPPORTER,
}
READERS: dict[str, Reader] = {
    "name": partial(cells.text, longest=120),
    "email": cells.address,
    "perspective": partial(
        cells.choice,
        meanings=PERSPECTIVE_WORDS,
        allowed="bewoner, professional, gemeente, onderwijs",
    ),
    "role": partial(cells.choice, meanings=ROLE_WORDS, allowed="lid, teamtrekker"),
    "function": partial(cells.text, longest=80),
    "organisation": partial(cells.text, longest=160),
    "starts": cells.day,
    "ends": cells.day,
}


def judge(draft: ImportDraft) -> Judgement:
    """Say of each row who it is about, what would change, and what is wrong with it."""
    judgement = read_rows(draft, COLUMNS, READERS)
    refuse_doubles(judgement.rows, EMAIL, str.casefold)
    nameless = [row for row in judgement.rows if not row.values.get("email")]
    refuse_doubles(nameless, NAME, str.casefold)
    _find_partners(judgement.rows, draft.werkplaats)
    _find_people(judgement.rows, draft.werkplaats)
    elsewhere = _known_elsewhere(judgement.rows, draft.werkplaats)
    asked = PendingMembership.objects.for_werkplaats(draft.werkplaats)
    waiting = set(asked.standing().values_list("person_id", flat=True))
    for row in judgement.rows:
        _judge_role(row)
        _judge_period(row)
        if not row.problems:
            person = row.target.person
            row.keeps_identity = person.user_id is not None or person.pk in elsewhere
            row.outcome = _outcome(row, waiting)
            is_here = row.outcome not in {Outcome.ASKED, Outcome.WAITS}
            row.keeps_name = is_here and row.keeps_identity and person.name != row.values["name"]
    return judgement


def new_values(row: JudgedRow) -> dict[str, Any]:
    """Return what `row` says about the membership; an empty cell says nothing."""
    return {
        field: value
        for field, value in row.values.items()
        if value and field not in {"name", "email"}
    }


def new_identity(row: JudgedRow) -> dict[str, str]:
    """Return the name and address that `row` gives to somebody known; none with an account.

    Nor to who takes part elsewhere too: see `access.may_rename`.
    """
    person = row.target.person
    if person.pk is None or row.keeps_identity:
        return {}
    told = {field: row.values.get(field) or "" for field in ("name", "email")}
    return {
        field: value for field, value in told.items() if value and value != getattr(person, field)
    }


def _find_partners(rows: list[JudgedRow], werkplaats: Werkplaats) -> None:
    if not any(row.values.get("organisation") for row in rows):
        return
    known = {
        partner.name.casefold(): partner
        for partner in Organisation.objects.for_werkplaats(werkplaats)
    }
    for row in rows:
        name = row.values.get("organisation")
        row.values["organisation"] = known.get(name.casefold()) if name else None
        if name and row.values["organisation"] is None:
            message = _("“%(name)s” is not in your list of partners. Add it there first.")
            add_problem(row, PARTNER, message % {"name": name})


def _find_people(rows: list[JudgedRow], werkplaats: Werkplaats) -> None:
    """Give each row its membership: the present one, or a new one that is not stored yet."""
    members = list(Membership.objects.for_werkplaats(werkplaats).select_related("person"))
    by_person = {membership.person_id: membership for membership in members}
    by_name = _people_by_name([m.person for m in members if not m.person.email])
    by_address = _people_by_address([row.values.get("email") or "" for row in rows])
    for row in rows:
        email, name = row.values.get("email") or "", row.values.get("name") or ""
        person = by_address.get(email) or by_name.get(name.casefold())
        if person is None:
            person = Person(name=name, email=email)
        row.target = by_person.get(person.pk) if person.pk else None
        if row.target is None:
            row.target = Membership(werkplaats=werkplaats, person=person)


def _known_elsewhere(rows: list[JudgedRow], werkplaats: Werkplaats) -> set[int]:
    """Return who of `rows` is also in the books of another Werkplaats."""
    people = [row.target.person_id for row in rows if row.target.person_id]
    others = Membership.objects.exclude(werkplaats=werkplaats)
    found: set[int] = set()
    for start in range(0, len(people), AT_ONCE):
        some = others.filter(person__in=people[start : start + AT_ONCE])
        found.update(some.values_list("person_id", flat=True))
    return found


def _people_by_name(people: list[Person]) -> dict[str, Person]:
    """Return people by name, without those who share a name: then we can't tell who is meant."""
    names = Counter(person.name.casefold() for person in people)
    return {p.name.casefold(): p for p in people if names[p.name.casefold()] == 1}


def _people_by_address(addresses: list[str]) -> dict[str, Person]:
    found: dict[str, Person] = {}
    for start in range(0, len(addresses), AT_ONCE):
        some = Person.objects.with_address(*addresses[start : start + AT_ONCE])
        found |= {person.email.lower(): person for person in some}
    return found


def _judge_role(row: JudgedRow) -> None:
    before, after = row.target.role if row.target.pk else Role.MEMBER, row.values.get("role")
    powerful = {Role.COORDINATOR, Role.SUPPORTER}
    if after and after != before and {before, after} & powerful:
        message = _("An import does not give or take this role. Do that on the person's own page.")
        add_problem(row, ROLE, message)


def _judge_period(row: JudgedRow) -> None:
    starts = row.values.get("starts") or row.target.starts
    ends = row.values.get("ends") or (row.target.ends if row.target.in_force else None)
    if ends and ends < starts:
        add_problem(row, ENDS, _("The last day comes before the first day."))


def _outcome(row: JudgedRow, waiting: set[int]) -> Outcome:
    membership = row.target
    if membership.person.pk is None:
        return Outcome.NEW
    if membership.pk is None or membership.is_over:
        if membership.person.user_id is None:
            return Outcome.JOINS
        return Outcome.WAITS if membership.person_id in waiting else Outcome.ASKED
    changed = any(getattr(membership, f) != value for f, value in new_values(row).items())
    return Outcome.CHANGES if changed or new_identity(row) else Outcome.SAME
