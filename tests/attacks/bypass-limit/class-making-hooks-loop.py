# id: class-making-hooks-loop
# class: bypass-limit
# expect: killed
# technique: hooks of class making run for ever: __set_name__, __init_subclass__, __prepare__, __mro_entries__, mro, __class_getitem__
# source: own
# verified: yes
def forever(*args, **keywords):
    while True:
        try:
            sum(range(10**8))
        except BaseException:
            continue


class Meta(type):
    __prepare__ = classmethod(forever)
    mro = forever


class Hook:
    __set_name__ = __mro_entries__ = __class_getitem__ = __init_subclass__ = __get__ = forever


for make in (lambda: Meta("A", (), {}), lambda: type("A", (), {"x": Hook()}), lambda: type("A", (Hook,), {})):
    try:
        make()
    except BaseException:
        pass
