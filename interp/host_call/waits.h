// The answers of the host's that a call waits for.
//
// Threads: under the isolate's lock. Host memory: what runs on a guest's stack reaches it by
// kill::CallOnHost() only.
// Tested by: interp/host_call/waits_test.cc.
#ifndef TERRARIUM_INTERP_HOST_CALL_WAITS_H_
#define TERRARIUM_INTERP_HOST_CALL_WAITS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "interp/isolate/answer.h"
#include "terrarium/pending.h"

namespace terrarium::host_call {

class Waits {
 public:
  struct Wait {
    Token token;
    uint64_t number;  // by which the guest's side knows it; never 0
    size_t function;  // whose answer it is
    isolate::Answer answer = isolate::Answer::kLater;
    std::string reply = {};  // once it is answered, as Invoke() leaves it
    uint64_t turn = 0;       // of those that are answered, which was first
  };
  // For Take() and Has(): whatever is answered first.
  static constexpr uint64_t kAny = UINT64_MAX;
  // What one call can wait for at a time (terrarium/pending.h): this is the host's memory.
  static constexpr size_t kMost = 4096;

  bool full() const { return all_.size() >= kMost; }
  // 0: something waits for the token already.
  uint64_t Add(const Token& token, size_t function);
  // Null where nothing waits for it.
  Wait* Find(const Token& token);
  void Give(Wait& wait, isolate::Answer answer, std::string reply);
  bool Has(uint64_t number) const;
  // The answer, which goes from the list; `number` becomes its own. kLater: there is none yet.
  isolate::Answer Take(uint64_t& number, std::string& reply);
  void Forget(uint64_t number);
  // By number, which is the order in which they were asked.
  const std::map<uint64_t, Wait>& all() const { return all_; }

 private:
  std::map<uint64_t, Wait>::const_iterator Next(uint64_t number) const;
  void Remove(std::map<uint64_t, Wait>::const_iterator at);

  std::map<uint64_t, Wait> all_;
  absl::flat_hash_map<Token, uint64_t> numbers_;
  std::map<uint64_t, uint64_t> answered_;  // turn -> number
  uint64_t last_number_ = 0;
  uint64_t last_turn_ = 0;
};

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_WAITS_H_
