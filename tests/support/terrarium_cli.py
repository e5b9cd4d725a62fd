"""What the Python tests share: running the `terrarium` program, reading its reports.

    sys.path.insert(0, os.path.join(HERE, "..", "support"))
    import terrarium_cli

A test says what it expects; how the program is called and read stands here once.
"""

import json
import os
import subprocess
import tempfile
import unittest

BINARY = os.environ.get("TERRARIUM_BIN", "build/dev/bin/terrarium")

# A report's keys in the order in which they are written (docs/CONTRACT.md).
REPORT_KEYS = ["schema", "script", "outcome", "reason", "message", "value",
               "stdout", "stdout_truncated", "stderr", "exception",
               "violations", "files", "usage", "policy", "engine"]


def reports_in(output):
    """The reports in what `run --json` or `batch` printed; ValueError for other lines."""
    return [json.loads(line) for line in output.splitlines()]


def batch(binary, *arguments, timeout=None):
    """The reports of `terrarium batch` on one isolate; RuntimeError when it fails."""
    command = [binary, "batch", "--jobs", "1", *arguments]
    done = subprocess.run(command, capture_output=True, timeout=timeout)
    if done.returncode != 0:
        raise RuntimeError(f"{command[:8]} ended with exit code {done.returncode}: "
                           f"{done.stderr.decode('utf-8', 'replace')}")
    return reports_in(done.stdout)


def last_line(text):
    """The last line of a program's error output, where its reason is."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return text.strip().split("\n")[-1]


def split_arguments(argv):
    """A tool's own arguments, and those after `--`, which are passed on."""
    if "--" not in argv:
        return argv, []
    split = argv.index("--")
    return argv[:split], argv[split + 1:]


class FolderTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name, content=None):
        """The path of `name` in the folder; with content it is written."""
        path = os.path.join(self.folder, name)
        if content is not None:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        return path


class CliTest(FolderTest):
    """Calls the program that the environment variable TERRARIUM_BIN names."""

    def call(self, *args, stdin=b""):
        done = subprocess.run([BINARY, *args], input=stdin, capture_output=True, timeout=120)
        done.stdout = done.stdout.decode()  # fails where it is not UTF-8
        done.stderr = done.stderr.decode()
        return done

    def assert_usage_error(self, args, *fragments, stdin=b""):
        done = self.call(*args, stdin=stdin)
        self.assertEqual(done.returncode, 2, done)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"\Aterrarium: [^\n]+\n\Z")
        for fragment in fragments:
            self.assertIn(fragment, done.stderr)

    def report(self, *args, stdin=b"", exit_code=0):
        done = self.call("run", "--json", *args, stdin=stdin)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.stdout.count("\n"), 1)
        return json.loads(done.stdout)
