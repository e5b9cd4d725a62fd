# id: re-objects-forged
# class: escape
# expect: blocked
# technique: patterns, matches, flags and errors of re lead to the library's own modules, or are made by hand
# source: own
# verified: yes
import copy
import re

SAY = "ESCAPED:re-objects-forged"
pattern = re.compile("(?P<a>x)")
match = pattern.match("x")
things = [pattern, match, re.I, re, re.error("x"), pattern.scanner("x") if hasattr(pattern, "scanner") else None, match.re, type(pattern), type(match),
          re.compile, re.escape, re.template if hasattr(re, "template") else None, pattern.sub, match.expand, re.RegexFlag, re.Pattern, re.Match]
for thing in things:
    for name in ("_compiler", "_parser", "copyreg", "enum", "functools", "_sre", "__globals__", "__code__", "__builtins__", "_casefix", "_constants"):
        found = getattr(thing, name, None)
        if type(found).__name__ in ("module", "code") or (type(found) is dict and "__builtins__" in found):
            print(SAY)
    for make in (lambda: type(thing)(1, 2, 3, [1], 1, {}, ()), lambda: thing.__reduce_ex__(4)[0](*thing.__reduce_ex__(4)[1]), lambda: copy.copy(thing),
                 lambda: type(thing).__new__(type(thing)), lambda: object.__new__(type(thing)), lambda: type("Sub", (type(thing),), {})):
        try:
            made = make()
            repr(made), made.search("x"), made.group(5)
        except Exception:
            pass
if getattr(pattern, "__self__", None) is not None or getattr(re.compile, "__self__", None) is not None:
    print(SAY)
