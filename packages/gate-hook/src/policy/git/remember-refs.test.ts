import { expect, test } from "vitest";
import { rememberRefs } from "./remember-refs.ts";

const OID = "1".repeat(40);
const A = `${OID} 1700000000 refs/heads/a\n`;

// Lines that are too short, as the last one, read as a ref of another name than any that is asked.
function refsOf(stdout: string) {
	const asked: string[][] = [];
	const git = async (args: readonly string[]) => {
		expect(args.slice(0, args.indexOf("--"))).toEqual(["for-each-ref", expect.any(String)]);
		asked.push(args.slice(args.indexOf("--") + 1));
		return { exitCode: 0, stdout };
	};
	return { ...rememberRefs(git), asked };
}

test("asks for each ref once, also for one that is not there", async () => {
	const { refs, asked } = refsOf(A);
	expect(await refs(["refs/heads/a", "refs/heads/b"])).toEqual(new Map([["refs/heads/a", OID]]));
	expect(await refs(["refs/heads/b", "refs/heads/a"])).toEqual(new Map([["refs/heads/a", OID]]));
	await refs(["refs/heads/b", "refs/heads/c"]);
	expect(asked).toEqual([["refs/heads/a", "refs/heads/b"], ["refs/heads/c"]]);
});

test("gives what was asked for and no more, and without a name asks nothing", async () => {
	const { refs, asked } = refsOf(`${A}${OID} 1700000000 refs/heads/a/b\n`);
	expect([...(await refs(["refs/heads/a"])).keys()]).toEqual(["refs/heads/a"]);
	expect(await refs([])).toEqual(new Map());
	expect(asked).toHaveLength(1);
});

test.each([
	["1700000000", 1_700_000_000_000],
	["", undefined],
	["0", undefined],
	["-5", undefined],
	["1e9", undefined],
])("of a commit that git dates %j it knows the time %s", async (seconds, time) => {
	const { refs, committedAt } = refsOf(`${OID} ${seconds} refs/heads/a\n`);
	expect(committedAt(OID)).toBeUndefined();
	expect(await refs(["refs/heads/none", "refs/heads/a"])).toEqual(new Map([["refs/heads/a", OID]]));
	expect(committedAt(OID)).toBe(time);
	expect(committedAt("2".repeat(40))).toBeUndefined();
});

test("a git that fails is a failure, each time", async () => {
	const { refs } = rememberRefs(async () => ({ exitCode: 128, stdout: "" }));
	for (const _ of [1, 2]) {
		await expect(refs(["refs/heads/a"])).rejects.toMatchObject({ code: "GIT_FAILED" });
	}
});
