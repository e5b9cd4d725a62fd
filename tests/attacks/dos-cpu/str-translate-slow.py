# id: str-translate-slow
# class: dos-cpu
# expect: killed
# technique: str.translate with a Python mapping: one call, 10**8 lookups
# source: own
# verified: yes (still running after 4s)
class M:
    def __getitem__(self, k):
        return 98
("\u4e00" * 100000000).translate(M())
