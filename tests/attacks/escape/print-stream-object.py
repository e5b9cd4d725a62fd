# id: print-stream-object
# class: escape
# expect: blocked
# technique: the stream behind print(), found through library objects, leads to a file or a descriptor
# source: own
# verified: yes
import contextlib
import pprint

SAY = "ESCAPED:print-stream-object"
streams = [pprint.PrettyPrinter()._stream]
redirect = contextlib.redirect_stdout(None)
with redirect:
    streams += redirect._old_targets
for stream in streams:
    for name in ("buffer", "raw", "fileno", "name", "detach", "__init__", "reconfigure"):
        try:
            found = getattr(stream, name)
            if name in ("buffer", "raw") or (name == "fileno" and type(found()) is int):
                print(SAY)
        except Exception:
            pass
    try:
        type(stream)("/tmp/rd2", "w").write("x")
        print(SAY)
    except Exception:
        pass
