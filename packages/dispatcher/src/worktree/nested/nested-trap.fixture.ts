import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { snapshotWorld } from "../../testing/snapshot-world.ts";

/**
 * A worker's worktree, and repositories to be put into it (`nest`) whose own configuration names
 * programs for all that git may start there (`arm`): each leaves a file.
 */
export async function nestedTrap() {
	const trapped = await snapshotWorld();
	const { world, worktree } = trapped;
	const ran = join(world.folder, "ran");
	const hooks = join(world.folder, "hooks");
	mkdirSync(hooks);
	for (const hook of ["post-index-change", "post-checkout", "pre-commit", "reference-transaction"])
		writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
	const run = (name: string, ...args: string[]) => world.run(join(worktree, name), ...args);
	const nest = async (name: string) => {
		await world.run(worktree, "clone", "--quiet", world.origin, name);
		await world.commit(join(worktree, name), "inner");
		return join(worktree, name);
	};
	/** To be done last: git that a worker runs there itself would leave the file as well. */
	const arm = async (name: string) => {
		writeFileSync(join(worktree, name, ".gitattributes"), "* filter=evil diff=evil\n");
		const evil = `touch ${ran}; cat`;
		const settings = Object.entries({
			"filter.evil.clean": evil,
			"filter.evil.smudge": evil,
			"filter.evil.required": "true",
			"core.fsmonitor": `touch ${ran}; false`,
			"core.hooksPath": hooks,
			"core.sshCommand": evil,
			"core.pager": evil,
			"diff.external": evil,
			"diff.evil.textconv": evil,
			"submodule.recurse": "true",
			"remote.origin.uploadpack": evil,
		});
		for (const [key, value] of settings) await run(name, "config", key, value);
		const longAgo = new Date("2001-01-01");
		utimesSync(join(worktree, name, "inner"), longAgo, longAgo);
	};
	const link = async (...names: string[]) =>
		await trapped.here("-c", "advice.addEmbeddedRepo=false", "add", "--", ...names);
	/** Leaves a `.git` file that leads to the repository, elsewhere. */
	const moveAway = (name: string) => {
		const elsewhere = join(world.folder, "elsewhere.git");
		renameSync(join(worktree, name, ".git"), elsewhere);
		writeFileSync(join(worktree, name, ".git"), `gitdir: ${elsewhere}\n`);
	};
	return { ...trapped, run, nest, arm, link, moveAway, hasRun: () => existsSync(ran) };
}
