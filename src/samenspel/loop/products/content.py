"""What a product says, apart from where it is kept: its page and its versions show the same.

`content_of(product)` reads it; a version keeps `as_dict()`. No words of participants and no
address of anybody is in it: findings are linked, never quoted, and a contact may change.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.words import joined
from samenspel.loop.network.models import Perspective
from samenspel.loop.products.models import (
    CourseLevel,
    Facet,
    ForWhom,
    Licence,
    Product,
    ProductKind,
    Situation,
)


@dataclass(frozen=True)
class StepSaid:
    """A step as it is read."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class AssignmentSaid:
    """An assignment as it is read."""

    title: str
    text: str = ""
    hand_in: str = ""
    time: str = ""


@dataclass(frozen=True)
class FileSaid:
    """A file as it is listed; `guid` is what its address is made of."""

    guid: str
    title: str
    kind: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Content:
    """All that a product says."""

    title: str
    kind: str
    summary: str
    audiences: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    perspectives: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    situation: str = ""
    needed: str = ""
    steps: tuple[StepSaid, ...] = ()
    failed: str = ""
    watch_out: str = ""
    effort: str = ""
    hours: int | None = None
    people: int | None = None
    cost: str = ""
    film_url: str = ""
    goals: str = ""
    course_level: str = ""
    assignments: tuple[AssignmentSaid, ...] = ()
    files: tuple[FileSaid, ...] = ()
    licence: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return asdict(self)

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> "Content":
        """Return what `as_dict` gave; what an older version didn't know yet stays empty."""
        known = {field.name for field in fields(cls)}
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in kept.items()
            if name in known
        }
        told["steps"] = tuple(StepSaid(**one) for one in kept.get("steps", ()))
        told["assignments"] = tuple(AssignmentSaid(**one) for one in kept.get("assignments", ()))
        told["files"] = tuple(FileSaid(**one) for one in kept.get("files", ()))
        return cls(**told)

    @property
    def kind_label(self) -> str:
        """Return what kind of product it is, in words."""
        return label_of(ProductKind, self.kind)

    @property
    def licence_label(self) -> str:
        """Return what others may do with it, in words."""
        return label_of(Licence, self.licence)

    @property
    def licence_url(self) -> str:
        """Return where the terms stand."""
        return Licence(self.licence).url if self.licence in Licence.values else ""

    @property
    def level_label(self) -> str:
        """Return for students of which level, in words."""
        return label_of(CourseLevel, self.course_level) if self.course_level else ""

    @property
    def for_whom(self) -> str:
        """Return who works with it, as in "professionals and residents"."""
        return joined(label_of(ForWhom, one) for one in self.audiences)

    @property
    def in_situations(self) -> list[str]:
        """Return the situations in words."""
        return [label_of(Situation, one) for one in self.situations]

    @property
    def speaks_with(self) -> str:
        """Return whose perspectives are in it, in words."""
        return joined(label_of(Perspective, one) for one in self.perspectives)

    @property
    def goal_lines(self) -> list[str]:
        """Return the learning goals, one a line."""
        return [line.strip(" -•\t") for line in self.goals.splitlines() if line.strip(" -•\t")]

    @property
    def film_host(self) -> str:
        """Return on which site the film is, so that one knows before going there."""
        return urlsplit(self.film_url).hostname or ""

    @property
    def texts(self) -> list[str]:
        """Return all that somebody wrote."""
        said = [self.title, self.summary, self.situation, self.needed, self.failed, self.watch_out]
        said += [self.effort, self.cost, self.goals]
        said += [text for step in self.steps for text in (step.title, step.text)]
        for one in self.assignments:
            said += [one.title, one.text, one.hand_in]
        return [text for text in said if text]

    def told(self) -> Iterator[tuple[str, str]]:
        """Yield everything as a label with words, to compare two versions."""
        yield _("Name"), self.title
        yield _("Kind"), self.kind_label
        yield _("In short"), self.summary
        yield _("For whom"), self.for_whom
        yield _("Situations"), "\n".join(self.in_situations)
        yield _("When you use it"), self.situation
        yield _("Perspectives"), self.speaks_with
        yield _("Themes"), "\n".join(self.themes)
        yield _("What you need"), self.needed
        yield _("Steps"), "\n".join(f"{one.title}\n{one.text}".strip() for one in self.steps)
        yield _("What didn't work"), self.failed
        yield _("What to watch out for"), self.watch_out
        yield _("Effort"), "\n".join(str(one) for one in self._effort() if one)
        yield _("Cost"), self.cost
        yield _("Film"), self.film_url
        yield _("What students learn"), self.goals
        yield _("Level"), self.level_label
        yield _("Assignments"), "\n".join(self._assignments())
        yield _("Files"), "\n".join(f"{one.title} ({one.kind})" for one in self.files)
        yield _("What others may do with it"), self.licence_label

    def _effort(self) -> list[str]:
        hours = _("%(number)s hours") % {"number": self.hours} if self.hours else ""
        people = _("%(number)s people") % {"number": self.people} if self.people else ""
        return [self.effort, hours, people]

    def _assignments(self) -> list[str]:
        return [
            "\n".join(filter(None, [one.title, one.text, one.hand_in, one.time]))
            for one in self.assignments
        ]


def content_of(product: Product) -> Content:
    """Return what `product` says now; five queries, none for what was read along."""
    tags = list(product.tags.all())
    own: dict[str, Any] = {
        field.name: getattr(product, field.name, None) for field in fields(Content)
    }
    return Content(
        **own
        | {
            "audiences": _values(tags, Facet.AUDIENCE),
            "situations": _values(tags, Facet.SITUATION),
            "perspectives": _values(tags, Facet.PERSPECTIVE),
            "themes": tuple(theme.name for theme in product.themes.all()),
            "steps": tuple(StepSaid(one.title, one.text) for one in product.steps.all()),
            "assignments": tuple(
                AssignmentSaid(one.title, one.text, one.hand_in, one.time)
                for one in product.assignments.all()
            ),
            "files": tuple(
                FileSaid(str(one.guid), one.title, one.kind, one.size)
                for one in product.files.all()
                if one.is_current
            ),
        }
    )


def _values(tags: list[Any], facet: Facet) -> tuple[str, ...]:
    """Return the answers in the order of the list that they were chosen from."""
    given = {tag.value for tag in tags if tag.facet == facet}
    return tuple(value for value in CHOICES[facet].values if value in given)


CHOICES: dict[Facet, Any] = {
    Facet.AUDIENCE: ForWhom,
    Facet.SITUATION: Situation,
    Facet.PERSPECTIVE: Perspective,
}
"""The short list that each kind of tag is from."""
