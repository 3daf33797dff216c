"""Errors of the storage.

StorageError (an AssistantError: its user can mend it)
├── StorageOpenError   the file cannot be opened or brought to the present schema
└── StorageUseError    the file was opened, and reading or writing it failed
"""

from __future__ import annotations

from bot.errors import AssistantError


class StorageError(AssistantError):
    """The storage cannot be used."""


class StorageOpenError(StorageError):
    """The file cannot be opened, is no database, or was written by a newer version."""


class StorageUseError(StorageError):
    """Reading or writing failed: the disk is full, or the file is locked."""
