import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import type { Call } from "../call.ts";

const RULES = {
	valued: valuedFlags({
		command: "-c --command -C --init-command",
		other:
			"-d --debug -D --debug-stack-frames -f --features -o --debug-output -p --profile --profile-startup",
	}),
	interspersed: false,
	isGetopt: true,
};

/** The scripts in the options of fish, which runs each of them; none for another shell. */
export function fishScripts({ name, args }: Call): readonly Argument[] {
	if (name !== "fish") return [];
	const { values, switches } = parseFlags(args, RULES);
	const isIdle = [...switches.keys()].some((each) =>
		/^(?:-n|-v|-h|--no-execute|--version|--help)$/.test(each),
	);
	const scripts = values.get("command") ?? [];
	return isIdle ? [] : scripts.filter((script) => wordOf(script) !== "");
}
