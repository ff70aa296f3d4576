import { parseMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { injectFaults, startFleet } from "../testing/fleet.ts";

/** `FLEET=4x60` makes the same run a long one, and prints its figures. */
const [dispatchers = 2, issues = 6] = (process.env["FLEET"] ?? "2x6").split("x").map(Number);
const LAG_MS = 400;

test(`${dispatchers} dispatchers with lag and faults get ${issues} issues proposed, each once`, async () => {
	const fleet = await startFleet(
		{ dispatchers, issues, max: Math.max(6, dispatchers * 2) },
		LAG_MS,
	);
	const { github, repository, board } = fleet;
	injectFaults(fleet);
	const begun = Date.now();
	const told = await fleet.run();
	const seconds = (Date.now() - begun) / 1000;

	const all = repository.issues().slice(0, issues);
	const pulls = repository.pulls().map(({ body }) => body);
	expect(pulls.toSorted()).toEqual(all.map(({ number }) => `Closes #${number}`).toSorted());
	const started = told.flatMap((pass) => pass.started.filter(({ workerId }) => workerId !== null));
	expect(started.map(({ issue }) => issue).toSorted((a, b) => a - b)).toEqual(
		all.map(({ number }) => number),
	);
	for (const issue of all) {
		const assigned = issue.comments.filter(({ body }) => isAssignment(body));
		expect([issue.number, board.status(issue), assigned.length]).toEqual([
			...[issue.number, "In Review", 1],
		]);
	}
	const refs = Object.keys(await repository.refs("refs/codex-workers/claims"));
	expect(refs).toEqual([]);
	expect(github.unmodelled).toEqual([]);
	const api = github.requests.filter(({ kind }) => kind === "query" || kind === "mutation");
	const figures = {
		seconds,
		perIssue: api.length / issues,
		writesPerIssue: api.filter(({ kind }) => kind === "mutation").length / issues,
		struck: api.filter(({ status }) => status === 502).length / api.length,
		lost: told.flatMap(({ failed }) => failed).filter(({ outcome }) => outcome === "lost").length,
		passes: told.length,
	};
	expect(figures.struck).toBeGreaterThan(0.01);
	if (issues > 6) process.stderr.write(`${JSON.stringify(figures)}\n`);
}, 1_200_000);

function isAssignment(body: string): boolean {
	const parsed = parseMarker(body);
	return (
		parsed.type === "marker" && parsed.marker.kind === "assigned" && parsed.marker.data.assigned
	);
}
