import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { plainRemotes } from "./plain-remotes.ts";

const ORIGIN = '[remote "origin"]\n\turl = git@github.com:acme/widget.git\n';
const UPSTREAM = '[remote "upstream"]\n\turl = https://github.com/up/widget\n\tfetch = +a:b\n';

test.each([
	["none", ""],
	["one", ORIGIN],
	["several, in git's order and not in that of the file", UPSTREAM + ORIGIN],
	["upper case before lower case, and dots", `${ORIGIN}[remote "Z.a"]\n\turl = https://h/o/r\n`],
	["another address for pushes", `${ORIGIN}\tpushurl = https://elsewhere/o/r\n`],
	["part of the objects", `${ORIGIN}\tpromisor = true\n\tpartialclonefilter = blob:none\n`],
	["a default and a chosen one", `[remote]\n\tpushDefault = x\n${ORIGIN}\tgh-resolved = base\n`],
])("remotes are read off the settings as git lists them: %s", (_, config) => {
	const { settings, listed } = repositoryWith(config);
	expect(plainRemotes(settings)).toEqual(listed);
});

test.each([
	["an address that is rewritten", `[url "git@github.com:"]\n\tinsteadOf = gh:\n${ORIGIN}`],
	["one that is rewritten for pushes", `[url "x:"]\n\tpushInsteadOf = gh:\n${ORIGIN}`],
	["two addresses of one remote", `${ORIGIN}\turl = https://elsewhere/o/r\n`],
	["an address that is taken back", `${ORIGIN}\turl =\n\turl = https://elsewhere/o/r\n`],
	["an empty address", '[remote "origin"]\n\turl =\n'],
	["an address with a blank", '[remote "origin"]\n\turl = https://h/o/r (fetch)\n'],
	["a remote without an address", `${ORIGIN}[remote "other"]\n\tfetch = +a:b\n`],
	["a name like a path", `${ORIGIN}[remote "/x"]\n\turl = https://h/o/r\n`],
	["a name with a blank", `${ORIGIN}[remote "a b"]\n\turl = https://h/o/r\n`],
	["a name of other letters", `${ORIGIN}[remote "ü"]\n\turl = https://h/o/r\n`],
	["a name that is empty", `${ORIGIN}[remote ""]\n\turl = https://h/o/r\n`],
])("%s is left to git", (_, config) => {
	const { settings } = repositoryWith(config);
	expect(plainRemotes(settings)).toBeUndefined();
});

// The default of `urls` is for the types: only names of the map are looked up in it.
/** What git says of a repository with these settings besides its own. */
function repositoryWith(config: string) {
	const folder = mkdtempSync(join(tmpdir(), "gate-remotes-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const env = { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1", HOME: folder };
	const git = (...args: string[]) =>
		execFileSync("git", ["--git-dir", folder, ...args], { env, encoding: "utf8" });
	git("init", "-q", "--bare");
	appendFileSync(join(folder, "config"), config);
	const settings = git("config", "-z", "--list")
		.split("\0")
		.filter(Boolean)
		.map((entry) => {
			const [key = "", ...value] = entry.split("\n");
			return [key, value.join("\n")] as const;
		});
	const listed = git("remote", "-v")
		.split("\n")
		.flatMap((line) => {
			const { name, url } = /^(?<name>\S+)\t(?<url>\S+) \(fetch\)/.exec(line)?.groups ?? {};
			return name === undefined ? [] : [{ name, url }];
		});
	return { settings, listed };
}
