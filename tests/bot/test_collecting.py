"""The collector of cycles while much is built."""

import gc

import pytest

from bot.collecting import uncollected


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
