import { judgeGh } from "../../effects/gh/gh.ts";
import { parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { invocationOf } from "../invocation-of.ts";
import { leaf } from "../leaf.ts";
import { quoteArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";
import { runGhProgram } from "./gh-programs.ts";

/** `gh`: its aliases are replaced, planting one is judged, everything else is judged as it stands. */
export function runGh(call: Call): Text {
	const { args, machine, place } = call;
	const name = wordOf(args[0]) ?? "";
	const known = machine.context.ghAliases?.[name];
	const alias =
		place.scope.aliases.get(`gh ${name}`) ?? (known === undefined ? undefined : literal(known));
	if (alias !== undefined && !place.calls.includes(`gh ${name}`)) {
		return runAlias(call, { name, alias, args: args.slice(1) });
	}
	if (name === "alias" && wordOf(args[1]) === "set") return plantAlias(call);
	return runGhProgram(call) ?? leaf(call, judgeGh(invocationOf(call)));
}

interface GhAlias {
	readonly name: string;
	readonly alias: Text;
	readonly args: Call["args"];
}

function runAlias({ machine, place }: Call, { name, alias, args }: GhAlias): Text {
	const scope = forkScope(place.scope);
	scope.positional = args.map((argument) => argument.text);
	const calls = [...place.calls, `gh ${name}`];
	const inner = inside(place, `gh ${name}`, { scope, calls });
	return machine.runScript(scriptOf(alias, quoteArguments(args)), inner);
}

function scriptOf(alias: Text, args: Text): Text {
	if (literalStart(alias).startsWith("!")) return dropCharacters(alias, 1);
	return joinTexts([literal("gh "), alias, literal(" "), args]);
}

/** `gh alias set name expansion`: undecidable when a later `gh name` would open a pull request. */
function plantAlias(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args.slice(2), { valued: new Map(), interspersed: true });
	const [name, given] = flags.operands;
	if (name === undefined || given === undefined) return leaf(call);
	const isShell = isOn(flags, "-s", "--shell") || flags.switches.has("--shell");
	const expansion = wordOf(given) === "-" ? place.stdin : given.text;
	const alias = isShell ? joinTexts([literal("!"), expansion]) : expansion;
	const inner = inside(place, "gh alias", { scope: forkScope(place.scope), stdin: [] });
	const findings = trial(machine, () => machine.runScript(scriptOf(alias, []), inner));
	place.scope.aliases.set(`gh ${wordOf(name) ?? ""}`, alias);
	if (!findings.some(isTelling)) return leaf(call, PASSES, []);
	const why = "becomes an alias that opens a pull request; run the command directly";
	return leaf(call, undecidable("planting", showText(given.text), why), []);
}
