# id: partial-setstate
# class: escape
# expect: blocked
# technique: __setstate__ turns a harmless partial into a call of exec
# source: own
# verified: yes
import functools

call = functools.partial(len, "x")
call.__setstate__((exec, ("import os\nif os.getpid(): print('ESCAPED:partial-setstate')",), {}, None))
call()
