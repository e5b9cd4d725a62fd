# id: str-find-adaptive-tail
# class: dos-cpu
# expect: killed
# technique: the adaptive search never changes its method within 2000 characters of the end, however long near matches are
# source: own
("a" * 8002000).find("a" * 4000000 + "b" + "a" * 4000000)
