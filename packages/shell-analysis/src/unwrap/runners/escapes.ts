import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { rememberWrites } from "../remember-writes.ts";
import { isBroken, isTelling, trial } from "../trial.ts";
import { findInTail } from "./find-in-tail.ts";

const ESCAPE = /(?:^\s*\.(?:shell|system)\s+|^\s*(?:shell|system)\s+|^\s*:?\\?!)\s*(\S.*)$/gim;
/** `\copy … program '…'` of psql, `.once '|…'` of sqlite3. */
const PIPED = /\bprogram\s+'([^']+)'|^\s*\.(?:once|output)\s+['"]?\|([^'"\n]+)/gim;
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
	rememberWrites(call);
	machine.found.push(...findInTail(call).filter((found) => !isQuery(call, found)));
	return leaf(call);
}

/** A query is no script of the shell, unless it tells the client to start a program. */
function isQuery({ name, args }: Call, found: FoundCommand): boolean {
	if (!/^(?:psql|mysql|sqlite3)$/.test(name) || !isBroken(found)) return false;
	return args.every(({ text }) => !/program|system|shell|[|!]/i.test(showText(text)));
}

function scriptsIn(text: string): readonly string[] {
	const matches = [ESCAPE, PIPED, ACTION].flatMap((pattern) => [...text.matchAll(pattern)]);
	return matches.map(([, script, piped]) => script ?? piped ?? "");
}
