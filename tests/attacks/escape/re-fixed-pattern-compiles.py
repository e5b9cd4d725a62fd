# id: re-fixed-pattern-compiles
# class: escape
# expect: blocked
# technique: from a library's fixed pattern to the engine that compiles patterns
# source: own
# verified: yes
import copy
import string
import textwrap

for pattern in (textwrap.TextWrapper.wordsep_re, string.Template.pattern):
    try:
        type(pattern)("(a+)+b")
        print("ESCAPED:re-fixed-pattern-compiles")
    except Exception:
        pass
    for action in (lambda: pattern.__reduce__(), lambda: pattern.__reduce_ex__(4)):
        try:
            call = action()[0]
            if call("(a+)+b").search("a" * 30) is None:
                print("ESCAPED:re-fixed-pattern-compiles")
        except Exception:
            pass
