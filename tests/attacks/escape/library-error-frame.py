# id: library-error-frame
# class: escape
# expect: blocked
# technique: error raised inside a library function leaks its frame and globals
# source: own
# verified: yes
import textwrap
try:
    textwrap.wrap(None)
except Exception as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    if "TextWrapper" in tb.tb_frame.f_globals:
        print("ESCAPED:library-error-frame")
