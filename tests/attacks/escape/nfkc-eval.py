# id: nfkc-eval
# class: escape
# expect: blocked
# technique: fullwidth identifier normalises (NFKC) to eval
# source: public CTF knowledge
# verified: yes
if ｅｖａｌ("1+1") == 2:
    print("ESCAPED:nfkc-eval")
