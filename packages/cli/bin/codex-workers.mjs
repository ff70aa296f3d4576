#!/usr/bin/env node
import module from "node:module";
import { requireNode } from "./require-node.mjs";

// Loaded only behind the check: an old Node must be told so, not fail while it loads modules.
if (requireNode()) {
	// Compiling is a sixth of what a start costs. What is kept lies beside the program, because
	// whoever can write there can change the program itself; where nobody can, nothing is kept.
	module.enableCompileCache(`${import.meta.dirname}/../dist/cache`);
	try {
		const { main } = await import("../dist/main.mjs");
		process.exitCode = await main();
	} catch (error) {
		if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
		process.stderr.write(
			`NOT_BUILT: a file of codex-workers is missing (${error.message.split("\n")[0]}).\n` +
				"  In a checkout run `pnpm build`; elsewhere install codex-workers again.\n",
		);
		process.exitCode = 1;
	}
}
