"""Changes to CPython's library modules before they are frozen.

Library code that reads an attribute which interp/cpython/removed_attributes_table.cc
deletes, or for a namespace by a module's name, asks the C module `_terrarium`
instead (stdlib_allowlist/native/terrarium_module.cc).
Each edit must find its text exactly once, so a new CPython that moves it stops the
build. The edits of some modules stand in files beside this one.
"""

import library_edits_output
import library_edits_time

# (module, text, replacement, reason)
EDITS = [
    ("_collections_abc",
     "    return type(sys._getframe().f_locals)\n",
     "    from _terrarium import FrameLocalsProxyType\n"
     "    return FrameLocalsProxyType\n",
     "no frames"),
    ("functools",
     "from reprlib import recursive_repr\n",
     "from reprlib import recursive_repr\nimport _terrarium\n",
     "for the next one"),
    ("functools",
     "        for sub in typ.__subclasses__():\n",
     "        for sub in _terrarium.subclasses(typ):\n",
     "singledispatch orders abstract classes by their subclasses"),
    ("types",
     "CodeType = type(_f.__code__)\n",
     "import _terrarium\nCodeType = _terrarium.CodeType\n",
     "no code objects"),
    ("types",
     "    return f.__closure__[0]\nCellType = type(_cell_factory())\n",
     "    return f\nCellType = _terrarium.CellType\n",
     "no closures"),
    ("types",
     "    TracebackType = type(exc.__traceback__)\n"
     "    FrameType = type(exc.__traceback__.tb_frame)\n",
     "    TracebackType = _terrarium.TracebackType\n"
     "    FrameType = _terrarium.FrameType\n",
     "no tracebacks, no frames"),
    ("types",
     "GetSetDescriptorType = type(FunctionType.__code__)\n"
     "MemberDescriptorType = type(FunctionType.__globals__)\n",
     "GetSetDescriptorType = _terrarium.GetSetDescriptorType\n"
     "MemberDescriptorType = _terrarium.MemberDescriptorType\n",
     "both attributes are gone"),
    ("types",
     "    if (func.__class__ is FunctionType and\n"
     "        getattr(func, '__code__', None).__class__ is CodeType):\n",
     "    if func.__class__ is FunctionType:\n",
     "every function has code"),
    ("types",
     "        co_flags = func.__code__.co_flags\n",
     "        co_flags = _terrarium.code_flags(func)\n",
     "coroutine() asks what kind of function it has"),
    ("types",
     "            co = func.__code__\n",
     "",
     "for the next one"),
    ("types",
     "            func.__code__ = co.replace(co_flags=co.co_flags | 0x100)\n",
     "            _terrarium.mark_iterable_coroutine(func)\n",
     "coroutine() marks the function's code"),
    ("types",
     "coro.gi_code.co_flags & 0x100",
     "_terrarium.code_flags(coro) & 0x100",
     "coroutine() asks what kind of generator it has"),
    ("collections",
     "_sys.modules['collections.abc'] = _collections_abc\n",
     "",
     "the table has it as an alias"),
    ("contextlib",
     "import os\nimport sys\n",
     "import sys\nimport _terrarium\n",
     "chdir is withheld"),
    ("contextlib",
     "        self._old_targets.append(getattr(sys, self._stream))\n"
     "        setattr(sys, self._stream, self._new_target)\n",
     "        self._old_targets.append(_terrarium.stream(self._stream))\n"
     "        _terrarium.set_stream(self._stream, self._new_target)\n",
     "redirect_stdout changes the interpreter's streams, not library code's sys"),
    ("contextlib",
     "        setattr(sys, self._stream, self._old_targets.pop())\n",
     "        _terrarium.set_stream(self._stream, self._old_targets.pop())\n",
     "and puts them back"),
    ("dataclasses",
     "import inspect\n",
     "import inspect\nimport _terrarium\n",
     "for the next ones"),
    ("dataclasses",
     "            ns = sys.modules.get(cls.__module__).__dict__\n",
     "            ns = _terrarium.namespace(cls.__module__)\n",
     "a class's module is what it says: never a library's namespace"),
    ("dataclasses",
     "            module = sys.modules.get(cls.__module__)\n"
     "            if module and module.__dict__.get(module_name) is a_module:\n"
     "                ns = sys.modules.get(a_type.__module__).__dict__\n",
     "            module = _terrarium.namespace(cls.__module__).get(module_name)\n"
     "            if getattr(module, '__name__', None) == a_module.__name__:\n"
     "                ns = vars(a_module)\n",
     "guests hold a facade of typing"),
    ("dataclasses",
     "    typing = sys.modules.get('typing')\n",
     "    typing = _terrarium.loaded('typing')\n",
     "who has not imported typing has no ClassVar"),
    ("dataclasses",
     "        dataclasses = sys.modules[__name__]\n"
     "        if (_is_initvar(a_type, dataclasses)\n",
     "        import dataclasses\n"
     "        if (_is_initvar(a_type, dataclasses)\n",
     "library code imports"),
    ("dataclasses",
     "    dataclasses = sys.modules[__name__]\n"
     "    for name, type in cls_annotations.items():\n",
     "    import dataclasses\n"
     "    for name, type in cls_annotations.items():\n",
     "library code imports"),
    ("dataclasses",
     "    if cls.__module__ in sys.modules:\n"
     "        globals = sys.modules[cls.__module__].__dict__\n"
     "    else:\n",
     "    if True:\n",
     "generated text runs in a namespace of its own"),
    ("dataclasses",
     "    setattr(cls, _FIELDS, fields)\n",
     "    setattr(cls, _FIELDS, fields)\n"
     "    fields = _own_fields(fields)\n",
     "for the next one"),
    ("dataclasses",
     "def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen,\n",
     "class _OwnField:\n"
     "    __slots__ = Field.__slots__\n"
     "\n"
     "\n"
     "def _own_fields(fields):\n"
     "    own = {}\n"
     "    for f in fields.values():\n"
     "        name = f.name\n"
     "        if (type(f) is not Field or type(name) is not str\n"
     "                or not name.isidentifier() or keyword.iskeyword(name)):\n"
     "            raise TypeError('Field names must be valid identifiers')\n"
     "        copy = own[name] = _OwnField()\n"
     "        for slot in _OwnField.__slots__:\n"
     "            setattr(copy, slot, getattr(f, slot))\n"
     "        copy.name = name\n"
     "    return own\n"
     "\n"
     "\n"
     "def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen,\n",
     "names become part of generated source: a class's own hooks, which run meanwhile, "
     "can change those of the fields that it holds"),
    ("dataclasses",
     "    try:\n"
     "        idx = f.__code__.co_freevars.index(\"__class__\")\n"
     "    except ValueError:\n"
     "        # This function doesn't reference __class__, so nothing to do.\n"
     "        return False\n"
     "    # Fix the cell to point to the new class, if it's already pointing\n"
     "    # at the old class.\n"
     "    closure = f.__closure__[idx]\n"
     "\n"
     "    try:\n"
     "        contents = closure.cell_contents\n"
     "    except ValueError:\n"
     "        # Cell is empty\n"
     "        return False\n"
     "\n"
     "    # This check makes it so we avoid updating an incorrect cell if the\n"
     "    # class body contains a function that was defined in a different class.\n"
     "    if contents is oldcls:\n"
     "        closure.cell_contents = newcls\n"
     "        return True\n"
     "    return False\n",
     "    return _terrarium.replace_class_cell(f, oldcls, newcls)\n",
     "no closures"),
    ("enum",
     "import sys\nimport builtins as bltns\n",
     "import sys\nimport _terrarium\nimport builtins as bltns\n",
     "for the next ones"),
    ("enum",
     "        module_globals = sys.modules[module].__dict__\n"
     "        if source:\n"
     "            source = source.__dict__\n"
     "        else:\n"
     "            source = module_globals\n"
     "        # _value2member_map_ is populated",
     "        module_globals = _terrarium.namespace(module)\n"
     "        if source:\n"
     "            source = source.__dict__\n"
     "        else:\n"
     "            source = module_globals\n"
     "        # _value2member_map_ is populated",
     "an enumeration of a library's variables would hand them out"),
    ("enum",
     "        else:\n"
     "            sys.modules[cls.__module__].__dict__.update(cls.__members__)\n",
     "        else:\n"
     "            module_globals.update(cls.__members__)\n",
     "the same"),
    ("enum",
     "        cls.__str__ = global_str\n"
     "    sys.modules[cls.__module__].__dict__.update(cls.__members__)\n",
     "        cls.__str__ = global_str\n"
     "    _terrarium.namespace(cls.__module__).update(cls.__members__)\n",
     "writes into the guest's namespace, never into a library's"),
    ("enum",
     "    module_globals = sys.modules[module].__dict__\n"
     "    if source:\n"
     "        source = source.__dict__\n"
     "    else:\n"
     "        source = module_globals\n"
     "    # _value2member_map_ is populated",
     "    module_globals = _terrarium.namespace(module)\n"
     "    if source:\n"
     "        source = source.__dict__\n"
     "    else:\n"
     "        source = module_globals\n"
     "    # _value2member_map_ is populated",
     "the same"),
    ("hashlib",
     "    from _hashlib import pbkdf2_hmac\n"
     "    __all__ += ('pbkdf2_hmac',)\n",
     "    from _pbkdf2 import pbkdf2_hmac\n"
     "    __all__ += ('pbkdf2_hmac',)\n",
     "there is no OpenSSL"),
    ("random",
     "from os import urandom as _urandom\n",
     "from _terrarium import entropy as _urandom\n",
     "chance comes from the policy's seed"),
    ("random",
     "import os as _os\n",
     "",
     "for fork only"),
    ("random",
     "if hasattr(_os, \"fork\"):\n"
     "    _os.register_at_fork(after_in_child=_inst.seed)\n",
     "",
     "nobody forks"),
    ("re",
     "# sre exception\n",
     "globals().update(RegexFlag.__members__)\n",
     "what global_enum did, which writes into guests' namespaces now"),
    ("re._parser",
     "        self.grouprefpos = {}\n    @property\n",
     "        self.grouprefpos = {}\n        self.linear = False\n    @property\n",
     "guests' patterns must be matched in linear time; the next ones refuse the rest"),
    ("re._parser",
     "            if group < state.groups:\n",
     "            if state.linear:\n"
     "                raise source.error('backreferences are not supported', len(escape))\n"
     "            if group < state.groups:\n",
     "the same"),
    ("re._parser",
     "                        state.checklookbehindgroup(gid, source)\n"
     "                        subpatternappend((GROUPREF, gid))\n",
     "                        if state.linear:\n"
     "                            raise source.error('backreferences are not supported',\n"
     "                                               source.tell() - start)\n"
     "                        state.checklookbehindgroup(gid, source)\n"
     "                        subpatternappend((GROUPREF, gid))\n",
     "the same"),
    ("re._parser",
     "                    # lookahead assertions\n",
     "                    if state.linear:\n"
     "                        behind = char == '<'\n"
     "                        if behind and (source.next is None or source.next not in '=!'):\n"
     "                            char += sourceget() or ''\n"
     "                            if char == '<':\n"
     "                                raise source.error('unexpected end of pattern')\n"
     "                            raise source.error('unknown extension ?' + char, len(char) + 1)\n"
     "                        raise source.error(\n"
     "                            f\"look{'behind' if behind else 'ahead'} is not supported\",\n"
     "                            source.tell() - start)\n"
     "                    # lookahead assertions\n",
     "the same"),
    ("re._parser",
     "                    # conditional backreference group\n",
     "                    if state.linear:\n"
     "                        raise source.error('conditional groups are not supported',\n"
     "                                           source.tell() - start)\n"
     "                    # conditional backreference group\n",
     "the same"),
    ("re._parser",
     "                    # non-capturing, atomic group\n",
     "                    if state.linear:\n"
     "                        raise source.error('atomic groups are not supported',\n"
     "                                           source.tell() - start)\n"
     "                    # non-capturing, atomic group\n",
     "the same"),
    ("re._parser",
     "                # Possessive Match (Always Greedy)\n",
     "                if state.linear:\n"
     "                    raise source.error('possessive repeats are not supported',\n"
     "                                       source.tell() - here + len(this))\n"
     "                # Possessive Match (Always Greedy)\n",
     "the same"),
    ("shlex",
     "import os\nimport re\n",
     "import re\n",
     "for the next one"),
    ("shlex",
     "        if isinstance(self.infile, str) and not os.path.isabs(newfile):\n"
     "            newfile = os.path.join(os.path.dirname(self.infile), newfile)\n"
     "        return (newfile, open(newfile, \"r\"))\n",
     "        raise PermissionError('there are no files: ' + newfile)\n",
     "no files"),
    ("string",
     "import re as _re\n",
     "import _guest_re as _re\n",
     "a Template's pattern is the guest's, in text or compiled"),
    ("typing",
     "    if attr in {\"Pattern\", \"Match\"}:\n        import re\n",
     "    if attr in {\"Pattern\", \"Match\"}:\n        import _guest_re as re\n",
     "the types of the guest's patterns"),
    ("typing",
     "import sys\nimport types\n",
     "import sys\nimport types\nimport _terrarium\nimport _type_text\n",
     "for the next ones"),
    ("typing",
     "            code = compile(_rewrite_star_unpack(arg), '<string>', 'eval')\n",
     "            _type_text.check(arg)\n"
     "            code = compile(_rewrite_star_unpack(arg), '<string>', 'eval')\n",
     "an annotation is not a way to eval()"),
    ("typing",
     "                eval(self.__forward_code__, globalns, localns),\n",
     "                eval(_type_text.code(self.__forward_code__), globalns, localns),\n",
     "the attribute can be set to any text"),
    ("typing",
     "                globalns = getattr(\n"
     "                    sys.modules.get(self.__forward_module__, None), '__dict__', globalns\n"
     "                )\n",
     "                globalns = _terrarium.namespace(self.__forward_module__)\n",
     "text is never evaluated among a library's names"),
    ("typing",
     "                base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {})\n",
     "                base_globals = _terrarium.namespace(base.__module__)\n",
     "the same"),
    ("typing",
     "            globalns = getattr(nsobj, '__globals__', {})\n",
     "            globalns = _terrarium.function_namespace(nsobj)\n",
     "the same, of a guest's function"),
    ("typing",
     "[f.__code__.co_firstlineno] = func\n",
     "[_terrarium.first_line(f)] = func\n",
     "get_overloads tells overloads apart by their lines"),
    ("typing",
     "        nm_tpl.__bases__ = bases\n",
     "        if bases != (tuple,):\n"
     "            nm_tpl = type(typename, bases, {\n"
     "                **nm_tpl.__dict__, '__orig_bases__': ns.get('__orig_bases__', bases)})\n",
     "a class cannot get other bases"),
    ("uuid",
     "import os\nimport sys\n",
     "import sys\nimport _terrarium\n",
     "for the next ones"),
    ("uuid",
     "UUID(bytes=os.urandom(16), version=4)",
     "UUID(bytes=_terrarium.entropy(16), version=4)",
     "chance comes from the policy's seed"),
    ("uuid",
     "if os.name == 'posix':\n    _GETTERS = [_unix_getnode] + _OS_GETTERS\n"
     "elif os.name == 'nt':\n    _GETTERS = [_windll_getnode] + _OS_GETTERS\n"
     "else:\n    _GETTERS = _OS_GETTERS\n",
     "",
     "there is no network card"),
    ("warnings",
     "    if message or module:\n        import re\n\n",
     "    if message or module:\n        import _guest_re as re\n\n",
     "these patterns are a guest's"),
    ("warnings",
     "class catch_warnings(object):\n",
     "class _State:\n"
     "    __slots__ = ()\n"
     "    def __getattr__(self, name):\n"
     "        if name in {'filters', 'showwarning', '_filters_mutated',\n"
     "                    '_showwarnmsg_impl', '_showwarning_orig'}:\n"
     "            return globals()[name]\n"
     "        raise AttributeError(name)\n"
     "    def __setattr__(self, name, value):\n"
     "        if name not in {'filters', 'showwarning', '_showwarnmsg_impl'}:\n"
     "            raise AttributeError(name)\n"
     "        globals()[name] = value\n"
     "\n"
     "_state = _State()\n"
     "\n"
     "class catch_warnings(object):\n",
     "for the next ones"),
    ("warnings",
     "        self._module = sys.modules['warnings'] if module is None else module\n",
     "        self._module = _state\n",
     "catch_warnings keeps what it changes, not the module that it is in"),
    ("warnings",
     "        if self._module is not sys.modules['warnings']:\n"
     "            args.append(\"module=%r\" % self._module)\n",
     "",
     "the same"),
    ("warnings",
     "_processoptions(sys.warnoptions)\n",
     "",
     "there is no command line"),
    ("weakref",
     "            import atexit\n"
     "            atexit.register(self._exitfunc)\n",
     "",
     "nothing runs when a run ends"),
]


def edited(module, source):
    """The module's source with its edits."""
    for name, text, replacement, reason in [*EDITS, *library_edits_output.EDITS,
                                             *library_edits_time.EDITS]:
        if name != module:
            continue
        if source.count(text) != 1:
            raise SystemExit(f"library_edits.py: {module}: the text of \"{reason}\" is "
                             f"there {source.count(text)} times")
        source = source.replace(text, replacement)
    return source
