"""How forms look: plain Django forms in, the markup of NL Design System out.

Only the templates of whole forms, fields and formsets are ours; the widgets stay Django's own, so
that the editors' screens of Wagtail, which lay out their fields themselves, look as they should.
"""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """The default of every form (`FORM_RENDERER`)."""

    form_template_name = "common/forms/form.html"
    field_template_name = "common/forms/field.html"
    formset_template_name = "common/forms/formset.html"
