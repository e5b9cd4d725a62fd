# id: logging-resolve
# class: escape
# expect: blocked
# technique: logging config resolves dotted names to live objects
# source: own
# verified: yes
import logging.config
if logging.config.BaseConfigurator({}).resolve("os.getpid")() > 0:
    print("ESCAPED:logging-resolve")
