# id: value-control-characters
# class: dos-mem
# expect: contained
# technique: output and a value of control characters, which the report spells with six bytes each
# source: own
# verified: no
print("\x01" * 1_000_000)
"\x01" * 8_300_000
