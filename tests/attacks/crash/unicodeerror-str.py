# id: unicodeerror-str
# class: crash
# expect: contained
# technique: the message of a Unicode error whose fields were changed or deleted
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
for error in (UnicodeEncodeError("a", "é", 0, 1, "r"), UnicodeDecodeError("a", b"\xff", 0, 1, "r"), UnicodeTranslateError("é", 0, 1, "r")):
    for start, end in ((10**15, 10**15 + 1), (-3, 7), (5, 0)):
        error.start, error.end = start, end
        str(error)
    error.object = b"" if isinstance(error, UnicodeDecodeError) else ""
    str(error)
    try:
        del error.object
        str(error)
    except (TypeError, AttributeError):
        pass
