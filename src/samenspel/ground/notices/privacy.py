"""What news by mail holds of a person: an address, choices, and what waits to be told."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.notices.models import Notice, Preference, Subscriber
from samenspel.ground.notices.services import expire_notices, forget_reader
from samenspel.ground.notices.topics import is_known, topic_named


def _label(topic: str) -> str:
    return str(topic_named(topic).label) if is_known(topic) else topic


def _export(subject: Subject) -> Iterator[Held]:
    for notice in Notice.objects.to_address(subject.email):
        yield Held(
            title=_label(notice.topic),
            facts={
                str(_("Mail address")): notice.address,
                str(_("Since")): notice.created,
                str(_("Told on")): notice.told_at,
            },
        )


def _export_choices(subject: Subject) -> Iterator[Held]:
    mine = same_address("address", subject.email)
    for choice in Preference.objects.filter(mine):
        yield Held(
            title=_label(choice.topic),
            facts={
                str(_("How soon")): choice.get_pace_display(),
                str(_("Chosen on")): choice.chosen_at,
            },
        )
    for reader in Subscriber.objects.filter(mine):
        yield Held(
            title=str(_("News by mail")),
            facts={
                str(_("Mail address")): reader.address,
                str(_("Wants nothing since")): reader.stopped_at,
            },
        )


HOLDINGS = [
    Holding(
        name="notices.news",
        label=_("News for you"),
        purpose=_("To tell you what happens in what you take part in, once."),
        basis=_("You take part. You can stop it at any time, from every letter."),
        kept=_("Until 90 days after you heard of it."),
        erasing=_("What still waits for you is erased; you don't hear of it any more."),
        data=_("Mail address, and what there is news about."),
        recipients=_("Nobody."),
        export=_export,
        erase=lambda subject: forget_reader(subject.email),
        expire=expire_notices,
        change_url="notices:mine",
        order=85,
    ),
    Holding(
        name="notices.choices",
        label=_("How often you hear from us"),
        purpose=_("To send you news as often as you want, or not at all."),
        basis=_("You chose so yourself, or you got a letter with a link to stop it."),
        kept=_("Your choice until you erase it; an address without news half a year."),
        erasing=_(
            "What you chose is erased. That you want no news at all stays noted, so that we "
            "don't begin again."
        ),
        data=_("Mail address, and what you chose."),
        recipients=_("Nobody."),
        export=_export_choices,
        erase=lambda subject: forget_reader(subject.email),
        change_url="notices:mine",
        order=86,
    ),
]
