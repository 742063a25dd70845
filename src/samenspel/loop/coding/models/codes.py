"""The codebook: a tree of labels, and how it changed."""

import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.querysets import CodeQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team


class Codebook(models.Model):
    """All codes of one team. `version` grows with every change in them."""

    team = models.OneToOneField(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="codebook"
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("codebook")
        verbose_name_plural = _("codebooks")

    def __str__(self) -> str:
        return f"{self.team}"


class Code(models.Model):
    """A label, somewhere in the tree.

    A code that was merged into another, or taken out of use, stays as a row with `retired_at`:
    its history can be read, and no passage carries it any more. Names of codes that fall under the
    same one differ, for whoever makes them here (`services.codes`); a file of another program may
    bring the same name twice, so the database allows it.
    """

    codebook = models.ForeignKey(Codebook, on_delete=models.CASCADE, related_name="codes")
    parent = models.ForeignKey(
        "self",
        verbose_name=_("falls under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    name = models.CharField(_("name"), max_length=120)
    colour = models.CharField(
        _("colour"),
        max_length=7,
        default="#2b6cb0",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$")],
    )
    definition = models.TextField(_("when to use it"), blank=True)
    example = models.TextField(_("example"), blank=True)
    memo = models.TextField(_("memo"), blank=True)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(default=timezone.now)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged"
    )
    retired_at = models.DateTimeField(null=True, blank=True)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    extra = models.JSONField(default=dict, blank=True)

    objects = CodeQuerySet.as_manager()

    class Meta:
        verbose_name = _("code")
        verbose_name_plural = _("codes")
        ordering = ["position", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["codebook", "guid"], name="one_code_per_guid"),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")), name="code_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CodeDid(models.TextChoices):
    """What happened to a code."""

    MADE = "made", _("made")
    CHANGED = "changed", _("changed")
    MOVED = "moved", _("moved")
    MERGED = "merged", _("merged into another")
    SPLIT = "split", _("split")
    RETIRED = "retired", _("taken out of use")
    REUSED = "reused", _("taken back into use")


class CodeChange(models.Model):
    """One step in the history of a code; `details` says what it was before, in plain values."""

    code = models.ForeignKey(Code, on_delete=models.CASCADE, related_name="history")
    did = models.CharField(_("what happened"), max_length=10, choices=CodeDid)
    details = models.JSONField(default=dict)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)

    class Meta:
        verbose_name = _("change of a code")
        verbose_name_plural = _("changes of codes")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.code}: {self.get_did_display()}"
