# id: output-surrogates
# class: bypass-limit
# expect: killed
# technique: output of lone surrogates, which are longer as bytes than as characters
# source: own
# verified: no
while True:
    print("\ud800\udfff" * 1000, end="")
