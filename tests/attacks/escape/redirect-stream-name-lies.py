# id: redirect-stream-name-lies
# class: escape
# expect: blocked
# technique: a subclass of redirect_stdout names another variable of sys as its stream
# source: own
# verified: yes
import contextlib


class Liar(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash("stdout")

    def __str__(self):
        return "stdout"


for name in "modules", "path", "meta_path", "displayhook", "excepthook", "flags", "stdin":
    for kind in str, Liar:
        class Redirect(contextlib.redirect_stdout):
            _stream = kind(name)

        manager = Redirect([])
        try:
            with manager:
                print("ESCAPED:redirect-stream-name-lies")
        except Exception:
            pass
        if manager._old_targets:
            print("ESCAPED:redirect-stream-name-lies")
