"""From an official address named in the library to the bytes of its page, politely and safely; and what changed since the last time."""
