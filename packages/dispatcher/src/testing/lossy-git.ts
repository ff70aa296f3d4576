import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * An environment in which `git push` does its work and then fails, as it does when the
 * connection breaks before the answer; `lost` tells how many answers were lost.
 */
export function lossyGit(
	env: Record<string, string>,
	folder: string,
): { env: Record<string, string>; lost: () => number } {
	const bin = join(folder, "lossy");
	mkdirSync(bin, { recursive: true });
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		'case " $* " in *" push "*) git "$@"; echo push >> "$0.lost"; echo "fatal: the remote end hung up" >&2; exit 128 ;; esac',
		'exec git "$@"',
	];
	writeFileSync(join(bin, "git"), `${script.join("\n")}\n`);
	chmodSync(join(bin, "git"), 0o755);
	return {
		env: { ...env, PATH: `${bin}${delimiter}${env["PATH"]}` },
		lost: () => readFileSync(join(bin, "git.lost"), "utf8").split("\n").length - 1,
	};
}
