import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { rememberWrites } from "../remember-writes.ts";
import { isTelling, trial } from "../trial.ts";
import { findInTail } from "./find-in-tail.ts";
import { runProgramOptions } from "./program-options.ts";

const ESCAPE = /(?:^\s*\.(?:shell|system)\s+|^\s*(?:shell|system)\s+|^\s*:?\\?!)\s*(\S.*)$/gim;
const ACTION = /\b(?:exec|command)=([\s\S]+)$/gi;

/**
 * Programs with a way out to the shell in an option or in their own language: `tar --checkpoint-action=exec=…`,
 * `sqlite3 '.shell …'`, `psql -c '\! …'`, `gdb -ex 'shell …'`, `rsync -e …`.
 */
export function runWithEscapes(call: Call): Text {
	const { machine, place } = call;
	const inner = inside(place, call.name, { scope: forkScope(place.scope), stdin: [] });
	for (const text of [...call.args.map((argument) => argument.text), place.stdin]) {
		for (const script of (knownWorlds(text) ?? []).flatMap(scriptsIn)) {
			const run = () => machine.runScript(literal(script), inner);
			machine.found.push(...trial(machine, run).filter(isTelling));
		}
	}
	runProgramOptions(call);
	rememberWrites(call);
	machine.found.push(...findInTail(call));
	return leaf(call);
}

function scriptsIn(text: string): readonly string[] {
	return [...text.matchAll(ESCAPE), ...text.matchAll(ACTION)].map(([, script = ""]) => script);
}
