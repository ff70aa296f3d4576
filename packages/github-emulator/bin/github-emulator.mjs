#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);

// Loaded only behind the check: an old Node must be told so, not fail while it loads modules.
if (major > 22 || (major === 22 && minor >= 18)) {
	const { main } = await import("../dist/main.mjs");
	await main();
} else {
	process.stderr.write(
		`NODE_TOO_OLD: github-emulator needs Node 22.18 or newer, this is ${process.versions.node}.\n` +
			"  Install Node 24.\n",
	);
	process.exitCode = 1;
}
