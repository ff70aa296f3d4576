import { createGitHubClient } from "@codex-workers/github";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type BoardStatus, Configuration } from "@codex-workers/protocol";
import { beforeAll, describe, expect, test } from "vitest";
import { moveIssue } from "./move-issue.ts";

const STATUSES = ["Backlog", "Ready", "In progress", "Review", "Blocked", "Done"];

/** A board with other names for some statuses. */
async function boardWorld() {
	const github = await startGitHubEmulator({ unixSocket: false });
	const bot = github.addUser("codex-bot");
	github.addOrganization("acme", { members: [bot] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(bot, "WRITE");
	const issue = repository.addIssue({ number: 7, title: "Fix it", author: bot });
	const board = github.addBoard({ owner: "acme", number: 3, title: "Work", statuses: STATUSES });
	const client = createGitHubClient({ token: github.token(bot), apiUrl: github.url });
	const context = (configured: object | null) => ({
		client,
		repository: { owner: "acme", name: "widget" },
		configuration: Configuration.parse(configured === null ? {} : { board: configured }),
	});
	return { github, issue, board, context, status: () => board.status(issue) };
}

describe("an issue on the configured board", () => {
	const named = { owner: "acme", number: 3, statuses: { "In Review": "Review" } };
	let world: Awaited<ReturnType<typeof boardWorld>>;
	beforeAll(async () => {
		world = await boardWorld();
		return () => world.github.close();
	});
	const move = (to: BoardStatus, configured: object | null = named) =>
		moveIssue(world.context(configured), { issue: 7, to });

	test.each<[BoardStatus, string]>([
		["In Progress", "In progress"],
		["In Review", "Review"],
		["Blocked", "Blocked"],
		["Ready", "Ready"],
	])("moves to %s, by the board's own name %j", async (to, name) => {
		expect(await move(to)).toBe(name);
		expect(world.status()).toBe(name);
		expect(await move(to)).toBe(name);
	});

	test("stays in Done, where somebody has moved it", async () => {
		world.board.move(world.issue, "Done");
		expect(await move("Blocked")).toBeNull();
		expect(world.status()).toBe("Done");
		world.board.move(world.issue, "Ready");
	});

	test("stays where the caller says so, by what the issue is now", async () => {
		const context = world.context(named);
		const unless = ({ number }: { number: number }) => number === 7;
		expect(await moveIssue(context, { issue: 7, to: "Blocked", unless })).toBeNull();
		expect(world.status()).toBe("Ready");
	});

	test("is left alone without a board", async () => {
		expect(await move("Blocked", null)).toBeNull();
		expect(world.status()).toBe("Ready");
	});

	test.each<[string, object, string, RegExp]>([
		["that is not there", { ...named, number: 9 }, "BOARD_NOT_FOUND", /number 9/],
		["without the option", { owner: "acme", number: 3 }, "BOARD_STATUS_UNKNOWN", /"Review"/],
	])(
		"is not moved on a board %s, and the error says what there is",
		async (_, board, code, says) => {
			const error = { code, message: expect.stringMatching(says) };
			await expect(move("In Review", board)).rejects.toMatchObject(error);
		},
	);
});
