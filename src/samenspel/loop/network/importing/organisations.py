"""Rows about partners: a partner is recognised by its name."""

from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.loop.network.importing import cells
from samenspel.loop.network.importing.columns import Column
from samenspel.loop.network.importing.judging import JudgedRow, Judgement, Outcome
from samenspel.loop.network.importing.rows import Reader, add_problem, read_rows, refuse_doubles
from samenspel.loop.network.models import Formality, ImportDraft, Organisation, OrganisationKind

NAME = Column("name", "naam", gettext_lazy("By this we recognise a partner."), "Stichting Buur",
              ("name", "partner", "organisatie"), True)  # fmt: skip
KIND = Column(
    "kind",
    "soort",
    gettext_lazy("gemeente, hogeschool, zorg of welzijn, bewonersgroep, kennisinstituut or anders"),
    "bewonersgroep",
    ("kind",),
    True,
)
FORMALITY = Column(
    "formality",
    "formeel of informeel",
    gettext_lazy("formeel, informeel or beide; empty is formeel"),
    "informeel",
    ("formaliteit", "formality"),
)
MUNICIPALITY = Column(
    "municipality", "gemeente", gettext_lazy("Where the partner works."), "Schiedam",
    ("plaats", "municipality"),
)  # fmt: skip
DESCRIPTION = Column(
    "description",
    "omschrijving",
    gettext_lazy("What they do, in a sentence or two."),
    "Buren koken voor elkaar.",
    ("beschrijving", "description"),
)
WEBSITE = Column("website", "website", gettext_lazy("The web address."), "www.voorbeeld.nl")
SINCE = Column("since", "partner sinds", gettext_lazy("First day."), "01-09-2016", ("sinds",))
UNTIL = Column("until", "partner tot en met", gettext_lazy("Last day."), "", ("tot", "tot en met"))
COLUMNS = (NAME, KIND, FORMALITY, MUNICIPALITY, DESCRIPTION, WEBSITE, SINCE, UNTIL)

KIND_WORDS = {
    "gemeente": OrganisationKind.MUNICIPALITY,
    "hogeschool": OrganisationKind.UNIVERSITY,
    "zorg of welzijn": OrganisationKind.CARE,
    "zorg": OrganisationKind.CARE,
    "welzijn": OrganisationKind.CARE,
    "zorg- of welzijnsorganisatie": OrganisationKind.CARE,
    "bewonersgroep": OrganisationKind.RESIDENTS,
    "bewoners": OrganisationKind.RESIDENTS,
    "kennisinstituut": OrganisationKind.KNOWLEDGE,
    "anders": OrganisationKind.OTHER,
}
FORMALITY_WORDS = {
    "formeel": Formality.FORMAL,
    "informeel": Formality.INFORMAL,
    "beide": Formality.HYBRID,
    "hybride": Formality.HYBRID,
    "formeel en informeel": Formality.HYBRID,
    "zowel formeel als informeel": Formality.HYBRID,
}
READERS: dict[str, Reader] = {
    "name": partial(cells.text, longest=160),
    "kind": partial(
        cells.choice,
        meanings=KIND_WORDS,
        allowed="gemeente, hogeschool, zorg of welzijn, bewonersgroep, kennisinstituut, anders",
    ),
    "formality": partial(
        cells.choice, meanings=FORMALITY_WORDS, allowed="formeel, informeel, beide"
    ),
    "municipality": partial(cells.text, longest=80),
    "description": str.strip,
    "website": cells.website,
    "since": cells.day,
    "until": cells.day,
}


def judge(draft: ImportDraft) -> Judgement:
    """Say of each row which partner it is about, and what would change."""
    judgement = read_rows(draft, COLUMNS, READERS)
    refuse_doubles(judgement.rows, NAME, str.casefold)
    partners = Organisation.objects.for_werkplaats(draft.werkplaats)
    known = {partner.name.casefold(): partner for partner in partners}
    for row in judgement.rows:
        name = row.values.get("name") or ""
        row.target = known.get(name.casefold()) or Organisation(werkplaats=draft.werkplaats)
        _judge_period(row)
        if not row.problems:
            row.outcome = _outcome(row)
    return judgement


def new_values(row: JudgedRow) -> dict[str, Any]:
    """Return what `row` says about the partner; an empty cell says nothing."""
    return {field: value for field, value in row.values.items() if value}


def _judge_period(row: JudgedRow) -> None:
    since = row.values.get("since") or row.target.since
    until = row.values.get("until") or row.target.until
    if since and until and until < since:
        add_problem(row, UNTIL, _("The last day comes before the first day."))


def _outcome(row: JudgedRow) -> Outcome:
    if row.target.pk is None:
        return Outcome.NEW
    changed = any(getattr(row.target, f) != value for f, value in new_values(row).items())
    return Outcome.CHANGES if changed else Outcome.SAME
