import { type GitService, isGitService } from "./git-service.ts";

/** The one line a client of the tunnel begins with. */
export interface SshHeader {
	readonly service: GitService;
	/** `owner/name`. */
	readonly path: string;
	/** Whose key the client would have shown. */
	readonly login: string;
	/** git's wire protocol, such as `version=2`. */
	readonly protocol: string;
}

const command = /^(git-(?:upload|receive)-pack) '\/?([^']+?)(?:\.git)?\/?'$/;

/** Reads `{"command": "git-receive-pack 'acme/widget.git'", "login": …, "protocol": …}`; null when it is something else. */
export const parseSshHeader = (header: unknown): SshHeader | null => {
	if (typeof header !== "object" || header === null) return null;
	if (!("command" in header) || typeof header.command !== "string") return null;
	const [, service, path] = command.exec(header.command) ?? [];
	if (!isGitService(service) || path === undefined) return null;
	const login = "login" in header && typeof header.login === "string" ? header.login : "";
	const protocol =
		"protocol" in header && typeof header.protocol === "string" ? header.protocol : "";
	return { service, path, login, protocol };
};
