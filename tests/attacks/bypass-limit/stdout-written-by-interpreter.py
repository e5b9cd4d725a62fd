# id: stdout-written-by-interpreter
# class: bypass-limit
# expect: killed
# technique: a stdout of the program is written to by the interpreter, outside of the count
# source: own
# verified: no
import sys
class Out:
    def write(self, text):
        while True:
            pass
    def flush(self):
        self.write("")
sys.stdout = sys.stderr = Out()
class Fails:
    def __del__(self):
        raise ValueError
Fails()
print("x")
