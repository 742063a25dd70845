"""What people type when they work on a draft together."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.loop.network.models import Organisation, Person
from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.forms.markup import LONGEST_TEXT
from samenspel.loop.publications.models import Comment, Contributor, Publication, Suggestion
from samenspel.loop.publications.orcid import tidy_orcid
from samenspel.loop.teams.access import known_to


class CommentForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Comment]):
    """Something said about a part, with the words that it is about."""

    class Meta:
        model = Comment
        fields = ["quote", "text"]
        labels = {"quote": gettext_lazy("Which words is it about?")}
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["quote", "text", "key"])


class ReplyForm(PlainWordsMixin, SentOnceMixin, forms.Form):
    """An answer to what was said."""

    text = forms.CharField(
        label=gettext_lazy("Your answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SuggestForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Suggestion]):
    """Other words for a text; it begins as the present ones."""

    after = forms.CharField(
        label=Suggestion._meta.get_field("after").verbose_name,
        help_text=gettext_lazy("Change what you would write otherwise."),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Suggestion
        fields = ["after", "why"]


class DecideForm(PlainWordsMixin, forms.Form):
    """A word with a decision."""

    why = forms.CharField(
        label=gettext_lazy("A word with it"),
        help_text=gettext_lazy("Who suggested it reads this."),
        max_length=400,
        required=False,
    )


class TakeOverForm(DecideForm):
    """The words to keep, when the text changed since they were suggested."""

    words = forms.CharField(
        label=gettext_lazy("What it becomes"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ["words", "why", "version"]


class KeepForm(PlainWordsMixin, forms.Form):
    """The name of a version."""

    label = forms.CharField(
        label=gettext_lazy("Name of this version"),
        help_text=gettext_lazy("As in: before the summer, or: sent to the readers."),
        max_length=120,
    )


class AskForm(PlainWordsMixin, forms.Form):
    """Who is asked to read: a member, or somebody by mail."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label=gettext_lazy("A member"),
        required=False,
        empty_label=gettext_lazy("nobody from this list"),
    )
    name = forms.CharField(
        label=gettext_lazy("Or somebody else: the name"), max_length=120, required=False
    )
    email = forms.EmailField(label=gettext_lazy("and the mail address"), required=False)
    as_resident = forms.BooleanField(
        label=gettext_lazy("reads along as a resident"),
        help_text=gettext_lazy("Somebody from the neighbourhood, not for work."),
        required=False,
    )

    def __init__(self, *args: Any, publication: Publication, by: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.queryset = known_to(by, publication.werkplaats).exclude(pk=by.pk).order_by("name")

    def clean(self) -> dict[str, Any]:
        """Ask for one of both."""
        told = super().clean() or self.cleaned_data
        if not told.get("person") and not told.get("email") and "email" not in self.errors:
            self.add_error("email", _("Choose a member, or type a mail address."))
        return told


class ReviewForm(PlainWordsMixin, forms.Form):
    """What a reader says beside the answer."""

    words = forms.CharField(
        label=gettext_lazy("Do you want to say more?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class RemarkForm(PlainWordsMixin, SentOnceMixin, forms.Form):
    """What a reader says about a piece, or would write instead."""

    text = forms.CharField(
        label=gettext_lazy("What do you want to say about it?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    after = forms.CharField(
        label=gettext_lazy("How would you write it?"),
        help_text=gettext_lazy("You may change the words here. You don't have to."),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def __init__(self, *args: Any, before: str | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if before is None:
            del self.fields["after"]
        else:
            self.fields["after"].initial = before

    def nothing_said(self) -> None:
        """Tell that there is nothing to send yet."""
        self.add_error("text", _("You said nothing yet. Write something, or change the words."))


class WithdrawForm(PlainWordsMixin, forms.ModelForm[Publication]):
    """Why readers get it no longer."""

    class Meta:
        model = Publication
        fields = ["why_withdrawn"]
        help_texts = {"why_withdrawn": gettext_lazy("Readers get to see this.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why_withdrawn"].required = True


class ContributorForm(PlainWordsMixin, forms.ModelForm[Contributor]):
    """Who worked on it, in which role."""

    class Meta:
        model = Contributor
        fields = [
            "person", "name", "email", "role", "organisation", "affiliation", "orcid", "writes",
        ]  # fmt: skip
        labels = {"person": gettext_lazy("A member")}
        help_texts = {
            "person": gettext_lazy("Leave it open for somebody who is no member."),
            "email": gettext_lazy("There we ask whether the name may stand on it."),
            "writes": gettext_lazy("This member can then change the draft."),
            "orcid": gettext_lazy("Only for researchers who have one: 0000-0002-1825-0097."),
        }

    def __init__(
        self, *args: Any, publication: Publication, by: Person, decides: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = dict(self.fields)
        known = known_to(by, publication.werkplaats) | Person.objects.filter(
            pk__in=[self.instance.person_id, by.pk]
        )
        fields["person"].queryset = known.distinct().order_by("name")
        fields["name"].required = False
        fields["name"].help_text = _("Empty: the name of the member.")
        organisations = Organisation.objects.for_werkplaats(publication.werkplaats)
        fields["organisation"].queryset = organisations
        if not decides:
            del self.fields["writes"]

    def clean_orcid(self) -> str:
        """Refuse a number that can't be an ORCID."""
        typed: str = self.cleaned_data["orcid"]
        tidy = tidy_orcid(typed) if typed else ""
        if tidy is None:
            raise ValidationError(
                _("This is no ORCID: a figure is missing or wrong."), code="orcid"
            )
        return tidy

    def clean(self) -> dict[str, Any]:
        """Ask for somebody; only a member can write along."""
        told = super().clean() or self.cleaned_data
        if not told.get("person") and not told.get("name"):
            self.add_error("name", _("Type a name, or choose a member."))
        if told.get("writes") and not told.get("person"):
            self.add_error("writes", _("Only a member can write along: choose one above."))
        return told


class ToldForm(PlainWordsMixin, forms.Form):
    """What somebody said about the name, and who was there."""

    agrees = forms.ChoiceField(
        label=gettext_lazy("May the name stand on it?"),
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        widget=forms.RadioSelect,
    )
    witness = forms.CharField(
        label=gettext_lazy("Who was there when this was said?"), max_length=120, required=False
    )
