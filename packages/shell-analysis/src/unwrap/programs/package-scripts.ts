import { wordOf } from "../../machine/argument.ts";
import type { Call } from "../call.ts";

/** The scripts of a `package.json` that the call may run. */
export function packageScripts(call: Call, source: string): readonly string[] {
	const isMeant = scriptNames(call);
	return [...source.matchAll(/"([\w:.-]+)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap(
		([, name = "", value = '""']) =>
			isMeant.test(name) ? [value.slice(1, -1).replace(/\\(.)/g, "$1")] : [],
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
