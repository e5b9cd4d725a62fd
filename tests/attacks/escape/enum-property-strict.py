# id: enum-property-strict
# class: escape
# expect: contained
# technique: strict: the open descriptors of enum.Enum (fget of name and value) make all enums answer what the program says
# source: own
# verified: no
import enum
class Own(enum.Enum):
    A = 1
before = Own.A.value
try:
    enum.Enum.__dict__['value'].fget = lambda self: 'mine'
    if Own.A.value == 'mine' and enum.CONTINUOUS.value == 'mine': print('ESCAPED:enum-property-strict library class enum.Enum and enum.EnumCheck changed')
except Exception as e: print(repr(e))
