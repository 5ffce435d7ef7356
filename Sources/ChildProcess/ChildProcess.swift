// ChildProcess: runs a program and gives back what it wrote.
//
// 1. `ProgramRequest` says everything about a run: the program, its arguments, its whole environment (nothing is
//    inherited), its folder, its input, and the limits of time, memory and output.
// 2. `ProgramRequest.run` finds the program, starts it with `posix_spawn`, without a shell, in a process group of its
//    own and with no open file but its input and the two pipes to us; the input is a file in memory, so that a program
//    that does not read it cannot block us.
// 3. `OutputCollector` reads both pipes until they end, the time is over or too much has come. Whatever is left of
//    the process group then is killed: no grandchild outlives the run.
// 4. `RunningPrograms.endAll` ends all of them when Plenary itself is interrupted.
//
// How a program ended is a value (`ProgramResult`); that it is missing, too slow or too talkative is a `MachineFault`
// (E093x). Called by GitReader and Packaging; imports Diagnostics and CSpawn.
