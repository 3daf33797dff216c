"""config.toml and the environment become one frozen `Settings`; nothing else reads either.

Each part of the program gets its own section and takes values from it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from bot.errors import SettingsError
from knowledge.documents import Language
from knowledge.search import Depth

CONFIG_FILE = "config.toml"


class Section(BaseModel):
    """What all sections share: frozen, and no name that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EmbeddingSettings(Section):
    """The encoder: `packaged`, a folder, or a sentence-transformers model; threads of one call, texts of one batch."""

    model: str = "packaged"
    threads: Annotated[int, Field(ge=1)] = 2
    batch_size: Annotated[int, Field(ge=1)] = 4


class AnsweringSettings(Section):
    """The longest answer, in characters."""

    max_characters: Annotated[int, Field(ge=200, le=1000)] = 900


class TelegramSettings(Section):
    """Who runs this copy (said in /start), what a person may send in a minute, where the Bot API is.

    `requests_a_minute` counts everything: questions, commands, presses, pictures.
    """

    operator_vi: str = "người vận hành bản này chưa ghi tên trong config.toml"
    operator_en: str = "whoever runs this copy has not put a name in config.toml"
    questions_a_minute: Annotated[int, Field(ge=1)] = 12
    requests_a_minute: Annotated[int, Field(ge=1)] = 40
    base_url: str = "https://api.telegram.org/bot"

    def operator(self, language: Language) -> str:
        """Return who runs this copy, in that language."""
        return self.operator_vi if language == "vi" else self.operator_en


class Settings(BaseSettings):
    """Everything that can be set; `telegram_bot_token` comes from TELEGRAM_BOT_TOKEN alone."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix="LAPHIEU_", env_nested_delimiter="__")

    data: Path = Path("data")
    library: Path | None = None
    embedding: EmbeddingSettings = EmbeddingSettings()
    retrieval: Depth = Depth()
    answering: AnsweringSettings = AnsweringSettings()
    telegram: TelegramSettings = TelegramSettings()
    telegram_bot_token: SecretStr | None = Field(default=None, validation_alias="TELEGRAM_BOT_TOKEN")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  the names are pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take arguments before the environment before config.toml."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def read_settings(folder: Path | None = None) -> Settings:
    """Read the settings of the copy in `folder` (default: LAPHIEU_HOME, else the working directory); relative paths are relative to it.

    Raises:
        SettingsError: with every value that cannot be used.
    """
    home = (folder or Path(os.environ.get("LAPHIEU_HOME", "."))).resolve()

    class _Here(Settings):
        model_config = SettingsConfigDict(toml_file=home / CONFIG_FILE)

    _refuse_token(home / CONFIG_FILE)
    try:
        settings = _Here()
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False, include_input=False)]
        message = f"the settings cannot be used; mend {home / CONFIG_FILE} or the environment:\n" + "\n".join(lines)
        raise SettingsError(message) from error
    except ValueError as error:
        message = f"{home / CONFIG_FILE} is not valid TOML: {error}"
        raise SettingsError(message) from error
    return settings.model_copy(update={"data": home / settings.data, "library": settings.library and home / settings.library})


def _refuse_token(path: Path) -> None:
    """A token in the file would be committed, copied and backed up with it."""
    if path.exists() and re.search(r"(?im)^\s*telegram_bot_token\s*=", path.read_text("utf-8", "replace")):
        message = f"{path} holds a bot token: take it out, and set the environment variable TELEGRAM_BOT_TOKEN instead"
        raise SettingsError(message)
