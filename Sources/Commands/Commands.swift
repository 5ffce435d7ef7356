// Commands: the command line of Plenary, from the arguments to the exit status.
//
// 1. `CommandTable` lists the commands as data: name, operands, options, examples, texts in English and Chinese. The
//    parser, the help pages and the shell completions read the same table.
// 2. `ArgumentParser` turns the arguments into `Arguments`, or into a `UsageError` that says what was probably meant.
//    A flag goes before `PLENARY_*` in the environment, that before `plenary.yml`, that before the default.
// 3. `Host` is the process as a value (streams, environment, folder), so that tests run commands without a process;
//    `Console` writes: data to standard output, messages to standard error, in the reader's language.
// 4. Each command has a folder or file of its own and one `run`: it asks Pipeline to do the work and shows the result.
// 5. `Program.run` ties these together and gives the exit status: 0 done, 1 findings, 2 wrong usage, 3 environment,
//    4 a fault of Plenary itself; 130 and 143 come from `Signals`.
//
// The only module that prints. Foundation is not imported, so that the program starts in two milliseconds.
