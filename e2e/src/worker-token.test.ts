import { contains, run, say, story } from "@codex-workers/model-emulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { openWorld } from "./open-world.ts";

const SEEN = 'echo "seen:$GH_TOKEN:$GITHUB_TOKEN:$CW_WORKER_TOKEN:$(env | grep -c gho_)"';

test("scopes: a command of a standard worker with a token of its own sees no other one", async () => {
	vi.stubEnv("CW_WORKER_TOKEN", "gho_workers_own_token");
	vi.stubEnv("GITHUB_TOKEN", "gho_of_somebody_else");
	onTestFinished(() => void vi.unstubAllEnvs());
	const expected = "seen:gho_workers_own_token::";
	const world = await openWorld(
		story("standard", [run(SEEN, { expect: contains(`${expected}:1`) }), say("done")]),
		{ tokenEnv: "CW_WORKER_TOKEN" },
	);
	expect((await world.run("dispatch", "123")).exitCode).toBe(0);
	await vi.waitFor(() => expect(world.model.finished || world.model.failure).toBeTruthy(), {
		timeout: 40_000,
		interval: 100,
	});
	expect(world.model.failure).toBeUndefined();
});

test("dispatch: without the token that is configured for workers none is started", async () => {
	const world = await openWorld(story("nothing", [say("done")]), { tokenEnv: "CW_WORKER_TOKEN" });
	const dispatched = await world.run("dispatch", "123");
	expect(dispatched.exitCode).toBe(1);
	expect(dispatched.stderr).toContain("CW_WORKER_TOKEN holds no token for the worker");
	expect(await world.repository.refs("refs/codex-workers/")).toEqual({});
});
