import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** An environment in which `git add` can write no file of any size, as on a full disk. */
export function fullDisk(env: Record<string, string>, folder: string): Record<string, string> {
	const bin = join(folder, "full");
	mkdirSync(bin, { recursive: true });
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		'case " $* " in *" add "*) ulimit -f 0 ;; esac',
		'exec git "$@"',
	];
	writeFileSync(join(bin, "git"), `${script.join("\n")}\n`, { mode: 0o755 });
	return { ...env, PATH: `${bin}${delimiter}${env["PATH"]}` };
}
