# id: endless-loop-in-class-body
# class: bypass-limit
# expect: killed
# technique: endless loop in a class body, in a decorator and in a default argument
# source: own
# verified: yes (SIGINT)
class K:
    while True:
        pass
