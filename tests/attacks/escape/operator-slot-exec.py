# id: operator-slot-exec
# class: escape
# expect: blocked
# technique: binary operator slot set to exec
# source: public CTF knowledge (GCTF treebox)
# verified: yes
class A:
    __matmul__ = exec
A() @ "import os\nif os.getpid() > 0: print('ESCAPED:operator-slot-exec')"
