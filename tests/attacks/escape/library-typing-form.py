# id: library-typing-form
# class: escape
# expect: contained
# technique: typing's special forms get another function, which library code calls with what it is asked for
# source: own
# verified: no
import typing
seen = []
form = typing.Optional
for change in (lambda: setattr(form, "_getitem", lambda *a: seen.append(a)),
               lambda: type(form).__init__(form, lambda *a: seen.append(a)),
               lambda: type(form).__dict__["_getitem"].__set__(form, lambda *a: seen.append(a)),
               lambda: object.__setattr__(form, "_getitem", lambda *a: seen.append(a))):
    try:
        change()
    except (TypeError, AttributeError, LookupError):
        pass
typing.Optional[int]
if seen:
    print("ESCAPED:library-typing-form")
