# id: context-chain-frame
# class: introspection
# expect: blocked
# technique: frame reached through __context__ of a second exception
# source: own
# verified: yes
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as e:
    if "<frame at" in str(e.__context__.__traceback__.tb_frame):
        print("ESCAPED:context-chain-frame")
