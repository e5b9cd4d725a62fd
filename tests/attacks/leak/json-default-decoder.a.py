# id: json-default-decoder
# class: leak
# expect: blocked
# technique: the module's cached decoder instance gets a hook of another tenant
# source: own
# verified: yes
# part: a
import json
json._default_decoder.memo["planted"] = "planted"
json._default_decoder.parse_float = lambda text: "changed"
json._default_decoder.scan_once = json.scanner.py_make_scanner(json._default_decoder)
