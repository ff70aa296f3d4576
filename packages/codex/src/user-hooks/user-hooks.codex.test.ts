import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listHooks } from "../app-server/list-hooks.ts";
import { hookTrustHash } from "../session-hooks/hook-trust-hash.ts";
import { createCodexLab, withCodex } from "../testing/codex-lab.ts";
import { hookKey } from "./hook-key.ts";
import { readCodexSettings } from "./read-codex-settings.ts";
import { dropHookStates, writeHookStates } from "./write-hook-states.ts";

const TOML = `# mine
model = "x" # kept

[features]
hooks = true

[hooks.state."/o\\"ther:stop:0:0"]
enabled = false # theirs
`;

async function lab(toml: string) {
	const { binary, env, home } = await createCodexLab(process.env);
	const config = join(home, "config.toml");
	const hook = { type: "command", command: "/bin/true" };
	const hooks = { Stop: [{ hooks: [] }, { hooks: [hook, { ...hook, timeout: 7 }] }] };
	await writeFile(config, toml);
	await writeFile(join(home, "hooks.json"), JSON.stringify({ hooks }));
	const server = { binary, arguments: [], cwd: home, env, timeoutMs: 20_000 };
	return { server, file: join(home, "hooks.json"), read: () => readFile(config, "utf8") };
}

test("keys and hashes are those of Codex, and what is written is trusted", withCodex, async () => {
	const { server, file, read } = await lab(TOML);
	const second = hookKey(file, { event: "Stop", group: 1, handler: 1 });
	const hash = hookTrustHash("Stop", { command: "/bin/true", timeout: 7 });
	await writeHookStates(server, { [second]: { trusted_hash: hash } });
	const { hooks } = await listHooks(server);
	expect(hooks).toMatchObject([
		{ trustStatus: "untrusted", source: "user" },
		{ key: second, currentHash: hash, trustStatus: "trusted" },
	]);
	expect(await readCodexSettings(server)).toEqual({
		hooksFeature: true,
		trustedHashes: new Map([
			['/o"ther:stop:0:0', null],
			[second, hash],
		]),
	});
	await writeHookStates(server, { [second]: null, "/never:stop:0:0": null });
	expect(await read()).toBe(TOML);
	await writeHookStates(server, { '/o"ther:stop:0:0': null });
	await dropHookStates(server);
	expect(await read()).toBe(TOML.slice(0, TOML.indexOf("\n[hooks")));
});

test("a feature that nobody has set is not known to be on or off", withCodex, async () => {
	const { server } = await lab("");
	expect(await readCodexSettings(server)).toEqual({
		hooksFeature: undefined,
		trustedHashes: new Map(),
	});
});

test("a configuration that cannot be read is neither read nor written", withCodex, async () => {
	const { server, read } = await lab("[[[");
	const refused = { code: "CODEX_NO_ANSWER", message: expect.stringContaining("config.toml:1:3") };
	await expect(readCodexSettings(server)).rejects.toMatchObject(refused);
	await expect(writeHookStates(server, { "/a:stop:0:0": null })).rejects.toMatchObject(refused);
	expect(await read()).toBe("[[[");
});
