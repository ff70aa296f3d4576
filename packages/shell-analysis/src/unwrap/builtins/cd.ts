import { parseFlags } from "../../flags/parse-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { entered } from "../../scope/folders.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `cd folder` and `pushd folder`: files are then named from there. */
export function runCd(call: Call): Text {
	const { scope } = call.place;
	const { operands } = parseFlags(call.args, { valued: new Map(), interspersed: false });
	const word = operands.length === 1 ? wordOf(operands[0]) : undefined;
	const isNamed = word !== undefined && !/^(?:[-+]\d*|)$/.test(word);
	const before = scope.folders;
	scope.folders = entered(before, isNamed ? word : undefined);
	const elsewhere = scope.variables.get("CDPATH");
	if (isNamed && elsewhere?.kind === "scalar") searchFolders(call, elsewhere.text, word);
	return call.name === "cd" ? leaf(call, undefined, []) : leaf(call);
}

/** `CDPATH` names folders in which `cd` looks first. */
function searchFolders({ place: { scope } }: Call, list: Text, word: string): void {
	scope.folders = entered(scope.folders, undefined);
	for (const piece of list) {
		if (piece.kind === "unknown") continue;
		for (const folder of piece.text.split(":").filter((part) => part !== "")) {
			scope.folders = entered(scope.folders, `${folder}/${word}`);
		}
	}
}

/** `popd`: back to a folder of the line. */
export function runPopd(call: Call): Text {
	const { scope } = call.place;
	scope.folders = entered(scope.folders, undefined);
	return leaf(call);
}
