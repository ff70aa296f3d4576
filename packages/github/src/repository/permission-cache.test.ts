import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { createPermissionCache, type ReadPermissions } from "./permission-cache.ts";

const repository = { owner: "acme", name: "widget" };
const whole: ReadPermissions = { byId: new Map([["ada", "WRITE"]]), isWhole: true };
const coded = (code: string) => new CodedError(code, "No.", { hint: "Stop." });

/** A cache whose reads are counted; each is answered with the next of `answers`, the last repeats. */
function play(...answers: (ReadPermissions | Error)[]) {
	const clock = { now: 0 };
	const cache = createPermissionCache(() => clock.now);
	const reads: (ReadPermissions | undefined)[] = [];
	let underWay = 0;
	const lookUp = (ids: string[], name = "widget") =>
		cache({
			repository: { ...repository, name },
			ids,
			read: async (known) => {
				const next = answers[Math.min(reads.length, answers.length - 1)];
				reads.push(known);
				expect(++underWay).toBe(1);
				await Promise.resolve();
				underWay -= 1;
				if (next === undefined || next instanceof Error) throw next;
				return next;
			},
		});
	return { lookUp, reads, clock };
}

test("permissions are read once in ten minutes", async () => {
	const { lookUp, reads, clock } = play(whole);
	expect(await lookUp(["ada"])).toEqual(whole.byId);
	clock.now = 599_999;
	expect(await lookUp(["stranger"])).toEqual(whole.byId);
	expect(reads).toHaveLength(1);
	clock.now = 600_000;
	await lookUp(["ada"]);
	expect(reads).toEqual([undefined, undefined]);
});

test("each repository has its own, whatever the case of its name", async () => {
	const { lookUp, reads } = play(whole);
	await lookUp(["ada"]);
	await lookUp(["ada"], "WIDGET");
	await lookUp(["ada"], "gadget");
	expect(reads).toHaveLength(2);
});

test("parallel readers share one look-up", async () => {
	const { lookUp, reads } = play(whole);
	await Promise.all([lookUp(["ada"]), lookUp(["ada"]), lookUp(["bob"])]);
	expect(reads).toHaveLength(1);
});

describe("where only some accounts were read", () => {
	const some: ReadPermissions = { byId: new Map([["ada", "WRITE"]]), isWhole: false };
	const more: ReadPermissions = {
		byId: new Map([
			["ada", "WRITE"],
			["bob", null],
		]),
		isWhole: false,
	};

	test("others are added, one look-up after the other", async () => {
		const { lookUp, reads } = play(some, more);
		const [ada, bob] = await Promise.all([lookUp(["ada"]), lookUp(["bob"])]);
		expect([ada, bob]).toEqual([some.byId, more.byId]);
		await lookUp(["ada", "bob"]);
		expect(reads).toEqual([undefined, some]);
	});

	test("what was read first is not kept any longer for that", async () => {
		const { lookUp, reads, clock } = play(some, more);
		await lookUp(["ada"]);
		clock.now = 500_000;
		await lookUp(["bob"]);
		clock.now = 600_000;
		await lookUp(["ada"]);
		expect(reads).toEqual([undefined, some, undefined]);
	});
});

describe("a failure", () => {
	test.each(["GITHUB_UNAVAILABLE", "GITHUB_RATE_LIMITED", "GITHUB_NOT_FOUND"])(
		"that may pass is shared by those who wait, and not remembered: %s",
		async (code) => {
			const { lookUp, reads } = play(coded(code), whole);
			const [one, other] = await Promise.allSettled([lookUp(["ada"]), lookUp(["ada"])]);
			for (const settled of [one, other]) {
				expect(settled).toMatchObject({ status: "rejected", reason: { code } });
			}
			expect(reads).toHaveLength(1);
			expect(await lookUp(["ada"])).toEqual(whole.byId);
		},
	);

	test.each(["GITHUB_FORBIDDEN", "REPOSITORY_TOO_LARGE"])(
		"that lasts is remembered for as long as permissions are: %s",
		async (code) => {
			const { lookUp, reads, clock } = play(coded(code), whole);
			expect(await lookUp(["ada"])).toBe("unreadable");
			expect(await lookUp(["bob"])).toBe("unreadable");
			expect(reads).toHaveLength(1);
			clock.now = 600_000;
			expect(await lookUp(["ada"])).toEqual(whole.byId);
		},
	);
});
