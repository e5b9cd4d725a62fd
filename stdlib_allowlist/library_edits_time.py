"""Changes to the library modules that tell the time or wait: see library_edits.py."""

# (module, text, replacement, reason)
EDITS = [
    ("_strptime",
     "import os\n"
     "import time\n"
     "import locale\n",
     "import time\n",
     "for the next ones"),
    ("_strptime",
     "    return locale.getlocale(locale.LC_TIME)\n",
     "    return None, None\n",
     "there is one locale"),
    ("_strptime",
     "skip_file_prefixes=(os.path.dirname(__file__),))",
     "stacklevel=4)",
     "no files"),
    ("asyncio.futures",
     "import concurrent.futures\n",
     "",
     "what needs it is withheld"),
    ("asyncio.futures",
     "import logging\n",
     "",
     "for the next one"),
    ("asyncio.futures",
     "logging.DEBUG - 1",
     "9",
     "a number"),
    ("asyncio.futures",
     "            raise self._exception.with_traceback(self._exception_tb)\n",
     "            raise self._exception\n",
     "the traceback is withheld; it stays where it is"),
    ("asyncio.futures",
     "    'Future', 'wrap_future', 'isfuture',\n",
     "    'Future', 'isfuture',\n",
     "there are no other threads"),
    ("asyncio.mixins",
     "import threading\n",
     "import _locks as threading\n",
     "one thread"),
    ("asyncio.runners",
     "import threading\n"
     "import signal\n",
     "",
     "for the next ones"),
    ("asyncio.runners",
     "        if (threading.current_thread() is threading.main_thread()\n"
     "            and signal.getsignal(signal.SIGINT) is signal.default_int_handler\n"
     "        ):\n"
     "            sigint_handler = functools.partial(self._on_sigint, main_task=task)\n"
     "            try:\n"
     "                signal.signal(signal.SIGINT, sigint_handler)\n"
     "            except ValueError:\n"
     "                # `signal.signal` may throw if `threading.main_thread` does\n"
     "                # not support signals (e.g. embedded interpreter with signals\n"
     "                # not registered - see gh-91880)\n"
     "                sigint_handler = None\n"
     "        else:\n"
     "            sigint_handler = None\n",
     "",
     "no signals"),
    ("asyncio.runners",
     "        finally:\n"
     "            if (sigint_handler is not None\n"
     "                and signal.getsignal(signal.SIGINT) is sigint_handler\n"
     "            ):\n"
     "                signal.signal(signal.SIGINT, signal.default_int_handler)\n",
     "",
     "no signals"),
    ("asyncio.tasks",
     "import concurrent.futures\n",
     "",
     "what needs it is withheld"),
    ("asyncio.tasks",
     "FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED\n"
     "FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION\n"
     "ALL_COMPLETED = concurrent.futures.ALL_COMPLETED\n",
     "FIRST_COMPLETED = 'FIRST_COMPLETED'\n"
     "FIRST_EXCEPTION = 'FIRST_EXCEPTION'\n"
     "ALL_COMPLETED = 'ALL_COMPLETED'\n",
     "its constants"),
    ("calendar",
     "import locale as _locale\n",
     "",
     "what needs it is withheld"),
    ("calendar",
     "# Number of days per month",
     "globals().update(Month.__members__)\n"
     "globals().update(Day.__members__)\n"
     "\n"
     "# Number of days per month",
     "what global_enum did, which writes into guests' namespaces now"),
    ("sched",
     "import threading\n",
     "import _locks as threading\n",
     "one thread"),
    ("zoneinfo._common",
     "    from importlib import resources\n"
     "\n"
     '    components = key.split("/")\n'
     '    package_name = ".".join(["tzdata.zoneinfo"] + components[:-1])\n'
     "    resource_name = components[-1]\n"
     "\n"
     "    try:\n"
     "        path = resources.files(package_name).joinpath(resource_name)\n"
     "        # gh-85702: Prevent PermissionError on Windows\n"
     "        if path.is_dir():\n"
     "            raise IsADirectoryError\n"
     '        return path.open("rb")\n'
     "    except (ImportError, FileNotFoundError, UnicodeEncodeError, IsADirectoryError):\n"
     "        # There are four types of exception that can be raised that all amount\n"
     '        # to "we cannot find this key":\n'
     "        #\n"
     "        # ImportError: If package_name doesn't exist (e.g. if tzdata is not\n"
     "        #   installed, or if there's an error in the folder name like\n"
     "        #   Amrica/New_York)\n"
     "        # FileNotFoundError: If resource_name doesn't exist in the package\n"
     "        #   (e.g. Europe/Krasnoy)\n"
     "        # UnicodeEncodeError: If package_name or resource_name are not UTF-8,\n"
     "        #   such as keys containing a surrogate character.\n"
     "        # IsADirectoryError: If package_name without a resource_name specified.\n"
     '        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")\n',
     "    from zoneinfo import _tzpath\n"
     "    return _tzpath.fixed_zone(key)\n",
     "no files"),
]
