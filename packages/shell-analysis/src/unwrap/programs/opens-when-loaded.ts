import { spellsCreation } from "../../effects/interpreter/spells-creation.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";
import { isBlindFile } from "./is-blind-file.ts";
import { isPlainMakefile, makefileScript } from "./makefile-script.ts";
import { packageScripts } from "./package-scripts.ts";
import { runProgramText } from "./run-program-text.ts";

const MOST_READINGS = 16;

/** Whether a file of this line would open a pull request if the program ran, or loaded, what it holds. */
export function opensWhenLoaded(call: Call, path: string, text: Text): boolean {
	const { place } = call;
	const mark = `loaded ${path}`;
	if (place.calls.includes(mark)) return false;
	const calls = [...place.calls, mark];
	const inner = inside(place, path, { scope: forkScope(place.scope), stdin: [], calls });
	const here = { ...call, args: [], argv: call.argv.slice(0, 1), place: inner };
	const isSource = SOURCE.test(path);
	return readingsOf(text, isSource).some(
		(reading) =>
			(!isSource && isBlindFile(call, reading)) || opens(call, { here, path, text: reading }),
	);
}

/** The text, and every value that some of it is known to be able to take; in a source that may be a part of a line. */
function readingsOf(text: Text, isSource: boolean): readonly Text[] {
	const unknown = text.filter((piece) => piece.kind === "unknown");
	const isOpen = unknown.some(({ open }) => open);
	if (isOpen && isSource) return [text];
	const readings = unknown
		.flatMap(({ options }) => options)
		.slice(0, MOST_READINGS)
		.flatMap((option) => readingsOf(option, isSource));
	return text.length === 1 && readings.length > 0 && !isOpen ? readings : [text, ...readings];
}

/** Sources are too often changed on lines about a creation: what is not known of them is let through. */
const SOURCE =
	/\.(?:[cm]?[jt]sx?|py|p[lm]|t|rb|rs|go|[ch](?:pp|c)?|java|kts?|swift|cs|exs?|scala|php|lua|vue|svelte|zig)$/;
const LANGUAGES: readonly (readonly [file: RegExp, interpreter: string])[] = [
	[/\.py$/, "python3"],
	[/\.(?:p[lm]|t)$/, "perl"],
	[/\.rb$/, "ruby"],
	[/\.[cm]?[jt]sx?$/, "node"],
];

function languageOf(path: string): string | undefined {
	return LANGUAGES.find(([file]) => file.test(path))?.[1];
}

interface LoadedFile {
	/** The call as the file sees it: without arguments and input. */
	readonly here: Call;
	readonly path: string;
	readonly text: Text;
}

function opens(call: Call, { here, path, text }: LoadedFile): boolean {
	const { machine } = call;
	const runs = (script: Text): boolean =>
		trial(machine, () => machine.runScript(script, here.place)).some(isTelling);
	if (/(?:^|\/)package\.json$/.test(path)) {
		return packageScripts(call, literalOf(text) ?? "").some((script) => runs(literal(script)));
	}
	const language = languageOf(path);
	if (language !== undefined) {
		if (renderText(text, "").trim() === "") return false;
		return trial(machine, () => runProgramText({ ...here, name: language }, text)).some(isTelling);
	}
	if (/makefile$|\.mk$/i.test(path)) {
		if (runs(makefileScript(machine, text))) return true;
		if (isPlainMakefile(text)) return false;
	}
	if (/\.(?:ba|z|k|da)?sh$/.test(path)) return runs(text);
	return carriesCreation(renderText(text, " x "));
}

/** Whether a text in a language that is not known here spells a creation, or holds all of its words. */
function carriesCreation(text: string): boolean {
	const source = text.replace(/[$\\]\n[ \t]*/g, "");
	if (spellsCreation(source)) return true;
	return ["gh", "pr", "create"].every((word) => new RegExp(`\\b${word}\\b`).test(source));
}
