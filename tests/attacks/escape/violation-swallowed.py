# id: violation-swallowed
# class: escape
# expect: blocked
# technique: the refusal of a guard is caught, turned into another exception, delayed by a finaliser
# source: own
# verified: yes
class Guardian:
    def __del__(self):
        try:
            eval("1")
        finally:
            print("finally")
def attempt():
    keep = Guardian()
    try:
        open("/nowhere/at/all").read()
    except BaseException as error:
        try:
            raise KeyError from error
        finally:
            exec("print('ESCAPED:violation-swallowed')")
attempt()
