# id: exception-traceback-attr
# class: introspection
# expect: blocked
# technique: e.__traceback__.tb_frame
# source: own
# verified: yes
try:
    1 / 0
except ZeroDivisionError as e:
    if "<frame at" in str(e.__traceback__.tb_frame):
        print("ESCAPED:exception-traceback-attr")
