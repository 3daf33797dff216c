"""What is taken from a child before it opens a file, and what is not started where it cannot be taken."""

import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from knowledge.intake import doc
from knowledge.intake.draft import Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from tests.knowledge.intake.linked_picture import linked
from tests.knowledge.intake.made_files import content

# The filter alone, without a network namespace; what it starts asks a port of this machine and tells how that went.
FILTERED = """
import ctypes, socket, subprocess, sys
from knowledge.intake.socket_filter import refuse_sockets
ctypes.CDLL(None).prctl(38, 1, 0, 0, 0)
print(refuse_sockets())
socket.socketpair()
socket.socket(socket.AF_UNIX)
print(subprocess.run([sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"], capture_output=True, text=True).stderr)
"""
CONFINED = """
import resource, socket
from knowledge.intake.confinement import confine
from knowledge.intake.limits import Limits
print(confine(Limits(memory_bytes=1 << 30, cpu_seconds=7)), resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])
"""

CONVERTED = """
import ctypes, shutil, sys
from pathlib import Path
from knowledge.intake import doc
from knowledge.intake.socket_filter import refuse_sockets
ctypes.CDLL(None).prctl(38, 1, 0, 0, 0)
assert refuse_sockets()
print(len(doc._converted(shutil.which("soffice"), Path(sys.argv[1]))))
"""


def ran(program, *arguments):
    """Return what a program of ours prints."""
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True).stdout  # noqa: S603  our own


def test_no_program_gets_a_socket():
    """Where no namespace is allowed, the filter alone keeps a child and what it starts off the network; sockets of the machine itself stay."""
    taken, _, complaint = ran(FILTERED).partition("\n")
    if taken != "True":
        pytest.skip("this kernel takes no filter")
    assert "PermissionError" in complaint


def test_a_child_is_confined():
    """Memory and processor time are bounded, and the network is gone."""
    assert ran(CONFINED).split() == ["True", str(1 << 30), "7"]


@pytest.mark.parametrize(("found", "refusal"), [("soffice", Refusal.DOC_NOT_CONFINED), ("", Refusal.DOC_READER_MISSING)])
def test_libreoffice_is_not_started_with_a_network(found, refusal, tmp_path, monkeypatch):
    """LibreOffice fetches what a DOC names: where the network cannot be taken from it, the file is refused, with what to do."""
    if found:
        (tmp_path / found).write_text("#!/bin/sh\nexit 3\n")
        (tmp_path / found).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileRefusedError) as error:
        doc.read(Source(content("decision.doc"), Limits(), lambda _done, _total: None, offline=False))
    assert error.value.refusal is refusal


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_antiword_opens_nothing_but_its_file():
    """Without a confined LibreOffice, antiword reads the file, and the moderator is told what that costs."""
    draft = doc.read(Source(content("decision.doc"), Limits(), lambda _done, _total: None, offline=False))
    assert "doc-numbers" in draft.notes


@contextmanager
def listening():
    """A server of this machine: its address, and what it was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_): ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/picture.png", asked
        server.shutdown()
        thread.join()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_asks_nobody(tmp_path):
    """A DOC with a picture that stands elsewhere is converted without a request, under the filter alone; without it there would be some."""
    if not ran(FILTERED).startswith("True"):
        pytest.skip("this kernel takes no filter")
    with listening() as (address, asked):
        (tmp_path / "linked.docx").write_bytes(linked(address))
        profile = f"-env:UserInstallation=file://{tmp_path}/making"
        making = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "linked.docx")]
        subprocess.run(making, check=True, capture_output=True, timeout=200)  # noqa: S603  our own file
        assert asked
        asked.clear()
        assert int(ran(CONVERTED, str(tmp_path / "linked.doc"))) > 1000
        assert asked == []
