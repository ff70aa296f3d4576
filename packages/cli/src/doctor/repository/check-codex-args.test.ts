import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runCheck } from "../run-check.ts";
import { checkCodexArgs } from "./check-codex-args.ts";

test.for([
	[[], "ok", /no arguments of your own/],
	[["--strict-config"], "ok", /: --strict-config\.$/],
	[["--profile", "there"], "ok", /--profile there/],
	[["--profile=gone"], "fail", /names a profile without a file, .*gone\.config\.toml/],
	[["-p", "gone"], "fail", /names a profile without a file/],
	[["--disable=hooks"], "fail", /^CODEX_ARGS_REFUSED: /],
] as const)("%j is %s", async ([codexArgs, status, says]) => {
	const home = await mkdtemp(path.join(tmpdir(), "profiles-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	await writeFile(path.join(home, "there.config.toml"), "");
	const check = await runCheck("codex_args", () =>
		checkCodexArgs({ env: { CODEX_HOME: home }, codexArgs }),
	);
	expect(check).toMatchObject({ status, says: expect.stringMatching(says) });
});
