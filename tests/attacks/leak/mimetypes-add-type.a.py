# id: mimetypes-add-type
# class: leak
# expect: blocked
# technique: registry style library modules: mimetypes.add_type
# source: own
# verified: yes
# part: a
import mimetypes
mimetypes.add_type("tenant/a", ".tna")
