import { execArguments } from "@codex-workers/codex";
import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { codexOptions } from "./codex-options.ts";

test("commands of a standard worker have no key of the model, whatever its own arguments say", () => {
	const mine = ["-c", 'shell_environment_policy.set={OPENAI_API_KEY="mine"}'];
	const configuration = Configuration.parse({ workers: { codexArgs: mine } });
	const options = codexOptions({ hooks: standInHooks(scratchFolder()), configuration });
	const args = execArguments({
		...options,
		...{ scope: "standard", sandbox: "workspace-write", worktree: "/src/w", prompt: "work" },
		gitDirs: ["/src/w/.git", "/src/w/.git"],
	});
	const of = (text: string) => args.findIndex((arg) => arg.includes(text));
	for (const name of ["CODEX_API_KEY", "OPENAI_API_KEY"]) {
		const empty = of(`shell_environment_policy.set.${name}=""`);
		expect(empty).toBeGreaterThan(of('set={OPENAI_API_KEY="mine"}'));
	}
});
