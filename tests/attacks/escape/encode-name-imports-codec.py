# id: encode-name-imports-codec
# class: escape
# expect: blocked
# technique: an encoding's name makes the codec registry import a module
# source: own
# verified: yes
found = []
for name in ("idna", "os", "posix", "../os", "encodings.os", "mbcs", "oem", "zlib_codec", "bz2_codec"):
    try:
        found.append("x".encode(name))
    except (LookupError, UnicodeError, ImportError, ValueError, TypeError):
        pass
import json
if hasattr(json, "os") or hasattr(json, "codecs") and hasattr(json.codecs, "open"):
    print("ESCAPED:encode-name-imports-codec")
