"""What the child takes from itself before it opens the file: time, memory, files, and the network."""

from __future__ import annotations

import ctypes
import os
import resource
import signal

from knowledge.intake.limits import Limits
from knowledge.intake.socket_filter import refuse_sockets

# linux/prctl.h and linux/sched.h
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000

_FILES = 128
# A DOC reader and OCR work through files of this size at most.
_FILE_BYTES = 512 * 1024 * 1024


def confine(limits: Limits) -> bool:
    """Give up what reading a file does not need; returns whether the network is gone as well.

    The limits hold for the programs that the child starts too. The network goes twice: by a namespace of its own, which some containers do not
    allow, and by a filter that refuses sockets, which not every kernel has. No reader of ours opens an address; LibreOffice does, and is not
    started where neither was given.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    offline = any(libc.unshare(spaces) == 0 for spaces in (_CLONE_NEWNET, _CLONE_NEWUSER | _CLONE_NEWNET))
    offline = refuse_sockets() or offline
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, limits.cpu_seconds, 1)
    _limit(resource.RLIMIT_AS, limits.memory_bytes)
    _limit(resource.RLIMIT_NOFILE, _FILES)
    _limit(resource.RLIMIT_FSIZE, _FILE_BYTES)
    os.nice(5)
    return offline


def _limit(which: int, most: int, grace: int = 0) -> None:
    """Set a limit, never above one that already holds; beyond it comes a signal that says which, beyond the grace the end."""
    hard = resource.getrlimit(which)[1]
    bound = most + grace if hard == resource.RLIM_INFINITY else min(most + grace, hard)
    resource.setrlimit(which, (min(most, bound), bound))
