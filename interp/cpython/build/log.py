"""Progress on stderr; child processes with their output in a log file."""

import os
import subprocess
import sys
import time


class BuildError(Exception):
    """A step failed; the message says what and what to do."""


_start = time.monotonic()


def say(message):
    print(f"[cpython {time.monotonic() - _start:6.1f}s] {message}",
          file=sys.stderr, flush=True)


def run(argv, *, log, cwd=None, env=None, heartbeat=None):
    """Runs argv with its output appended to the file `log`.

    With `heartbeat` (a verb), tells every 15 s how many compiler commands went
    by. Raises BuildError with the end of the log when the command fails.
    """
    with open(log, "ab") as out:
        out.write(("$ " + " ".join(map(str, argv)) + "\n").encode())
        out.flush()
        child = subprocess.Popen(argv, cwd=cwd, env=env, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            compiled, last = 0, time.monotonic()
            for line in child.stdout:
                out.write(line)
                compiled += b" -c " in line
                if heartbeat and time.monotonic() - last > 15:
                    last = time.monotonic()
                    say(f"  {heartbeat}: {compiled} files so far")
            status = child.wait()
        except BaseException:
            child.terminate()
            child.wait()
            raise
        if status == 0:
            return
    with open(log, "rb") as whole:
        tail = whole.read().decode(errors="replace").splitlines()[-25:]
    raise BuildError(f"`{os.path.basename(str(argv[0]))}` failed with status "
                     f"{status}; the log ends:\n  " + "\n  ".join(tail)
                     + f"\nwhole log: {log}")


def capture(argv, **kwargs):
    """Standard output of a short command; BuildError when it fails."""
    result = subprocess.run(argv, capture_output=True, text=True, check=False,
                            **kwargs)
    if result.returncode != 0:
        raise BuildError(f"`{' '.join(map(str, argv))}` failed:\n{result.stderr}")
    return result.stdout
