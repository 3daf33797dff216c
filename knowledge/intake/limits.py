"""What a file may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that reading one file may take; each is checked in the child that reads it, and those of time and size by the parent too.

    Attributes:
        file_bytes: size of the file.
        seconds: wall time of the whole reading, OCR included.
        cpu_seconds: processor time of the child.
        memory_bytes: address space of the child (and of each program that it starts).
        output_bytes: size of what the child hands back.
        unpacked_bytes: size of an archive's parts together, unpacked; the same bound holds for the streams of a PDF.
        ratio: how many times larger than its packed form a part of more than 1 MiB may be.
        parts: how many parts an archive may have.
        depth: how deep elements, groups, tables and page trees may be nested.
        pages: how many pages a document may have.
        pictures: how many pictures a document may have.
        pixels: how many pixels one picture, or one page drawn for OCR, may have.
        page_points: the longest side of a page in points (1/72 inch); A0 has 3370.
        objects: how many objects a PDF may have.
    """

    file_bytes: int = 64 * _MIB
    seconds: float = 300.0
    cpu_seconds: int = 280
    memory_bytes: int = 2048 * _MIB
    output_bytes: int = 32 * _MIB
    unpacked_bytes: int = 200 * _MIB
    ratio: int = 200
    parts: int = 2000
    depth: int = 256
    pages: int = 1500
    pictures: int = 2000
    pixels: int = 60_000_000
    page_points: float = 5000.0
    objects: int = 300_000
