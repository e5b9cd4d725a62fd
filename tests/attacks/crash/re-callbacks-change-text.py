# id: re-callbacks-change-text
# class: crash
# expect: contained
# technique: replacement functions, buffers and patterns change the text, and what searches it, in the middle
# source: own
# verified: yes
import re

data = bytearray(b"ab" * 1000)


class Text(str):
    def __len__(self):
        return 5

    def __getitem__(self, key):
        return "x" * 1000

    def __hash__(self):
        data.clear()
        return 1

    def __eq__(self, other):
        re.purge()
        return True


class Buffer:
    def __buffer__(self, flags):
        return memoryview(data)

    def __index__(self):
        data.clear()
        return 3


def replace(match):
    for action in (lambda: data.clear(), lambda: data.extend(b"x" * 10000), lambda: re.purge(), lambda: match.expand("\\g<0>" * 100),
                   lambda: match.__init__(), lambda: pattern.sub(replace if depth() else "", subject), lambda: setattr(match, "string", 5),
                   lambda: match[Buffer()], lambda: match.__copy__(), lambda: match.group(Buffer(), Text("a"))):
        try:
            action()
        except Exception:
            pass
    return (b"y", "y", None, 5, Text("z"), data, match)[count % 7]


def depth():
    global count
    count += 1
    return count % 9 == 0 and count < 2000


count = 0
for text in ("(a)(?P<n>b)?", "", "a*", "\\b", "(?:)", "[^x]", "(a)|b"):
    for subject in ("ab" * 50, Text("ab" * 50), b"ab" * 50, data, memoryview(data), Buffer()):
        try:
            pattern = re.compile(text if isinstance(subject, str) else text.encode())
        except re.error:
            continue
        for action in (lambda: pattern.sub(replace, subject), lambda: pattern.subn(replace, subject, count=Buffer()), lambda: list(map(replace, pattern.finditer(subject))),
                       lambda: pattern.split(subject, Buffer()), lambda: pattern.search(subject, Buffer(), Buffer()), lambda: pattern.match(subject, -1, 1 << 70),
                       lambda: pattern.sub("\\g<n>\\1\\x", subject), lambda: pattern.fullmatch(subject).__reduce__(), lambda: pattern.__init__("x"),
                       lambda: hash(pattern) == hash(re.compile(Text(text))), lambda: pattern.findall(subject, Buffer()), lambda: pattern.scanner(subject).search()):
            data[:] = b"ab" * 1000
            try:
                action()
            except Exception:
                pass
