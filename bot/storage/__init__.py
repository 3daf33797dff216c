"""What the assistant keeps on disk: the language that a chat chose, the code of the commune that it named, and nothing else."""

from bot.storage.errors import StorageError, StorageOpenError, StorageUseError
from bot.storage.memory import MemoryPreferences
from bot.storage.opening import FILE_NAME, open_preferences
from bot.storage.preferences import Preferences
from bot.storage.sql import SqlPreferences

__all__ = [
    "FILE_NAME",
    "MemoryPreferences",
    "Preferences",
    "SqlPreferences",
    "StorageError",
    "StorageOpenError",
    "StorageUseError",
    "open_preferences",
]
