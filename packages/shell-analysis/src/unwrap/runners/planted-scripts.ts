import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { runFileText } from "../run-file-text.ts";
import { isTelling, trial } from "../trial.ts";

const MANAGER = /^(?:npm|pnpm|yarn|bun)$/;
const SCRIPT = /^scripts[.[][^=]*=([\s\S]*)$/;

/** `npm pkg set scripts.x=script`, `npm set-script x script`: undecidable when the script opens a pull request. */
export function judgePlantedScripts(call: Call): CommandVerdict {
	if (!MANAGER.test(call.name) || !call.args.some(isPlanting)) return PASSES;
	const script = scriptsIn(call.args).find(({ text }) => opens(call, text));
	if (script === undefined) return PASSES;
	const why = "becomes a script of the package that opens a pull request; run the command directly";
	return undecidable("planting", wordOf(script) ?? "", why);
}

function isPlanting(argument: Argument): boolean {
	const word = wordOf(argument);
	return word === "pkg" || word === "set-script";
}

function scriptsIn(args: readonly Argument[]): readonly Argument[] {
	const at = args.findIndex((argument) => wordOf(argument) === "set-script");
	const given = at < 0 ? [] : args.slice(at + 2, at + 3);
	const set = args.flatMap((argument) => {
		const script = SCRIPT.exec(wordOf(argument) ?? "")?.[1];
		return script === undefined ? [] : [argumentOf(literal(script))];
	});
	return [...given, ...set];
}

function opens({ machine, place }: Call, text: Text): boolean {
	const inner = inside(place, undefined, { scope: forkScope(place.scope), stdin: [] });
	return trial(machine, () => void machine.runScript(text, inner)).some(isTelling);
}

/** `cargo x`, `kubectl x`: a file of this line that is called `cargo-x`. Notes what it would open. */
export function runSubcommandFiles({ machine, name, args, place }: Call): void {
	if (place.scope.files.size === 0) return;
	const subcommand = wordOf(args.find((argument) => !/^[-+]/.test(wordOf(argument) ?? "-")));
	if (subcommand === undefined) return;
	for (const [path, script] of [...place.scope.files]) {
		if (path.slice(path.lastIndexOf("/") + 1) !== `${name}-${subcommand}`) continue;
		const inner = inside(place, path, { scope: forkScope(place.scope) });
		const run = () => void runFileText(machine, { script, label: path, place: inner });
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
}
