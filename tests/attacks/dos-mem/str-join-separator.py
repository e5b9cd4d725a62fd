# id: str-join-separator
# class: dos-mem
# expect: killed
# technique: a long separator between many empty strings
# source: own
# verified: yes (MemoryError at 2 GB)
("x" * 1_000_000).join([""] * 1_000_000)
