"""What is filled in about research."""

from samenspel.loop.research.forms.answering import AnswerForm, DoorForm, SheetForm, answer_fields
from samenspel.loop.research.forms.asking import AskedConsentForm
from samenspel.loop.research.forms.people import ImportForm, ParticipantForm, ResearcherForm

__all__ = [
    "AnswerForm",
    "AskedConsentForm",
    "DoorForm",
    "ImportForm",
    "ParticipantForm",
    "ResearcherForm",
    "SheetForm",
    "answer_fields",
]
