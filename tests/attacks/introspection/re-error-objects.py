# id: re-error-objects
# class: introspection
# expect: blocked
# technique: what a pattern error and the objects of the module lead to
# source: own
# verified: no
import re

import re as module
def names(x):
    found = set()
    for name in dir(x):
        try:
            found.add(type(getattr(x, name)).__name__)
        except Exception:
            pass
    return found
bad = []
try:
    re.compile("(?P<a>")
except re.error as e:
    bad.append(names(e))
    for attribute in ("__traceback__", "__context__", "__cause__"):
        bad.append(names(getattr(e, attribute, None)))
for x in (module, re.compile, re.Pattern, re.Match, re.RegexFlag, re.Scanner, re.compile("a"), re.match("a", "a"),
          re.Scanner([("a", None)])):
    bad.append(names(x))
for name in ("_regex", "_sre", "_parser", "_compiler", "_cache", "functools", "enum", "_read_template", "_constants"):
    if hasattr(module, name):
        print("ESCAPED:re-error-objects")
if any(kind in ("frame", "traceback", "code", "module") for kinds in bad for kind in kinds):
    print("ESCAPED:re-error-objects")
