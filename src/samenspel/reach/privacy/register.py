"""The register of processing (GDPR, article 30), made from what the apps declare; nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.reach.privacy.registry import all_holdings

PEOPLE = _("People who take part in the Werkplaats, or turn to it.")
RECIPIENTS = _("The coordinators. Nobody outside the Werkplaats.")
PROCESSOR = _(
    "Who runs the server and who delivers the mail do so for the Werkplaats, and may do nothing "
    "else with it. Ask the Werkplaats who they are."
)
TRANSFER = _("The program sends nothing abroad. The Werkplaats knows where the server stands.")
SECURITY = [
    _("Mailed codes and links are kept in such a way that nobody can use them who reads along."),
    _("Everyone sees only what their role needs. Who sees data of others can lock the account."),
    _("Who did what is noted. Erasing asks again who it is."),
    _("What is no longer needed goes by itself, every night, and that is noted."),
    _("Uploaded files are checked, and private files have no public address."),
]


@dataclass(frozen=True)
class Entry:
    """One kind of processing."""

    label: Any
    purpose: Any
    basis: Any
    people: Any
    data: Any
    recipients: Any
    kept: Any
    erasing: Any

    @property
    def facts(self) -> list[tuple[Any, Any]]:
        """Return everything the law asks, with a question in plain words."""
        return [
            (_("What for?"), self.purpose),
            (_("Why may we?"), self.basis),
            (_("Of whom?"), self.people),
            (_("Which data?"), self.data),
            (_("Who gets it?"), self.recipients),
            (_("How long?"), self.kept),
            (_("What happens when you have it erased?"), self.erasing),
        ]


COLUMNS = [
    _("Processing"),
    _("Purpose"),
    _("Basis"),
    _("Categories of people"),
    _("Categories of data"),
    _("Recipients"),
    _("Kept"),
    _("Erasing"),
    _("Controller"),
    _("Contact"),
    _("Processor"),
    _("Transfer"),
    _("Security"),
]


def entries() -> Iterator[Entry]:
    """Yield every kind of processing, the person first."""
    for holding in all_holdings():
        yield Entry(
            holding.label,
            holding.purpose,
            holding.basis,
            holding.people or PEOPLE,
            holding.data or holding.label,
            holding.recipients or RECIPIENTS,
            holding.kept,
            holding.erasing,
        )


def as_rows(werkplaats: Any) -> Iterator[list[str]]:
    """Yield the register of `werkplaats` for a spreadsheet, one line for each kind."""
    security = " ".join(str(line) for line in SECURITY)
    for entry in entries():
        told = [entry.label, *(value for _question, value in entry.facts)]
        house = [werkplaats.name, werkplaats.email, PROCESSOR, TRANSFER, security]
        yield [str(value) for value in (*told, *house)]
