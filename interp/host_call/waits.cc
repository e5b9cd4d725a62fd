#include "interp/host_call/waits.h"

#include <algorithm>
#include <utility>

namespace terrarium::host_call {

using isolate::Answer;

uint64_t Waits::Add(const Token& token, size_t function) {
  if (Find(token) != nullptr) return 0;
  all_.push_back({token, last_number_ + 1, function});
  return ++last_number_;
}

Waits::Wait* Waits::Find(const Token& token) {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Wait& w) { return w.token == token; });
  return found == all_.end() ? nullptr : &*found;
}

void Waits::Give(Wait& wait, Answer answer, std::string reply) {
  wait.answer = answer;
  wait.reply = std::move(reply);
  wait.turn = ++last_turn_;
}

std::vector<Waits::Wait>::const_iterator Waits::Next(uint64_t number) const {
  auto next = all_.end();
  for (auto at = all_.begin(); at != all_.end(); ++at) {
    if (at->answer == Answer::kLater || (number != kAny && at->number != number)) continue;
    if (next == all_.end() || at->turn < next->turn) next = at;
  }
  return next;
}

bool Waits::Has(uint64_t number) const { return Next(number) != all_.end(); }

Answer Waits::Take(uint64_t& number, std::string& reply) {
  const auto next = Next(number);
  if (next == all_.end()) return Answer::kLater;
  number = next->number;
  reply = next->reply;
  const Answer answer = next->answer;
  all_.erase(next);
  return answer;
}

void Waits::Forget(uint64_t number) {
  std::erase_if(all_, [number](const Wait& w) { return w.number == number; });
}

}  // namespace terrarium::host_call
