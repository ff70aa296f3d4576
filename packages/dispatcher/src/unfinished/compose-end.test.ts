import { parseMarker } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeEnd } from "./compose-end.ts";
import { FACTS } from "./unfinished-facts.fixture.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

type Told = UnfinishedFacts & { kind: "handover" | "failed" };

const PLACE = { isSnapshotPushed: true };
const oid = fc
	.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 40, maxLength: 40 })
	.map((digits) => digits.join(""));
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.constantFrom("", " ", "\t\n", "<!-- HANDOVER:END -->", "@acme/all #7", "`", "```"),
	fc.nat(30_000).map((length) => '\u0001"<'.repeat(length / 3)),
);
const texts = fc.array(text, { maxLength: 100 });
const work: fc.Arbitrary<Told["work"]> = fc.record({
	head: oid,
	...{ is_pushed: fc.boolean(), has_worktree: fc.boolean(), is_on_branch: fc.boolean() },
	...{ commits: texts, commit_count: fc.nat(), files: texts, uncommitted: texts },
	left_out: fc.array(
		fc.record({ path: text, why: fc.constantFrom("too_large", "submodule", "unreadable") }),
	),
});
const said: fc.Arbitrary<string> = text.filter((each) => /\S/.test(each) && each.length <= 20_000);
const facts: fc.Arbitrary<Told> = fc.record({
	...{ schema_version: fc.constant(1), kind: fc.constantFrom("handover", "failed") },
	...{
		worker_id: fc.constant("worker-1-7"),
		issue: fc.constant(7),
		attempt: fc.integer({ min: 1 }),
	},
	...{ claim: oid, host: text, branch: text, base: text, worktree: text, ended: text },
	...{ turns: fc.option(fc.nat()), work: fc.option(work), problem: fc.option(text) },
	snapshot: fc.option(fc.record({ ref: text, oid })),
	tests: fc.option(
		fc.record({ status: fc.constantFrom("passing", "failing"), reason: fc.option(said) }),
	),
	...{ last_messages: fc.array(text, { maxLength: 10 }), stop_reason: fc.option(text) },
});

const WORK = FACTS.work ?? raise();
const LONG = Array.from({ length: 300 }, (_, at) => `${"long".repeat(90)}${at}`);

function raise(): never {
	throw new Error("there is no work");
}

/** What people see: not the block for machines. */
const shownBy = (body: string) => body.slice(body.indexOf("\n```\n") + 5);

function readBack(body: string) {
	const parsed = parseMarker(body);
	if (parsed.type !== "marker") throw new Error(JSON.stringify(parsed));
	return parsed.marker;
}

describe("the comment that tells an end", () => {
	test("can be made of whatever facts there are", () =>
		fc.assert(
			fc.property(facts, fc.boolean(), (one, isSnapshotPushed) => {
				expect(readBack(composeEnd(one, { isSnapshotPushed })).kind).toBe(one.kind);
			}),
		));

	test("names a file whose name is a blank", () => {
		expect(readBack(composeEnd(FACTS, PLACE)).data).toMatchObject({
			files_first: ['" "'],
			in_progress: ['Uncommitted: " "'],
		});
	});

	test("is a short handover without lists where the facts make no valid one", () => {
		const { data } = readBack(composeEnd({ ...FACTS, branch: "no branch" }, PLACE));
		expect(data).toMatchObject({ worker_id: FACTS.worker_id, turns: 3, files_first: [] });
		expect(data).toMatchObject({ reason: expect.stringContaining("/src/w on host-a") });
	});

	test.each<[string, Partial<Told>, boolean, RegExp]>([
		["that could not be read", { work: null }, false, /^Look into \/src\/w on host-a first/],
		[
			"whose snapshot could not be pushed",
			{ snapshot: { ref: "refs/wip", oid: "4".repeat(40) } },
			false,
			/^Have `codex-workers status worker-1701523200-7` run on host-a .*\/src\/w as refs\/wip/,
		],
		[
			"of files alone that are in no snapshot",
			{ work: { ...WORK, files: [], left_out: [{ path: "a.bin", why: "too_large" }] } },
			true,
			/^Have the files .*brought from \/src\/w on host-a/,
		],
		["that is none", { work: { ...WORK, files: [] } }, true, /^Begin with the issue/],
		["that is pushed", {}, true, /^Read what was changed \(`git diff origin\/main/],
	])("says one thing to do next of work %s", (_, change, isSnapshotPushed, step) => {
		const { data } = readBack(composeEnd({ ...FACTS, ...change }, { isSnapshotPushed }));
		expect(data).toMatchObject({ next_steps: [expect.stringMatching(step)] });
	});

	test.each<[string, string[], string[]]>([
		["short", ["see #12, `@acme/all`", "done"], []],
		["cut, or left out where there is too much", Array(10).fill("@acme/all #12 ".repeat(99)), LONG],
	])("has in code what the worker said: %s", (_, last_messages, uncommitted) => {
		for (const kind of ["handover", "failed"] as const) {
			const work = { ...WORK, uncommitted, commits: uncommitted };
			const body = composeEnd({ ...FACTS, kind, last_messages, work }, PLACE);
			const outside = shownBy(body).replace(/`[^`\n]*`/g, "");
			expect(outside).not.toMatch(/@acme|#12/);
		}
	});
});
