# id: logging-logger-by-name
# class: leak
# expect: blocked
# technique: logger objects are process wide by name
# source: own
# verified: yes
# part: a
import logging
logging.getLogger("tenant").secret = "A"
