"""What every kind of preferences promises; each inherits these tests and gives a `preferences` fixture."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.documents import LANGUAGES

CHATS = st.integers(-(2**52), 2**52)
CHOICES = st.lists(st.tuples(CHATS | st.integers(0, 3), st.sampled_from([*LANGUAGES, None])), max_size=20)


class PreferencesContract:
    """The promises."""

    def test_nothing_is_chosen_at_first(self, preferences):
        """A chat that has not chosen has no language."""
        assert preferences.language(1) is None

    def test_forgetting_nothing_is_no_error(self, preferences):
        """What is not kept can be forgotten."""
        preferences.forget(1)
        assert preferences.language(1) is None
        assert preferences.place(1) is None

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors], max_examples=30, deadline=None)
    @given(CHOICES)
    def test_last_choice_counts(self, preferences, choices):
        """Whatever chats choose and forget, each gets back its own last choice."""
        expected = {}
        for chat, language in choices:
            expected[chat] = language
            if language is None:
                preferences.forget(chat)
            else:
                preferences.choose(chat, language)
        assert {chat: preferences.language(chat) for chat in expected} == expected
        for chat in expected:
            preferences.forget(chat)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors], max_examples=30, deadline=None)
    @given(st.lists(st.tuples(CHATS | st.integers(0, 3), st.integers(1, 99999)), max_size=20))
    def test_last_place_counts(self, preferences, kept):
        """Whatever communes chats name, each gets back the code of its own last one, and nothing after it is forgotten."""
        expected = {chat: f"{code:05}" for chat, code in kept}
        for chat, code in kept:
            preferences.keep_place(chat, f"{code:05}")
        assert {chat: preferences.place(chat) for chat in expected} == expected
        for chat in expected:
            preferences.forget(chat)
        assert {preferences.place(chat) for chat in expected} <= {None}

    def test_place_and_language_are_kept_apart(self, preferences):
        """Naming a commune chooses no language, and forgetting drops both."""
        preferences.keep_place(7, "00004")
        assert preferences.language(7) is None
        preferences.choose(7, "en")
        assert preferences.place(7) == "00004"
        preferences.forget(7)
        assert (preferences.place(7), preferences.language(7)) == (None, None)

    def test_every_thread_may_ask(self, preferences):
        """Choices made in several threads at once are all kept."""
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda chat: preferences.choose(chat, "en"), range(40)))
            assert set(threads.map(preferences.language, range(40))) == {"en"}
