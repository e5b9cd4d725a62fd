"""The guest's clock (docs/POLICY.md) and times as text, in UTC and the C locale.

sleep() moves the clock ahead and waits for nothing.

The functions are static methods, so that like CPython's they can be a class's attributes
and stay functions (logging.Formatter.converter)."""

import math
import operator
from _terrarium import monotonic, monotonic_ns, perf_counter, perf_counter_ns
from _terrarium import process_time, process_time_ns, thread_time, thread_time_ns
from _terrarium import skip_ns as _skip_ns
from _terrarium import struct_time, time, time_ns

altzone = timezone = daylight = 0
tzname = ("UTC", "UTC")

_STRUCT_TM_ITEMS = 11  # asked for by _strptime
_BILLION = 1_000_000_000
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December")
_MOST_SECONDS = 67_768_036_191_676_799  # where tm_year no longer fits
# strftime() makes at most so many characters of one directive.
_WIDEST = 1024


@staticmethod
def sleep(seconds, /):
    if isinstance(seconds, float):
        if math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        nanoseconds = float.__mul__(seconds, 1e9)
        if math.isinf(nanoseconds):
            raise OverflowError("timestamp too large to convert to C PyTime_t")
        nanoseconds = math.ceil(nanoseconds)
    else:
        nanoseconds = operator.index(seconds) * _BILLION
    if nanoseconds < 0:
        raise ValueError("sleep length must be non-negative")
    _skip_ns(nanoseconds)


def _days_before(year):
    """Days from 1 January of the year 1 to 1 January of `year`."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return (31, 28 + _is_leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_DAYS_BEFORE_1970 = _days_before(1970)


@staticmethod
def gmtime(seconds=None, /):
    if seconds is None:
        seconds = time_ns() // _BILLION
    elif isinstance(seconds, float):
        if math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        seconds = _in_range(math.floor(seconds) if math.isfinite(seconds) else None)
    else:
        seconds = _in_range(operator.index(seconds))
    days, second = divmod(seconds, 86400)
    since_year_1 = days + _DAYS_BEFORE_1970
    # A guess that is right or one too late.
    year = since_year_1 * 400 // 146097 + 2
    while _days_before(year) > since_year_1:
        year -= 1
    day_of_year = day = since_year_1 - _days_before(year)
    for month, length in enumerate(_month_lengths(year), 1):
        if day < length:
            break
        day -= length
    return struct_time((year, month, day + 1, second // 3600, second // 60 % 60,
                        second % 60, since_year_1 % 7, day_of_year + 1, 0, "UTC", 0))


def _in_range(seconds):
    if seconds is None or not -_MOST_SECONDS <= seconds <= _MOST_SECONDS:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds


localtime = gmtime


def _fields(t, what):
    """The nine numbers of a time tuple."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{what}(): illegal time tuple argument")
    return [operator.index(field) for field in tuple.__iter__(t)]


@staticmethod
def mktime(t, /):
    year, month, day, hour, minute, second, _, _, _ = _fields(t, "mktime")
    more_years, month = divmod(month - 1, 12)
    year += more_years
    if abs(year) > 2_147_483_647:
        raise OverflowError("mktime argument out of range")
    days = (_days_before(year) + sum(_month_lengths(year)[:month]) + day - 1
            - _DAYS_BEFORE_1970)
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def _checked(t, what):
    """The fields as strftime() and asctime() want them: zeros stand for the first."""
    year, month, day, hour, minute, second, weekday, day_of_year, dst = _fields(t, what)
    if abs(year) > 2_147_483_647:
        raise OverflowError("Python int too large to convert to C int")
    month, day, day_of_year = month or 1, day or 1, day_of_year or 1
    for name, value, low, high in (
            ("month", month, 1, 12), ("day of month", day, 1, 31),
            ("hour", hour, 0, 23), ("minute", minute, 0, 59),
            ("seconds", second, 0, 61), ("day of year", day_of_year, 1, 366)):
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    return year, month, day, hour, minute, second, weekday % 7, day_of_year, dst


@staticmethod
def asctime(t=None, /):
    year, month, day, hour, minute, second, weekday, _, _ = _checked(
        gmtime() if t is None else t, "asctime")
    return (f"{_DAYS[weekday][:3]} {_MONTHS[month - 1][:3]}{day:3} "
            f"{hour:02}:{minute:02}:{second:02} {year}")


@staticmethod
def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def _iso_week(year, weekday, day_of_year):
    """ISO 8601's year and week."""
    week = (day_of_year - 1 - weekday + 10) // 7
    if week < 1:
        year -= 1
        last = 365 + _is_leap(year)
        return year, (day_of_year - 1 + last - weekday + 10) // 7
    if week == 53 and day_of_year - 1 - weekday + 3 >= 365 + _is_leap(year):
        return year + 1, 1
    return year, week


# Directives that stand for others.
_COMPOSED = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "F": "%Y-%m-%d", "h": "%b",
             "r": "%I:%M:%S %p", "R": "%H:%M", "T": "%H:%M:%S", "x": "%m/%d/%y",
             "X": "%H:%M:%S", "+": "%a %b %e %H:%M:%S %Z %Y"}
_NUMBERS = {  # directive: (padding, width, value of the nine fields)
    "C": ("", 1, lambda t: t[0] // 100),
    "d": ("0", 2, lambda t: t[2]),
    "e": (" ", 2, lambda t: t[2]),
    "g": ("0", 2, lambda t: _iso_week(t[0], t[6], t[7])[0] % 100),
    "G": ("", 1, lambda t: _iso_week(t[0], t[6], t[7])[0]),
    "H": ("0", 2, lambda t: t[3]),
    "I": ("0", 2, lambda t: t[3] % 12 or 12),
    "j": ("0", 3, lambda t: t[7]),
    "k": (" ", 2, lambda t: t[3]),
    "l": (" ", 2, lambda t: t[3] % 12 or 12),
    "m": ("0", 2, lambda t: t[1]),
    "M": ("0", 2, lambda t: t[4]),
    "s": ("", 1, lambda t: int(mktime(tuple(t)))),
    "S": ("0", 2, lambda t: t[5]),
    "u": ("", 1, lambda t: t[6] + 1),
    "U": ("0", 2, lambda t: (t[7] + 6 - (t[6] + 1) % 7) // 7),
    "V": ("0", 2, lambda t: _iso_week(t[0], t[6], t[7])[1]),
    "w": ("", 1, lambda t: (t[6] + 1) % 7),
    "W": ("0", 2, lambda t: (t[7] + 6 - t[6]) // 7),
    "y": ("0", 2, lambda t: t[0] % 100),
    "Y": ("", 1, lambda t: t[0]),
}
_TEXTS = {
    "a": lambda t: _DAYS[t[6]][:3],
    "A": lambda t: _DAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1][:3],
    "B": lambda t: _MONTHS[t[1] - 1],
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM",
    "P": lambda t: "am" if t[3] < 12 else "pm",
    "t": lambda t: "\t",
    "z": lambda t: "+0000",
    "Z": lambda t: "UTC",
    "%": lambda t: "%",
}


def _padded(text, padding, width):
    if padding == "0" and text.startswith("-"):
        return "-" + text[1:].rjust(width - 1, "0")
    return text.rjust(width, padding) if padding else text


def _directive(letter, flag, width, t):
    """One directive with its flag (one of "", "_", "-", "0", "^", "#") and width."""
    if letter in _NUMBERS:
        padding, least, value = _NUMBERS[letter]
        if flag in ("_", "-", "0"):
            padding = {"_": " ", "-": "", "0": "0"}[flag]
        return _padded(str(value(t)), padding or (width and "0"), width or least)
    if letter in _COMPOSED:
        text = _formatted(_COMPOSED[letter], t)
    else:
        text = _TEXTS[letter](t)
    if flag == "^":
        text = text.upper()
    elif flag == "#":
        text = text.lower() if letter in "pZ" else text.upper()
    return text.rjust(width, "0" if flag == "0" else " ")


def _formatted(format, t):
    parts = []
    position = 0
    while (percent := format.find("%", position)) >= 0:
        parts.append(format[position:percent])
        end = percent + 1
        flag = format[end:end + 1]
        if flag and flag in "_-0^#":
            end += 1
        else:
            flag = ""
        digits = end
        while format[end:end + 1] and format[end] in "0123456789":
            end += 1
        width = min(int(format[digits:end] or 0), _WIDEST)
        if format[end:end + 1] and format[end] in "EO":
            end += 1
        letter = format[end:end + 1]
        position = end + 1
        if letter in _NUMBERS or letter in _COMPOSED or letter in _TEXTS:
            parts.append(_directive(letter, flag, width, t))
        else:
            # The C library shows what it does not know.
            parts.append(format[percent:position])
    parts.append(format[position:])
    return "".join(parts)


@staticmethod
def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _formatted(str.__str__(format), _checked(gmtime() if t is None else t, "strftime"))


@staticmethod
def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    import _strptime
    return _strptime._strptime_time(data_string, format)


class _ClockInfo:
    def __init__(self, **facts):
        vars(self).update(facts)

    def __repr__(self):
        facts = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"namespace({facts})"


@staticmethod
def get_clock_info(name, /):
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return _ClockInfo(implementation="guest clock", monotonic=name != "time",
                      adjustable=False, resolution=1e-09)
