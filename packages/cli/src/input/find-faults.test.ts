import { type MarkerKind, markerRegistry } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { reportDefinitions } from "../report/report-definitions.ts";
import { reviewExample, reviewFields, reviewFilledFields } from "../review/review-fields.ts";
import type { Field } from "./field.ts";
import type { FieldValues } from "./field-path.ts";
import type { FilledField } from "./filled-fields.ts";
import { findFaults } from "./find-faults.ts";
import type { FieldExample } from "./help-examples.ts";
import { joinGivenFields } from "./join-given-fields.ts";
import { parseFields } from "./parse-fields.ts";

const MOMENT = "2026-01-01T00:00:00Z";
const OWN: FieldValues = {
	worker_id: "worker-1701523200-123",
	attempt: 1,
	turns: 3,
	branch: "feature/123-adds",
	started_at: MOMENT,
	reviewed_at: MOMENT,
	orchestration_id: null,
	issue: 123,
	head_sha: "a".repeat(40),
	dirty: false,
};

interface Command {
	readonly kind: MarkerKind;
	readonly fields: readonly Field[];
	readonly filled: readonly FilledField[];
	readonly example: FieldExample;
	/** What the command fills in, where it is not what it usually is. */
	readonly broken?: FieldValues;
}

const commands: readonly Command[] = [
	...reportDefinitions,
	{ kind: "review", fields: reviewFields, filled: reviewFilledFields, example: reviewExample },
];

function flagsOf(example: FieldExample["flags"]): Map<string, string[]> {
	const flags = new Map<string, string[]>();
	for (const [name, text] of example) flags.set(name, [...(flags.get(name) ?? []), text]);
	return flags;
}

function faultsOf(
	{ kind, fields, filled, broken }: Command,
	{ flags = [], file }: { flags?: FieldExample["flags"]; file?: FieldValues | undefined },
) {
	const given = joinGivenFields(fields, { flags: flagsOf(flags), file });
	const own = Object.fromEntries(filled.map((key) => [key, OWN[key]]));
	const faults = findFaults({
		what: `the ${kind} comment`,
		schema: markerRegistry[kind].schema,
		fields,
		given,
		filled: { ...own, ...broken },
		filledFields: filled,
		isCut: true,
	});
	return { given, faults };
}

const commandOf = (kind: string): Command => {
	const found = commands.find((one) => one.kind === kind);
	if (found === undefined) throw new TypeError(kind);
	return found;
};
const fileOf = ({ example }: Command): FieldValues => {
	const read = parseFields(example.file);
	return read.ok ? read.fields : {};
};

describe.each(commands)("the table of $kind", (command) => {
	test("has an example by flags and one by file that say the same, without a fault", () => {
		const byFlags = faultsOf(command, { flags: command.example.flags });
		const byFile = faultsOf(command, { file: fileOf(command) });
		expect([byFlags.faults, byFile.faults]).toEqual([[], []]);
		const filled = command.kind === "review" ? { deferred: [] } : {};
		expect({ ...filled, ...byFlags.given.values }).toEqual(byFile.given.values);
	});

	test("names every required field at once, by flag or by key", () => {
		const required = command.fields.filter((field) => field.required);
		const flag = ({ flags }: Field) => flags.map(({ name }) => name).join("/");
		const isMissing = (field: string) => ({ field, why: "is missing", next: expect.any(String) });
		const { faults } = faultsOf(command, {});
		expect(faults).toEqual(required.map((field) => isMissing(flag(field))));
		const inFile = faultsOf(command, { file: {} });
		expect(inFile.faults).toEqual(required.map(({ key }) => isMissing(key)));
	});

	test("refuses every key that the command fills in", () => {
		for (const key of ["schema_version", "nonce", ...command.filled]) {
			const { faults } = faultsOf(command, { file: { ...fileOf(command), [key]: "x" } });
			expect(faults).toEqual([
				{ field: `"${key}"`, why: "is filled in by the command", next: "Leave it out." },
			]);
		}
	});

	test("refuses a placeholder in every text", () => {
		for (const [flag, text] of command.example.flags) {
			if (text.includes("=>") || /^[\d.]+$/.test(text)) continue;
			const flags = command.example.flags.map(([name, given]) =>
				name === flag && given === text
					? ([name, "<what to write>"] as const)
					: ([name, given] as const),
			);
			const { faults } = faultsOf(command, { flags });
			expect(faults.map(({ field }) => field.split(",")[0]?.split("/"))).toContainEqual(
				expect.arrayContaining([flag]),
			);
		}
	});
});

describe("a fault", () => {
	test.each<[string, FieldValues, string, RegExp]>([
		["started", { understanding: 1 }, "understanding", /^must be a text$/],
		["started", { understanding: "" }, "understanding", /^is missing$/],
		["started", { understanding: "  " }, "understanding", /^is missing$/],
		["started", { understanding: null }, "understanding", /^is missing$/],
		["started", { aproach: "x" }, '"aproach"', /^is no field of the started comment$/],
		["started", { __proto_: "x" }, '"__proto_"', /^is no field/],
		[
			"progress",
			{ phase: "coding" },
			"phase",
			/^must be one of implementing, testing, blocked, complete$/,
		],
		["progress", { progress: [{ item: "x" }] }, "progress, entry 1, done", /^is missing$/],
		["progress", { progress: ["x"] }, "progress, entry 1", /^must be a mapping$/],
		[
			"progress",
			{ progress: [{ item: "x", done: true, by: "me" }] },
			"progress, entry 1",
			/^does not take "by"$/,
		],
		["complete", { tests: 3 }, "tests", /^must be a mapping$/],
		["complete", { tests: { passing: 1.5 } }, "tests.passing", /^must be a whole number$/],
		["complete", { tests: { passing: -1 } }, "tests.passing", /^must be at least 0$/],
		[
			"complete",
			{ tests: { passing: 1, coverage: 101 } },
			"tests.coverage",
			/^must be at most 100$/,
		],
		["complete", { tests: { passing: 1, failing: 1 } }, "tests", /^does not take "failing"$/],
		["complete", { pull_request: 0 }, "pull_request", /^must be more than 0$/],
		["blocked", { required: [] }, "required", /^is missing$/],
		[
			"failed",
			{ tried: [{ approach: "x", result: "TODO" }] },
			"tried, entry 1, result",
			/placeholder, "TODO"$/,
		],
		[
			"handover",
			{ tests: { status: "red" } },
			"tests.status",
			/^must be one of passing, failing, not_run$/,
		],
		["handover", { next_steps: "do it" }, "next_steps", /^must be a list$/],
		["handover", { snapshot: "abc" }, "snapshot", /40-digit/],
		[
			"review",
			{ criteria: [{ name: "Security", findings: 0 }] },
			"criteria",
			/^must have exactly 7 entries$/,
		],
		["review", { unaddressed: "0" }, "unaddressed", /^must be a number$/],
		["review", { unaddressed: 5 }, "criteria", /as many as/],
		["review", { security_sensitive: "no" }, "security_sensitive", /^must be true or false$/],
		["review", { approved: true }, '"approved"', /^is no field of the review comment$/],
		[
			"review",
			{ status: "DONE" },
			"status",
			/^must be one of COMPLETE, IN_PROGRESS, BLOCKED_ON_DEPENDENCIES$/,
		],
		[
			"review",
			{ fixed: [{ finding: "x", resolution: "y", severity: "bad" }] },
			"fixed, entry 1, severity",
			/^must be one of critical, high, medium, low$/,
		],
	])("in a file of %s, %j, is told by its key %s", (kind, change, field, why) => {
		const command = commandOf(kind);
		const { faults } = faultsOf(command, { file: { ...fileOf(command), ...change } });
		expect(faults).toContainEqual(
			expect.objectContaining({
				field,
				why: expect.stringMatching(why),
				next: expect.stringMatching(/\.$/),
			}),
		);
		expect(faults.filter((fault) => fault.field === field)).toHaveLength(1);
	});

	test.each<[string, string, string, RegExp]>([
		["complete", "--tests-passing", "twelve", /^must be a number$/],
		["complete", "--pull-request", "the last", /^must be a number such as 124$/],
		["blocked", "--tried", "asked", /^must be written "approach => result"$/],
		["review", "--security-sensitive", "perhaps", /^must be yes or no$/],
		[
			"review",
			"--criterion",
			"Security => none",
			/^has the part findings, which must be a number$/,
		],
	])("of %s %s %j is told once, by its flag", (kind, flag, text, why) => {
		const command = commandOf(kind);
		const others = command.example.flags.filter(([name]) => name !== flag);
		const { faults } = faultsOf(command, { flags: [...others, [flag, text]] });
		expect(faults).toEqual([
			{ field: flag, why: expect.stringMatching(why), next: expect.stringMatching(/^Say .*\.$/) },
		]);
	});

	test("is a flag that is given twice and makes no list", () => {
		const command = commandOf("started");
		const flags = [...command.example.flags, ["--approach", "another"]] as const;
		expect(faultsOf(command, { flags }).faults).toMatchObject([
			{ field: "--approach", why: "is given more than once" },
		]);
	});

	test("leaves a text that is too long to be cut", () => {
		const command = commandOf("started");
		const file = { ...fileOf(command), approach: "word ".repeat(5_000) };
		expect(faultsOf(command, { file }).faults).toEqual([]);
	});

	test("is told of what is filled in, too", () => {
		const command = { ...commandOf("started"), broken: { branch: "-x" } };
		expect(faultsOf(command, { file: fileOf(command) }).faults).toMatchObject([
			{ field: "branch", next: expect.stringContaining("environment") },
		]);
	});
});

describe("flags and a file together", () => {
	test("are one: a flag takes the place of the file's whole field", () => {
		const command = commandOf("handover");
		const file = { ...fileOf(command), done: ["from the file"], gotchas: ["kept"] };
		const flags = [
			["--done", "one"],
			["--done", "two"],
			["--tests-reason", "by flag"],
		] as const;
		const { given, faults } = faultsOf(command, { flags, file });
		expect(faults).toEqual([]);
		expect(given.values).toMatchObject({
			done: ["one", "two"],
			gotchas: ["kept"],
			tests: { status: "failing", reason: "by flag" },
		});
	});

	test("name a field that neither says by both", () => {
		const command = commandOf("started");
		const flags = [["--approach", "test first"]] as const;
		expect(faultsOf(command, { flags, file: {} }).faults).toMatchObject([
			{ field: "understanding (--understanding)", why: "is missing" },
		]);
	});
});
