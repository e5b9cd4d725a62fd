# id: exception-attribute-types
# class: crash
# expect: contained
# technique: errors with attributes of wrong types are printed, grouped, chained in rings and raised out of the program
# source: own
# verified: yes
class Text(str):
    def __str__(self):
        return 5

    __repr__ = __str__


WRONG = [None, 5, -1, 1 << 70, "a", b"b", (), ("x",), [], object(), Text("t"), {}, 1.5, "\ud800", "\0" * 50]
KINDS = [SyntaxError, IndentationError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError, OSError, ImportError, NameError,
         AttributeError, StopIteration, SystemExit, KeyError, ExceptionGroup, BaseExceptionGroup, RecursionError, MemoryError]
NAMES = ["args", "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "encoding", "object",
         "start", "end", "reason", "errno", "strerror", "filename2", "characters_written", "name", "path", "name_from", "obj", "value",
         "code", "exceptions", "message", "__cause__", "__context__", "__notes__", "__traceback__", "__suppress_context__"]
last = None
for kind in KINDS:
    for wrong in WRONG:
        for args in ((), ("a",), ("a", b"b", 1, 2, "r"), ("a", ("f", 1, 2, "t", 3, 4)), ("g", [ValueError()]), (1, "b", "c", None, "d")):
            try:
                error = kind(*args)
            except Exception:
                continue
            for name in NAMES:
                try:
                    setattr(error, name, wrong)
                except (Exception, SystemError):
                    pass
            for action in (lambda: str(error), lambda: repr(error), lambda: error.__setstate__({"args": wrong, "name": wrong}),
                           lambda: error.__init__(*args), lambda: error.__reduce__(), lambda: error.with_traceback(wrong),
                           lambda: error.add_note(wrong), lambda: error.split(wrong), lambda: error.derive(wrong)):
                try:
                    action()
                except (Exception, SystemError):
                    pass
            for name in NAMES:
                try:
                    delattr(error, name)
                except (Exception, SystemError):
                    pass
            try:
                str(error), repr(error)
                raise error from last
            except BaseException as caught:
                last = caught
last.__context__ = last
last.__cause__ = ring = ValueError(Text("x"))
ring.__context__ = last
ring.__cause__ = last
group = BaseExceptionGroup("g", [last, ring])
group.__notes__ = [Text("n"), 5, None]
raise group from ring
