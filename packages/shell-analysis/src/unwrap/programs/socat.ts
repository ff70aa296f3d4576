import { judgeRawRequest } from "../../effects/http/raw-request.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { judgedBy } from "../invocation-of.ts";
import { isTelling, trial } from "../trial.ts";

const STARTING = /(?:^|!!)(?:exec|system|shell)(?:-\w+)*:(.*?)(?=!!|$)/gis;

/** `socat EXEC:program SYSTEM:script`: both sides may be a program; else it sends what it reads. */
export function runSocat(call: Call): Text {
	const { machine, place, args } = call;
	for (const { text } of args) {
		for (const [, script = ""] of renderText(text, " ").matchAll(STARTING)) {
			const inner = inside(place, "socat", { scope: forkScope(place.scope), stdin: [] });
			const run = () => void machine.runScript(literal(script.replace(/\\(.)/g, "$1")), inner);
			machine.found.push(...trial(machine, run).filter(isTelling));
		}
	}
	return judgedBy(judgeRawRequest)(call);
}
