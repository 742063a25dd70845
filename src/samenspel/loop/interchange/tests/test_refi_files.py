"""Any project we can write is read back the same, in the order that the standard asks for."""

import string
import uuid
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pyrefiqda.models import Project
from xsdata_pydantic.bindings import XmlParser, XmlSerializer

from samenspel.loop.interchange.draft import new_draft
from samenspel.loop.interchange.refi.places import Ruler, plain_endings, written_again
from samenspel.loop.interchange.refi.reading import read_refi
from samenspel.loop.interchange.refi.writing import write_project

SAID = "abc <&>'\" \n\t é ß “” 👵🏽 مرحبا שלום 𝔸\u200f\u2028ﬁ"
words = st.text(st.sampled_from(SAID + string.ascii_letters), max_size=40)
memos = words.map(lambda text: text.replace("\t", " "))
names = words.map(lambda text: " ".join(text.split())[:60])
raw_texts = st.text(st.sampled_from(SAID + "\r\r\n"), max_size=120)
moments = st.sampled_from([
    "2026-03-01T11:00:00Z", "2019-06-04T06:11:56", "2024-02-29T23:59:59.123456Z",
    "2020-01-01T00:00:00+02:00", None,
])  # fmt: skip


def guid():
    return st.uuids(version=4).map(str)


@st.composite
def projects(draw):
    """Draw a draft as reading gives one: a code tree, texts, overlapping passages, memos."""
    users = [{"guid": draw(guid()), "name": draw(names)} for _ in range(draw(st.integers(0, 3)))]
    user = st.sampled_from([None, *(one["guid"] for one in users)])
    codes = []
    for _ in range(draw(st.integers(0, 5))):
        above = st.sampled_from([None, *(code["guid"] for code in codes)])
        codes.append(
            {"guid": draw(guid()), "parent": draw(above), "name": draw(names),
             "colour": "#12ab34", "definition": draw(memos), "memo": draw(memos),
             "example": draw(memos), "extra": {}}
        )  # fmt: skip
    sources = [draw(a_source(codes, user)) for _ in range(draw(st.integers(0, 3)))]
    return new_draft("project", name="Proef", users=users, codes=codes, sources=sources)


@st.composite
def a_source(draw, codes, user):
    text, endings = plain_endings(draw(raw_texts))
    passages = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        chosen = draw(st.lists(st.sampled_from(codes), max_size=3)) if codes else []
        passages.append(
            {"guid": draw(guid()), "start": start,
             "end": draw(st.integers(start, len(text))), "memo": draw(memos),
             "user": draw(user), "created": draw(moments), "extra": {},
             "codings": [{"guid": str(uuid.uuid4()), "code": code["guid"], "user": draw(user),
                          "created": draw(moments), "extra": {}} for code in chosen]}
        )  # fmt: skip
    file = {"endings": endings, "bom": draw(st.booleans()),
            "counts": draw(st.sampled_from(["points"]))}  # fmt: skip
    return {"guid": draw(guid()), "title": draw(names), "text": text, "memo": draw(memos),
            "user": draw(user), "created": draw(moments), "kind": None, "day": None,
            "extra": {"file": file}, "passages": passages}  # fmt: skip


def written(draft) -> bytes:
    into = BytesIO()
    write_project(draft, [], into)
    return into.getvalue()


def read_back(content: bytes):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "project.qdpx"
        path.write_bytes(content)
        return read_refi(path)


def bare(thing):
    """Leave out how it stood in the file: only what it says."""
    if isinstance(thing, dict):
        return {name: bare(value) for name, value in thing.items()
                if name not in {"extra", "had", "kind", "day"}}  # fmt: skip
    return [bare(one) for one in thing] if isinstance(thing, list) else thing


def by_guid(things):
    return sorted(bare(things), key=lambda thing: thing["guid"])


@settings(max_examples=150, deadline=None)
@given(projects())
def test_any_project_is_read_back_as_it_was_written(draft):
    read = read_back(written(draft))
    assert by_guid(read["codes"]) == by_guid(draft["codes"])
    assert by_guid(read["sources"]) == by_guid(draft["sources"])
    assert by_guid(read["users"]) == by_guid(draft["users"])


@settings(max_examples=100, deadline=None)
@given(projects())
def test_what_was_read_is_written_the_same_again(draft):
    once = read_back(written(draft))
    assert read_back(written(once)) == once


@settings(max_examples=40, deadline=None)
@given(projects())
def test_what_we_write_is_what_the_standard_asks_for(draft):
    # The library's models are made from the schema: they refuse what they don't know, and write
    # everything in the schema's order.
    with ZipFile(BytesIO(written(draft))) as archive:
        ours = archive.read("project.qde")
    model = XmlParser().from_bytes(ours, Project)
    theirs = XmlSerializer().render(model, ns_map={None: "urn:QDA-XML:project:1.0"})
    assert tags(etree.fromstring(theirs.encode())) == tags(etree.fromstring(ours))


def tags(root):
    return [(one.tag, one.get("guid")) for one in root.iter()]


@given(raw_texts, st.sampled_from(["points", "points-lf", "utf16", "utf16-lf"]))
def test_every_place_is_found_back_whatever_a_file_counts(raw, kind):
    text, endings = plain_endings(raw)
    assert written_again(text, endings) == raw
    ruler = Ruler(text, endings, kind)
    assert [ruler.inward(ruler.outward(place)) for place in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(raw_texts)
def test_the_standard_counts_the_characters_of_the_file(raw):
    text, endings = plain_endings(raw)
    ruler = Ruler(text, endings)
    for place in range(len(text)):
        assert raw[ruler.outward(place)] in {text[place], "\r"}
