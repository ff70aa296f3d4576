import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { lookAtBoard } from "./look-at-board.ts";
import { statusFilter } from "./status-filter.ts";

const STATUSES = ["Ready", "In Progress", 'Say "go"', "status:Done", "a,b"];

async function boardWorld() {
	const world = await githubWorld();
	const board = world.emulator.addBoard({
		owner: "acme",
		number: 7,
		title: "Work",
		statuses: STATUSES,
		fields: { Priority: ["P0", "P1"] },
	});
	const look = (statuses: string[], priorityField = "Priority") =>
		lookAtBoard(world.client, {
			board: { owner: "acme", number: 7 },
			repository: { owner: "ACME", name: "widget" },
			statuses,
			priorityField,
		});
	const issue = (title: string, more = {}) =>
		world.seeded.addIssue({ title, author: "ada", ...more });
	return { ...world, board, look, issue };
}

test("a look gives what decides about an issue, in one request", async () => {
	const { board, look, issue, asked, pass } = await boardWorld();
	const open = issue("open");
	const closed = Object.assign(issue("closed"), { state: "CLOSED" });
	const card = issue("wanted", {
		labels: ["bug", "Needs Human"],
		blockedBy: [open, closed],
		subIssues: [open, closed, closed],
	});
	pass(60_000);
	board.add(card, "Ready");
	board.set(card, "Priority", "P1");
	board.add(open, "In Progress");
	board.add(closed);
	const { cards, ...rest } = await look(["Ready"]);
	expect(cards).toEqual([
		{
			issue: card.number,
			issueId: card.id,
			title: "wanted",
			url: `https://github.com/acme/widget/issues/${card.number}`,
			state: "OPEN",
			labels: ["bug", "Needs Human"],
			editedAt: null,
			status: "Ready",
			statusSince: "2026-01-01T00:01:00Z",
			priority: 1,
			openBlockers: 1,
			openSubIssues: 1,
		},
	]);
	expect(rest).toMatchObject({ otherCards: 0, isCut: false, board: { title: "Work" } });
	expect(asked()).toEqual(["LookAtBoard"]);
});

test("cards come in the board's order; a board without the priority field has no priorities", async () => {
	const { board, look, issue } = await boardWorld();
	const [first, second] = [issue("first"), issue("second")];
	for (const one of [first, second]) board.add(one, "Ready");
	board.set(second, "Priority", "P0");
	const priorities = async (field: string) =>
		(await look(["Ready"], field)).cards.map((card) => [card.issue, card.priority]);
	expect(await priorities("Priority")).toEqual([
		[first.number, null],
		[second.number, 0],
	]);
	expect(await priorities("Urgency")).toEqual([
		[first.number, null],
		[second.number, null],
	]);
});

test.each(STATUSES)(
	"only what is under %j comes, although GitHub may not be asked for it",
	async (status) => {
		const { board, look, issue } = await boardWorld();
		for (const name of STATUSES) board.add(issue(name), name);
		expect((await look([status])).cards.map(({ title }) => title)).toEqual([status]);
	},
);

test("what is no issue of the repository is counted and nothing else", async () => {
	const { board, look, emulator, seeded } = await boardWorld();
	const other = await emulator.addRepository({ owner: "acme", name: "gadget" });
	board.add(other.addIssue({ title: "x", author: "ada" }), "Ready");
	await seeded.commit({ branch: "feature/1-x", files: { "a.ts": "1" } });
	board.add(
		await seeded.addPullRequest({ title: "x", author: "ada", head: "feature/1-x" }),
		"Ready",
	);
	expect(await look(["Ready"])).toMatchObject({ cards: [], otherCards: 2 });
});

test("a thousand cards cost ten points, and of more a thousand are looked at", async () => {
	const { board, look, issue, asked, client } = await boardWorld();
	for (let at = 0; at < 1_001; at++) board.add(issue("x"), "Ready");
	const { cards, isCut } = await look(["Ready"]);
	expect([cards.length, isCut, asked().length]).toEqual([1_000, true, 10]);
	expect(client.meter.usage()).toMatchObject({
		...{ requests: 10, writes: 0, points: 10, waitedMs: 0 },
		budget: { limit: 5_000, remaining: 4_990 },
	});
}, 20_000);

test.each([
	["no such board", { number: 8 }, ["Ready"], "BOARD_NOT_FOUND"],
	["no such status", {}, ["Later"], "BOARD_STATUS_UNKNOWN"],
])("%s is told", async (_, reference, statuses, code) => {
	const { client } = await boardWorld();
	const board = { owner: "acme", number: 7, ...reference };
	const repository = { owner: "acme", name: "widget" };
	const input = { board, repository, statuses, priorityField: "Priority" };
	await expect(lookAtBoard(client, input)).rejects.toMatchObject({ code });
});

test.each<[string[], string]>([
	[["Ready"], 'status:"Ready"'],
	[["Ready", "In Progress"], 'status:"Ready","In Progress"'],
	[["a,b", "-x:y"], 'status:"a,b","-x:y"'],
	[['Say "go"', "Ready"], ""],
	[["two\nlines"], ""],
	[[], ""],
])("the statuses %j are asked for by the filter %j", (statuses, filter) => {
	expect(statusFilter(statuses)).toBe(filter);
});
