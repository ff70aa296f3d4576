import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * An environment in which `git push` does its work and then fails, as it does when the
 * connection breaks before the answer.
 */
export function lossyGit(env: Record<string, string>, folder: string): Record<string, string> {
	const bin = join(folder, "lossy");
	mkdirSync(bin, { recursive: true });
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		'if [ "$1" = push ]; then git "$@"; echo "fatal: the remote end hung up" >&2; exit 128; fi',
		'exec git "$@"',
	];
	writeFileSync(join(bin, "git"), `${script.join("\n")}\n`);
	chmodSync(join(bin, "git"), 0o755);
	return { ...env, PATH: `${bin}${delimiter}${env["PATH"]}` };
}
