// ChildProcess: runs another program and waits for it, with nothing left to chance.
//
// 1. The program is named by its path or looked up in PATH; there is no shell, and arguments are passed as they are.
// 2. Its environment is made from nothing; its working folder, input, time and memory are given and limited.
// 3. Its output is read up to a limit; at the time limit the whole process group is ended.
// 4. The result is its status and output, or a `MachineFault` that names the program and how to install it.
//
// Used by GitReader and Packaging; imports Diagnostics.
