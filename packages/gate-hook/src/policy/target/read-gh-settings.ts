import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "../git/checkout.ts";
import type { Git } from "../git/git.ts";
import type { OpenPlace } from "../git/open-place.ts";
import { readGit } from "../git/read-git.ts";
import { type GhSettings, upstreamOf } from "./gh-settings.ts";
import { plainRemotes, type RemoteUrl } from "./plain-remotes.ts";

/**
 * Reads what gh would. `checkout` is where gh would run; `likely` names refs that will be asked
 * for, to be read at the same time. Throws `GIT_FAILED`.
 */
export async function readGhSettings(
	{ git, refs: readRefs }: Pick<OpenPlace, "git" | "refs">,
	checkout: Checkout,
	likely: readonly string[] = [],
): Promise<GhSettings> {
	const [listed] = await Promise.all([readGit(git, ["config", "-z", "--list"]), readRefs(likely)]);
	const shared = settingsIn(listed);
	const values = await withOwnSettings(git, checkout, new Map(shared));
	const addresses = plainRemotes(shared) ?? remotesIn(await readGit(git, ["remote", "-v"]));
	const remotes = addresses.map((remote) => ({
		...remote,
		resolved: values.get(`remote.${remote.name}.gh-resolved`),
	}));
	const { branch } = checkout;
	const refs =
		branch === undefined ? new Map() : await readRefs(refNames(branch, { remotes, values }));
	return { remotes, values, branch, refs };
}

/** Keys and values in the order in which git finds them. */
function settingsIn(printed: string): [string, string][] {
	return printed.split("\0").flatMap((entry): [string, string][] => {
		const at = entry.indexOf("\n");
		if (entry === "") return [];
		return at < 0 ? [[entry, "true"]] : [[entry.slice(0, at), entry.slice(at + 1)]];
	});
}

/** A linked worktree may have settings of its own, which gh sees too. */
async function withOwnSettings(
	git: Git,
	{ gitDir, commonDir }: Checkout,
	shared: Map<string, string>,
): Promise<Map<string, string>> {
	const file = join(gitDir, "config.worktree");
	const isUsed = /^(?:true|yes|on|1)$/i.test(shared.get("extensions.worktreeconfig") ?? "");
	if (!isUsed || gitDir === commonDir || !existsSync(file)) return shared;
	const own = await readGit(git, ["config", "-z", "--list", "--includes", "--file", file]);
	return new Map([...shared, ...settingsIn(own)]);
}

function remotesIn(listed: string): RemoteUrl[] {
	return listed.split("\n").flatMap((line) => {
		const { name, url } =
			/^(?<name>\S+)\t(?<url>.*) \(fetch\)(?: \[.*\])?$/.exec(line)?.groups ?? {};
		return name === undefined || url === undefined ? [] : [{ name, url }];
	});
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
