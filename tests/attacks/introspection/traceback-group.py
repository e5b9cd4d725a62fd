# id: traceback-group
# class: introspection
# expect: blocked
# technique: a traceback is looked for in split and derived exception groups
# source: own
# verified: yes
class G(ExceptionGroup):
    def derive(self, excs):
        kept.append([getattr(e, "__trace" + "back__", None) for e in excs])
        return G(self.message, excs)
kept = []
try:
    try:
        raise G("g", [ValueError(1), TypeError(2)])
    except* ValueError as part:
        kept.append(getattr(part, "__trace" + "back__", None))
        raise
except BaseException as error:
    kept.append(getattr(error, "__trace" + "back__", None))
if "<traceback object" in repr(kept):
    print("ESCAPED:traceback-group")
