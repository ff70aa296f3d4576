import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { isBroken, isTelling, trial } from "../trial.ts";

/** A setting by whose name its value is a program: `ProxyCommand=…`, `APT::Update::Pre-Invoke::=…`, `--post-hook=…`. */
const SETTING =
	/^--checkpoint-action=exec=|^-{0,2}[\w.:-]*(?:command|cmd|exec|invoke|hook|script|program|pager|editor|browser|shell|rsh|proxy|action|filter|askpass|helper|handler|wrapper|launcher|runner|compiler|linker)[\w.:-]*=|^(?:-o)?(?:Proxy|Local|KnownHosts)Command\s/i;

/** What the settings among the arguments of any program would start. */
export function settingFindings(call: Call): readonly FoundCommand[] {
	const { machine, args, place, name } = call;
	if (place.isSupposed) return [];
	return args.flatMap(({ text }, index) => {
		const start = literalStart(text);
		const isOption = start.startsWith("-") || /^-/.test(literalStart(args[index - 1]?.text ?? []));
		const setting = isOption ? SETTING.exec(start)?.[0] : undefined;
		if (setting === undefined) return [];
		const script = dropCharacters(text, setting.length);
		const inner = inside(place, `${name} ${setting}`, {
			scope: forkScope(place.scope),
			stdin: [],
		});
		const run = () => machine.runScript(script, { ...inner, isSupposed: true });
		return trial(machine, run).filter((found) => isTelling(found) && !isBroken(found));
	});
}
