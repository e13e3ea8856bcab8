"""A slow phone in a slow network: the system's Chromium, throttled as Lighthouse throttles it."""

import os
import shutil
from statistics import median

from playwright.sync_api import sync_playwright

#: Of Lighthouse's "slow 4G" phone: bytes a second, seconds of latency, how much slower it thinks.
NETWORK = {"downloadThroughput": 1_638_400 / 8, "uploadThroughput": 675_000 / 8, "latency": 150}
SLOWER = 4
SCREEN = {"width": 360, "height": 640}
VISITS = 3
#: What others wrote and we hand on.
THIRD_PARTY = ("/bootstrap/", "/django_htmx/")

WATCH = """
window.paint = 0; window.answer = 0;
new PerformanceObserver(list => {
  for (const each of list.getEntries()) window.paint = each.startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => {
  for (const each of list.getEntries()) window.answer = Math.max(window.answer, each.duration);
}).observe({type: "event", durationThreshold: 16, buffered: true});
"""
LOADED = """() => performance.getEntriesByType("resource")
  .filter(each => /[.](css|js)$/.test(new URL(each.name).pathname))
  .map(each => [each.name, each.encodedBodySize])"""


def visit(site, path, cookie):
    """Seconds of the largest paint and of the answer to a key, and bytes of our CSS and JavaScript."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        visits = [one_visit(browser, site, path, cookie) for _visit in range(VISITS)]
        browser.close()
    return {name: median(each[name] for each in visits) for name in visits[0]}


def one_visit(browser, site, path, cookie):
    """What a first visit came to, with nothing in the browser's cache."""
    name, _equals, value = cookie.partition("=")
    context = browser.new_context(viewport=SCREEN, is_mobile=True, has_touch=True)
    if path != "/":
        context.add_cookies([{"name": name, "value": value, "url": site}])
    page = context.new_page()
    throttle = context.new_cdp_session(page)
    throttle.send("Network.enable")
    throttle.send("Network.emulateNetworkConditions", {"offline": False, **NETWORK})
    throttle.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(site + path, wait_until="load")
    page.wait_for_timeout(500)  # the largest paint is known once nothing larger follows
    paint = page.evaluate("window.paint")
    field = page.locator("input[type=text]:visible, textarea:visible, button:visible").first
    field.press("a")
    page.wait_for_timeout(1000)  # the observer tells of an event some time after it
    sizes = page.evaluate(LOADED)
    answer = page.evaluate("window.answer")
    context.close()
    own = sum(size for name, size in sizes if not any(part in name for part in THIRD_PARTY))
    # What is quicker than 16 ms a browser does not tell.
    return {"paint": paint / 1000, "answer": max(answer, 16) / 1000, "own": own}
