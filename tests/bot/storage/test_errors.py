"""The storage's errors."""

from bot.errors import AssistantError
from bot.storage import errors


def test_storage_errors_are_ones_that_a_user_can_mend():
    """The command line shows them in a line, without a traceback."""
    assert issubclass(errors.StorageError, AssistantError)
    assert {errors.StorageOpenError, errors.StorageUseError} == set(errors.StorageError.__subclasses__())
