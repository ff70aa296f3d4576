import { expect, test } from "vitest";
import { exampleMarkers } from "../markers/examples/example-markers.ts";
import type { Attempt } from "./attempt.ts";
import { attemptsSinceBlock } from "./attempts-since-block.ts";
import { foldIssueState } from "./fold-issue-state.ts";
import { assigned, ONE, posted, TWO } from "./issue-markers.fixture.ts";

/** An attempt as it was assigned at a minute, blocked at another one. */
function attemptAt(workerId: string, minute: number, blocked?: number): Attempt {
	const markers = [assigned(workerId, 1), { ...exampleMarkers(123).blocked }];
	const [first, second] = posted(...markers).map((each, at) => ({
		...each,
		comment: {
			...each.comment,
			createdAt: `2026-01-01T00:0${at === 0 ? minute : (blocked ?? 0)}:00Z`,
		},
	}));
	const [attempt] = foldIssueState(first === undefined ? [] : [first]).attempts;
	if (attempt === undefined || second?.marker.kind !== "blocked") throw new Error("no attempt");
	return { ...attempt, end: blocked === undefined ? null : { ...second, marker: second.marker } };
}

test("a reader that was assigned before the block is none of the attempts since", () => {
	const work = attemptAt(ONE, 1, 5);
	const before = attemptAt(TWO, 3);
	const after = attemptAt("worker-1701523400-123", 7);
	expect(attemptsSinceBlock([work, before, after])).toEqual([after]);
	expect(attemptsSinceBlock([before, after])).toEqual([before, after]);
});
