# id: group-split-gives-bytes
# class: info
# expect: contained
# technique: split() of an exception group gives bytes, which become the handled exception and get a traceback (patch 0083)
# source: own
# verified: yes: on the tree before
victim = bytes(100)


class Group(ExceptionGroup):
    def split(self, condition):
        return half


def again():
    raise


for half in ((victim, None), (None, victim), (property(), None), (1, 2)):
    try:
        try:
            raise Group("x", [ValueError(1)])
        except* ValueError:
            try:
                again()
            except BaseException:
                pass
    except BaseException as error:
        print(repr(error)[:80])
if any(victim):
    print("ESCAPED: an address", victim[:24])
