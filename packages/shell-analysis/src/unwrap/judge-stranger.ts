import { judgeGh } from "../effects/gh/gh.ts";
import { judgeHub } from "../effects/hub.ts";
import { OUTPUTS } from "../output/outputs.ts";
import { literalOf, literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { BUILTINS } from "./builtins/builtins.ts";
import type { Call } from "./call.ts";
import { isInert } from "./inert-programs.ts";
import { invocationOf } from "./invocation-of.ts";
import { isPath } from "./is-path.ts";
import { findInTail } from "./runners/find-in-tail.ts";
import { isOwnProgram } from "./runners/own-program.ts";

/** The folders whose programs are what their names say. */
const OF_THE_SYSTEM =
	/^\/(?:usr\/(?:local\/)?|opt\/(?:homebrew|local)\/|nix\/store\/[^/]+\/|home\/linuxbrew\/\.linuxbrew\/)?s?bin\/[^/]+$/;
/** What a shell does itself, whatever is in its `PATH`. */
const BUILT_IN =
	/^(?:[:.[]|alias|bg|bind|echo|false|fg|help|kill|printf|pwd|return|suspend|test|times|true|type|ulimit|umask|unalias)$/;

/** Whether a program is named by a path that may lead to any file. */
export function isForeignPath(word: Text): boolean {
	return isPath(word) && !OF_THE_SYSTEM.test(literalOf(word) ?? "");
}

/** The verdict on a call whose program may be a copy of gh or hub under another name. */
export function judgeAsCopy(call: Call): CommandVerdict {
	const invocation = invocationOf(call);
	const isOpening =
		judgeGh(invocation).type === "creates" || judgeHub(invocation).type === "creates";
	if (!isOpening) return PASSES;
	const why = "would open a pull request if it were a copy of gh or hub; run gh itself";
	return undecidable("dynamic", showText(call.argv[0]?.text ?? []), why);
}

/**
 * A well-known name may stand for another program, where it is given by a path or the line sets `PATH`: then it may
 * be gh, or run its arguments. Notes what it would open.
 */
export function judgeStranger(call: Call): void {
	const { machine, argv, place, name } = call;
	const word = argv[0]?.text ?? [];
	const isForeign = isForeignPath(word);
	if (/^(?:gh|hub)$/.test(name) || isOwnProgram(name)) return;
	if (!isForeign && !isInPath(call)) return;
	const verdict = judgeAsCopy(call);
	if (verdict.type !== "passes") {
		machine.record(argv, verdict, place);
		return;
	}
	const isQuiet =
		isInert(name) ||
		name === "git" ||
		[OUTPUTS, BUILTINS].some((table) => Object.hasOwn(table, name));
	if (isQuiet && (isForeign || isRelativeFirst(call))) machine.found.push(...findInTail(call));
}

/** Whether the name is looked up in a `PATH` of this line. */
function isInPath({ place, name }: Call): boolean {
	if (place.scope.variables.get("PATH") === undefined || !isInert(name)) return false;
	return !(place.isDirect && BUILT_IN.test(name));
}

function isRelativeFirst({ place }: Call): boolean {
	const path = place.scope.variables.get("PATH");
	return (
		path?.kind === "scalar" &&
		path.text[0]?.kind === "literal" &&
		!/^[/~]/.test(literalStart(path.text))
	);
}
