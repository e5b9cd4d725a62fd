# id: copy-calls-reduce
# class: escape
# expect: blocked
# technique: copy calls what __reduce__ returns from a library frame
# source: own
# verified: yes
import copy


class Reduced:
    def __init__(self, *reduced):
        self.reduced = reduced

    def __reduce_ex__(self, protocol):
        return self.reduced


CALLS = [(globals, ()), (locals, ()), (vars, ()), (dir, ()), (super, ())]
for names, text in (("eval", "sys"), ("exec", "leak = types"), ("compile", "x")):
    try:
        CALLS.append((eval(names), (text,)))
    except Exception:
        pass
for call in CALLS:
    for action in (copy.copy, copy.deepcopy):
        try:
            got = action(Reduced(*call))
        except BaseException:
            continue
        if type(got).__name__ == "module" or (isinstance(got, (dict, list)) and
                                               any(n in got for n in ("d", "types", "_copy_dispatch", "memo"))):
            print("ESCAPED:copy-calls-reduce")
