# id: exception-setstate
# class: crash
# expect: contained
# technique: __setstate__ of an exception walks a dictionary that the attribute hooks empty
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Bad(Exception):
    def __setattr__(self, name, value):
        state.clear()
        state.update({f"x{i}": [] for i in range(500)})
        state.clear()
        self.__dict__[name] = value


for n in (1, 5, 50, 500):
    state = {f"k{i}": [i] * 50 for i in range(n)}
    error = Bad()
    error.__setstate__(state)
    error.__reduce__(), str(error)
    error.args = (error, state)
    repr(error)
