// Where a guest's text goes: bounded buffers on the host's side, which survive the guest's end.
//
// Threads: used on the thread that runs the guest.
// Tested by: tests/integration/sandbox_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_OUTPUT_H_
#define TERRARIUM_INTERP_ISOLATE_OUTPUT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace terrarium::isolate {

enum class Stream { kStdout, kStderr };

// The longest prefix of at most `limit` bytes that ends between characters.
std::string_view CharacterPrefix(std::string_view text, uint64_t limit);

class Output {
 public:
  using Sink = std::function<void(std::string_view)>;
  // `limit` bounds both streams together, in bytes.
  Output(uint64_t limit, const Sink* sink) : left_(limit), sink_(sink) {}

  // False when not all of it fitted; what fitted was taken. Never throws.
  bool Write(Stream stream, std::string_view text);
  // Counts text that goes to the report in another place. False when it does not fit.
  bool Charge(uint64_t bytes) {
    bool fits = bytes <= left_;
    left_ -= fits ? bytes : left_;
    return fits;
  }
  // Hands the sink what it has not seen yet.
  void Flush();

  std::string out;
  std::string err;
  bool truncated = false;
  bool no_memory = false;  // the host had none for it

 private:
  void Append(std::string& to, std::string_view text);

  uint64_t left_;
  const Sink* sink_;
  size_t shown_ = 0;  // bytes of `out` that the sink has seen
};

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_OUTPUT_H_
