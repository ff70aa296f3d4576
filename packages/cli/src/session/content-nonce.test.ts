import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { contentNonce } from "./content-nonce.ts";

const fields = {
	worker_id: "worker-1701523200-123",
	turns: 3,
	started_at: "2026-01-01T00:00:00Z",
	tests: { passing: 3, coverage: null },
	done: ["one", "two"],
};
const nonce = contentNonce("progress", { fields, after: null });

describe("the nonce of a comment", () => {
	test.each<[string, object]>([
		["turns", { turns: 4 }],
		["time", { started_at: "2026-01-02T00:00:00Z" }],
		["the time of a review", { reviewed_at: "2026-01-02T00:00:00Z" }],
		["the order of keys", { tests: { coverage: null, passing: 3 } }],
	])("is the same whatever the %s", (_, change) => {
		const same = contentNonce("progress", { fields: { ...fields, ...change }, after: null });
		expect(same).toBe(nonce);
	});

	test.each<[string, object]>([
		["worker", { worker_id: "worker-1701523201-123" }],
		["word", { done: ["one", "three"] }],
		["order of a list", { done: ["two", "one"] }],
		["place of a word", { done: ["onetwo"] }],
		["commit", { head_sha: "a".repeat(40) }],
	])("is another one for another %s", (_, change) => {
		const other = contentNonce("progress", { fields: { ...fields, ...change }, after: null });
		expect(other).not.toBe(nonce);
	});

	test("is another one for another kind, and after another comment", () => {
		expect(contentNonce("error", { fields, after: null })).not.toBe(nonce);
		expect(contentNonce("progress", { fields, after: "7" })).not.toBe(nonce);
	});

	test("is a UUID whatever is said", () =>
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (said) => {
				const made = contentNonce("failed", { fields: said, after: null });
				expect(
					z
						.uuidv4()
						.or(z.uuid({ version: "v8" }))
						.parse(made),
				).toBe(made);
			}),
		));
});
