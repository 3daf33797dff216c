"""The order in which segments are read: line by line, and column by column where a gap runs down several lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.intake.letters import Segment, around

# The gap between two columns, and the space that ends them, in heights of a letter.
_GUTTER = 0.9
_APART = 2.5


def columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Return runs of segments in the order of reading; a run is (a part of) one column, its segments go down the page."""
    found: list[list[Segment]] = []
    for band in _bands(sorted(segments, key=lambda segment: (segment.box.top, segment.box.left))):
        parts = _split(band)
        if len(parts) > 1:
            for part in parts:
                found += columns(part)
        elif found and _follows(found[-1], band):
            found[-1] += band
        else:
            found.append(band)
    return found


def _follows(run: Sequence[Segment], band: Sequence[Segment]) -> bool:
    """Whether a band goes on below a run, as plain lines do; columns that were read before end a run."""
    return (
        around(segment.box for segment in run).bottom <= around(segment.box for segment in band).bottom
        and band[0].box.left < run[-1].box.right
    )


def _bands(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Group segments from the top to the bottom for as long as one gap runs down all of them."""
    bands: list[list[Segment]] = []
    for segment in segments:
        if bands and _near(bands[-1], segment) and (_gaps([*bands[-1], segment]) or _beside(bands[-1], segment)):
            bands[-1].append(segment)
        else:
            bands.append([segment])
    return [part for band in bands for part in _checked(band)]


def _checked(band: list[Segment]) -> list[list[Segment]]:
    """Leave a band whole where its columns stand side by side; else it is only lines with different indents."""
    parts = _split(band)
    if len(parts) == 1:
        return [band]
    boxes = [around(segment.box for segment in part) for part in parts]
    side_by_side = any(min(a.bottom, b.bottom) > max(a.top, b.top) for a, b in pairwise(boxes))
    return [band] if side_by_side else [[segment] for segment in band]


def _near(band: Sequence[Segment], segment: Segment) -> bool:
    return segment.box.top - max(other.box.bottom for other in band) <= _APART * segment.size


def _beside(band: Sequence[Segment], segment: Segment) -> bool:
    """Whether a segment stands on the line of the only one before it."""
    return len(band) == 1 and segment.box.top < band[0].box.bottom - 0.5 * segment.size


def _gaps(band: Sequence[Segment]) -> list[float]:
    """Return the middles of the gaps that run down all segments."""
    found = []
    reach: float | None = None
    for segment in sorted(band, key=lambda segment: segment.box.left):
        if reach is not None and segment.box.left - reach >= _GUTTER * segment.size:
            found.append((segment.box.left + reach) / 2)
        reach = max(reach or 0.0, segment.box.right)
    return found


def _split(band: Sequence[Segment]) -> list[list[Segment]]:
    edges = [*_gaps(band), float("inf")]
    parts: list[list[Segment]] = [[] for _ in edges]
    for segment in band:
        parts[next(at for at, edge in enumerate(edges) if segment.box.left < edge)].append(segment)
    return [part for part in parts if part]
