# id: subclass-walk-super
# class: introspection
# expect: blocked
# technique: type.__subclasses__ is reached through super and through a metaclass
# source: own
# verified: yes
class M(type):
    def look(cls):
        return getattr(super(), "__subcl" + "asses__")()
class C(metaclass=M):
    pass
routes = [lambda: C.look(), lambda: getattr(type, "__subcl" + "asses__")(object),
          lambda: vars(type)["__subcl" + "asses__"](object)]
for route in routes:
    try:
        if len(route()) >= 0:
            print("ESCAPED:subclass-walk-super")
    except (AttributeError, KeyError):
        pass
