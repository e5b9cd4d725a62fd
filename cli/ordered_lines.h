// Lines that are made in any order and come out in one: line n is emitted as soon as all lines
// before it have been. A long line is not kept until then: who makes it waits for its turn, and
// then hands it on in pieces.
//
//   OrderedLines lines(256, emit);
//   lines.Put(n, [&](OrderedLines::Line& line) { line.Add("..."); });
//
// Threads: Put() may be called from any thread.
#ifndef TERRARIUM_CLI_ORDERED_LINES_H_
#define TERRARIUM_CLI_ORDERED_LINES_H_

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
  // A line up to this long may wait; so `window` of them is what can be held.
  static constexpr size_t kLong = size_t{64} << 10;

  // `emit` gets the text of lines, one call at a time; false from it closes the queue. A line more
  // than `window` ahead of the first missing one waits, so that one slow script cannot fill memory
  // with the reports of all others.
  OrderedLines(uint64_t window, std::function<bool(std::string_view)> emit)
      : window_(window), emit_(std::move(emit)) {}

  // What makes a line adds its text here.
  class Line {
   public:
    void Add(std::string_view text);

   private:
    friend class OrderedLines;
    Line(OrderedLines& lines, uint64_t index) : lines_(lines), index_(index) {}

    OrderedLines& lines_;
    const uint64_t index_;
    std::string text_;       // until it is long
    bool has_turn_ = false;  // then it goes out as it comes
  };

  // `make` adds line `index`; one that is empty only makes room. False once closed. REQUIRES: each
  // index once, from 0, and the smallest one outstanding is never withheld by a thread that waits
  // here.
  bool Put(uint64_t index, const std::function<void(Line&)>& make);

  uint64_t emitted() const;

 private:
  // Waits until all lines before `index` are out. False once closed.
  bool WaitForTurn(uint64_t index);
  // Emits for the one whose turn it is, without the lock.
  void EmitPiece(std::string_view text);

  const uint64_t window_;
  const std::function<bool(std::string_view)> emit_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<uint64_t, std::string> waiting_;
  uint64_t next_ = 0;
  bool closed_ = false;
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_ORDERED_LINES_H_
