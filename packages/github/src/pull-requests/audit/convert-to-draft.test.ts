import { badGateway, type Fault, reset, secondaryRateLimit } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { githubWorld } from "../../testing/github-world.ts";
import { answer, scriptedClient } from "../../testing/scripted-client.ts";
import { convertToDraft } from "./convert-to-draft.ts";

async function pullWorld() {
	const world = await githubWorld();
	await world.seeded.commit({ branch: "topic", files: { "a.ts": "1" } });
	const pull = await world.seeded.addPullRequest({ title: "T", author: "ada", head: "topic" });
	const tries = () => world.asked().filter((name) => name === "ConvertToDraft").length;
	return { ...world, pull, tries };
}

const lost = { afterExecute: true };
describe("a pull request is a draft after", () => {
	test.each<[string, Fault[], { tries: number; waits: number[] }]>([
		["one request", [], { tries: 1, waits: [] }],
		["a lost answer", [badGateway("ConvertToDraft", lost)], { tries: 1, waits: [500] }],
		["a connection cut after it", [reset("ConvertToDraft", lost)], { tries: 1, waits: [500] }],
		["502 before it", [badGateway("ConvertToDraft")], { tries: 2, waits: [500, 1500, 4000] }],
		["a rate limit", [secondaryRateLimit(7, "ConvertToDraft")], { tries: 2, waits: [7000] }],
	])("%s", async (_, faults, expected) => {
		const { client, emulator, pull, tries, waits } = await pullWorld();
		emulator.inject(...faults);
		await convertToDraft(client, pull.id);
		expect(pull.isDraft).toBe(true);
		expect({ tries: tries(), waits }).toEqual(expected);
	});
});

test("an account that may not is told so", async () => {
	const { clientOf, pull } = await pullWorld();
	await expect(convertToDraft(clientOf("triager"), pull.id)).rejects.toMatchObject({
		code: "GITHUB_FORBIDDEN",
	});
	expect(pull.isDraft).toBe(false);
});

test("an answer without a draft is no success", async () => {
	const converted = { convertPullRequestToDraft: { pullRequest: { isDraft: false } } };
	const { client } = scriptedClient([
		answer({ data: converted }),
		answer({ data: { node: { isDraft: false } } }),
	]);
	await expect(convertToDraft(client, "PR_1")).rejects.toMatchObject({
		code: "GITHUB_ANSWER_INVALID",
	});
});
