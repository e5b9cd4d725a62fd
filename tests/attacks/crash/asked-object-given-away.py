# id: asked-object-given-away
# class: crash
# expect: blocked
# technique: property.__isabstractmethod__ asks what it holds without holding it: __getattribute__ of that object has the property (of a subclass) initialised again; __getattr__ gets the freed object, or whatever lies there now
# source: own
# verified: no
# Patch 0099.
class P(property):
    pass
p = P()
keep = []
class E:
    def __getattribute__(self, name):
        if name != '__isabstractmethod__':
            raise AttributeError(name)
        P.__init__(p, None)
        del self
        keep.append([E() for i in range(100)])
        raise AttributeError(name)
    def __getattr__(self, name):
        if name != '__isabstractmethod__':
            raise AttributeError(name)
        for o in keep[-1]:
            if o is self:
                print('ESCAPED:asked-object-given-away')
        return False
for i in range(3):
    P.__init__(p, E())
    print(p.__isabstractmethod__)
