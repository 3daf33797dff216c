"""Albums."""

from bot.telegram.albums import Albums


def test_album_is_new_once():
    """An album is new once, a message outside any album always."""
    albums = Albums()
    assert [albums.is_new(name) for name in ("1", "1", "2", None, None)] == [True, False, True, True, True]


def test_old_albums_are_dropped():
    """Only the latest albums are remembered."""
    albums = Albums()
    assert all(albums.is_new(str(number)) for number in range(1000))
    assert albums.is_new("1")
    assert not albums.is_new("999")
