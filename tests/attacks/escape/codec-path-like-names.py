# id: codec-path-like-names
# class: escape
# expect: contained
# technique: encodings with path-like and dunder names reach the importer of encodings
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
for name in ("../os", "os", "__init__", "encodings.os", "idna", "punycode", "mbcs", "rot_13", "zlib_codec",
             "aliases", "base64_codec", "undefined", "x\0y", "a" * 10000, "._codecs"):
    for action in (lambda: "x".encode(name), lambda: b"x".decode(name)):
        try:
            action()
        except (LookupError, ValueError, UnicodeError):
            pass
print("done")
