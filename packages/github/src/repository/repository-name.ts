import { CodedError } from "@codex-workers/protocol";

/** A repository on GitHub: `owner/name`. */
export interface RepositoryName {
	owner: string;
	name: string;
}

const FULL_NAME = /^(?<owner>[A-Za-z0-9](?:[\w-]{0,98}[\w])?)\/(?<name>[\w.-]{1,100})$/;

/** Reads `owner/name` as GitHub allows it. Throws `REPOSITORY_NAME_INVALID`. */
export function parseRepositoryName(text: string): RepositoryName {
	const { owner, name } = FULL_NAME.exec(text)?.groups ?? {};
	if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name)) return { owner, name };
	throw new CodedError("REPOSITORY_NAME_INVALID", `${JSON.stringify(text)} is not owner/name.`, {
		hint: "Name the repository as on GitHub, for example acme/widget.",
	});
}
