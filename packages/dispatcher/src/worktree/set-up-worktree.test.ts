import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { waitFor } from "../testing/wait-for.ts";
import { setUpWorktree, type WorktreeSetup } from "./set-up-worktree.ts";

function setup(argv: readonly string[], more: Partial<WorktreeSetup> = {}): WorktreeSetup {
	const path = scratchFolder();
	const env = { ...plainEnvironment(path), GH_TOKEN: "ghp_secret", NODE_OPTIONS: "--bad" };
	return { argv, path, env, log: join(path, "logs", "setup.log"), timeoutMs: 20_000, ...more };
}

const printed = ({ log }: WorktreeSetup) => readFileSync(log, "utf8");

test("the command runs in the worktree, and what it prints is kept", async () => {
	const done = setup(["sh", "-c", "echo out; echo err >&2; touch made; cat"]);
	await setUpWorktree(done);
	expect(printed(done)).toBe("out\nerr\n");
	expect(readFileSync(join(done.path, "made"), "utf8")).toBe("");
});

test("the command gets neither a token nor what changes how programs start", async () => {
	const done = setup(["sh", "-c", "echo $GH_TOKEN-$NODE_OPTIONS-"]);
	await setUpWorktree(done);
	expect(printed(done)).toBe("--\n");
});

test.each([
	["fails", ["sh", "-c", "echo no space; exit 3"], /`sh -c .*` ended with exit code 3/],
	["is ended", ["sh", "-c", "kill -TERM $$"], /was ended by SIGTERM/],
	["is missing", ["no-such-program"], /could not be started \(.*ENOENT/],
])("a command that %s is told, with its log", async (_, argv, message) => {
	const failing = setup(argv);
	await expect(setUpWorktree(failing)).rejects.toMatchObject({
		code: "SETUP_FAILED",
		message: expect.stringMatching(message),
		hint: expect.stringContaining(failing.log),
	});
});

const LINGERING = ["sh", "-c", "sleep 600 & echo $!; wait"];

test("a command that does not end is ended with all it has started", async () => {
	const late = setup(LINGERING, { timeoutMs: 600 });
	await expect(setUpWorktree(late)).rejects.toMatchObject({
		code: "SETUP_FAILED",
		message: expect.stringContaining("did not end within 0.01 minutes"),
	});
	await isGone(Number(printed(late)));
});

test("an interrupt ends it as well", async () => {
	const abort = new AbortController();
	const stopped = setup(LINGERING, { signal: abort.signal });
	const running = setUpWorktree(stopped);
	const pid = await waitFor(() => {
		expect(printed(stopped)).toMatch(/^\d+\n$/);
		return Number(printed(stopped));
	});
	abort.abort();
	await expect(running).rejects.toMatchObject({ code: "INTERRUPTED" });
	await isGone(pid);
});

async function isGone(pid: number): Promise<void> {
	expect(pid).toBeGreaterThan(1);
	await waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"));
}
