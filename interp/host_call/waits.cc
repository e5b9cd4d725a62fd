#include "interp/host_call/waits.h"

#include <new>
#include <utility>

namespace terrarium::host_call {

using isolate::Answer;

uint64_t Waits::Add(const Token& token, size_t function) {
  if (numbers_.contains(token)) return 0;
  const uint64_t number = ++last_number_;
  const auto made = all_.emplace(number, Wait{token, number, function}).first;
  try {
    numbers_.emplace(token, number);
  } catch (const std::bad_alloc&) {
    all_.erase(made);
    throw;
  }
  return number;
}

Waits::Wait* Waits::Find(const Token& token) {
  const auto found = numbers_.find(token);
  return found == numbers_.end() ? nullptr : &all_.find(found->second)->second;
}

void Waits::Give(Wait& wait, Answer answer, std::string reply) {
  answered_.emplace(last_turn_ + 1, wait.number);
  wait.answer = answer;
  wait.reply = std::move(reply);
  wait.turn = ++last_turn_;
}

std::map<uint64_t, Waits::Wait>::const_iterator Waits::Next(uint64_t number) const {
  if (number == kAny) {
    return answered_.empty() ? all_.end() : all_.find(answered_.begin()->second);
  }
  const auto found = all_.find(number);
  return found == all_.end() || found->second.answer == Answer::kLater ? all_.end() : found;
}

void Waits::Remove(std::map<uint64_t, Wait>::const_iterator at) {
  numbers_.erase(at->second.token);
  answered_.erase(at->second.turn);
  all_.erase(at);
}

bool Waits::Has(uint64_t number) const { return Next(number) != all_.end(); }

Answer Waits::Take(uint64_t& number, std::string& reply) {
  const auto next = Next(number);
  if (next == all_.end()) return Answer::kLater;
  number = next->first;
  reply = next->second.reply;
  const Answer answer = next->second.answer;
  Remove(next);
  return answer;
}

void Waits::Forget(uint64_t number) {
  if (const auto found = all_.find(number); found != all_.end()) Remove(found);
}

}  // namespace terrarium::host_call
