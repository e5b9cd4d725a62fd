# id: codec-error-handler
# class: leak
# expect: blocked
# technique: an error handler of the codec registry, reachable by name from str.encode
# source: own
# verified: yes
# part: b
try:
    if "é".encode("ascii", "own-mailbox") == b"from a":
        print("ESCAPED:codec-error-handler")
except LookupError:
    pass
