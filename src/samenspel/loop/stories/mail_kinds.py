"""What letters about value stories are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("stories/mail/", _("About a value story")))
