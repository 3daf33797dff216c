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
from knowledge.fetching.limits import FetchLimits
from knowledge.intake.limits import Limits
from knowledge.search import Depth

CONFIG_FILE = "config.toml"
_MIB = 1024 * 1024


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


class IntakeSettings(Section):
    """What one file may cost before it is refused: size and unpacked size in MB, pages, pictures, memory in MB, time in seconds (scans are slow)."""

    file_mb: Annotated[int, Field(ge=1, le=1024)] = 64
    unpacked_mb: Annotated[int, Field(ge=1, le=4096)] = 200
    pages: Annotated[int, Field(ge=1)] = 1500
    pictures: Annotated[int, Field(ge=0)] = 2000
    memory_mb: Annotated[int, Field(ge=256)] = 2048
    seconds: Annotated[int, Field(ge=5)] = 300

    @property
    def limits(self) -> Limits:
        """Return them as the intake takes them; what is not set here keeps the intake's own bounds."""
        return Limits(
            file_bytes=self.file_mb * _MIB,
            unpacked_bytes=self.unpacked_mb * _MIB,
            pages=self.pages,
            pictures=self.pictures,
            memory_bytes=self.memory_mb * _MIB,
            seconds=self.seconds,
            cpu_seconds=self.seconds,
        )


class FetchingSettings(Section):
    """How `laphieu knowledge sync` asks official pages: the largest page in MB, the longest time of one and the pause between two, in seconds.

    `contact` is where whoever runs this copy can be reached: their servers are told (empty: nobody).
    """

    contact: Annotated[str, Field(max_length=200, pattern=r"^[ -~]*$")] = ""
    max_mb: Annotated[int, Field(ge=1, le=1024)] = 32
    total_seconds: Annotated[float, Field(ge=5, le=3600)] = 90
    pace_seconds: Annotated[float, Field(ge=0.5, le=60)] = 1

    @property
    def limits(self) -> FetchLimits:
        """Return them as the fetching takes them; what is not set here keeps its own bounds."""
        return FetchLimits(max_bytes=self.max_mb * _MIB, total_seconds=self.total_seconds, pace_seconds=self.pace_seconds)


class ModerationSettings(Section):
    """Whether an administrator may publish without a second person; how long an urgent notice stands unless a second person confirms it."""

    alone: bool = False
    notice_confirm_minutes: Annotated[int, Field(ge=5, le=24 * 60)] = 60


class Settings(BaseSettings):
    """Everything that can be set; `telegram_bot_token` comes from TELEGRAM_BOT_TOKEN alone."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix="LAPHIEU_", env_nested_delimiter="__")

    data: Path = Path("data")
    library: Path | None = None
    embedding: EmbeddingSettings = EmbeddingSettings()
    retrieval: Depth = Depth()
    answering: AnsweringSettings = AnsweringSettings()
    telegram: TelegramSettings = TelegramSettings()
    intake: IntakeSettings = IntakeSettings()
    fetching: FetchingSettings = FetchingSettings()
    moderation: ModerationSettings = ModerationSettings()
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
