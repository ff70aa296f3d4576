const SCP_LIKE = /^(?:[^/@\s]+@)?[^/:\s]+:(?<path>[^:\s]+)$/;
const URL_LIKE = /^(?:https?|ssh|git|git\+ssh):\/\/[^/\s]+\/(?<path>\S+)$/;
const OWNER_AND_NAME = /^\/?(?<owner>[A-Za-z0-9][\w-]*)\/(?<name>[\w.-]+?)(?:\.git)?\/?$/;

/**
 * `owner/name` of a GitHub remote URL, in its https, ssh and scp-like forms; `undefined` for
 * a local path and anything else.
 */
export function repositoryOfRemote(url: string): string | undefined {
	const found = URL_LIKE.exec(url) ?? (url.includes("://") ? null : SCP_LIKE.exec(url));
	const parts = OWNER_AND_NAME.exec(found?.groups?.["path"] ?? "")?.groups;
	return parts === undefined ? undefined : `${parts["owner"]}/${parts["name"]}`;
}
