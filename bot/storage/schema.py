"""All tables: importing this module makes `Base.metadata` whole."""

from bot.storage import draft_tables, library_tables, people_tables, queue_tables, telling_tables
from bot.storage.models import Base

METADATA = Base.metadata

__all__ = ["METADATA", "draft_tables", "library_tables", "people_tables", "queue_tables", "telling_tables"]
