# coding: rot13
# id: coding-rot13
# class: escape
# expect: contained
# technique: rot13 source coding is not a text encoding: must be an ordinary syntax error
# source: public CTF knowledge
# verified: no (boundary/control program, plain CPython 3.13.0: rc 1)
cevag('RFPNCRQ:yrk-pbqvat-ebg13')
