"""Who gets what where people work on a draft together, and on the pages of private links."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Reach
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Contributor, Review
from tests.access.rows import HIDDEN, Row, coordinators_only, public
from tests.booklet import Booklet, a_booklet

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
BY_TOKEN = {"elsewhere": HIDDEN}
OTHER_WORDS = "Mensen bellen *zelden meteen*. Zie [@tonkens2011]."


def a_draft(make: Any) -> Booklet:
    book = a_booklet(make.zhz, keeper=make.coordinator)
    book.group.team.reach = Reach.PUBLIC
    book.group.team.save()
    return book


def talked(make: Any) -> Booklet:
    """Make a draft about which something was said and suggested."""
    book = a_draft(make)
    block, by = book.block("text"), make.coordinator
    said = services.say(about=block, by=by, text="Is dit niet te stellig?", quote="niet meteen")
    services.reply(comment=said, by=by, text="Ik vraag het na.")
    services.say(about=book.publication, by=by, text="Wie leest mee als bewoner?")
    services.suggest(text=block, by=by, after=OTHER_WORDS, why="Korter")
    return book


def asked(make: Any, **more: Any) -> Review:
    book = a_draft(make)
    return services.ask_to_read(
        publication=book.publication,
        by=make.coordinator,
        name="Truus de Boer",
        email="truus@example.org",
        as_resident=True,
        **more,
    )


def answered(make: Any) -> Review:
    review = asked(make)
    block = Block.objects.filter(chapter__publication=review.publication, kind="text")[0]
    services.say_as_reader(review=review, about=block, text="Wat is een wijkteam?")
    words = "Mooi. Alleen het stuk over het wijkteam snap ik niet."
    return services.answer_review(review=review, answer="changes", words=words)


def slug(make: Any) -> dict[str, Any]:
    return {"slug": talked(make).publication.slug}


def comment(make: Any) -> dict[str, Any]:
    book = talked(make)
    return {"slug": book.publication.slug, "pk": book.publication.comments.begun()[0].pk}


def suggestion(make: Any) -> dict[str, Any]:
    book = talked(make)
    return {"slug": book.publication.slug, "pk": book.publication.suggestions.get().pk}


def overtaken(make: Any) -> dict[str, Any]:
    kwargs = suggestion(make)
    Block.objects.filter(kind="text").update(text="Mensen bellen pas laat.", version=2)
    return kwargs


def version(make: Any) -> dict[str, Any]:
    book = a_draft(make)
    services.keep_version(publication=book.publication, by=make.coordinator, label="Voor de zomer")
    block = book.block("text")
    block.text = "Mensen bellen *zelden meteen*. Eerst vragen ze een buur."
    block.save()
    book.block("quote").delete()
    return {"slug": book.publication.slug, "number": 1}


def versions(make: Any) -> dict[str, Any]:
    return {"slug": version(make)["slug"]}


def picture(make: Any) -> dict[str, Any]:
    book = a_draft(make)
    services.keep_version(publication=book.publication, by=make.coordinator)
    return {"slug": book.publication.slug, "number": 1, "key": book.figure.guid.hex}


def readers(make: Any) -> dict[str, Any]:
    return {"slug": answered(make).publication.slug}


def reader(make: Any) -> dict[str, Any]:
    review = asked(make)
    return {"slug": review.publication.slug, "pk": review.pk}


def published(make: Any) -> dict[str, Any]:
    book = a_draft(make)
    services.publish(publication=book.publication, by=make.coordinator)
    return {"slug": book.publication.slug}


def maker(make: Any) -> Contributor:
    book = a_draft(make)
    return services.add_contributor(
        publication=book.publication,
        by=make.coordinator,
        name="Sam Soep",
        email="sam@example.org",
        role="author",
        affiliation="bewoner van Schiedam",
    )


def one_maker(make: Any) -> dict[str, Any]:
    made = maker(make)
    return {"slug": made.publication.slug, "pk": made.pk}


def makers(make: Any) -> dict[str, Any]:
    return {"slug": one_maker(make)["slug"]}


def by_name_link(make: Any) -> dict[str, Any]:
    return {"token": maker(make).token}


def said_yes(make: Any) -> dict[str, Any]:
    made = maker(make)
    services.answer_contributor(contributor=made, agrees=True)
    return {"token": made.token}


def by_link(make: Any) -> dict[str, Any]:
    return {"token": asked(make).token}


def after_answering(make: Any) -> dict[str, Any]:
    return {"token": answered(make).token}


def over(make: Any) -> dict[str, Any]:
    review = answered(make)
    services.approve(publication=review.publication, by=make.coordinator)
    return {"token": review.token}


def too_late(make: Any) -> dict[str, Any]:
    review = asked(make)
    review.link_until = timezone.now() - timedelta(days=1)
    review.save()
    return {"token": review.token}


def part(make: Any) -> dict[str, Any]:
    review = asked(make)
    return {"token": review.token, "key": review.asked_version.content["chapters"][0]["key"]}


def piece(make: Any) -> dict[str, Any]:
    review = asked(make)
    blocks = review.asked_version.content["chapters"][0]["blocks"]
    return {"token": review.token, "key": blocks[0]["key"]}


def seen_picture(make: Any) -> dict[str, Any]:
    review = asked(make)
    figure = review.publication.figures.get()
    return {"token": review.token, "key": figure.guid.hex}


NOBODY = dict.fromkeys(ROLES, HIDDEN)

ROWS = [
    coordinators_only("publications:talk", kwargs=slug),
    coordinators_only("publications:say", kwargs=slug),
    Row("publications:reply", kwargs=comment, **ONLY_POST),
    Row("publications:settle", kwargs=comment, **ONLY_POST),
    coordinators_only(
        "publications:suggest", label="of nothing", kwargs=slug, coordinator=HIDDEN, look_at=False
    ),
    coordinators_only("publications:suggestion", kwargs=suggestion),
    coordinators_only("publications:suggestion", label="overtaken", kwargs=overtaken),
    coordinators_only("publications:versions", kwargs=versions),
    coordinators_only("publications:compare", kwargs=versions),
    coordinators_only("publications:version", kwargs=version),
    Row("publications:bring_back", kwargs=version, **ONLY_POST),
    coordinators_only("publications:picture_then", kwargs=picture, look_at=False),
    coordinators_only("publications:reviews", kwargs=readers),
    Row("publications:take_back_request", kwargs=reader, **ONLY_POST),
    coordinators_only("publications:approve", kwargs=readers),
    coordinators_only("publications:publish", kwargs=readers),
    coordinators_only("publications:publish", label="published", kwargs=published),
    Row("publications:write_on", kwargs=slug, **ONLY_POST),
    coordinators_only("publications:withdraw", kwargs=published),
    coordinators_only(
        "publications:withdraw", label="a draft", kwargs=slug, coordinator=HIDDEN, look_at=False
    ),
    coordinators_only("publications:contributors", kwargs=makers),
    coordinators_only("publications:add_contributor", kwargs=makers),
    coordinators_only("publications:change_contributor", kwargs=one_maker),
    Row("publications:ask_contributor", kwargs=one_maker, **ONLY_POST),
    Row("publications:move_contributor", kwargs=one_maker, **ONLY_POST),
    Row("publications:remove_contributor", kwargs=one_maker, **ONLY_POST),
    public("publications:review", kwargs=by_link, **BY_TOKEN),
    public("publications:review", label="answered", kwargs=after_answering, **BY_TOKEN),
    public("publications:review", label="over", kwargs=over, **BY_TOKEN),
    Row("publications:review", label="too late", kwargs=too_late, look_at=False, **NOBODY),
    public("publications:review_part", kwargs=part, **BY_TOKEN),
    public("publications:review_remark", kwargs=piece, **BY_TOKEN),
    public("publications:review_picture", kwargs=seen_picture, look_at=False, **BY_TOKEN),
    public("publications:contributor", kwargs=by_name_link, **BY_TOKEN),
    public("publications:contributor", label="said yes", kwargs=said_yes, **BY_TOKEN),
]
