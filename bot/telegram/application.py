"""The Telegram application: settings, services and handlers put together, and the process that runs it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from telegram.error import InvalidToken
from telegram.error import TelegramError as TelegramFailure
from telegram.ext import Application, ApplicationBuilder, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot import clock
from bot.conversation import Conversations
from bot.errors import TelegramError
from bot.moderating.feedback import Feedback, open_feedback
from bot.moderating.serving import fixed
from bot.moderating.untold import TELEGRAM
from bot.services import Services, Serving, open_moderation
from bot.settings import Settings, TelegramSettings
from bot.storage import Preferences, SqlPreferences
from bot.telegram.albums import Albums
from bot.telegram.asked import AskedQuestions
from bot.telegram.commands import list_for_all
from bot.telegram.context import Context, Desk
from bot.telegram.courier import Courier
from bot.telegram.delivery import PatientRateLimiter
from bot.telegram.failures import describe, handle_failure
from bot.telegram.following import CurrentButtons, Following
from bot.telegram.heartbeat import Heartbeat
from bot.telegram.library_log import make_library_log_safe
from bot.telegram.moderating.office import Office, open_office
from bot.telegram.moderating.relay import Relay
from bot.telegram.ordering import ChatOrder
from bot.telegram.polling import PollingRequest
from bot.telegram.throttle import Throttle
from bot.telegram.wiring import ALLOWED_UPDATES, GATES, HANDLERS

log = logging.getLogger(__name__)

App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Desk, None]

MOST_AT_ONCE: Final = 256


def build_application(  # noqa: PLR0913  the parts of an application, each a value
    token: str,
    settings: TelegramSettings,
    services: Services | Serving,
    preferences: Preferences,
    *,
    feedback: Feedback | None = None,
    office: Office | None = None,
    now: Callable[[], datetime] = clock.now,
    request: BaseRequest | None = None,
    updates_request: BaseRequest | None = None,
) -> App:
    """Wire an application, ready to poll, to listen on a webhook, or to be handed updates.

    `services` that are given as such stay; a `Serving` changes with what is published. `request` and `updates_request` replace the network, for tests.
    Without `feedback` nobody is asked what they think of an answer, and no question is kept; without `office` nobody moderates.
    """
    make_library_log_safe()
    serving = services if isinstance(services, Serving) else fixed(services)
    desk = Desk(
        serving=serving,
        current_buttons=CurrentButtons(serving),
        settings=settings,
        preferences=preferences,
        conversations=Conversations(now),
        questions=Throttle(settings.questions_a_minute, now),
        requests=Throttle(settings.requests_a_minute, now),
        albums=Albums(),
        now=now,
        asked=AskedQuestions(now),
        feedback=feedback,
        office=office,
    )
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(settings.base_url)
        .base_file_url(file_address(settings.base_url))
        .rate_limiter(PatientRateLimiter())
        .job_queue(None)
    )
    if request is not None and updates_request is not None:
        builder = builder.request(request).get_updates_request(updates_request)
    else:
        polling = PollingRequest(connect_timeout=10, read_timeout=20, pool_timeout=10)
        builder = builder.connect_timeout(10).read_timeout(20).write_timeout(20).pool_timeout(10).get_updates_request(polling)
    # python-telegram-bot only ever calls `bot_data`; this way it gets a desk that is complete from the start.
    kinds = ContextTypes(context=Context, bot_data=cast("type[Desk]", lambda: desk))
    application: App = builder.context_types(kinds).concurrent_updates(ChatOrder(MOST_AT_ONCE)).post_init(announce).build()
    for number, handlers in enumerate((*GATES, HANDLERS)):
        application.add_handlers(handlers, group=number)
    application.add_error_handler(handle_failure)
    return application


async def announce(application: App) -> None:
    """Tell Telegram the commands, in Vietnamese and for English clients in English. Without them the assistant works all the same."""
    try:
        await list_for_all(application.bot)
    except TelegramFailure as error:
        log.warning("the commands could not be announced: %s", describe(error))


def read_token(settings: Settings) -> str:
    """Return the bot's token; cheap, so that a mistyped one is refused before the model is loaded.

    Raises:
        TelegramError: it is missing, or no token looks like that.
    """
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    if not re.fullmatch(r"\d+:[\w-]+", token, re.ASCII):
        raise TelegramError(_REFUSED)
    return token


def file_address(base_url: str) -> str:
    """Return the address from which the Bot API's server of that address hands files over."""
    return f"{base_url.removesuffix('/bot')}/file/bot"


def serve(settings: Settings, services: Services | Serving) -> None:
    """Answer on Telegram by long polling until the process is told to stop; what was sent meanwhile is answered first.

    Raises:
        TelegramError: the token is missing or Telegram does not know it.
        StorageOpenError: the preferences cannot be opened.
    """
    token = read_token(settings)
    moderation = open_moderation(settings, via=TELEGRAM)
    preferences = SqlPreferences(moderation.sessions)
    feedback = open_feedback(moderation.sessions, settings.data, clock.now)
    office = open_office(settings, moderation, clock.now)
    application = build_application(token, settings.telegram, services, preferences, feedback=feedback, office=office)
    _show_life(application, settings.data)
    log.info("connecting to Telegram; without a network this tries again until there is one")
    try:
        application.run_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, drop_pending_updates=False)
    except InvalidToken:
        # Not from the cause: its message holds the token.
        raise TelegramError(_REFUSED) from None
    finally:
        office.work.close()
        preferences.close()


_REFUSED: Final = (
    "Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather (it looks like 123456789:AA…), "
    "and check telegram.base_url in config.toml if you changed it"
)


def _show_life(application: App, folder: Path) -> None:
    """Let the health check see the assistant, and let it follow what is published, from the moment that it is ready until it ends."""
    heart = Heartbeat(folder, clock.now)
    desk = application.bot_data
    following = Following(desk.serving, desk.current_buttons)
    courier = Courier(application.bot, desk.feedback, desk.preferences, lambda: desk.services.library) if desk.feedback else None
    relay = Relay(application.bot, desk.office, desk.preferences, clock.now) if desk.office else None

    async def begin(started: App) -> None:
        await announce(started)
        following.start()
        for follower in (courier, relay):
            if follower is not None:
                follower.start()
        heart.start()

    async def end(_ended: App) -> None:
        await heart.stop()
        for follower in (courier, relay):
            if follower is not None:
                await follower.stop()
        await following.stop()

    application.post_init = begin
    application.post_shutdown = end
