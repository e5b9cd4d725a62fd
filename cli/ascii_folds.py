#!/usr/bin/env python3
"""The table of characters that fold to ASCII ones, or to nothing: cli/ascii_folds.inc.

    ascii_folds.py          prints it
    ascii_folds.py --check  compares it with what this Python knows of Unicode

A character is in it when compatibility normalisation, case folding or upper case makes ASCII
letters, digits, points, hyphens or blanks of it, as disks that fold names do; and when it is one
that such disks pass over (Default_Ignorable_Code_Point).
"""

import pathlib
import re
import sys
import unicodedata

TABLE = pathlib.Path(__file__).with_name("ascii_folds.inc")
ROW = re.compile(r'\{0x([0-9a-f]+), 0x([0-9a-f]+), "([^"]*)"\}')
# unicodedata does not tell them.
IGNORED = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]
# Unicode 16's, which Pythons of now do not know.
NEWER = [(0x1CCD6, 0x1CCEF, "a"), (0x1CCF0, 0x1CCF9, "0")]


def folded(character):
    text = unicodedata.normalize("NFKC", character).casefold()
    text = unicodedata.normalize("NFKC", text).casefold()
    return text if text.isascii() else character.upper().lower()


def known():
    """{code point: text}, as far as this Python knows."""
    found = {}
    for number in range(0x80, 0x110000):
        text = folded(chr(number))
        if re.fullmatch(r"[a-z0-9. -]+", text):
            found[number] = text
    for first, last in IGNORED:
        found.update(dict.fromkeys(range(first, last + 1), ""))
    for first, last, text in NEWER:
        found.update({number: chr(ord(text) + number - first) for number in range(first, last + 1)})
    return found


def rows(found):
    """(first, last, text of the first); what one letter folds to counts up in a row."""
    result = []
    for number, text in sorted(found.items()):
        if result and result[-1][1] == number - 1:
            first, _, before = result[-1]
            following = (before if not before else
                         chr(ord(before) + number - first) if len(before) == 1 else None)
            if text == following:
                result[-1] = (first, number, before)
                continue
        result.append((number, number, text))
    return result


def listed(text):
    found = {}
    for first, last, target in ROW.findall(text):
        for number in range(int(first, 16), int(last, 16) + 1):
            found[number] = chr(ord(target) + number - int(first, 16)) if len(target) == 1 else target
    return found


def check():
    table = listed(TABLE.read_text(encoding="utf-8"))
    expected = known()
    wrong = {hex(number): text for number, text in expected.items() if table.get(number) != text}
    # Others are of a later Unicode than this Python's, in which nothing is said of them yet.
    wrong |= {hex(number): text for number, text in table.items()
              if number not in expected and unicodedata.category(chr(number)) != "Cn"}
    if wrong or not table:
        raise SystemExit(f"ascii_folds.inc: not as Unicode has it: {wrong}")


def main():
    if sys.argv[1:] == ["--check"]:
        check()
        return
    print("// Made by ascii_folds.py. What folds to ASCII: the first, the last, the text of the first.\n"
          "// clang-format off")
    line = ""
    for first, last, text in rows(known()):
        row = f'{{{first:#x}, {last:#x}, "{text}"}},'
        if len(line) + 1 + len(row) > 100:
            print(line)
            line = row
        else:
            line = f"{line} {row}" if line else row
    print(line)
    print("// clang-format on")


if __name__ == "__main__":
    main()
