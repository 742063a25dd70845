"""The form of a round: each statement with five answers in words, and a way out."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.selfcheck.models import LONGEST_REMARK
from samenspel.loop.selfcheck.statements import ELEMENTS, STATEMENTS, Answer


class AnswerForm(forms.Form):
    """What one thinks of the team. Nothing is marked beforehand, and everything must be answered.

    Who doesn't know says so: what is left out by accident would count for nothing.
    """

    remark = forms.CharField(
        label=_("Do you want to add something?"),
        help_text=_(
            "Write no names. Everyone at the table can read it, and nobody sees who wrote."
        ),
        max_length=LONGEST_REMARK,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": LONGEST_REMARK}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for statement in STATEMENTS:
            self.fields[statement.key] = forms.TypedChoiceField(
                label=statement.text,
                choices=Answer.choices,
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose an answer. You may say “I don't know”.")},
            )
        self.order_fields([*(statement.key for statement in STATEMENTS), "remark"])

    @property
    def parts(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        """Give the statements per element, each with its name."""
        for element in ELEMENTS:
            yield element.name, [self[statement.key] for statement in element.statements]

    @property
    def answers(self) -> dict[str, int]:
        """Return what was said to each statement."""
        return {statement.key: self.cleaned_data[statement.key] for statement in STATEMENTS}
