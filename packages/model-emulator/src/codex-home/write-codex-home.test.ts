import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeCodexHome } from "./write-codex-home.ts";

test("a CODEX_HOME names the emulator and the model, and switches off all that goes out", async () => {
	const root = await mkdtemp(join(tmpdir(), "codex-home-"));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	const home = join(root, "new/home");
	const extra = "\n[mcp_servers.x]\ncommand = 'x'\n";
	const file = await writeCodexHome(home, "http://127.0.0.1:1/v1", { model: "gpt-6.1-sol", extra });
	const toml = await readFile(file, "utf8");
	expect(file).toBe(join(home, "config.toml"));
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	for (const line of [
		'model = "gpt-6.1-sol"',
		'base_url = "http://127.0.0.1:1/v1"',
		"check_for_update_on_startup = false",
		"requires_openai_auth = false",
		"plugins = false",
		"apps = false",
		"unbounded_connection_retries = false",
		"[analytics]\nenabled = false",
	]) {
		expect(toml).toContain(`${line}\n`);
	}
	expect(toml.endsWith(extra)).toBe(true);
});
