import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkResult, type ResultFacts } from "./check-result.ts";
import { outputSchema } from "./output-schema.ts";
import { FOUND, REVIEWED, WORKER } from "./reader.fixture.ts";
import type { ResultKind } from "./worker-result.ts";

const facts: ResultFacts = {
	...{ worker_id: WORKER, issue: 7, attempt: 2, turns: 9, cycle: 3 },
	...{ head: "a".repeat(40), at: "2026-01-01T00:00:00Z" },
	nonce: "00000000-0000-8000-8000-000000000000",
};
const check = (kind: ResultKind, said: unknown) => checkResult(kind, JSON.stringify(said), facts);

describe("the last message of a worker that only reads", () => {
	test("becomes the comment of its kind, with what is not the worker's to say", () => {
		const { worker_id, attempt, turns, cycle, nonce, at } = facts;
		expect(check("research", FOUND)).toMatchObject({
			ok: true,
			marker: { kind: "research", data: { ...FOUND, worker_id, attempt, turns, cycle, nonce } },
		});
		expect(check("review", REVIEWED)).toMatchObject({
			ok: true,
			marker: { data: { worker_id, issue: 7, reviewed_at: at, head_sha: facts.head } },
		});
	});

	test.each<[string, ResultKind, unknown, RegExp]>([
		["is no object", "research", "found", /expected object/],
		["is nothing", "research", null, /expected object/],
		["lacks a part", "research", { ...FOUND, findings: undefined }, /^findings: /],
		[
			"says nothing in a part",
			"research",
			{ ...FOUND, findings: " " },
			/findings: must say something/,
		],
		["has a part too many", "research", { ...FOUND, extra: 1 }, /"extra"/],
		["says who it is", "research", { ...FOUND, worker_id: "worker-1-7" }, /"worker_id"/],
		["says which cycle it is", "research", { ...FOUND, cycle: 1 }, /"cycle"/],
		["is of the other kind", "review", FOUND, /criteria: .*"findings"|scope: /],
		["claims to have fixed something", "review", { ...REVIEWED, fixed: [] }, /"fixed"/],
		[
			"lacks a criterion",
			"review",
			{ ...REVIEWED, criteria: REVIEWED.criteria.slice(1) },
			/criteria/,
		],
		["does not add up", "review", { ...REVIEWED, unaddressed: 0 }, /as many as/],
		["names no scope", "review", { ...REVIEWED, scope: null }, /scope/],
	])("is refused where it %s", (_, kind, said, why) => {
		expect(check(kind, said)).toEqual({ ok: false, why: expect.stringMatching(why) });
	});

	test.each<[string, string | null, RegExp]>([
		["there is none", null, /before it gave one/],
		["it is prose", "I found it.", /not JSON/],
		["it is in a fence", `\`\`\`json\n${JSON.stringify(FOUND)}\n\`\`\``, /not JSON/],
		["it is cut", JSON.stringify(FOUND).slice(0, -3), /not JSON/],
	])("is refused where %s", (_, message, why) => {
		expect(checkResult("research", message, facts)).toEqual({
			ok: false,
			why: expect.stringMatching(why),
		});
	});

	test("is refused in one short line, whatever it holds", () =>
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), (message) => {
				const checked = checkResult("research", message, facts);
				if (checked.ok) return;
				expect(checked.why).toMatch(/^[^\n\r]{1,500}$/);
			}),
		));
});

describe("the schema that the model is given", () => {
	const forbidden = /"(?:\$schema|default|pattern|maxLength|maxItems|minimum|maximum|format)":/;

	test.each<[ResultKind, object]>([
		["research", FOUND],
		["review", REVIEWED],
	])("of %s asks for every part and nothing else, in what a strict answer knows", (kind, said) => {
		const schema = outputSchema(kind);
		expect(schema).toMatchObject({
			...{ type: "object", additionalProperties: false },
			required: Object.keys(said),
		});
		expect(JSON.stringify(schema)).not.toMatch(forbidden);
		for (const [, found] of JSON.stringify(schema).matchAll(/"type":"object",(.{0,40})/g)) {
			expect(found).toContain("properties");
		}
	});

	test("of research lets an obstacle be absent", () => {
		expect(outputSchema("research")).toMatchObject({
			properties: { impossible_without: { type: ["string", "null"] } },
		});
	});
});
