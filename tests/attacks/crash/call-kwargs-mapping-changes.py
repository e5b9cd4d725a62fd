# id: call-kwargs-mapping-changes
# class: crash
# expect: contained
# technique: keyword and positional arguments are taken from mappings and iterables that change on the way
# source: own
# verified: yes
class Keys(dict):
    def __getitem__(self, key):
        target.clear()
        target["k%d" % len(junk)] = key
        junk.append(bytearray(1000))
        return key

    def keys(self):
        for n in range(50):
            target.clear()
            yield "name%d" % n


class Key(str):
    def __hash__(self):
        target.clear()
        return 5

    def __eq__(self, other):
        target.update({Key(str(n)): n for n in range(3)} if len(junk) < 200 else {})
        junk.append(other)
        return True


def function(*args, name0=None, name1=None, **keywords):
    keywords.clear()
    return args


junk = []
target = {}
for _ in range(40):
    target = Keys(a=1)
    for action in (lambda: function(**target), lambda: function(*target, **target), lambda: function(**{Key("a"): 1, Key("b"): 2}),
                   lambda: dict(target, **target), lambda: {**target, **{Key("x"): 1}}, lambda: "%(a)s" % target, lambda: "{a}".format_map(target),
                   lambda: type("A", (), target), lambda: type("A", (), {Key("a"): 1}), lambda: dict.fromkeys(target, target), lambda: target | target,
                   lambda: setattr(function, "__kwdefaults__", target) or function(), lambda: exec("x", target), lambda: eval("a", {}, target),
                   lambda: getattr(function, Key("__name__")), lambda: function.__dict__.update({Key("q"): 1}), lambda: setattr(function, Key("q"), 1)):
        try:
            action()
        except Exception:
            pass
