"""The official texts, where they are there: `../shared/official` beside the checkout."""

import json
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


def _official(name: str) -> dict[str, dict]:
    path = SHARED / "official" / "text" / f"{name}.json"
    if not path.exists():
        pytest.skip(f"../shared is absent: no {path.name} to compare with")
    return {str(a["article"]): a for a in json.loads(path.read_text("utf-8"))}


@pytest.fixture(scope="session")
def official():
    """Return the articles of an official text by its file's name."""
    return _official


@pytest.fixture(scope="session")
def in_force():
    """Law 85/2015/QH13 as amended, a record an article."""
    return _official("law85_2015_consolidated_2025")


@pytest.fixture(scope="session")
def before_amendment():
    """Law 85/2015/QH13 as it was adopted."""
    return _official("law85_2015_original")


@pytest.fixture(scope="session")
def shared():
    """The folder ../shared."""
    if not SHARED.exists():
        pytest.skip("../shared is absent")
    return SHARED
