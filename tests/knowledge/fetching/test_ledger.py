"""What was fetched when."""

import sqlite3
import subprocess
import sys
from datetime import timedelta

import pytest

from knowledge.fetching.errors import LedgerError, SyncRunningError
from knowledge.fetching.ledger import LEDGER_FILE, Entry, Ledger
from knowledge.fetching.reply import Validators
from knowledge.fetching.robots import RobotsText
from tests.knowledge.fetching.conftest import NOON

FULL = Entry("changed", NOON, "busy", "chữ", "http://b", "7", NOON + timedelta(hours=1), "abc", Validators("http://a", '"1"', "yesterday"))
HOLD = "import sys; from pathlib import Path; from knowledge.fetching.ledger import Ledger, Entry; from datetime import datetime, UTC\n"


@pytest.mark.parametrize("entry", [FULL, Entry("gone", NOON)])
def test_keeps_what_is_known(tmp_path, entry):
    """Every field comes back as it was, in another run."""
    with Ledger.open(tmp_path) as ledger:
        assert ledger.entry("1/A", "http://a") is None
        ledger.keep("1/A", "http://a", Entry("new", NOON))
        ledger.keep("1/A", "http://a", entry)
        ledger.keep_robots("http://a", RobotsText("User-agent: *", NOON))
    with Ledger.open(tmp_path) as ledger:
        assert ledger.entry("1/A", "http://a") == entry
        assert ledger.entry("2/A", "http://a") is None
        assert ledger.robots("http://a") == RobotsText("User-agent: *", NOON)
        assert ledger.robots("http://b") is None


def test_one_run_at_a_time(tmp_path):
    """A second run is told that one is under way; when that ends, it may."""
    with Ledger.open(tmp_path), pytest.raises(SyncRunningError, match="under way"), Ledger.open(tmp_path):
        pass
    with Ledger.open(tmp_path):
        pass


def test_a_process_that_is_killed_leaves_all_that_it_kept(tmp_path):
    """Kill -9 loses no entry that was written, and lets go of the folder."""
    code = HOLD + (
        "with Ledger.open(Path(sys.argv[1])) as ledger:\n"
        "    ledger.begin(datetime(2030, 5, 1, 12, tzinfo=UTC)); ledger.keep('1/A', 'http://a', Entry('new', datetime.now(UTC)))\n"
        "    print('ready', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:  # noqa: S603  our own code
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(SyncRunningError), Ledger.open(tmp_path):
            pass
        child.kill()
    with Ledger.open(tmp_path) as ledger:
        assert ledger.entry("1/A", "http://a").state == "new"
        assert ledger.unfinished() == NOON


def test_a_ledger_of_another_version_is_left_alone(tmp_path):
    """A format that is not known is not written over."""
    connection = sqlite3.connect(tmp_path / LEDGER_FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LedgerError, match="another version"), Ledger.open(tmp_path):
        pass


def test_a_folder_that_cannot_be_made(tmp_path):
    """A file in the place of the data folder is told."""
    (tmp_path / "data").write_text("")
    with pytest.raises(LedgerError, match="cannot be kept"), Ledger.open(tmp_path / "data"):
        pass
