# id: report-bad-exception-names
# class: bypass-limit
# expect: contained
# technique: the report reads the type's name, module and notes: all of them misbehave
# source: own
# verified: yes (still running after 6 s)
class Meta(type):
    def __getattribute__(cls, name):
        if name in ("__name__", "__qualname__", "__module__"):
            while True:
                pass
        return super().__getattribute__(name)


class Bad(Exception, metaclass=Meta):
    pass


raise Bad("x")
