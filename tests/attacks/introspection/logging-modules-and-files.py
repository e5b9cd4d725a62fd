# id: logging-modules-and-files
# class: introspection
# expect: blocked
# technique: modules, files and processes behind the objects of logging
# source: own
# verified: no
import logging
seen = [logging, logging.getLogger(), logging.getLogger("a").manager, logging.Formatter(), logging.Handler(),
        logging.lastResort, logging.LogRecord("n", 1, "p", 1, "m", (), None)]
for holder in seen + [type(h) for h in seen]:
    for name in ("os", "sys", "io", "threading", "traceback", "_terrarium", "atexit", "weakref", "warnings"):
        if type(getattr(holder, name, None)).__name__ == "module":
            print("ESCAPED:logging-modules-and-files", name)
record = seen[-1]
if record.process not in (None, 1) or record.pathname.startswith("/proc"):
    print("ESCAPED:logging-modules-and-files")
for attempt in (lambda: logging.FileHandler("/tmp/x"), lambda: logging.basicConfig(filename="/tmp/x")):
    try:
        attempt()
    except (PermissionError, AttributeError):
        continue
    print("ESCAPED:logging-modules-and-files")
raise SystemExit("nothing found")
