"""The constituencies of the National Assembly: who elects whom, by the commune they live in, however they call it."""

from knowledge.constituencies.choosing import Choice, choose
from knowledge.constituencies.finding import Finder, Reading
from knowledge.constituencies.places import Gazetteer, Level, Place
from knowledge.constituencies.reading import read_constituencies
from knowledge.constituencies.units import RESOLUTION, Commune, Constituencies, Constituency, Province

__all__ = [
    "RESOLUTION",
    "Choice",
    "Commune",
    "Constituencies",
    "Constituency",
    "Finder",
    "Gazetteer",
    "Level",
    "Place",
    "Province",
    "Reading",
    "choose",
    "read_constituencies",
]
