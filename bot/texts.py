"""The assistant's own words, from the Fluent files under locales/, one set a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.errors import TextError
from knowledge.documents import Language

LOCALES = Path(__file__).parent / "locales"


class Texts:
    """The texts of one language. `texts("greeting", name="An")` fills in the variables."""

    def __init__(self, language: Language, folder: Path = LOCALES) -> None:
        self.language = language
        # Isolation marks around variables would end up in messages and in what people copy.
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((folder / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def __call__(self, name: str, **variables: str | int) -> str:
        """Return the text of that name.

        Raises:
            TextError: no such text, or a variable is missing.
        """
        if not self._bundle.has_message(name):
            message = f"no text {name!r} in locales/{self.language}"
            raise TextError(message)
        pattern = self._bundle.get_message(name).value
        text, errors = self._bundle.format_pattern(pattern, variables)
        if errors:
            message = f"text {name!r} in locales/{self.language}: {errors[0]}"
            raise TextError(message)
        return str(text)


@cache
def texts_in(language: Language) -> Texts:
    """Return the texts of a language, read once."""
    return Texts(language)
