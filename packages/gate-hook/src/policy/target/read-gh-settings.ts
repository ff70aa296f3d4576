import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "../git/checkout.ts";
import type { Git } from "../git/git.ts";
import type { OpenPlace } from "../git/open-place.ts";
import { type GhSettings, upstreamOf } from "./gh-settings.ts";
import { readRemoteUrls } from "./read-remote-urls.ts";
import { readSettings, type Setting } from "./read-settings.ts";

/**
 * Reads what gh would. `checkout` is where gh would run; `likely` names refs that will be asked
 * for, to be read at the same time. Throws `GIT_FAILED`.
 */
export async function readGhSettings(
	{ git, refs: readRefs }: Pick<OpenPlace, "git" | "refs">,
	checkout: Checkout,
	likely: readonly string[] = [],
): Promise<GhSettings> {
	const [shared] = await Promise.all([readSettings(git), readRefs(likely)]);
	const values = new Map([...shared, ...(await ownSettings(git, checkout, new Map(shared)))]);
	const remotes = (await readRemoteUrls(git)).map((remote) => ({
		...remote,
		resolved: values.get(`remote.${remote.name}.gh-resolved`),
	}));
	const { branch } = checkout;
	const refs =
		branch === undefined ? new Map() : await readRefs(refNames(branch, { remotes, values }));
	return { remotes, values, branch, refs };
}

/** A linked worktree may have settings of its own, which gh sees too. */
async function ownSettings(
	git: Git,
	{ gitDir, commonDir }: Checkout,
	shared: ReadonlyMap<string, string>,
): Promise<readonly Setting[]> {
	const file = join(gitDir, "config.worktree");
	const isUsed = /^(?:true|yes|on|1)$/i.test(shared.get("extensions.worktreeconfig") ?? "");
	if (!isUsed || gitDir === commonDir || !existsSync(file)) return [];
	return await readSettings(git, file);
}

function refNames(
	branch: string,
	{ remotes, values }: Pick<GhSettings, "remotes" | "values">,
): string[] {
	const branches = [branch, upstreamOf(branch, values)?.branch ?? branch];
	const tracking = remotes.flatMap(({ name }) =>
		branches.map((each) => `refs/remotes/${name}/${each}`),
	);
	return [`refs/heads/${branch}`, ...tracking];
}
