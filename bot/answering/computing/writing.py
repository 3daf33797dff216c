"""Days, hours and ages in words, in both languages."""

from __future__ import annotations

from datetime import date, datetime

from bot.texts import Texts


def write_day(day: date, texts: Texts) -> str:
    """Write a day: `15/3/2026`, `15 March 2026`."""
    return texts("computing-day", day=str(day.day), month=day.month, year=str(day.year))


def write_weekday(day: date, texts: Texts) -> str:
    """Write the day of the week, with the day."""
    return texts("computing-weekday", weekday=day.isoweekday(), day=write_day(day, texts))


def write_moment(moment: datetime, texts: Texts) -> str:
    """Write an hour of a day: `6 giờ ngày 14/3/2026`."""
    minute = f"{moment.minute:02}" if moment.minute else "none"
    return texts("computing-hour", hour=str(moment.hour), minute=minute, day=write_day(moment, texts))


def write_age(months: int, texts: Texts) -> str:
    """Write an age in full months: `18 tuổi 2 tháng`, `18 years 2 months`."""
    years, rest = divmod(months, 12)
    return texts("computing-age", years=years, months=rest)


def write_span(months: int, texts: Texts) -> str:
    """Write how long something lasted, in full months: `1 năm 2 tháng`, `1 year 2 months`."""
    years, rest = divmod(months, 12)
    return texts("computing-span", years=years, months=rest)


def full_months(start: date, end: date) -> int:
    """Return the full months from one day to another; who was born on the 29th of February completes a year on 1 March."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def years_later(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
