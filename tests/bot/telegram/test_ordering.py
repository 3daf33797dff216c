"""The order of updates."""

import asyncio

from telegram import Chat, Message, Update, User

from bot.telegram.ordering import ChatOrder


def in_chat(chat):
    """Return an update of a chat."""
    return Update(1, message=Message(1, None, Chat(chat, "private"), from_user=User(chat, "x", is_bot=False)))


async def test_one_chat_in_order_and_others_beside_it():
    """A slow update holds up its own chat only, and the chat's updates end in the order in which they came."""
    order = ChatOrder(10)
    ended = []

    async def work(name, seconds):
        await asyncio.sleep(seconds)
        ended.append(name)

    async with order:
        started = [
            asyncio.create_task(order.process_update(in_chat(chat), work(name, seconds)))
            for chat, name, seconds in [(1, "a1", 0.05), (1, "a2", 0), (2, "b1", 0.01), (1, "a3", 0)]
        ]
        await asyncio.gather(*started)
    assert ended == ["b1", "a1", "a2", "a3"]
    assert len(order) == 0


async def test_failure_lets_the_next_one_in():
    """An update that fails does not lock its chat."""
    order = ChatOrder(2)

    async def fail():
        raise ValueError

    results = await asyncio.gather(
        order.process_update(in_chat(1), fail()), order.process_update(in_chat(1), asyncio.sleep(0, "done")), return_exceptions=True
    )
    assert isinstance(results[0], ValueError)
    assert results[1] is None
    assert len(order) == 0


async def test_no_more_at_once_than_allowed():
    """Of all chats together no more updates run than the bound."""
    order = ChatOrder(3)
    most = running = 0

    async def work():
        nonlocal most, running
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.001)
        running -= 1

    await asyncio.gather(*(order.process_update(in_chat(chat), work()) for chat in range(20)))
    assert most == 3


async def test_update_without_a_chat_runs():
    """What belongs to no chat runs at once; what has a user alone is ordered by them."""
    order = ChatOrder(2)
    ran = []

    async def work(name):
        ran.append(name)

    await order.process_update("no update", work(1))
    await order.process_update(Update(1), work(2))
    assert ran == [1, 2]
