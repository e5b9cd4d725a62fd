// Marks what the shared library shows; the rest of it is hidden.
#ifndef TERRARIUM_API_H_
#define TERRARIUM_API_H_

#define TERRARIUM_API __attribute__((visibility("default")))

#endif  // TERRARIUM_API_H_
