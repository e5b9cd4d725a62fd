# id: string-formatter-getfield
# class: introspection
# expect: blocked
# technique: string.Formatter.get_field returns live objects from a field path
# source: CVE-2026-76825 (RestrictedPython)
# verified: yes
def probe():
    pass
import string
obj, _ = string.Formatter().get_field("0.__code__", (probe,), {})
if "<code object" in str(obj):
    print("ESCAPED:string-formatter-getfield")
