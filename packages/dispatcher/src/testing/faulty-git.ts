import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What happens to one of git's calls: it is killed, or does its work and its answer is lost. */
export type GitFault = "is killed" | "loses its answer";

const FAULTS: Readonly<Record<GitFault, string>> = {
	"is killed": "kill -9 $$",
	"loses its answer": 'git "$@" > /dev/null; echo "fatal: the remote end hung up" >&2; exit 128',
};

/**
 * An environment in which one call of git, counted from 1, goes wrong; none for 0. `calls` tells
 * how many there were. A folder is made for each call: of two at once only one can have it.
 */
export function faultyGit(
	env: Record<string, string>,
	folder: string,
	{ at, fault }: { at: number; fault: GitFault },
): { env: Record<string, string>; calls: () => number } {
	const bin = mkdtempSync(join(folder, "faulty-"));
	const calls = join(bin, "calls");
	mkdirSync(calls);
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		"call=1",
		`while ! mkdir "${calls}/$call" 2> /dev/null; do call=$((call + 1)); done`,
		`if [ "$call" -eq ${at} ]; then ${FAULTS[fault]}; fi`,
		'exec git "$@"',
	];
	writeFileSync(join(bin, "git"), `${script.join("\n")}\n`);
	chmodSync(join(bin, "git"), 0o755);
	return {
		env: { ...env, PATH: `${bin}${delimiter}${env["PATH"]}` },
		calls: () => readdirSync(calls).length,
	};
}
