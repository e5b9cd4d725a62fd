# id: function-in-function-dict
# class: escape
# expect: contained
# technique: strict: functions kept in attributes of functions are not frozen (TypedDict.__mro_entries__, a lambda)
# source: own
# verified: no
import typing
f = typing.TypedDict.__mro_entries__
try:
    f.planted = 1
    setattr(f, '__def' + 'aults__', ((dict,),))
    print('ESCAPED:function-in-function-dict function of the library changed', f)
except (TypeError, AttributeError) as e: print(e)
