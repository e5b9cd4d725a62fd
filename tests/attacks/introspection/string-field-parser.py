# id: string-field-parser
# class: introspection
# expect: blocked
# technique: _string.formatter_field_name_split is the raw field resolver
# source: own
# verified: yes
import _string
first, rest = _string.formatter_field_name_split("a.b[c]")
if list(rest) == [(True, "b"), (False, "c")]:
    print("ESCAPED:string-field-parser")
