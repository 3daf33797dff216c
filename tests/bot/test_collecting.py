"""The collector of cycles while much is built."""

import gc

import pytest

from bot.collecting import keep, release, uncollected


def test_it_is_off_inside_and_on_after():
    """Also inside one another, and after an error."""
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_off():
    """It is left as it was."""
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_kept_is_not_walked_until_it_is_released():
    """An open library is not looked through again and again; one that goes is."""
    keep()
    try:
        assert gc.get_freeze_count() > 0
    finally:
        release()
    assert gc.get_freeze_count() == 0
