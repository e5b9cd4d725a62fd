// TERRARIUM_API marks the classes and functions that libterrarium.so exports. Everything else in
// the library is hidden, so a host may have a Python of its own.
//
//   class TERRARIUM_API Engine { ... };
#ifndef TERRARIUM_API_H_
#define TERRARIUM_API_H_

#define TERRARIUM_API __attribute__((visibility("default")))

#endif  // TERRARIUM_API_H_
