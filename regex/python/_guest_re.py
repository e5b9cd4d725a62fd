"""The `re` of guests: CPython's parser, over engines that take linear time.

CPython reads the pattern, so that syntax and errors are its own. What it read is
written down as numbers (regex/code.h), from which the C module `_regex` makes a
pattern. Constructs that need backtracking are refused where they are read: the
parser does that (library patch S13) once State.linear is set.
"""

import functools

import _regex
from _regex import Match, Pattern
from re import _constants as _c
from re import _parser
from re import (A, ASCII, DEBUG, DOTALL, I, IGNORECASE, L, LOCALE, M, MULTILINE, NOFLAG,
                PatternError, RegexFlag, S, U, UNICODE, VERBOSE, X, error, escape)

__all__ = [
    "A", "ASCII", "DEBUG", "DOTALL", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE",
    "Match", "NOFLAG", "Pattern", "PatternError", "RegexFlag", "S", "Scanner", "U",
    "UNICODE", "VERBOSE", "X", "compile", "error", "escape", "findall", "finditer",
    "fullmatch", "match", "purge", "search", "split", "sub", "subn",
]

# The build puts the numbers of code_numbers.toml here.
#: numbers

# (number, negated)
_CATEGORIES = {
    _c.CATEGORY_DIGIT: (_DIGIT, 0), _c.CATEGORY_NOT_DIGIT: (_DIGIT, 1),
    _c.CATEGORY_SPACE: (_SPACE, 0), _c.CATEGORY_NOT_SPACE: (_SPACE, 1),
    _c.CATEGORY_WORD: (_WORD, 0), _c.CATEGORY_NOT_WORD: (_WORD, 1),
}

# Letters that have more than two cases in Unicode.
_MANY_CASES = frozenset(map(ord, "iksIKS"))


class _Facts:
    """What a repeat must know of its body."""
    __slots__ = ("nullable", "groups", "empty_group")

    def __init__(self):
        self.nullable = True      # it can match nothing
        self.groups = 0
        self.empty_group = False  # a group of it can


def _case_rule(flags):
    if not flags & IGNORECASE:
        return _EXACT
    if flags & LOCALE:
        return _LOCALE_CASE
    return _UNICODE_CASE if flags & UNICODE else _ASCII_CASE


def _write_char(out, code, negate, flags):
    rule = _case_rule(flags)
    ranges = (code, code)
    if rule and code < 128 and code not in _MANY_CASES:
        # The common case, without the tables.
        rule = _EXACT
        if chr(code).isalpha():
            ranges = (code & ~32, code & ~32, code | 32, code | 32)
    if not negate and not rule and len(ranges) == 2:
        out += (_CHAR, code)
    else:
        out += (_SET, negate, rule, len(ranges) // 2, *ranges, 0)


def _write_set(out, items, flags):
    negate = 0
    ranges = []
    categories = []
    for op, what in items:
        if op is _c.LITERAL:
            ranges += (what, what)
        elif op is _c.RANGE:
            ranges += what
        elif op is _c.NEGATE:
            negate = 1
        else:
            number, without = _CATEGORIES[what]
            if flags & UNICODE:
                number += _UNICODE_CATEGORIES
            categories += (number, without)
    out += (_SET, negate, _case_rule(flags), len(ranges) // 2, *ranges,
            len(categories) // 2, *categories)


def _place(what, flags):
    if what is _c.AT_BEGINNING:
        return _LINE_START if flags & MULTILINE else _TEXT_START
    if what is _c.AT_END:
        return _LINE_END if flags & MULTILINE else _TEXT_END
    if what is _c.AT_BEGINNING_STRING:
        return _TEXT_START
    if what is _c.AT_END_STRING:
        return _VERY_END
    place = _BOUNDARY if what is _c.AT_BOUNDARY else _NO_BOUNDARY
    return place + _UNICODE_PLACES if flags & UNICODE else place


def _write_repeat(out, least, most, lazy, body, flags):
    start = len(out)
    out += (_REPEAT, least, _ENDLESS if most is _c.MAXREPEAT else most, lazy, 0, 0)
    facts = _write(out, body, flags)
    out.append(_END)
    # Where groups can be empty, rounds tell which of them closed last.
    out[start + 4] = int(facts.nullable or (facts.groups > 1 and facts.empty_group))
    out[start + 5] = len(out) - start - 6
    facts.nullable = facts.nullable or not least
    return facts


def _write_branch(out, branches, flags):
    all_facts = _Facts()
    all_facts.nullable = False
    out.append(_BRANCH)
    for i, branch in enumerate(branches):
        if i:
            out.append(_NEXT)
        facts = _write(out, branch, flags)
        all_facts.nullable |= facts.nullable
        all_facts.groups += facts.groups
        all_facts.empty_group |= facts.empty_group
    out.append(_END)
    return all_facts


def _write_group(out, group, body, flags):
    if group is None:
        return _write(out, body, flags)
    out += (_GROUP, group)
    facts = _write(out, body, flags)
    out.append(_END)
    facts.groups += 1
    facts.empty_group |= facts.nullable
    return facts


def _write(out, parsed, flags):
    """Appends the numbers of a parsed pattern; returns its facts."""
    facts = _Facts()
    for op, what in parsed:
        if op is _c.AT:
            out += (_AT, _place(what, flags))
            continue
        part = None
        if op is _c.LITERAL:
            _write_char(out, what, 0, flags)
        elif op is _c.NOT_LITERAL:
            _write_char(out, what, 1, flags)
        elif op is _c.IN:
            _write_set(out, what, flags)
        elif op is _c.ANY:
            out.append(_ALL if flags & DOTALL else _ANY)
        elif op is _c.BRANCH:
            part = _write_branch(out, what[1], flags)
        elif op is _c.SUBPATTERN:
            group, add, remove, body = what
            if add & _parser.TYPE_FLAGS:
                flags_inside = flags & ~_parser.TYPE_FLAGS
            else:
                flags_inside = flags
            part = _write_group(out, group, body, (flags_inside | add) & ~remove)
        elif op is _c.MAX_REPEAT or op is _c.MIN_REPEAT:
            least, most, body = what
            part = _write_repeat(out, least, most, int(op is _c.MIN_REPEAT), body, flags)
        else:
            raise PatternError(f"{op} is not supported")
        if part is None:
            facts.nullable = False
        else:
            facts.nullable = facts.nullable and part.nullable
            facts.groups += part.groups
            facts.empty_group |= part.empty_group
    return facts


def _make(pattern, parsed, flags):
    state = parsed.state
    flags |= state.flags
    out = []
    _write(out, parsed, flags)
    names = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    try:
        return _regex.compile(pattern, flags, out, state.groups - 1, dict(state.groupdict),
                              tuple(names))
    except OverflowError as e:
        raise PatternError(str(e), pattern) from None


def _exact(text):
    """A str or bytes without the methods of a class of the guest's."""
    base = str if isinstance(text, str) else bytes
    return text if type(text) is base else base.__getitem__(text, slice(None))


def _compile_new(pattern, flags):
    state = _parser.State()
    state.linear = True
    return _make(pattern, _parser.parse(_exact(pattern), flags, state), flags)


_cache = {}
_MAX_CACHE = 256


def _compile(pattern, flags):
    # Library code asks the same table: what a program's class is equal to is not asked.
    if type(flags) is not int:
        flags = int.__index__(flags.value if isinstance(flags, RegexFlag) else flags)
    if type(pattern) is not str:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        pattern = _exact(pattern)
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    compiled = _compile_new(pattern, flags)
    if not flags & DEBUG:
        if len(_cache) >= _MAX_CACHE:
            del _cache[next(iter(_cache))]  # the oldest
        _cache[key] = compiled
    return compiled


@functools.lru_cache(_MAX_CACHE)
def _read_cached(pattern, template):
    return _parser.parse_template(template, pattern)


def _read_template(pattern, template):
    if isinstance(template, (str, bytes)):
        return _read_cached(pattern, _exact(template))
    return _parser.parse_template(template, pattern)


_regex.set_read_template(_read_template)


def compile(pattern, flags=0):
    "Compile a regular expression pattern, returning a Pattern object."
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    "Match at the start of the string; a Match object, or None."
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    "Match the whole string; a Match object, or None."
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    "Find the first match in the string; a Match object, or None."
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    "List the matches in the string, or their groups where there are any."
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    "Iterate over Match objects of the matches in the string."
    return _compile(pattern, flags).finditer(string)


def purge():
    "Forget compiled patterns and replacements."
    _cache.clear()
    _read_cached.cache_clear()


class _Unset(int):
    pass


_unset = _Unset()


def _by_position(function, args, least, **given):
    """Options that came by position, as it was allowed once; or by name."""
    values = list(given.values())
    if not args:
        return values
    for (name, value), _ in zip(given.items(), args):
        if value is not _unset:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
    if len(args) > len(values):
        raise TypeError(f"{function}() takes from {least} to {least + len(values)} positional "
                        f"arguments but {least + len(args)} were given")
    import warnings
    warnings.warn(f"{next(iter(given))!r} is passed as positional argument",
                  DeprecationWarning, stacklevel=3)
    return [*args, *values[len(args):]]


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    "Replace the matches in the string by repl, a text or a function of the Match."
    count, flags = _by_position("sub", args, 3, count=count, flags=flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    "The same as sub(), with the number of replacements: (text, number)."
    count, flags = _by_position("subn", args, 3, count=count, flags=flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    "Split the string at the matches; texts of groups become part of the list."
    maxsplit, flags = _by_position("split", args, 2, maxsplit=maxsplit, flags=flags)
    return _compile(pattern, flags).split(string, maxsplit)


class Scanner:
    "Cuts a text into lexemes: [(pattern, action)], tried in order."

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        state = _parser.State()
        state.flags = flags
        phrases = []
        for phrase, _ in lexicon:
            inner = _parser.State()
            inner.linear = True
            parsed = _parser.parse(_exact(phrase), flags, inner)
            if inner.groups > 1:
                raise PatternError("a phrase of a scanner cannot have groups", phrase)
            group = state.opengroup()
            phrases.append(_parser.SubPattern(state, [(_c.SUBPATTERN, (group, 0, 0, parsed))]))
            state.closegroup(group, phrases[-1])
        whole = _parser.SubPattern(state, [(_c.BRANCH, (None, phrases))])
        state.flags = _parser.fix_flags("", state.flags)
        self.scanner = _make("", whole, state.flags)

    def scan(self, string):
        result = []
        step = self.scanner.scanner(string).match
        at = 0
        while (found := step()) and found.end() > at:
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
