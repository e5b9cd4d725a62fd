# id: weakref-callback-during-clear
# class: crash
# expect: contained
# technique: finalisers and weak reference callbacks fill the container whose items are being dropped
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Phoenix:
    def __init__(self, home):
        self.home = home

    def __del__(self):
        if len(self.home) < 2000:
            self.home.append(Phoenix(self.home)) if isinstance(self.home, list) else self.home.update({len(self.home): Phoenix(self.home)})


for home in ([], {}):
    fill = home.append if isinstance(home, list) else lambda x: home.update({len(home): x})
    for _ in range(100):
        fill(Phoenix(home))
    for _ in range(20):
        home.clear()
    if isinstance(home, list):
        del home[:50]
        home[:] = range(10)
