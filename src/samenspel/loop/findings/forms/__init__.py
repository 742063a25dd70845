"""What is filled in about findings."""

from samenspel.loop.findings.forms.checking import NoteForm, StartCheckForm
from samenspel.loop.findings.forms.finding import FindingFilter
from samenspel.loop.findings.forms.sharing import QuestionsForm, ShareForm
from samenspel.loop.findings.forms.words import EvidenceForm, PassageFilter, PickForm, UseForm
from samenspel.loop.findings.forms.writing import FindingForm, MemoForm, StanceForm

__all__ = [
    "EvidenceForm",
    "FindingFilter",
    "FindingForm",
    "MemoForm",
    "NoteForm",
    "PassageFilter",
    "PickForm",
    "QuestionsForm",
    "ShareForm",
    "StanceForm",
    "StartCheckForm",
    "UseForm",
]
