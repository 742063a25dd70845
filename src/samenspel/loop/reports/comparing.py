"""What somebody else wrote meanwhile, beside what was typed."""

from typing import Any

from django import forms

from samenspel.loop.activities.forms.comparing import Difference, in_words


def differences(form: forms.Form, current: Any) -> list[Difference]:
    """Return the fields of which `current` says something else than what was typed."""
    found = []
    for bound in form.visible_fields():
        theirs, yours = str(getattr(current, bound.name)), str(form.cleaned_data[bound.name])
        if theirs != yours:
            words = (in_words(bound.field, theirs), in_words(bound.field, yours))
            found.append(Difference(bound.label, *words))
    return found
