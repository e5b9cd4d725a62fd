"""Changes to the library modules that write for people, and to parsers of text: see
library_edits.py.
"""

# (module, text, replacement, reason)
EDITS = [
    ("configparser",
     "import os\n",
     "",
     "for the next ones"),
    ("configparser",
     "        if isinstance(filenames, (str, bytes, os.PathLike)):\n",
     "        if isinstance(filenames, (str, bytes)):\n",
     "no paths"),
    ("configparser",
     "            if isinstance(filename, os.PathLike):\n"
     "                filename = os.fspath(filename)\n",
     "",
     "no paths"),
    ("configparser",
     "        encoding = io.text_encoding(encoding)\n",
     "",
     "no warning about encodings"),
    ("configparser",
     "                with open(filename, encoding=encoding) as fp:\n",
     "                with io.open(filename, encoding=encoding) as fp:\n",
     "the files that the host supplies"),
    ("fnmatch",
     "import os\n"
     "import posixpath\n"
     "import re\n",
     "import re\n",
     "for the next ones"),
    ("fnmatch",
     "    name = os.path.normcase(name)\n"
     "    pat = os.path.normcase(pat)\n",
     "",
     "names are POSIX's, which have one case"),
    ("fnmatch",
     "    pat = os.path.normcase(pat)\n"
     "    match = _compile_pattern(pat)\n"
     "    if os.path is posixpath:\n"
     "        # normcase on posix is NOP. Optimize it away from the loop.\n"
     "        for name in names:\n"
     "            if match(name):\n"
     "                result.append(name)\n"
     "    else:\n"
     "        for name in names:\n"
     "            if match(os.path.normcase(name)):\n"
     "                result.append(name)\n",
     "    match = _compile_pattern(pat)\n"
     "    for name in names:\n"
     "        if match(name):\n"
     "            result.append(name)\n",
     "the same"),
    ("logging",
     "import sys, os, time, io, re, traceback, warnings, weakref, collections.abc\n",
     "import sys, time, io, re, traceback, warnings, weakref, collections.abc\n"
     "import _terrarium\n",
     "no files"),
    ("logging",
     "           'getHandlerByName', 'getHandlerNames']\n"
     "\n"
     "import threading\n",
     "           'getHandlerByName', 'getHandlerNames']\n"
     "\n"
     "import _locks as threading\n",
     "one thread"),
    ("logging",
     'if hasattr(sys, "_getframe"):\n'
     "    currentframe = lambda: sys._getframe(1)\n"
     "else: #pragma: no cover\n"
     "    def currentframe():\n"
     "        \"\"\"Return the frame object for the caller's stack frame.\"\"\"\n"
     "        try:\n"
     "            raise Exception\n"
     "        except Exception as exc:\n"
     "            return exc.__traceback__.tb_frame.f_back\n"
     "\n"
     "#\n"
     "# _srcfile is used when walking the stack to check when we've got the first\n"
     "# caller stack frame, by skipping frames whose filename is that of this\n"
     "# module's source. It therefore should contain the filename of this module's\n"
     "# source file.\n"
     "#\n"
     "# Ordinarily we would use __file__ for this, but frozen modules don't always\n"
     "# have __file__ set, for some reason (see Issue #21736). Thus, we get the\n"
     "# filename from a handy code object from a function defined in this module.\n"
     "# (There's no particular reason for picking addLevelName.)\n"
     "#\n"
     "\n"
     "_srcfile = os.path.normcase(addLevelName.__code__.co_filename)\n"
     "\n"
     "# _srcfile is only used in conjunction with sys._getframe().\n"
     "# Setting _srcfile to None will prevent findCaller() from being called. This\n"
     "# way, you can avoid the overhead of fetching caller information.\n"
     "\n"
     "# The following is based on warnings._is_internal_frame. It makes sure that\n"
     "# frames of the import mechanism are skipped when logging at module level and\n"
     "# using a stacklevel value greater than one.\n"
     "def _is_internal_frame(frame):\n"
     '    """Signal whether the frame is a CPython or logging module internal."""\n'
     "    filename = os.path.normcase(frame.f_code.co_filename)\n"
     "    return filename == _srcfile or (\n"
     '        "importlib" in filename and "_bootstrap" in filename\n'
     "    )\n"
     "\n"
     "\n",
     "_srcfile = '<stdlib logging>'\n"
     "\n",
     "no frames"),
    ("logging",
     "def _prepareFork():\n"
     '    """\n'
     "    Prepare to fork a new child process by acquiring the module-level lock.\n"
     "\n"
     "    This should be used in conjunction with _afterFork().\n"
     '    """\n'
     "    # Wrap the lock acquisition in a try-except to prevent the lock from being\n"
     "    # abandoned in the event of an asynchronous exception. See gh-106238.\n"
     "    try:\n"
     "        _lock.acquire()\n"
     "    except BaseException:\n"
     "        _lock.release()\n"
     "        raise\n"
     "\n"
     "def _afterFork():\n"
     '    """\n'
     "    After a new child process has been forked, release the module-level lock.\n"
     "\n"
     "    This should be used in conjunction with _prepareFork().\n"
     '    """\n'
     "    _lock.release()\n"
     "\n"
     "\n"
     "# Prevent a held logging lock from blocking a child from logging.\n"
     "\n"
     "if not hasattr(os, 'register_at_fork'):  # Windows and friends.\n"
     "    def _register_at_fork_reinit_lock(instance):\n"
     "        pass  # no-op when os.register_at_fork does not exist.\n"
     "else:\n"
     "    # A collection of instances with a _at_fork_reinit method (logging.Handler)\n"
     "    # to be called in the child after forking.  The weakref avoids us keeping\n"
     "    # discarded Handler instances alive.\n"
     "    _at_fork_reinit_lock_weakset = weakref.WeakSet()\n"
     "\n"
     "    def _register_at_fork_reinit_lock(instance):\n"
     "        with _lock:\n"
     "            _at_fork_reinit_lock_weakset.add(instance)\n"
     "\n"
     "    def _after_at_fork_child_reinit_locks():\n"
     "        for handler in _at_fork_reinit_lock_weakset:\n"
     "            handler._at_fork_reinit()\n"
     "\n"
     "        # _prepareFork() was called in the parent before forking.\n"
     "        # The lock is reinitialized to unlocked state.\n"
     "        _lock._at_fork_reinit()\n"
     "\n"
     "    os.register_at_fork(before=_prepareFork,\n"
     "                        after_in_child=_after_at_fork_child_reinit_locks,\n"
     "                        after_in_parent=_afterFork)\n"
     "\n"
     "\n",
     "def _register_at_fork_reinit_lock(instance):\n"
     "    pass\n"
     "\n"
     "\n",
     "nobody forks"),
    ("logging",
     "            self.filename = os.path.basename(pathname)\n"
     "            self.module = os.path.splitext(self.filename)[0]\n",
     "            self.filename = pathname.rpartition('/')[2]\n"
     "            stem, dot, _ = self.filename.rpartition('.')\n"
     "            self.module = stem if dot and stem.strip('.') else self.filename\n",
     "no paths"),
    ("logging",
     "            self.thread = threading.get_ident()\n"
     "            self.threadName = threading.current_thread().name\n",
     "            self.thread = 1\n"
     "            self.threadName = 'MainThread'\n",
     "one thread"),
    ("logging",
     "            mp = sys.modules.get('multiprocessing')\n"
     "            if mp is not None:\n"
     "                # Errors may occur if multiprocessing has not finished loading\n"
     "                # yet - e.g. if a custom import hook causes third-party code\n"
     "                # to run when multiprocessing calls import. See issue 8200\n"
     "                # for an example\n"
     "                try:\n"
     "                    self.processName = mp.current_process().name\n"
     "                except Exception: #pragma: no cover\n"
     "                    pass\n",
     "",
     "one process"),
    ("logging",
     "        if logProcesses and hasattr(os, 'getpid'):\n"
     "            self.process = os.getpid()\n",
     "        if logProcesses:\n"
     "            self.process = 1\n",
     "the host's is not for guests"),
    ("logging",
     "            asyncio = sys.modules.get('asyncio')\n",
     "            asyncio = _terrarium.loaded('asyncio')\n",
     "the same module"),
    ("logging",
     "                # Walk the stack frame up until we're out of logging,\n"
     "                # so as to print the calling context.\n"
     "                frame = exc.__traceback__.tb_frame\n"
     "                while (frame and os.path.dirname(frame.f_code.co_filename) ==\n"
     "                       __path__[0]):\n"
     "                    frame = frame.f_back\n"
     "                if frame:\n"
     "                    traceback.print_stack(frame, file=sys.stderr)\n"
     "                else:\n"
     "                    # couldn't find the right stack frame, for some reason\n"
     "                    sys.stderr.write('Logged from file %s, line %s\\n' % (\n"
     "                                     record.filename, record.lineno))\n",
     "                traceback.print_stack(file=sys.stderr)\n",
     "no frames"),
    ("logging",
     "class FileHandler(StreamHandler):\n"
     '    """\n'
     "    A handler class which writes formatted logging records to disk files.\n"
     '    """\n'
     "    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):\n"
     '        """\n'
     "        Open the specified file and use it as the stream for logging.\n"
     '        """\n'
     "        # Issue #27493: add support for Path objects to be passed in\n"
     "        filename = os.fspath(filename)\n"
     "        #keep the absolute path, otherwise derived classes which use this\n"
     "        #may come a cropper when the current directory changes\n"
     "        self.baseFilename = os.path.abspath(filename)\n"
     "        self.mode = mode\n"
     "        self.encoding = encoding\n"
     '        if "b" not in mode:\n'
     "            self.encoding = io.text_encoding(encoding)\n"
     "        self.errors = errors\n"
     "        self.delay = delay\n"
     "        # bpo-26789: FileHandler keeps a reference to the builtin open()\n"
     "        # function to be able to open or reopen the file during Python\n"
     "        # finalization.\n"
     "        self._builtin_open = open\n"
     "        if delay:\n"
     "            #We don't open the stream, but we still need to call the\n"
     "            #Handler constructor to set level, formatter, lock etc.\n"
     "            Handler.__init__(self)\n"
     "            self.stream = None\n"
     "        else:\n"
     "            StreamHandler.__init__(self, self._open())\n"
     "\n"
     "    def close(self):\n"
     '        """\n'
     "        Closes the stream.\n"
     '        """\n'
     "        with self.lock:\n"
     "            try:\n"
     "                if self.stream:\n"
     "                    try:\n"
     "                        self.flush()\n"
     "                    finally:\n"
     "                        stream = self.stream\n"
     "                        self.stream = None\n"
     '                        if hasattr(stream, "close"):\n'
     "                            stream.close()\n"
     "            finally:\n"
     "                # Issue #19523: call unconditionally to\n"
     "                # prevent a handler leak when delay is set\n"
     "                # Also see Issue #42378: we also rely on\n"
     "                # self._closed being set to True there\n"
     "                StreamHandler.close(self)\n"
     "\n"
     "    def _open(self):\n"
     '        """\n'
     "        Open the current base file with the (original) mode and encoding.\n"
     "        Return the resulting stream.\n"
     '        """\n'
     "        open_func = self._builtin_open\n"
     "        return open_func(self.baseFilename, self.mode,\n"
     "                         encoding=self.encoding, errors=self.errors)\n"
     "\n"
     "    def emit(self, record):\n"
     '        """\n'
     "        Emit a record.\n"
     "\n"
     "        If the stream was not opened because 'delay' was specified in the\n"
     "        constructor, open it before calling the superclass's emit.\n"
     "\n"
     "        If stream is not open, current mode is 'w' and `_closed=True`, record\n"
     "        will not be emitted (see Issue #42378).\n"
     '        """\n'
     "        if self.stream is None:\n"
     "            if self.mode != 'w' or not self._closed:\n"
     "                self.stream = self._open()\n"
     "        if self.stream:\n"
     "            StreamHandler.emit(self, record)\n"
     "\n"
     "    def __repr__(self):\n"
     "        level = getLevelName(self.level)\n"
     "        return '<%s %s (%s)>' % (self.__class__.__name__, self.baseFilename, level)\n"
     "\n"
     "\n",
     "class FileHandler(StreamHandler):\n"
     "    def __init__(self, filename, *args, **kwargs):\n"
     "        raise PermissionError(f'logging to a file is not offered: {filename!r}')\n"
     "\n"
     "\n",
     "no files"),
    ("logging",
     "        f = currentframe()\n"
     "        #On some versions of IronPython, currentframe() returns None if\n"
     "        #IronPython isn't run with -X:Frames.\n"
     "        if f is None:\n"
     '            return "(unknown file)", 0, "(unknown function)", None\n'
     "        while stacklevel > 0:\n"
     "            next_f = f.f_back\n"
     "            if next_f is None:\n"
     "                ## We've got options here.\n"
     "                ## If we want to use the last (deepest) frame:\n"
     "                break\n"
     "                ## If we want to mimic the warnings module:\n"
     '                #return ("sys", 1, "(unknown function)", None)\n'
     "                ## If we want to be pedantic:\n"
     '                #raise ValueError("call stack is not deep enough")\n'
     "            f = next_f\n"
     "            if not _is_internal_frame(f):\n"
     "                stacklevel -= 1\n"
     "        co = f.f_code\n",
     "        entries = _terrarium.stack_entries(max(stacklevel, 1))\n"
     "        if not entries:\n"
     "            return '(unknown file)', 0, '(unknown function)', None\n"
     "        file, line, name = entries[0]\n",
     "the program's own functions"),
    ("logging",
     "                traceback.print_stack(f, file=sio)\n",
     "                traceback.print_stack(file=sio)\n",
     "no frames"),
    ("logging",
     "        return co.co_filename, f.f_lineno, co.co_name, sinfo\n",
     "        return file, line, name, sinfo\n",
     "the same"),
    ("logging",
     "            import pickle\n"
     "            raise pickle.PicklingError('logger cannot be pickled')\n",
     "            raise TypeError('logger cannot be pickled')\n",
     "there is no pickle"),
    ("logging",
     "                        encoding = io.text_encoding(encoding)\n",
     "                        pass\n",
     "no files"),
    ("logging",
     "import atexit\n"
     "atexit.register(shutdown)\n",
     "",
     "nothing runs when a run ends"),
    ("traceback",
     "        f = sys._getframe().f_back\n"
     "    print_list(extract_stack(f, limit=limit), file=file)\n",
     "        f = None\n"
     "    print_list(extract_stack(f, limit=limit), file=file)\n",
     "no frames"),
    ("traceback",
     "        f = sys._getframe().f_back\n"
     "    return format_list(extract_stack(f, limit=limit))\n",
     "        f = None\n"
     "    return format_list(extract_stack(f, limit=limit))\n",
     "no frames"),
    ("traceback",
     "        f = sys._getframe().f_back\n"
     "    stack = StackSummary.extract(walk_stack(f), limit=limit)\n"
     "    stack.reverse()\n"
     "    return stack\n",
     "        return StackSummary._of(_terrarium.stack_entries(sys.maxsize), limit, True)\n"
     "    raise TypeError('there are no frames')\n",
     "no frames"),
    ("traceback",
     "import sys\n"
     "import textwrap\n",
     "import sys\n"
     "import _terrarium\n"
     "import textwrap\n",
     "for the next ones"),
    ("traceback",
     "        self.stack = StackSummary._extract_from_extended_frame_gen(\n"
     "            _walk_tb_with_full_positions(exc_traceback),\n"
     "            limit=limit, lookup_lines=lookup_lines,\n"
     "            capture_locals=capture_locals)\n",
     "        self.stack = StackSummary._of(\n"
     "            _terrarium.traceback_entries(exc_value) if exc_value is not None else [], limit)\n",
     "where an error was raised, as text"),
    ("traceback",
     "    @classmethod\n"
     "    def _extract_from_extended_frame_gen(",
     "    @classmethod\n"
     "    def _of(cls, entries, limit=None, innermost=False):\n"
     "        if limit is not None:\n"
     "            if innermost:\n"
     "                limit = -limit\n"
     "            entries = entries[:limit] if limit >= 0 else entries[limit:]\n"
     "        return cls(FrameSummary(*entry) for entry in entries)\n"
     "\n"
     "    @classmethod\n"
     "    def _extract_from_extended_frame_gen(",
     "from the text of entries"),
    ("traceback",
     "def _compute_suggestion_error(exc_value, tb, wrong_name):\n"
     "    if wrong_name is None or not isinstance(wrong_name, str):\n"
     "        return None\n",
     "def _compute_suggestion_error(exc_value, tb, wrong_name):\n"
     "    return None\n",
     "suggestions are names in other people's frames and objects"),
    ("unittest.case",
     "import re\n",
     "import _guest_re as re\n",
     "assertRegex has patterns of the guest's"),
    ("unittest.case",
     "        for v in list(sys.modules.values()):\n"
     "            if getattr(v, '__warningregistry__', None):\n"
     "                v.__warningregistry__ = {}\n",
     "",
     "no modules"),
    ("unittest.result",
     "import io\n"
     "import sys\n",
     "import io\n"
     "import sys\n"
     "import _terrarium\n",
     "for the next ones"),
    ("unittest.result",
     "            sys.stdout = self._stdout_buffer\n"
     "            sys.stderr = self._stderr_buffer\n",
     "            _terrarium.set_stream('stdout', self._stdout_buffer)\n"
     "            _terrarium.set_stream('stderr', self._stderr_buffer)\n",
     "the interpreter's streams, not library code's sys"),
    ("unittest.result",
     "            sys.stdout = self._original_stdout\n"
     "            sys.stderr = self._original_stderr\n",
     "            _terrarium.set_stream('stdout', self._original_stdout)\n"
     "            _terrarium.set_stream('stderr', self._original_stderr)\n",
     "the same"),
    ("unittest.result",
     "        tb = self._clean_tracebacks(exctype, value, tb, test)\n",
     "",
     "for the next ones"),
    ("unittest.result",
     "            capture_locals=self.tb_locals, compact=True)\n",
     "            compact=True)\n"
     "        _leave_out_own_entries(tb_e)\n",
     "no tracebacks"),
    ("unittest.result",
     "    def _clean_tracebacks(self, exctype, value, tb, test):\n"
     "        ret = None\n"
     "        first = True\n"
     "        excs = [(exctype, value, tb)]\n"
     "        seen = {id(value)}  # Detect loops in chained exceptions.\n"
     "        while excs:\n"
     "            (exctype, value, tb) = excs.pop()\n"
     "            # Skip test runner traceback levels\n"
     "            while tb and self._is_relevant_tb_level(tb):\n"
     "                tb = tb.tb_next\n"
     "\n"
     "            # Skip assert*() traceback levels\n"
     "            if exctype is test.failureException:\n"
     "                self._remove_unittest_tb_frames(tb)\n"
     "\n"
     "            if first:\n"
     "                ret = tb\n"
     "                first = False\n"
     "            else:\n"
     "                value.__traceback__ = tb\n"
     "\n"
     "            if value is not None:\n"
     "                for c in (value.__cause__, value.__context__):\n"
     "                    if c is not None and id(c) not in seen:\n"
     "                        excs.append((type(c), c, c.__traceback__))\n"
     "                        seen.add(id(c))\n"
     "        return ret\n"
     "\n"
     "    def _is_relevant_tb_level(self, tb):\n"
     "        return '__unittest' in tb.tb_frame.f_globals\n"
     "\n"
     "    def _remove_unittest_tb_frames(self, tb):\n"
     "        '''Truncates usercode tb at the first unittest frame.\n"
     "\n"
     "        If the first frame of the traceback is in user code,\n"
     "        the prefix up to the first unittest frame is returned.\n"
     "        If the first frame is already in the unittest module,\n"
     "        the traceback is not modified.\n"
     "        '''\n"
     "        prev = None\n"
     "        while tb and not self._is_relevant_tb_level(tb):\n"
     "            prev = tb\n"
     "            tb = tb.tb_next\n"
     "        if prev is not None:\n"
     "            prev.tb_next = None\n"
     "\n",
     "",
     "the same"),
    ("unittest.result",
     "class TestResult(object):\n",
     "def _leave_out_own_entries(error):\n"
     "    errors = [error]\n"
     "    while errors:\n"
     "        error = errors.pop()\n"
     "        error.stack[:] = [entry for entry in error.stack\n"
     "                          if not entry.filename.startswith('<stdlib unittest')]\n"
     "        errors += filter(None, [error.__cause__, error.__context__,\n"
     "                                *(error.exceptions or ())])\n"
     "\n"
     "\n"
     "class TestResult(object):\n",
     "the same, of text"),
    ("unittest.suite",
     "import sys\n",
     "import sys\n"
     "import types\n"
     "import _terrarium\n",
     "for the next ones"),
    ("unittest.suite",
     "            module = sys.modules[currentModule]\n",
     "            module = types.SimpleNamespace(**_terrarium.namespace(currentModule))\n",
     "the guest's namespace"),
    ("unittest.suite",
     "            module = sys.modules[previousModule]\n",
     "            module = types.SimpleNamespace(**_terrarium.namespace(previousModule))\n",
     "the same"),
    ("unittest.util",
     "from os.path import commonprefix\n",
     "\n"
     "def commonprefix(strings):\n"
     "    first, last = min(strings), max(strings)\n"
     "    end = 0\n"
     "    while end < min(len(first), len(last)) and first[end] == last[end]:\n"
     "        end += 1\n"
     "    return first[:end]\n"
     "\n",
     "no paths"),
    ("warnings",
     "    if coro.cr_origin is not None:\n"
     "        import linecache, traceback\n"
     "        def extract():\n"
     "            for filename, lineno, funcname in reversed(coro.cr_origin):\n"
     "                line = linecache.getline(filename, lineno)\n"
     "                yield (filename, lineno, funcname, line)\n"
     '        msg_lines.append("Coroutine created at (most recent call last)\\n")\n'
     "        msg_lines += traceback.format_list(list(extract()))\n",
     "",
     "origins are lists of frames"),
]
