import { expect, test } from "vitest";
import { readChange } from "./read-change.ts";

const [HEAD, BASE, ONE, TWO] = ["1", "2", "3", "4"].map((digit) => digit.repeat(40));
const AUTHOR = "author committer a <a@example.com> 5 +0000 1600000000 +0000";
const COMMITTER = "committer committer b <b@example.com> 5 +0000 1700000000 +0100";
const COMMIT = `tree x\n${AUTHOR}\n${COMMITTER}\n\nwork\n`;

/** What is read with a git that answers so to its subcommands, and what it was asked. */
async function read(answers: Record<string, string>, commit = COMMIT, bases = [BASE ?? ""]) {
	const asked: string[] = [];
	const change = await readChange(
		async (args) => {
			asked.push(args.join(" "));
			const stdout = args[0] === "cat-file" ? commit : answers[args.join(" ")];
			return stdout === undefined ? { exitCode: 128, stdout: "x\0" } : { exitCode: 0, stdout };
		},
		{ head: HEAD ?? "", bases },
	);
	return { change, asked };
}

const NAMES = "diff-tree -r -z --name-only --ignore-submodules=none";
const SINCE = `${NAMES} --merge-base ${BASE} ${HEAD} --`;
const ORIGINS = `merge-base --all ${BASE} ${HEAD}`;

test("the commit's own time counts, and each file once", async () => {
	const { change, asked } = await read({ [SINCE]: "a b\0c\nd\0a b\0" });
	const files = ["a b", "c\nd"];
	expect(change).toEqual({ type: "known", head: HEAD, committedAt: 1_700_000_000_000, files });
	expect(asked).toEqual([`cat-file commit ${HEAD}`, SINCE]);
});

test("where git does not tell at once, each merge base is compared with", async () => {
	const answers = {
		[ORIGINS]: `${ONE}\n${TWO}\n`,
		[`${NAMES} ${ONE} ${HEAD} --`]: "a\0b\0",
		[`${NAMES} ${TWO} ${HEAD} --`]: "b\0c\0",
	};
	const { change, asked } = await read(answers);
	expect(change).toMatchObject({ files: ["a", "b", "c"] });
	expect(asked.slice(1)).toEqual([SINCE, ...Object.keys(answers)]);
});

test("a merge base with which git cannot compare is a failure", async () => {
	await expect(read({ [ORIGINS]: `${ONE}\n` })).rejects.toMatchObject({ code: "GIT_FAILED" });
});

// Where git does not show the commit, any text without such a line says as much as none; one that
// has it has its groups.
test.each([
	["there is none", ""],
	["it says no time", "tree x\nauthor a <a@example.com> 1600000000 +0000\n\nwork\n"],
	["only its message says a time", `tree x\n\n${COMMITTER}\n`],
	["it says it with another word before", `tree x\nnot ${COMMITTER}\n\nwork\n`],
	["it says it with another word behind", `tree x\n${COMMITTER}00\n\nwork\n`],
	["it says it without a zone", "tree x\ncommitter b <b@example.com> 1700000000\n\nwork\n"],
])("the time of a commit is not known where %s", async (_, commit) => {
	expect((await read({ [SINCE]: "" }, commit)).change).toEqual({ type: "missing", what: "head" });
});

test("a commit that git cannot show is missing, whatever git prints", async () => {
	const git = async ([subcommand]: readonly string[]) =>
		subcommand === "cat-file" ? { exitCode: 1, stdout: COMMIT } : { exitCode: 0, stdout: "" };
	const commits = { head: HEAD ?? "", bases: [] };
	expect(await readChange(git, commits)).toEqual({ type: "missing", what: "head" });
});

// That no text is left among the files is for the types: both texts are told before.
test("nothing is known with one base that is missing, or that has no common history", async () => {
	const known = { [SINCE]: "a\0" };
	const bases = [BASE ?? "", ONE ?? ""];
	expect((await read(known, COMMIT, bases)).change).toEqual({ type: "missing", what: "base" });
	const git = async (args: readonly string[]) => {
		if (args[0] === "cat-file") return { exitCode: 0, stdout: COMMIT };
		return { exitCode: args.includes(BASE ?? "") ? 0 : 1, stdout: "" };
	};
	expect(await readChange(git, { head: HEAD ?? "", bases })).toEqual({ type: "unrelated" });
});
