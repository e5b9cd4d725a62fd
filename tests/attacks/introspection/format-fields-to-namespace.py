# id: format-fields-to-namespace
# class: introspection
# expect: blocked
# technique: format fields walk from a bound method to namespaces
# source: own
# verified: yes
import string, json
class K:
    def m(self):
        pass
fields = ["{0.m.__func__.__globals__}", "{0.__init__.__objclass__.__subclasses__}", "{0.m.__self__.m.__code__}",
          "{1.dumps.__globals__[json]}", "{0.__class__.__base__.__subclasses__}", "{2.__self__}"]
for render in (lambda f: f.format(K(), json, print), lambda f: string.Formatter().format(f, K(), json, print),
               lambda f: f.format_map({"0": K(), "1": json, "2": print})):
    for field in fields:
        try:
            render(field)
            print("ESCAPED:format-fields-to-namespace")
        except (AttributeError, ValueError, KeyError, IndexError):
            pass
