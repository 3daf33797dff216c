"""The composition root: settings become an open assistant. Everything is built here and handed down as values."""

from __future__ import annotations

import weakref

from threadpoolctl import threadpool_limits

from bot.answering.opening import Means, Services, open_means, open_over
from bot.collecting import keep, release, uncollected
from bot.library_folder import library_folder
from bot.moderating.builder import Builder, ChildBuilder, noted
from bot.moderating.building import build, index_name
from bot.moderating.indexes import Indexes
from bot.moderating.opening import Moderation, open_moderation
from bot.moderating.serving import Serving
from bot.settings import Settings
from bot.storage import FILE_NAME
from knowledge.dense import Progress
from knowledge.documents import Library
from knowledge.reading import read_library

__all__ = ["Moderation", "Services", "Serving", "library_folder", "open_moderation", "open_services", "open_serving", "published_library"]


def open_services(settings: Settings, progress: Progress | None = None) -> Services:
    """Open the published library, or the shipped one where none is, with the model and the index; builds the index on the first start.

    Raises:
        KnowledgeError: the library, the model or the index cannot be used.
        SettingsError: the examples, the patterns of questions or the model of confidence cannot be used.
        StorageOpenError: the database cannot be opened.
        DamagedVersionError: what is stored of the published version is not what was stored.
    """
    with uncollected():
        version, library = _published(settings)
        means = _opened_means(settings)
    return _open(settings, means, version, library, progress)


def published_library(settings: Settings) -> Library:
    """Read the published library, or the shipped one where none is.

    Raises:
        LibraryError: the shipped library cannot be used.
        StorageOpenError: the database cannot be opened.
        DamagedVersionError: what is stored of the published version is not what was stored.
    """
    return _published(settings)[1]


def _published(settings: Settings) -> tuple[int | None, Library]:
    """The number of the version, None for the shipped library, and its library."""
    # Where nothing was ever stored, reading is no reason to begin.
    if not (settings.data / FILE_NAME).exists():
        return None, read_library(library_folder(settings))
    moderation = open_moderation(settings)
    try:
        version, library = moderation.versions.current()
    finally:
        moderation.close()
    return version.id if version else None, library


def open_serving(settings: Settings, moderation: Moderation, progress: Progress | None = None, builder: Builder | None = None) -> Serving:
    """Open what is published for a process that goes on while more is published; the model is loaded once. Raises as `open_services` does.

    A version whose index is not there when it is published is built by `builder`, by default in a child process of low priority.
    """
    means, builds = _opened_means(settings), builder or ChildBuilder(settings)
    versions, indexes = moderation.versions, Indexes(settings.data)

    def opens(version: int | None) -> Services:
        # What is open now goes when its last question is answered, and is held by cycles.
        release()
        with uncollected():
            library = versions.read(version)
            is_built = indexes.has(index_name(library, means.encoder))
        if not is_built:
            builds.build(version)
        return _open(settings, means, version, library)

    newest = versions.published()
    version = newest.version if newest else None
    services = _open(settings, means, version, versions.read(version), progress)
    keep()
    return Serving(services, newest, versions.published, opens)


def _opened_means(settings: Settings) -> Means:
    """Open the means; sums of this process run on one thread each from now on.

    Questions are answered beside each other: where each sum is split over all processors they wait for each other, and two answer fewer than one and a half.
    """
    threadpool_limits(1, user_api="blas")
    return open_means(settings)


def _open(settings: Settings, means: Means, version: int | None, library: Library, progress: Progress | None = None) -> Services:
    """Open a library over its index, which stays on the disk while it is used."""
    with uncollected():
        indexes, name = Indexes(settings.data), index_name(library, means.encoder)
    lease = indexes.lease(name)
    if lease is None:
        # A first start; or somebody deleted what can be made again.
        build(library, means, indexes, progress=progress)
        lease = indexes.lease(name)
    indexes.note(name, noted(version, settings))
    with uncollected():
        services = open_over(library, means, indexes.path(name), progress)
    if lease is not None:
        weakref.finalize(services.assistant.retriever, lease.release)
    return services
