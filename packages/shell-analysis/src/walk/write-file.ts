import { globToRegExp } from "../expand/glob-to-reg-exp.ts";
import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import type { Reader } from "../scope/readers.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { isTelling, trial } from "../unwrap/trial.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { appendOutput } from "./append-output.ts";
import { fileKey } from "./file-key.ts";
import { isStartupFile } from "./startup-file.ts";

/** The key under which the path behind an output descriptor is remembered. */
export function descriptorKey(number: string): string {
	return `/dev/fd/>${number}`;
}

const DESCRIPTOR = /^\/dev\/(?:fd\/(\d+)|std(out|err))$/;

/** The file behind `/dev/fd/3` and the like; undefined where that is the output or the messages as they are. */
export function behindDescriptor(path: Text, { scope }: Place): Text | undefined {
	const [, digits, name] = DESCRIPTOR.exec(fileKey(path)) ?? [];
	const number = digits ?? (name === undefined ? undefined : name === "out" ? "1" : "2");
	if (number === undefined) return path;
	const behind = scope.files.get(descriptorKey(number));
	return behind ?? (/^[12]$/.test(number) ? undefined : path);
}

/** A write to a file. */
export interface FileWrite {
	readonly path: Text;
	readonly output: Text;
	readonly append: boolean;
}

/** Remembers what a file holds. What it held before stays possible: the write may have been skipped. */
export function writeFile(
	machine: Machine,
	{ path, output, append }: FileWrite,
	place: Place,
): void {
	const key = fileKey(behindDescriptor(path, place) ?? path);
	const reader = place.scope.readers.get(key);
	if (reader !== undefined) feed(machine, reader, output);
	if (key.startsWith("/dev/")) {
		if (/^\/dev\/(?:tcp|udp)\//.test(key)) judgeSent(machine, { path, output, append }, place);
		return;
	}
	if (isStartupFile(key)) judgeStartupFile(machine, { path, output, append }, place);
	const write = { path, output, append };
	remember(machine, key, write, place);
	for (const name of machine.links.othersOf(key)) remember(machine, name, write, place);
	if (path.length > 1 || /[*?[]/.test(key)) {
		for (const name of meantNames(path, key, place)) remember(machine, name, write, place);
	}
}

/** The names that a path may stand for: those that a pattern matches, and the one without what is not known. */
function meantNames(path: Text, key: string, { scope }: Place): readonly string[] {
	const known = path.filter((piece) => piece.kind !== "unknown");
	const isNamed = known.length < path.length && path[0]?.kind === "literal";
	const names = isNamed ? [fileKey(joinTexts([known]))] : [];
	if (!/[*?[]/.test(key) || key.length > LONGEST_PATTERN) return names;
	const pattern = globToRegExp(key, "whole");
	return [...names, ...[...scope.files.keys()].filter((name) => pattern.test(name))];
}

function remember(machine: Machine, key: string, write: FileWrite, { scope }: Place): void {
	const { path, output, append } = write;
	for (const input of machine.inputs.openedAs(key)) {
		const now = machine.inputs.now(input);
		machine.inputs.becomes(input, machine.unknowns.oneOf("input", [now, output]));
	}
	const before = scope.files.get(key);
	if (before === undefined) {
		scope.files.set(key, output);
		return;
	}
	const after = append ? appendOutput(machine, before, output) : output;
	const texts = append && after.length > 0 ? [after] : [before, after];
	scope.files.set(key, machine.unknowns.oneOf(showText(path), texts));
}

const LONGEST_PATTERN = 200;

/** bash opens a connection for `/dev/tcp/host/port`: what is written there may be a request. */
function judgeSent(machine: Machine, { path, output }: FileWrite, place: Place): void {
	if (!/\bPOST\s+\S*\/pulls\b|PullRequest\b/.test(allOf(output))) return;
	const why = "is sent a request that opens a pull request; use gh pr create";
	machine.record([argumentOf(path)], undecidable("dynamic", showText(path), why), place);
}

function allOf(output: Text): string {
	const options = output.flatMap((piece) => (piece.kind === "unknown" ? piece.options : []));
	return [output, ...options].map(showText).join("\n");
}

/** Later runs have more to read, and cost more. */
const RUNS_PER_STEP = 8;

/** A reader runs again with everything that was written to it. */
function feed(machine: Machine, reader: Reader, output: Text): void {
	if (reader.isBusy) return;
	reader.written = appendOutput(machine, reader.written, output);
	reader.runs += 1;
	machine.budget.steps(Math.ceil(reader.runs / RUNS_PER_STEP));
	reader.isBusy = true;
	reader.read(reader.written);
	reader.isBusy = false;
}

/** A later shell runs the file: undecidable when that opens a pull request. */
function judgeStartupFile(machine: Machine, { path, output }: FileWrite, place: Place): void {
	const inner = inside(place, undefined, { scope: forkScope(place.scope), stdin: [] });
	if (!trial(machine, () => machine.runScript(output, inner)).some(isTelling)) return;
	const why = "is run by every new shell and would open a pull request; run the command directly";
	machine.record([argumentOf(path)], undecidable("planting", showText(path), why), place);
}
