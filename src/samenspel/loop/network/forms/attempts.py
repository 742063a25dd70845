"""Calling a service from a form, so that what it refuses is said at the right field."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


class AttemptMixin(forms.BaseForm):
    """A form that hands its values to a service; `result` is what that gave back."""

    result: Any = None

    def attempt(self, service: Callable[..., Any], **arguments: Any) -> bool:
        """Call `service` if the form is valid; return whether it was done."""
        if not self.is_valid():
            return False
        try:
            self.result = service(**arguments, **self.values())
        except ValidationError as error:
            self._say(error)
            return False
        return True

    def values(self) -> dict[str, Any]:
        """Return what the service gets; most forms give all their fields."""
        return self.cleaned_data.copy()

    def _say(self, error: ValidationError) -> None:
        """Put each sentence at its field, or above the form when it has no such field."""
        has_fields = hasattr(error, "error_dict")
        by_field = error.error_dict if has_fields else {NON_FIELD_ERRORS: error.error_list}
        for field, problems in by_field.items():
            self.add_error(field if field in self.fields else None, problems)
