// How a host function answered.
//
// Tested by: interp/host_call/invoke_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_ANSWER_H_
#define TERRARIUM_INTERP_ISOLATE_ANSWER_H_

namespace terrarium::isolate {

enum class Answer { kError, kValue, kLater };

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_ANSWER_H_
