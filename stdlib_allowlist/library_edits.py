"""Changes to CPython's library modules before they are frozen.

Library code that reads an attribute which interp/cpython/removed_attributes_table.cc
deletes asks the C module `_terrarium` instead (interp/cpython/library_module.cc).
Each edit must find its text exactly once, so a new CPython that moves it stops the
build.
"""

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
]


def edited(module, source):
    """The module's source with its edits."""
    for name, text, replacement, reason in EDITS:
        if name != module:
            continue
        if source.count(text) != 1:
            raise SystemExit(f"library_edits.py: {module}: the text of \"{reason}\" is "
                             f"there {source.count(text)} times")
        source = source.replace(text, replacement)
    return source
