"""Forms of the material. They check what was typed; the services keep it."""

from samenspel.loop.sources.forms.adding import GatheringForm, ReviewForm, TypeForm, UploadForm
from samenspel.loop.sources.forms.changing import ChangeForm, SpeakersForm
from samenspel.loop.sources.forms.writing import ANALYSIS, CASE, WriteForm

__all__ = [
    "ANALYSIS",
    "CASE",
    "ChangeForm",
    "GatheringForm",
    "ReviewForm",
    "SpeakersForm",
    "TypeForm",
    "UploadForm",
    "WriteForm",
]
