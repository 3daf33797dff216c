"""`laphieu run` itself, as a process: on Telegram until it is told to stop."""

import os
import shutil
import signal
import subprocess
import sys

import pytest

from tests.contract.conversation_contract import one
from tests.contract.servers import START_PATIENCE, TOKEN

pytestmark = [pytest.mark.contract, pytest.mark.slow, pytest.mark.timeout(120)]


@pytest.fixture
def run(services, pytestconfig, tmp_path):
    """Return what starts `laphieu run` with a data folder of its own, into which the vectors of the tests' cache are put."""
    assert services.library.documents
    for made in (pytestconfig.rootpath / ".cache" / "tests").iterdir():
        if made.is_file() and made.name != "laphieu.sqlite":
            shutil.copy(made, tmp_path)
    started = []

    def start(token, base_url):
        environment = {**os.environ, "TELEGRAM_BOT_TOKEN": token, "LAPHIEU_DATA": str(tmp_path), "LAPHIEU_TELEGRAM__BASE_URL": base_url}
        command = [sys.executable, "-m", "bot", "run"]
        started.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))  # noqa: S603
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


async def test_process_answers_and_ends_when_told_to(run, telegram_test_api):
    """The process answers over the network, ends with code 0 at SIGTERM, and its log holds neither the token nor a question."""
    process = run(TOKEN, telegram_test_api.base_url)
    await telegram_test_api.say("Bao nhiêu tuổi thì được đi bầu cử?")
    answer = await one(telegram_test_api, START_PATIENCE)
    assert "18 tuổi" in answer.text
    process.send_signal(signal.SIGTERM)
    log, _ = process.communicate(timeout=20)
    assert process.returncode == 0, log
    for secret in (TOKEN, "Bao nhiêu tuổi", "Traceback"):
        assert secret not in log
