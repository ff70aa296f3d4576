import { expect, test } from "vitest";
import { rememberRefs } from "./remember-refs.ts";

const OID = "1".repeat(40);

function refsOf(stdout: string) {
	const asked: string[][] = [];
	const refs = rememberRefs(async (args) => {
		asked.push(args.slice(args.indexOf("--") + 1));
		return { exitCode: 0, stdout };
	});
	return { refs, asked };
}

test("asks for each ref once, also for one that is not there", async () => {
	const { refs, asked } = refsOf(`${OID} refs/heads/a\n`);
	expect(await refs(["refs/heads/a", "refs/heads/b"])).toEqual(new Map([["refs/heads/a", OID]]));
	expect(await refs(["refs/heads/b", "refs/heads/a"])).toEqual(new Map([["refs/heads/a", OID]]));
	await refs(["refs/heads/b", "refs/heads/c"]);
	expect(asked).toEqual([["refs/heads/a", "refs/heads/b"], ["refs/heads/c"]]);
});

test("gives what was asked for and no more, and without a name asks nothing", async () => {
	const { refs, asked } = refsOf(`${OID} refs/heads/a\n${OID} refs/heads/a/b\n`);
	expect([...(await refs(["refs/heads/a"])).keys()]).toEqual(["refs/heads/a"]);
	expect(await refs([])).toEqual(new Map());
	expect(asked).toHaveLength(1);
});

test("a git that fails is a failure, each time", async () => {
	const refs = rememberRefs(async () => ({ exitCode: 128, stdout: "" }));
	for (const _ of [1, 2]) {
		await expect(refs(["refs/heads/a"])).rejects.toMatchObject({ code: "GIT_FAILED" });
	}
});
