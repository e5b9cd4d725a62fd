# id: int-to-bytes-giant
# class: dos-mem
# expect: killed
# technique: int.to_bytes with a giant length
# source: own
# verified: yes (MemoryError at 2 GB)
(1).to_bytes(10**11, "big")
