import { spellsCreation } from "../../effects/interpreter/spells-creation.ts";
import { argumentsOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal } from "../../text/literal.ts";
import { renderText, showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { judgeLoadedFiles, judgeNamedFiles } from "../programs/loaded-files.ts";
import { rememberWrites } from "../remember-writes.ts";
import { isBroken, isTelling, trial } from "../trial.ts";
import { findInTail } from "./find-in-tail.ts";
import { settingFindings } from "./named-settings.ts";

/** `.shell …`, `shell …`, `!…`; ed has an address and a letter in front of its `!`. */
const ESCAPE =
	/(?:^\s*\.(?:shell|system)\s+|^\s*(?:shell|system)\s+|^\s*:?\\?!|^[ \t\d$.,;%+-]{0,40}(?:[rewE]|wq)?[ \t]{0,8}!)\s*(\S.*)$/gim;
/** `\copy … program '…'`, `\o |…` of psql, `.once '|…'` of sqlite3, `pipe show … | …` of gdb. */
const PIPED =
	/\bprogram\s+'([^']+)'|^\s*(?:[.\\]\w+|pipe\b)[^|\n]{0,200}\|([^'"\n]+)|\\set\s+\w+\s+`([^`]+)`|\bedit\s*\([^)]*,\s*'([^']+)'/gim;
/** `.read file`, `\i file`, `source file`. */
const READ = /(?:\.read|\\i|\bsource)\s+(\S+)/;
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
	judgeLoadedFiles(call);
	if (/^(?:gdb|sqlite3|psql|mysql)$/.test(call.name)) {
		const read = call.args.flatMap(({ text }) => READ.exec(renderText(text, " "))?.[1] ?? []);
		judgeNamedFiles({ ...call, args: [...call.args, ...argumentsOf(...read)] });
	}
	rememberWrites(call);
	machine.found.push(...settingFindings(call));
	machine.found.push(...findInTail(call).filter((found) => !isQuery(call, found)));
	return leaf(call, judgeCommands(call));
}

/** What ed hands to a program is its own text; gdb runs Python and Guile, which spell a creation in their own way. */
const STARTING: Readonly<Record<string, RegExp>> = {
	ed: /^[^a-z\n]*(?:wq?|[\d$%.])[ \t]*!/im,
	gdb: /^/,
};

function judgeCommands({ name, args, place }: Call): CommandVerdict {
	const texts = [...args.map(({ text }) => text), isTerminal(place.stdin) ? [] : place.stdin];
	const text = texts.map(showText).find((each) => spellsCreation(each));
	if (text === undefined || STARTING[name]?.test(text) !== true) return PASSES;
	const why = "names a creation to a program that runs commands; run the command directly";
	return undecidable("dynamic", text, why);
}

/** A query is no script of the shell, unless it tells the client to start a program. */
function isQuery({ name, args }: Call, found: FoundCommand): boolean {
	if (!/^(?:psql|mysql|sqlite3)$/.test(name) || !isBroken(found)) return false;
	return args.every(({ text }) => !/program|system|shell|[|!]/i.test(showText(text)));
}

function scriptsIn(text: string): readonly string[] {
	const matches = [ESCAPE, PIPED, ACTION].flatMap((pattern) => [...text.matchAll(pattern)]);
	return matches.map((match) => match.slice(1).find((script) => script !== undefined) ?? "");
}
