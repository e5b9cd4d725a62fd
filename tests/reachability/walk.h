// Follows everything that a guest can do to an object, to a fixed point: read every attribute, look
// through every class dict, bind every descriptor, open every container, call the methods that take
// an object apart. What it arrives at, a guest can arrive at.
//
//   Walk walk(judge);
//   walk.AddRoot("json", module);
//   walk.Run();
//   walk.findings();   // {"json.loads.__globals__", "namespace of a module"}
//
// Threads: called with the interpreter attached, on the guest's stack.
#ifndef TERRARIUM_TESTS_REACHABILITY_WALK_H_
#define TERRARIUM_TESTS_REACHABILITY_WALK_H_

#include <Python.h>

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace terrarium::reachability {

struct Finding {
  std::string path;
  std::string what;
};

// Why a guest may not hold `object`; empty when it may.
using Verdict = std::function<std::string(PyObject* object)>;

class Walk {
 public:
  explicit Walk(Verdict judge) : judge_(std::move(judge)) {}

  // Borrows `object`.
  void AddRoot(std::string_view name, PyObject* object);
  // Follows nothing that lies more than `most_steps` from a root.
  void Run(int most_steps = 1'000'000);

  // A few for each reason, those that were met first (the shortest paths).
  const std::vector<Finding>& findings() const { return findings_; }
  size_t objects() const { return nodes_.size(); }
  // What `judge` says of all that lies behind a root that is a module and was there before the walk
  // read it; each reason once. `step` is the last of the path.
  std::vector<Finding> HeldByModules(
      const std::function<std::string(PyObject* object, std::string_view step)>& judge) const;

  // What C code can reach in addition, by tp_traverse: for a person to look at.
  std::vector<Finding> ReachableThroughC() const;

 private:
  struct Node {
    PyObject* object;  // held until the program ends: addresses stay unique
    int parent;        // -1: a root
    std::string step;
    int transient;  // so many objects up the path were made by reading them
    int steps;      // from the root
  };

  // Takes over the reference `object`; null and leaves are not followed.
  void Push(PyObject* object, int parent, std::string step);
  void PushBorrowed(PyObject* object, int parent, std::string step) {
    Push(Py_XNewRef(object), parent, std::move(step));
  }
  template <typename Path>
  void Judge(PyObject* object, Path path);
  void ReadAttributes(int index);
  void LookThroughClasses(int index);
  void OpenContainer(int index);
  void CallMethods(int index);
  void CallThroughBases(int index, const char* name, PyObject* argument);
  bool SeenAlike(PyObject* object, int parent, const std::string& step);
  std::string PathOf(int index) const;

  Verdict judge_;
  std::vector<Node> nodes_;
  std::unordered_set<PyObject*> seen_;
  std::set<std::tuple<PyTypeObject*, PyTypeObject*, std::string>> alike_;
  std::map<std::string, int> met_;  // how often, by reason
  std::vector<Finding> findings_;
};

}  // namespace terrarium::reachability

#endif  // TERRARIUM_TESTS_REACHABILITY_WALK_H_
