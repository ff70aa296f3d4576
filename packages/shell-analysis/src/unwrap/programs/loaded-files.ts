import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { fileKey } from "../../walk/file-key.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";
import { runProgramText } from "./run-program-text.ts";

/** Files that an interpreter loads without their names on the line: by an option, a setting, an import. */
const LOADED = /\.(?:[cm]?[jt]s|py|p[lm]|rb)$/;

/** A program may load the modules that this line wrote: undecidable when one of them opens a pull request. */
export function judgeLoadedFiles(call: Call, program?: Argument): void {
	const { machine, place } = call;
	for (const [path, text] of place.scope.files) {
		if (fileKey(program?.text ?? []) === path || !opens(call, path, text)) continue;
		const why = "was written on this line, opens a pull request, and may be loaded";
		machine.record(call.argv, undecidable("dynamic", path, why), place);
	}
}

function opens(call: Call, path: string, text: Text): boolean {
	const { machine, place } = call;
	const mark = `loaded ${path}`;
	if (place.calls.includes(mark)) return false;
	const calls = [...place.calls, mark];
	const inner = inside(place, path, { scope: forkScope(place.scope), stdin: [], calls });
	if (/(?:^|\/)package\.json$/.test(path)) {
		return scriptsIn(call, literalOf(text) ?? "").some((script) =>
			trial(machine, () => machine.runScript(script, inner)).some(isTelling),
		);
	}
	if (!LOADED.test(path)) return false;
	const name = languageOf(path);
	const loaded = { ...call, name, args: [], argv: call.argv.slice(0, 1), place: inner };
	return trial(machine, () => runProgramText(loaded, text)).some(isTelling);
}

function languageOf(path: string): string {
	if (path.endsWith(".py")) return "python3";
	if (/\.p[lm]$/.test(path)) return "perl";
	return path.endsWith(".rb") ? "ruby" : "node";
}

/** The values of the scripts of a package that the call may run. */
function scriptsIn(call: Call, source: string): readonly Text[] {
	const isMeant = scriptNames(call);
	return [...source.matchAll(/"([\w:.-]+)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap(
		([, name = "", value = '""']) =>
			isMeant.test(name) ? [literal(value.slice(1, -1).replace(/\\(.)/g, "$1"))] : [],
	);
}

const ALL = /^/;
const LIFECYCLE = /^(?:pre|post)?(?:install|prepare|prepublish|prepack)$/;

/** An installation runs the scripts of the life cycle, `run x` those of `x`; anything else may run all of them. */
function scriptNames({ name, args }: Call): RegExp {
	if (!/^(?:npm|pnpm|yarn)$/.test(name)) return ALL;
	const [action, script] = args.map(wordOf);
	if (/^(?:i|install|ci|add)$/.test(action ?? "")) return LIFECYCLE;
	const named = action === "run" || action === "run-script" ? script : undefined;
	return named !== undefined && /^\w[\w:-]*$/.test(named)
		? new RegExp(`^(?:pre|post)?${named}$`)
		: ALL;
}
