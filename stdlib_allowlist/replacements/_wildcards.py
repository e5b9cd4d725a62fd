"""Whether a name fits a pattern of `*`, `?` and `[...]`, as fnmatch has them.

Without regular expressions: a pattern is a guest's. The walk goes back to the last star
alone, so it takes at most a step for each character and each part of the pattern.
"""

_STAR, _ANY = object(), object()


def parts_of(pattern):
    """_STAR, _ANY, a character, or (negated, characters and ranges)."""
    parts, at = [], 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            if not parts or parts[-1] is not _STAR:
                parts.append(_STAR)
        elif char == "?":
            parts.append(_ANY)
        elif char == "[" and (end := _end_of_set(pattern, at)) >= 0:
            parts.append(_set(pattern[at:end]))
            at = end + 1
        else:
            parts.append(char)
    return parts


def _end_of_set(pattern, at):
    start = at + (pattern[at:at + 1] == "!")
    return pattern.find("]", start + 1)


def _set(text):
    negated = text.startswith("!")
    text = text[negated:]
    ranges, at = [], 0
    while at < len(text):
        is_range = text[at + 1:at + 2] == "-" and at + 2 < len(text)
        ranges.append((text[at], text[at + 2] if is_range else text[at]))
        at += 3 if is_range else 1
    return negated, ranges


def _fits_one(part, char):
    if part is _ANY:
        return True
    if type(part) is str:
        return part == char
    negated, ranges = part
    return any(low <= char <= high for low, high in ranges) != negated


def fits(name, pattern):
    parts = parts_of(pattern)
    at = here = 0
    star = resume = -1
    while at < len(name):
        if here < len(parts) and parts[here] is _STAR:
            star, resume = here, at
            here += 1
        elif here < len(parts) and _fits_one(parts[here], name[at]):
            at += 1
            here += 1
        elif star >= 0:
            resume += 1
            at, here = resume, star + 1
        else:
            return False
    return all(part is _STAR for part in parts[here:])


def path_fits(names, patterns):
    """The same for the parts of a path, where `**` stands for any number of them."""
    reached = {0}
    for pattern in patterns:
        if pattern == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {at + 1 for at in reached
                       if at < len(names) and fits(names[at], pattern)}
    return len(names) in reached
