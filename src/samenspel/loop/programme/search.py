"""What of the programme can be found: all of it, by everyone."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear


def describe_theme(theme: Theme) -> Document:
    """Tell how a theme is found."""
    return Document(
        title=theme.name,
        body=f"{theme.summary}\n{theme.description}".strip(),
        url=theme.get_absolute_url(),
        kind="theme",
        scope=theme.werkplaats_id,
        audience=PUBLIC,
    )


def describe_year(year: WorkingYear) -> Document:
    """Tell how a working year is found."""
    parts = [year.programme.title, year.summary, year.look_back, year.look_ahead]
    return Document(
        title=year.title,
        body="\n".join(part for part in parts if part),
        url=year.get_absolute_url(),
        kind="year",
        scope=year.werkplaats_id,
        audience=PUBLIC,
        date=year.starts,
    )


def describe_term(term: Term) -> Document:
    """Tell how an explained word is found, in whatever form."""
    return Document(
        title=term.word,
        body=f"{term.explanation}\n{term.other_forms}".strip(),
        url=term.get_absolute_url(),
        kind="term",
        scope=term.werkplaats_id,
        audience=PUBLIC,
    )


registry.register(Theme, describe_theme)
registry.register(
    WorkingYear, describe_year, queryset=WorkingYear.objects.select_related("programme")
)
registry.register(Term, describe_term)
registry.register_dependent(Programme, lambda programme: programme.working_years.all())
registry.register_kind("theme", _("Themes"))
registry.register_kind("year", _("Working years"))
registry.register_kind("term", _("Terms"))
