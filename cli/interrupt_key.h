// Ctrl-C ends the guest, not the command: the report then says `interrupted`.
// A second one ends the command.
//
// Threads: made and destroyed on the main thread; watches on one of its own.
#ifndef TERRARIUM_CLI_INTERRUPT_KEY_H_
#define TERRARIUM_CLI_INTERRUPT_KEY_H_

#include <atomic>
#include <thread>

#include "terrarium/sandbox.h"

namespace terrarium::cli {

class InterruptKey {
 public:
  // REQUIRES: the sandbox outlives this.
  explicit InterruptKey(Sandbox& sandbox);
  ~InterruptKey();
  InterruptKey(const InterruptKey&) = delete;
  InterruptKey& operator=(const InterruptKey&) = delete;

 private:
  void Watch(Sandbox& sandbox);

  std::atomic<bool> stop_ = false;
  std::thread watcher_;
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_INTERRUPT_KEY_H_
