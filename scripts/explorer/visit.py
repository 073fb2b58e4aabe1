"""Pages opened in a browser that notes what they ask for and complain of."""

import shutil
from urllib.parse import quote

BROWSER = shutil.which("chromium") or "/usr/bin/chromium"
WIDE = (1440, 900)
PHONE = (390, 844)


class Desk:
    """Opens pages for one test at a time."""

    def __init__(self, browser, shelf, pictures):
        self.browser = browser
        self.shelf = shelf
        self.pictures = pictures
        self.clear_later = []
        self.complaints = []

    def open(self, name, fragment="", size=WIDE, dark=False, touch=False, reduced=True):
        """A page of the shelf in a window of its own, and at `fragment` of it."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if reduced else "no-preference",
            has_touch=touch, locale="en-GB")
        self.clear_later.append(context)
        address = self.shelf.page(name).as_uri()
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.note(request, address))
        page.goto(address + fragment)
        return page

    def note(self, request, address):
        if request.url.split("#")[0] != address:
            self.complaints.append(f"request: {request.url}")

    def check(self):
        """Fails when a page complained, or asked for more than itself."""
        assert not self.complaints, self.complaints

    def clear(self):
        for context in self.clear_later:
            context.close()
        self.clear_later = []
        self.complaints = []

    def picture(self, page, name):
        page.screenshot(path=self.pictures / f"{name}.png")


def fragment(identifier):
    """The deep link to a thing or edge."""
    return "#" + "/".join(quote(part, safe="") for part in identifier.split("/"))


def part(page, name):
    """The element that the page calls `name`."""
    return page.locator(f'[data-part="{name}"]')


def item(page, identifier):
    """The node or edge of the diagram."""
    return page.locator(f'[data-part="diagram"] g[id="{identifier}"]')


def heading(page):
    """What is shown in the details, as words."""
    return words(part(page, "details-body").locator("h2"))


def words(locator):
    return " ".join(locator.text_content().split())


def status(page):
    return part(page, "status").text_content()


def same(actual, expected):
    assert actual == expected, f"expected {expected!r}, found {actual!r}"
