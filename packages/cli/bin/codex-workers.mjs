#!/usr/bin/env node
// No static imports: an old Node must reach this line to be told, not fail while loading modules.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
	process.stderr.write(
		`NODE_TOO_OLD: codex-workers needs Node 22.18 or newer, this is ${process.versions.node}.\n` +
			"  Install Node 24, or run it through pnpm in a checkout (`pnpm codex-workers …`), which brings its own.\n",
	);
	process.exitCode = 1;
} else {
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
