# id: mimetypes-add-type
# class: leak
# expect: blocked
# technique: registry style library modules: mimetypes.add_type
# source: own
# verified: yes
# part: b
import mimetypes
if mimetypes.guess_type("x.tna")[0] == "tenant/a":
    print("ESCAPED:mimetypes-add-type")
