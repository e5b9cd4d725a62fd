# id: redirect-stdout-name
# class: escape
# expect: blocked
# technique: redirect_stdout for another attribute of sys
# source: own
# verified: yes
import contextlib


class Redirect(contextlib.redirect_stdout):
    pass


for name in ("modules", "_getframe", "meta_path", "intern", "implementation", "exception",
             "__dict__", "displayhook", "excepthook"):
    Redirect._stream = name
    manager = Redirect(None)
    try:
        manager.__enter__()
    except Exception:
        continue
    if manager._old_targets:
        print("ESCAPED:redirect-stdout-name")
