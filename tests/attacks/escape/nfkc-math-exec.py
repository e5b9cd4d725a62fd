# id: nfkc-math-exec
# class: escape
# expect: blocked
# technique: mathematical script letters normalise to exec
# source: public CTF knowledge
# verified: yes
𝓮𝔁𝓮𝓬("print('ESCAPED:nfkc-math-exec')")
