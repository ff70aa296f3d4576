import { expect, test } from "vitest";
import { readRemoteRefs } from "./read-remote-refs.ts";

const [ONE, TWO] = ["1".repeat(40), "2".repeat(40)];
const MAIN = `ref: refs/heads/main\tHEAD\n${ONE}\tHEAD\n`;

test.each<[string, string, Record<string, string>, string | undefined]>([
	["nothing", "", {}, undefined],
	["the default branch", MAIN, { "refs/heads/main": ONE }, "main"],
	[
		"a ref that was asked for",
		`${MAIN}${TWO}\trefs/heads/b\n`,
		{ "refs/heads/main": ONE, "refs/heads/b": TWO },
		"main",
	],
	[
		"a branch that is a symbolic ref",
		`ref: refs/heads/main\trefs/heads/b\n${TWO}\trefs/heads/b\n`,
		{ "refs/heads/b": TWO },
		undefined,
	],
	["a ref that ends alike", `${TWO}\trefs/x/refs/heads/b\n`, {}, undefined],
	["a HEAD that is detached", `${ONE}\tHEAD\n`, {}, undefined],
	["a HEAD without a commit", "ref: refs/heads/main\tHEAD\n", {}, undefined],
	["a HEAD outside the branches", `ref: refs/x/main\tHEAD\n${ONE}\tHEAD\n`, {}, undefined],
	["what is no answer of git", "404\trefs/heads/b\nHEAD\n\t\n", {}, undefined],
])("reads %s", async (_, stdout, oids, defaultBranch) => {
	const git = async () => ({ exitCode: 0, stdout });
	const found = await readRemoteRefs(git, "origin", ["refs/heads/b"]);
	expect(Object.fromEntries(found.oids)).toEqual(oids);
	expect(found.defaultBranch).toBe(defaultBranch);
});

// Lines that are too short read as a ref without a name, which is none that was asked for.
test("asks once, in a form in which no name is an option", async () => {
	const asked: (readonly string[])[] = [];
	const git = async (args: readonly string[]) => {
		asked.push(args);
		return { exitCode: 0, stdout: "" };
	};
	await readRemoteRefs(git, "--upload-pack=x", ["refs/heads/b"]);
	const options = ["ls-remote", "--quiet", "--symref", "--"];
	expect(asked).toEqual([[...options, "--upload-pack=x", "HEAD", "refs/heads/b"]]);
});

test("a remote that does not answer is a failure", async () => {
	const git = async () => ({ exitCode: 128, stdout: "" });
	await expect(readRemoteRefs(git, "origin", [])).rejects.toMatchObject({ code: "GIT_FAILED" });
});
