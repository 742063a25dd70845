"""People who use the site as in a browser: they read, fill in what is there, press buttons."""

import re
from functools import cached_property
from itertools import count

from bs4 import BeautifulSoup, Tag
from django.core import mail
from django.test import Client

from samenspel.ground.mail.services import deliver_waiting
from samenspel.loop.network.models import Person
from tests.journeys.year.clock import Clock

_addresses = count(1)


def squeeze(text: str) -> str:
    return " ".join(text.replace("\xad", "").split())


class Someone:
    """Somebody with a browser and a mailbox. With `account` the browser is logged in."""

    def __init__(self, name: str, clock: Clock, *, account: Person | None = None) -> None:
        self.name = name
        self.clock = clock
        self.account = account
        self.email = f"{name.lower()}@example.org"
        number = next(_addresses)
        self.client = Client(REMOTE_ADDR=f"10.9.{number // 250}.{number % 250 + 1}")
        self.logged_in_until = clock.now()

    # What one sees.

    def go(self, path: str) -> "Someone":
        """Open a page of the site."""
        self._stay_logged_in()
        path = re.sub(r"^https?://testserver", "", path)
        if path.startswith("?"):
            path = self.response.request["PATH_INFO"] + path
        return self._land(self.client.get(path, follow=True))

    def _stay_logged_in(self) -> None:
        """Log in again when time went by: a session doesn't last a year."""
        if self.account is not None and self.clock.now() >= self.logged_in_until:
            self.client.force_login(self.account.user)
            self.logged_in_until = self.clock.in_days(5)

    def _land(self, response) -> "Someone":
        self.response = response
        self.__dict__.pop("page", None)
        return self

    @property
    def status(self) -> int:
        return self.response.status_code

    @cached_property
    def page(self) -> BeautifulSoup:
        assert self.status in {200, 410, 422}, f"{self.status} at {self.address}"
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def address(self) -> str:
        asked = self.response.request
        query = asked["QUERY_STRING"]
        return asked["PATH_INFO"] + (f"?{query}" if query else "")

    @property
    def text(self) -> str:
        return squeeze(self.page.main.get_text(" "))

    def reads(self, *texts: str) -> "Someone":
        for text in texts:
            assert text in self.text, f"{self.name} misses “{text}” at {self.address}:\n{self.text}"
        return self

    def does_not_read(self, *texts: str) -> "Someone":
        for text in texts:
            assert text not in self.text, f"{self.name} reads “{text}” at {self.address}"
        return self

    def sees_picture(self, alt: str) -> bool:
        """Say whether a picture is there, and can be had."""
        pictures = self.page.find_all("img", alt=alt)
        return bool(pictures) and bool(self._file(pictures[0]["src"]))

    def link(self, text: str) -> str:
        """Return where the link that says `text` leads."""
        links = self.page.main.select("a[href]") + self.page.select("a[href]")
        said = [(squeeze(link.get_text(" ")), link["href"]) for link in links]
        found = [to for says, to in said if says == text] + [
            to for says, to in said if text in says
        ]
        assert found, f"no link “{text}” at {self.address}: {[says for says, _to in said]}"
        return found[0]

    def follow(self, text: str) -> "Someone":
        return self.go(self.link(text))

    def downloads(self, text: str) -> bytes:
        """Return what comes when one follows a link to a file."""
        return self._file(self.link(text))

    def _file(self, address: str) -> bytes:
        answer = self.client.get(address)
        assert answer.status_code == 200, f"{answer.status_code} at {address}"
        return b"".join(answer) if answer.streaming else answer.content

    # What one does.

    def press(self, button: str, /, *, beside: str = "", **said: object) -> "Someone":
        """Fill in the form of a button and press it. It takes people a while.

        Of buttons that say the same, the one nearest to the words `beside` it is meant.
        """
        self.clock.later(seconds=20)
        pressed = self._button(button, beside)
        form = self._form_of(pressed)
        filled = self.filled(button, beside=beside, **said)
        to = pressed.get("formaction") or form.get("action") or self.address
        method = pressed.get("formmethod") or form.get("method", "get")
        send = self.client.post if method == "post" else self.client.get
        self._stay_logged_in()
        return self._land(send(to, filled, follow=True))

    def filled(self, button: str, /, *, beside: str = "", **said: object) -> dict[str, object]:
        """Return what a button sends with the form filled in."""
        pressed = self._button(button, beside)
        form = self._form_of(pressed)
        filled = self._as_it_stands(form)
        for name, value in said.items():
            self._fill(form, filled, name, value)
        if pressed.get("name"):
            filled[pressed["name"]] = pressed.get("value", "")
        return filled

    def _button(self, text: str, beside: str = "") -> Tag:
        buttons = self.page.select("button, input[type=submit]")
        says = [squeeze(button.get_text(" ") or button.get("value", "")) for button in buttons]
        found = [button for button, said in zip(buttons, says, strict=True) if said == text]
        found = found or [
            button for button, said in zip(buttons, says, strict=True) if text in said
        ]
        assert found, f"{self.name} has no button “{text}” at {self.address}: {says}\n{self.text}"
        return min(found, key=lambda one: self._distance(one, beside)) if beside else found[0]

    @staticmethod
    def _distance(button: Tag, words: str) -> int:
        """Return how far up from a button `words` stand."""
        around = [squeeze(one.get_text(" ")) for one in button.parents]
        return next((steps for steps, says in enumerate(around) if words in says), len(around) + 99)

    def _form_of(self, button: Tag) -> Tag:
        if button.get("form"):
            return self.page.find(id=button["form"])
        return button.find_parent("form")

    def _fields(self, form: Tag) -> list[Tag]:
        inside = form.select("input[name], select[name], textarea[name]")
        if form.get("id"):
            inside += self.page.select(f"[name][form='{form['id']}']")
        return [one for one in inside if one.get("type") != "submit" and one.name != "button"]

    def _as_it_stands(self, form: Tag) -> dict[str, object]:
        filled: dict[str, object] = {}
        for field in self._fields(form):
            name, kind = field["name"], field.get("type")
            if field.name == "select":
                chosen = field.select("option[selected]") or field.select("option")[:1]
                filled[name] = [one.get("value", "") for one in chosen]
            elif field.name == "textarea":
                filled[name] = field.get_text().removeprefix("\n")
            elif kind in {"checkbox", "radio"}:
                if field.has_attr("checked"):
                    filled.setdefault(name, []).append(field.get("value", "on"))
            elif kind != "file":
                filled[name] = field.get("value", "")
        return filled

    def _fill(self, form: Tag, filled: dict[str, object], name: str, value: object) -> None:
        there = self._named(form, name)
        name = there[0]["name"]
        if value is False or value is None:
            filled.pop(name, None)
        elif there[0].name == "select" or there[0].get("type") in {"checkbox", "radio"}:
            wanted = value if isinstance(value, list) else [value]
            filled[name] = [self._choice(there, one) for one in wanted]
        else:
            filled[name] = value

    def _named(self, form: Tag, name: str) -> list[Tag]:
        """Return the field that is called so, in the form or in the words next to it."""
        fields = self._fields(form)
        known = {one["name"]: f"{self._label(one)} {self._legend(one)}" for one in fields}
        if name not in known:
            found = [one for one in known if one.endswith(f"-{name}")]
            found = found or [one for one, says in known.items() if name in says]
            assert found, f"no field {name} at {self.address}, but {known}"
            name = found[0]
        return [one for one in fields if one["name"] == name]

    def _legend(self, field: Tag) -> str:
        group = field.find_parent("fieldset")
        return squeeze(group.legend.get_text(" ")) if group and group.legend else ""

    def _choice(self, there: list[Tag], wanted: object) -> str:
        """Return what is sent for an answer that reads `wanted`."""
        if there[0].name == "select":
            answers = {squeeze(o.get_text()): o.get("value", "") for o in there[0].select("option")}
        else:
            answers = {self._label(one): one.get("value", "on") for one in there}
        if wanted is True:
            return next(iter(answers.values()))
        found = [value for says, value in answers.items() if str(wanted) in {says, value}]
        found = found or [value for says, value in answers.items() if str(wanted) in says]
        assert found, f"nothing to choose that reads “{wanted}”: {answers}"
        return found[0]

    def _label(self, field: Tag) -> str:
        label = field.get("id") and self.page.find("label", attrs={"for": field["id"]})
        label = label or field.find_parent("label")
        return squeeze(label.get_text(" ")) if label else field.get("value", "")

    # What comes in the mail.

    def letters(self, about: str = "") -> list:
        """Return the letters in the mailbox, the newest last."""
        deliver_waiting()
        mine = [letter for letter in mail.outbox if letter.to == [self.email]]
        return [letter for letter in mine if about in letter.subject]

    def letter(self, about: str = ""):
        """Return the newest letter whose subject holds `about`."""
        found = self.letters(about)
        subjects = [letter.subject for letter in self.letters()]
        assert found, f"{self.name} got no letter “{about}”, but {subjects}"
        return found[-1]

    def opens(self, about: str, part: str = "") -> "Someone":
        """Open the first link with `part` in it from the newest letter about something."""
        return self.go(self.link_in(about, part))

    def link_in(self, about: str, part: str = "") -> str:
        body = self.letter(about).body
        links = [url for url in re.findall(r"https?://[^\s<>]+", body) if part in url]
        assert links, f"no link with {part} in:\n{body}"
        return links[0]
