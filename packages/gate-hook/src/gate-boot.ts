import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Compiling is a third of what a start costs. The cache lies beside the program, because whoever
// can write there can change the program itself; where nobody can, there is none.
enableCompileCache(join(import.meta.dirname, "cache"));

// A program that cannot be loaded ends with a status that the launcher takes for a failure.
void import("./gate-main.ts");
