#!/usr/bin/env node
import { requireNode } from "./require-node.mjs";

// Loaded only behind the check: an old Node must be told so, not fail while it loads modules.
if (requireNode()) {
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
