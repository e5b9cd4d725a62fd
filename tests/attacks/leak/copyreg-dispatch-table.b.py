# id: copyreg-dispatch-table
# class: leak
# expect: blocked
# technique: a reduction function registered for a builtin type decides how later tenants copy it
# source: own
# verified: yes
# part: b
import copyreg
if complex in copyreg.dispatch_table and copyreg.dispatch_table[complex](1j) == (str, ("from a",)):
    print("ESCAPED:copyreg-dispatch-table")
