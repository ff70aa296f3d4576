import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	contains,
	denied,
	exitCode,
	matches,
	run,
	say,
	story,
} from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { denyToolUse } from "../hook-answers/deny-tool-use.ts";
import { createCodexLab, playStory, withCodex, writeHook } from "../testing/codex-lab.ts";

test.for(["gpt-5.5", "gpt-6.1-sol"])(
	"a worker commits in its linked worktree, under the workspace sandbox (%s)",
	withCodex,
	async (model) => {
		const lab = await createCodexLab(process.env);
		const { model: played } = await playStory(
			lab,
			story("commit", [
				run("echo a > a.txt && git add --all && git commit --quiet --message=work"),
				run("touch ../main/outside", { expect: matches(/Read-only file system/) }),
				say("done"),
			]),
			{ model },
		);
		expect(played.failure).toBeUndefined();
		expect(await lab.git("log", "-1", "--format=%s", "work")).toBe("work");
	},
);

test(
	"a worker cannot plant programs in the repository's git configuration",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const readOnly = { expect: matches(/Read-only file system|could not lock config file/) };
		const { model } = await playStory(
			lab,
			story("plant", [
				run("git config core.fsmonitor 'touch planted'", readOnly),
				run("touch $(git rev-parse --git-common-dir)/hooks/post-checkout", readOnly),
				run("git fetch --quiet . HEAD:refs/remotes/origin/work && git branch aside"),
				say("done"),
			]),
		);
		expect(model.failure).toBeUndefined();
	},
);

test("without its git directories a worker could not commit", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const { model } = await playStory(
		lab,
		story("commit", [
			run("git commit --quiet --allow-empty --message=work", {
				expect: [exitCode(128), contains("Read-only file system")],
			}),
			say("done"),
		]),
		{ gitDirs: [lab.worktree, lab.worktree] },
	);
	expect(model.failure).toBeUndefined();
});

test(
	"a worker may write where the configuration says so, and everywhere with full access",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const outside = join(lab.root, "outside");
		await mkdir(outside);
		const writes = story("write", [run(`touch ${outside}/file`), say("done")]);
		const inRoot = await playStory(lab, writes, { writableRoots: [outside] });
		expect(inRoot.model.failure).toBeUndefined();
		const everywhere = await playStory(lab, writes, { sandbox: "danger-full-access" });
		expect(everywhere.model.failure).toBeUndefined();
	},
);

test(
	"the commands of a worker see the caller's PATH, and run without a login shell",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const bin = join(lab.root, "bin");
		await mkdir(bin);
		await writeFile(join(bin, "our-cli"), "#!/bin/sh\necho found\n", { mode: 0o755 });
		const env = { ...lab.env, PATH: `${bin}:${process.env["PATH"]}` };
		const { model, events } = await playStory(
			{ ...lab, env },
			story("path", [run("our-cli", { expect: contains("found") }), say("done")]),
		);
		expect(model.failure).toBeUndefined();
		expect(events).toContainEqual(
			expect.objectContaining({
				item: expect.objectContaining({ command: expect.stringMatching(/bash -c our-cli$/) }),
			}),
		);
	},
);

test("a command gets no terminal to type into", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const { model } = await playStory(
		lab,
		story("stdin", [run("cat; test -t 0 || echo none", { expect: contains("none") }), say("done")]),
	);
	expect(model.failure).toBeUndefined();
});

test.for(["--help", "-c x", "resume", "--", "two\nlines", "'; touch x #"])(
	"%j arrives as the prompt it is",
	withCodex,
	async (prompt) => {
		const lab = await createCodexLab(process.env);
		let asked = "";
		const { exitCode: code } = await playStory(
			lab,
			({ messages }) => {
				asked = messages.at(-1) ?? "";
				return story("prompt", [say("done")]);
			},
			{ prompt },
		);
		expect([code, asked]).toEqual([0, prompt]);
	},
);

test("a prompt of any length arrives through a file on standard input", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const prompt = `- ${"long ".repeat(60_000)}end`;
	let asked = "";
	await writeFile(join(lab.root, "prompt.md"), prompt);
	const { exitCode: code } = await playStory(
		lab,
		({ messages }) => {
			asked = messages.at(-1) ?? "";
			return story("prompt", [say("done")]);
		},
		{ prompt: { from: "stdin" } },
	);
	expect(code).toBe(0);
	expect(asked === prompt).toBe(true);
});

test("a profile that switches hooks off does not reach the guard", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	await writeFile(
		join(lab.home, "lax.config.toml"),
		'[features]\nhooks = false\n[hooks.state."/<session-flags>/config.toml:pre_tool_use:0:0"]\nenabled = false\n',
	);
	const deny = await writeHook(lab, "deny", `cat >/dev/null; printf '%s' '${denyToolUse("No.")}'`);
	const { model } = await playStory(
		lab,
		story("profile", [run("touch x", { expect: denied(/No/) }), say("done")]),
		{ profile: "lax", hooks: { PreToolUse: [{ matcher: "*", hooks: [{ command: deny }] }] } },
	);
	expect(model.failure).toBeUndefined();
	await expect(access(join(lab.worktree, "x"))).rejects.toThrow();
});

test("everything that is set is known to Codex", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const hooks = { Stop: [{ hooks: [{ command: "true", timeout: 5 }] }] };
	const options = {
		model: "gpt-5.5",
		hooks,
		codexArgs: ["--strict-config", "--skip-git-repo-check"],
	};
	const {
		exitCode: code,
		events,
		stderr,
	} = await playStory(lab, story("s", [say("done")]), options);
	expect(code, stderr).toBe(0);
	expect(events.at(-1)?.type).toBe("turn.completed");
});
