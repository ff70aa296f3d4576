import { expect, test } from "vitest";
import { readGit } from "./read-git.ts";

test("what git prints is its answer, and a failure says what to do", async () => {
	expect(await readGit(async (args) => ({ exitCode: 0, stdout: args.join() }), ["a", "b"])).toBe(
		"a,b",
	);
	const failing = readGit(async () => ({ exitCode: 128, stdout: "secret" }), ["ls-remote", "x"]);
	await expect(failing).rejects.toMatchObject({
		code: "GIT_FAILED",
		message: "`git ls-remote` failed with exit code 128.",
		hint: "Run `git ls-remote origin` in the checkout, which says what git needs.",
	});
});
