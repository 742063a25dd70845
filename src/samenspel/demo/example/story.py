"""The example as far as it has been told: who and what there is, under short names."""

from dataclasses import dataclass, field

from samenspel.loop.activities.models import Activity
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Membership, Organisation, Person, Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


@dataclass
class Story:
    """One Werkplaats, its coordinator, and everything in it by key."""

    werkplaats: Werkplaats
    coordinator: Person
    partners: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Membership] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    products: dict[str, Product] = field(default_factory=dict)

    def person(self, key: str) -> Person:
        """Return somebody, as in `person("rosa")`."""
        return self.people[key].person

    def findings(self, first_words: list[str]) -> list[Finding]:
        """Return the findings that begin with these words, in this order."""
        ours = Finding.objects.for_werkplaats(self.werkplaats)
        return [ours.get(claim__startswith=words) for words in first_words]
