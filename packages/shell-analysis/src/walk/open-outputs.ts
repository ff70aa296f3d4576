import type { Redirection, Word } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import { openReader } from "../expand/open-reader.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { descriptorNumber } from "./descriptor-number.ts";
import { behindDescriptor, descriptorKey, type FileWrite, writeFile } from "./write-file.ts";

/** Where a redirection takes standard output, or what is written to another descriptor. */
export interface OutputTarget extends Pick<FileWrite, "path" | "append"> {
	readonly isOther: boolean;
}

/** The places to which a redirection leads; those of other descriptors are remembered. */
export function openOutputs(
	machine: Machine,
	redirection: Redirection,
	place: Place,
): readonly OutputTarget[] {
	if (redirection.type !== "Redirect" || redirection.target === undefined) return [];
	const { operator } = redirection;
	if (operator.startsWith("<") && operator !== "<>") return [];
	const paths = targetPaths(machine, { operator, target: redirection.target }, place);
	const number = descriptorNumber(machine, redirection, place) ?? (operator === "<>" ? "0" : "1");
	const append = operator !== ">" && operator !== ">|" && operator !== "&>";
	const isOther = number !== "1";
	const targets = paths.map((path) => ({ path, append, isOther }));
	if (!isOther) return targets;
	for (const path of paths) place.scope.files.set(descriptorKey(number), path);
	if (number === "2") feedMessages(machine, paths, place);
	return number === "0" ? [] : targets;
}

/** What a script of `2> >(…)` reads. */
function feedMessages(machine: Machine, paths: readonly Text[], place: Place): void {
	const output = [machine.unknowns.create({ source: "messages", printed: true })];
	for (const path of paths) {
		if (place.scope.readers.has(literalOf(path) ?? "")) {
			writeFile(machine, { path, output, append: true }, place);
		}
	}
}

interface Target {
	readonly operator: string;
	readonly target: Word;
}

function targetPaths(
	machine: Machine,
	{ operator, target }: Target,
	place: Place,
): readonly Text[] {
	const [part] = target.parts ?? [];
	if (part?.type === "ProcessSubstitution" && part.operator === ">") {
		return [openReader(machine, part, place)];
	}
	const path = expandText(machine, target, place);
	if (isDescriptor(operator, path)) return descriptorPaths(place, literalOf(path) ?? "");
	const behind = behindDescriptor(path, place);
	if (behind === undefined) return [];
	machine.trace.write(path, operator, place);
	return [behind];
}

/** `>&3` goes where descriptor 3 goes; one that this line did not open may be that of any reader. */
function descriptorPaths({ scope }: Place, target: string): readonly Text[] {
	const number = target.replace(/-$/, "");
	const path = scope.files.get(descriptorKey(number));
	if (path !== undefined) return [path];
	return /^(?:[012]|)$/.test(number) ? [] : [...scope.readers.keys()].map(literal);
}

/** `>& file` is a file. */
function isDescriptor(operator: string, target: Text): boolean {
	return operator === ">&" && /^(?:\d+-?|-)$/.test(literalOf(target) ?? "");
}
