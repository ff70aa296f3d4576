import { type Attempt, exampleMarkers } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import {
	at,
	attempt,
	card,
	claim,
	ended,
	facts,
	folded,
	known,
	pullRequest,
	takenBack,
	worked,
	worker,
} from "./facts.fixture.ts";
import { fate } from "./fate.fixture.ts";

const claims = [claim(7)];
const workers = [worker(7, ended)];
const handedOver = { 7: known(folded(attempt(1, "handover"))) };

/** The same attempt, cleared a minute ago. */
function cleared(one: Attempt): Attempt {
	return { ...one, cleared: attempt(1, "gone", -1).cleared };
}

describe("a card that a person has moved", () => {
	test.each(["In Review", "Backlog"])("to %s gets no further worker", (status) => {
		const cards = [card(7, { status })];
		expect(fate(facts({ cards, claims, workers, issues: handedOver }))).toMatchObject({
			...{ type: "release", isMovedAway: true },
		});
	});

	test("out of the looked-at columns gets no further worker, unless the board is too long", () => {
		const given = { claims, workers, issues: handedOver };
		expect(fate(facts(given))).toMatchObject({ type: "release", isMovedAway: true });
		expect(fate(facts({ ...given, isCut: true }))).toMatchObject({ type: "replace" });
	});
});

describe("a card in progress without a claim", () => {
	const cards = [card(7, { status: "In Progress", statusSince: at(-40) })];
	const fateOf = (...attempts: Attempt[]) =>
		fate(facts({ cards, worked, issues: { 7: known(folded(...attempts)) } }));

	test("is gone on with where its dispatcher died between two workers", () => {
		expect(fateOf(attempt(1, "handover"))).toMatchObject({ type: "replace" });
	});

	test("is left alone where somebody has cleaned up after its worker", () => {
		const given = fateOf(cleared(attempt(1, "handover")));
		expect(given).toEqual({ type: "given_up", workerId: "worker-1-7" });
	});

	test("is gone on with where a worker was taken back before it began", () => {
		expect(fateOf(attempt(1, "handover"), attempt(2, "gone"))).toMatchObject({ type: "replace" });
	});

	test("is left alone where that came after a worker that is blocked, or has finished", () => {
		const back = takenBack(attempt(2, "running", -10), -5);
		expect(fateOf(attempt(1, "blocked"), back)).toMatchObject({ type: "block" });
		expect(fateOf(attempt(1, "complete"), back)).toMatchObject({ type: "nothing_to_do" });
	});

	test("is gone on with where the only worker was taken back", () => {
		const back = takenBack(attempt(1, "running", -10), -5);
		expect(fateOf(back)).toMatchObject({ type: "dispatch" });
	});

	test("is gone on with once somebody has moved it back to Ready, also after such a start", () => {
		const back = takenBack(attempt(2, "running", -10), -5);
		const ready = [card(7, { status: "Ready", statusSince: at(-5) })];
		const issues = { 7: known(folded(attempt(1, "blocked"), back)) };
		expect(fate(facts({ cards: ready, worked, issues }))).toMatchObject({ type: "dispatch" });
	});

	test("is gone on with where another machine spoke for a worker that was taken back", () => {
		expect(fateOf(takenBack(attempt(2, "handover"), -1))).toMatchObject({ type: "replace" });
	});

	test.each(["complete", "running"] as const)(
		"and with an open pull request is moved on, if nobody has moved it since: %s",
		(end) => {
			const issues = { 7: known(folded(attempt(1, end)), { pullRequest }) };
			expect(fate(facts({ cards, worked, issues }))).toMatchObject({
				...{ type: "release", show: "In Review", workerId: "worker-1-7" },
			});
			const moved = [card(7, { status: "In Progress", statusSince: at(-1) })];
			expect(fate(facts({ cards: moved, worked, issues }))).toMatchObject({
				type: "pull_request_open",
			});
		},
	);
});

describe("a worker that only read and is gone", () => {
	const reader = (scope: "research" | "review"): Attempt => {
		const one = attempt(2, "running", -2);
		const marker = { ...exampleMarkers(7).assigned };
		const data = { ...marker.data, scope };
		return {
			...one,
			assigned: {
				marker: Object.assign(marker, { data }),
				comment: one.assigned?.comment ?? { url: "", createdAt: at(-7) },
			},
		};
	};
	const cards = [card(7, { status: "In Progress", statusSince: at(-40) })];
	const fateOf = (...attempts: Attempt[]) =>
		fate(
			facts({
				cards,
				claims: [claim(7, { workerId: "worker-2-7" })],
				workers: [worker(7, { ...ended, workerId: "worker-2-7" })],
				issues: { 7: known(folded(...attempts)) },
			}),
		);

	test("is followed by another one that reads, where a failure is still unexplained", () => {
		expect(fateOf(attempt(1, "failed"), reader("research"))).toMatchObject({ type: "research" });
	});

	test("is followed by none that works, where nobody has worked on the issue", () => {
		expect(fateOf(reader("review"))).toMatchObject({ type: "release" });
	});
});

test("forty cards that wait hide no new one", () => {
	const old = Array.from({ length: 3 }, (_, at) => at + 1);
	const cards = [...old, 7].map((issue) => card(issue));
	const issues = Object.fromEntries(
		old.map((issue) => [issue, known(folded(attempt(1, "blocked")))]),
	);
	const given = facts({
		...{ cards, issues, limits: { reads: 3 } },
		worked: new Map(old.map((issue) => [issue, ["feature/x"]])),
	});
	expect(fate(given)).toBe("read");
});
