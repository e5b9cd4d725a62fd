# id: special-forms
# class: escape
# expect: contained
# technique: typing's special forms are instances with a writable slot _getitem: the library's own Union, Optional call the program
# source: own
# verified: no
import typing
got = []
old = typing.Union._getitem
def hook(self, params):
    got.append(params)
    return old(self, params)
try:
    typing.Union._getitem = hook
    T = typing.TypeVar('T')
    (typing.List[T] | int)
    typing.Optional[str]
except Exception as e: print(repr(e))
if got: print('ESCAPED:special-forms typing calls the guest', got)
