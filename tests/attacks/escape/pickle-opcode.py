# id: pickle-opcode
# class: escape
# expect: blocked
# technique: handwritten pickle program imports and calls
# source: own
# verified: yes
import pickle
if pickle.loads(b"cposix\ngetpid\n(tR.") > 0:
    print("ESCAPED:pickle-opcode")
