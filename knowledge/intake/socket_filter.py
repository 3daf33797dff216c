"""A filter in the kernel that leaves a process, and what it starts, no sockets but those of the machine itself.

It needs no privilege (seccomp(2), with PR_SET_NO_NEW_PRIVS), so it also holds where a container does not allow a network namespace.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import socket
import struct

# linux/prctl.h, linux/seccomp.h
_PR_SET_SECCOMP = 22
_MODE_FILTER = 2
_ALLOW = 0x7FFF0000
_DENY = 0x00050000 | errno.EACCES
# linux/bpf_common.h: load a word, jump if equal, jump if greater or equal, return
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
# Where number, architecture and first argument of a call stand in `struct seccomp_data`; both architectures are little-endian.
_NUMBER, _ARCHITECTURE, _ARGUMENT = 0, 4, 16
# Name of the machine: its audit number, the number of socket(2). A call of io_uring could make sockets as well; its number is the same everywhere.
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_IO_URING_SETUP = 425
# From here on x86-64 counts the calls of another convention (x32), which has the same sockets by other numbers.
_OTHER_CONVENTION = 0x40000000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def refuse_sockets() -> bool:
    """Refuse this process, for good, every socket that is not of the family AF_UNIX; returns whether the kernel took the filter."""
    if (machine := _MACHINES.get(platform.machine())) is None:
        return False
    architecture, makes_socket = machine
    steps = (
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 0, 7, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 5, 0, _OTHER_CONVENTION),
        (_EQUAL, 4, 0, _IO_URING_SETUP),
        (_EQUAL, 0, 2, makes_socket),
        (_LOAD, 0, 0, _ARGUMENT),
        (_EQUAL, 0, 1, socket.AF_UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _DENY),
    )
    packed = b"".join(struct.pack("=HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    taken: int = ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0)
    return taken == 0
