# id: class-attr-json
# class: leak
# expect: blocked
# technique: class attribute of a shared Python class patched: output of every tenant changes
# source: own
# verified: yes
# part: a
import json
json.JSONEncoder.item_separator = "|A|"
