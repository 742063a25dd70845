"""People in the network. An account is optional; what is shown is up to the person."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.querysets import PersonQuerySet

if TYPE_CHECKING:
    from samenspel.loop.network.models.memberships import Membership

Answer = TypeVar("Answer")


class Person(models.Model):
    """Somebody in the network, with or without an account, in one Werkplaats or more."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"), blank=True)
    about = models.TextField(
        _("about me"), blank=True, help_text=_("One or two sentences: who are you, what do you do?")
    )
    photo = models.ImageField(_("photo"), upload_to="people/", blank=True)
    created = models.DateTimeField(_("added on"), auto_now_add=True)

    kept_answers: dict[Hashable, Any] | None = None
    """What was asked about this person, for as long as one request; None: nothing is kept."""

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="one_person_per_address",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def active_memberships(self) -> list["Membership"]:
        """Return the memberships in force today, read once."""
        today: date = timezone.localdate()
        return list(self.memberships.in_force(today).select_related("werkplaats"))

    def forget_memberships(self) -> None:
        """Read the memberships again when they are next asked for: one of them changed."""
        self.__dict__.pop("active_memberships", None)
        if self.kept_answers is not None:
            self.kept_answers = {}

    def keep_answers(self) -> None:
        """Keep what is asked from now: for who looks at a page, which changes no rights itself."""
        self.kept_answers = {}

    def ask_once(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Return what `ask` finds about this person; of who looks at a page it asks only once.

        Each link and each button asks what somebody may, mostly the same. Elsewhere, as where
        something is changed, it asks anew every time.
        """
        if self.kept_answers is None:
            return ask()
        if question not in self.kept_answers:
            self.kept_answers[question] = ask()
        answer: Answer = self.kept_answers[question]
        return answer
