import type { Argument } from "../../machine/argument.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { fileKey } from "../../walk/file-key.ts";
import type { Call } from "../call.ts";
import { isDocument, loads, readsOnly, readsPrograms } from "./files-loaded-by.ts";
import { opensWhenLoaded } from "./opens-when-loaded.ts";

/**
 * A program may load the files that this line wrote without their names as its program: by an option, a setting, an
 * import, or because it always does. Undecidable when one of them opens a pull request.
 */
export function judgeLoadedFiles(call: Call, program?: Argument): void {
	const own = fileKey(program?.text ?? []);
	for (const [path, text] of call.place.scope.files) {
		if (own !== path && loads(call.name, path)) judge(call, path, text);
	}
}

/**
 * A program without a rule may run any file that its arguments name. `as` is the name by which it reads them, where
 * that is not their own.
 */
export function judgeNamedFiles(call: Call, as?: string): void {
	if (readsOnly(call.name)) return;
	if (readsPrograms(call.name)) judge(call, "standard input", inputOf(call));
	for (const { text } of call.args) {
		const path = fileKey(literal((literalOf(text) ?? "").replace(OPTION, "")));
		const content = path === "" || isDocument(path) ? undefined : fileNamed(call, path);
		if (content !== undefined) judge(call, as ?? path, content);
	}
}

function inputOf({ place }: Call): Text {
	return isTerminal(place.stdin) ? [] : place.stdin;
}

/** The option in front of the name, and what else stands for "the file". */
const OPTION = /^--?[\w-]+=|^@/;

function fileNamed({ place }: Call, path: string): Text | undefined {
	const name = path.slice(path.lastIndexOf("/") + 1);
	for (const [other, text] of place.scope.files) {
		if (other === path || other === name || (name !== "" && other.endsWith(`/${name}`)))
			return text;
	}
	return undefined;
}

function judge(call: Call, path: string, text: Text): void {
	if (!opensWhenLoaded(call, path, text)) return;
	const why = "was written on this line, opens a pull request, and may be loaded";
	call.machine.record(call.argv, undecidable("dynamic", path, why), call.place);
}
