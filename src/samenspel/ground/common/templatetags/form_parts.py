"""What the templates in `common/forms/` need to know of a field; `full_form` is for everyone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField, BoundWidget
from django.forms.widgets import Input
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()
AnyForms = forms.BaseForm | forms.BaseFormSet[Any]

WIDGET_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.FileInput, "file-input"),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)
OPTION_CLASSES = {
    "radio": "utrecht-radio-button utrecht-radio-button--html-input",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input",
}
# WCAG 2.2, 1.3.5: what a browser can fill in for you, by the name of the field.
AUTOCOMPLETE = {
    "email": "email",
    "name": "name",
    "given_name": "given-name",
    "family_name": "family-name",
    "phone": "tel",
    "postcode": "postal-code",
}


@dataclass(frozen=True)
class Problem:
    """One error for the summary at the top: where it is (an id, or nothing) and what to do."""

    target: str
    label: str
    message: str


@register.filter
def kind(field: BoundField) -> str:
    """Return how the field is laid out: "checkbox", "group" (a fieldset of options) or "line"."""
    if field.use_fieldset:
        return "group"
    return "checkbox" if isinstance(field.field.widget, forms.CheckboxInput) else "line"


@register.filter
def is_options(field: BoundField) -> bool:
    """Tell whether the field is a list of radio buttons or checkboxes."""
    return isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)


@register.filter
def says_optional(field: BoundField) -> bool:
    """Tell whether the label must say that this may be left empty.

    A form with `says_optional = False` (such as a filter) and a single checkbox don't need it, nor
    does a field of which that is so (because another answer decides whether it is needed).
    """
    wanted = getattr(field.field, "says_optional", getattr(field.form, "says_optional", True))
    return wanted and not field.field.required and kind(field) != "checkbox"


@register.filter
def is_lost_file(field: BoundField) -> bool:
    """Tell whether a chosen file must be chosen again, because browsers don't keep it."""
    form = field.form
    return bool(form.is_bound and form.errors) and field.html_name in form.files


@register.simple_tag
def widget(field: BoundField) -> SafeString:
    """Draw the input of a field with the classes of the design system."""
    own = field.field.widget.attrs
    attributes: dict[str, Any] = {}
    for widget_type, names in WIDGET_CLASSES:
        if isinstance(field.field.widget, widget_type):
            wrong = f"{names.split()[0]}--invalid" if field.errors else ""
            attributes["class"] = " ".join(f"{names} {wrong} {own.get('class', '')}".split())
            break
    if "autocomplete" not in own and field.name in AUTOCOMPLETE and kind(field) == "line":
        attributes["autocomplete"] = AUTOCOMPLETE[field.name]
    if isinstance(field.field.widget, forms.Textarea):
        attributes["maxlength"] = False  # browsers cut what is pasted without a word; we tell
    return field.as_widget(attrs=attributes)


@register.simple_tag
def option(choice: BoundWidget) -> SafeString:
    """Draw one radio button or checkbox of a group."""
    attributes = choice.data["attrs"]
    attributes["class"] = OPTION_CLASSES.get(choice.data["type"], "")
    attributes.pop("aria-invalid", None)  # the group says it
    return choice.tag()


@register.inclusion_tag("common/forms/summary.html")
def error_summary(*forms_or_sets: AnyForms) -> dict[str, Any]:
    """List what must be put right, with links to the fields; nothing when all is well."""
    return {"problems": [problem for one in forms_or_sets for problem in _problems(one)]}


@register.inclusion_tag("common/forms/full_form.html", takes_context=True)
def full_form(
    context: Context,
    form: forms.BaseForm,
    submit: str,
    *,
    action: str = "",
    cancel: str = "",
    back: str = "",
    kind: str = "primary",
) -> dict[str, Any]:
    """Draw a form to post: its fields, a button that says what happens, perhaps a way back.

    The way back is called “Never mind”; call it something else in `back` where all is kept already.
    """
    return {
        "form": form,
        "submit": submit,
        "action": action,
        "cancel": cancel,
        "back": back,
        "kind": kind,
        "csrf_token": context.get("csrf_token"),
    }


def _problems(one: AnyForms) -> Iterator[Problem]:
    if isinstance(one, forms.BaseFormSet):
        yield from (Problem("", "", str(message)) for message in one.non_form_errors())
        for form in one.forms:
            yield from _problems(form)
        return
    yield from (Problem("", "", str(message)) for message in one.non_field_errors())
    for field in one:
        for message in field.errors:
            target = "" if field.is_hidden else _target(field)
            yield Problem(target, _as_opening(str(field.label)), str(message))


def _as_opening(label: str) -> str:
    """Return the label with a colon, unless it is a question already."""
    return label if label.endswith(("?", ".", "!")) else f"{label}:"


def _target(field: BoundField) -> str:
    """Return the id of the first thing in `field` that can have the focus."""
    if is_options(field) or isinstance(field.field.widget, forms.MultiWidget):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id
