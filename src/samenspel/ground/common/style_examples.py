"""What the style page shows: examples as visitors could meet them, so in Dutch."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest

from samenspel.ground.common import assets
from samenspel.ground.common.theme import COLOURS
from samenspel.ground.common.widgets import DateInput

PERSPECTIVES = {
    "citizen": "burger",
    "professional": "professional",
    "municipality": "gemeente",
    "education": "onderwijs en onderzoek",
}
CONFERENCE = datetime(2017, 10, 26, 13, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


class ExampleForm(forms.Form):
    """One of each kind of field."""

    question = forms.CharField(
        label="Jouw vraag",
        help_text="Schrijf gerust zoals je praat. Een paar zinnen is genoeg.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    kind = forms.ChoiceField(
        label="Wat voor vraag is het?",
        choices=[
            ("knowledge", "Ik wil iets weten"),
            ("dilemma", "Ik twijfel tussen twee kanten"),
            ("issue", "Ik loop ergens tegenaan"),
        ],
        widget=forms.RadioSelect,
    )
    municipality = forms.ChoiceField(
        label="Gemeente",
        choices=[
            ("", "Kies je gemeente"),
            ("d", "Dordrecht"),
            ("r", "Rotterdam"),
            ("s", "Schiedam"),
        ],
    )
    name = forms.CharField(label="Je naam", required=False)
    email = forms.EmailField(label="Je mailadres", help_text="We mailen je alleen over deze vraag.")
    day = forms.DateField(label="Wanneer speelde dit?", required=False, widget=DateInput)
    themes = forms.MultipleChoiceField(
        label="Waar gaat het over?",
        required=False,
        choices=[("f", "Formeel en informeel"), ("w", "Sociale wijkteams"), ("p", "Preventie")],
        widget=forms.CheckboxSelectMultiple,
    )
    attachment = forms.FileField(label="Foto of bestand", required=False, help_text="Tot 5 MB.")
    contact = forms.BooleanField(
        label="Jullie mogen mij bellen of mailen om door te vragen", required=False
    )
    agree = forms.BooleanField(label="Ik ga akkoord met de huisregels")


class PartForm(forms.Form):
    """A row of a formset."""

    bring = forms.CharField(label="Wat kom je brengen?")
    fetch = forms.CharField(label="Wat kom je halen?", required=False)


def examples(request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the style page shows."""
    part_forms = forms.formset_factory(PartForm, extra=2)
    wrong = {"question": "", "kind": "", "municipality": "x", "email": "roos@", "name": "Roos"}
    pages = Paginator(range(180), 20)
    return {
        "form": ExampleForm(prefix="leeg"),
        "form_with_errors": ExampleForm(wrong, prefix=None),
        "formset": part_forms(prefix="deel"),
        "today": date(2017, 9, 14),
        "conference": CONFERENCE,
        "period": (date(2016, 9, 1), date(2017, 8, 31)),
        "perspectives": PERSPECTIVES,
        "half_a_table": {"citizen": 0, "professional": 5, "municipality": 2, "education": 3},
        "full_table": {"citizen": 4, "professional": 9, "municipality": 2, "education": 1},
        "headers": ["Werkteam", "Trekker", "Leden", "Gestart"],
        "rows": [
            [{"label": "Samenspel formeel en informeel", "url": "#"}, "Otto", 11, "september 2017"],
            [{"label": "Preventie", "url": "#"}, "Nadia", 8, "oktober 2017"],
            [
                {"label": "Platform Ontmoeting en Innovatie", "url": "#"},
                "nog niemand",
                6,
                "januari 2018",
            ],
        ],
        "moments": [
            {"when": "3 maart 2017", "title": "Roos stelt haar vraag"},
            {"when": "9 maart 2017", "title": "De coördinator neemt de vraag op", "url": "#"},
            {
                "when": "14 september 2017",
                "title": "Een werkteam gaat ermee aan de slag",
                "text": "Zes mensen uit de wijk en het wijkteam zoeken het samen uit.",
                "state": "now",
            },
            {"title": "Je leest hier wat eruit kwam", "state": "later"},
        ],
        "facts": [
            ("Wanneer", "donderdag 26 oktober 2017, 13.00 uur"),
            ("Waar", "Theater aan de Schie, Schiedam"),
            ("Voor wie", "Iedereen die meedoet in de wijk"),
            ("Kosten", ""),
        ],
        "step_names": ["Je vraag", "Over jou", "Nakijken"],
        "page": pages.page(3),
        "colours": COLOURS,
        "icons": assets.icon_names(),
    }
