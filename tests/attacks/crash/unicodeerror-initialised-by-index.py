# id: unicodeerror-initialised-by-index
# class: crash
# expect: contained
# technique: the start of a UnicodeEncodeError has an __index__ that initialises it again, with references that are not its own yet
# source: own
# verified: yes: faults without patch 0078
class I:
    def __init__(s,n): s.n=n
    def __index__(s):
        if s.n:
            s.n=0
            e.__init__('ascii','abc',0,1,'reason')
        return 0
e=UnicodeEncodeError('ascii','abc',0,1,'reason')
for i in range(100):
    x='enc'+str(i)*20; y='obj'+str(i)*20; z='r'+str(i)*20
    e.__init__(x,y,I(1),1,z)
    del x,y,z
    keep=[('k'*20+str(j)) for j in range(20)]
    str(e)
    e.__init__('ascii','abc',0,1,'reason')
print('done')
