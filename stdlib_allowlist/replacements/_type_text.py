"""Whether a text is a type: names, subscripts and unions, and nothing that runs.

typing evaluates such text as the guest's code. A policy that has no eval() must not get
one through an annotation, so what could call or define anything is refused. The scan is
stricter than Python's grammar wherever the two could disagree about where a string ends.
"""

_OPENS_GROUP = "[(,|"  # before a parenthesis that groups; anything else calls
_NEVER = ":=#\\{}\n\r\f;`"
_WORDS = {"lambda", "for", "await", "yield"}
_DIGITS = "0123456789_"
_BASES = {"0x": _DIGITS + "abcdef", "0o": "01234567_", "0b": "01_"}


def check(text):
    if type(text) is not str or "'''" in text or '"""' in text:
        raise SyntaxError("a type's text is a plain string")
    before, word, at = "[", "", 0
    while at < len(text):
        char = text[at]
        if char.isidentifier() or char.isdigit():
            word += char
        elif char in "'\"":
            if "f" in word.lower():
                raise SyntaxError("a type's text has no f-strings")
            _check_word(word)
            at = _end_of_string(text, at)
            word = ""
        elif char in _NEVER or (char == "(" and before not in _OPENS_GROUP):
            raise SyntaxError("a type's text has names and subscripts alone")
        else:
            _check_word(word)
            # A number goes on behind its point.
            word = "0" if char == "." and word[:1].isdigit() else ""
        if char != " ":
            before = char
        at += 1
    _check_word(word)


def _check_word(word):
    """Python ends a number where a keyword begins: 0for is two words to it."""
    if word in _WORDS or (word[:1].isdigit() and not _is_number(word)):
        raise SyntaxError("a type's text has names and subscripts alone")


def _is_number(word):
    word = word.lower()
    if word[:2] in _BASES:
        return not word[2:].strip(_BASES[word[:2]])
    mantissa, _, exponent = word.removesuffix("j").partition("e")
    return not (mantissa + exponent).strip(_DIGITS)


def _end_of_string(text, start):
    at = start + 1
    while at < len(text) and text[at] != text[start]:
        if text[at] in "\n\r":
            break
        at += 2 if text[at] == "\\" else 1
    if at >= len(text) or text[at] != text[start]:
        raise SyntaxError("a type's text ends inside a string")
    return at


def code(compiled):
    """What compile() made of a text that check() has seen, and no text."""
    if isinstance(compiled, (str, bytes, bytearray)):
        raise TypeError("a type is evaluated from what was compiled for it")
    return compiled
