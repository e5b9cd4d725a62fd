# id: codec-registry-imports
# class: escape
# expect: blocked
# technique: codec names and error handlers that make the codec registry import a module
# source: own
# verified: no
SAY = "ESCAPED:codec-registry-imports"
for name in ("os", "..os", "idna", "punycode", "rot13", "hex", "zlib", "bz2", "uu", "mbcs", "undefined", "charmap", "raw_unicode_escape",
             "unicode_escape", "aliases", "__init__", "encodings", "utf_8.codecs", "sys", "../os", "a" * 100000, "\0", "\ud800", "cp65001"):
    for action in (lambda: "x".encode(name), lambda: b"x".decode(name), lambda: str(b"x", name), lambda: bytes("x", name),
                   lambda: "\udc80".encode("ascii", name), lambda: b"\xff".decode("ascii", name)):
        try:
            found = action()
        except (LookupError, ValueError, TypeError, ImportError):
            continue
        if type(found) not in (str, bytes):
            print(SAY)
