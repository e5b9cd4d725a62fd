# id: exceptstar-loop
# class: bypass-limit
# expect: killed
# technique: except* with groups whose split, derive and match run without end
# source: own
# verified: yes
class Group(BaseExceptionGroup):
    def derive(self, errors):
        while True:
            try:
                [0 for _ in range(10**9)]
            except BaseException:
                pass

    split = subgroup = derive


class Never(type):
    def __instancecheck__(cls, other):
        while True:
            pass


while True:
    try:
        try:
            raise Group("g", [ValueError(), KeyboardInterrupt()])
        except* ValueError:
            pass
        except* KeyboardInterrupt:
            pass
    except BaseException:
        continue
