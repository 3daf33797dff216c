"""What is installed beside the code."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# For git's eyes only.
LEFT_OUT = {"knowledge/embedding/model/.gitattributes"}


def test_every_data_file_is_installed():
    """A text, a table or a model that pyproject.toml forgets would be missing only where the package is installed from a wheel."""
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]
    for package, globs in patterns.items():
        installed = {path for pattern in globs for path in (ROOT / package).glob(pattern)}
        there = {path for path in (ROOT / package).rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}}
        assert {str(path.relative_to(ROOT)) for path in there - installed} <= LEFT_OUT
