import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { denied, run, say, story } from "@codex-workers/model-emulator";
import { expect, test, vi } from "vitest";
import { openWorld } from "./open-world.ts";

const STATE = '\n[hooks.state."/<session-flags>/config.toml:pre_tool_use:0:0"]\nenabled = false\n';
const THEIRS = { matcher: "Bash", hooks: [{ type: "command", command: "/bin/true" }] };

test("a worker is guarded whatever its owner's Codex is configured to, also in a project nobody trusts", async () => {
	const world = await openWorld(
		story("opens a pull request", [
			run("gh pr create --fill", { expect: denied(/^codex-workers gate/) }),
			say("done"),
		]),
	);
	const config = path.join(world.root, "home/config.toml");
	const toml = await readFile(config, "utf8");
	await writeFile(config, toml.replace("[features]\n", "[features]\nhooks = false\n") + STATE);
	const before = { hooks: { PreToolUse: [THEIRS, THEIRS], SessionStart: [{ hooks: [] }] } };
	await writeFile(path.join(world.root, "home/hooks.json"), JSON.stringify(before));
	const { stdout } = await world.run("dispatch", "123", "--json");
	expect(JSON.parse(stdout)).toMatchObject({ ok: true });
	await vi.waitFor(() => expect(world.model.steps[0] ?? world.model.failure).toBeDefined(), {
		timeout: 40_000,
		interval: 100,
	});
	expect(world.model.failure).toBeUndefined();
	expect(world.repository.pulls()).toEqual([]);
});
