"""The booklet after it was written: read by others, published, and written on."""

from typing import Any

from samenspel.demo.example.booklet import Booklet
from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.news import tell_old_news
from samenspel.loop.editions.models import Making
from samenspel.loop.editions.services import make_files
from samenspel.loop.publications import services
from samenspel.loop.publications.models import BlockKind, Review
from samenspel.loop.publications.services.placing import place_evidence


def bring_out(book: Booklet) -> None:
    """Ask who made it and who reads along, and publish it, with its files."""
    coordinator = book.room.story.coordinator
    for row in book.told["word"]:
        with at(days_ago(30, "11:00")):
            services.keep_word(werkplaats=book.publication.werkplaats, by=coordinator, **row)
    _ask_contributors(book)
    _let_read(book)
    with at(days_ago(3, "11:30")):
        services.approve(publication=book.publication, by=coordinator)
    with at(days_ago(3, "14:00")):
        edition = services.publish(publication=book.publication, by=book.by)
    making = Making.objects.get(edition=edition)
    with at(days_ago(3, "14:01")):
        make_files(making.pk)


def write_next(book: Booklet) -> None:
    """Go on with what will be the next edition."""
    row, story = book.told["next"], book.room.story
    with at(days_ago(1, "10:10")):
        services.write_on(publication=book.publication, by=book.by)
        chapter = book.chapters[row["chapter"]]
        words = {name: row["example"][name].strip() for name in ("title", "text")}
        services.place_block(chapter=chapter, by=book.by, kind=BlockKind.EXAMPLE, **words)
        product = story.products[row["product"]]
        place_evidence(chapter=chapter, by=book.by, kind=BlockKind.PRODUCT, thing=product)
        services.keep_version(publication=book.publication, by=book.by, label=row["label"])
    with at(days_ago(1, "14:20")):
        said = row["comment"]
        about = book.chapters[said["chapter"]]
        services.say(about=about, by=story.person(said["by"]), text=said["text"])
    with at(days_ago(1, "16:40")):
        wish = row["suggestion"]
        services.suggest(
            text=book.recommendations[wish["recommendation"]],
            by=story.person(wish["by"]),
            after=wish["now"],
            why=wish["why"],
        )
    tell_old_news("publications")


def _ask_contributors(book: Booklet) -> None:
    for number, row in enumerate(book.told["contributor"]):
        person = book.room.person(row["who"]) if "who" in row else None
        with at(days_ago(6, f"09:{number + 10}")):
            contributor = services.add_contributor(
                publication=book.publication,
                by=book.by,
                person=person,
                name=row.get("name", ""),
                email=row.get("email", ""),
                role=row["role"],
                affiliation=row["affiliation"],
            )
            contributor = services.ask_contributor(contributor=contributor, by=book.by)
        if row["asked"] == "yes":
            with at(days_ago(5, f"19:{number + 10}")):
                services.answer_contributor(contributor=contributor, agrees=True)


def _let_read(book: Booklet) -> None:
    """Let others read it, say something of it, and answer when that was looked at."""
    readers: dict[str, Review] = {}
    for row in book.told["reader"]:
        with at(days_ago(6, "10:30")):
            readers[row["key"]] = services.ask_to_read(
                publication=book.publication,
                by=book.by,
                person=book.room.person(row["who"]),
                as_resident=row.get("as_resident", False),
            )
    for row in book.told["comment"]:
        _talk(book, readers, row)
    for row in book.told["suggestion"]:
        _suggest(book, readers, row)
    for number, row in enumerate(book.told["reader"]):
        with at(days_ago(4, f"20:{number + 10}")):
            services.answer_review(
                review=readers[row["key"]], answer=row["answer"], words=row["words"]
            )


def _talk(book: Booklet, readers: dict[str, Review], row: dict[str, Any]) -> None:
    person = book.room.person
    said: dict[str, Any] = {"text": row["text"], "quote": row.get("quote", "")}
    said["about"] = book.chapters[row["chapter"]]
    with at(days_ago(5, "20:15")):
        if "reader" in row:
            comment = services.say_as_reader(review=readers[row["reader"]], **said)
        else:
            comment = services.say(by=person(row["by"]), **said)
    with at(days_ago(4, "09:05")):
        by = person(row["answered_by"])
        services.reply(comment=comment, by=by, text=row["answer"])
        services.settle_comment(comment=comment, by=by, settled=row["settled"])


def _suggest(book: Booklet, readers: dict[str, Review], row: dict[str, Any]) -> None:
    text = book.block(row["chapter"], row["was"])
    after = text.text.replace(row["was"], row["now"])
    with at(days_ago(5, "20:40")):
        if "reader" in row:
            suggestion = services.suggest_as_reader(
                review=readers[row["reader"]],
                text=text,
                before=text.text,
                after=after,
                why=row["why"],
            )
        else:
            suggestion = services.suggest(
                text=text, by=book.room.person(row["by"]), after=after, why=row["why"]
            )
    with at(days_ago(4, "09:20")):
        if "taken" in row:
            services.take_over(suggestion=suggestion, by=book.by, why=row["taken"])
        else:
            services.decline(suggestion=suggestion, by=book.by, why=row["declined"])
