"""Pages of texts that mean harm, and what a page may do at all."""

import http.server
import re
import threading

import pages
from visit import fragment, heading, item, part, same

POLICY = re.compile(
    r"default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src( 'sha256-[\w+/=]{44}')+;"
    r" base-uri 'none'; form-action 'none'")


def test_names_are_shown_as_they_are_and_nothing_else_happens(desk):
    page = desk.open("hostile")
    same(page.locator("script").count(), 2)
    same(page.locator("img, iframe, object, embed, link, base").count(), 0)
    same(page.locator("style").count(), 1 + page.locator("[data-part=diagram] style").count())
    same(page.locator("h1").text_content(), pages.HEADLINE)
    for identifier, node in pages.nodes().items():
        if node.get("name") in pages.RISKY:
            page.evaluate("hash => { location.hash = hash }", fragment(identifier))
            risky = pages.RISKY[node["name"]]
            page.wait_for_function(
                "name => document.querySelector('[data-part=details-body] h2')?.textContent === name",
                arg=risky)
            assert item(page, identifier).is_visible()
    for view in ("edges", "things"):
        page.locator(f"#tab-{view}").click()
    part(page, "search").fill("script")
    assert part(page, "results").locator("[role=option]").count() > 1


def test_links_lead_to_the_web_only(desk):
    page = desk.open("hostile", "#country/arvania")
    page.locator("#tab-things").click()
    links = page.locator("a[href]").evaluate_all("all => all.map(link => link.href)")
    assert links and not [link for link in links if not re.match("(https?|file):", link)], links
    same(page.locator("[data-part=diagram] a[href]").count(), 0)


def test_the_odd_graph_of_the_writers_is_shown(desk):
    page = desk.open("odd")
    identifiers = page.locator("[data-part=diagram] g[role=button]").evaluate_all("all => all.map(g => g.id)")
    assert len(identifiers) == 10, identifiers
    for identifier in identifiers:
        page.evaluate("hash => { location.hash = hash }", fragment(identifier))
        page.wait_for_function(
            "() => document.querySelector('[data-part=diagram]').shadowRoot.querySelector('[aria-pressed=true]')")
        assert heading(page)


def test_the_policy_forbids_all_but_the_page(desk):
    page = desk.open("article")
    policy = page.locator("meta[http-equiv]").get_attribute("content")
    assert POLICY.fullmatch(policy), policy
    refused = page.evaluate(
        """async () => {
          const refused = [];
          document.addEventListener("securitypolicyviolation", (event) =>
            refused.push(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src='https://example.org/x.png'>");
          document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>");
          await fetch("https://example.org/").catch(() => {});
          await new Promise((done) => setTimeout(done, 100));
          return [window.broken, ...new Set(refused.sort())];
        }""")
    same(refused, [None, "connect-src", "img-src", "script-src-elem", "style-src-attr"])
    # The browser tells of each refusal; that is what was to be seen.
    desk.complaints = [c for c in desk.complaints if "Content Security Policy" not in c]
    desk.complaints = [c for c in desk.complaints if "https://example.org" not in c]


def test_a_page_on_a_server_asks_for_nothing_else(desk):
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=desk.shelf.folder)

        def do_GET(self):
            asked.append(self.path)
            super().do_GET()

        def log_message(self, *_):
            pass

    desk.shelf.page("article")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = desk.browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/article.html#country/arvania")
        same(heading(page), "Arvania")
        page.wait_for_timeout(300)
        context.close()
        server.shutdown()
    same(asked, ["/article.html"])


def test_the_page_works_in_a_sandboxed_frame_of_another(desk):
    target = desk.shelf.page("article")
    host = target.with_name("host.html")
    host.write_text(
        f'<!DOCTYPE html><title>Host</title><iframe sandbox="allow-scripts" width="1300" height="700"'
        f' src="{target.name}#country/arvania"></iframe>')
    context = desk.browser.new_context(viewport={"width": 1320, "height": 720})
    desk.clear_later.append(context)
    page = context.new_page()
    page.on("pageerror", lambda error: desk.complaints.append(str(error)))
    page.goto(host.as_uri())
    frame = page.frame_locator("iframe")
    title = frame.locator("[data-part=details-body] h2")
    same(title.text_content(), "Arvania")
    frame.locator('[data-part=diagram] g[id="country/kestria"]').click()
    same(title.text_content(), "Kestria")
    frame.locator("[data-part=close]").click()
    same(title.count(), 0)


def test_pages_are_small(desk):
    for name in ("article", "quotes", "real", "two", "hostile"):
        size = desk.shelf.page(name).stat().st_size
        assert size < 1_000_000, (name, size)
