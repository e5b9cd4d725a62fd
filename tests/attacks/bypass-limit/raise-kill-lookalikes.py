# id: raise-kill-lookalikes
# class: bypass-limit
# expect: contained
# technique: script raises look-alikes of internal signals: the host must not trust exception names
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 1)
class BudgetExceeded(BaseException):
    pass
class SandboxViolation(BaseException):
    pass
class DeadlineExceeded(BudgetExceeded, SandboxViolation):
    pass
try:
    raise BudgetExceeded("fake")
except BaseException as e:
    raise DeadlineExceeded(e) from SandboxViolation()
