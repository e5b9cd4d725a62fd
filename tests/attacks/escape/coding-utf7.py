# -*- coding: utf-7 -*-
# id: coding-utf7
# class: escape
# expect: blocked
# technique: utf-7 source: an encoded newline ends the comment (checker must use the same decoding as the compiler)
# source: public CTF knowledge
# verified: yes
# note +AAo-import os+AAo-if os.getpid() > 0: print('ESCAPED:coding-utf7')
