# id: textio-replace-gives-list
# class: crash
# expect: contained
# technique: TextIOWrapper translates newlines by the replace() of a subclass of str, and writes the list that it returns
# source: own
# verified: yes: faults without patch 0078
import io
class S(str):
    def replace(self,a,b):
        return L
L=[b'A'*3000]*64
class B(io.RawIOBase):
    def writable(self): return True
    def readable(self): return False
    def seekable(self): return False
    def write(self,b): print(len(b)); return len(b)
t=io.TextIOWrapper(B(),encoding='utf-8',newline='\r\n')
for n in range(1,130):
    L=[]
    for i in range(n): L.append(b'A'*3000)
    try:
        t.write(S('a\n')); t.flush()
    except Exception as e: print(n,repr(e)[:100])
