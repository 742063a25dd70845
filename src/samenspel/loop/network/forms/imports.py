"""The form in which a file is handed in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.forms.attempts import AttemptMixin


class UploadForm(AttemptMixin, forms.Form):
    """A CSV or XLSX file."""

    upload = forms.FileField(
        label=_("File"),
        help_text=_("A CSV or Excel file (XLSX) of at most 5 MB and 5,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )
