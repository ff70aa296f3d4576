import { expect, test } from "vitest";
import { rememberAnswers } from "./remember-answers.ts";

test("the same question is asked once, and others are asked", async () => {
	const asked: (readonly string[])[] = [];
	const git = rememberAnswers(async (args) => {
		asked.push(args);
		return { exitCode: asked.length, stdout: args.join() };
	});
	const both = await Promise.all([git(["a", "b"]), git(["a", "b"])]);
	expect(both).toEqual([both[0], both[0]]);
	expect(await git(["a", "b"])).toEqual({ exitCode: 1, stdout: "a,b" });
	expect(await git(["a b"])).toEqual({ exitCode: 2, stdout: "a b" });
	expect(await git(["ab"])).toEqual({ exitCode: 3, stdout: "ab" });
	expect(asked).toEqual([["a", "b"], ["a b"], ["ab"]]);
});

test("a failure stays one", async () => {
	let count = 0;
	const git = rememberAnswers(async () => {
		count++;
		throw new TypeError("no");
	});
	for (const _ of [1, 2]) await expect(git(["a"])).rejects.toThrow("no");
	expect(count).toBe(1);
});
