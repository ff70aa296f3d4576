import type { HandlerTable } from "../call.ts";
import { runAlias, runHash } from "./alias.ts";
import { runCd, runPopd } from "./cd.ts";
import { runCommandBuiltin, runExec } from "./command.ts";
import { runCompgen } from "./compgen.ts";
import { runDeclare } from "./declare.ts";
import { runEval, runSource } from "./eval.ts";
import { runGetopts, runLet, runNamesBuiltin, runTestBuiltin } from "./evaluated-names.ts";
import { runFc, runJobs } from "./history.ts";
import { runMapfile } from "./mapfile.ts";
import { runRead } from "./read.ts";
import { runSet, runShift } from "./set.ts";
import { runShopt } from "./shopt.ts";
import { runTrap } from "./trap.ts";
import { runUnset } from "./unset.ts";

/** The builtins of the shell that run something or that change what later commands see. */
export const BUILTINS: HandlerTable = {
	".": runSource,
	"[": runTestBuiltin,
	alias: runAlias,
	builtin: runCommandBuiltin,
	cd: runCd,
	chdir: runCd,
	command: runCommandBuiltin,
	compgen: runCompgen,
	declare: runDeclare,
	eval: runEval,
	exec: runExec,
	export: runDeclare,
	fc: runFc,
	getopts: runGetopts,
	hash: runHash,
	jobs: runJobs,
	let: runLet,
	local: runDeclare,
	mapfile: runMapfile,
	popd: runPopd,
	pushd: runCd,
	read: runRead,
	readarray: runMapfile,
	readonly: runDeclare,
	set: runSet,
	shift: runShift,
	shopt: runShopt,
	source: runSource,
	test: runTestBuiltin,
	trap: runTrap,
	typeset: runDeclare,
	unset: runUnset,
	wait: runNamesBuiltin,
};
