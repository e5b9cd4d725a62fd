# id: meta-path-finder
# class: escape
# expect: blocked
# technique: a finder of the guest's own in sys.meta_path answers later imports
# source: own
# verified: yes
import sys
from importlib.machinery import ModuleSpec


class Finder:
    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self) if name == "antigravity_own" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        print("ESCAPED:meta-path-finder")


sys.meta_path.append(Finder())
import antigravity_own
