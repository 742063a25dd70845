"""Make a book of what was written and what was placed in it: once, for pages and files alike."""

from collections.abc import Iterator

from django.utils.text import capfirst

from samenspel.ground.common.choices import label_of
from samenspel.ground.typesetting.markup import cited_in, plain, render
from samenspel.loop.editions.book import Advice, AdviceFor, Book, Entry, Named, Part, Piece
from samenspel.loop.editions.links import Links, short
from samenspel.loop.editions.pieces import Counter, Maker, advice_html, ident
from samenspel.loop.editions.references import References
from samenspel.loop.publications.content import BlockIn, ChapterIn, Content, RecommendationIn
from samenspel.loop.publications.evidence import told_of_evidence
from samenspel.loop.publications.models import Audience, ContributorRole, Licence
from samenspel.loop.publications.placed import Placed


def compose(
    content: Content, placed: Placed, *, links: Links | None = None, level: int = 2
) -> Book:
    """Return `content` with what was `placed` in it, in the language that is switched on.

    `level` is that of the headings within a part. No queries: all that is needed was asked before.
    """
    links = links or Links()
    references = References(content)
    advice = {one.key: _advice(one, placed, links, references) for one in content.recommendations}
    entries = {entry.key: entry for entry in references.entries()}
    counter = Counter()
    licence = Licence(content.licence)
    return Book(
        title=content.title,
        subtitle=content.subtitle,
        summary=content.summary,
        language=content.language,
        licence=licence.value,
        licence_words=str(capfirst(licence.label)),
        licence_url=licence.url,
        isbn=content.isbn,
        doi=content.doi,
        cover=content.cover,
        parts=[
            _part(
                chapter,
                entries,
                Maker(
                    prefix=f"d-{short(chapter.key)}",
                    level=level,
                    placed=placed,
                    advice=advice,
                    links=links,
                    references=references,
                    counter=counter,
                ),
            )
            for chapter in content.chapters
        ],
        advice=list(_by_audience(advice)),
        references=list(entries.values()),
        terms=content.terms,
        contributors=list(_named(content, placed)),
        colophon=_own_text(content.colophon, references, "colophon"),
        voices=placed.voices,
    )


def _part(chapter: ChapterIn, entries: dict[str, Entry], maker: Maker) -> Part:
    pieces = [_piece(block, maker) for block in chapter.blocks]
    named = {cited.key for block in chapter.blocks for cited in cited_in(block.text)}
    return Part(
        key=chapter.key,
        id=maker.prefix,
        kind=chapter.kind,
        number=chapter.number,
        title=chapter.title,
        byline=chapter.byline,
        for_residents=chapter.for_residents,
        pieces=[piece for piece in pieces if piece.html],
        notes=maker.notes,
        references=[entry for key, entry in entries.items() if key in named],
        voices=maker.placed.voices_in({b.passage for b in chapter.blocks if b.passage}),
        withheld=maker.withheld,
    )


def _piece(block: BlockIn, maker: Maker) -> Piece:
    return Piece(
        id=ident(block),
        kind=block.kind,
        html=maker.html_of(block),
        figure=block.figure,
        finding=maker.placed.findings.get(block.finding or 0),
    )


def _advice(one: RecommendationIn, placed: Placed, links: Links, references: References) -> Advice:
    findings = [placed.findings[pk] for pk in one.findings if pk in placed.findings]
    told = render(
        one.explanation, prefix=f"r-{short(one.key)}", level=None, cite=references.cite_without_link
    )
    for_whom = label_of(Audience, one.audience)
    withheld = len(one.findings) - len(findings)
    return Advice(
        key=one.key,
        id=f"r-{short(one.key)}",
        audience=one.audience,
        for_whom=for_whom,
        says=one.says,
        explanation=told.html,
        told=plain(one.explanation),
        findings=findings,
        products=[placed.products[pk] for pk in one.products if pk in placed.products],
        withheld=withheld,
        chapter=one.chapter,
        html=advice_html(
            says=one.says,
            explanation=told.html,
            for_whom=for_whom,
            why=links.why(one.key),
            bare=told_of_evidence(seen=len(findings), withheld=withheld),
        ),
    )


def _by_audience(advice: dict[str, Advice]) -> Iterator[AdviceFor]:
    for audience in Audience:
        items = [one for one in advice.values() if one.audience == audience]
        if items:
            yield AdviceFor(audience=audience.value, for_whom=str(audience.label), items=items)


def _named(content: Content, placed: Placed) -> Iterator[Named]:
    """Yield who made it, in the order in which they stand: only who agrees, now."""
    for pk in content.contributors:
        one = placed.contributors.get(pk)
        if one is not None:
            yield Named(
                pk=pk,
                name=one.name,
                role=one.role,
                does=label_of(ContributorRole, one.role),
                affiliation=one.affiliation or (one.organisation.name if one.organisation else ""),
                orcid=one.orcid,
            )


def _own_text(text: str, references: References, prefix: str) -> str:
    return render(text, prefix=prefix, level=3, cite=references.cite).html
