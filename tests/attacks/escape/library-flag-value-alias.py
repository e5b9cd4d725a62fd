# id: library-flag-value-alias
# class: escape
# expect: contained
# technique: _add_value_alias_ and _add_alias_ of a member of the library's flags write to the tables of its class for whoever calls them
# source: own
# verified: no
import string
flags = type(string.Template.flags)
member = flags(2)
for name, argument in (('_add_value_alias_', 88), ('_add_alias_', 'EVIL')):
    try:
        getattr(member, name)(argument)
    except TypeError:
        pass
if flags(88) is member or 'EVIL' in flags.__members__:
    print('ESCAPED:library-flag-value-alias')
