import { expect, test } from "vitest";
import { rememberRemoteRefs } from "./remember-remote-refs.ts";

// What is asked of no remote, before anything is asked, is no answer to anything.
test.each<[string, string, string[], number]>([
	["the same", "origin", ["refs/heads/a", "refs/heads/b"], 1],
	["less", "origin", ["refs/heads/b"], 1],
	["nothing", "origin", [], 1],
	["more", "origin", ["refs/heads/a", "refs/heads/c"], 2],
	["another remote", "upstream", ["refs/heads/a"], 2],
])("asked for %s, a remote is asked as often as that takes", async (_, remote, wanted, count) => {
	const asked: (readonly string[])[] = [];
	const remoteRefs = rememberRemoteRefs(async (args) => {
		asked.push(args);
		return { exitCode: 0, stdout: `${"1".repeat(40)}\trefs/heads/b\n` };
	});
	const first = remoteRefs("origin", ["refs/heads/a", "refs/heads/b"]);
	const { oids } = await remoteRefs(remote, wanted);
	expect((await first).oids.has("refs/heads/b")).toBe(true);
	expect(asked).toHaveLength(count);
	expect(oids.size).toBe(wanted.includes("refs/heads/b") || count === 1 ? 1 : 0);
});
