"""The zones that need no table: UTC, and the fixed offsets of Etc/."""

import io
import struct

TZPATH = ()

_UTC = ("UTC", "Etc/UTC", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal",
        "Etc/Universal")
_GMT = ("GMT", "Etc/GMT", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0", "Etc/Greenwich",
        "Greenwich", "GMT0", "GMT+0", "GMT-0")

_ZONES = {**{key: ("UTC", 0) for key in _UTC}, **{key: ("GMT", 0) for key in _GMT}}
# In these names the sign is POSIX's: Etc/GMT+5 is west of Greenwich.
for _hours in (*range(-12, 0), *range(1, 15)):
    _ZONES[f"Etc/GMT{-_hours:+}"] = (f"{_hours:+03}", _hours)


class InvalidTZPathWarning(RuntimeWarning):
    """Never given: there is no path."""


def reset_tzpath(to=None):
    raise PermissionError("reset_tzpath() is not offered: there are no files")


def available_timezones():
    return set(_ZONES)


def find_tzfile(key):
    """There are no files, so every key is asked of fixed_zone()."""
    return None


def fixed_zone(key):
    """A zone's TZif data as a stream."""
    from zoneinfo._common import ZoneInfoNotFoundError
    if key not in _ZONES:
        raise ZoneInfoNotFoundError(
            f"No time zone found with key {key}: this program has UTC and the fixed "
            "zones of Etc/ only")
    name, hours = _ZONES[key]
    designation = name.encode() + b"\0"
    block = (b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, len(designation))
             + struct.pack(">lbb", hours * 3600, 0, 0) + designation)
    rule = name if hours == 0 else f"<{name}>{-hours}"
    return io.BytesIO(block + block + f"\n{rule}{'0' if hours == 0 else ''}\n".encode())
