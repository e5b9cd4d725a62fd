# id: report-endless-exception-text
# class: bypass-limit
# expect: killed
# technique: the exception's own text is endless work
# source: own
# verified: no
class Bad(Exception):
    def __str__(self):
        while True:
            pass


raise Bad
