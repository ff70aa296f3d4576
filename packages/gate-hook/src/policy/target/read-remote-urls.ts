import type { Git } from "../git/git.ts";
import { readGit } from "../git/read-git.ts";
import { plainRemotes, type RemoteUrl } from "./plain-remotes.ts";
import { readSettings } from "./read-settings.ts";

/** The remotes as `git remote -v` lists them. Throws `GIT_FAILED`. */
export async function readRemoteUrls(git: Git): Promise<readonly RemoteUrl[]> {
	const settings = await readSettings(git);
	return plainRemotes(settings) ?? remotesIn(await readGit(git, ["remote", "-v"]));
}

function remotesIn(listed: string): RemoteUrl[] {
	return listed.split("\n").flatMap((line) => {
		const { name, url } =
			/^(?<name>\S+)\t(?<url>.*) \(fetch\)(?: \[.*\])?$/.exec(line)?.groups ?? {};
		return name === undefined || url === undefined ? [] : [{ name, url }];
	});
}
