"""Streams in memory, and open() over the files that the host supplies. CPython's buffered
streams stay behind: they hold a lock of the process."""

import abc

import _io
# At once: a load that fails later leaves the class frozen.
if _io.UnsupportedOperation.__module__ != "io":
    _io.UnsupportedOperation.__module__ = "io"
from _io import BytesIO, IncrementalNewlineDecoder, StringIO, TextIOWrapper
from _io import UnsupportedOperation

__all__ = ["BufferedIOBase", "BytesIO", "DEFAULT_BUFFER_SIZE", "IOBase",
           "IncrementalNewlineDecoder", "RawIOBase", "SEEK_CUR", "SEEK_END", "SEEK_SET",
           "StringIO", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "open"]

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = range(3)


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_io._RawIOBase, IOBase):
    pass


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    pass


class TextIOBase(_io._TextIOBase, IOBase):
    pass


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None,
         closefd=True, opener=None):
    import _files  # which needs this module
    return _files.open(file, mode, buffering, encoding, errors, newline, closefd, opener)
