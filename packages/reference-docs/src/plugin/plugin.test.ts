import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { removeStrays } from "../remove-strays.ts";
import { PLUGIN, pluginFiles } from "./plugin-files.ts";
import { pluginHooks } from "./plugin-hooks.ts";
import { pluginPrograms } from "./plugin-programs.ts";

const top = fileURLToPath(new URL("../../../..", import.meta.url));

function scratch(): string {
	const folder = mkdtempSync(path.join(tmpdir(), "plugin-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

const Hooks = z.object({
	hooks: z.record(
		z.string(),
		z.tuple([z.object({ hooks: z.tuple([z.object({ command: z.string() })]) })]),
	),
});
const { hooks } = Hooks.parse(pluginHooks());
const commandOf = (event: string) => hooks[event]?.[0].hooks[0].command ?? "";

test("a skill that is generated anew is copied as it will be, not as it is", () => {
	const made = [{ path: "skills/clean-commits/SKILL.md", text: "new\n" }];
	const files = pluginFiles(top, made);
	const copy = (name: string) => files.find((file) => file.path === `${PLUGIN}/build/${name}`);
	expect(copy("skills/clean-commits/SKILL.md")?.text).toBe("new\n");
	expect(copy("skills/worker-protocol/agents/openai.yaml")).toBeDefined();
});

test("the gate is closed when its files are gone, wherever they were", () => {
	const root = path.join(scratch(), `it's "gone" $(touch x)`);
	const env = { PATH: "/nowhere", PLUGIN_ROOT: root };
	const { status, stderr } = spawnSync("/bin/sh", ["-c", commandOf("PreToolUse")], {
		env,
		encoding: "utf8",
	});
	expect({ status, stderr }).toEqual({
		status: 2,
		stderr: expect.stringContaining("codex-workers gate failure: its launcher is gone"),
	});
});

test("a worker is not held back twice", () => {
	const env = { PATH: "/nowhere", PLUGIN_ROOT: "/nowhere", CODEX_WORKERS_WORKER_ID: "w" };
	const { status, stdout } = spawnSync("/bin/sh", ["-c", commandOf("Stop")], { env });
	expect([status, String(stdout)]).toEqual([0, ""]);
});

test("programs that are not built are no empty plugin", () => {
	expect(() => pluginPrograms(scratch())).toThrow("run `pnpm build` first");
});

test("what is not made any more is removed, and nothing else", () => {
	const folder = scratch();
	mkdirSync(path.join(folder, "a/b"), { recursive: true });
	for (const name of ["a/b/old", "a/b/kept", "other"]) writeFileSync(path.join(folder, name), "");
	const files = [{ path: "a/b/kept", text: "" }];
	expect(removeStrays(folder, { folder: "a", files })).toEqual(["a/b/old"]);
	expect(existsSync(path.join(folder, "a/b/kept"))).toBe(true);
	expect(existsSync(path.join(folder, "other"))).toBe(true);
});
