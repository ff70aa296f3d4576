import type { ProgramRule } from "../words/refusal.ts";
import { judgeCodexWorkers } from "./codex-workers.ts";
import { FILE_PROGRAMS } from "./file-programs.ts";
import { judgeGh } from "./gh.ts";
import { judgeGit } from "./git.ts";
import { RUNNERS } from "./runners.ts";
import { SHELL_BUILTINS } from "./shell-builtins.ts";
import { TEXT_PROGRAMS } from "./text-programs.ts";

/** The programs that a worker of a read-only scope may run, each with the arguments that it may get. */
export const READ_ONLY_PROGRAMS: ReadonlyMap<string, ProgramRule> = new Map<string, ProgramRule>([
	...TEXT_PROGRAMS,
	...FILE_PROGRAMS,
	...SHELL_BUILTINS,
	...RUNNERS,
	["git", judgeGit],
	["gh", judgeGh],
	["codex-workers", judgeCodexWorkers],
]);
