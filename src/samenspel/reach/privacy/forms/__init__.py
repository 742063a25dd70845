"""Asking for a link, choosing what others may see, and requests about data."""

from samenspel.reach.privacy.forms.own import QUESTIONS, AddressForm, ConsentsForm
from samenspel.reach.privacy.forms.requests import (
    AnswerForm,
    AskForm,
    EraseForm,
    ExtendForm,
    NoteForm,
    SettleForm,
    VouchForm,
)

__all__ = [
    "QUESTIONS",
    "AddressForm",
    "AnswerForm",
    "AskForm",
    "ConsentsForm",
    "EraseForm",
    "ExtendForm",
    "NoteForm",
    "SettleForm",
    "VouchForm",
]
