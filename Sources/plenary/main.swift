import Commands
import Glibc

exit(await Program.runProcess(CommandLine.arguments))
