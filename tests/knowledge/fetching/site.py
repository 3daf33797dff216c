"""A web site on this machine whose pages do what a test says, well-behaved or not."""

import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Page = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """`pages` maps a path to what answers there; anything else is 404. `asked` holds every request: path and headers."""

    def __init__(self, tls=None, host="127.0.0.1"):
        self.pages: dict[str, Page] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._server = ThreadingHTTPServer((host, 0), self._handler())
        self._server.daemon_threads = True
        self._scheme = "http"
        self.host = host
        if tls:
            self._scheme = "https"
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def origin(self):
        """Scheme, host and port."""
        return f"{self._scheme}://{self.host}:{self._server.server_port}"

    def url(self, path):
        """Return the address of a path."""
        return self.origin + path

    def paths(self):
        """Return what was asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def _handler(site):  # noqa: N805  the handler below has a self of its own
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 5

            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                # The client hangs up on what it does not want.
                with suppress(OSError):
                    site.pages.get(self.path, status(404))(self)
                self.close_connection = True

            def log_message(self, *_):
                """Say nothing."""

            def handle(self):
                with suppress(OSError):
                    super().handle()

        return Handler

    def start(self):
        """Begin to answer."""
        self._thread.start()

    def stop(self):
        """Answer no more; pages that wait are let go."""
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


@contextmanager
def served(**options):
    """Serve an empty site for a while."""
    site = Site(**options)
    site.start()
    try:
        yield site
    finally:
        site.stop()


def page(body, status=200, **headers):
    """Answer with a body; `content_type="…"` becomes the header Content-Type."""
    content = body.encode() if isinstance(body, str) else body
    named = {"content_type": "text/html; charset=utf-8", "content_length": str(len(content)), **headers}

    def answer(handler):
        handler.send_response(status)
        for name, value in named.items():
            if value is not None:
                handler.send_header(name.replace("_", "-").title(), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def status(code, **headers):
    """Answer with a status and no page."""
    return page("", code, **headers)


def redirect(location, code=302):
    """Send elsewhere."""
    return status(code, location=location)


def raw(content):
    """Answer with those bytes, whatever HTTP says."""

    def answer(handler):
        handler.wfile.write(content)

    return answer


def endless(chunk=b"x" * 65536, head=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"):
    """Answer for ever, as fast as it is taken."""

    def answer(handler):
        handler.wfile.write(head)
        while True:
            handler.wfile.write(chunk)

    return answer


def dripping(site, head=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", drop=b"x", every=0.02):
    """Answer for ever, a byte at a time: no single read is slow."""

    def answer(handler):
        handler.wfile.write(head)
        while not site.ended.wait(every):
            handler.wfile.write(drop)
            handler.wfile.flush()

    return answer
