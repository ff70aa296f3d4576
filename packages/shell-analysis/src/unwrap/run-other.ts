import { inside } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import type { Call } from "./call.ts";
import { inChild } from "./in-child.ts";
import { judgeAsCopy } from "./judge-stranger.ts";
import { leaf } from "./leaf.ts";
import { judgeLoadedFiles } from "./programs/loaded-files.ts";
import { rememberWrites } from "./remember-writes.ts";
import { runFileText } from "./run-file-text.ts";
import { findInTail } from "./runners/find-in-tail.ts";
import { judgeOwnFile } from "./runners/own-program.ts";
import { unread } from "./unread.ts";
import { zshWords } from "./zsh-words.ts";

/** Programs that run the scripts or load the modules of a package. */
const LOADS_PACKAGES = /^(?:npm|npx|pnpm|pnpx|yarn|bunx|vite|vitest|jest|mocha|pytest|rake|prove)$/;

/** A program without a rule: a script whose text is known is run; else it may run its arguments. */
export function runOther(call: Call): Text {
	const verdict = judgeOwnFile(call, call.argv);
	if (verdict.type !== "passes") return leaf(call, verdict);
	const script = scriptOf(call);
	const path = call.argv[0]?.text ?? [];
	if (script === undefined || literalOf(script) === undefined) {
		const copy = judgeCopy(call, path);
		if (copy.type !== "passes") return leaf(call, copy);
	}
	if (script !== undefined) return runFile(call, script);
	if (isPath(path) && call.machine.isTooLarge(path, call.place)) return unread(call, path);
	const words = zshWords(call);
	if (words !== undefined) return call.machine.runCommand(words, inside(call.place, "zsh"));
	if (LOADS_PACKAGES.test(call.name)) judgeLoadedFiles(call);
	const findings = findInTail(call);
	rememberWrites(call);
	if (findings.length === 0) return leaf(call);
	call.machine.found.push(...findings);
	return [call.machine.unknowns.create({ source: `$(${call.name} …)`, printed: true })];
}

/** A program of another name, given by its path, may be a copy of gh or hub. */
function judgeCopy(call: Call, path: Text): CommandVerdict {
	const isFile = isPath(path) || call.place.scope.files.has(literalOf(path) ?? "");
	return isFile ? judgeAsCopy(call) : PASSES;
}

function scriptOf({ machine, argv, place }: Call): Text | undefined {
	const path = argv[0]?.text ?? [];
	return isPath(path)
		? machine.fileText(path, place)
		: place.scope.files.get(literalOf(path) ?? "");
}

function isPath(path: Text): boolean {
	return path.some((piece) => piece.kind !== "unknown" && piece.text.includes("/"));
}

/** A script runs in the shell, or in the program that its first line names. */
function runFile(call: Call, script: Text): Text {
	const { machine, argv, args, place } = call;
	const start = literalOf(script.slice(0, 1)) ?? "";
	const program = /^#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(start)?.[1];
	if (program !== undefined && !/sh$/.test(program)) {
		const inner = inside(place, call.name);
		return machine.runCommand([{ text: literal(program), many: false }, ...argv], inner);
	}
	const scope = forkScope(place.scope);
	scope.positional = args.map((argument) => argument.text);
	return inChild(machine, { ...place, scope }, (child) =>
		runFileText(machine, { script, label: call.name, place: child }),
	);
}
