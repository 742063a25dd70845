"""What this app holds of people who tell that they use a product."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Consent
from samenspel.ground.consent.telling import told
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.services import expire_adoptions, forget_teller


def _export(subject: Subject) -> Iterator[Held]:
    mine = Adoption.objects.of_address(subject.email)
    for adoption in mine.select_related("product__werkplaats__site", "werkplaats"):
        own = adoption.product.werkplaats.root_url + adoption.own_url
        change_url = own if adoption.link_works else ""
        yield Held(
            title=adoption.product.title,
            facts={
                str(_("Organisation or group")): adoption.organisation,
                str(_("Where")): adoption.place,
                str(_("Region")): adoption.werkplaats.region if adoption.werkplaats else "",
                str(_("Your name")): adoption.name,
                str(_("Your mail address")): adoption.email,
                str(_("Since")): adoption.since,
                str(_("What you did differently")): adoption.how_adapted,
                str(_("What changed by it")): adoption.what_changed,
                str(_("Told later")): "\n\n".join(one.text for one in adoption.later_changes.all()),
                str(_("Told on")): adoption.told_at,
                str(_("Confirmed on")): adoption.confirmed_at,
            },
            url=adoption.page_url if adoption.is_confirmed else "",
            change_url=change_url,
        )
        for consent in Consent.objects.of(adoption):
            yield told(consent, change_url=change_url)


HOLDINGS = [
    Holding(
        name="adoptions",
        label=_("Products that you told us you use"),
        purpose=_("To show others where a product is used and what changed by it."),
        basis=_("You told us so yourself, and confirmed it from your own mailbox."),
        kept=_(
            "Your name and address until three years after we last heard from you; what was never "
            "confirmed for 7 days. What you told stays, without your name."
        ),
        erasing=_(
            "Your name and mail address are forgotten. What you told of your organisation stays; "
            "on your own page you can erase that as well."
        ),
        people=_("Who tells that a product is used."),
        data=_("Name, mail address, organisation, place, and what was told."),
        recipients=_(
            "What you told: everyone. Your name: everyone, only if you agreed. Your mail address: "
            "the makers of the product, only if you agreed."
        ),
        export=_export,
        erase=lambda subject: forget_teller(email=subject.email),
        expire=expire_adoptions,
    )
]
