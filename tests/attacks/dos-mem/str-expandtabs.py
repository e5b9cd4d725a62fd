# id: str-expandtabs
# class: dos-mem
# expect: killed
# technique: expandtabs multiplies the text
# source: own
# verified: yes (MemoryError at 2 GB)
x = ("\t" * 1000).expandtabs(10**8)
