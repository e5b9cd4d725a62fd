// Lines that are made in any order and come out in one: line n is emitted as
// soon as all lines before it have been.
//
// Threads: Put() may be called from any thread.
#ifndef CLI_ORDERED_LINES_H_
#define CLI_ORDERED_LINES_H_

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace terrarium::cli {

class OrderedLines {
 public:
  // `emit` gets the lines of a completed prefix, one call at a time; false
  // from it closes the queue. A line more than `window` ahead of the first
  // missing one waits, so that one slow script cannot fill memory with the
  // reports of all others.
  OrderedLines(uint64_t window, std::function<bool(std::string_view)> emit)
      : window_(window), emit_(std::move(emit)) {}

  // Hands in line `index`; an empty one only makes room. False once closed.
  // REQUIRES: each index once, from 0, and the smallest one outstanding is
  // never withheld by a thread that waits here.
  bool Put(uint64_t index, std::string line);

  uint64_t emitted() const;

 private:
  const uint64_t window_;
  const std::function<bool(std::string_view)> emit_;
  mutable std::mutex mutex_;
  std::condition_variable room_;
  std::map<uint64_t, std::string> waiting_;
  uint64_t next_ = 0;
  bool closed_ = false;
};

}  // namespace terrarium::cli

#endif  // CLI_ORDERED_LINES_H_
