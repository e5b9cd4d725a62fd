# id: set-name-loop
# class: bypass-limit
# expect: killed
# technique: an endless loop in __set_name__, called from the middle of type creation
# source: own
# verified: yes (still running after 6 s)
class Spin:
    def __set_name__(self, owner, name):
        while True:
            try:
                type("Inner", (), {"again": Spin()})
            except BaseException:
                pass


class Outer:
    spin = Spin()
