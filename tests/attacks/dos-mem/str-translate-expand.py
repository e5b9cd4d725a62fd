# id: str-translate-expand
# class: dos-mem
# expect: killed
# technique: str.translate maps every character to a long string
# source: own
# verified: yes (MemoryError at 2 GB)
("a" * 100_000).translate({97: "b" * 1_000_000})
