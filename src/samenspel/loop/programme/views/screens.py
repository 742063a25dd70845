"""The screens of each kind of thing: which form, which service, which words."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from samenspel.loop.programme import services
from samenspel.loop.programme.forms import ProgrammeForm, TermForm, ThemeForm, WorkingYearForm
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear
from samenspel.loop.programme.views.manage import FormScreen, RemoveScreen


class AddProgramme(FormScreen):
    """Begin a programme."""

    model, form_class = Programme, ProgrammeForm
    title = _("Add a programme")
    lead = _("A programme is what you agree to work on together, for some years.")
    submit = _("Add this programme")
    done = _("“%(name)s” has been added. Now add its working years.")

    def instance(self, **kwargs: Any) -> None:
        """Start empty."""

    def save(self, instance: None, values: dict[str, Any]) -> Programme:
        """Create it."""
        return services.create_programme(
            werkplaats=self.request.werkplaats, by=self.request.person, **values
        )


class ChangeProgramme(FormScreen):
    """Change a programme."""

    model, form_class = Programme, ProgrammeForm
    remove_name = "programme:remove_programme"
    title = _("Change this programme")
    submit = _("Save the changes")
    done = _("The changes in “%(name)s” have been saved.")

    def save(self, instance: Programme, values: dict[str, Any]) -> Programme:
        """Change it."""
        return services.change_programme(programme=instance, by=self.request.person, **values)


class RemoveProgramme(RemoveScreen):
    """Remove a programme."""

    model = Programme
    title = _("Remove this programme?")
    warning = _("Its working years, with their look-back and look-ahead, go with it. Themes stay.")
    submit = _("Yes, remove it")
    done = _("“%(name)s” has been removed.")

    def remove(self, instance: Programme) -> None:
        """Remove it."""
        services.remove_programme(programme=instance, by=self.request.person)


class AddWorkingYear(FormScreen):
    """Add a year to a programme."""

    model, form_class = WorkingYear, WorkingYearForm
    title = _("Add a working year")
    lead = _("Write what you plan now. The look-back can wait until the year is over.")
    submit = _("Add this working year")
    done = _("“%(name)s” has been added.")

    def instance(self, **kwargs: Any) -> WorkingYear:
        """Start with the programme only."""
        programmes = Programme.objects.for_werkplaats(self.request.werkplaats)
        programme = get_object_or_404(programmes, pk=kwargs["programme"])
        return WorkingYear(programme=programme, werkplaats=self.request.werkplaats)

    def save(self, instance: WorkingYear, values: dict[str, Any]) -> WorkingYear:
        """Create it."""
        return services.create_working_year(
            programme=instance.programme, by=self.request.person, **values
        )


class ChangeWorkingYear(FormScreen):
    """Change a year: write its look-back, its look-ahead."""

    model, form_class = WorkingYear, WorkingYearForm
    remove_name = "programme:remove_year"
    title = _("Change this working year")
    submit = _("Save the changes")
    done = _("The changes in “%(name)s” have been saved.")

    def save(self, instance: WorkingYear, values: dict[str, Any]) -> WorkingYear:
        """Change it."""
        return services.change_working_year(year=instance, by=self.request.person, **values)


class RemoveWorkingYear(RemoveScreen):
    """Remove a year."""

    model = WorkingYear
    title = _("Remove this working year?")
    warning = _("Its look-back and look-ahead go with it. Its themes stay.")
    submit = _("Yes, remove it")
    done = _("“%(name)s” has been removed.")

    def remove(self, instance: WorkingYear) -> None:
        """Remove it."""
        services.remove_working_year(year=instance, by=self.request.person)


class AddTheme(FormScreen):
    """Add a theme."""

    model, form_class = Theme, ThemeForm
    title = _("Add a theme")
    lead = _("Questions, teams and activities come together under a theme.")
    submit = _("Add this theme")
    done = _("The theme “%(name)s” has been added.")

    def instance(self, **kwargs: Any) -> None:
        """Start empty."""

    def save(self, instance: None, values: dict[str, Any]) -> Theme:
        """Create it."""
        return services.create_theme(
            werkplaats=self.request.werkplaats, by=self.request.person, **values
        )


class ChangeTheme(FormScreen):
    """Change a theme."""

    model, form_class = Theme, ThemeForm
    remove_name = "programme:remove_theme"
    title = _("Change this theme")
    submit = _("Save the changes")
    done = _("The changes in “%(name)s” have been saved.")

    def save(self, instance: Theme, values: dict[str, Any]) -> Theme:
        """Change it."""
        return services.change_theme(theme=instance, by=self.request.person, **values)


class RemoveTheme(RemoveScreen):
    """Remove a theme."""

    model = Theme
    title = _("Remove this theme?")
    warning = _("Is the work on it done? Then better take away the tick at “we work on this now”.")
    submit = _("Yes, remove it")
    done = _("The theme “%(name)s” has been removed.")

    def remove(self, instance: Theme) -> None:
        """Remove it."""
        services.remove_theme(theme=instance, by=self.request.person)


class AddTerm(FormScreen):
    """Explain a word."""

    model, form_class, back = Term, TermForm, "programme:manage_terms"
    title = _("Explain a word")
    lead = _("The word is explained wherever it first appears on a public page.")
    submit = _("Add this explanation")
    done = _("“%(name)s” is now explained.")

    def instance(self, **kwargs: Any) -> None:
        """Start empty."""

    def save(self, instance: None, values: dict[str, Any]) -> Term:
        """Create it."""
        return services.create_term(
            werkplaats=self.request.werkplaats, by=self.request.person, **values
        )


class ChangeTerm(FormScreen):
    """Explain a word differently."""

    model, form_class, back = Term, TermForm, "programme:manage_terms"
    remove_name = "programme:remove_term"
    title = _("Change this explanation")
    submit = _("Save the changes")
    done = _("The explanation of “%(name)s” has been saved.")

    def save(self, instance: Term, values: dict[str, Any]) -> Term:
        """Change it."""
        return services.change_term(term=instance, by=self.request.person, **values)


class RemoveTerm(RemoveScreen):
    """Stop explaining a word."""

    model, back = Term, "programme:manage_terms"
    title = _("Remove this explanation?")
    submit = _("Yes, remove it")
    done = _("“%(name)s” is no longer explained.")

    def remove(self, instance: Term) -> None:
        """Remove it."""
        services.remove_term(term=instance, by=self.request.person)
