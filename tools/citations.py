#!/usr/bin/env python3
"""Citations of patches, invariants and rules: one form, nothing invented, all tested.

  tools/citations.py [ROOT]      exits 1 when a citation is wrong

The one form, in code and documents:

  patch 0006, patches 0002, 0003 and 0007, patches 0060 to 0066
                  of CPython; interp/cpython/patches/series has the numbers
  I1              an invariant of docs/INVARIANTS.md
  R1, K1, D1      a rule at the head of the file that RULES names

What is checked:

  - each citation is in that form, and what it cites exists;
  - each invariant and rule is cited in a comment of a test;
  - each patch says in its header what it carries and what tests it (`Test:`): files
    that exist, of which one cites the patch; what stands in parentheses behind a file
    or folder is a name found in it, or a test of ctest's;
  - each rule of the checker in docs/RULES.md has its programs in tests/reject.

`check(root)` returns the messages; tools/citations_test.py tests it.
"""

import io
import pathlib
import re
import subprocess
import sys
import tokenize

PATCHES = pathlib.Path("interp/cpython/patches")
INVARIANTS = pathlib.Path("docs/INVARIANTS.md")
CHECKER_RULES = pathlib.Path("docs/RULES.md")
# Rules of one mechanism: the letter, and the file whose head has them.
RULES = {"R": "interp/memory/region.h", "K": "interp/kill/run_frame.h",
         "D": "shims/dynamic_code.cc", "Q": "engine/isolate_queue.h"}
FIELDS = ("Why", "Carries", "Test")

C_LIKE = {".c", ".cc", ".h", ".inc", ".in"}
HASHED = {".sh", ".cmake", ".toml", ".txt", ""}
TEXT = C_LIKE | HASHED | {".py", ".md", ".patch"}

# Between two words of a citation: blanks, or the end of a line of a comment or a string.
GAP = r'(?:[ \t]|"?\n[ \t]*(?://|\*|#|")?[ \t]*)+'
# Between two numbers; a remark without digits may stand behind a number.
NEXT = rf"(?:{GAP}\([^()\d]*\))?(?:,{GAP}(?:and{GAP})?|{GAP}(?:and|or|to){GAP})"
PATCH = re.compile(rf"\b([Pp]atch(?:es)?){GAP}(#?\d+(?:{NEXT}\d+)*)\b")
PATCH_FILE = re.compile(r"\b(\d{4})-[a-z][a-z-]*\.patch\b")
RULE = re.compile(r"(?<![\w.+-])([IRKDQ]\d+)(?![\w(])")
RULE_MISSPELT = re.compile(r"\b(?:[Ii]nvariant|[Rr]ule)s? (?:no\. ?|#)?\d+\b|\b[IRKDQ]-\d\b")
COMMENT_OR_LITERAL = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)|R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"'
    r"|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.DOTALL)


def files_of(root):
    """The text files of a work tree, or of a folder that is none (in tests)."""
    if (root / ".git").exists():
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True,
                                 capture_output=True, text=True).stdout.split("\0")
        paths = [pathlib.Path(name) for name in listing if name]
    else:
        paths = sorted(p.relative_to(root) for p in root.rglob("*"))
    return [p for p in paths if p.suffix in TEXT and (root / p).is_file()]


def read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


def is_test(path):
    return path.parts[0] == "tests" or path.stem.endswith("_test")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank_but(text, spans):
    """The text with all but the spans made blank, so that lines keep their numbers."""
    kept, end = [], 0
    for start, stop in spans:
        kept += [re.sub(r"[^\n]", " ", text[end:start]), text[start:stop]]
        end = stop
    return "".join(kept) + re.sub(r"[^\n]", " ", text[end:])


def python_comments(text):
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    spans, begins = [], True
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            docstring = token.type == tokenize.STRING and begins
            if token.type == tokenize.COMMENT or docstring:
                spans.append((starts[token.start[0] - 1] + token.start[1],
                              starts[token.end[0] - 1] + token.end[1]))
            if token.type not in (tokenize.NL, tokenize.COMMENT):  # a statement begins
                begins = token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    except (tokenize.TokenError, SyntaxError, IndexError):
        return blank_but(text, [m.span() for m in re.finditer(r"(?m)^[ \t]*#.*$", text)])
    return blank_but(text, spans)


def comments(path, text):
    """What people read: documents as they are, of code its comments."""
    if path.suffix == ".md":
        return text
    if path.suffix == ".patch":
        return header_of(text)
    if path.suffix == ".py":
        return python_comments(text)
    if path.suffix in C_LIKE:
        return blank_but(text, [m.span() for m in COMMENT_OR_LITERAL.finditer(text)
                                if m["comment"]])
    return blank_but(text, [m.span() for m in re.finditer(r"(?<!\S)#.*", text)])


def header_of(patch):
    """A patch up to its first change."""
    return ("\n" + patch).partition("\n--- ")[0][1:]


def series_of(root):
    lines = [line.strip() for line in read(root, PATCHES / "series").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def known_rules(root):
    """{prefix: names} of invariants and rules, from the places that define them."""
    found = {"I": set(re.findall(r"(?m)^\| (I\d+) \|", read(root, INVARIANTS)))}
    for letter, path in RULES.items():
        found[letter] = set(re.findall(rf"(?m)^//\s+({letter}\d+)\b", read(root, path)))
    return found


def patch_citations(text):
    """[(offset, problem with the form or "", numbers)]; ranges as (first, last)."""
    for match in PATCH.finditer(text):
        word, tail = match[1].lower(), match[2]
        numbers = re.findall(r"#?\d+", tail)
        problem = ""
        if any(not re.fullmatch(r"\d{4}", n) for n in numbers):
            problem = "a patch is cited by four digits"
        elif (word == "patch") != (len(numbers) == 1):
            problem = "one is a patch, several are patches"
        ranges = re.findall(rf"(\d+){GAP}to{GAP}(?=(\d+))", tail)
        yield match.start(), problem, numbers, ranges


def cited_patches(text, series):
    """The numbers of the patches that a text cites, those inside of ranges too."""
    found = set()
    for _, _, numbers, ranges in patch_citations(text):
        found.update(numbers)
        for first, last in ranges:
            found.update(name[:4] for name in series if first <= name[:4] <= last)
    return found


def of_patches(path, text, numbers):
    shown = text if path.suffix != ".patch" else header_of(text)
    for offset, problem, cited, _ in patch_citations(shown):
        missing = [n for n in cited if n not in numbers]
        if problem or missing:
            yield line_of(shown, offset), problem or f"there is no patch {missing[0]}"
    for match in PATCH_FILE.finditer(shown):
        if match[1] not in numbers:
            yield line_of(shown, match.start()), f"there is no patch {match[0]}"


def of_rules(path, text, known):
    shown = comments(path, text)
    for match in RULE.finditer(shown):
        if match[1] not in known[match[1][0]]:
            yield line_of(shown, match.start()), f"there is no {match[1]}"
    for match in RULE_MISSPELT.finditer(shown):
        yield (line_of(shown, match.start()),
               f"'{match[0]}': an invariant or a rule is cited by its letter and number")


def field_of(header, name):
    found = re.search(rf"(?ms)^{name}: (.*?)(?=^[A-Z][a-z ]*:|^\s*$|\Z)", header)
    return " ".join(found[1].split()) if found else ""


def named_files(root, name):
    """What a name in a `Test:` line stands for: a file, its stem, a folder, a pattern."""
    for candidate in (name, name + ".cc", name + ".py"):
        if (root / candidate).is_file():
            return [root / candidate]
    if (root / name).is_dir():
        return sorted(p for p in (root / name).rglob("*") if p.suffix in TEXT and p.is_file())
    return sorted(root.glob(name)) if name else []


def of_test_line(root, header, number, series):
    """Problems of one patch's `Test:` line."""
    cmake = "".join(p.read_text(encoding="utf-8") for p in root.glob("tests/**/CMakeLists.txt"))
    files = []
    for item in re.split(r"[,;] (?![^()]*\))", field_of(header, "Test").rstrip(".")):
        name, _, remark = item.partition(" (")
        found = named_files(root, name)
        if not found:
            yield f"Test: {name} does not exist"
        texts = [read(root, p) for p in found]
        for word in filter(None, remark.rstrip(")").split(", ")):
            if word.startswith("ctest "):
                test = word.removeprefix("ctest ")
                folder, _, last = test.partition(".")
                if not re.search(rf"\b{test}\b|\b{folder}_test\({last}\b", cmake):
                    yield f"Test: ctest has no {test}"
            elif not (any(word in text for text in texts)
                      or any(p.stem == word for p in found)):
                yield f"Test: there is no {word} in {name}"
        files += texts
    if files and not any(number in cited_patches(text, series) for text in files):
        yield f"none of the tests that it names cites patch {number}"


def of_headers(root, series):
    files = {p.name for p in (root / PATCHES).glob("*.patch")}
    for name in sorted(files ^ set(series)):
        yield f"{PATCHES / name}:1: not both a file and in the series"
    for name in filter(files.__contains__, series):
        header = header_of(read(root, PATCHES / name))
        problems = [f"the header has no `{field}:`" for field in FIELDS
                    if not field_of(header, field)]
        if not problems:
            problems = of_test_line(root, header, name[:4], series)
        for problem in problems:
            yield f"{PATCHES / name}:1: {problem}"


def of_checker_rules(root):
    ids = re.findall(r"(?m)^\| `([a-z0-9_-]+)` \|",
                     read(root, CHECKER_RULES).partition("\n## ")[0])
    for rule in ids:
        if not (root / "tests/reject" / f"{rule}.py").is_file():
            yield f"{CHECKER_RULES}:1: no programs for {rule} in tests/reject"


def check(root):
    """Messages `file:line: what is wrong`, none when all citations hold."""
    root = pathlib.Path(root)
    series, known = series_of(root), known_rules(root)
    numbers = {name[:4] for name in series}
    messages, tested = [], set()
    for path in files_of(root):
        text = read(root, path)
        for finding in (*of_patches(path, text, numbers), *of_rules(path, text, known)):
            messages.append(f"{path}:{finding[0]}: {finding[1]}")
        if is_test(path):
            tested.update(RULE.findall(comments(path, text)))
    for letter, names in known.items():
        home = RULES.get(letter, INVARIANTS)
        messages += [f"{home}:1: no test cites {name}" for name in sorted(names - tested)]
    return [*messages, *of_headers(root, series), *of_checker_rules(root)]


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    messages = check(root)
    print("\n".join(messages), file=sys.stderr, end="\n" if messages else "")
    print(f"citations: {len(messages)} wrong")
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
