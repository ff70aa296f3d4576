/** The oldest Node that runs this: the first whose TypeScript, fetch and glob need no flag. */
const OLDEST = [22, 18];

/** Tells in one line, and by the exit code, when this Node is too old; returns whether it is new enough. */
export function requireNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return true;
	process.stderr.write(
		`NODE_TOO_OLD: codex-workers needs Node ${OLDEST.join(".")} or newer, this is ${process.versions.node}.\n` +
			"  Install Node 24. In a checkout `npx pnpm@12.21.0 install` brings one, where npm has it for your platform.\n",
	);
	process.exitCode = 1;
	return false;
}

if (process.argv[1] === import.meta.filename) requireNode();
