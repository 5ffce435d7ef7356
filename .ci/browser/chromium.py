"""A small client for Chromium's DevTools protocol over a pipe: no packages, no ports.

One `Browser` is one process; each `Page` is a tab with its own console and its own list of what it loaded.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class BrowserError(Exception):
    """What the browser or a script in it says is wrong."""


class Browser:
    def __init__(self, program=None, extra=()):
        self.profile = tempfile.mkdtemp(prefix="plenary-browser-")
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()
        program = program or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program is None:
            raise BrowserError("no Chromium was found: apt-get install chromium")
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
            "--font-render-hinting=none", "--lang=en", "--remote-debugging-pipe", f"--user-data-dir={self.profile}", *extra,
        ]

        def pipes():
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)

        # Descriptors 3 and 4 may already be ours: move them out of the way before the child takes the numbers.
        to_browser, from_browser = (self._high(fd) for fd in (to_browser, from_browser))
        self._process = subprocess.Popen(
            command, preexec_fn=pipes, pass_fds=(3, 4, to_browser, from_browser), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._number = 0
        self._answers = {}
        self._pages = {}

    @staticmethod
    def _high(fd):
        import fcntl
        high = fcntl.fcntl(fd, fcntl.F_DUPFD, 20)
        os.close(fd)
        return high

    def send(self, method, session=None, **parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._to, data):]
        return self._number

    def call(self, method, session=None, timeout=30, **parameters):
        number = self.send(method, session, **parameters)
        self.wait(lambda: number in self._answers, timeout, method)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def wait(self, condition, timeout, what):
        end = time.monotonic() + timeout
        while not condition():
            left = end - time.monotonic()
            if left <= 0:
                raise BrowserError(f"{what}: nothing after {timeout} s")
            self._read(left)

    def _read(self, timeout):
        ready, _, _ = select.select([self._from], [], [], min(timeout, 1))
        if not ready:
            return
        data = os.read(self._from, 1 << 20)
        if not data:
            raise BrowserError("the browser has ended")
        self._buffer += data
        *messages, self._buffer = self._buffer.split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self._answers[message["id"]] = message
            elif message.get("sessionId") in self._pages:
                self._pages[message["sessionId"]].handle(message["method"], message["params"])

    def page(self, width=1280, height=900, scale=1, scripts=True, features=None):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, target)
        self._pages[session] = page
        for domain in ("Page", "Runtime", "Log", "Network"):
            page.call(f"{domain}.enable")
        page.view(width, height, scale)
        page.media(features or {})
        if not scripts:
            page.call("Emulation.setScriptExecutionDisabled", value=True)
        return page

    def close(self):
        try:
            self.call("Browser.close", timeout=5)
        except (BrowserError, OSError):
            pass
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._to)
        os.close(self._from)
        shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Page:
    def __init__(self, browser, session, target):
        self.browser, self.session, self.target = browser, session, target
        self.problems = []
        self.requests = {}
        self._loaded = False

    def call(self, method, timeout=30, **parameters):
        return self.browser.call(method, self.session, timeout, **parameters)

    def handle(self, method, parameters):
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description") or details.get("text"))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
            self.problems.append(" ".join(str(value.get("value", value.get("description"))) for value in parameters["args"]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            entry = parameters["entry"]
            self.problems.append(f"{entry['text']} {entry.get('url', '')}")
        elif method == "Network.requestWillBeSent":
            self.requests[parameters["requestId"]] = [parameters["request"]["url"], 0]
        elif method == "Network.dataReceived" and parameters["requestId"] in self.requests:
            self.requests[parameters["requestId"]][1] += parameters["dataLength"]

    def view(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=width < 600)

    def media(self, features, media=""):
        pairs = [{"name": name, "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media=media, features=pairs)

    def open(self, url):
        self._loaded = False
        self.problems, self.requests = [], {}
        answer = self.call("Page.navigate", url=url)
        if answer.get("errorText"):
            raise BrowserError(f"{url}: {answer['errorText']}")
        if "loaderId" in answer:
            self.browser.wait(lambda: self._loaded, 30, url)
        return self

    def evaluate(self, expression, timeout=30):
        answer = self.call(
            "Runtime.evaluate", timeout=timeout, expression=expression, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def until(self, expression, timeout=10):
        """Waits for an expression to be true."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            value = self.evaluate(expression)
            if value:
                return value
            time.sleep(0.03)
        raise BrowserError(f"never true: {expression}")

    KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, " ": 32, "/": 191}

    def press(self, key, shift=False):
        text = {"Enter": "\r", " ": " ", "/": "/"}.get(key, "")
        shared = {
            "key": key, "code": {"/": "Slash", " ": "Space"}.get(key, key), "windowsVirtualKeyCode": self.KEYS.get(key, 0),
            "modifiers": 8 if shift else 0,
        }
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **shared)
        self.call("Input.dispatchKeyEvent", type="keyUp", **shared)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def picture(self, path, whole=False, clip=None):
        import base64
        parameters = {"format": "png", "captureBeyondViewport": whole}
        if clip:
            parameters["clip"] = dict(zip(("x", "y", "width", "height"), clip), scale=1)
        data = self.call("Page.captureScreenshot", timeout=60, **parameters)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
