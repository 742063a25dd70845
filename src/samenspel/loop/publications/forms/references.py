"""Fill in a reference, or paste many."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.citing import (
    Found,
    Item,
    Reason,
    Trouble,
    UnreadableError,
    doi_in,
    name_of,
    read_references,
)
from samenspel.ground.citing.items import date_in
from samenspel.ground.citing.reading import LONGEST_TEXT, MOST, decoded
from samenspel.loop.notebook.forms.fields import PlainWordsMixin
from samenspel.loop.publications.models import CitationStyle

KINDS = [
    ("book", gettext_lazy("book")),
    ("article-journal", gettext_lazy("article")),
    ("webpage", gettext_lazy("web page")),
    ("report", gettext_lazy("report")),
]
#: What comes from files, and is kept when somebody changes it.
MORE_KINDS = [
    ("chapter", gettext_lazy("chapter of a book")),
    ("paper-conference", gettext_lazy("paper of a conference")),
    ("thesis", gettext_lazy("thesis")),
    ("article-newspaper", gettext_lazy("article in a newspaper")),
    ("article-magazine", gettext_lazy("article in a magazine")),
    ("motion_picture", gettext_lazy("film or video")),
    ("document", gettext_lazy("something else")),
]
PLAIN = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "doi": "DOI",
    "url": "URL",
}


class ReferenceForm(PlainWordsMixin, forms.Form):
    """One book, article, web page or report, as CSL-JSON in `item`."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=KINDS + MORE_KINDS)
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=500,
        error_messages={"required": gettext_lazy("Fill in the title.")},
    )
    authors = forms.CharField(
        label=gettext_lazy("Who made it"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "One on each line. A person as in: Tonkens, Evelien. An organisation as in: Movisie."
        ),
    )
    year = forms.CharField(
        label=gettext_lazy("Year"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("As in 2017, or 2017-10-26. Leave it empty when nobody knows."),
    )
    container = forms.CharField(
        label=gettext_lazy("In which journal, book or site"), max_length=300, required=False
    )
    publisher = forms.CharField(
        label=gettext_lazy("Publisher or organisation"), max_length=200, required=False
    )
    place = forms.CharField(
        label=gettext_lazy("Place of the publisher"), max_length=100, required=False
    )
    volume = forms.CharField(label=gettext_lazy("Volume"), max_length=40, required=False)
    issue = forms.CharField(label=gettext_lazy("Number"), max_length=40, required=False)
    page = forms.CharField(
        label=gettext_lazy("Pages"), max_length=40, required=False, help_text="4-19"
    )
    doi = forms.CharField(label="DOI", max_length=300, required=False)
    url = forms.CharField(label=gettext_lazy("Address on the web"), max_length=1000, required=False)
    seen = forms.CharField(
        label=gettext_lazy("When you looked at it"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Only for a web page that may change. As in 2026-03-31."),
    )

    def __init__(self, *args: Any, item: Item | None = None, **kwargs: Any) -> None:
        self.held: Item = item or {}
        kwargs["initial"] = _filled_in(self.held) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean_doi(self) -> str:
        """Keep the DOI itself, however it was pasted."""
        typed = self.cleaned_data["doi"]
        found = doi_in(typed)
        if typed and not found:
            raise ValidationError(
                _("A DOI begins with 10. and has a slash in it, as in 10.5281/zenodo.1234567."),
                code="doi",
            )
        return found or ""

    def clean_url(self) -> str:
        """Refuse what is no address on the web."""
        typed: str = self.cleaned_data["url"]
        if typed and not typed.lower().startswith(("http://", "https://")):
            raise ValidationError(_("An address begins with https://."), code="address")
        return typed

    @property
    def item(self) -> Item:
        """Return what was filled in, with what a file told that this form doesn't ask."""
        told = {name: self.cleaned_data[field] for field, name in PLAIN.items()}
        item = {**self.held, **told, "type": self.cleaned_data["kind"]}
        before = _filled_in(self.held)
        if self.cleaned_data["authors"] != before.get("authors"):
            lines = self.cleaned_data["authors"].splitlines()
            item["author"] = [_name(line) for line in lines if line.strip()]
        for field, name in (("year", "issued"), ("seen", "accessed")):
            if self.cleaned_data[field] != before.get(field):
                item[name] = date_in(self.cleaned_data[field])
        return item


def _name(line: str) -> dict[str, str]:
    family, comma, given = line.partition(",")
    if comma and family.strip():
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": line.strip(" ,")}


def _filled_in(item: Item) -> dict[str, Any]:
    told: dict[str, Any] = {field: item.get(name, "") for field, name in PLAIN.items()}
    told["kind"] = item.get("type", "book")
    told["authors"] = "\n".join(_line(one) for one in item.get("author", []))
    told["year"], told["seen"] = _day(item, "issued"), _day(item, "accessed")
    return told


def _line(person: dict[str, str]) -> str:
    if "family" not in person or "given" not in person:
        return name_of(person)
    particles = ("dropping-particle", "non-dropping-particle")
    before = [person[part] for part in particles if person.get(part)]
    return f"{' '.join([*before, person['family']])}, {person['given']}"


def _day(item: Item, name: str) -> str:
    date = item.get(name) or {}
    parts = (date.get("date-parts") or [[]])[0]
    return "-".join(f"{part:02d}" for part in parts) or str(date.get("literal", ""))


class PasteForm(forms.Form):
    """References as another program wrote them: `found`, or what is wrong in which line."""

    pasted = forms.CharField(
        label=gettext_lazy("Paste here"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=gettext_lazy("BibTeX, RIS, CSL-JSON, or a DOI."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        help_text=gettext_lazy("As Zotero, Mendeley or EndNote write it: .bib, .ris or .json."),
    )
    found: list[Found]

    def clean(self) -> dict[str, Any]:
        """Read it all, or nothing."""
        data: dict[str, Any] = super().clean() or {}
        file = data.get("file")
        if file is not None and file.size > LONGEST_TEXT:
            raise ValidationError({"file": _in_words(Trouble(Reason.TOO_MANY))})
        text = decoded(file.read()) if file is not None else data.get("pasted", "")
        try:
            self.found = read_references(text)
        except UnreadableError as error:
            field = "file" if file is not None else "pasted"
            raise ValidationError({field: [_in_words(one) for one in error.troubles]}) from error
        return data

    @property
    def items(self) -> list[Item]:
        """Return the references that were read."""
        return [one.item for one in self.found]


def _in_words(trouble: Trouble) -> str:
    told = {"line": trouble.line, "detail": trouble.detail, "most": MOST}
    if trouble.reason == Reason.NOTHING:
        return _("Paste something, or choose a file.")
    if trouble.reason == Reason.UNKNOWN:
        return _("We can't read this. Paste BibTeX, RIS or a DOI, or fill in the form yourself.")
    if trouble.reason == Reason.TOO_MANY:
        return _("This is too much at once. Paste at most %(most)s references.") % told
    if trouble.reason == Reason.LETTERS:
        return _("Line %(line)s has wrong letters: “%(detail)s”. Save the file as UTF-8.") % told
    if trouble.reason == Reason.NO_TITLE:
        return _("Line %(line)s: the reference that begins here has no title. %(detail)s") % told
    return _("Line %(line)s: this reference can't be read. “%(detail)s”") % told


class StyleForm(forms.Form):
    """How references are written."""

    style = forms.ChoiceField(
        label=gettext_lazy("How references are written"), choices=CitationStyle.choices
    )
