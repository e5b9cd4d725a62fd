# id: copyreg-dispatch-table
# class: leak
# expect: blocked
# technique: a reduction function registered for a builtin type decides how later tenants copy it
# source: own
# verified: yes
# part: a
import copyreg
copyreg.pickle(complex, lambda value: (str, ("from a",)))
