import { CodedError } from "@codex-workers/protocol";
import type { GateEnvironment } from "../session/gate-environment.ts";
import { guessRefs } from "./change/guess-refs.ts";
import { type OpenPlace, openPlace } from "./git/open-place.ts";
import { gitHubHost } from "./target/git-hub-host.ts";
import { sessionRemote } from "./target/pull-request-target.ts";
import { readRemoteUrls } from "./target/read-remote-urls.ts";

/** Where something was asked ahead, with the answers. */
export interface AskedAhead {
	/** Where the command would run. */
	readonly folder: string;
	readonly place: OpenPlace;
}

/**
 * Asks git, and through it the repository of a worker's session, for what a pull request of the
 * branch that is checked out in `folder` will be held against. A wrong guess costs time only,
 * because whoever judges asks for what they need, and hears what went wrong. Resolves when all is
 * asked, and to `undefined` where nobody can be.
 */
export async function askAhead(
	folder: string,
	env: GateEnvironment,
): Promise<AskedAhead | undefined> {
	const place = placeOf(folder, env);
	if (place === undefined) return undefined;
	await Promise.all(
		[askRemote(place, env), askChange(place)].map((asked) => asked.catch(passOver)),
	);
	return { folder, place };
}

function placeOf(folder: string, env: GateEnvironment): OpenPlace | undefined {
	try {
		return openPlace({ folder, env, root: env["CODEX_WORKERS_ROOT"] });
	} catch (error) {
		return passOver(error);
	}
}

async function askRemote(place: OpenPlace, env: GateEnvironment): Promise<void> {
	const remotes = await readRemoteUrls(place.git);
	const repository = env["CODEX_WORKERS_REPOSITORY"] ?? "";
	const remote = sessionRemote({ remotes }, { repository, host: gitHubHost(env) });
	if (remote === undefined) return;
	place.remoteRefs(remote, likelyRefs(place, env)).catch(passOver);
}

/** What GitHub has is most often what was pushed from here: then its change is read already. */
async function askChange({ here, refs, changes }: OpenPlace): Promise<void> {
	const likely = guessRefs({}, here?.branch);
	const oids = await refs(Object.values(likely));
	const [head, base] = [oids.get(likely.head ?? ""), oids.get(likely.base ?? "")];
	if (head !== undefined && base !== undefined) changes({ head, bases: [base] }).catch(passOver);
}

/** By their full names. */
function likelyRefs({ here }: OpenPlace, env: GateEnvironment): string[] {
	const branches = [here?.branch, env["CODEX_WORKERS_BASE"]].flatMap((branch) => branch ?? []);
	const claim =
		env["CODEX_WORKERS_CLAIM_REF"] ?? `refs/codex-workers/claims/${env["CODEX_WORKERS_ISSUE"]}`;
	return [...new Set(branches.map((branch) => `refs/heads/${branch}`)), claim];
}

/** Whoever needs the answer asks again, and is told of the failure. */
function passOver(error: unknown): undefined {
	if (!(error instanceof CodedError)) throw error;
}
