import { type GitService, gitAccess, isGitService } from "../git/git-service.ts";
import type { Answer } from "./answer.ts";
import type { Authentication } from "./authenticate.ts";
import { type Call, free } from "./call.ts";
import type { HttpRequest } from "./http-request.ts";
import type { World } from "./world.ts";

interface GitRequest {
	/** `owner/name`. */
	readonly path: string;
	readonly endpoint: string;
	readonly service: GitService;
}

const places = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Makes out a request of git's smart HTTP protocol; null when it is none. */
export const gitCall = (world: World, request: HttpRequest): Call | null => {
	const [, path, endpoint] = places.exec(request.path) ?? [];
	const service = endpoint === "info/refs" ? request.query.get("service") : endpoint;
	if (path === undefined || endpoint === undefined || !isGitService(service)) return null;
	return {
		operation: service,
		kind: "git",
		carryOut: async (who) =>
			free(await answerGit(world, request, { git: { path, endpoint, service }, who })),
	};
};

const answerGit = async (
	world: World,
	request: HttpRequest,
	{ git, who }: { git: GitRequest; who: Authentication },
): Promise<Answer> => {
	if (who.kind === "rejected") return signIn("Invalid username or token.");
	const account = who.kind === "account" ? who.account : null;
	const access = gitAccess(world.store, account, git);
	switch (access.kind) {
		case "not-found":
			return account === null
				? signIn("Authentication required.")
				: plain(404, "Repository not found.");
		case "denied":
			return account === null
				? signIn("Authentication required.")
				: plain(403, `Permission to ${git.path}.git denied to ${account.login}.`);
		case "granted":
			return world.smartHttp({ ...request, ...git, dir: access.repository.git.dir });
	}
};

const plain = (status: number, text: string): Answer => ({
	status,
	headers: { "content-type": "text/plain" },
	body: `${text}\n`,
});

const signIn = (text: string): Answer => {
	const answer = plain(401, text);
	return { ...answer, headers: { ...answer.headers, "www-authenticate": 'Basic realm="GitHub"' } };
};
