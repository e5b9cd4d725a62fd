# id: strip-million-characters
# class: dos-cpu
# expect: killed
# technique: strip looks each character up in a set of a million, whose match is the last
# source: own
("a" * 1000000).strip("b" * 1000000 + "a")
