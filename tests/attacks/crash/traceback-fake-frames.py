# id: traceback-fake-frames
# class: crash
# expect: contained
# technique: hand-made frames and entries given to the helpers for tracebacks
# source: own
# verified: no
import traceback
class Anything:
    def __getattr__(self, name):
        return Anything()
    def __iter__(self):
        return iter([Anything()] * 3)
    def __index__(self):
        return 1 << 70
for call in (lambda: traceback.StackSummary.extract([(Anything(), Anything())]),
             lambda: traceback.StackSummary.from_list([("f", 1 << 70, "n", None)]).format(),
             lambda: traceback.format_list([Anything()]),
             lambda: traceback.print_stack(Anything()),
             lambda: traceback.print_tb(Anything(), limit=2),
             lambda: traceback.TracebackException(Anything, Anything(), Anything()),
             lambda: traceback.format_exception(Anything(), Anything(), Anything())):
    try:
        print(str(call())[:60])
    except Exception as error:
        print(type(error).__name__)
