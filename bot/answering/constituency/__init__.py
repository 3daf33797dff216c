"""Questions on constituencies of the National Assembly: which one a place lies in, what it elects, what it consists of."""

from bot.answering.constituency.specialist import ConstituencySpecialist, PlaceReply, open_constituencies

__all__ = ["ConstituencySpecialist", "PlaceReply", "open_constituencies"]
