# id: exception-text-drops-members
# class: crash
# expect: contained
# technique: a member of an exception takes itself or another one out while the exception is shown
# source: own
# verified: yes: faults without patch 0078


class Dropping:
    def __init__(self, drop):
        self.drop = drop

    def __repr__(self):
        self.drop()
        keep.extend([i, i, i] for i in range(100))
        return "shown"


keep = []
for i in range(50):
    syntax = SyntaxError("message", ("file", 1, 2, "text"))
    syntax.msg = slice(Dropping(lambda: setattr(syntax, "msg", None)), (1, i), (2, i))
    str(syntax)
    encode = UnicodeEncodeError("ascii", "text", 0, 1, "reason")
    encode.reason = slice(Dropping(lambda: setattr(encode, "reason", None)), (1, i), (2, i))
    str(encode)
    decode = UnicodeDecodeError("ascii", b"text", 0, 1, "reason")
    decode.encoding = slice(Dropping(lambda: setattr(decode, "encoding", None)), (1, i), (2, i))
    str(decode)
    translate = UnicodeTranslateError("text", 0, 1, "reason")
    translate.reason = slice(Dropping(lambda: delattr(translate, "object")), (1, i), (2, i))
    try:
        str(translate)
    except TypeError:
        pass
print("done")
