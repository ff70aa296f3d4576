import {
	composeMarker,
	exampleMarkers,
	foldIssueState,
	isOfKind,
	type Marker,
	parseMarker,
	renderMarker,
} from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { composeStory } from "./compose-story.ts";

const EXAMPLES = exampleMarkers(7);
const worker = (at: number) => `worker-170000000${at}-7`;

function as(kind: keyof typeof EXAMPLES, at: number, data: object = {}): Marker {
	const marker: Marker = EXAMPLES[kind];
	return Object.assign({ ...marker }, { data: { ...marker.data, worker_id: worker(at), ...data } });
}
const begun = (at: number, attempt: number, scope = "standard") =>
	as("assigned", at, { attempt, scope });

function story(markers: readonly Marker[]) {
	const comment = { url: "https://github.com/acme/widget/issues/7#1", createdAt: "2026-01-01" };
	const posted = markers.map((marker) => ({ marker, comment }));
	const fields = composeStory({ folded: foldIssueState(posted), posted, reason: "It is enough." });
	const composed = composeMarker("blocked", { worker_id: worker(1), attempt: 1, ...fields });
	if (!composed.ok || !isOfKind({ ...composed, comment }, "blocked")) throw new Error("no marker");
	expect(parseMarker(renderMarker(composed.marker))).toMatchObject({ type: "marker" });
	return fields;
}

const cleared = (at: number, outcome: string): Marker => ({
	kind: "assigned",
	data: {
		...{ schema_version: 1, assigned: false, worker_id: worker(at), outcome },
		...{ cleared_at: "2026-01-01T00:00:00Z", orchestration_id: null },
	},
});

const failed = (at: number, failure: string) =>
	as("failed", at, { failure, tried: [{ approach: "a way", result: "no" }] });

describe("the story of a blocked issue", () => {
	test("tells every attempt and every research cycle in order, each with its end", () => {
		const told = story([
			begun(1, 1),
			failed(1, "It broke."),
			begun(2, 1, "research"),
			as("research", 2, { cycle: 1, findings: "The door.", proposed_approach: "The window." }),
			begun(3, 2),
			as("handover", 3, { reason: "Turns.", head_sha: "a".repeat(40) }),
			begun(4, 3, "review"),
			begun(5, 3),
			cleared(5, "failed: stopped"),
			begun(6, 4),
			failed(6, "Again."),
			begun(7, 4, "research"),
			cleared(7, "failed: RESULT_INVALID"),
		]);
		expect(told).toMatchObject({
			reason: "It is enough.",
			explanation: expect.stringMatching(/^4 attempts and 2 research cycles /),
			tried: [
				[`Attempt 1 (${worker(1)}): a way`, "failed: It broke."],
				[`Research cycle 1 (${worker(2)}): The window.`, "The door."],
				[`Attempt 2 (${worker(3)})`, "handed over at aaaaaaaaaaaa: Turns."],
				[`Attempt 3 (${worker(5)})`, "failed: stopped"],
				[`Attempt 4 (${worker(6)}): a way`, "failed: Again."],
				[`Research (${worker(7)})`, "failed: RESULT_INVALID"],
			].map(([approach, result]) => ({ approach, result })),
			required: [
				{ item: expect.stringMatching(/change the issue/), done: false },
				{ item: expect.stringMatching(/Ready/), done: false },
			],
		});
	});

	test("asks for what research found to be missing", () => {
		const missing = { cycle: 1, impossible_without: "a key" };
		expect(
			story([begun(1, 1), failed(1, "x"), begun(2, 1, "research"), as("research", 2, missing)]),
		).toMatchObject({ required: [{ item: expect.stringContaining("a key") }, {}] });
	});

	test("begins anew after a person has taken the issue up again", () => {
		const told = story([begun(1, 1), as("blocked", 1), begun(2, 2), failed(2, "x")]);
		expect(told).toMatchObject({
			explanation: expect.stringMatching(/^1 attempt and 0 research cycles /),
			tried: [{ approach: expect.stringContaining("Attempt 2") }],
		});
	});

	test("fits a comment, however much there is to tell", () => {
		const long = "long ".repeat(3_900);
		const many = Array.from({ length: 9 }, (_, at) => [begun(at, at + 1), failed(at, long)]);
		expect(story(many.flat())).toMatchObject({ tried: { length: 9 } });
	});
});
