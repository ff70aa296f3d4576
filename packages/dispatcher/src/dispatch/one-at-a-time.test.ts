import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

/** A question whose answers are given by the test. */
function asking() {
	const answers: { question: number; give: (answer: string) => void; fail: () => void }[] = [];
	const ask = oneAtATime((question: number) => {
		const { promise, resolve, reject } = Promise.withResolvers<string>();
		answers.push({ question, give: resolve, fail: () => reject(new RangeError("no")) });
		return promise;
	});
	return { ask, answers };
}

test("who asks while the answer is under way gets that one; others are asked beside it", async () => {
	const { ask, answers } = asking();
	const asked = [ask(1), ask(2), ask(1)];
	expect(answers.map(({ question }) => question)).toEqual([1, 2]);
	for (const { question, give } of answers) give(`answer to ${question}`);
	expect(await Promise.all(asked)).toEqual(["answer to 1", "answer to 2", "answer to 1"]);
});

test("an answer is not kept", async () => {
	const { ask, answers } = asking();
	for (const text of ["then", "now"]) {
		const asked = ask(1);
		answers.at(-1)?.give(text);
		expect(await asked).toBe(text);
	}
	expect(answers).toHaveLength(2);
});

test("an answer that fails is told to all, and not kept", async () => {
	const { ask, answers } = asking();
	const failed = [ask(1), ask(1)].map((asked) => expect(asked).rejects.toThrow("no"));
	answers[0]?.fail();
	await Promise.all(failed);
	const again = ask(1);
	answers[1]?.give("yes");
	expect(await again).toBe("yes");
});
