# id: report-type-name-escapes
# class: dos-mem
# expect: contained
# technique: a chain of errors whose class has a name of a megabyte of control characters, which the report spells with six bytes each
# source: own
# verified: no
NAMED = type("\x01" * 1_000_000, (Exception,), {})
error = None
for _ in range(19):
    link = NAMED("m")
    link.__cause__ = error
    error = link
raise error
