# id: exceptstar-split
# class: crash
# expect: contained
# technique: except* trusts the return type of an overridden split()
# source: CVE-2025-22153, GH python/cpython issue 128049
# verified: yes (SIGSEGV)
class G(BaseExceptionGroup):
    def split(self, *a):
        return 1234567
try:
    raise G("g", [ValueError()])
except* ValueError:
    pass
