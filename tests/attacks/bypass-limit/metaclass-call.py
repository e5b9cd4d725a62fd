# id: metaclass-call
# class: bypass-limit
# expect: killed
# technique: work in class bodies and metaclass hooks, no loop of its own
# source: own
# verified: no
class Meta(type):
    def __prepare__(name, bases):
        return {}

    def __call__(cls):
        return type.__call__(cls)


def again(n):
    class C(metaclass=Meta):
        x = [C2 for C2 in range(50)]

    return C()


list(map(again, iter(int, 1)))
