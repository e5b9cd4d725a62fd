# id: warnings-quote-file
# class: escape
# expect: blocked
# technique: warnings quote a line of a host's file, through its name or a loader's
# source: own
# verified: yes
import warnings

SAY = "ESCAPED:warnings-quote-file"
written = []


class Sink:
    def write(self, text):
        written.append(text)

    flush = close = lambda self: None


class Loader:
    def get_source(self, name):
        written.append(type(self).__name__)
        return None


warnings.simplefilter("always")
for name in ("/etc/passwd", "/proc/self/environ", "/proc/version", "/etc/hostname"):
    for action in (lambda: warnings.showwarning("x", UserWarning, name, 1, Sink()), lambda: written.append(warnings.formatwarning("x", UserWarning, name, 1)),
                   lambda: warnings.warn_explicit("x", UserWarning, name, 1, module_globals={"__loader__": Loader(), "__name__": "x"}),
                   lambda: warnings.warn_explicit("x", UserWarning, name, 1)):
        try:
            action()
        except Exception:
            pass
for text in written:
    if "root:" in text or "PATH=" in text or "Linux version" in text:
        print(SAY)
