"""Choose a picture, and tell what one sees."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.drawings import picture_from
from samenspel.loop.publications.models import Figure


class FigureForm(PlainWordsMixin, SentOnceMixin, forms.Form):
    """A picture; of one that is there already, `image` is only to choose another."""

    image = forms.FileField(
        label=_("A picture"),
        help_text=_("A photo or a drawing: JPEG, PNG, WebP, HEIC or SVG."),
        widget=forms.FileInput(attrs={"accept": "image/*,.heic,.svg"}),
        error_messages={"required": _("Choose a picture.")},
    )
    alt = forms.CharField(
        label=_("What does one see?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "For who can't see the picture: what does it tell, in one or two sentences? As in: "
            "Eight people at a long table, with a pan of soup. Before publishing we ask for it."
        ),
    )
    caption = forms.CharField(
        label=_("Caption"),
        max_length=300,
        required=False,
        help_text=_("Stands below the picture, for everyone."),
    )
    credit = forms.CharField(
        label=_("Who made it?"), max_length=160, required=False, help_text=_("As in: Photo: Sam.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, figure: Figure | None = None, **kwargs: Any) -> None:
        if figure is not None:
            names = ("alt", "caption", "credit", "version")
            kwargs["initial"] = {name: getattr(figure, name) for name in names}
        super().__init__(*args, **kwargs)
        if figure is not None:
            self.fields["image"].required = False
            self.fields["image"].label = _("Another picture instead")

    def clean_image(self) -> Any:
        """Return the picture, drawn again."""
        upload = self.cleaned_data["image"]
        return picture_from(upload) if upload else None

    @property
    def words(self) -> dict[str, Any]:
        """Return what was told, and the picture when one was chosen."""
        told = {name: self.cleaned_data[name] for name in ("alt", "caption", "credit")}
        image = self.cleaned_data["image"]
        return told | ({"image": image} if image else {})
