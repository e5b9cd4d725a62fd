# id: gc-young-storm
# class: dos-cpu
# expect: killed
# technique: 300,000 live containers and a storm of cycles: full collections all the time
# source: own
# verified: no
live = [[i] for i in range(150_000)]
while True:
    x = []
    x.append(x)
