# id: super-initialised-in-look-up
# class: crash
# expect: contained
# technique: a key of a class initialises the super object again that looks it up, which drops the object it is bound to
# source: own
# verified: yes: faults without patch 0078
class N(str):
    def __hash__(s): return hash('go')
    def __eq__(s,o):
        global armed
        if armed:
            armed=False
            super.__init__(s_, D, D())
            keep.extend([[i] for i in range(200)])
        return str.__eq__(s,o)
keep=[]
armed=False
class B: 
    __slots__=('v',)
    def go(self): return type(self).__name__
class M(B): __slots__=()
class D(M): __slots__=()
C2=type('C2',(M,),{N('xx'):1})
class E(C2): pass
for i in range(20):
    armed=False
    s_=super(E,E()); armed=True
    try: r=s_.go(); 
    except Exception as e: r=repr(e)
    if i<2: print(r)
