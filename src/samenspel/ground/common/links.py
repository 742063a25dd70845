"""A private link: the way back for somebody without an account."""

import base64
from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common import tokens

TO_CONFIRM = timedelta(days=7)
TO_FOLLOW = timedelta(days=180)


class PrivateLink(models.Model):
    """Whoever has the token reached it by the mailbox that it was sent to.

    The token is derived from a random seed and the key of this installation, so every mail can
    hold the same link while the database alone, were it ever stolen, gives nobody a way in. What
    is looked up is only its digest. A new seed ends all links that were mailed before.
    """

    link_seed = models.CharField(max_length=43, editable=False)
    link_digest = models.CharField(max_length=64, unique=True, editable=False)
    link_until = models.DateTimeField(_("private link works until"), editable=False)

    LINK_FIELDS = ("link_seed", "link_digest", "link_until")

    class Meta:
        abstract = True

    @property
    def token(self) -> str:
        """Return what stands in the private link."""
        # The salt keeps its first name: another one would end the links in everybody's mailbox.
        salt = f"samenspel.questions.{self._meta.model_name}"
        mac = salted_hmac(salt, self.link_seed, algorithm="sha256").digest()
        return base64.urlsafe_b64encode(mac).decode().rstrip("=")

    @property
    def link_works(self) -> bool:
        """Return whether the link is still within its time."""
        return self.link_until > timezone.now()

    def new_link(self, lifetime: timedelta) -> None:
        """Make a link of its own, and end the ones before it; the caller saves `LINK_FIELDS`."""
        self.link_seed = tokens.new_token()
        self.keep_link(lifetime)

    def keep_link(self, lifetime: timedelta) -> None:
        """Let the link work for `lifetime` from now; the caller saves `LINK_FIELDS`."""
        # Derived again each time: after a change of the installation's key the next mail heals it.
        self.link_digest = tokens.digest(self.token)
        self.link_until = timezone.now() + lifetime

    def end_link(self) -> None:
        """Let no link lead here any more; the caller saves `LINK_FIELDS`."""
        self.new_link(timedelta(0))
