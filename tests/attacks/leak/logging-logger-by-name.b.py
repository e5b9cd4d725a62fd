# id: logging-logger-by-name
# class: leak
# expect: blocked
# technique: logger objects are process wide by name
# source: own
# verified: yes
# part: b
import logging
if hasattr(logging.getLogger("tenant"), "secret"):
    print("ESCAPED:logging-logger-by-name")
