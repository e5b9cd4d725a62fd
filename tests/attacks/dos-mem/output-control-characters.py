# id: output-control-characters
# class: dos-mem
# expect: killed
# technique: output of control characters, which take six bytes each in the report, up to the limit
# source: own
while True:
    print("\x01" * 100_000)
