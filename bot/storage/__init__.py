"""What is kept on disk: of a citizen the language and the commune that they chose; published knowledge, and who keeps it."""

from bot.storage.errors import StorageError, StorageOpenError, StorageUseError
from bot.storage.memory import MemoryPreferences
from bot.storage.moments import Moment
from bot.storage.opening import FILE_NAME, open_preferences, open_sessions
from bot.storage.preferences import Preferences
from bot.storage.schema import METADATA
from bot.storage.sessions import Sessions
from bot.storage.sql import SqlPreferences

__all__ = [
    "FILE_NAME",
    "METADATA",
    "MemoryPreferences",
    "Moment",
    "Preferences",
    "Sessions",
    "SqlPreferences",
    "StorageError",
    "StorageOpenError",
    "StorageUseError",
    "open_preferences",
    "open_sessions",
]
